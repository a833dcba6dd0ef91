import type { Message } from '../errors.js';
import { isListed } from './common-passphrases.js';
import { COMMON_WORDS } from './common-words.js';

/**
 * What a passphrase must be: long, and not one of those that are tried first. Any characters, in any mixture; it is never said to have
 * grown too old. https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */

/** In characters. NIST asks 15 of what is the only factor. */
export const MIN_LENGTH = 15;

/** In characters: what is longer is refused, never cut. */
export const MAX_LENGTH = 128;

/** One form for what looks the same, whatever keyboard it was typed on. */
export function normalizePassphrase(text: string): string {
  return text.toWellFormed().normalize('NFKC');
}

/**
 * What is wrong with a passphrase; null when nothing is.
 * @param own what everybody knows of its holder: their name, their e-mail, the name of the base
 */
export function passphraseError(text: string, own: readonly string[]): Message | null {
  const { length } = [...normalizePassphrase(text)];
  if (length < MIN_LENGTH)
    return {
      fr: `Une phrase de passe a au moins ${MIN_LENGTH} caractères ; celle-ci en a ${length}. Trois ou quatre mots sans rapport entre eux y suffisent.`,
      en: `A passphrase has at least ${MIN_LENGTH} characters; this one has ${length}. Three or four unrelated words are enough.`,
    };
  if (length > MAX_LENGTH)
    return {
      fr: `Une phrase de passe a au plus ${MAX_LENGTH} caractères ; celle-ci en a ${length}.`,
      en: `A passphrase has at most ${MAX_LENGTH} characters; this one has ${length}.`,
    };
  if (isCommon(text, own))
    return {
      fr: 'Cette phrase de passe est de celles que l’on essaie en premier : mots de passe dérobés ailleurs, mots courants, suites de touches, répétitions ou votre propre nom. Prenez trois ou quatre mots sans rapport entre eux.',
      en: 'This passphrase is among those that are tried first: leaked passwords, common words, runs of keys, repetitions or your own name. Take three or four unrelated words.',
    };
  return null;
}

/** How many characters must be left when all that is easily guessed is taken away. */
const MUST_REMAIN = 8;

/** Whether a passphrase is among those that leaked, or little is left of it without common words, what is known of its holder, runs of keys and repetitions. */
export function isCommon(text: string, own: readonly string[]): boolean {
  if (isListed(fold(text))) return true;
  const words = [...own.flatMap((one) => [fold(one), ...one.split(/[^\p{L}\p{N}]+/u).map(fold)]), ...COMMON_WORDS]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  let rest = fold(text);
  for (const word of words) rest = rest.replaceAll(word, ' ');
  rest = rest.split(' ').map(withoutRuns).map(withoutRepetitions).join('');
  return [...withoutRepetitions(rest)].length < MUST_REMAIN;
}

/** Letters and digits alone, without accents, in lower case; other signs say little. A passphrase of signs alone stays as it is. */
export function fold(text: string): string {
  const lower = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = lower.replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? lower.replace(/\s/gu, '') : letters;
}

/** Keys that follow each other, on French and English keyboards and in the alphabet. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  // Columns, one after the other, and rows by turns.
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1aqw2zsx3edc4rfv5tgb6yhn7uj',
  'qazwsxedcrfvtgbyhnujm',
  'aqwzsxedcrfvtgbyhnuj',
  '1qa2ws3ed4rf5tg6yh7uj',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1z2e3r4t5y6u7i8o9p0',
].flatMap((row) => [row, [...row].reverse().join('')]);

const PAIRS = new Set(ROWS.flatMap((row) => [...row].slice(1).map((key, at) => `${row.charAt(at)}${key}`)));

/** Leaves out all of a run of four keys or more but the first. */
function withoutRuns(text: string): string {
  let rest = '';
  let run = '';
  for (const character of text) {
    if (run !== '' && PAIRS.has(`${run.at(-1)}${character}`)) run += character;
    else {
      rest += run.length >= 4 ? run.charAt(0) : run;
      run = character;
    }
  }
  return rest + (run.length >= 4 ? run.charAt(0) : run);
}

/** Of what is repeated one after the other, the first. */
function withoutRepetitions(text: string): string {
  return text.replace(/(.{1,16}?)\1+/gu, '$1');
}
