import type { ApolloServerPlugin, GraphQLServerContext } from '@apollo/server';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../config.js';
import { nextTurn } from '../core/turns.js';
import type { IsAllowed } from './allowed-operations.js';
import { AnswerSize } from './answer-size.js';
import { turnToDay } from './as-of.js';
import type { Context } from './context.js';
import { costReported, type Weighed, type Weigher } from './cost.js';
import { type Execution, type KnownQuery, type RunQuery, textOfAnswer } from './execution.js';
import { type InputLimits, readVariables } from './input-limits.js';
import { beginWork } from './operation-work.js';
import { previewOf } from './preview.js';
import { noteOperation } from './request-log-plugin.js';
import type { Sent } from './sent-operation.js';

/**
 * The fast path: a query whose document Apollo found valid before is answered without it, as it would answer. Whatever is refused, fails,
 * changes something or is asked otherwise than plainly is left to Apollo, which says so in its way.
 * docs/decisions/0027-fast-path.md
 */

/** How many UTF-16 units the documents that are known have together: parsed, each takes some hundred times as much. */
const MAX_TEXT = 200_000;

/** What stands before the hash of a query in the store of Apollo. */
const PERSISTED = 'apq:';

/** A document that Apollo found valid. */
class KnownDocument {
  private readonly queries = new Map<string | null, KnownQuery>();

  constructor(
    private readonly document: DocumentNode,
    private readonly hash: string,
    private readonly isAllowed: IsAllowed,
  ) {}

  /** The query that is asked for; null where that is Apollo's to answer. */
  query(chosenBy: string | null): KnownQuery | null {
    const known = this.queries.get(chosenBy);
    if (known) return known;
    const query = this.find(chosenBy);
    // Of names that are no operation's there may be any number.
    if (query) this.queries.set(chosenBy, query);
    return query;
  }

  private find(chosenBy: string | null): KnownQuery | null {
    const { document, hash } = this;
    const operation = getOperationAST(document, chosenBy);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    return this.isAllowed(document, operation.name?.value ?? '') ? { document, hash, operation, chosenBy } : null;
  }
}

export type FastPathSettings = Pick<Settings, 'MAX_COST' | 'MAX_ANSWER_BYTES' | 'REQUEST_TIMEOUT'> & InputLimits;

interface Parts {
  readonly execution: Execution;
  readonly weigher: Weigher;
  readonly isAllowed: IsAllowed;
}

export class FastPath {
  private readonly documents = new LRUCache<string, KnownDocument>({ maxSize: MAX_TEXT, sizeCalculation: (_known, text) => text.length });

  private persisted: Pick<GraphQLServerContext['cache'], 'get'> | null = null;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly settings: FastPathSettings,
    private readonly parts: Parts,
  ) {}

  /** Learns the documents that Apollo runs, and where it keeps those that are sent by their hashes. */
  readonly learning: ApolloServerPlugin<Context> = {
    serverWillStart: ({ cache }) => {
      this.persisted = cache;
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        executionDidStart: ({ source, document, queryHash, request: { http, operationName } }) => {
          const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
          if (http && isQuery && !this.documents.has(source)) {
            this.documents.set(source, new KnownDocument(document, queryHash, this.parts.isAllowed));
          }
          return Promise.resolve();
        },
      }),
  };

  /** The text of the answer to a query; null where Apollo is to answer, with what the context holds then. */
  async answer({ query, operationName, variables }: Sent, context: Context): Promise<string | null> {
    const text = typeof query === 'string' ? query : await this.persisted?.get(PERSISTED + query.sha256);
    const known = text === undefined ? null : this.documents.get(text)?.query(operationName);
    const run = known && this.runnerOf(known, variables, context);
    if (!run || !(await this.isTurned(known.operation, variables, context))) return null;
    const size = (context.answerSize = new AnswerSize(this.settings.MAX_ANSWER_BYTES));
    context.work = beginWork(size, this.settings);
    const running = run(context);
    const result = running instanceof Promise ? await running : running;
    if (result.errors) {
      // Apollo puts errors into words.
      context.executed = result;
      return null;
    }
    const { asOf, cost, outcome } = context;
    const name = known.operation.name?.value ?? null;
    noteOperation(context, name);
    outcome?.end(true, name, cost?.requested ?? 0);
    if (size.isLarge) await nextTurn();
    return textOfAnswer(result.data, undefined, { ...(asOf === null ? {} : { asOf }), cost: costReported(context) });
  }

  /** What runs a query, once it is known that it may run. */
  private runnerOf(query: KnownQuery, given: Sent['variables'], context: Context): RunQuery | null {
    const { document, hash, operation } = query;
    const variables = readVariables(this.schema, operation, given, this.settings);
    if (!variables) return null;
    const weighed = { document, hash, operationName: operation.name?.value ?? null, variables: given, view: context.view };
    const requested = this.weightOf(weighed);
    const ceiling = this.settings.MAX_COST;
    if (requested > ceiling) return null;
    context.cost = { requested, ceiling };
    return this.parts.execution.runnerOf(query, variables);
  }

  /** Turns an operation to the base that its directives ask for; false where Apollo is to do so: for a preview, or to say that there is none. */
  private async isTurned(operation: OperationDefinitionNode, variables: Sent['variables'], context: Context): Promise<boolean> {
    if (!operation.directives?.length) return true;
    try {
      if (previewOf(this.schema, operation, variables)) return false;
      await turnToDay(context, this.schema, operation, variables);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) return false;
      throw error;
    }
  }

  private weightOf(weighed: Weighed): number {
    try {
      return this.parts.weigher.weigh(weighed).requested;
    } catch (error) {
      if (error instanceof GraphQLError) return Infinity;
      throw error;
    }
  }
}
