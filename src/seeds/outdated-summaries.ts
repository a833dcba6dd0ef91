import type { StoredRecord } from '../core/stored-record.js';
import { Entity } from '../kinds/index.js';
import { Statement } from '../statements/statement.js';
import { entitiesOf } from './stated-entities.js';

/** A summary that was last touched before a statement about its entity came into the base, or changed there. */
export interface OutdatedSummary {
  readonly id: string;
  /** Revisions of the base. */
  readonly writtenIn: number;
  readonly statedIn: number;
  /** The newest of the statements. */
  readonly statementId: string;
}

/** The summaries among the rows of a base that have not seen the newest statement about their entity. */
export function outdatedSummaries(rows: readonly StoredRecord[]): OutdatedSummary[] {
  const newest = new Map<string, Statement>();
  for (const statement of rows.filter((row) => row instanceof Statement)) {
    for (const id of entitiesOf(statement)) {
      if (statement.revision > (newest.get(id)?.revision ?? 0)) newest.set(id, statement);
    }
  }
  return rows
    .filter((row) => row instanceof Entity)
    .flatMap((entity): OutdatedSummary[] => {
      const statement = newest.get(entity.id);
      if (entity.summary === null || !statement || statement.revision <= entity.revision) return [];
      return [{ id: entity.id, writtenIn: entity.revision, statedIn: statement.revision, statementId: statement.id }];
    });
}
