import type { Message } from '../errors.js';
import type { LocalizedText } from './lang.js';
import { isUnseen, unseenSignError } from './unseen-signs.js';

/** The longest name, role or URL that the base keeps, in UTF-16 units. */
export const MAX_SHORT_TEXT = 500;
/** The longest summary, note or claim. */
export const MAX_LONG_TEXT = 10_000;

/** The longest text of a document that is sent in a request. */
export const MAX_DOCUMENT_TEXT = 200_000;

const EMPTY: Message = { fr: 'est vide', en: 'is empty' };

/**
 * What is wrong with a text that somebody wrote, or null. Texts are kept in NFC, well formed, without control characters and without signs
 * that nobody sees.
 */
export function textError(text: string, max: number): Message | null {
  return quotationError(text, max) ?? unseenSignError(text) ?? (isUnseen(text) ? EMPTY : null);
}

/** {@link textError} for words that are only looked for in a text: they may hold what is not seen there. */
export function quotationError(text: string, max: number): Message | null {
  if (!text.isWellFormed())
    return { fr: 'contient une moitié de caractère (paire UTF-16 incomplète)', en: 'holds half a character (a lone surrogate)' };
  if (/\p{Cc}/u.test(text.replace(/[\n\r\t]/g, ''))) return { fr: 'contient un caractère de contrôle', en: 'holds a control character' };
  if (text.trim() === '') return EMPTY;
  if (text.length > max) {
    return { fr: `dépasse ${max} caractères (${text.length})`, en: `is longer than ${max} characters (${text.length})` };
  }
  return null;
}

/** The beginning of a text, up to the last whole word that fits. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.lastIndexOf(' ', longest);
  return `${text.slice(0, cut > 0 ? cut : longest).replace(/[\s,;:.–]+$/, '')} …`;
}

/** A text as the base keeps it: NFC, trimmed, one kind of line end. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** {@link cleanText} for each language. */
export function cleanLocalized(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([lang, value]) => [lang, cleanText(value)]));
}

/** A sentence as it stands within another, or before a dash: without its full stop. */
export function withoutFullStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}
