import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERROR_CODES } from '../errors.js';
import { updateRequestContext } from './request-context.js';
import { preferredLanguage } from './language.js';
import { describeError } from './error-response.js';

/** Sends JSON that nobody caches. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

/** Sends an error in the one shape that all have, in the reader's language. */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  onUnexpected: (error: unknown) => void,
): void {
  const told = describeError(error);
  if (told.unexpected) onUnexpected(error);
  updateRequestContext({ code: told.code });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { allow, retryAfter } = told.details;
  if (typeof allow === 'string') response.setHeader('Allow', allow);
  if (typeof retryAfter === 'number') response.setHeader('Retry-After', retryAfter);
  if (told.code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
  // What is left of the request is not read: the connection cannot carry another.
  if (!request.complete) response.setHeader('Connection', 'close');
  const message = told.text[preferredLanguage(request.headers['accept-language'])];
  sendJson(response, ERROR_CODES[told.code].status, { errors: [{ message, extensions: { code: told.code, ...told.details } }] });
}
