import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  DirectiveLocation,
  getDirectiveValues,
  getVariableValues,
  GraphQLDirective,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { isDay } from '../core/edtf.js';
import type { Role } from '../core/access.js';
import { DateScalar } from '../core/scalars.js';
import { badInput, ERROR_CODES, MaillageError, show } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import type { GraphView } from '../graph/view.js';
import { unavailable } from '../http/error-response.js';
import { tooManyRequests } from '../http/rate-limit.js';
import { requestContext } from '../http/request-context.js';
import type { Context } from './context.js';

/** Asking the base as of a day: `@asOf(date: …)` on an operation, or `asOf=` in the query of an address. */

export const AS_OF = new GraphQLDirective({
  name: 'asOf',
  description:
    'The whole operation is answered from the base as of a day: the base made of the documents and sources in it up to that day, and of nothing later. `extensions.asOf` says the day.',
  locations: [DirectiveLocation.QUERY],
  args: { date: { type: DateScalar, description: 'The day. Null or left out: today, or what the address says (`/graphql?asOf=`).' } },
});

/** The name of the parameter of addresses, and of the directive. */
export const AS_OF_PARAMETER = 'asOf';

/** How many requests building the base as of a day counts as: it takes about as long. */
export const REQUESTS_PER_VIEW = 20;

/**
 * The base as a role sees it, today or as of a day. Where it has to be built, the client is charged for it.
 * @throws RATE_LIMITED when the client has no more turns left than that takes
 */
export function viewAsOf(graph: Graph, role: Role, day: string | null): GraphView {
  if (day !== null && graph.mustBuild(role, day)) chargeForView();
  return graph.view(role, day);
}

/**
 * Has the base of {@link viewAsOf} made, in turns with all else: requests that wait for the same one share it.
 * @throws RATE_LIMITED as {@link viewAsOf}; UNAVAILABLE when the client has left
 */
export async function prepareView(graph: Graph, role: Role, day: string | null): Promise<void> {
  await graph.prepare(role, null, isWaiting);
  checkWaiting();
  if (day === null) return;
  if (graph.mustBuild(role, day)) chargeForView();
  await graph.prepare(role, day, isWaiting);
  checkWaiting();
}

/** Whether the client of the request being answered still waits. */
export const isWaiting = (): boolean => requestContext()?.hasLeft() !== true;

/** @throws UNAVAILABLE when the client of the request being answered has left */
export function checkWaiting(): void {
  if (!isWaiting()) throw unavailable(RETRY_SECONDS);
}

/** How many seconds to wait before what was left is tried again. */
const RETRY_SECONDS = 5;

/**
 * Charges the client for building a base as of a day.
 * @throws RATE_LIMITED when it has no more turns left than that takes
 */
export function chargeForView(): void {
  const wait = requestContext()?.charge?.(REQUESTS_PER_VIEW) ?? 0;
  if (wait > 0) throw tooManyRequests(wait);
}

/**
 * The day that the query of an address gives; null when it gives none.
 * @throws BAD_USER_INPUT when it is no day, or gives two
 */
export function dayOfQuery(query: URLSearchParams): string | null {
  const days = [...new Set(query.getAll(AS_OF_PARAMETER).filter((text) => text !== ''))];
  const [day = null] = days;
  if (days.length > 1) throw twoDays(`${AS_OF_PARAMETER}=${show(days[0] ?? '')}`, `${AS_OF_PARAMETER}=${show(days[1] ?? '')}`);
  if (day === null || isDay(day)) return day;
  throw badInput(AS_OF_PARAMETER, {
    fr: `${AS_OF_PARAMETER} est un jour comme 2013-11-22, pas ${show(day)}.`,
    en: `${AS_OF_PARAMETER} is a day such as 2013-11-22, not ${show(day)}.`,
  });
}

function twoDays(one: string, other: string): MaillageError {
  return badInput(AS_OF_PARAMETER, {
    fr: `La base est demandée à deux dates : ${one} et ${other}. N’en donnez qu’une.`,
    en: `The base is asked for as of two days: ${one} and ${other}. Give one only.`,
  });
}

/** Answers an operation from the base as of the day that its directive gives. It must come before the plugins that read the view. */
export const asOfPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      didResolveOperation: async ({ schema, operation, request }) => {
        if (operation) await turnToDay(contextValue, schema, operation, request.variables ?? {});
      },
      willSendResponse: ({ response: { body } }) => {
        const { asOf } = contextValue;
        if (asOf !== null && body.kind === 'single') body.singleResult.extensions = { ...body.singleResult.extensions, asOf };
        return Promise.resolve();
      },
    }),
};

/**
 * Turns an operation to the day that its directive gives, if it gives one.
 * @throws GraphQLError when there is no such base: two days, or no turns left to have it built
 */
export async function turnToDay(
  context: Context,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Promise<void> {
  const day = dayOfOperation(schema, operation, variables);
  if (day === null) return;
  const { asOf } = context;
  try {
    if (asOf !== null && asOf !== day) throw twoDays(`@asOf(date: ${show(day)})`, `?${AS_OF_PARAMETER}=${asOf}`);
    await context.prepareOn?.(day);
    context.view = context.viewOn(day);
  } catch (error) {
    throw asGraphQLError(error, operation);
  }
  context.asOf = day;
  context.loaders = context.loadersOf(context.view);
}

/** The day that the directive of an operation gives, variables and their defaults included. What does not fit is reported where it runs. */
function dayOfOperation(
  schema: GraphQLSchema,
  { directives, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const value = directives?.find(({ name }) => name.value === AS_OF.name)?.arguments?.find(({ name }) => name.value === 'date')?.value;
  if (value === undefined) return null;
  // Only the variable that it takes: the others are checked before they are read.
  const taken = value.kind === Kind.VARIABLE ? variableDefinitions.filter(({ variable }) => variable.name.value === value.name.value) : [];
  const { coerced } = getVariableValues(schema, taken, variables, { maxErrors: 1 });
  if (!coerced) return null;
  const given = getDirectiveValues(AS_OF, { directives: directives ?? [] }, coerced);
  return typeof given?.date === 'string' ? given.date : null;
}

function asGraphQLError(error: unknown, operation: OperationDefinitionNode): Error {
  if (!(error instanceof MaillageError)) return error instanceof Error ? error : new Error(String(error));
  const { retryAfter } = error.details;
  const headers = new HeaderMap(typeof retryAfter === 'number' ? [['retry-after', String(retryAfter)]] : []);
  const nodes = operation.directives?.filter(({ name }) => name.value === AS_OF.name) ?? [];
  const http = { status: ERROR_CODES[error.code].status, headers };
  return new GraphQLError(error.message, { nodes, originalError: error, extensions: { http } });
}
