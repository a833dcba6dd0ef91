import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MaillageError } from '../errors.js';
import { describeError, rootCause, type UnexpectedErrorHandler } from '../http/error-response.js';
import { currentLanguage } from '../http/language.js';
import { type DocumentLimits, tooManyTokens } from './limits.js';

/** The errors that formatted ones came from: pages, which ask from within, show them in their own language. */
const causes = new WeakMap<GraphQLFormattedError, MaillageError>();

/**
 * One shape for every error: message in the reader's language, path, locations, `extensions.code` and what the code documents. What is
 * not meant for readers becomes INTERNAL_SERVER_ERROR, with nothing of the cause.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  limits: DocumentLimits,
  onUnexpected: UnexpectedErrorHandler,
): GraphQLFormattedError {
  const error = (isParseError(thrown) ? tooManyTokens(thrown, limits) : null) ?? thrown;
  const { code, text, details, unexpected } = describeError(error);
  if (unexpected) onUnexpected(rootCause(error));
  const answer: GraphQLFormattedError = {
    message: text[currentLanguage() ?? 'fr'],
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path?.length ? { path: formatted.path } : {}),
    extensions: { code, ...details },
  };
  const cause = rootCause(error);
  causes.set(answer, cause instanceof MaillageError ? cause : new MaillageError(code, text, details));
  return answer;
}

/** The error that an answer of this process reports, with its code and its text in both languages. */
export function causeOf(formatted: GraphQLFormattedError): Error {
  return causes.get(formatted) ?? new Error(`GraphQL answered an error without a cause: ${formatted.message}`);
}

function isParseError(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions.code === 'GRAPHQL_PARSE_FAILED';
}
