import type { Message } from '../errors.js';
import { RULE_CODES } from '../seeds/checks/check-rows.js';

/** What keeps a change from being made, told to whoever asked for it; nothing was written then. */
export interface UserError {
  /** Where in the input: `dates`, `edtf`. Empty when it is about all of it. */
  readonly path: readonly string[];
  readonly code: UserErrorCode;
  readonly message: Message;
}

/** The values of `userErrors.code`, with what they mean: docs/api.md lists them. */
export const USER_ERROR_CODES = {
  NOT_FOUND: 'What the input names is not there.',
  INVALID: 'A value has not the form that its field takes, or a field is missing.',
  CONFLICT: 'The record was changed meanwhile; the message shows what stands and what was meant.',
  IN_USE: 'Other records refer to it; the message names them.',
  ALREADY_THERE: 'A record with that id is there already.',
  UNCHANGED: 'The base says so already: there is nothing to change.',
  NOT_A_DRAFT: 'The change set was published or discarded.',
  NOT_YOURS: 'The draft belongs to somebody else.',
  EMPTY: 'The draft holds nothing that could be published.',
  KEY_REUSED: 'The idempotency key was used for another request.',
  LATER_CHANGES: 'Later changes rest on what is to be undone; the message names them.',
  FIRST_LOAD: 'The revision made the base: undoing it would leave nothing.',
  NOT_AN_EDITOR: 'A draft is handed over to an editor or administrator whose account is in force.',
  TEXT_FIXED: 'The text of a document never changes: another version is another document.',
  SAME: 'An entity cannot be merged with itself, or be told apart from itself.',
  OTHER_KIND: 'Entities of two kinds cannot be merged.',
  ...RULE_CODES,
} as const;
export type UserErrorCode = keyof typeof USER_ERROR_CODES;

/** A refusal of a change. */
export function userError(code: UserErrorCode, path: readonly string[], fr: string, en: string): UserError {
  return { path, code, message: { fr, en } };
}

/** Thrown inside a transaction so that nothing of it is kept. */
export class Refusal extends Error {
  constructor(readonly errors: readonly UserError[]) {
    super(errors.map(({ message }) => message.en).join('\n'));
  }
}

/** Ends a change with what is wrong with it. */
export function refuse(...errors: readonly UserError[]): never {
  throw new Refusal(errors);
}
