import { ACTOR_KINDS, RELATION_TYPES, relationTypeOf } from '../../src/statements/vocabulary.js';
import type { EntityKind } from '../../src/kinds/index.js';
import { among, type Ask, CERTAINTY_RANK, compare, EDGE, type Edge, grouped, ids } from './rows.js';

/**
 * Who works on a theme, by SQL: the narrower themes level by level, then what is stated of them, the bridges, the passages
 * that name both, and the evidence of all, one statement each.
 */

export interface ActorRow {
  readonly id: string;
  readonly grade: 'DECLARED' | 'ACTIVE';
  /** The first reason: relations walked from the actor to the theme. */
  readonly because: readonly Edge[];
}

const typesOf = (grade: string): string =>
  RELATION_TYPES.filter((type) => relationTypeOf(type).grade === grade)
    .map((type) => `'${type}'`)
    .join(', ');

const FIRM = `status NOT IN ('PROPOSED', 'CANCELLED') AND certainty IN ('STATED', 'IMPLIED')`;
const firmTo = (types: string): string => `SELECT ${EDGE} FROM statement WHERE ${among('objectId')} AND +type IN (${types}) AND ${FIRM}`;

const NARROWER = firmTo(`'BROADER'`);
const STATED = firmTo(`${typesOf('DECLARED')}, ${typesOf('BRIDGE_END')}`);
const BRIDGES = firmTo(typesOf('BRIDGE'));
const NAMED = `
  SELECT theme.entityId AS theme, actor.entityId AS actor, theme.passageId AS passage
  FROM mention AS theme JOIN mention AS actor ON actor.passageId = theme.passageId AND actor.entityId <> theme.entityId
  WHERE ${among('theme.entityId')}`;
const EVIDENCE = `SELECT statementId, passageId FROM evidence WHERE ${among('statementId')}`;
const ACTORS = `SELECT id, kind, classification, sortKey FROM entity WHERE ${among('id')}`;

interface Reason {
  readonly actor: string;
  readonly grade: 'DECLARED' | 'ACTIVE';
  readonly steps: readonly Edge[];
}

interface Known {
  readonly id: string;
  readonly kind: EntityKind;
  readonly classification: string | null;
  readonly sortKey: string;
}

/** The actors on a theme that declare it or act on it, in order. */
export async function actorsOn(ask: Ask, theme: string): Promise<ActorRow[]> {
  const ways = await waysUpTo(ask, theme);
  const themes = ids(ways.keys());
  const stated = await ask<Edge>(STATED, themes);
  const bridges = grouped(await ask<Edge>(BRIDGES, ids(stated.filter(isBridgeEnd).map((edge) => edge.subjectId))), (edge) => edge.objectId);
  const reasons = grouped(reasonsOf(stated, bridges, ways), ({ actor }) => actor);
  const named = grouped(await ask<{ theme: string; actor: string; passage: string }>(NAMED, themes), ({ actor }) => actor);
  const actors = (await ask<Known>(ACTORS, ids(reasons.keys()))).filter(isListed);
  const used = [...reasons.values()].flat().flatMap(({ steps }) => steps.map(({ id }) => id));
  const wayIds = [...ways.values()].flat().map(({ id }) => id);
  const evidence = grouped(
    await ask<{ statementId: string; passageId: string }>(EVIDENCE, ids([...used, ...wayIds])),
    ({ statementId }) => statementId,
  );
  const rows = actors.map(({ id, sortKey }) => {
    const found = reasons.get(id) ?? [];
    const passages = new Set<string>();
    const add = (edges: readonly Edge[]): void => {
      for (const edge of edges) for (const { passageId } of evidence.get(edge.id) ?? []) passages.add(passageId);
    };
    for (const { steps } of found) add(steps);
    for (const { theme: narrower, passage } of named.get(id) ?? []) {
      passages.add(passage);
      add(ways.get(narrower) ?? []);
    }
    const [first] = found.map((reason) => ({ key: reasonKey(reason), reason })).sort((a, b) => compare(a.key, b.key));
    const isDeclared = found.some(({ grade }) => grade === 'DECLARED');
    const weight = String(999_999_999 - passages.size).padStart(9, '0');
    return {
      key: [isDeclared ? 0 : 1, weight, sortKey, id].join('\u0000'),
      row: { id, grade: isDeclared ? ('DECLARED' as const) : ('ACTIVE' as const), because: first?.reason.steps ?? [] },
    };
  });
  return rows.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
}

const isBridgeEnd = ({ type }: Edge): boolean => relationTypeOf(type as 'ABOUT').grade === 'BRIDGE_END';

function isListed({ kind, classification }: Known): boolean {
  return ACTOR_KINDS.has(kind) && classification !== 'INFORMAL_GROUP';
}

/** A theme and those narrower, each with its shortest way up; among equals the one of the least ids. */
async function waysUpTo(ask: Ask, theme: string): Promise<Map<string, readonly Edge[]>> {
  const ways = new Map<string, readonly Edge[]>([[theme, []]]);
  for (let level = [theme]; level.length > 0;) {
    const found = new Map<string, readonly Edge[]>();
    for (const edge of await ask<Edge>(NARROWER, ids(level))) {
      if (ways.has(edge.subjectId)) continue;
      const way = [edge, ...(ways.get(edge.objectId) ?? [])];
      const known = found.get(edge.subjectId);
      if (!known || compare(idsAlong(way), idsAlong(known)) < 0) found.set(edge.subjectId, way);
    }
    for (const [id, way] of found) ways.set(id, way);
    level = [...found.keys()];
  }
  return ways;
}

function reasonsOf(
  stated: readonly Edge[],
  bridges: ReadonlyMap<string, readonly Edge[]>,
  ways: ReadonlyMap<string, readonly Edge[]>,
): Reason[] {
  return stated.flatMap((edge): Reason[] => {
    const way = [edge, ...(ways.get(edge.objectId) ?? [])];
    if (!isBridgeEnd(edge)) return [{ actor: edge.subjectId, grade: 'DECLARED', steps: way }];
    return (bridges.get(edge.subjectId) ?? []).map((bridge) => ({ actor: bridge.subjectId, grade: 'ACTIVE', steps: [bridge, ...way] }));
  });
}

/** All steps go from subject to object. */
function idsAlong(steps: readonly Edge[]): string {
  return [steps[0]?.subjectId ?? '', ...steps.flatMap(({ id, objectId }) => [objectId, id])].join('\u0000');
}

function reasonKey({ grade, steps }: Reason): string {
  const certainty = Math.max(...steps.map((edge) => CERTAINTY_RANK[edge.certainty] ?? 0));
  return [String(steps.length).padStart(4, '0'), grade === 'DECLARED' ? 0 : 1, certainty, idsAlong(steps)].join('\u0000');
}
