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
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { nextTurn } from '../../core/turns.js';
import type { Context } from '../context.js';
import type { Execution } from '../graphql.js';
import { type JsonText, piecesOf } from './json-text.js';
import { NotPlanned, Plan } from './plan.js';
import { Run, type Variables } from './run.js';

/** Each field of a plan takes about a kilobyte. */
const MAX_FIELDS = 20_000;

/** What is asked. */
export interface Asked {
  readonly document: DocumentNode;
  /** Names the text of the document. */
  readonly hash: string;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
  readonly context: Context;
}

/** The data of an answer, as it is sent. */
export class WrittenData {
  constructor(readonly text: JsonText) {}

  /** The same as an object. */
  toJSON(): Record<string, unknown> | null {
    return JSON.parse(piecesOf(this.text).join('')) as Record<string, unknown> | null;
  }
}

export interface PlannedResult {
  readonly errors?: readonly GraphQLError[];
  readonly data: WrittenData;
}

/** Runs queries by plans, each made once for all who send it. */
export class PlanExecutor {
  private readonly plans: LRUCache<string, Plan | NotPlanned>;
  private readonly conditions = new WeakMap<DocumentNode, readonly string[]>();

  /** @param maxFields how many fields the plans that are kept have together */
  constructor(
    private readonly schema: GraphQLSchema,
    maxFields = MAX_FIELDS,
  ) {
    this.plans = new LRUCache({ maxSize: maxFields, sizeCalculation: ({ size }) => size });
  }

  /** Runs an operation; null where graphql-js is to run it. */
  async run(asked: Asked): Promise<PlannedResult | null> {
    const { document, operationName, context } = asked;
    const { answerSize, work } = context;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY || !answerSize || !work) return null;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], asked.variables, { maxErrors: 1 });
    if (!coerced) return null;
    const conditions = this.conditionsOf(document, coerced);
    const key = JSON.stringify([asked.hash, operationName ?? null, conditions]);
    const plan = this.plans.get(key) ?? this.make(document, operation, conditions);
    const { size } = plan;
    try {
      return plan instanceof Plan ? await runPlan(plan, new Run(context, coerced, answerSize, work)) : null;
    } finally {
      // What is selected of a type is found out when an object of it first comes.
      if (plan.size !== size) this.plans.delete(key);
      this.plans.set(key, plan);
    }
  }

  private conditionsOf(document: DocumentNode, variables: Variables): Variables {
    const names = this.conditions.get(document) ?? conditionsIn(document);
    this.conditions.set(document, names);
    return Object.fromEntries(names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]));
  }

  private make(document: DocumentNode, operation: OperationDefinitionNode, conditions: Variables): Plan | NotPlanned {
    const query = this.schema.getQueryType();
    try {
      return query ? new Plan(this.schema, document, operation, query, conditions) : new NotPlanned();
    } catch {
      // Introspection; or a condition that has no value, of which graphql-js is to tell.
      return new NotPlanned();
    }
  }
}

async function runPlan(plan: Plan, run: Run): Promise<PlannedResult> {
  let text: JsonText = null;
  try {
    text = await plan.run(run);
  } catch (error) {
    run.report(error as GraphQLError, undefined);
  }
  const data = new WrittenData(text);
  return run.errors.length === 0 ? { data } : { errors: run.errors, data };
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
 * Has Apollo run operations by plans. A gateway is the one place where it lets another executor in; all before and after stays: limits,
 * costs, formatting of errors.
 */
export function byPlans(schema: GraphQLSchema): Execution {
  const executor = new PlanExecutor(schema);
  return {
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
            const result = await executor.run({ document, hash, operationName, variables, context: contextValue });
            if (!result)
              return execute({ schema, document, contextValue, variableValues: variables, operationName: operationName ?? null });
            return (http ? result : { ...result, data: result.data.toJSON() }) as ExecutionResult;
          },
        }),
      stop: () => Promise.resolve(),
    },
  };
}

/** An answer as it is sent. */
async function stringifyAnswer(answer: FormattedExecutionResult): Promise<string> {
  const { errors, data, extensions } = answer;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(answer)}\n`;
  const pieces = piecesOf(data.text);
  for (const piece of pieces) {
    // Reading a sign of it puts it together: one piece at a time.
    piece.charCodeAt(0);
    if (pieces.length > 1) await nextTurn();
  }
  const before = errors ? `{"errors":${JSON.stringify(errors)},"data":` : '{"data":';
  const after = extensions ? `,"extensions":${JSON.stringify(extensions)}}\n` : '}\n';
  return [before, ...pieces, after].join('');
}
