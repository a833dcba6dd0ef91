import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';

type ColumnMetadata = EntityMetadata['columns'][number];
import type { StoredRecord } from '../core/stored-record.js';
import { Relation } from '../statements/relation.js';
import { Statement, SUPERSESSION_LISTS } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import { type PartList, type RecordType, RECORDS, type RowClass } from './records.js';

/**
 * Reading whole tables into rows of their classes, one plain SELECT each. TypeORM's own hydration is about as fast, and makes objects of
 * nulls where an embedded value is not given: docs/decisions/0011-hand-hydration.md.
 */

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
  const make = rowMaker(manager.connection, type, options.without ?? []);
  const rows = await manager.query<Record<string, unknown>[]>(
    `${make.select}${ids ? ` WHERE ${isOneOf(manager, 'id', ids)}` : ''}`,
    ids ? [...ids] : undefined,
  );
  const records = rows.map(make.row);
  await fillParts(manager, type.parts, records, ids);
  return records;
}

/** The condition that a column has one of some values, which are the parameters of the statement. */
function isOneOf({ connection: { driver } }: EntityManager, column: string, values: readonly string[]): string {
  return `${driver.escape(column)} IN (${values.map((_value, at) => driver.createParameter(column, at)).join(', ')})`;
}

interface RowMaker {
  readonly select: string;
  readonly row: (raw: Record<string, unknown>) => StoredRecord;
}

function rowMaker(dataSource: DataSource, type: RecordType, without: readonly string[]): RowMaker {
  const table = dataSource.getMetadata(type.table);
  const { driver } = dataSource;
  const wanted = (column: ColumnMetadata): boolean => !without.includes(`${table.tableName}.${column.databaseName}`);
  const metadatas = type.classes.map((target) => dataSource.getMetadata(target));
  const discriminator = table.discriminatorColumn?.databaseName ?? null;
  const classes = new Map(
    metadatas.map((metadata) => [discriminator ? String(metadata.discriminatorValue) : '', readerOf(metadata, wanted)]),
  );
  const columns = [...new Set(metadatas.flatMap((metadata) => metadata.columns.filter(wanted).map((column) => column.databaseName)))];
  return {
    select: `SELECT ${columns.map((column) => driver.escape(column)).join(', ')} FROM ${driver.escape(table.tableName)}`,
    row: (raw) => {
      const read = classes.get(discriminator ? String(raw[discriminator]) : '');
      if (!read) throw new Error(`${table.tableName} has a row of an unknown sort: ${String(discriminator && raw[discriminator])}`);
      return read(raw);
    },
  };
}

function readerOf(metadata: EntityMetadata, wanted: (column: ColumnMetadata) => boolean): (raw: Record<string, unknown>) => StoredRecord {
  const columns = metadata.columns.filter(wanted);
  const { driver } = metadata.connection;
  const own = columns.filter((column) => !column.embeddedMetadata);
  const embedded = metadata.embeddeds.map((inner) => ({
    name: inner.propertyName,
    type: inner.type as new () => object,
    columns: inner.columns.filter(wanted),
  }));
  const prototype = (metadata.target as RowClass).prototype as object;
  return (raw) => {
    const row = Object.create(prototype) as Record<string, unknown>;
    for (const column of own) row[column.propertyName] = plain(driver.prepareHydratedValue(raw[column.databaseName], column));
    for (const { name, type, columns: parts } of embedded) {
      const values = parts.map((column) => [column.propertyName, raw[column.databaseName] ?? null] as const);
      row[name] = values.every(([, value]) => value === null)
        ? null
        : Object.assign(Object.create(type.prototype as object) as object, Object.fromEntries(values));
    }
    return row as unknown as StoredRecord;
  };
}

function plain(value: unknown): unknown {
  return value === undefined ? null : value;
}

/** @param ids those of the records, where they are not all */
async function fillParts(
  manager: EntityManager,
  parts: readonly PartList[],
  records: readonly StoredRecord[],
  ids: readonly string[] | null,
): Promise<void> {
  if (parts.length === 0 || records.length === 0) return;
  const byId = new Map(records.map((record) => [record.id, record as unknown as Record<string, string[]>]));
  const has = new Map(parts.map((part) => [part.property, (record: StoredRecord) => partsOf(record).includes(part)]));
  for (const record of records) {
    for (const part of parts) {
      if (has.get(part.property)?.(record)) (record as unknown as Record<string, string[]>)[part.property] = [];
    }
    if (record instanceof Relation) Object.assign(record, { derived: false, weight: null });
  }
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
    for (const row of rows) byId.get(row.statementId as string)?.[part.property]?.push(row[part.value] as string);
  }
  for (const part of parts.filter((one) => !one.ordered)) {
    for (const record of byId.values()) record[part.property]?.sort();
  }
}

/** The part lists that a record has: a relation has topics, a claim has none. */
export function partsOf(record: StoredRecord): readonly PartList[] {
  const type = RECORDS.find((one) => record instanceof one.table);
  if (!type || !(record instanceof Statement)) return [];
  const names = PARTS_OF_FORM[record.constructor.name] ?? [];
  return type.parts.filter((part) => names.includes(part.property));
}

const PARTS_OF_ALL = ['evidence', 'contradicts', ...Object.values(SUPERSESSION_LISTS)];

const PARTS_OF_FORM: Readonly<Record<string, readonly string[]>> = {
  Relation: [...PARTS_OF_ALL, 'topics'],
  Claim: [...PARTS_OF_ALL, 'about', ...Object.values(VOTER_LISTS)],
  FollowUp: [...PARTS_OF_ALL, 'about', 'assignees'],
  FollowUpStep: [...PARTS_OF_ALL, 'assignees'],
};

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
