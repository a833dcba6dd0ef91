import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { getNamedType, getNullableType, GraphQLError, type GraphQLSchema, isListType } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../config.js';
import { DEFAULT_PAGE } from '../core/page.js';
import { MaillageError } from '../errors.js';
import { type GraphView, perView } from '../graph/view.js';
import type { Context } from './context.js';
import { BAD_INPUT, checkVariables, type InputLimits } from './input-limits.js';

/**
 * What an operation costs, known before it runs: one for each field that its answer may hold, rows counted as many as
 * were asked for, and something for walking the graph and for long texts.
 */

/** How many rows a list without page bounds usually has, by field, or by type and field. Beside the rows of a connection: one for each of those. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  about: 3,
  agenda: 20,
  assignees: 2,
  attendance: 20,
  broader: 2,
  cells: 8,
  claims: 5,
  contacts: 2,
  contradicts: 2,
  counts: 12,
  documents: 2,
  entities: 4,
  evidence: 2,
  followUps: 5,
  followUpsClosed: 30,
  followUpsOpened: 30,
  holders: 2,
  languages: 2,
  matches: 8,
  mentions: 5,
  names: 5,
  narrower: 10,
  partOf: 2,
  passages: 3,
  places: 2,
  publications: 4,
  relations: 5,
  roles: 2,
  sources: 2,
  steps: 3,
  themes: 8,
  topics: 2,
  upcoming: 10,
  usageNotes: 3,
  'CoverageConnection.gaps': 1,
  'CoverageConnection.themes': 1,
  'Network.edges': 3,
  'Network.nodes': 1,
  'Paths.nodes': 1,
  'SearchConnection.facets': 1,
};

type Arguments = Readonly<Record<string, unknown>>;

/** What finding the rows costs, where it is more than looking them up. */
export const WORK: Readonly<Record<string, (given: Arguments) => number>> = {
  'Query.coverage': ({ themes }) => 20 * (Array.isArray(themes) ? themes.length : 50),
  'Query.network': ({ depth, maxNodes }) => 500 * atLeastOne(depth) + 10 * atLeastOne(maxNodes),
  'Query.paths': ({ maxLength }) => 1000 * atLeastOne(maxLength),
  'Query.search': () => 500,
  'Query.whoWorksOn': () => 500,
};

/** So many UTF-16 units of a long text cost as much as a field. */
const UNITS_PER_POINT = 100;

/** The fields that may hold long texts, with the length of the longest in UTF-16 units: which rows are asked for is not known before it runs. */
export const LONG_TEXTS: Readonly<Record<string, (view: GraphView) => number>> = {
  'Document.text': perView(({ documents }) => documents.reduce((longest, { length }) => Math.max(longest, length), 0)),
};

/** Introspection costs the same however much of the schema it asks for. */
const INTROSPECTION = 500;

function atLeastOne(value: unknown): number {
  return Math.max(1, Number(value) || 0);
}

const costOfField =
  (view: GraphView): ComplexityEstimator =>
  ({ type, field, args: given, childComplexity }) => {
    if (field.name.startsWith('__')) return field.name === '__typename' ? 1 : INTROSPECTION;
    const place = `${type.name}.${field.name}`;
    const text = Math.ceil((LONG_TEXTS[place]?.(view) ?? 0) / UNITS_PER_POINT);
    return 1 + text + rowsOf(place, field, given) * childComplexity + (WORK[place]?.(given) ?? 0);
  };

function rowsOf(place: string, field: Parameters<ComplexityEstimator>[0]['field'], given: Arguments): number {
  const bound = given.first ?? given.last ?? given.maxNodes;
  if (bound !== undefined && bound !== null) return atLeastOne(bound);
  if (Array.isArray(given.ids)) return atLeastOne(given.ids.length);
  if (getNamedType(field.type).name.endsWith('Connection')) return DEFAULT_PAGE;
  // The connection itself counted its rows.
  if (/Connection\.(?:edges|nodes)$/.test(place) || !isListType(getNullableType(field.type))) return 1;
  return LIST_SIZES[place] ?? LIST_SIZES[field.name] ?? 5;
}

/**
 * The cost of an operation asked of a view.
 * @throws GraphQLError for variables or arguments that do not fit
 */
export function costOf(
  schema: GraphQLSchema,
  request: Pick<GraphQLRequestContext<Context>, 'document' | 'operationName' | 'request'>,
  view: GraphView,
): number {
  if (!request.document) throw new Error('there is no operation to weigh');
  return getComplexity({
    schema,
    query: request.document,
    variables: request.request.variables ?? {},
    estimators: [costOfField(view)],
    maxQueryNodes: Infinity,
    ...(request.operationName ? { operationName: request.operationName } : {}),
  });
}

/** What an operation costs, as `extensions.cost` reports it. */
export interface Cost {
  readonly requested: number;
  readonly ceiling: number;
}

/** More operations than these are not remembered, nor keys longer than this: what is not is weighed anew. */
const MAX_REMEMBERED = 1000;
const MAX_KEY_LENGTH = 1000;

/**
 * Checks the variables of each operation and weighs it before it runs, refuses what is above the ceiling, and reports the cost in
 * `extensions.cost`.
 */
export function costPlugin(settings: Pick<Settings, 'MAX_COST'> & InputLimits): ApolloServerPlugin<Context> {
  const known = new LRUCache<string, number>({ max: MAX_REMEMBERED });
  const ceiling = settings.MAX_COST;
  const weigh = (request: GraphQLRequestContext<Context>): number => {
    const key = keyOf(request);
    const requested = known.get(key) ?? weighOperation(request);
    if (key.length <= MAX_KEY_LENGTH) known.set(key, requested);
    return requested;
  };
  return {
    requestDidStart: ({ contextValue }) =>
      Promise.resolve({
        didResolveOperation: (request) => {
          // Before the key is made of them, which walks through all of them, too.
          checkVariables(request, settings);
          const cost = { requested: weigh(request), ceiling };
          contextValue.cost = cost;
          if (cost.requested > ceiling) throw tooCostly(cost);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          const { cost } = contextValue;
          if (cost && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          return Promise.resolve();
        },
      }),
  };
}

function weighOperation(request: GraphQLRequestContext<Context>): number {
  try {
    return costOf(request.schema, request, request.contextValue.view);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Null in a variable where its argument needs a value.
    throw new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: BAD_INPUT });
  }
}

function tooCostly(cost: Cost): GraphQLError {
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
function keyOf({ queryHash, operationName, request, contextValue }: GraphQLRequestContext<Context>): string {
  const shape = JSON.stringify(request.variables ?? {}, (_name, value: unknown) => (typeof value === 'string' ? '' : value));
  return `${queryHash} ${operationName} ${contextValue.view.revision} ${shape}`;
}
