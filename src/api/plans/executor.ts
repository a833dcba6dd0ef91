import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FormattedExecutionResult,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import { type ExecutedQuery, type Execution, type KnownQuery, type RunQuery, textOfAnswer, type WrittenData } from '../execution.js';
import { type JsonText, piecesOf } from './json-text.js';
import { KeptTexts } from './kept-texts.js';
import { NotPlanned, Plan } from './plan.js';
import { Run, type Variables } from './run.js';

/** How many letters the texts of rows take, about, that are kept of one view for one role. */
const MAX_TEXTS = 16_000_000;

/** Each field of a plan takes about a kilobyte. */
const MAX_FIELDS = 20_000;

/** Data that a plan wrote. */
class PlannedData implements WrittenData {
  private read: readonly string[] | null = null;

  constructor(private readonly text: JsonText) {}

  get pieces(): readonly string[] {
    return (this.read ??= piecesOf(this.text));
  }

  toJSON(): Record<string, unknown> | null {
    return JSON.parse(this.pieces.join('')) as Record<string, unknown> | null;
  }
}

/** What is asked. */
export interface Asked {
  readonly document: DocumentNode;
  /** Names the text of the document. */
  readonly hash: string;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
  readonly context: Context;
}

/** Runs queries by plans, each made once for all who send it. */
export class PlanExecutor {
  private readonly plans: LRUCache<string, Plan | NotPlanned>;
  private readonly texts: KeptTexts;
  private readonly conditions = new WeakMap<DocumentNode, readonly string[]>();

  /**
   * @param maxTexts how many letters the texts take that are kept of one view for one role
   * @param maxFields how many fields the plans that are kept have together
   */
  constructor(
    private readonly schema: GraphQLSchema,
    maxTexts = MAX_TEXTS,
    maxFields = MAX_FIELDS,
  ) {
    this.texts = new KeptTexts(maxTexts);
    this.plans = new LRUCache({ maxSize: maxFields, sizeCalculation: ({ size }) => size });
  }

  /** Runs an operation; null where graphql-js is to run it. */
  async run({ document, hash, operationName, variables, context }: Asked): Promise<ExecutedQuery | null> {
    const chosenBy = operationName ?? null;
    const operation = getOperationAST(document, chosenBy);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    const run = coerced && this.runnerOf({ document, hash, operation, chosenBy }, coerced);
    return run ? run(context) : null;
  }

  /** What runs a query; null where graphql-js is to run it. */
  runnerOf(query: KnownQuery, variables: Variables): RunQuery | null {
    const conditions = this.conditionsOf(query.document, variables);
    const key = JSON.stringify([query.hash, query.chosenBy, conditions]);
    const known = this.plans.get(key);
    const plan = known ?? this.make(query, conditions);
    if (!known) this.plans.set(key, plan);
    return plan instanceof Plan ? (context) => this.runPlan(key, plan, context, variables) : null;
  }

  private runPlan(key: string, plan: Plan, context: Context, variables: Variables): ExecutedQuery | Promise<ExecutedQuery> {
    const { answerSize, work } = context;
    if (!answerSize || !work) throw new Error('a plan counts the size of its answer and its work');
    const { size } = plan;
    const run = new Run(context, variables, answerSize, work, context.outcome && this.texts.of(context.view, context.role));
    const done = (text: JsonText): ExecutedQuery => {
      // What is selected of a type is found out when an object of it first comes.
      if (plan.size !== size) this.weighAgain(key, plan);
      const data = new PlannedData(text);
      return run.errors.length === 0 ? { data } : { errors: run.errors, data };
    };
    const failed = (error: unknown): ExecutedQuery => {
      run.report(error as GraphQLError, undefined);
      return done(null);
    };
    try {
      const written = plan.run(run);
      return written instanceof Promise ? written.then(done, failed) : done(written);
    } catch (error) {
      return failed(error);
    }
  }

  private weighAgain(key: string, plan: Plan): void {
    this.plans.delete(key);
    this.plans.set(key, plan);
  }

  private conditionsOf(document: DocumentNode, variables: Variables): Variables {
    const names = this.conditions.get(document) ?? conditionsIn(document);
    this.conditions.set(document, names);
    return Object.fromEntries(names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]));
  }

  private make({ document, operation }: KnownQuery, conditions: Variables): Plan | NotPlanned {
    const query = this.schema.getQueryType();
    try {
      return query ? new Plan(this.schema, document, operation, query, conditions) : new NotPlanned();
    } catch {
      // Introspection; or a condition that has no value, of which graphql-js is to tell.
      return new NotPlanned();
    }
  }
}

/** The variables that say which fields of a document are asked for. */
function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'include' && name.value !== 'skip') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * Has operations run by plans, by Apollo as well. A gateway is the one place where it lets another executor in; all before and after stays:
 * limits, costs, formatting of errors.
 */
export function byPlans(schema: GraphQLSchema): Execution {
  const executor = new PlanExecutor(schema);
  return {
    runnerOf: (query, variables) => executor.runnerOf(query, variables),
    stringifyResult: stringifyAnswer,
    gateway: {
      onSchemaLoadOrUpdate: (hear) => {
        hear({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: () =>
        Promise.resolve({
          executor: async ({ document, queryHash: hash, request: { operationName, variables = {}, http }, context }) => {
            const contextValue = context as Context;
            const result =
              contextValue.executed ?? (await executor.run({ document, hash, operationName, variables, context: contextValue }));
            if (!result)
              return execute({ schema, document, contextValue, variableValues: variables, operationName: operationName ?? null });
            return (http ? result : { ...result, data: result.data.toJSON() }) as ExecutionResult;
          },
        }),
      stop: () => Promise.resolve(),
    },
  };
}

/** An answer of Apollo as it is sent. */
async function stringifyAnswer(answer: FormattedExecutionResult): Promise<string> {
  const { errors, data, extensions } = answer;
  return data instanceof PlannedData ? textOfAnswer(data, errors, extensions) : `${JSON.stringify(answer)}\n`;
}
