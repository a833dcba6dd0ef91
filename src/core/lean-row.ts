import { FIELDS } from './fields.js';
import { type ClassOf, rowMaker } from './make-row.js';

/**
 * Rows that hold less than they say: what all of a sort have alike takes no place in them. It is a property as all others, in the same order,
 * with a getter that all rows of the sort share: whoever reads, lists or copies a row does not notice. docs/decisions/0030-lean-rows.md.
 */

type Values = readonly unknown[];
type LeanClass<T> = (new (values: Values) => T) & { prototype: object };

/**
 * {@link rowMaker} for rows of which most are lean.
 * @param usual what properties have in most rows; a row that has something else in one of them is made as all others are
 */
export function leanRowMaker<T extends object>(
  type: ClassOf<T>,
  properties: readonly string[],
  usual: Readonly<Record<string, unknown>>,
): (values: Values) => T {
  const whole = rowMaker(type, properties);
  const lean = leanClass(type, properties, usual);
  const placeOf = (name: string): number => {
    const at = properties.indexOf(name);
    if (at < 0) throw new Error(`${type.name} has no ${name}`);
    return at;
  };
  const usualAt = Object.entries(usual).map(([name, value]) => [placeOf(name), value] as const);
  return (values) => {
    for (const [at, value] of usualAt) if (values[at] !== value) return whole(values);
    return new lean(values);
  };
}

/**
 * The class is written out, as in {@link rowMaker}. Rows have their getters each, and not from what they inherit, so that their properties
 * are counted, spread and written as JSON like those of all rows; as all have the same getters, these take no place in them.
 */
function leanClass<T extends object>(
  type: ClassOf<T>,
  properties: readonly string[],
  usual: Readonly<Record<string, unknown>>,
): LeanClass<T> {
  const names = properties.map((name) => JSON.stringify(name));
  const set = properties.map((name, at) =>
    name in usual ? `get.call(this, ${names[at]}, getters[${at}]);` : `this[${names[at]}] = values[${at}];`,
  );
  const source = `return class Row {
    static getters = [${names.map((name) => `usualOf(${name})`).join(', ')}];
    constructor(values) { const { getters } = Row; ${set.join('\n')} }
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

/** Three quarters of the time that `Object.defineProperty` takes, of which many rows need several millions. */
const defineGetter = (Object.prototype as unknown as { __defineGetter__: unknown }).__defineGetter__;
