/** What both systems that ask SQL share: how they ask, and what rows come. */

/** Asks the database. Lists are handed over as JSON, so that one statement serves any number of ids. */
export type Ask = <T>(sql: string, ...parameters: readonly (string | number)[]) => readonly T[] | Promise<readonly T[]>;

/** One relation, as the questions need it. */
export interface Edge {
  readonly id: string;
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
  readonly certainty: string;
}

export const EDGE = 'id, type, subjectId, objectId, certainty';

export const ids = (all: Iterable<string>): string => JSON.stringify([...new Set(all)]);

/** The condition that a column holds one of the ids of a parameter. */
export const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

export const CERTAINTY_RANK: Readonly<Record<string, number>> = { STATED: 0, IMPLIED: 1, UNCERTAIN: 2, DISPUTED: 3 };

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The other end of a relation. */
export const otherEnd = (edge: Edge, id: string): string => (edge.subjectId === id ? edge.objectId : edge.subjectId);

/** Rows in groups by one of their columns. */
export function grouped<T>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
