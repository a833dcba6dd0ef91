import type { DataSource, EntityMetadata } from 'typeorm';
import { NOTHING, rowMaker } from '../core/make-row.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Relation } from '../statements/relation.js';
import { Statement, SUPERSESSION_LISTS } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import { type PartList, type RecordType, RECORDS, type RowClass } from './records.js';

/**
 * Making rows of their classes from what the database gives: TypeORM's own way is about as fast, and makes objects of nulls where an
 * embedded value is not given: docs/decisions/0011-hand-hydration.md.
 */

type ColumnMetadata = EntityMetadata['columns'][number];

/** A row as the database gives it, by the names of columns. */
export type RawRow = Readonly<Record<string, unknown>>;

export interface Hydration {
  /** The columns to be read. */
  readonly columns: readonly string[];
  /** A row of its class, with its lists of parts empty. */
  readonly row: (raw: RawRow) => StoredRecord;
}

/** How the rows of one type of record are made. @param without columns to leave out, as `table.column` */
export function hydrationOf(dataSource: DataSource, type: RecordType, without: readonly string[]): Hydration {
  const table = dataSource.getMetadata(type.table);
  const wanted = (column: ColumnMetadata): boolean => !without.includes(`${table.tableName}.${column.databaseName}`);
  const metadatas = type.classes.map((target) => dataSource.getMetadata(target));
  const discriminator = table.discriminatorColumn?.databaseName ?? null;
  const classes = new Map(
    metadatas.map((metadata) => [discriminator ? String(metadata.discriminatorValue) : '', readerOf(metadata, wanted)]),
  );
  return {
    columns: [...new Set(metadatas.flatMap((metadata) => metadata.columns.filter(wanted).map((column) => column.databaseName)))],
    row: (raw) => {
      const read = classes.get(discriminator ? String(raw[discriminator]) : '');
      if (!read) throw new Error(`${table.tableName} has a row of an unknown sort: ${String(discriminator && raw[discriminator])}`);
      return read(raw);
    },
  };
}

/** What one property of a row is made of. */
interface PropertyReader {
  readonly name: string;
  readonly read: (raw: RawRow) => unknown;
}

function readerOf(metadata: EntityMetadata, wanted: (column: ColumnMetadata) => boolean): (raw: RawRow) => StoredRecord {
  const target = metadata.target as RowClass<StoredRecord>;
  const own = metadata.columns.filter((column) => wanted(column) && !column.embeddedMetadata);
  const properties: PropertyReader[] = [
    ...own.map((column) => ({ name: column.propertyName, read: columnReader(metadata, column) })),
    ...metadata.embeddeds.map((inner) => ({ name: inner.propertyName, read: embeddedReader(inner, wanted) })),
    ...partsOfClass(target).map(({ property }) => ({ name: property, read: () => NOTHING })),
    // What is never stored, of rows that are.
    ...(target === Relation
      ? [
          { name: 'derived', read: () => false },
          { name: 'weight', read: () => null },
        ]
      : []),
  ];
  const make = rowMaker(
    target,
    properties.map(({ name }) => name),
  );
  return (raw) => make(properties.map(({ read }) => read(raw)));
}

function columnReader(metadata: EntityMetadata, column: ColumnMetadata): (raw: RawRow) => unknown {
  const { driver } = metadata.connection;
  const { databaseName } = column;
  // What the driver gives for these is what the row has.
  if (column.type === 'text' || column.type === 'integer') return (raw) => raw[databaseName] ?? null;
  return (raw) => emptyOnce(driver.prepareHydratedValue(raw[databaseName], column) as unknown) ?? null;
}

/** Lists that are empty are one. */
function emptyOnce(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? NOTHING : value;
}

function embeddedReader(
  inner: EntityMetadata['embeddeds'][number],
  wanted: (column: ColumnMetadata) => boolean,
): (raw: RawRow) => object | null {
  const columns = inner.columns.filter(wanted);
  const make = rowMaker(
    inner.type as new () => object,
    columns.map((column) => column.propertyName),
  );
  return (raw) => {
    const values = columns.map((column) => raw[column.databaseName] ?? null);
    return values.every((value) => value === null) ? null : make(values);
  };
}

/** The part lists that a record has: a relation has topics, a claim has none. */
export function partsOf(record: StoredRecord): readonly PartList[] {
  return partsOfClass(record.constructor as RowClass<StoredRecord>);
}

/** The same, by the class of a record. */
export function partsOfClass(target: RowClass<StoredRecord>): readonly PartList[] {
  if (!(target.prototype instanceof Statement)) return [];
  const names = PARTS_OF_FORM[target.name] ?? [];
  return STATEMENT_PARTS.filter((part) => names.includes(part.property));
}

const STATEMENT_PARTS = RECORDS.flatMap((type) => (type.table === Statement ? type.parts : []));

const PARTS_OF_ALL = ['evidence', 'contradicts', ...Object.values(SUPERSESSION_LISTS)];

const PARTS_OF_FORM: Readonly<Record<string, readonly string[]>> = {
  Relation: [...PARTS_OF_ALL, 'topics'],
  Claim: [...PARTS_OF_ALL, 'about', ...Object.values(VOTER_LISTS)],
  FollowUp: [...PARTS_OF_ALL, 'about', 'assignees'],
  FollowUpStep: [...PARTS_OF_ALL, 'assignees'],
};
