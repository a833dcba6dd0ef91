import { type FieldNode, type GraphQLError, type GraphQLResolveInfo, locatedError, responsePathAsArray } from 'graphql';
import type { AnswerSize } from '../answer-size.js';
import type { Context } from '../context.js';
import type { OperationWork } from '../operation-work.js';
import type { Texts } from './kept-texts.js';

/** Where in the answer something stands, as graphql-js has it: errors are of the same path. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Arguments of a field; or why they cannot be read. */
export type Arguments = { readonly values: Readonly<Record<string, unknown>> } | { readonly error: unknown };

/** One execution of a plan. */
export class Run {
  readonly errors: GraphQLError[] = [];
  /** Arguments that depend on the variables, by the place of their field in the plan: each read once. */
  readonly args: (Arguments | undefined)[] = [];
  /** Whether what is written is kept: what it holds is no text of its own then. */
  isRecording = false;
  private readonly nulled = new Set<Path | undefined>();

  constructor(
    readonly context: Context,
    readonly variables: Variables,
    readonly size: AnswerSize,
    readonly work: OperationWork,
    /** What was written of the view before; null where nothing is kept. */
    readonly texts: Texts = null,
  ) {}

  /** Reports an error, unless what it is of is null already by another: as graphql-js does. */
  report(error: GraphQLError, path: Path | undefined): void {
    if (this.nulled.has(undefined)) return;
    for (let at = path; at; at = at.prev) if (this.nulled.has(at)) return;
    this.nulled.add(path);
    this.errors.push(error);
  }
}

/**
 * Deals with what was thrown at a place of the answer: it is null there, or, where it may not be, what is above it.
 * @throws the error with its place
 */
export function failedAt(run: Run, thrown: unknown, nodes: readonly FieldNode[], path: Path, isNeverNull: boolean): null {
  const error = locatedError(thrown, nodes, responsePathAsArray(path));
  if (isNeverNull) throw error;
  run.report(error, path);
  return null;
}

/** No resolver of ours asks where in an operation it is: one that did would have to be given it. */
export const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get: (_target, name) => {
    throw new Error(`a resolver asks for info.${String(name)}, which plans do not give`);
  },
});
