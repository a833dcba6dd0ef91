import type { DataSource, EntityManager } from 'typeorm';
import { hashOfText } from '../core/hash.js';
import type { Progress } from '../core/progress.js';
import type { StoredRecord } from '../core/stored-record.js';
import { type FoldedText, foldText, wordsAt, writtenAt } from '../documents/anchor.js';
import type { AgendaItem } from '../documents/agenda-item.js';
import type { Document } from '../documents/document.js';
import type { Mention } from '../documents/mention.js';
import type { Passage } from '../documents/passage.js';
import type { Message } from '../errors.js';
import { type Edge, findCycles } from '../core/cycles.js';
import type { Statement } from '../statements/statement.js';
import { readRecords, type Records } from '../store/read.js';
import { inReadingTransaction } from '../store/transaction.js';
import { modelErrors } from './model-rules.js';
import { headOf, type HistoryRecord, recordErrors } from './history-record.js';
import { historyErrors } from './verify-history.js';

/** What verifying found. */
export interface Verified {
  readonly rows: number;
  /** Everything that is wrong; empty when all is well. */
  readonly errors: readonly Message[];
  /** Where the history ends, to be kept elsewhere; null where the chain has not begun or the tables could not be read. */
  readonly head: HistoryRecord | null;
}

const STEPS = 6;

/**
 * Checks the whole base: the file, the references, the texts and what is quoted from them, the history. Changes nothing.
 * @param record what is known from elsewhere of the history
 */
export async function verifyBase(
  dataSource: DataSource,
  onProgress: Progress = () => undefined,
  record: HistoryRecord | null = null,
): Promise<Verified> {
  const errors: Message[] = [];
  let step = 0;
  const add = (found: readonly Message[]): void => {
    errors.push(...found);
    onProgress((step += 1), STEPS);
  };
  add(await fileErrors(dataSource));
  add(await tableErrors(dataSource));
  // Rows cannot be read from tables that are not as they should be.
  if (errors.length > 0) return { rows: 0, errors, head: null };
  let head: HistoryRecord | null = null;
  const records = await inReadingTransaction(dataSource, async (manager) => {
    add(await danglingKeys(manager));
    const broken = await modelErrors(manager);
    add(broken);
    // Rows that break the rules of the model cannot be read by it.
    if (broken.length > 0) return {};
    const all = await readRecords(manager);
    add(await historyErrors(manager, Object.values(all).flat()));
    if (record) errors.push(...(await recordErrors(manager, record)));
    head = await headOf(manager);
    return all;
  });
  add(wrongWith(records));
  return { rows: Object.values(records).flat().length, errors, head };
}

/** What is wrong with what the rows say: rules of the model, texts and what is quoted from them, statements that rest on nothing. */
export async function contentErrors(manager: EntityManager): Promise<Message[]> {
  const broken = await modelErrors(manager);
  if (broken.length > 0) return broken;
  return wrongWith(await readRecords(manager));
}

function wrongWith(records: Records): Message[] {
  return [...textErrors(records), ...statementErrors(records), ...supersessionErrors(records), ...agendaErrors(records)];
}

/** What SQLite says of its file. PostgreSQL checks its pages as it reads them, and all are read here. */
async function fileErrors(dataSource: DataSource): Promise<Message[]> {
  if (dataSource.options.type === 'postgres') return [];
  const rows = await dataSource.query<{ integrity_check: string }[]>('PRAGMA integrity_check(20)');
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map(({ integrity_check: error }) => ({ fr: `fichier : ${error}`, en: `file: ${error}` }));
}

/** What the migrations left otherwise than the program expects. */
async function tableErrors(dataSource: DataSource): Promise<Message[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => ({
    fr: `tables : il manque « ${query} »`,
    en: `tables: “${query}” is missing`,
  }));
}

