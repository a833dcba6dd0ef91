import {
  type ArgumentNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  isLeafType,
  isListType,
  isNonNullType,
  getNullableType,
  Kind,
  visit,
} from 'graphql';
import { bytesOfName, bytesOfValue, isOfRow } from '../answer-size.js';
import type { Context } from '../context.js';
import { propertyOf } from '../direct-resolvers.js';
import type { Written } from './json-text.js';
import { type Arguments, failedAt, NO_INFO, type Path, type Run } from './run.js';
import { leafWriterOf, type OfField, writerOf } from './values.js';

/** Resolves a field and writes its value; what it counts, and when it waits, is what `answer-size.ts` does for graphql-js. */
export type RunField = (run: Run, source: object, path: Path | undefined) => Written;

/** A field of a selection. */
export interface Selected extends OfField {
  /** Its name in the answer. */
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  /** What resolves it, without what counts. */
  readonly resolve: GraphQLFieldResolver<unknown, Context>;
  /** Its place among the fields of the plan. */
  readonly number: number;
}

export function planField(field: Selected): RunField {
  const { type } = field.definition;
  const isLeaf = isLeafType(getNamedType(type));
  return isLeaf && !isListType(getNullableType(type)) ? leafField(field) : anyField(field, isLeaf);
}

type ArgumentsOf = (run: Run) => Readonly<Record<string, unknown>>;

const NONE = Object.freeze({});
const NO_ARGUMENTS: ArgumentsOf = () => NONE;

/** The arguments of a field: read once for each run, or once for all where no variable is among them. */
function argumentsOf({ definition, nodes: [node], number }: Selected): ArgumentsOf {
  if (definition.args.length === 0 || !node) return NO_ARGUMENTS;
  const read = (variables: Run['variables']): Arguments => {
    try {
      return { values: Object.freeze(getArgumentValues(definition, node, variables)) };
    } catch (error) {
      return { error };
    }
  };
  const given = (read: Arguments): Readonly<Record<string, unknown>> => {
    if ('values' in read) return read.values;
    throw read.error;
  };
  if (!node.arguments?.some(hasVariable)) {
    const constant = read({});
    return () => given(constant);
  }
  return (run) => given((run.args[number] ??= read(run.variables)));
}

function hasVariable(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, {
    [Kind.VARIABLE]: () => {
      found = true;
    },
  });
  return found;
}

/** A field with one scalar or value of an enum. */
function leafField(field: Selected): RunField {
  const { key, parent, definition, nodes, resolve } = field;
  const argumentsIn = argumentsOf(field);
  const bytes = bytesOfName(key);
  const property = propertyOf(resolve);
  const isNeverNull = isNonNullType(definition.type);
  const write = leafWriterOf(definition.type, field);
  const failed = (run: Run, error: unknown, prev: Path | undefined): null =>
    failedAt(run, error, nodes, { prev, key, typename: parent.name }, isNeverNull);
  return (run, source, prev) => {
    const { size, work } = run;
    try {
      const args = argumentsIn(run);
      work.field();
      size.add(bytes);
      let value: unknown;
      try {
        value = property === null ? resolve(source, args, run.context, NO_INFO) : (source as Record<string, unknown>)[property];
      } catch (error) {
        size.fail(error);
      }
      if (value instanceof Promise) {
        return counted(run, value, true)
          .then(write)
          .then(undefined, (error: unknown) => failed(run, error, prev));
      }
      size.add(bytesOfValue(value));
      return write(value);
    } catch (error) {
      return failed(run, error, prev);
    }
  };
}

/** A field with an object, or with a list of whatever. */
function anyField(field: Selected, isLeaf: boolean): RunField {
  const { key, parent, definition, nodes, resolve } = field;
  const argumentsIn = argumentsOf(field);
  const bytes = bytesOfName(key);
  const isNeverNull = isNonNullType(definition.type);
  const write = writerOf(definition.type, field);
  const isPart = isOfRow(definition);
  const resolved = (run: Run, source: object): unknown => {
    const { size, work } = run;
    const args = argumentsIn(run);
    work.field();
    size.add(bytes);
    try {
      const turn = isLeaf ? null : work.turn(isPart);
      if (!turn) return resolve(source, args, run.context, NO_INFO);
      return turn.then((): unknown => {
        if (size.failure) throw size.failure;
        work.check();
        return resolve(source, args, run.context, NO_INFO);
      });
    } catch (error) {
      return size.fail(error);
    }
  };
  return (run, source, prev) => {
    const path: Path = { prev, key, typename: parent.name };
    try {
      const value = resolved(run, source);
      if (!(value instanceof Promise)) {
        count(run, value, isLeaf);
        const written = write(run, value, path);
        if (!(written instanceof Promise)) return written;
        return written.then(undefined, (error: unknown) => failedAt(run, error, nodes, path, isNeverNull));
      }
      return counted(run, value, isLeaf)
        .then((later) => write(run, later, path))
        .then(undefined, (error: unknown) => failedAt(run, error, nodes, path, isNeverNull));
    } catch (error) {
      return failedAt(run, error, nodes, path, isNeverNull);
    }
  };
}

function count({ size, work }: Run, value: unknown, isLeaf: boolean): void {
  if (isLeaf) size.add(bytesOfValue(value));
  else if (Array.isArray(value)) work.items(value.length);
}

function counted(run: Run, value: Promise<unknown>, isLeaf: boolean): Promise<unknown> {
  return value.then(
    (resolved) => {
      count(run, resolved, isLeaf);
      return resolved;
    },
    (error: unknown) => run.size.fail(error),
  );
}
