import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind, TokenKind } from 'graphql';
import { MaillageError } from '../errors.js';
import { describeError, type ErrorDescription, rootCause, type UnexpectedErrorHandler } from '../http/error-response.js';
import { currentLanguage } from '../http/language.js';
import { translate } from './graphql-messages.js';
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
  { schema, ...limits }: DocumentLimits & { readonly schema: GraphQLSchema },
  onUnexpected: UnexpectedErrorHandler,
): GraphQLFormattedError {
  const error = (isParseError(thrown) ? tooManyTokens(thrown, limits) : null) ?? thrown;
  const described = describeError(error);
  const { code, unexpected } = described;
  if (unexpected) onUnexpected(rootCause(error));
  const cause = rootCause(error);
  const { text, details } =
    cause instanceof MaillageError
      ? asWritten(described, error)
      : unexpected
        ? described
        : naming({ ...described, text: translate(described.text.en, schema) }, ofValue(error));
  const answer: GraphQLFormattedError = {
    message: text[currentLanguage() ?? 'fr'],
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path?.length ? { path: formatted.path } : {}),
    extensions: { code, ...details },
  };
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

type Described = Pick<ErrorDescription, 'text' | 'details'>;

/** A scalar knows its own name alone: the error of a value in the document names the argument or field that the client gave it to. */
function asWritten({ text, details }: Described, error: unknown): Described {
  const written = error instanceof GraphQLError && details.scalar === true ? nameBefore(error) : null;
  return naming({ text, details: withoutMark(details) }, written);
}

/** The name in front of a value that graphql-js refuses: it says the value and its type alone. */
function ofValue(error: unknown): string | null {
  if (!(error instanceof GraphQLError) || !VALUES.has(error.nodes?.[0]?.kind ?? '')) return null;
  const name = nameBefore(error);
  return error.message.includes(`"${name}"`) ? null : name;
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** An error that begins with the name of the argument, and has it in its details too. */
function naming({ text, details }: Described, argument: string | null): Described {
  if (argument === null) return { text, details };
  return { text: { fr: `${argument} : ${text.fr}`, en: `${argument}: ${text.en}` }, details: { ...details, argument } };
}

function withoutMark({ scalar: _scalar, ...details }: Described['details']): Described['details'] {
  return details;
}

/** The name in front of the value that an error is about, whatever lists and objects stand between. */
function nameBefore({ nodes }: GraphQLError): string | null {
  let depth = 0;
  for (let token = nodes?.[0]?.loc?.startToken.prev; token; token = token.prev) {
    if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R) depth += 1;
    else if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L) depth = Math.max(0, depth - 1);
    else if (token.kind === TokenKind.COLON && depth === 0) return token.prev?.value ?? null;
  }
  return null;
}
