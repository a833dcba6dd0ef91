import { type ErrorCode, MaillageError, type Message } from '../errors.js';
import { isDatabaseFailure } from '../store/database-errors.js';

/** What readers are told of errors: what is meant for them as it stands, and of all else nothing but that it is so. */

const INTERNAL: Message = { fr: 'Une erreur du programme empêche de répondre.', en: 'A fault of the program prevents an answer.' };
const UNAVAILABLE: Message = {
  fr: 'La base ne répond pas pour l’instant. Réessayez dans quelques secondes.',
  en: 'The base does not answer just now. Try again in a few seconds.',
};

/** What a reader is told of an error. */
export interface ErrorDescription {
  readonly code: ErrorCode;
  readonly text: Message;
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether it belongs in the log: it is no fault of the reader. */
  readonly unexpected: boolean;
}

/** What a reader is told of an error, whatever it is. */
export function describeError(error: unknown): ErrorDescription {
  if (isDatabaseFailure(error)) return { code: 'UNAVAILABLE', text: UNAVAILABLE, details: { retryAfter: 5 }, unexpected: true };
  if (!(error instanceof MaillageError)) return { code: 'INTERNAL_SERVER_ERROR', text: INTERNAL, details: {}, unexpected: true };
  return { code: error.code, text: error.text, details: error.details, unexpected: false };
}

/** The server cannot answer now, and says when to come again. */
export function unavailable(retryAfter: number): MaillageError {
  return new MaillageError('UNAVAILABLE', UNAVAILABLE, { retryAfter });
}
