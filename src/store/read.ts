import type { DataSource, EntityManager } from 'typeorm';
import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { hydrationOf, partsOf, type RawRow } from './hydrate.js';
import { type PartList, type RecordType, RECORDS } from './records.js';

/** Reading whole tables into rows of their classes (`hydrate.ts`), one plain SELECT each. */

/** All records of the base, by the name of their type. */
export type Records = Readonly<Record<string, StoredRecord[]>>;

export interface ReadOptions {
  /** Columns to leave out, as `table.column`: long texts that are not resident. */
  readonly without?: readonly string[];
}

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
  for (const type of RECORDS) all[type.name] = await readRecordType(manager, type, options);
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
  for (let at = 0; at < ids.length; at += CHUNK) {
    records.push(...(await readRecordType(manager, type, options, ids.slice(at, at + CHUNK))));
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
  ids: readonly string[] | null = null,
): Promise<StoredRecord[]> {
  const { driver } = manager.connection;
  const { columns, row } = hydrationOf(manager.connection, type, options.without ?? []);
  const rows = await manager.query<RawRow[]>(
    `SELECT ${columns.map((column) => driver.escape(column)).join(', ')}
       FROM ${driver.escape(manager.connection.getMetadata(type.table).tableName)}${ids ? ` WHERE ${isOneOf(manager, 'id', ids)}` : ''}`,
    ids ? [...ids] : undefined,
  );
  const records = rows.map(row);
  await fillParts(manager, type.parts, records, ids);
  return records;
}

/** The condition that a column has one of some values, which are the parameters of the statement. */
function isOneOf({ connection: { driver } }: EntityManager, column: string, values: readonly string[]): string {
  return `${driver.escape(column)} IN (${values.map((_value, at) => driver.createParameter(column, at)).join(', ')})`;
}

/** @param ids those of the records, where they are not all */
async function fillParts(
  manager: EntityManager,
  parts: readonly PartList[],
  records: readonly StoredRecord[],
  ids: readonly string[] | null,
): Promise<void> {
  if (parts.length === 0 || records.length === 0) return;
  const byId = new Map(records.map((record) => [record.id, record as unknown as Record<string, readonly string[]>]));
  const { driver } = manager.connection;
  for (const part of parts) {
    const table = driver.escape(manager.connection.getMetadata(part.table).tableName);
    const conditions = [
      ...(part.only ? [`${driver.escape(part.only.column)} = '${part.only.value}'`] : []),
      ...(ids ? [isOneOf(manager, 'statementId', ids)] : []),
    ];
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const order = part.ordered ? ` ORDER BY ${driver.escape('statementId')}, ${driver.escape('position')}` : '';
    const rows = await manager.query<Record<string, string>[]>(`SELECT * FROM ${table}${where}${order}`, ids ? [...ids] : undefined);
    const lists = groupBy(rows, (row) => [row.statementId as string]);
    for (const [id, some] of lists) {
      const record = byId.get(id);
      // Of a list that its class does not have, nothing is taken.
      if (!record?.[part.property]) continue;
      const values = some.map((row) => row[part.value] as string);
      record[part.property] = part.ordered ? values : values.sort();
    }
  }
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
