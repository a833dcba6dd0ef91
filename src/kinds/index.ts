import { prefixOf } from './entity.js';
import { definitionOf } from './kind.js';
import { type EntityKind, KINDS } from './list.js';

const byKind = new Map<string, (typeof KINDS)[number]>(KINDS.map((kind) => [kind.kind, kind]));
const byPrefix = new Map<string, (typeof KINDS)[number]>(KINDS.map((kind) => [definitionOf(kind).prefix, kind]));

/** The class of a kind. */
export function kindClass(kind: EntityKind): (typeof KINDS)[number] {
  const found = byKind.get(kind);
  if (!found) throw new Error(`${kind} is not in the list of kinds`);
  return found;
}

/** The kind that an id belongs to by its prefix, or null: the id may name no entity. */
export function kindOfId(id: string): EntityKind | null {
  return byPrefix.get(prefixOf(id))?.kind ?? null;
}

export { type EntityKind, KINDS };
export { Entity } from './entity.js';
export { Event } from './event.js';
export { Meeting } from './meeting.js';
export { Organization } from './organization.js';
export { Person } from './person.js';
export { Publication } from './publication.js';
export { Theme } from './theme.js';
