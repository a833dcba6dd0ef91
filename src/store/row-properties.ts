import type { EntityMetadata } from 'typeorm';
import { NOTHING, rowMaker } from '../core/make-row.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/entity.js';
import { Relation } from '../statements/relation.js';
import { Statement, SUPERSESSION_LISTS } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import type { Values } from './each-row.js';
import { type PartList, RECORDS, type RowClass } from './records.js';

/** The properties of rows of a class, and how what the database gives of each is kept and read: from the metadata of TypeORM. */

type ColumnMetadata = EntityMetadata['columns'][number];

/** How what the database gives of a property is kept. */
export type Form =
  /** The id of a row, or none. */
  | 'ID'
  | 'NUMBER'
  /** A text that hardly any two rows have alike, and that few requests read. */
  | 'TEXT'
  /** Whatever else. */
  | 'VALUE'
  /** Ids of rows. */
  | 'IDS';

/** A property of the rows of a class. */
export interface Property {
  readonly name: string;
  readonly form: Form;
  /** What the database gives for it: a text, a number or nothing. Equal ones are equal values. */
  readonly raw: (values: Values) => unknown;
  readonly value: (raw: unknown) => unknown;
  /** The contrary of {@link value}. */
  readonly rawOf: (value: unknown) => unknown;
}

/** Long texts of rows. */
const TEXTS: readonly (readonly [target: RowClass, properties: readonly string[]])[] = [
  [Passage, ['quote', 'prefix', 'suffix']],
  [Mention, ['surface']],
  [Entity, ['summary']],
];

const isLongText = (target: RowClass, property: string): boolean =>
  TEXTS.some(([type, properties]) => (target === type || target.prototype instanceof type) && properties.includes(property));

const asItIs = (raw: unknown): unknown => raw;

/**
 * The properties of rows of a class, in order.
 * @param names the columns that are read, in the order of what the database gives
 */
export function propertiesOf(metadata: EntityMetadata, names: readonly string[]): readonly Property[] {
  const target = metadata.target as RowClass<StoredRecord>;
  const constant = (name: string, form: Form, value: unknown): Property => ({ name, form, raw: () => value, value: asItIs, rawOf: asItIs });
  const columns = metadata.columns.filter((column) => !column.embeddedMetadata && names.includes(column.databaseName));
  return [
    ...columns.map((column) => columnProperty(target, column, names.indexOf(column.databaseName))),
    ...metadata.embeddeds.map((inner) => embeddedProperty(inner, names)),
    ...partsOfClass(target).map(({ property }) => constant(property, 'IDS', NOTHING)),
    // What is never stored, of rows that are.
    ...(target === Relation ? [constant('derived', 'VALUE', false), constant('weight', 'VALUE', null)] : []),
  ];
}

function columnProperty(target: RowClass, column: ColumnMetadata, at: number): Property {
  const { propertyName: name, entityMetadata: metadata, type } = column;
  const raw = (values: Values): unknown => values[at] ?? null;
  const plain = { name, raw, value: asItIs, rawOf: asItIs };
  if (column.isPrimary || metadata.foreignKeys.some(({ columns }) => columns.includes(column))) return { ...plain, form: 'ID' };
  const form = isLongText(target, name) ? 'TEXT' : 'VALUE';
  if (type === 'integer') return { ...plain, form: 'NUMBER' };
  if (type === 'text') return { ...plain, form };
  const { driver } = metadata.connection;
  return {
    name,
    form,
    raw,
    value: (given) => (given === '[]' ? NOTHING : ((driver.prepareHydratedValue(given, column) as unknown) ?? null)),
    rawOf: (value) => driver.preparePersistentValue(value, column) as unknown,
  };
}

/** Dates and sums. */
function embeddedProperty(inner: EntityMetadata['embeddeds'][number], names: readonly string[]): Property {
  const columns = inner.columns.filter(({ databaseName }) => names.includes(databaseName));
  const places = columns.map(({ databaseName }) => names.indexOf(databaseName));
  const make = rowMaker(
    inner.type as new () => object,
    columns.map((column) => column.propertyName),
  );
  return {
    name: inner.propertyName,
    form: 'VALUE',
    raw: (row) => {
      const values = places.map((at) => row[at] ?? null);
      return values.every((value) => value === null) ? null : JSON.stringify(values);
    },
    value: (raw) => (raw === null ? null : make(JSON.parse(raw as string) as unknown[])),
    rawOf: (value) => (value === null ? null : JSON.stringify(Object.values(value as object))),
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
