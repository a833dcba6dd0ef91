import type { Column } from './columns.js';
import { FIELDS } from './fields.js';
import { type ClassOf, rowMaker } from './make-row.js';

/**
 * Rows that hold no more than where they stand: in which block of columns, at which number; and their id, by which everything looks for
 * them. All else is read from the columns by getters that rows of a class inherit. So a row is still one object, of its class, which is the
 * same as long as nothing changed, and takes a sixth of what one does that holds what it says. docs/decisions/0032-rows-in-columns.md.
 */

/** What rows of a block have, by property. */
export type Columns = Readonly<Record<string, Column>>;

interface Place {
  readonly columns: Columns;
  readonly number: number;
}

/** Gives where a row stands. */
const PLACE = Symbol('place');

/** Where a row stands; null for one that holds what it says. */
export function placeOf(row: object): Place | null {
  const { [PLACE]: place } = row as { readonly [PLACE]?: () => Place };
  return place ? place.call(row) : null;
}

type RowClass<T> = new (columns: Columns, number: number, id: string) => T;

/** Rows of one class that stand in the same columns. */
export class RowBlock<T extends { readonly id: string }> {
  readonly columns: Columns;
  private readonly Row: RowClass<T>;
  private rows = 0;

  /** @param columns by property, in the order of these; one is `id` */
  constructor(type: ClassOf<T>, columns: ReadonlyMap<string, Column>) {
    const names = [...columns.keys()];
    this.Row = rowClass(type, names);
    this.columns = rowMaker<object>(Object, names)([...columns.values()]) as Columns;
  }

  get size(): number {
    return this.rows;
  }

  /** The next row, whose columns are set by its number. */
  add(id: string): T {
    const number = this.rows;
    this.rows += 1;
    return new this.Row(this.columns, number, id);
  }

  /** Ends the filling. */
  close(): void {
    for (const column of Object.values(this.columns)) column.close(this.rows);
  }
}

/** One a class and list of properties: what reads rows of two blocks finds one layout. */
const classes = new WeakMap<object, Map<string, RowClass<never>>>();

function rowClass<T extends object>(type: ClassOf<T>, properties: readonly string[]): RowClass<T> {
  const known = classes.get(type) ?? new Map<string, RowClass<never>>();
  classes.set(type, known);
  const key = properties.join(' ');
  const made = (known.get(key) as RowClass<T> | undefined) ?? writeClass(type, properties);
  known.set(key, made as RowClass<never>);
  return made;
}

/**
 * The class is written out, as in {@link rowMaker}: each getter is a function of its own, for which the engine learns of which sort its
 * column is. Names come from the program's own classes, and are quoted all the same.
 */
function writeClass<T extends object>(type: ClassOf<T>, properties: readonly string[]): RowClass<T> {
  const names = properties.map((name) => JSON.stringify(name));
  const getters = names
    .filter((name) => name !== '"id"')
    .map((name) => `get [${name}]() { return this.#columns[${name}].at(this.#number); }`);
  const source = `return class Row {
    #columns; #number;
    constructor(columns, number, id) { this.#columns = columns; this.#number = number; this.id = id; }
    ${getters.join('\n')}
    [FIELDS]() { return { ${names.map((name) => `${name}: this[${name}]`).join(', ')} }; }
    [PLACE]() { return { columns: this.#columns, number: this.#number }; }
    toJSON() { return this[FIELDS](); }
  };`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as in rowMaker
  const make = new Function('FIELDS', 'PLACE', source) as (fields: symbol, place: symbol) => RowClass<T> & { prototype: object };
  const Row = make(FIELDS, PLACE);
  Object.setPrototypeOf(Row.prototype, type.prototype as object);
  // Whoever asks of which class a row is learns the one that it stands for.
  Reflect.deleteProperty(Row.prototype, 'constructor');
  return Row;
}
