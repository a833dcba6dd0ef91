import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { DocumentNode, GraphQLError, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { nextTurn } from '../core/turns.js';
import type { Context } from './context.js';

/** What runs the operations of a schema where it is not graphql-js, and what it answers. */

/** The data of an answer, as it is sent. */
export interface WrittenData {
  /** The text, in pieces none of which is long. */
  readonly pieces: readonly string[];
  /** The same as an object. */
  toJSON(): Record<string, unknown> | null;
}

export interface ExecutedQuery {
  readonly errors?: readonly GraphQLError[];
  readonly data: WrittenData;
}

/** A query of a document that was found valid, with what is the same for all who send it. */
export interface KnownQuery {
  readonly document: DocumentNode;
  /** Names the text of the document. */
  readonly hash: string;
  readonly operation: OperationDefinitionNode;
  /** The name that was sent to choose it; null where none was. */
  readonly chosenBy: string | null;
}

/** Runs a query with a context, in which the size of its answer and its work are counted. */
export type RunQuery = (context: Context) => ExecutedQuery | Promise<ExecutedQuery>;

/** What runs operations otherwise than graphql-js. */
export interface Execution extends Pick<ApolloServerOptionsWithGateway<Context>, 'gateway' | 'stringifyResult'> {
  /**
   * What runs a query; null where graphql-js does.
   * @param variables as they are after coercion
   */
  readonly runnerOf: (query: KnownQuery, variables: Readonly<Record<string, unknown>>) => RunQuery | null;
}

const executions = new WeakMap<GraphQLSchema, Execution>();

/** Says what runs the operations of a schema. */
export function runBy(schema: GraphQLSchema, execution: Execution): void {
  executions.set(schema, execution);
}

/** What runs the operations of a schema; null where graphql-js does. */
export function executionOf(schema: GraphQLSchema): Execution | null {
  return executions.get(schema) ?? null;
}

/** An answer as it is sent. */
export async function textOfAnswer(
  { pieces }: WrittenData,
  errors: readonly GraphQLFormattedError[] | undefined,
  extensions: Readonly<Record<string, unknown>> | undefined,
): Promise<string> {
  const before = errors ? `{"errors":${JSON.stringify(errors)},"data":` : '{"data":';
  const after = extensions ? `,"extensions":${JSON.stringify(extensions)}}\n` : '}\n';
  if (pieces.length === 1) return `${before}${pieces[0]}${after}`;
  for (const piece of pieces) {
    // Reading a sign of it puts it together: one piece at a time.
    piece.charCodeAt(0);
    await nextTurn();
  }
  return [before, ...pieces, after].join('');
}
