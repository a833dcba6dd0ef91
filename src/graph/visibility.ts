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
  const may = mayRead(role);
  const rows = <T extends StoredRecord>(name: string, type: RecordClass<T>): Steps<T[]> =>
    filterInSteps(recordsOf(records, name, type), may);

  const readable = yield* rows('entity', Entity);
  const entityIds = yield* idsInSteps(readable);
  const sees = (id: string | null | undefined): boolean => !id || entityIds.has(id);
  const documents = (yield* rows('document', Document)).filter(({ publicationId }) => sees(publicationId));
  const documentIds = yield* idsInSteps(documents);
  const agendaItems = visibleAgenda(yield* filterInSteps(yield* rows('agenda_item', AgendaItem), ({ meetingId }) => sees(meetingId)), sees);
  const items = yield* idsInSteps(agendaItems);
  const standing = yield* filterInSteps(yield* rows('passage', Passage), ({ documentId }) => documentIds.has(documentId));
  const passageIds = yield* idsInSteps(standing);

  const unread = yield* meetingsUnread(records, documentIds);
  const reads = (meetingId: string): boolean => !unread.has(meetingId);
  const readableNow = { sees, reads, passages: passageIds, items };
  const read = yield* flatMapInSteps(yield* rows('statement', Statement), (statement) => trimmed(statement, readableNow) ?? []);
  const statements = yield* counterpartsInSteps(yield* orphansLeftOutInSteps(read));
  const quoted = yield* evidenceInSteps(statements);

  const named = yield* filterInSteps(yield* rows('mention', Mention), (mention) => isNamed(mention, sees));
  const hiddenness = yield* hiddennessInSteps(readable);
  const apart = yield* withoutOverlapsInSteps(named, (mention) => hiddennessOf(mention, hiddenness.get(mention.entityId ?? '') ?? 0));
  const placed = yield* standingInSteps(yield* filterInSteps(standing, ({ id }) => quoted.has(id)), apart);
  const mentions = yield* filterInSteps(placed, ({ passageId }) => passageIds.has(passageId));
  const used = yield* usedInSteps(standing, quoted, mentions);
  yield;
  const passages = passagesUnder(used, { documents, readable: agendaItems, all: recordsOf(records, 'agenda_item', AgendaItem) });
  const mayKnow = formerIds.filter(may);
  return {
    dataset: (yield* rows('dataset', DatasetRow))[0] ?? null,
    entities: yield* mapInSteps(readable, (entity) => withVisibleNames(entity, sees)),
    contacts: yield* filterInSteps(yield* rows('contact_detail', ContactDetail), ({ entityId }) => sees(entityId)),
    documents,
    agendaItems,
    passages,
    statements,
    mentions,
    formerIds: withVisibleSuccessors(
      mayKnow,
      yield* servedInSteps(mayKnow, [readable, documents, agendaItems, passages, statements, mentions]),
    ),
  };
}

/** Whether a role may read a row by itself. */
export function mayRead(role: Role): (row: Pick<StoredRecord, 'visibility'>) => boolean {
  const readable = READABLE[role];
  return ({ visibility }) => readable.has(visibility);
}

/** Whether a mention names what the role may know of: what an editor rejected names nobody. */
export function isNamed({ decidedBy, entityId }: Mention, sees: (id: string | null) => boolean): boolean {
  return !decidedBy.startsWith(REJECTED) && sees(entityId);
}

/** How hidden a mention is. @param ofEntity how hidden what it names is */
export function hiddennessOf({ visibility }: Mention, ofEntity: number): number {
  return Math.max(VISIBILITIES.indexOf(visibility), ofEntity);
}

/** How hidden each entity is. */
function* hiddennessInSteps(entities: readonly Entity[]): Steps<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  yield* eachInSteps(entities, ({ id, visibility }) => found.set(id, VISIBILITIES.indexOf(visibility)));
  return found;
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

/** Whether the successor of a former id is among some rows. */
export function* servedInSteps(
  formerIds: readonly FormerIdRow[],
  lists: readonly (readonly { readonly id: string }[])[],
): Steps<(successorId: string) => boolean> {
  const successors = new Set(formerIds.flatMap(({ successorId }) => successorId ?? []));
  const served: ReadonlySet<string>[] = [];
  for (const rows of lists) served.push(yield* thoseOfInSteps(successors, rows));
  return (id) => served.some((ids) => ids.has(id));
}

/** The ids, out of some, that rows have. */
function* thoseOfInSteps(ids: ReadonlySet<string>, rows: readonly { readonly id: string }[]): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  if (ids.size === 0) return found;
  yield* eachInSteps(rows, ({ id }) => {
    if (ids.has(id)) found.add(id);
  });
  return found;
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
  const documentsOf = (publicationId: string): readonly Document[] => documents.get(publicationId) ?? [];
  return new Set([...minutes].filter(([, rows]) => isUnread(rows, documentsOf, readable)).map(([meeting]) => meeting));
}

