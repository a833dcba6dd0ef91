import { erasedId } from '../store/erased-ids.js';
import type { BaseState } from './state.js';
import { refuse, type UserError, userError } from './user-error.js';

/** What an id looks like, among texts. */
const ID = /^[a-z-]+(?:\/[a-z0-9-]+)+$/;

/**
 * Refuses what names a record by the id that it had before a person was erased whose name that held: it says which it has now.
 * @param input of a mutation, as it was sent
 * @throws Refusal
 */
export function refuseMovedIds({ erasureKey: key, formerIds, records }: BaseState, input: unknown): void {
  if (key === null) return;
  const successors = new Map(formerIds.map(({ id, successorId }) => [id, successorId]));
  const movedIn = (value: unknown, path: readonly string[]): UserError[] => {
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([field, inner]) => movedIn(inner, [...path, field]));
    if (typeof value !== 'string' || !ID.test(value) || records.has(value)) return [];
    const now = successors.get(erasedId(key, value));
    return now ? [userError('NOT_FOUND', path, `${value} s’appelle maintenant ${now}`, `${value} is now called ${now}`)] : [];
  };
  const moved = movedIn(input, []);
  if (moved.length > 0) refuse(...moved);
}
