import { VISIBILITIES } from '../core/access.js';
import type { StoredRecord } from '../core/stored-record.js';
import { holds } from '../statements/holds.js';
import type { Tombstone } from '../store/write.js';
import { compileAgenda, compileContacts, compileDataset, compileDocuments, compileEntity } from './compile.js';
import { compileMentions, compilePassages, type DocumentPassages, type ScopesFor } from './compile-passages.js';
import { compileStatements, statementId } from './compile-statements.js';
import type { LocatedRows } from './checks/check-rows.js';
import { present } from './format/values.js';
import type { RelationInput } from './format/statements.js';
import type { Texts } from './rows/anchors.js';
import { Readers, visibilityOf } from './rows/readers.js';
import { completeValue, type RelationRow, type Rows, statementsOf } from './rows/rows.js';

/** What rows say, as records of the base. */
export interface CompiledRows {
  readonly records: readonly StoredRecord[];
  /** Former ids, each with the id that it redirects to. */
  readonly successors: ReadonlyMap<string, string>;
  readonly pages: readonly DocumentPassages[];
  /** Ids that name nothing any more. */
  readonly tombstones: readonly Tombstone[];
}

/** Makes the records of rows in which nothing is wrong, wherever they come from. */
export function compileRows(rows: Rows, texts: Texts, { anchors, decided }: LocatedRows): CompiledRows {
  const entities = rows.entities.map(compileEntity);
  const documents = compileDocuments(rows, texts);
  const agenda = compileAgenda(rows, new Map(entities.map((entity) => [entity.id, entity])), anchors);
  const readers = new Readers(rows);
  const { pages, of } = compilePassages(rows, documents, texts, { anchors, readers });
  const statements = compileStatements(rows, of);
  const mentions = pages.flatMap((one) =>
    compileMentions(
      one,
      entities,
      scopesOf(rows, one.document.publicationId, readers),
      decided.filter((mention) => mention.documentId === one.document.id),
    ),
  );
  const records = [
    ...entities,
    ...rows.datasets.map(compileDataset),
    ...rows.entities.flatMap(compileContacts),
    ...documents,
    ...agenda,
    ...pages.flatMap((one) => [...one.passages.values()]),
    ...statements,
    ...mentions,
  ];
  return { records, successors: successorsOf(rows), pages, tombstones: tombstonesOf(rows) };
}

/**
 * The meetings whose minutes a publication is, and those who convened them, as far as each sort of reader knows: names scoped to these
 * hold in its documents.
 */
function scopesOf(rows: Rows, publicationId: string, readers: Readers): ScopesFor {
  const ranked = (some: readonly RelationRow[]): { row: RelationInput; rank: number }[] =>
    some.map((row) => ({ row: completeValue(row), rank: readers.relation(row) }));
  const records = ranked(rows.relations.filter(({ value }) => value.type === 'RECORDS' && value.subject === publicationId));
  const recorded = new Set(records.map(({ row }) => row.object));
  const conveners = ranked(
    rows.relations.filter(({ value: { type, subject, modality = 'ASSERTED', status = 'UNKNOWN' } }) =>
      type === 'MEETING_OF' && subject !== undefined && recorded.has(subject) ? holds({ modality, status }) : false,
    ),
  );
  return (visibility) => {
    const isKnown = ({ rank }: { rank: number }): boolean => rank <= VISIBILITIES.indexOf(visibility);
    const meetings = new Set(records.filter(isKnown).map(({ row }) => row.object));
    return new Set([...meetings, ...conveners.filter((one) => isKnown(one) && meetings.has(one.row.subject)).map(({ row }) => row.object)]);
  };
}

function successorsOf(rows: Rows): ReadonlyMap<string, string> {
  const entities = rows.entities.map(completeValue);
  return new Map([
    ...entities.flatMap(({ id, formerIds }) => present(formerIds).map((former) => [former, id] as const)),
    ...statementsOf(rows).flatMap((row) => present(row.value.formerIds).map((former) => [former, statementId(row)] as const)),
  ]);
}

function tombstonesOf(rows: Rows): Tombstone[] {
  return rows.removals.map((row) => {
    const { id, erased } = completeValue(row);
    return { id, reason: erased ? 'ERASED' : 'REMOVED', visibility: visibilityOf(row) };
  });
}
