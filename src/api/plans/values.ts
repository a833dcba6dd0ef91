import {
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { isIterableObject } from 'graphql/jsutils/isIterableObject.js';
import { LONG, quoted, Sequence, type Written } from './json-text.js';
import { failedAt, NO_INFO, type Path, type Run } from './run.js';

/**
 * What becomes of the value of a field: the « value completion » of the specification, in the order and in the words of graphql-js, but
 * into text.
 */

/** Writes a value. */
export type Write = (run: Run, value: unknown, path: Path) => Written;

/** Writes the value of a scalar or of an enum; null where there is none. */
export type WriteLeaf = (value: unknown) => string | null;

/** The field whose value is written. */
export interface OfField {
  readonly schema: GraphQLSchema;
  readonly parent: GraphQLObjectType;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  /** Writes its object, where it is of a type. */
  readonly objectOf: (type: GraphQLObjectType) => Write;
}

/** How the value of a field is written. */
export function writerOf(type: GraphQLOutputType, field: OfField): Write {
  if (isNonNullType(type)) return neverNull(writerOf(type.ofType, field), field);
  if (isListType(type)) return list(type.ofType, field);
  if (isLeafType(type)) {
    const write = leafWriterOf(type, field);
    return (_run, value) => write(value);
  }
  if (isAbstractType(type)) return abstract(type, field);
  const write = field.objectOf(type);
  return (run, value, path) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : write(run, value, path);
  };
}

/** How the value of a field is written that is a scalar or an enum. */
export function leafWriterOf(type: GraphQLOutputType, field: OfField): WriteLeaf {
  const leaf = isNonNullType(type) ? type.ofType : type;
  if (!isLeafType(leaf)) throw new Error(`${field.name} is no leaf`);
  const write = isEnumType(leaf) ? remembering(serializer(leaf)) : (PLAIN.get(leaf.name)?.(serializer(leaf)) ?? serializer(leaf));
  const isNeverNull = isNonNullType(type);
  return (value) => {
    if (value instanceof Error) throw value;
    if (value !== null && value !== undefined) return write(value);
    if (isNeverNull) throw noValue(field);
    return null;
  };
}

type Serialize = (value: unknown) => string;

/** Values of the scalars of GraphQL itself that are written as they are; all others are serialized by their type. */
const PLAIN: ReadonlyMap<string, (serialize: Serialize) => Serialize> = new Map<string, (serialize: Serialize) => Serialize>([
  [GraphQLString.name, (serialize) => (value) => (typeof value === 'string' ? quoted(value) : serialize(value))],
  [GraphQLID.name, (serialize) => (value) => (typeof value === 'string' ? quoted(value) : serialize(value))],
  // `| 0` leaves what GraphQL takes for an Int as it is.
  [GraphQLInt.name, (serialize) => (value) => (typeof value === 'number' && (value | 0) === value ? String(value | 0) : serialize(value))],
  [
    GraphQLFloat.name,
    (serialize) => (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : serialize(value)),
  ],
  [GraphQLBoolean.name, (serialize) => (value) => (value === true ? 'true' : value === false ? 'false' : serialize(value))],
]);

function serializer(type: GraphQLLeafType): Serialize {
  return (value) => {
    const serialized: unknown = type.serialize(value);
    if (typeof serialized === 'string') return quoted(serialized);
    if (serialized !== null && serialized !== undefined) return JSON.stringify(serialized);
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
    );
  };
}

/** An enum has few values. */
function remembering(serialize: Serialize): Serialize {
  const known = new Map<unknown, string>();
  return (value) => {
    const text = known.get(value) ?? serialize(value);
    known.set(value, text);
    return text;
  };
}

function noValue({ parent, name }: OfField): Error {
  return new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`);
}

function neverNull(write: Write, field: OfField): Write {
  return (run, value, path) => {
    const written = write(run, value, path);
    if (written === null) throw noValue(field);
    return written;
  };
}

function list(type: GraphQLOutputType, field: OfField): Write {
  const write = writerOf(type, field);
  const isNeverNull = isNonNullType(type);
  const item = (run: Run, value: unknown, path: Path): Written => {
    const failed = (error: unknown): null => failedAt(run, error, field.nodes, path, isNeverNull);
    try {
      const written = value instanceof Promise ? value.then((resolved: unknown) => write(run, resolved, path)) : write(run, value, path);
      return written instanceof Promise ? written.then(undefined, failed) : written;
    } catch (error) {
      return failed(error);
    }
  };
  return (run, value, path) => {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) return null;
    if (!isIterableObject(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${field.parent.name}.${field.name}".`);
    }
    const items: readonly unknown[] = Array.isArray(value) ? value : Array.from(value);
    let text = '[';
    for (let at = 0; at < items.length; at += 1) {
      const written = item(run, items[at], { prev: path, key: at, typename: undefined });
      if (at > 0) text += ',';
      if (typeof written === 'string') text += written;
      else if (written === null) text += 'null';
      else return inParts(run, items, path, at, text, written, item);
      if (text.length > LONG) return inParts(run, items, path, at, text, '', item);
    }
    return `${text}]`;
  };
}

/** The rest of a list, of which something is written later, or that is long. */
function inParts(run: Run, items: readonly unknown[], path: Path, from: number, text: string, first: Written, item: Write): Written {
  const parts = new Sequence(text);
  parts.add('', first);
  try {
    for (let at = from + 1; at < items.length; at += 1) {
      parts.add(',', item(run, items[at], { prev: path, key: at, typename: undefined }));
    }
  } catch (error) {
    parts.forget();
    throw error;
  }
  return parts.written(']');
}

function abstract(type: GraphQLAbstractType, field: OfField): Write {
  const writers = new Map<unknown, Write>();
  const writeAs = (name: unknown, run: Run, value: unknown, path: Path): Written => {
    const known = writers.get(name);
    if (known) return known(run, value, path);
    const write = field.objectOf(possibleType(type, name, value, field));
    writers.set(name, write);
    return write(run, value, path);
  };
  return (run, value, path) => {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) return null;
    const name: unknown = type.resolveType?.(value, run.context, NO_INFO, type);
    if (name instanceof Promise) return name.then((resolved: unknown) => writeAs(resolved, run, value, path));
    return writeAs(name, run, value, path);
  };
}

/** @throws where the name of a type is none that a value may have there */
function possibleType(
  abstract: GraphQLAbstractType,
  name: unknown,
  value: unknown,
  { parent, name: of, nodes, schema }: OfField,
): GraphQLObjectType {
  const must = `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${parent.name}.${of}"`;
  if (name === null || name === undefined) {
    const either = `Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    throw new GraphQLError(`${must}. ${either}`, { nodes });
  }
  if (typeof name !== 'string') throw new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(name)}".`);
  const type = schema.getType(name);
  const was = `Abstract type "${abstract.name}" was resolved to a`;
  if (!type) throw new GraphQLError(`${was} type "${name}" that does not exist inside the schema.`, { nodes });
  if (!isObjectType(type)) throw new GraphQLError(`${was} non-object type "${name}".`, { nodes });
  if (schema.isSubType(abstract, type)) return type;
  throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${abstract.name}".`, { nodes });
}