/**
 * Whether the base holds minutes of a meeting, and the role reads none of them.
 * @param minutes the relations that say which publications record it, hidden ones too
 */
export function isUnread(
  minutes: readonly Relation[],
  documentsOf: (publicationId: string) => readonly Document[],
  readable: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  const all = minutes.flatMap(({ subjectId }) => documentsOf(subjectId));
  return all.length > 0 && !all.some(({ id }) => readable.has(id));
}

/** What a role reads that statements depend on. */
export interface Readable {
  readonly sees: (entityId: string | null | undefined) => boolean;
  /** Whether the minutes of a meeting are not hidden. */
  readonly reads: (meetingId: string) => boolean;
  readonly passages: Pick<ReadonlySet<string>, 'has'>;
  readonly items: Pick<ReadonlySet<string>, 'has'>;
}

/** The statement without what is hidden, or nothing when a part that it needs is hidden. */
export function trimmed(statement: Statement, { sees, reads, passages, items }: Readable): Statement | null {
  const meeting = statement.requiredMeetingId();
  if (!statement.requiredEntityIds().every(sees) || (meeting !== null && !reads(meeting))) return null;
  const evidence = statement.evidence.filter((id) => passages.has(id));
  if (evidence.length === 0 && statement.sources.length === 0) return null;
  const movements = statement instanceof Relation ? { movements: statement.visibleMovements(passages, items) } : {};
  return replaceWhere(statement, { evidence, ...statement.optionalReferences(sees), ...movements });
}

/** Without the steps of follow-ups that are hidden. */
export function* orphansLeftOutInSteps(statements: readonly Statement[]): Steps<readonly Statement[]> {
  const required = new Set<string>();
  yield* eachInSteps(statements, (statement) => {
    const id = statement.requiredStatementId();
    if (id !== null) required.add(id);
  });
  const there = yield* thoseOfInSteps(required, statements);
  if (there.size === required.size) return statements;
  return yield* filterInSteps(statements, (statement) => {
    const id = statement.requiredStatementId();
    return id === null || there.has(id);
  });
}

/** The passages that statements quote, or in which somebody is named. */
export function* usedInSteps(
  passages: readonly Passage[],
  quoted: ReadonlySet<string>,
  mentions: readonly Mention[],
): Steps<readonly Passage[]> {
  // A set of its own: to copy one of a whole base is one long piece of work.
  const named = new Set<string>();
  yield* eachInSteps(mentions, ({ passageId }) => named.add(passageId));
  return yield* filterInSteps(passages, ({ id }) => quoted.has(id) || named.has(id));
}

/** The lists by which a statement names others that it stands against. */
export const COUNTERPARTS = ['contradicts', 'replaces', 'corrects', 'withdraws'] as const;

/** Rivals both ways, and what each supersedes; those that are hidden are taken out. */
export function* counterpartsInSteps(statements: readonly Statement[]): Steps<readonly Statement[]> {
  const naming = yield* filterInSteps(statements, namesCounterparts);
  if (naming.length === 0) return statements;
  const named = new Set(naming.flatMap((statement) => COUNTERPARTS.flatMap((list) => statement[list])));
  const ids = yield* thoseOfInSteps(named, statements);
  const rivals = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    rivals.set(one, (rivals.get(one) ?? new Set()).add(other));
  };
  for (const { id, contradicts } of naming) {
    for (const rival of contradicts) {
      if (!ids.has(rival)) continue;
      add(id, rival);
      add(rival, id);
    }
  }
  return yield* mapInSteps(statements, (statement) => standingAgainst(statement, rivals.get(statement.id), (id) => ids.has(id)));
}

/**
 * A statement as it stands against others.
 * @param rivals the ids of those that contradict it, as either says
 * @param isThere whether the role reads one
 */
export function standingAgainst(
  statement: Statement,
  rivals: ReadonlySet<string> | undefined,
  isThere: (id: string) => boolean,
): Statement {
  if (!rivals && !namesCounterparts(statement)) return statement;
  return replaceWhere(statement, {
    contradicts: [...(rivals ?? [])].sort(),
    replaces: statement.replaces.filter(isThere),
    corrects: statement.corrects.filter(isThere),
    withdraws: statement.withdraws.filter(isThere),
  });
}

/** Whether a statement names others that it stands against. */
function namesCounterparts(statement: Statement): boolean {
  return COUNTERPARTS.some((list) => statement[list].length > 0);
}

/** An entity with the names that the role may know it by. */
export function withVisibleNames(entity: Entity, sees: (id: string | undefined) => boolean): Entity {
  const names = entity.names.filter((name) => sees(name.scope));
  if (names.length === entity.names.length) return entity;
  const copy = replaceWhere(entity, { names });
  return replaceWhere(copy, { sortKey: sortKeyOf(copy) });
}
