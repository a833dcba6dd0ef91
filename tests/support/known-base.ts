import type { KnownActor } from '../../src/import/proposals/known.js';

/** An actor of a base by its names, the first of which is preferred. */
export const known = (id: string, ...names: string[]): KnownActor => ({
  id,
  names: names.map((value, at) => ({ value, lang: 'fr', kind: at === 0 ? 'PREFERRED' : 'ALIAS' })),
});

/** A person of a base. */
export const knownPerson = (id: string, givenName: string, familyName: string): KnownActor => ({
  ...known(id, `${givenName} ${familyName}`),
  person: { id, givenName, familyName },
});
