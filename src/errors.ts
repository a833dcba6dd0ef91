/**
 * Every error that a user can meet: its code, its HTTP status, and what it means.
 * The codes are the documented values of `extensions.code`.
 */

/** A sentence in the languages of the interface. */
export interface Message {
  readonly fr: string;
  readonly en: string;
}

/** A language of the interface, as the tag that HTML and `Accept-Language` use. The API has it as `LangEnum`. */
export type Lang = keyof Message;

export const ERROR_CODES = {
  BAD_USER_INPUT: { status: 400, description: 'An argument is malformed, out of range, or refers to something of the wrong kind.' },
  GRAPHQL_PARSE_FAILED: { status: 400, description: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, description: 'The document does not match the schema.' },
  BAD_REQUEST: { status: 400, description: 'The HTTP request is not a valid GraphQL request.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    description: 'The document holds several operations and none was named, or the one named does not exist.',
  },
  PERSISTED_QUERY_NOT_FOUND: { status: 200, description: 'The hash is not known yet: send the document with it once.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 200, description: 'Persisted queries are off.' },
  UNAUTHENTICATED: { status: 401, description: 'The bearer token is unknown, has expired or was revoked.' },
  FORBIDDEN: { status: 403, description: 'The role does not allow this.' },
  NOT_FOUND: { status: 404, description: 'There is nothing at this address.' },
  GONE: { status: 410, description: 'What was at this address has been erased, and its id will not be used again.' },
  METHOD_NOT_ALLOWED: { status: 405, description: 'The address does not answer this HTTP method.' },
  PAYLOAD_TOO_LARGE: { status: 413, description: 'The request body is larger than the setting allows.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, description: 'The request body is of another media type than the address takes.' },
  RATE_LIMITED: { status: 429, description: 'Too many requests in a minute; `Retry-After` gives the number of seconds to wait.' },
  UNAVAILABLE: {
    status: 503,
    description: 'The server is starting, stopping, busy, or without its database; `Retry-After` says when to try again.',
  },
  COST_LIMIT_EXCEEDED: { status: 400, description: 'The operation would cost more than the ceiling; both figures are in the extensions.' },
  ANSWER_TOO_LARGE: { status: 400, description: 'The answer would have more bytes than the setting allows; none of it was sent.' },
  LIMIT_EXCEEDED: {
    status: 400,
    description: 'The document is too deep, or has too many aliases, directives or tokens; or too many of its fields failed.',
  },
  INVALID_SEEDS: { status: 400, description: 'The seed files contain errors; nothing was written.' },
  REMOVALS_REFUSED: {
    status: 400,
    description: 'Loading would remove more rows than it adds, or rows of another coalition’s base; nothing was written.',
  },
  INVALID_ARCHIVE: {
    status: 400,
    description:
      'The backup is damaged, truncated, of a newer version, or holds rows that break the rules of the model; nothing was changed.',
  },
  INVALID_SETTINGS: { status: 500, description: 'A setting has a value that cannot be used.' },
  DATABASE_UNUSABLE: { status: 500, description: 'The database cannot be opened, is newer than the program, or cannot be written.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    description: 'An internal error of the program. The log has its details under the same request id.',
  },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error whose text is shown to the user unchanged, in their language. */
export class MaillageError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Message,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en);
    this.name = 'MaillageError';
  }
}

/** An invalid argument of the user’s; `argument` is its name. */
export function badInput(argument: string, text: Message): MaillageError {
  return new MaillageError('BAD_USER_INPUT', text, { argument });
}

/** Shows a value in an error message: short, and without control characters. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value));
  const clean = text.toWellFormed().replace(/\p{Cc}/gu, '�');
  return clean.length > 80 ? `${clean.slice(0, 77).toWellFormed()}…` : clean;
}
