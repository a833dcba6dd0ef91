import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLSchema,
  isListType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type ComplexityEstimator, type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../config.js';
import { DEFAULT_PAGE } from '../core/connection.js';
import { factorOf, FieldCost } from '../core/field-cost.js';
import { MaillageError } from '../errors.js';
import type { GraphView } from '../graph/view.js';
import type { Context } from './context.js';
import { BAD_INPUT, checkVariables, type InputLimits } from './input-limits.js';
import { beginsIntrospection, introspectionCost } from './introspection-cost.js';

/**
 * What an operation costs, known before it runs: one for each field that its answer may hold, rows counted as many as
 * were asked for, and something for searching the graph and for long texts. Fields declare what they cost: see `core/field-cost.ts`.
 */

/** How many UTF-16 units of a long text cost as much as a field. */
const UNITS_PER_POINT = 100;

/** How many rows a list without page bounds is taken to have when its field does not declare it. */
const DEFAULT_ROWS = 5;

/** A field declares no cost of its own. */
const NO_COST = new FieldCost({});

/**
 * What lists with pages say once, beside their rows: counts, facets, the themes of a table. Multiplied by the rows as these are, it would
 * make a table of all themes cost a hundred times what it does.
 */
class BesideRows {
  private readonly costs = new Map<SelectionNode, number>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor({ definitions }: DocumentNode) {
    this.fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  }

  /** Notes what a field costs, where it is one of these. */
  note({ type, field, node }: Pick<ComplexityEstimatorArgs, 'type' | 'field' | 'node'>, cost: number): void {
    if (isConnection(type.name) && !isOfRows(field.name)) this.costs.set(node, cost);
  }

  /** What of a selection is said once. Fields that are skipped were never noted. */
  within(selected: SelectionSetNode | undefined): number {
    return (selected?.selections ?? []).reduce((sum, one) => sum + this.costOf(one), 0);
  }

  private costOf(one: SelectionNode): number {
    if (one.kind === Kind.FIELD) return this.costs.get(one) ?? 0;
    return this.within((one.kind === Kind.INLINE_FRAGMENT ? one : this.fragments.get(one.name.value))?.selectionSet);
  }
}

/** Whether a type, by its name, is a list with pages. */
export const isConnection = (type: string): boolean => type.endsWith('Connection');
const isOfRows = (field: string): boolean => field === 'edges' || field === 'nodes';

/** @param onIntrospection is given what introspection costs, wherever an operation begins one */
function costOfField(
  schema: GraphQLSchema,
  view: GraphView,
  beside: BesideRows,
  onIntrospection: (points: number) => void,
): ComplexityEstimator {
  return (estimated) => {
    const { type, field, node, args: given, childComplexity } = estimated;
    const introspection = introspectionCost(schema, estimated);
    if (introspection !== null) {
      if (beginsIntrospection(estimated)) onIntrospection(introspection);
      return introspection;
    }
    const cost = field.extensions.cost instanceof FieldCost ? field.extensions.cost : NO_COST;
    const text = Math.ceil((cost.longestText?.(view, given) ?? 0) / UNITS_PER_POINT);
    const once = isConnection(getNamedType(field.type).name) ? beside.within(node.selectionSet) : 0;
    const rows = rowsOf(view, { type, field, args: given }, cost) * (childComplexity - once);
    const all = 1 + text + once + rows + (cost.work?.(given, view) ?? 0);
    beside.note(estimated, all);
    return all;
  };
}

type Estimated = Pick<ComplexityEstimatorArgs, 'type' | 'field' | 'args'>;

/** How many rows a field has at most: as many as were asked for, or as there are. */
function rowsOf(view: GraphView, estimated: Estimated, cost: FieldCost): number {
  return Math.min(rowsAsked(view, estimated, cost), cost.most?.(estimated.args, view) ?? Infinity);
}

function rowsAsked(view: GraphView, { type, field, args }: Estimated, cost: FieldCost): number {
  const given: Readonly<Record<string, unknown>> = args;
  const bound = given.first ?? given.last ?? given.maxNodes;
  if (bound !== undefined && bound !== null) return factorOf(bound);
  if (Array.isArray(given.ids)) return factorOf(given.ids.length);
  if (isConnection(getNamedType(field.type).name)) return DEFAULT_PAGE;
  // The connection itself counted its rows.
  if ((isConnection(type.name) && isOfRows(field.name)) || !isListType(getNullableType(field.type))) return 1;
  return (typeof cost.rows === 'function' ? cost.rows(view) : cost.rows) ?? DEFAULT_ROWS;
}

/** What an operation costs, in points. */
export interface Weight {
  /** The most that it can cost, but for the rows that filters go through. */
  readonly requested: number;
  /** How much of that is introspection. */
  readonly introspection: number;
}