/** References to rows that are not there, whatever the database itself held to. */
async function danglingKeys(manager: EntityManager): Promise<Message[]> {
  const { driver, entityMetadatas } = manager.connection;
  const q = (name: string): string => driver.escape(name);
  const queries = new Set<string>();
  for (const { tableName, foreignKeys } of entityMetadatas) {
    for (const key of foreignKeys) {
      const [column] = key.columns.map(({ databaseName }) => databaseName);
      const [target] = key.referencedColumns.map(({ databaseName }) => databaseName);
      if (column === undefined || target === undefined) continue;
      queries.add(
        `SELECT '${tableName}.${column}' AS place, a.${q(column)} AS value FROM ${q(tableName)} a ` +
          `LEFT JOIN ${q(key.referencedTablePath)} b ON a.${q(column)} = b.${q(target)} WHERE a.${q(column)} IS NOT NULL AND b.${q(target)} IS NULL LIMIT 20`,
      );
    }
  }
  const errors: Message[] = [];
  for (const query of queries) {
    for (const { place, value } of await manager.query<{ place: string; value: string }[]>(query)) {
      errors.push({ fr: `${place} renvoie à ${value}, qui n’existe pas`, en: `${place} refers to ${value}, which is not there` });
    }
  }
  return errors;
}

function rowsOf<T extends StoredRecord>(records: Records, name: string): readonly T[] {
  return (records[name] ?? []) as T[];
}

/** Documents that are not the text that their hash names, and quotations that do not stand where they are said to. */
function textErrors(records: Records): Message[] {
  const errors: Message[] = [];
  const texts = new Map<string, FoldedText>();
  for (const { id, text, hash, length } of rowsOf<Document>(records, 'document')) {
    texts.set(id, foldText(text));
    if (hashOfText(text) !== hash || text.length !== length) {
      errors.push({ fr: `le texte de ${id} ne correspond pas à son empreinte`, en: `the text of ${id} does not agree with its hash` });
    }
  }
  for (const { id, documentId, quote, start, end } of rowsOf<Passage>(records, 'passage')) {
    const text = texts.get(documentId);
    if (text && standsAt(text, { start, end }, quote)) continue;
    errors.push({
      fr: `les mots de ${id} ne sont pas à leur place dans ${documentId}`,
      en: `the words of ${id} are not at their place in ${documentId}`,
    });
  }
  for (const { id, documentId, surface, start, end } of rowsOf<Mention>(records, 'mention')) {
    const text = texts.get(documentId);
    if (text && standsAt(text, { start, end }, surface)) continue;
    errors.push({
      fr: `les mots de ${id} ne sont pas à leur place dans ${documentId}`,
      en: `the words of ${id} are not at their place in ${documentId}`,
    });
  }
  return errors;
}

/** Whether words stand at a place; earlier versions kept them as they are written. */
function standsAt(text: FoldedText, span: { readonly start: number; readonly end: number }, words: string): boolean {
  return wordsAt(text, span.start, span.end) === words || writtenAt(text, span) === words;
}

function statementErrors(records: Records): Message[] {
  return rowsOf<Statement>(records, 'statement')
    .filter(({ evidence, sources }) => evidence.length === 0 && sources.length === 0)
    .map(({ id }) => ({ fr: `${id} ne repose ni sur un passage ni sur une source`, en: `${id} rests on no passage and no source` }));
}

/** Statements that supersede themselves, be it by way of others. */
function supersessionErrors(records: Records): Message[] {
  const statements = rowsOf<Statement>(records, 'statement');
  const edges = statements.map(({ id, replaces, corrects, withdraws }) => {
    const superseded = [...replaces, ...corrects, ...withdraws];
    return [id, superseded.map((to): Edge<string> => ({ to, of: id }))] as const;
  });
  const errors: Message[] = [];
  findCycles(new Map(edges), (id, circle) => {
    errors.push({
      fr: `${id} se remplace elle-même : ${circle.join(' → ')}`,
      en: `${id} supersedes itself: ${circle.join(' → ')}`,
    });
  });
  return errors;
}

/** Agenda items that are above themselves, be it by way of others, or under one of another meeting. */
function agendaErrors(records: Records): Message[] {
  const items = rowsOf<AgendaItem>(records, 'agenda_item');
  const meetings = new Map(items.map(({ id, meetingId }) => [id, meetingId]));
  const errors = items
    .filter(({ meetingId, parentId }) => parentId !== null && meetings.get(parentId) !== meetingId)
    .map(({ id, parentId }) => ({
      fr: `${id} est sous ${String(parentId)}, d’une autre réunion`,
      en: `${id} is under ${String(parentId)}, of another meeting`,
    }));
  findCycles(new Map(items.map(({ id, parentId }) => [id, parentId === null ? [] : [{ to: parentId, of: id }]])), (id, circle) => {
    errors.push({ fr: `${id} est sous lui-même : ${circle.join(' → ')}`, en: `${id} is under itself: ${circle.join(' → ')}` });
  });
  return errors;
}
