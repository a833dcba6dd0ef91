import type { KnownActor } from '../../src/import/proposals/known.js';

/** An actor of a base by its names, the first of which is preferred. */
export const known = (id: string, ...names: string[]): KnownActor => ({
  id,
  names: names.map((value, at) => ({ value, lang: 'fr', kind: at === 0 ? 'PREFERRED' : 'ALIAS' })),
});