/**
 * The cost of an operation asked of a view.
 * @throws GraphQLError for variables or arguments that do not fit
 */
export function costOf(
  schema: GraphQLSchema,
  request: Pick<GraphQLRequestContext<Context>, 'document' | 'operationName' | 'request'>,
  view: GraphView,
): Weight {
  if (!request.document) throw new Error('there is no operation to weigh');
  let introspection = 0;
  const onIntrospection = (points: number): void => {
    introspection += points;
  };
  const weight = getComplexity({
    schema,
    query: request.document,
    variables: request.request.variables ?? {},
    estimators: [costOfField(schema, view, new BesideRows(request.document), onIntrospection)],
    maxQueryNodes: Infinity,
    ...(request.operationName ? { operationName: request.operationName } : {}),
  });
  return { requested: Math.ceil(weight), introspection: Math.ceil(Math.min(weight, introspection)) };
}

/** What an operation costs, as `extensions.cost` reports it; there with what it did cost, `spent`. */
export interface OperationCost {
  readonly requested: number;
  readonly ceiling: number;
}

/** More operations than these are not remembered, nor keys longer than this: what is not is weighed anew. */
const MAX_REMEMBERED = 1000;
const MAX_KEY_LENGTH = 1000;

/** An operation that is to be weighed. */
export interface Weighed {
  readonly document: DocumentNode;
  /** Names the text of the document. */
  readonly hash: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly view: GraphView;
}

/** Weighs operations, and remembers what they weighed. */
export class Weigher {
  private readonly known = new LRUCache<string, Weight>({ max: MAX_REMEMBERED });

  constructor(private readonly schema: GraphQLSchema) {}

  /** @throws GraphQLError for variables or arguments that do not fit */
  weigh(operation: Weighed): Weight {
    const key = keyOf(operation);
    const known = this.known.get(key);
    if (known) return known;
    const weight = this.weighAnew(operation);
    if (key.length <= MAX_KEY_LENGTH) this.known.set(key, weight);
    return weight;
  }

  private weighAnew({ document, operationName, variables, view }: Weighed): Weight {
    try {
      return costOf(this.schema, { document, request: { variables }, ...(operationName === null ? {} : { operationName }) }, view);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // Null in a variable where its argument needs a value.
      throw new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: BAD_INPUT });
    }
  }
}

/**
 * Checks the variables of each operation and weighs it before it runs, refuses what is above the ceiling, and reports the cost in
 * `extensions.cost`.
 */
export function costPlugin(settings: Pick<Settings, 'MAX_COST'> & InputLimits, weigher: Weigher): ApolloServerPlugin<Context> {
  const ceiling = settings.MAX_COST;
  return {
    requestDidStart: ({ contextValue }) =>
      Promise.resolve({
        didResolveOperation: (request) => {
          // What ran before Apollo was asked was weighed before it ran, of the view that it came with.
          if (contextValue.executed) return Promise.resolve();
          // Before the key is made of them: that goes through all of them, too.
          checkVariables(request, settings);
          const { document, queryHash: hash, operationName } = request;
          const { requested, introspection } = weigher.weigh({
            document,
            hash,
            operationName,
            variables: request.request.variables ?? {},
            view: contextValue.view,
          });
          const cost = { requested, ceiling };
          contextValue.cost = cost;
          if (requested > ceiling) throw tooCostly(cost);
          contextValue.work?.introspect(introspection);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          const cost = costReported(contextValue);
          if (cost && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          return Promise.resolve();
        },
      }),
  };
}

/** What an answer says of its cost: the most that it could be, and what it was; null where it was refused before. */
export function costReported({ cost, work }: Pick<Context, 'cost' | 'work'>): (OperationCost & { readonly spent: number }) | null {
  return cost ? { ...cost, spent: work?.spent ?? 0 } : null;
}

function tooCostly(cost: OperationCost): GraphQLError {
  const { requested, ceiling } = cost;
  const cause = new MaillageError(
    'COST_LIMIT_EXCEEDED',
    {
      fr: `La requête coûterait ${requested} ; le plafond est ${ceiling}. Demandez moins de lignes à la fois, ou moins de champs.`,
      en: `The operation would cost ${requested}; the ceiling is ${ceiling}. Ask for fewer rows at a time, or fewer fields.`,
    },
    { cost },
  );
  return new GraphQLError(cause.message, { originalError: cause, extensions: { http: { status: 400 } } });
}

/**
 * Two requests with this key cost the same: texts, ids and cursors weigh nothing, numbers and lengths of lists do, and what is in the
 * view.
 */
function keyOf({ hash, operationName, variables, view }: Weighed): string {
  const shape = JSON.stringify(variables, (_name, value: unknown) => (typeof value === 'string' ? '' : value));
  return `${hash} ${operationName} ${view.revision} ${shape}`;
}
