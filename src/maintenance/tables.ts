import { createHash, type Hash } from 'node:crypto';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { chunksOf } from '../core/chunks.js';

/**
 * Tables as they are stored, row by row: what backups, restoring and copying share. A table's rows come in the same
 * order and as the same values from both databases, so that one hash stands for its content.
 */

/** A table, as an archive describes it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns of its primary key: the order of its rows. */
  readonly key: readonly string[];
  /** The column that refers to another row of the same table, which must be written first; null when there is none. */
  readonly parent: string | null;
}

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'boolean';
}

/** A row: its values in the order of the table's columns. */
export type RawRow = readonly (string | number | boolean | null)[];

/** How many rows a table has, and the SHA-256 of their lines. */
export interface Content {
  readonly rows: number;
  readonly sha256: string;
}

/** Every table of the base, each after those that it refers to. */
export function tablesOf(dataSource: DataSource): TableShape[] {
  const names = [...new Set(dataSource.entityMetadatas.map((metadata) => metadata.tableName))].sort();
  const refersTo = new Map<string, string[]>();
  const shapes = names.map((name): TableShape => {
    const classes = dataSource.entityMetadatas.filter((metadata) => metadata.tableName === name);
    const columns = new Map(classes.flatMap((metadata) => metadata.columns.map((column) => [column.databaseName, typeOf(column)])));
    const keys = classes.flatMap((metadata) => metadata.foreignKeys);
    const own = keys.find((key) => key.referencedTablePath === name);
    refersTo.set(
      name,
      keys.map((key) => key.referencedTablePath),
    );
    return {
      name,
      columns: [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([column, type]) => ({ name: column, type })),
      key: (classes[0] as EntityMetadata).primaryColumns.map((column) => column.databaseName),
      parent: own?.columns[0]?.databaseName ?? null,
    };
  });
  return inOrder(shapes, refersTo);
}

function typeOf({ type, databaseName }: EntityMetadata['columns'][number]): Column['type'] {
  if (type === 'simple-json') return 'text';
  if (type === 'text' || type === 'integer' || type === 'boolean') return type;
  throw new Error(`${databaseName}: no archive can hold columns of the type ${String(type)}`);
}

function inOrder(shapes: readonly TableShape[], refersTo: ReadonlyMap<string, readonly string[]>): TableShape[] {
  const ordered = new Set<TableShape>();
  const place = (shape: TableShape): void => {
    if (ordered.has(shape)) return;
    const targets = refersTo.get(shape.name)?.filter((name) => name !== shape.name) ?? [];
    for (const target of shapes.filter(({ name }) => targets.includes(name))) place(target);
    ordered.add(shape);
  };
  for (const shape of shapes) place(shape);
  return [...ordered];
}

/** How many rows are held in memory at once: a row may be the whole text of a document. */
const PAGE = 200;

/** Reads a table inside a transaction, by its key in binary order, some rows at a time. */
export async function* readRows(manager: EntityManager, table: TableShape): AsyncGenerator<RawRow[]> {
  const pages = manager.connection.options.type === 'postgres' ? postgresPages(manager, table) : sqlitePages(manager, table);
  for await (const page of pages) {
    yield page.map((row) =>
      table.columns.map(({ name, type }) => {
        const value = row[name] as RawRow[number];
        return type === 'boolean' && value !== null ? Boolean(value) : value;
      }),
    );
  }
}

type Page = Record<string, unknown>[];

async function* postgresPages(manager: EntityManager, table: TableShape): AsyncGenerator<Page> {
  const { name, columns, key } = quoted(manager, table);
  const types = new Map(table.columns.map((column) => [column.name, column.type]));
  const order = table.key.map((column, index) => (types.get(column) === 'text' ? `${key[index]} COLLATE "C"` : key[index]));
  await manager.query(`DECLARE maillage_rows CURSOR FOR SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order.join(', ')}`);
  for (;;) {
    const page = await manager.query<Page>(`FETCH ${PAGE} FROM maillage_rows`);
    if (page.length === 0) break;
    yield page;
  }
  await manager.query('CLOSE maillage_rows');
}

