import type { DataSource, EntityMetadata } from 'typeorm';
import { leanRowMaker, type LeanShape } from '../core/lean-row.js';
import { NOTHING, rowMaker } from '../core/make-row.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Passage } from '../documents/passage.js';
import { Claim } from '../statements/claim.js';
import { Relation } from '../statements/relation.js';
import { Statement, SUPERSESSION_LISTS } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import type { Values } from './each-row.js';
import { type PartList, type RecordType, RECORDS, type RowClass } from './records.js';
import { SharedValues } from './shared-values.js';

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

/** How the rows of one type of record are made. @param without columns to leave out, as `table.column` */
export function hydrationOf(dataSource: DataSource, type: RecordType, without: readonly string[], shared: SharedValues): Hydration {
  const table = dataSource.getMetadata(type.table);
  const metadatas = type.classes.map((target) => dataSource.getMetadata(target));
  const columns = [
    ...new Set(
      metadatas.flatMap((metadata) => metadata.columns.filter((column) => isWanted(column, without)).map((column) => column.databaseName)),
    ),
  ];
  const discriminator = columns.indexOf(table.discriminatorColumn?.databaseName ?? '');
  const nameOf = (value: unknown): string => (discriminator < 0 ? '' : String(value));
  const classes = new Map(
    metadatas.map((metadata) => [
      nameOf(metadata.discriminatorValue),
      new ClassReader(metadata, columns, isReferred(table), shared).reader(),
    ]),
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

const all = (properties: readonly string[], value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(properties.map((property) => [property, value]));

/** What most statements have alike. */
const USUAL_STATEMENT = {
  ...all(['editedBy', 'editorialNote', 'attributedAs'], null),
  ...all(['sources', 'contradicts', ...Object.values(SUPERSESSION_LISTS)], NOTHING),
};

/** What rows need not hold, by their class. */
const LEAN: ReadonlyMap<RowClass, LeanShape> = new Map<RowClass, LeanShape>([
  [Passage, { texts: ['quote', 'prefix', 'suffix'] }],
  [
    Relation,
    {
      usual: {
        ...USUAL_STATEMENT,
        ...all(['attendanceRoles', 'attendanceMode', 'substituteForId', 'movements', 'amount', 'weight'], null),
        topics: NOTHING,
        derived: false,
      },
    },
  ],
  [
    Claim,
    {
      usual: {
        ...USUAL_STATEMENT,
        ...all(['state', 'voteOutcome', 'votesFor', 'votesAgainst', 'abstentions'], null),
        ...all(Object.values(VOTER_LISTS), NOTHING),
      },
    },
  ],
]);

/** Makes rows of one class, from values in the order of the names of their properties. */
export function recordMaker(target: RowClass<StoredRecord>, properties: readonly string[]): (values: readonly unknown[]) => StoredRecord {
  const shape = LEAN.get(target);
  return shape ? leanRowMaker(target, properties, shape) : rowMaker(target, properties);
}

/** How rows of a class are laid out: their properties, in order, and the classes of those that are objects. */
export interface RowLayout {
  readonly target: RowClass<StoredRecord>;
  readonly properties: readonly string[];
  readonly embedded: ReadonlyMap<string, new () => object>;
}

/** The layouts of the classes of one type of record, as {@link hydrationOf} makes rows of them. */
export function layoutsOf(dataSource: DataSource, type: RecordType, without: readonly string[]): readonly RowLayout[] {
  return type.classes.map((target) => {
    const metadata = dataSource.getMetadata(target);
    const columns = metadata.columns.filter((column) => isWanted(column, without)).map((column) => column.databaseName);
    const reader = new ClassReader(metadata, columns, false, new SharedValues());
    const embedded = metadata.embeddeds.map((inner) => [inner.propertyName, inner.type as new () => object] as const);
    return { target, properties: reader.properties().map(([name]) => name), embedded: new Map(embedded) };
  });
}

function isWanted({ entityMetadata, databaseName }: ColumnMetadata, without: readonly string[]): boolean {
  return !without.includes(`${entityMetadata.tableName}.${databaseName}`);
}

/** Whether rows of other tables refer to those of a table. */
function isReferred(table: EntityMetadata): boolean {
  return table.connection.entityMetadatas.some(({ foreignKeys }) =>
    foreignKeys.some(({ referencedEntityMetadata: { tableName } }) => tableName === table.tableName),
  );
}

type Reader = (values: Values) => unknown;

/** Makes the reader of one class of rows. */
class ClassReader {
  constructor(
    private readonly metadata: EntityMetadata,
    private readonly columns: readonly string[],
    private readonly isReferred: boolean,
    private readonly shared: SharedValues,
  ) {}

  reader(): (values: Values) => StoredRecord {
    const properties = this.properties();
    const make = recordMaker(
      this.target,
      properties.map(([name]) => name),
    );
    const readers = properties.map(([, read]) => read);
    return (values) => make(readers.map((read) => read(values)));
  }

  /** The properties of its rows, in order, each with what reads it. */
  properties(): readonly (readonly [name: string, read: Reader])[] {
    return [
      ...this.read(this.metadata.columns.filter((column) => !column.embeddedMetadata)).map(
        (column) => [column.propertyName, this.column(column)] as const,
      ),
      ...this.metadata.embeddeds.map((inner) => [inner.propertyName, this.embedded(inner)] as const),
      ...partsOfClass(this.target).map(({ property }) => [property, () => NOTHING] as const),
      // What is never stored, of rows that are.
      ...(this.target === Relation ? [['derived', () => false] as const, ['weight', () => null] as const] : []),
    ];
  }

  private get target(): RowClass<StoredRecord> {
    return this.metadata.target as RowClass<StoredRecord>;
  }

  private read(columns: readonly ColumnMetadata[]): ColumnMetadata[] {
    return columns.filter(({ databaseName }) => this.columns.includes(databaseName));
  }

  private column(column: ColumnMetadata): Reader {
    const at = this.columns.indexOf(column.databaseName);
    const { driver } = this.metadata.connection;
    if (column.type === 'text') {
      const share = this.sharing(column);
      return (values) => share(values[at] ?? null);
    }
    if (column.type === 'integer') return (values) => values[at] ?? null;
    return (values) => {
      const value = values[at];
      return value === '[]' ? NOTHING : ((driver.prepareHydratedValue(value, column) as unknown) ?? null);
    };
  }

  private sharing(column: ColumnMetadata): (value: unknown) => unknown {
    if (column.isPrimary) return this.isReferred ? this.shared.id : (value) => value;
    if (this.metadata.foreignKeys.some(({ columns }) => columns.includes(column))) return this.shared.reference;
    const share = this.shared.column<string>(column.databaseName);
    return (value) => (typeof value === 'string' ? share(value, value) : value);
  }

  /** Dates and sums: equal ones are one. */
  private embedded(inner: EntityMetadata['embeddeds'][number]): Reader {
    const columns = this.read(inner.columns);
    const places = columns.map(({ databaseName }) => this.columns.indexOf(databaseName));
    const make = rowMaker(
      inner.type as new () => object,
      columns.map((column) => column.propertyName),
    );
    const share = this.shared.column<object>(inner.propertyName);
    return (row) => {
      const values = places.map((at) => row[at] ?? null);
      return values.every((value) => value === null) ? null : share(JSON.stringify(values), make(values));
    };
  }
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
