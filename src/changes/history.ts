import { type EntityManager, In, LessThan } from 'typeorm';
import { chunksOf } from '../core/chunks.js';
import { replaceWhere } from '../core/copy-with.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { decompile } from '../seeds/decompile/decompile.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { ChangeRow, RevisionRow } from '../store/tables.js';
import { type Operation, operationsBetween, refersTo } from './operation.js';
import { recordOf } from './past-states.js';
import type { BaseState, Items } from './state.js';

/** What revisions did, as operations on rows: the history as people read it. */

/** A revision, and what it did to some records. */
export interface RevisionChanges {
  readonly revision: RevisionRow;
  readonly operations: readonly Operation[];
  /** The rows before and after it, with those that they rest on. */
  readonly rows: readonly StoredRecord[];
  /** How many rows it changed in all: passages and mentions that follow from others are among them. */
  readonly total: number;
}

/** Which revisions are wanted. */
export interface RevisionRange {
  /** Only those before this number. */
  readonly before: number | null;
  readonly limit: number;
}

/** The revisions of the base, the latest first, with the numbers of what they did and the first rows of each. */
export async function revisionsOf(manager: EntityManager, base: BaseState, { before, limit }: RevisionRange): Promise<RevisionChanges[]> {
  const revisions = await manager.find(RevisionRow, {
    ...(before === null ? {} : { where: { number: LessThan(before) } }),
    order: { number: 'DESC' },
    take: limit,
  });
  const all: RevisionChanges[] = [];
  for (const revision of revisions) all.push(await changesOf(manager, base, revision, { most: ROWS_IN_A_LIST }));
  return all;
}

/** How many rows of each revision a list of revisions tells. */
const ROWS_IN_A_LIST = 5;
/** How many rows of one revision are shown. */
export const MAX_ROWS_SHOWN = 200;

/** One revision with what it did; null when there is none of that number. */
export async function revisionOf(manager: EntityManager, base: BaseState, number: number): Promise<RevisionChanges | null> {
  const revision = await manager.findOneBy(RevisionRow, { number });
  return revision && changesOf(manager, base, revision, { most: MAX_ROWS_SHOWN });
}

/** The revisions that changed some records, the latest first, with what they did to these. */
export async function revisionsOfRecords(
  manager: EntityManager,
  base: BaseState,
  ids: readonly string[],
  { before, limit }: RevisionRange,
): Promise<RevisionChanges[]> {
  const numbers = new Set<number>();
  for (const some of chunksOf(ids)) {
    const rows = await manager.find(ChangeRow, { select: { revision: true, record: true, rowId: true }, where: { rowId: In(some) } });
    for (const { revision } of rows) if (before === null || revision < before) numbers.add(revision);
  }
  const wanted = [...numbers].sort((a, b) => b - a).slice(0, limit);
  const all: RevisionChanges[] = [];
  for (const number of wanted) {
    const revision = await manager.findOneBy(RevisionRow, { number });
    if (revision) all.push(await changesOf(manager, base, revision, { only: new Set(ids), most: MAX_ROWS_SHOWN }));
  }
  return all;
}

/**
 * The ids of all rows that were ever about an entity: its own, its contact details, statements of it, those that are gone included.
 * @param id that of any record; of one that is no entity, it is alone
 */
export async function recordsAbout(manager: EntityManager, base: BaseState, id: string): Promise<string[]> {
  const now = [...base.records.values()].filter((row) => row instanceof ContactDetail && row.entityId === id).map((row) => row.id);
  const stated = [...base.compiled.items.values()].filter(({ value }) => refersTo(value, (one) => one === id)).map((item) => item.id);
  const gone = await manager
    .getRepository(ChangeRow)
    .createQueryBuilder('change')
    .select(['change.revision', 'change.record', 'change.rowId'])
    .where('change.before LIKE :id', { id: `%"${id.replace(/[%_\\]/g, '\\$&')}"%` })
    .andWhere("change.record IN ('statement', 'contact_detail')")
    .getMany();
  return [...new Set([id, ...now, ...stated, ...gone.map(({ rowId }) => rowId)])];
}

/** What people read first of what one revision did. */
const ORDER = ['entity', 'statement', 'contact_detail', 'agenda_item', 'document', 'dataset', 'mention', 'passage'];

async function changesOf(
  manager: EntityManager,
  base: BaseState,
  revision: RevisionRow,
  { only, most }: { readonly only?: ReadonlySet<string>; readonly most: number },
): Promise<RevisionChanges> {
  const keys = await manager.find(ChangeRow, {
    select: { revision: true, record: true, rowId: true },
    where: { revision: revision.number },
  });
  const wanted = keys
    .filter(({ rowId }) => !only || only.has(rowId))
    .sort((a, b) => ORDER.indexOf(a.record) - ORDER.indexOf(b.record) || (a.rowId < b.rowId ? -1 : 1))
    .slice(0, most);
  const changes: ChangeRow[] = [];
  for (const some of chunksOf(wanted)) {
    changes.push(...(await manager.findBy(ChangeRow, { revision: revision.number, rowId: In(some.map(({ rowId }) => rowId)) })));
  }
  const [before, after] = await imagesOf(manager, base, revision.number, changes);
  await addContext(manager, base, before, after);
  const concerned = new Set(changes.map(({ rowId }) => rowId));
  for (const rows of [before, after]) {
    for (const row of rows.values()) {
      if (row instanceof ContactDetail && concerned.has(row.id)) concerned.add(row.entityId);
      // A sub-heading is told with the item that holds it.
      if (row instanceof AgendaItem && concerned.has(row.id) && row.parentId !== null) concerned.add(row.parentId);
    }
  }
  const ofThese = (rows: Rows): Items => new Map([...itemsOf(rows)].filter(([id]) => concerned.has(id)));
  const operations = operationsBetween(
    ofThese(before),
    ofThese(after),
    () => null,
    (id) => (isNew(changes, id) ? 'CREATE' : 'RESTORE'),
  ).map((one): Operation => (isRedacted(changes, one.recordId) ? { ...one, operation: 'UPDATE', input: {}, before: {} } : one));
  return { revision, operations, rows: [...before.values(), ...after.values()], total: keys.length };
}