async function* sqlitePages(manager: EntityManager, table: TableShape): AsyncGenerator<Page> {
  const { name, columns, key } = quoted(manager, table);
  const select = `SELECT ${columns.join(', ')} FROM ${name}`;
  const order = `ORDER BY ${key.join(', ')} LIMIT ${PAGE}`;
  const after = `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`;
  let page = await manager.query<Page>(`${select} ${order}`);
  while (page.length > 0) {
    yield page;
    const last = page.at(-1) as Record<string, unknown>;
    page = await manager.query<Page>(
      `${select} ${after} ${order}`,
      table.key.map((column) => last[column]),
    );
  }
}

function quoted(manager: EntityManager, table: TableShape): { name: string; columns: string[]; key: string[] } {
  const { driver } = manager.connection;
  const escape = (name: string): string => driver.escape(name);
  return { name: escape(table.name), columns: table.columns.map(({ name }) => escape(name)), key: table.key.map(escape) };
}

/** The most values that both databases take in one statement. */
const MAX_VALUES = 30_000;

/** How many rows wait to be written together. */
const BATCH = 500;

/** Writes rows of one table inside a transaction, many at a time. */
export class TableWriter {
  private waiting: RawRow[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly table: TableShape,
  ) {}

  async add(rows: readonly RawRow[]): Promise<void> {
    this.waiting.push(...rows);
    // Rows that refer to each other are written parents first: that needs all of them.
    if (this.table.parent === null && this.waiting.length >= BATCH) await this.end();
  }

  /** Writes what waits. */
  async end(): Promise<void> {
    const rows = parentsFirst(this.table, this.waiting.splice(0));
    const { name, columns } = quoted(this.manager, this.table);
    for (const some of chunksOf(rows, Math.floor(MAX_VALUES / columns.length))) {
      const tuples = some.map(
        (_row, index) => `(${columns.map((_column, column) => this.placeholder(index * columns.length + column)).join(', ')})`,
      );
      await this.manager.query(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`, some.flat());
    }
  }

  private placeholder(index: number): string {
    return this.manager.connection.driver.createParameter('', index);
  }
}

function parentsFirst(table: TableShape, rows: readonly RawRow[]): readonly RawRow[] {
  if (table.parent === null) return rows;
  const names = table.columns.map(({ name }) => name);
  const id = names.indexOf(table.key[0] as string);
  const parent = names.indexOf(table.parent);
  const byId = new Map(rows.map((row) => [row[id], row]));
  const seen = new Set<RawRow>();
  const ordered: RawRow[] = [];
  const place = (row: RawRow): void => {
    if (seen.has(row)) return;
    seen.add(row);
    const above = byId.get(row[parent]);
    if (above) place(above);
    ordered.push(row);
  };
  for (const row of rows) place(row);
  return ordered;
}

/** The line that stands for a row, in archives and under hashes. */
export function lineOf(row: RawRow): string {
  return `${JSON.stringify(row)}\n`;
}

/** Hashes rows as they go by. */
export class ContentHash {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  add(line: string): void {
    this.hash.update(line);
    this.rows += 1;
  }

  content(): Content {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** What a table holds, inside a transaction. */
export async function contentOf(manager: EntityManager, table: TableShape): Promise<Content> {
  const hash = new ContentHash();
  for await (const rows of readRows(manager, table)) for (const row of rows) hash.add(lineOf(row));
  return hash.content();
}

/** How many rows a table has. */
export async function countRows(manager: EntityManager, table: TableShape): Promise<number> {
  const [row] = await manager.query<[{ count: number | string }]>(
    `SELECT count(*) AS count FROM ${manager.connection.driver.escape(table.name)}`,
  );
  return Number(row.count);
}
