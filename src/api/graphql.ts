import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { type ASTVisitor, GraphQLError, type GraphQLSchema, type ValidationContext } from 'graphql';
import type { Settings } from '../config.js';
import type { UnexpectedErrorHandler } from '../http/error-response.js';
import { allowedOperations, allowedOperationsPlugin } from './allowed-operations.js';
import { answerSizePlugin } from './answer-size.js';
import { outcomePlugin } from './answer-cache.js';
import { asOfPlugin } from './as-of.js';
import type { Context } from './context.js';
import { costPlugin, Weigher } from './cost.js';
import { type Execution, executionOf } from './execution.js';
import { FastPath } from './fast-path.js';
import { formatError } from './format-error.js';
import { type InputLimits, literalLimits } from './input-limits.js';
import { type DocumentLimits, documentLimits } from './limits.js';
import { workPlugin } from './operation-work.js';
import { previewPlugin } from './preview.js';
import { requestLogPlugin } from './request-log-plugin.js';

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
export type ApiSettings = Pick<Settings, 'OPERATIONS' | 'MAX_COST' | 'MAX_ANSWER_BYTES' | 'REQUEST_TIMEOUT'> & DocumentLimits & InputLimits;

/**
 * Makes the GraphQL server: the schema behind Apollo, with errors of one shape and no landing page of others.
 * @param execution what runs operations; null for graphql-js
 */
export function makeApollo(
  schema: GraphQLSchema,
  settings: ApiSettings,
  onUnexpected: UnexpectedErrorHandler,
  plugins: readonly ApolloServerPlugin<Context>[] = [],
  execution: Execution | null = executionOf(schema),
): ApolloServer<Context> {
  const weigher = new Weigher(schema);
  const isAllowed = allowedOperations(settings);
  const fastPath = execution && new FastPath(schema, settings, { execution, weigher, isAllowed });
  const apollo = new ApolloServer<Context>({
    ...(execution ? { gateway: execution.gateway, stringifyResult: execution.stringifyResult } : { schema }),
    // Nothing to forge: no cookie is read here, a GET changes nothing, and a POST must be JSON. See docs/decisions/0013.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The schema can be read by anybody: an error may suggest the near name.
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    validationRules: [knownRootTypes, documentLimits(settings), literalLimits(settings)],
    formatError: (formatted, error) => formatError(formatted, error, { ...settings, schema }, onUnexpected),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      allowedOperationsPlugin(isAllowed),
      asOfPlugin,
      previewPlugin,
      costPlugin(settings, weigher),
      answerSizePlugin(settings),
      workPlugin(settings),
      requestLogPlugin,
      outcomePlugin,
      ...(fastPath ? [fastPath.learning] : []),
      ...plugins,
    ],
  });
  if (fastPath) fastPaths.set(apollo, fastPath);
  return apollo;
}

const fastPaths = new WeakMap<ApolloServer<Context>, FastPath>();

/** The fast path beside an Apollo server; null where graphql-js runs its operations. */
export function fastPathOf(apollo: ApolloServer<Context>): FastPath | null {
  return fastPaths.get(apollo) ?? null;
}
