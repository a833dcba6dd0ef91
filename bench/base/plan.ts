import { type EntityKind, KINDS } from '../../src/kinds/index.js';
import type { RelationType } from '../../src/statements/vocabulary.js';

/** What a made base has in proportion to its size. */

export const RELATIONS_PER_ENTITY = 5;
export const PASSAGES_PER_ENTITY = 3.5;
export const MENTIONS_PER_ENTITY = 2;

/** How many entities have how many relations: the exponent of the power law. */
export const DEGREE_EXPONENT = 2.7;

/** The kinds in the order in which entities are made, each with its share of all. What is left over are people. */
const SHARES: readonly (readonly [EntityKind, number])[] = [
  ['ORGANIZATION', 0.3],
  ['GOVERNMENT_BODY', 0.04],
  ['POST', 0.02],
  ['PROJECT', 0.08],
  ['EVENT', 0.06],
  ['LEGAL_TEXT', 0.01],
  ['AWARD', 0.01],
  ['PLACE', 0.04],
  ['THEME', 0.005],
];

/** The share of a kind that nothing is said of here. */
const OTHER_SHARE = 0.005;

/** A hundred meetings are one question, so there are always more. */
const MEETINGS = { least: 120, share: 0.015 };
const THEMES = { least: 24 };
/** Works besides minutes, of which there are as many as meetings. */
const OTHER_PUBLICATIONS = 0.04;

/** How many entities of each kind a base of some size has. */
export function kindCounts(size: number): ReadonlyMap<EntityKind, number> {
  const meetings = Math.max(MEETINGS.least, Math.round(size * MEETINGS.share));
  const counts = new Map<EntityKind, number>(SHARES.map(([kind, share]) => [kind, Math.max(2, Math.round(size * share))]));
  counts.set('THEME', Math.max(THEMES.least, counts.get('THEME') ?? 0));
  counts.set('MEETING', meetings);
  counts.set('PUBLICATION', meetings + Math.round(size * OTHER_PUBLICATIONS));
  for (const { kind } of KINDS) {
    if (kind !== 'PERSON' && !counts.has(kind)) counts.set(kind, Math.max(2, Math.round(size * OTHER_SHARE)));
  }
  const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counts.set('PERSON', size - others);
}

/** A sort of relation: what it links, and its share of all that are not of a meeting, a theme or a place by themselves. */
export type Pattern = readonly [type: RelationType, subject: EntityKind, object: EntityKind, share: number];

export const PATTERNS: readonly Pattern[] = [
  ['WORKS_ON', 'ORGANIZATION', 'THEME', 8],
  ['WORKS_ON', 'PERSON', 'THEME', 2],
  ['WORKS_ON', 'GOVERNMENT_BODY', 'THEME', 1],
  ['SERVES', 'ORGANIZATION', 'THEME', 3],
  ['ABOUT', 'PROJECT', 'THEME', 4],
  ['ABOUT', 'EVENT', 'THEME', 3],
  ['ABOUT', 'PUBLICATION', 'THEME', 3],
  ['DISCUSSES', 'MEETING', 'THEME', 2],
  ['MEMBER_OF', 'PERSON', 'ORGANIZATION', 16],
  ['MEMBER_OF', 'ORGANIZATION', 'ORGANIZATION', 5],
  ['HOLDS_ROLE', 'PERSON', 'ORGANIZATION', 5],
  ['HOLDS_ROLE', 'PERSON', 'POST', 2],
  ['PARTNER_OF', 'ORGANIZATION', 'ORGANIZATION', 10],
  ['RUNS', 'ORGANIZATION', 'PROJECT', 6],
  ['FUNDS', 'ORGANIZATION', 'PROJECT', 3],
  ['FUNDS', 'GOVERNMENT_BODY', 'ORGANIZATION', 3],
  ['SUPPORTS', 'ORGANIZATION', 'PROJECT', 3],
  ['ORGANIZES', 'ORGANIZATION', 'EVENT', 4],
  ['ATTENDS', 'PERSON', 'EVENT', 6],
  ['SPEAKS_AT', 'PERSON', 'EVENT', 4],
  ['AUTHOR_OF', 'PERSON', 'PUBLICATION', 6],
  ['PUBLISHES', 'ORGANIZATION', 'PUBLICATION', 3],
  ['MEETS', 'PERSON', 'PERSON', 3],
  ['ACTIVE_IN', 'ORGANIZATION', 'PLACE', 5],
  ['LOCATED_IN', 'ORGANIZATION', 'PLACE', 3],
  ['TAKES_PLACE_IN', 'EVENT', 'PLACE', 2],
  ['INVOKES', 'ORGANIZATION', 'LEGAL_TEXT', 1],
  ['WINS', 'ORGANIZATION', 'AWARD', 0.5],
  ['GRANTS', 'ORGANIZATION', 'AWARD', 0.5],
];
