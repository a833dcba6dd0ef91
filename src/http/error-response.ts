import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode, MaillageError, type Message } from '../errors.js';
import { isDatabaseFailure } from '../store/database-errors.js';
import { preferredLanguage, prefersHtml } from './negotiation.js';
import { updateRequestContext } from './request-context.js';
import { respond } from './response.js';

/**
 * The one translator of errors: what a user reads of any error, whatever they sent. What is meant for users is shown as it
 * stands; of everything else they learn only that the program failed.
 */

const INTERNAL: Message = { fr: 'Une erreur du programme empêche de répondre.', en: 'An error of the program prevents an answer.' };
const UNAVAILABLE: Message = {
  fr: 'La base ne répond pas pour l’instant. Réessayez dans quelques secondes.',
  en: 'The base does not answer just now. Try again in a few seconds.',
};

/** In seconds: how soon to try again after the database failed. */
const DATABASE_RETRY = 5;

/** What a user reads of an error. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  /** The HTTP status of an answer that consists of this error. */
  readonly status: number;
  readonly text: Message;
  /** What `extensions` hold beside the code. */
  readonly details: Readonly<Record<string, unknown>>;
  /** In how many seconds to try again; null when waiting does not help. */
  readonly retryAfter: number | null;
  /** Whether it belongs in the log: the user did not cause it. */
  readonly unexpected: boolean;
}

export type UnexpectedErrorHandler = (error: unknown) => void;

/** Describes any error: our own, GraphQL's, the database's, or whatever else was thrown. */
export function describeError(error: unknown): ErrorDescription {
  const cause = rootCause(error);
  if (cause instanceof MaillageError) return description(cause.code, cause.text, cause.details);
  if (isDatabaseFailure(cause)) return { ...description('UNAVAILABLE', UNAVAILABLE, { retryAfter: DATABASE_RETRY }), unexpected: true };
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  if (error instanceof GraphQLError && isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
    // In English: the API, which knows the schema, puts it into French (src/api/graphql-messages.ts).
    return description(code, { fr: error.message, en: error.message });
  }
  // What Apollo refuses without a code, it refuses with a status: a hash of a persisted query that is not that of the query.
  if (error instanceof GraphQLError && !error.originalError && isClientStatus(error.extensions.http))
    return description('BAD_REQUEST', { fr: error.message, en: error.message });
  return { ...description('INTERNAL_SERVER_ERROR', INTERNAL), unexpected: true };
}

function isClientStatus(http: unknown): boolean {
  const status = typeof http === 'object' && http !== null && 'status' in http ? Number(http.status) : 0;
  return status >= 400 && status < 500;
}

function description(code: ErrorCode, text: Message, details: ErrorDescription['details'] = {}): ErrorDescription {
  const { retryAfter } = details;
  return {
    code,
    status: ERROR_CODES[code].status,
    text,
    details,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
    unexpected: false,
  };
}

/** What GraphQL wrapped: the error that a resolver or a rule threw. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}

/** The server cannot answer now, and says when to come again. */
export function unavailable(retryAfter: number): MaillageError {
  return new MaillageError('UNAVAILABLE', UNAVAILABLE, { retryAfter });
}

/** Describes the error that a request ends with: the log and the metrics hear of it. */
export function reportError(error: unknown, onUnexpected: UnexpectedErrorHandler): ErrorDescription {
  const described = describeError(error);
  if (described.unexpected) onUnexpected(rootCause(error));
  updateRequestContext({ code: described.code });
  return described;
}

/** The headers of an answer that consists of an error, in whatever format. */
export function errorHeaders({ code, details: { allow }, retryAfter }: ErrorDescription): Record<string, string> {
  return {
    ...(typeof allow === 'string' ? { Allow: allow } : {}),
    ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
    ...(code === 'UNAUTHENTICATED' ? { 'WWW-Authenticate': 'Bearer' } : {}),
  };
}

/** The JSON of an error: the shape that all errors have. */
export function errorBody({ code, text, details }: ErrorDescription, lang: keyof Message): object {
  return { errors: [{ message: text[lang], extensions: { code, ...details } }] };
}

const COME_AGAIN_STYLE =
  'body{max-width:34rem;margin:12vh auto;padding:0 1.25rem;font:1.125rem/1.6 system-ui,sans-serif}h1{font-size:1.5rem}';

/** The content security policy of {@link comeAgainPage}: its own style, and nothing else. */
const COME_AGAIN_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(COME_AGAIN_STYLE).digest('base64')}'; frame-ancestors 'none'`;

/** A page for those who opened an address too early, or too often: it comes again by itself. It loads nothing, since there may be no files yet. */
function comeAgainPage({ text, retryAfter }: ErrorDescription, lang: keyof Message): string {
  const words = text[lang].replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Maillage</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="${retryAfter}"><style>${COME_AGAIN_STYLE}</style></head><body><h1>Maillage</h1><p>${words}</p></body></html>`;
}

/** Sends an error as JSON, in the reader's language; to a browser that is to come again, as a page. */
export async function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  onUnexpected: UnexpectedErrorHandler,
): Promise<void> {
  const described = reportError(error, onUnexpected);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of the request is not read: the connection cannot carry another.
  if (!request.complete) response.setHeader('Connection', 'close');
  const lang = preferredLanguage(request.headers['accept-language']);
  const answer = respond(request, response)
    .status(described.status)
    .headers(errorHeaders(described))
    .vary('Accept', 'Accept-Language')
    .cacheControl('no-store')
    .uncounted();
  if (described.retryAfter !== null && prefersHtml(request.headers.accept))
    await answer.headers({ 'Content-Security-Policy': COME_AGAIN_POLICY }).send('text/html; charset=utf-8', comeAgainPage(described, lang));
  else await answer.sendJson(errorBody(described, lang));
}
