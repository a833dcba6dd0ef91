import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { READABLE, type Role, VISIBILITIES } from '../core/access.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { REJECTED } from '../documents/gazetteer.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity } from '../kinds/index.js';
import { sortKeyOf } from '../kinds/sort-name.js';
import { replaceWhere } from './replace-where.js';
import { atOnce, eachInSteps, flatMapInSteps, type Steps } from './steps.js';
import { passagesUnder, visibleAgenda } from './visible-agenda.js';
import { quotesAround, withoutOverlaps } from './visible-mentions.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { type RecordClass, type Records, recordsOf } from '../store/read.js';
import { DatasetRow, type FormerIdRow } from '../store/tables.js';

/**
 * Who sees what: the only place that decides it. A role's view is built from what passes here and from nothing else,
 * so that no list, count, path or search reveals that something hidden exists.
 */

/** The rows that one role may read, with references to hidden rows taken out. */
export interface VisibleRecords {
  readonly dataset: DatasetRow | null;
  readonly entities: readonly Entity[];
  readonly contacts: readonly ContactDetail[];
  readonly documents: readonly Document[];
  readonly agendaItems: readonly AgendaItem[];
  readonly passages: readonly Passage[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly formerIds: readonly FormerIdRow[];
}

/**
 * What a role may read. A statement needs itself, its ends, its third party, its attribution and one of its evidences
 * to be readable, a step its meeting and its follow-up too; a passage needs its document, and something readable that rests on it: otherwise it would show that
 * something hidden does. A mention stands in the shortest readable quote around it.
 */
export function visibleTo(role: Role, records: Records, formerIds: readonly FormerIdRow[]): VisibleRecords {
  return atOnce(visibleInSteps(role, records, formerIds));
}

/** {@link visibleTo} in steps. */
export function* visibleInSteps(role: Role, records: Records, formerIds: readonly FormerIdRow[]): Steps<VisibleRecords> {
  const may = (row: StoredRecord | FormerIdRow): boolean => READABLE[role].has(row.visibility);
  const rows = <T extends StoredRecord>(name: string, type: RecordClass<T>): T[] => recordsOf(records, name, type).filter(may);

  const readable = rows('entity', Entity);
  const entityIds = idsOf(readable);
  const sees = (id: string | null | undefined): boolean => !id || entityIds.has(id);

  yield;
  const documents = rows('document', Document).filter((document) => sees(document.publicationId));
  const documentIds = idsOf(documents);
  const agendaItems = visibleAgenda(
    rows('agenda_item', AgendaItem).filter((item) => sees(item.meetingId)),
    sees,
  );
  const itemIds = idsOf(agendaItems);
  const standing = rows('passage', Passage).filter((passage) => documentIds.has(passage.documentId));
  const passageIds = idsOf(standing);

  const unread = meetingsUnread(records, documentIds);
  const reads = (meetingId: string): boolean => !unread.has(meetingId);
  yield;
  const readableNow = { sees, reads, passages: passageIds, items: itemIds };
  const read = yield* flatMapInSteps(rows('statement', Statement), (statement) => trimmed(statement, readableNow));
  const statements = yield* counterpartsInSteps(withoutOrphans(read));
  yield;
  const hiddenness = new Map(readable.map((entity) => [entity.id, VISIBILITIES.indexOf(entity.visibility)]));
  const quoted = new Set(statements.flatMap((statement) => statement.evidence));
  yield;
  const mentions = standingIn(
    standing.filter((passage) => quoted.has(passage.id)),
    withoutOverlaps(
      rows('mention', Mention).filter((mention) => !mention.decidedBy.startsWith(REJECTED) && sees(mention.entityId)),
      (mention) => Math.max(VISIBILITIES.indexOf(mention.visibility), hiddenness.get(mention.entityId ?? '') ?? 0),
    ),
  ).filter((mention) => passageIds.has(mention.passageId));

  yield;
  const used = new Set([...quoted, ...mentions.map((mention) => mention.passageId)]);
  const passages = passagesUnder(
    standing.filter((passage) => used.has(passage.id)),
    { documents, readable: agendaItems, all: recordsOf(records, 'agenda_item', AgendaItem) },
  );
  yield;
  const served = idsOf([...readable, ...documents, ...agendaItems, ...passages, ...statements, ...mentions]);
  yield;
  return {
    dataset: rows('dataset', DatasetRow)[0] ?? null,
    entities: readable.map((entity) => withVisibleNames(entity, sees)),
    contacts: rows('contact_detail', ContactDetail).filter((contact) => entityIds.has(contact.entityId)),
    documents,
    agendaItems,
    passages,
    statements,
    mentions,
    formerIds: withVisibleSuccessors(formerIds.filter(may), (id) => served.has(id)),
  };
}

/** The mentions, each in the passage that it stands in among those that statements which the role reads are drawn from. */
export function standingIn(quoted: readonly Passage[], mentions: readonly Mention[]): Mention[] {
  const around = quotesAround(mentions, quoted);
  return mentions.map((mention) => replaceWhere(mention, { passageId: around.get(mention.id) ?? mention.passageId }));
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map((row) => row.id));
}

