import { type ClassOf, rowMaker } from './make-row.js';
import { type TextPage, TextPages } from './text-pages.js';

/**
 * Rows that hold less than they say: what most rows of a class have alike takes no place in them, and their long texts are outside the
 * heap. Both are properties as all others, in the same order, with a getter that all rows of the class share: whoever reads, lists or
 * copies a row does not notice. docs/decisions/0030-lean-rows.md.
 */

/** What rows of a class need not hold. */
export interface LeanShape {
  /** Texts that are kept outside the heap: cut out anew each time they are read. A row that lacks one is made as all others are. */
  readonly texts?: readonly string[];
  /** What properties have in most rows. A row that has something else in one of them is made as all others are. */
  readonly usual?: Readonly<Record<string, unknown>>;
}

/** Gives all that a lean row says, as a plain object: at once, where going through its properties would ask each getter by its name. */
const FIELDS = Symbol('fields');

/** What a row says, as a plain object, in the order of its properties. */
export function fieldsOf(row: object): object {
  const { [FIELDS]: fields } = row as { readonly [FIELDS]?: () => object };
  return fields ? fields.call(row) : { ...row };
}

/** The prototype of copies of a row: they hold all that they say, and may hold more than the class of lean rows knows of. */
export function prototypeOf<T extends object>(row: T): T {
  const prototype = Object.getPrototypeOf(row) as T;
  return FIELDS in prototype ? (Object.getPrototypeOf(prototype) as T) : prototype;
}

/** Whether a row holds what it has in a property, so that this can be set while it is made. */
export function isHeldBy(row: object, property: string): boolean {
  return Object.getOwnPropertyDescriptor(row, property)?.get === undefined;
}

type Values = readonly unknown[];
type LeanClass<T> = (new (values: Values, page: TextPage | null, first: number) => T) & { prototype: object };

/** {@link rowMaker} for rows of which most are lean. */
export function leanRowMaker<T extends object>(
  type: ClassOf<T>,
  properties: readonly string[],
  { texts = [], usual = {} }: LeanShape,
): (values: Values) => T {
  const pages = new TextPages();
  const whole = rowMaker(type, properties);
  const lean = leanClass(type, properties, texts, usual);
  const placeOf = (name: string): number => {
    const at = properties.indexOf(name);
    if (at < 0) throw new Error(`${type.name} has no ${name}`);
    return at;
  };
  const textsAt = texts.map(placeOf);
  const usualAt = Object.entries(usual).map(([name, value]) => [placeOf(name), value] as const);
  return (values) => {
    for (const [at, value] of usualAt) if (values[at] !== value) return whole(values);
    if (textsAt.length === 0) return new lean(values, null, 0);
    let length = 0;
    for (const at of textsAt) {
      const text = values[at];
      if (typeof text !== 'string') return whole(values);
      length += text.length;
    }
    const page = pages.pageFor(length);
    const [first = 0] = textsAt.map((at) => page.add(values[at] as string));
    return new lean(values, page, first);
  };
}

/**
 * The class is written out, as in {@link rowMaker}. Rows have their getters each, and not from what they inherit, so that their properties
 * are counted, spread and written as JSON like those of all rows; as all have the same getters, these take no place in them.
 */
function leanClass<T extends object>(
  type: ClassOf<T>,
  properties: readonly string[],
  texts: readonly string[],
  usual: Readonly<Record<string, unknown>>,
): LeanClass<T> {
  const names = properties.map((name) => JSON.stringify(name));
  const set = properties.map((name, at) =>
    texts.includes(name) || name in usual ? `get.call(this, ${names[at]}, getters[${at}]);` : `this[${names[at]}] = values[${at}];`,
  );
  const read = properties.map((name) => {
    const text = texts.indexOf(name);
    return text >= 0 ? `function () { return this.#page.textAt(this.#first + ${text}); }` : `usualOf(${JSON.stringify(name)})`;
  });
  const place = texts.length > 0 ? ['#page; #first;', 'this.#page = page; this.#first = first;'] : ['', ''];
  const source = `return class Row {
    ${place[0]}
    static getters = [${read.join(', ')}];
    constructor(values, page, first) { const { getters } = Row; ${place[1]} ${set.join('\n')} }
    [FIELDS]() { return { ${names.map((name) => `${name}: this[${name}]`).join(', ')} }; }
  };`;
  const usualOf = (name: string) => {
    const value = usual[name];
    return () => value;
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as in rowMaker; names are quoted
  const make = new Function('get', 'usualOf', 'FIELDS', source) as (...given: readonly unknown[]) => LeanClass<T>;
  const Row = make(defineGetter, usualOf, FIELDS);
  Object.setPrototypeOf(Row.prototype, type.prototype as object);
  // Whoever asks of which class a row is learns the one that it stands for.
  Reflect.deleteProperty(Row.prototype, 'constructor');
  return Row;
}

/** Three quarters of the time that `Object.defineProperty` takes, of which a million rows need several millions. */
const defineGetter = (Object.prototype as unknown as { __defineGetter__: unknown }).__defineGetter__;
