import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { type ASTVisitor, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type ValidationContext } from 'graphql';
import type { Settings } from '../config.js';
import { ERROR_CODES, type ErrorCode, MaillageError } from '../errors.js';
import { answerSizePlugin } from './answer-size.js';
import type { Context } from './context.js';
import { costPlugin } from './cost.js';
import { requestContextPlugin } from '../http/request-context.js';
import { type InputLimits, literalLimits } from './input-limits.js';
import { type DocumentLimits, documentLimits, tooManyTokens } from './limits.js';
import { describeError } from '../http/error-response.js';
import { currentLanguage } from '../http/language.js';

/** graphql-js validates a mutation against a schema that has none, and fails when it runs it: this says so before. */
function knownRootTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This schema has no ${node.operation}s.`, { nodes: node }));
    },
  };
}

/** The settings that bound what one request may ask. */
export type ApiSettings = Pick<Settings, 'MAX_COST' | 'MAX_ANSWER_BYTES'> & DocumentLimits & InputLimits;

export type UnexpectedErrorHandler = (error: unknown) => void;

/** Makes the GraphQL server: the schema behind Apollo, with errors of one shape and no landing page of others. */
export function makeApollo(
  schema: GraphQLSchema,
  settings: ApiSettings,
  onUnexpected: UnexpectedErrorHandler,
  plugins: readonly ApolloServerPlugin<Context>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    validationRules: [knownRootTypes, documentLimits(settings), literalLimits(settings)],
    formatError: (formatted, error) => formatError(formatted, error, settings, onUnexpected),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(settings),
      answerSizePlugin(settings),
      requestContextPlugin,
      ...plugins,
    ],
  });
}

/**
 * One shape for every error: message in the reader's language, path, locations, `extensions.code` and what the code documents. What is not
 * meant for readers becomes INTERNAL_SERVER_ERROR, with nothing of the cause.
 */
function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  settings: ApiSettings,
  onUnexpected: UnexpectedErrorHandler,
): GraphQLFormattedError {
  const lang = currentLanguage() ?? 'fr';
  const unparsed = formatted.extensions?.code === 'GRAPHQL_PARSE_FAILED' && error instanceof GraphQLError;
  const cause = unparsed ? tooManyTokens(error, settings) : causeOf(error);
  const where = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path?.length ? { path: formatted.path } : {}),
  };
  const code = (formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR') as ErrorCode;
  if (cause || code === 'INTERNAL_SERVER_ERROR' || !(code in ERROR_CODES)) {
    const original = cause ?? unwrapResolverError(error);
    const told = describeError(original);
    if (told.unexpected) onUnexpected(original);
    return { message: told.text[lang], ...where, extensions: { code: told.code, ...told.details } };
  }
  const introduction = INTRODUCTIONS[code];
  const message = lang === 'fr' && introduction ? `${introduction} ${formatted.message}` : formatted.message;
  return { message, ...where, extensions: { code } };
}

/** GraphQL's own errors are in English: French readers are told first what sort of error it is. */
const INTRODUCTIONS: Partial<Record<ErrorCode, string>> = {
  GRAPHQL_PARSE_FAILED: 'Ce texte n’est pas du GraphQL :',
  GRAPHQL_VALIDATION_FAILED: 'La requête ne correspond pas au schéma :',
  BAD_USER_INPUT: 'Une valeur ne convient pas :',
  BAD_REQUEST: 'La requête HTTP ne convient pas :',
  OPERATION_RESOLUTION_FAILURE: 'On ne sait pas quelle opération exécuter :',
};

function causeOf(error: unknown): MaillageError | null {
  for (let cause = error; cause instanceof Error; cause = cause instanceof GraphQLError ? cause.originalError : undefined) {
    if (cause instanceof MaillageError) return cause;
  }
  return null;
}

export { HeaderMap };
