import type { RelationRow } from '../sql/pages.js';
import { relationTypeOf, type RelationType } from '../../src/statements/vocabulary.js';

/** What is read of the tables of a base, and relations as columns. */

export interface StatementRow extends RelationRow {
  readonly attendance: string | null;
}

export interface QuotedRow {
  readonly id: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly documentId: string;
  readonly publicationId: string;
}

/** Relations, by number. Ends are numbers of entities; -1 is none. */
export interface RelationColumns {
  readonly count: number;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly subjects: Int32Array;
  readonly objects: Int32Array;
  readonly onBehalfOf: Int32Array;
  /** How firm the reading is: 0 is the firmest. */
  readonly certaintyRanks: Uint8Array;
  /** The place of each in the order of ids. */
  readonly idRanks: Int32Array;
  readonly types: readonly RelationType[];
  readonly statuses: readonly string[];
  readonly attendance: readonly (string | null)[];
  /** The rest are JSON: the id alone; then type and label, certainty, status and certainty, the date or null. */
  readonly ids: readonly string[];
  readonly words: readonly string[];
  readonly certainties: readonly string[];
  readonly standings: readonly string[];
  readonly dates: readonly string[];
}

/** What a relation says of a theme, where it is firm: neither proposed nor cancelled, and stated or implied. */
export function gradeOf({ types, statuses, certaintyRanks }: RelationColumns, relation: number): string | null {
  const type = types[relation];
  const isProposed = statuses[relation] === 'PROPOSED' || statuses[relation] === 'CANCELLED';
  if (type === undefined || isProposed || (certaintyRanks[relation] ?? 0) > 1) return null;
  return type === 'BROADER' ? type : (relationTypeOf(type).grade ?? null);
}
