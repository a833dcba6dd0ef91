import type { DataSource, EntityMetadata } from 'typeorm';
import type { Column } from '../core/columns.js';
import { rowMaker } from '../core/make-row.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Values } from './each-row.js';
import type { RecordType, RowClass } from './records.js';
import { RowBlocks, setterOf } from './row-blocks.js';
import { propertiesOf, type Property } from './row-properties.js';
import type { SharedValues } from './shared-values.js';

/**
 * Making rows of their classes from what the database gives: TypeORM's own way is about as fast, and makes objects of nulls where an
 * embedded value is not given: docs/decisions/0011-hand-hydration.md.
 */

type ColumnMetadata = EntityMetadata['columns'][number];

export interface Hydration {
  readonly table: string;
  /** The columns to be read. */
  readonly columns: readonly string[];
  /** A row of its class from what the columns have, with its lists of parts empty. */
  readonly row: (values: Values) => StoredRecord;
}

/** Where rows keep what they say: those of a whole base in columns of it, a few themselves, and only what they have alike is shared. */
export type Keeping = RowBlocks | SharedValues;

/** How the rows of one type of record are made. @param without columns to leave out, as `table.column` */
export function hydrationOf(dataSource: DataSource, type: RecordType, without: readonly string[], keeping: Keeping): Hydration {
  const table = dataSource.getMetadata(type.table);
  const metadatas = type.classes.map((target) => dataSource.getMetadata(target));
  const columns = [...new Set(metadatas.flatMap((metadata) => wantedColumns(metadata, without)))];
  const discriminator = columns.indexOf(table.discriminatorColumn?.databaseName ?? '');
  const nameOf = (value: unknown): string => (discriminator < 0 ? '' : String(value));
  const classes = new Map(
    metadatas.map((metadata) => {
      const target = metadata.target as RowClass<StoredRecord>;
      const properties = propertiesOf(metadata, columns);
      const reader = keeping instanceof RowBlocks ? columnReader(target, properties, keeping) : wholeReader(target, properties, keeping);
      return [nameOf(metadata.discriminatorValue), reader];
    }),
  );
  return {
    table: table.tableName,
    columns,
    row: (values) => {
      const read = classes.get(nameOf(values[discriminator]));
      if (!read) throw new Error(`${table.tableName} has a row of an unknown sort: ${nameOf(values[discriminator])}`);
      return read(values);
    },
  };
}

/** How rows of a class are laid out: their properties, in order. */
export interface RowLayout {
  readonly target: RowClass<StoredRecord>;
  readonly properties: readonly Property[];
}

/** The layouts of the classes of one type of record, as {@link hydrationOf} makes rows of them. */
export function layoutsOf(dataSource: DataSource, type: RecordType, without: readonly string[]): readonly RowLayout[] {
  return type.classes.map((target) => {
    const metadata = dataSource.getMetadata(target);
    return { target, properties: propertiesOf(metadata, wantedColumns(metadata, without)) };
  });
}

function wantedColumns(metadata: EntityMetadata, without: readonly string[]): readonly string[] {
  const isWanted = ({ entityMetadata, databaseName }: ColumnMetadata): boolean =>
    !without.includes(`${entityMetadata.tableName}.${databaseName}`);
  return metadata.columns.filter(isWanted).map((column) => column.databaseName);
}

/** Makes rows that stand in columns. */
function columnReader(
  target: RowClass<StoredRecord>,
  properties: readonly Property[],
  blocks: RowBlocks,
): (values: Values) => StoredRecord {
  const block = blocks.block(target, properties);
  const setters = properties.map((property) => ({ raw: property.raw, set: setterOf(block.columns[property.name] as Column, property) }));
  const ids = block.columns.id as Column;
  return (values) => {
    const number = block.size;
    for (const { raw, set } of setters) set(number, raw(values));
    return block.add(ids.at(number) as string);
  };
}

/** Makes rows that hold what they say. */
function wholeReader(
  target: RowClass<StoredRecord>,
  properties: readonly Property[],
  shared: SharedValues,
): (values: Values) => StoredRecord {
  const make = rowMaker<StoredRecord>(
    target,
    properties.map(({ name }) => name),
  );
  const readers = properties.map(({ name, form, raw, value }) => {
    if (form === 'ID') return (values: Values) => shared.id(raw(values));
    return form === 'VALUE' ? (values: Values) => shared.value(name, raw(values), value) : (values: Values) => value(raw(values));
  });
  return (values) => make(readers.map((read) => read(values)));
}
