import { MaillageError, type Message, show } from '../errors.js';

/** Why something cannot be done with an account, a session or a token: the documented codes of `userErrors`. */
export const ADMINISTRATION_CODES = {
  NOT_FOUND: 'There is no account, session or token of that id, or none that is in force.',
  NAME_INVALID: 'A name has from 1 to 100 characters, on one line.',
  EMAIL_INVALID: 'It is no e-mail address.',
  EMAIL_TAKEN: 'Somebody else has an account under that e-mail address.',
  ROLE_INVALID: 'Nobody is given that role.',
  LIFETIME_INVALID: 'The number of days is out of range.',
  ACCOUNT_SUSPENDED: 'The account is suspended: reinstate it first.',
  ACCOUNT_NOT_SUSPENDED: 'The account is not suspended.',
  LAST_ADMINISTRATOR: 'Nobody else could administer the base.',
} as const;
export type AdministrationCode = keyof typeof ADMINISTRATION_CODES;

/** Something that the user asked of accounts, sessions or tokens and that cannot be done; nothing was changed. */
export class AdministrationError extends MaillageError {
  constructor(
    readonly reason: AdministrationCode,
    readonly argument: string,
    text: Message,
  ) {
    super(reason === 'NOT_FOUND' ? 'NOT_FOUND' : 'BAD_USER_INPUT', text, { argument });
  }
}

/**
 * A name of a person or a program, without white space around it.
 * @throws AdministrationError
 */
export function readName(text: string): string {
  const name = text.trim().normalize('NFC');
  if (name.length >= 1 && name.length <= 100 && name.isWellFormed() && !/\p{Cc}/u.test(name)) return name;
  throw new AdministrationError('NAME_INVALID', 'name', {
    fr: 'Un nom a de 1 à 100 caractères, sur une ligne.',
    en: 'A name has from 1 to 100 characters, on one line.',
  });
}

/**
 * An e-mail address as accounts have it: in lower case. That somebody reads mail there is not known.
 * @throws AdministrationError
 */
export function readEmail(text: string): string {
  const email = foldEmail(text);
  if (email.length <= 254 && /^[^\s@\p{Cc}]{1,64}@[^\s@.\p{Cc}]+(?:\.[^\s@.\p{Cc}]+)+$/u.test(email) && email.isWellFormed()) return email;
  throw new AdministrationError('EMAIL_INVALID', 'email', {
    fr: `${show(text)} n’est pas une adresse électronique.`,
    en: `${show(text)} is no e-mail address.`,
  });
}

export function foldEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
