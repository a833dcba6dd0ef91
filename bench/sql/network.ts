import { among, type Ask, compare, grouped, ids } from './rows.js';

/**
 * The entities within two hops of one, by SQL: the same rule of what is kept, the same rounding. How many relations the
 * farthest have is counted only for those that are shown, or as good as the last one shown.
 */

interface Reached {
  readonly id: string;
  readonly depth: number;
  readonly relevance: number;
  degree: number;
}

export interface NetworkFound {
  readonly nodes: readonly Reached[];
  readonly total: number;
}

interface HopRow {
  readonly origin: string;
  readonly other: string;
}

const HOPS = `
  SELECT subjectId AS origin, objectId AS other FROM statement WHERE ${among('subjectId')}
  UNION ALL SELECT objectId, subjectId FROM statement WHERE ${among('objectId')} AND subjectId <> objectId`;

const DEGREES = `SELECT origin, count(*) AS degree FROM (${HOPS}) GROUP BY origin`;

const rounded = (relevance: number): number => Math.round(relevance * 1e9);

export interface NetworkQuestion {
  readonly around: string;
  readonly depth: number;
  readonly maxNodes: number;
}

/** What surrounds an entity. */
export async function networkAround(ask: Ask, { around, depth: deepest, maxNodes }: NetworkQuestion): Promise<NetworkFound> {
  const reached = new Map<string, Reached>();
  let layer = new Map([[around, 1]]);
  for (let depth = 0; depth < deepest; depth += 1) {
    const list = ids(layer.keys());
    const hops = grouped(await ask<HopRow>(HOPS, list, list), ({ origin }) => origin);
    const next = new Map<string, number>();
    for (const [id, relevance] of inOrder(layer)) {
      const ends = (hops.get(id) ?? []).map(({ other }) => other);
      reached.set(id, { id, depth, relevance: rounded(relevance), degree: ends.length });
      for (const to of ends) {
        if (!reached.has(to) && !layer.has(to)) next.set(to, (next.get(to) ?? 0) + relevance / ends.length);
      }
    }
    layer = next;
  }
  const farthest = [...layer].map(([id, relevance]): Reached => ({ id, depth: deepest, relevance: rounded(relevance), degree: 0 }));
  const ranked = [...reached.values(), ...farthest].sort((a, b) => a.depth - b.depth || b.relevance - a.relevance);
  const last = ranked[maxNodes - 1];
  const inQuestion = ranked.filter(
    (node) => !last || node.depth < last.depth || (node.depth === last.depth && node.relevance >= last.relevance),
  );
  const counted = ids(inQuestion.filter(({ depth }) => depth === deepest).map(({ id }) => id));
  const degrees = new Map(
    (await ask<{ origin: string; degree: number }>(DEGREES, counted, counted)).map((row) => [row.origin, row.degree]),
  );
  for (const node of inQuestion) node.degree = degrees.get(node.id) ?? node.degree;
  inQuestion.sort((a, b) => a.depth - b.depth || b.relevance - a.relevance || b.degree - a.degree || compare(a.id, b.id));
  return { nodes: inQuestion.slice(0, maxNodes), total: ranked.length };
}

function inOrder(layer: ReadonlyMap<string, number>): [string, number][] {
  return [...layer].sort(([a, mine], [b, other]) => rounded(other) - rounded(mine) || compare(a, b));
}

/** The relations between some entities, given as JSON twice, in the order of the vocabulary. */
export const LINKS = `
  SELECT statement.id, statement.type, subjectId, objectId, status, certainty
  FROM statement JOIN aid.relation_type ON relation_type.type = statement.type
  WHERE ${among('subjectId')} AND +objectId IN (SELECT value FROM json_each(?))
  ORDER BY rank, coalesce(dateEarliest, '9999-99-99'), CASE certainty WHEN 'STATED' THEN 0 WHEN 'IMPLIED' THEN 1 WHEN 'UNCERTAIN' THEN 2 ELSE 3 END, statement.id`;
