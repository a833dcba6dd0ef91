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
import { replaceWhere } from '../core/copy-with.js';
import { atOnce, eachInSteps, filterInSteps, flatMapInSteps, idsInSteps, mapInSteps, type Steps } from './steps.js';
import { passagesUnder, visibleAgenda } from './visible-agenda.js';
import { quotesAroundInSteps, withoutOverlapsInSteps } from './visible-mentions.js';
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
  const rows = <T extends StoredRecord>(name: string, type: RecordClass<T>): Steps<T[]> =>
    filterInSteps(recordsOf(records, name, type), may);

  const readable = yield* rows('entity', Entity);
  const entityIds = yield* idsInSteps(readable);
  const sees = (id: string | null | undefined): boolean => !id || entityIds.has(id);

  const documents = (yield* rows('document', Document)).filter((document) => sees(document.publicationId));
  const documentIds = yield* idsInSteps(documents);
  const agendaItems = visibleAgenda(
    (yield* rows('agenda_item', AgendaItem)).filter((item) => sees(item.meetingId)),
    sees,
  );
  const itemIds = yield* idsInSteps(agendaItems);
  const standing = yield* filterInSteps(yield* rows('passage', Passage), (passage) => documentIds.has(passage.documentId));
  const passageIds = yield* idsInSteps(standing);

  const unread = yield* meetingsUnread(records, documentIds);
  const reads = (meetingId: string): boolean => !unread.has(meetingId);
  const readableNow = { sees, reads, passages: passageIds, items: itemIds };
  const read = yield* flatMapInSteps(yield* rows('statement', Statement), (statement) => trimmed(statement, readableNow));
  const statements = yield* counterpartsInSteps(yield* orphansLeftOutInSteps(read));
  const hiddenness = new Map<string, number>();
  yield* eachInSteps(readable, ({ id, visibility }) => hiddenness.set(id, VISIBILITIES.indexOf(visibility)));
  const quoted = yield* evidenceInSteps(statements);
  const named = yield* filterInSteps(
    yield* rows('mention', Mention),
    (mention) => !mention.decidedBy.startsWith(REJECTED) && sees(mention.entityId),
  );
  const apart = yield* withoutOverlapsInSteps(named, (mention) =>
    Math.max(VISIBILITIES.indexOf(mention.visibility), hiddenness.get(mention.entityId ?? '') ?? 0),
  );
  const mentions = yield* filterInSteps(
    yield* standingInSteps(yield* filterInSteps(standing, ({ id }) => quoted.has(id)), apart),
    (mention) => passageIds.has(mention.passageId),
  );
  const used = new Set(quoted);
  yield* eachInSteps(mentions, ({ passageId }) => used.add(passageId));
  const passages = passagesUnder(yield* filterInSteps(standing, ({ id }) => used.has(id)), {
    documents,
    readable: agendaItems,
    all: recordsOf(records, 'agenda_item', AgendaItem),
  });
  yield;
  const isServed = yield* someIdsInSteps([readable, documents, agendaItems, passages, statements, mentions]);
  return {
    dataset: (yield* rows('dataset', DatasetRow))[0] ?? null,
    entities: readable.map((entity) => withVisibleNames(entity, sees)),
    contacts: (yield* rows('contact_detail', ContactDetail)).filter((contact) => entityIds.has(contact.entityId)),
    documents,
    agendaItems,
    passages,
    statements,
    mentions,
    formerIds: withVisibleSuccessors(formerIds.filter(may), isServed),
  };
}

/** The mentions, each in the passage that it stands in among those that statements which the role reads are drawn from. */
export function* standingInSteps(quoted: readonly Passage[], mentions: readonly Mention[]): Steps<Mention[]> {
  const around = yield* quotesAroundInSteps(mentions, quoted);
  return yield* mapInSteps(mentions, (mention) => replaceWhere(mention, { passageId: around.get(mention.id) ?? mention.passageId }));
}

/** The ids of the passages that some statements rest on. */
export function* evidenceInSteps(statements: readonly Statement[]): Steps<Set<string>> {
  const passages = new Set<string>();
  yield* eachInSteps(statements, ({ evidence }) => {
    for (const id of evidence) passages.add(id);
  });
  return passages;
}

/** Whether an id is one of some rows. */
export function* someIdsInSteps(lists: readonly (readonly { readonly id: string }[])[]): Steps<(id: string) => boolean> {
  const sets: ReadonlySet<string>[] = [];
  for (const rows of lists) sets.push(yield* idsInSteps(rows));
  return (id) => sets.some((ids) => ids.has(id));
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
function* meetingsUnread(records: Records, readable: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const relations = recordsOf(records, 'statement', Relation);
  yield;
  const recorded = yield* filterInSteps(relations, ({ type }) => type === 'RECORDS');
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
export function* orphansLeftOutInSteps(statements: readonly Statement[]): Steps<Statement[]> {
  const ids = yield* idsInSteps(statements);
  return yield* filterInSteps(statements, (statement) => ids.has(statement.requiredStatementId() ?? statement.id));
}

/** Rivals both ways, and what each supersedes; those that are hidden are taken out. */
export function* counterpartsInSteps(statements: readonly Statement[]): Steps<Statement[]> {
  const ids = yield* idsInSteps(statements);
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
