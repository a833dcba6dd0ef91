import { type EntityManager, In } from 'typeorm';
import { chunksOf } from '../core/chunks.js';
import type { StoredRecord } from '../core/stored-record.js';
import { loosest, strictest, type Visibility } from '../core/access.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import { Statement } from '../statements/statement.js';

/**
 * Who may know that a row was there once it is gone: those who could read it. That depends on more than the row, so it is worked
 * out before anything is deleted.
 */

/**
 * The visibility that each leaving row had, all that it needs considered, by its id.
 * @param leaving as they are stored
 * @param changing other rows that the same change writes, as they were
 */
export async function readersOf(
  manager: EntityManager,
  leaving: readonly StoredRecord[],
  changing: readonly StoredRecord[],
): Promise<ReadonlyMap<string, Visibility>> {
  const rows = [...leaving, ...changing];
  const passages = await load(
    manager,
    Passage,
    rows.flatMap((row) => row.passageIds()),
    rows,
  );
  const documents = await load(
    manager,
    Document,
    [...passages.values()].map((row) => row.documentId),
    rows,
  );
  const entities = await load(
    manager,
    Entity,
    [...rows.flatMap((row) => row.requiredEntityIds()), ...[...documents.values()].map((row) => row.publicationId)],
    rows,
  );

  const items = await loadWithParents(manager, rows);

  const entity = (id: string): Visibility => entities.get(id)?.visibility ?? 'EDITORS';
  const document = (row: Document | undefined): Visibility => (row ? strictest([row.visibility, entity(row.publicationId)]) : 'EDITORS');
  const passage = (row: Passage | undefined): Visibility =>
    row ? strictest([row.visibility, document(documents.get(row.documentId))]) : 'EDITORS';
  const ground = (row: StoredRecord): Visibility => {
    if (row instanceof Document) return document(row);
    if (!restsOnPassages(row)) return 'PUBLIC';
    return loosest(row.passageIds().map((id) => passage(passages.get(id))));
  };
  const reader = (row: StoredRecord): Visibility => {
    // Who reads the follow-up of a step depends on rows that are not read here; a tombstone that too few see reveals nothing.
    if (row instanceof Statement && row.requiredStatementId() !== null) return 'EDITORS';
    // A sentence and the names in it stay while something hidden rests on them: when they go would tell of that.
    if (row instanceof Passage || row instanceof Mention) return 'EDITORS';
    const above = row instanceof AgendaItem && row.parentId !== null ? items.get(row.parentId) : undefined;
    return strictest([row.visibility, ...row.requiredEntityIds().map(entity), ground(row), ...(above ? [reader(above)] : [])]);
  };
  return new Map(leaving.map((row) => [row.id, reader(row)]));
}

/** Items of agendas, with all that are above those given. */
async function loadWithParents(manager: EntityManager, given: readonly StoredRecord[]): Promise<ReadonlyMap<string, AgendaItem>> {
  const found = new Map(given.filter(isOf(AgendaItem)).map((row) => [row.id, row]));
  const above = (rows: Iterable<AgendaItem>): string[] =>
    [...rows].flatMap(({ parentId }) => (parentId && !found.has(parentId) ? [parentId] : []));
  for (let missing = above(found.values()); missing.length > 0;) {
    const loaded = await load(manager, AgendaItem, missing, []);
    for (const row of loaded.values()) found.set(row.id, row);
    missing = above(loaded.values());
  }
  return found;
}

/** Whether nothing but passages bears a row: a mention stands in one, a statement may have other sources too. */
function restsOnPassages(row: StoredRecord): boolean {
  return row instanceof Statement ? row.sources.length === 0 : row.passageIds().length > 0;
}

const isOf =
  <T extends StoredRecord>(type: abstract new () => T) =>
  (row: StoredRecord): row is T =>
    row instanceof type;

/** What is read of other rows: what says who reads them. */
const READ: ReadonlySet<string> = new Set(['id', 'visibility', 'documentId', 'publicationId', 'meetingId', 'parentId']);

/** Rows of one table by id: those given, the others from the database. */
async function load<T extends StoredRecord>(
  manager: EntityManager,
  type: abstract new () => T,
  ids: readonly string[],
  given: readonly StoredRecord[],
): Promise<Map<string, T>> {
  const found = new Map(given.filter(isOf(type)).map((row) => [row.id, row]));
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  const { columns } = manager.connection.getMetadata(type);
  const select = Object.fromEntries(
    columns.filter(({ propertyName }) => READ.has(propertyName)).map(({ propertyName }) => [propertyName, true]),
  );
  for (const some of chunksOf(missing)) {
    const rows = await manager.getRepository<T>(type).find({
      select: select as never,
      where: { id: In(some) } as never,
    });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}