const isNew = (changes: readonly ChangeRow[], id: string): boolean =>
  changes.some(({ rowId, action }) => rowId === id && action === 'INSERT');

/** Whether an erasure took away what a row was before the change. */
const isRedacted = (changes: readonly ChangeRow[], id: string): boolean =>
  changes.some(({ rowId, action, before }) => rowId === id && action === 'UPDATE' && before === null);

type Rows = Map<string, StoredRecord>;

/** The changed rows as they were before a revision, and as it left them: as the next change of each found it, or as it stands. */
async function imagesOf(manager: EntityManager, base: BaseState, number: number, changes: readonly ChangeRow[]): Promise<[Rows, Rows]> {
  const before: Rows = new Map();
  const after: Rows = new Map();
  const next = new Map<string, ChangeRow>();
  for (const some of chunksOf(changes)) {
    const later = await manager
      .getRepository(ChangeRow)
      .createQueryBuilder('change')
      .where('change.revision > :number AND change.rowId IN (:...ids)', { number, ids: some.map(({ rowId }) => rowId) })
      .orderBy('change.revision', 'DESC')
      .getMany();
    for (const change of later) next.set(change.rowId, change);
  }
  for (const change of changes) {
    const { record, rowId } = change;
    if (change.before) before.set(rowId, recordOf(manager.connection, record, change.before));
    const later = next.get(rowId);
    const left = later ? later.before && recordOf(manager.connection, record, later.before) : base.records.get(rowId);
    if (left) after.set(rowId, left);
  }
  return [before, after];
}

/** Adds what rows cannot be written without: the sentences that they rest on with their documents, the entity of a contact detail. */
async function addContext(manager: EntityManager, base: BaseState, ...sides: Rows[]): Promise<void> {
  for (const rows of sides) {
    for (const row of [...rows.values()]) {
      if (!(row instanceof ContactDetail) || rows.has(row.entityId)) continue;
      const owner = base.records.get(row.entityId);
      if (owner) for (const side of sides) if (!side.has(owner.id)) side.set(owner.id, owner);
    }
    for (const row of [...rows.values()]) {
      if (!(row instanceof AgendaItem) || row.parentId === null || rows.has(row.parentId)) continue;
      for (const side of sides) addOnce(side, base.records.get(row.parentId));
    }
  }
  const owners = new Set(sides.flatMap((rows) => [...rows.keys()]));
  for (const row of base.records.values()) {
    if (row instanceof ContactDetail && owners.has(row.entityId) && !sides.some((rows) => rows.has(row.id))) {
      for (const rows of sides) if (rows.has(row.entityId)) rows.set(row.id, row);
    }
  }
  for (const rows of sides) await addSentences(manager, base, rows);
}

function addOnce(rows: Rows, row: StoredRecord | undefined): void {
  if (row && !rows.has(row.id)) rows.set(row.id, row);
}

async function addSentences(manager: EntityManager, base: BaseState, rows: Rows): Promise<void> {
  for (const row of [...rows.values()]) {
    const moved = row instanceof Relation ? (row.movements ?? []).flatMap(({ passageId }) => passageId ?? []) : [];
    for (const id of [...row.passageIds(), ...moved])
      if (!rows.has(id)) addOnce(rows, base.records.get(id) ?? (await removed(manager, id)));
    if (!(row instanceof Statement)) continue;
    // What an erasure took away cannot be shown any more.
    const evidence = row.evidence.filter((id) => rows.has(id));
    rows.set(row.id, replaceWhere(row, { evidence }));
  }
  const headings = [...rows.values()].flatMap((row) => (row instanceof AgendaItem ? [row.heading, row.until] : []));
  for (const place of headings) if (place && !rows.has(place.documentId)) addOnce(rows, base.records.get(place.documentId));
  for (const row of [...rows.values()]) {
    if (!('documentId' in row) || typeof row.documentId !== 'string' || rows.has(row.documentId)) continue;
    const document = base.records.get(row.documentId) ?? (await removed(manager, row.documentId));
    if (document) rows.set(document.id, document);
  }
  for (const row of [...rows.values()]) if (row instanceof Passage && !rows.has(row.documentId)) rows.delete(row.id);
}

/** A row that is gone, as it last was. */
async function removed(manager: EntityManager, id: string): Promise<StoredRecord | undefined> {
  const last = await manager.findOne(ChangeRow, { where: { rowId: id, action: 'DELETE' }, order: { revision: 'DESC' } });
  return last?.before ? recordOf(manager.connection, last.record, last.before) : undefined;
}

function itemsOf(rows: Rows): Items {
  return new Map(decompile([...rows.values()], []).items.map((item) => [item.id, item]));
}
