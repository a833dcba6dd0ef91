import type { DataSource, EntityManager } from 'typeorm';
import { placeOf } from '../core/column-rows.js';
import { compareKeys } from '../core/sorted.js';
import type { StoredRecord } from '../core/stored-record.js';
import { eachInTurns, eachRow, type Turn, type Values } from './each-row.js';
import { hydrationOf, type Keeping } from './hydrate.js';
import { type PartList, type RecordType, RECORDS } from './records.js';
import { RowBlocks } from './row-blocks.js';
import { partsOf } from './row-properties.js';
import { SharedValues } from './shared-values.js';

/** Reading whole tables into rows of their classes (`hydrate.ts`), one plain SELECT each. */

/** All records of the base, by the name of their type. */
export type Records = Readonly<Record<string, StoredRecord[]>>;

export interface ReadOptions {
  /** Columns to leave out, as `table.column`: long texts that are not resident. */
  readonly without?: readonly string[];
  /** Waits for the next turn: lets others in while much is read. Only in a transaction, for whose end those who write wait. */
  readonly turn?: Turn;
}

/** The long texts that are not resident: {@link ReadOptions.without}. */
export const NOT_RESIDENT: readonly string[] = ['document.text'];

/** A class of records; an abstract one stands for those that extend it. */
export type RecordClass<T extends StoredRecord> = abstract new () => T;

/** The records of one type, as rows of their class. */
export function recordsOf<T extends StoredRecord>(records: Records, name: string, type: RecordClass<T>): T[] {
  return (records[name] ?? []).filter((record): record is T => record instanceof type);
}

/** The number of the last revision; 0 before the first. */
export async function latestRevision(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<[{ number: number | null }]>('SELECT MAX(number) AS number FROM revision');
  return row.number ?? 0;
}

/** Reads every record of the base. */
export async function readRecords(manager: EntityManager, options: ReadOptions = {}): Promise<Records> {
  const all: Record<string, StoredRecord[]> = {};
  const blocks = new RowBlocks();
  for (const type of RECORDS) all[type.name] = await readRecordType(manager, type, options, blocks);
  blocks.close();
  return all;
}

/** Reads the records of one type that have some ids. */
export async function readRecordsWithIds(
  manager: EntityManager,
  type: RecordType,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  const shared = new SharedValues();
  for (let at = 0; at < ids.length; at += CHUNK) {
    if (at > 0) await options.turn?.();
    records.push(...(await readRecordType(manager, type, options, shared, ids.slice(at, at + CHUNK))));
  }
  return records;
}

/** How many ids one statement asks for. */
const CHUNK = 500;

/** @param ids those of the records that are read; null is all */
async function readRecordType(
  manager: EntityManager,
  type: RecordType,
  options: ReadOptions,
  keeping: Keeping,
  ids: readonly string[] | null = null,
): Promise<StoredRecord[]> {
  const { table, columns, row } = hydrationOf(manager.connection, type, options.without ?? [], keeping);
  const where = ids ? isOneOf(manager, 'id', ids) : '';
  const records: StoredRecord[] = [];
  await eachRow(manager, { table, columns, where, parameters: ids ?? [] }, (values) => records.push(row(values)), options.turn);
  await fillParts(manager, type.parts, records, keeping, options, ids);
  // A list that has grown has room left.
  return records.slice();
}

/** The condition that a column has one of some values, which are the parameters of the statement. */
function isOneOf({ connection: { driver } }: EntityManager, column: string, values: readonly string[]): string {
  return `${driver.escape(column)} IN (${values.map((_value, at) => driver.createParameter(column, at)).join(', ')})`;
}

/** @param ids those of the records, where they are not all */
async function fillParts(
  manager: EntityManager,
  parts: readonly PartList[],
  records: StoredRecord[],
  keeping: Keeping,
  { turn }: ReadOptions,
  ids: readonly string[] | null,
): Promise<void> {
  if (parts.length === 0 || records.length === 0) return;
  const byId = new Map<string, Record<string, readonly string[]>>();
  const keep = (record: StoredRecord): void => void byId.set(record.id, record as unknown as Record<string, readonly string[]>);
  await eachInTurns(records, keep, turn);
  const idOf = keeping instanceof RowBlocks ? (id: string) => id : keeping.id;
  const { driver } = manager.connection;
  for (const { property, table, value, only, ordered } of parts) {
    const conditions = [
      ...(only ? [`${driver.escape(only.column)} = '${only.value}'`] : []),
      ...(ids ? [isOneOf(manager, 'statementId', ids)] : []),
    ];
    const selection = {
      table: manager.connection.getMetadata(table).tableName,
      columns: ['statementId', value, ...(ordered ? ['position'] : [])],
      where: conditions.join(' AND '),
      parameters: ids ?? [],
    };
    const lists = new Map<string, (readonly [id: string, position: number])[]>();
    const add = ([statementId, id, position]: Values): void => {
      const list = lists.get(statementId as string);
      const part = [idOf(id as string) as string, position as number] as const;
      if (list) list.push(part);
      else lists.set(statementId as string, [part]);
    };
    await eachRow(manager, selection, add, turn);
    const fill = ([id, list]: readonly [string, (readonly [id: string, position: number])[]]): void => {
      const record = byId.get(id);
      if (!record) return;
      if (list.length > 1) list.sort(ordered ? ([, one], [, other]) => one - other : ([one], [other]) => compareKeys(one, other));
      setList(
        record,
        property,
        list.map(([part]) => part),
      );
    };
    await eachInTurns(lists, fill, turn);
  }
}

/** Sets a list of a row that is being read. Of one that its class does not have, nothing is taken. */
function setList(record: Record<string, readonly string[]>, property: string, ids: readonly string[]): void {
  const place = placeOf(record);
  if (place) place.columns[property]?.set(place.number, ids);
  else if (record[property]) record[property] = ids;
}

/**
 * A record as plain data, keys sorted, with its part lists: what is compared, logged and hashed. Without `revision`.
 */
export function imageOf(dataSource: DataSource, record: StoredRecord): Record<string, unknown> {
  const metadata = dataSource.getMetadata(record.constructor);
  const source = record as unknown as Record<string, unknown>;
  const names = [
    ...metadata.columns
      .filter((column) => !column.embeddedMetadata && column !== metadata.discriminatorColumn)
      .map((column) => column.propertyName),
    ...metadata.embeddeds.map((inner) => inner.propertyName),
    ...partsOf(record).map((part) => part.property),
  ];
  return {
    '@type': metadata.discriminatorValue ?? metadata.tableName,
    ...Object.fromEntries(
      names
        .filter((name) => name !== 'revision')
        .sort()
        .map((name) => [name, canonical(source[name] ?? null)]),
    ),
  };
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]));
}