/**
 * Former ids that lead to something readable, or to what is known to be gone, however many others are between.
 * @param isServed whether the reader may read the row of an id
 */
export function withVisibleSuccessors(formerIds: readonly FormerIdRow[], isServed: (id: string) => boolean): FormerIdRow[] {
  const byId = new Map(formerIds.map((former) => [former.id, former]));
  const isReadable = ({ successorId }: FormerIdRow, hops = 0): boolean => {
    if (successorId === null || isServed(successorId)) return true;
    const next = byId.get(successorId);
    return next !== undefined && hops < 100 && isReadable(next, hops + 1);
  };
  return formerIds.filter((former) => isReadable(former));
}

/** The meetings whose minutes the base holds, and the role reads none of. */
function meetingsUnread(records: Records, readable: ReadonlySet<string>): ReadonlySet<string> {
  const recorded = recordsOf(records, 'statement', Relation).filter(({ type }) => type === 'RECORDS');
  const documents = groupBy(recordsOf(records, 'document', Document), ({ publicationId }) => [publicationId]);
  const minutes = groupBy(recorded, ({ objectId }) => [objectId]);
  const isUnread = (rows: readonly Relation[]): boolean => {
    const all = rows.flatMap(({ subjectId }) => documents.get(subjectId) ?? []);
    return all.length > 0 && !all.some(({ id }) => readable.has(id));
  };
  return new Set([...minutes].filter(([, rows]) => isUnread(rows)).map(([meeting]) => meeting));
}

/** What a role reads that statements depend on. */
interface Readable {
  readonly sees: (entityId: string | null) => boolean;
  /** Whether the minutes of a meeting are not hidden. */
  readonly reads: (meetingId: string) => boolean;
  readonly passages: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/** The statement without what is hidden, or nothing when a part that it needs is hidden. */
function trimmed(statement: Statement, { sees, reads, passages, items }: Readable): Statement[] {
  const meeting = statement.requiredMeetingId();
  if (!statement.requiredEntityIds().every(sees) || (meeting !== null && !reads(meeting))) return [];
  const evidence = statement.evidence.filter((id) => passages.has(id));
  if (evidence.length === 0 && statement.sources.length === 0) return [];
  const movements = statement instanceof Relation ? { movements: statement.visibleMovements(passages, items) } : {};
  return [replaceWhere(statement, { evidence, ...statement.optionalReferences(sees), ...movements })];
}

/** Without the steps of follow-ups that are hidden. */
export function withoutOrphans(statements: readonly Statement[]): Statement[] {
  const ids = idsOf(statements);
  return statements.filter((statement) => ids.has(statement.requiredStatementId() ?? statement.id));
}

/** Rivals both ways, and what each supersedes; those that are hidden are taken out. */
export function* counterpartsInSteps(statements: readonly Statement[]): Steps<Statement[]> {
  const ids = idsOf(statements);
  yield;
  const rivals = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    rivals.set(one, (rivals.get(one) ?? new Set()).add(other));
  };
  yield* eachInSteps(statements, ({ id, contradicts }) => {
    for (const rival of contradicts) {
      if (!ids.has(rival)) continue;
      add(id, rival);
      add(rival, id);
    }
  });
  const visible = (some: readonly string[]): readonly string[] => some.filter((id) => ids.has(id));
  return yield* flatMapInSteps(statements, (statement) =>
    replaceWhere(statement, {
      contradicts: [...(rivals.get(statement.id) ?? [])].sort(),
      replaces: visible(statement.replaces),
      corrects: visible(statement.corrects),
      withdraws: visible(statement.withdraws),
    }),
  );
}

function withVisibleNames(entity: Entity, sees: (id: string | undefined) => boolean): Entity {
  const names = entity.names.filter((name) => sees(name.scope));
  if (names.length === entity.names.length) return entity;
  const copy = replaceWhere(entity, { names });
  return replaceWhere(copy, { sortKey: sortKeyOf(copy) });
}
