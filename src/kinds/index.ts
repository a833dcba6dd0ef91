import { setKindsOfIds } from './kind-of-id.js';
import { definitionOf } from './kind.js';
import { type EntityKind, KINDS } from './list.js';

const byKind = new Map<string, (typeof KINDS)[number]>(KINDS.map((kind) => [kind.kind, kind]));
setKindsOfIds(
  KINDS.map((kind) => {
    const { prefix, actor = false } = definitionOf(kind);
    return { kind: kind.kind, prefix, acts: actor };
  }),
);

/** The class of a kind. */
export function kindClass(kind: EntityKind): (typeof KINDS)[number] {
  const found = byKind.get(kind);
  if (!found) throw new Error(`${kind} is not in the list of kinds`);
  return found;
}

export { type EntityKind, KINDS };
export { actorKinds, kindOfId } from './kind-of-id.js';
export { Entity } from './entity.js';
export { Event } from './event.js';
export { Meeting } from './meeting.js';
export { Organization } from './organization.js';
export { Person } from './person.js';
export { Publication } from './publication.js';
export { Theme } from './theme.js';
