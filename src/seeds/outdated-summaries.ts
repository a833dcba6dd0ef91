import type { StoredRecord } from '../core/stored-record.js';
import { Document } from '../documents/document.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import type { Message } from '../errors.js';
import { latestDay } from '../statements/days.js';
import { Statement } from '../statements/statement.js';
import { entitiesOf } from './stated-entities.js';

/** A summary that was written before a statement about its entity was said. */
export interface OutdatedSummary {
  readonly id: string;
  readonly written: Moment;
  readonly stated: Moment;
  /** The newest of the statements. */
  readonly statementId: string;
}

/** When something came into the base: by the day of its documents, and by the revision of the base where they have none. */
export interface Moment {
  /** YYYY-MM-DD. Of a summary, the newest of the texts that the base had when it was last written. */
  readonly day: string | null;
  readonly revision: number;
}

/**
 * The summaries among the rows of a base that have not seen the newest statement about their entity. The days of documents decide: a
 * statement that was merely mended since is no news, one from later minutes is.
 */
export function outdatedSummaries(rows: readonly StoredRecord[]): OutdatedSummary[] {
  const days = daysOf(rows);
  const newest = new Map<string, { readonly statement: Statement; readonly moment: Moment }>();
  for (const statement of rows.filter((row) => row instanceof Statement)) {
    const moment = { day: days.ofStatement(statement), revision: statement.revision };
    for (const id of entitiesOf(statement)) {
      const known = newest.get(id);
      if (!known || isAfter(moment, known.moment)) newest.set(id, { statement, moment });
    }
  }
  return rows
    .filter((row) => row instanceof Entity)
    .flatMap((entity): OutdatedSummary[] => {
      const last = newest.get(entity.id);
      const written = { day: days.upTo(entity.revision), revision: entity.revision };
      if (entity.summary === null || !last || !isAfter(last.moment, written)) return [];
      return [{ id: entity.id, written, stated: last.moment, statementId: last.statement.id }];
    });
}

function isAfter(one: Moment, other: Moment): boolean {
  return one.day !== null && other.day !== null ? one.day > other.day : one.revision > other.revision;
}

interface Days {
  /** The newest of the texts that were in the base at a revision. */
  readonly upTo: (revision: number) => string | null;
  /** The newest of the texts that a statement rests on. */
  readonly ofStatement: (statement: Statement) => string | null;
}

function daysOf(rows: readonly StoredRecord[]): Days {
  const passages = rows.filter((row) => row instanceof Passage);
  const documents = rows.filter((row) => row instanceof Document);
  const day = new Map(documents.map(({ id, issuedOn, saidOn }) => [id, issuedOn ?? saidOn]));
  // A document whose row was changed later came with the oldest of its passages.
  const since = new Map(documents.map(({ id, revision }) => [id, revision]));
  for (const { documentId, revision } of passages) since.set(documentId, Math.min(since.get(documentId) ?? revision, revision));
  const documentOf = new Map(passages.map(({ id, documentId }) => [id, documentId]));
  return {
    upTo: (revision) => latestDay(documents.filter(({ id }) => (since.get(id) ?? 0) <= revision).map(({ id }) => day.get(id) ?? null)),
    ofStatement: ({ evidence, sources }) =>
      latestDay([...evidence.map((id) => day.get(documentOf.get(id) ?? '') ?? null), ...sources.map(({ accessed }) => accessed)]),
  };
}

/** What is wrong with a summary, and what to do. */
export function outdatedSummaryMessage({ id, written: { day }, statementId }: OutdatedSummary): Message {
  const since = {
    fr: day === null ? '' : ` (écrit d’après ce que la base avait au ${day})`,
    en: day === null ? '' : ` (written from what the base had on ${day})`,
  };
  return {
    fr: `le résumé de ${id}${since.fr} ne connaît pas ${statementId}, qui est plus récent : relisez-le`,
    en: `the summary of ${id}${since.en} does not know ${statementId}, which is newer: read it again`,
  };
}
