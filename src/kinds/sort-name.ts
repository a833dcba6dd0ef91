import { sortKey } from '../core/fold.js';
import type { Entity } from './entity.js';
import { preferredName } from './names.js';
import { Person } from './person.js';

/** The key that sorts an entity in lists: by its own name for that, else a person's family name first, else the name it is shown under. */
export function sortKeyOf(entity: Entity): string {
  if (entity.sortName !== null) return sortKey(entity.sortName);
  const parts = entity instanceof Person ? [entity.familyName, entity.givenName].filter((part) => part !== null) : [];
  return sortKey(parts.length > 0 ? parts.join(' ') : preferredName(entity.names, 'FR').text);
}
