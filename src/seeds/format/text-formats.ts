import { isCurrency, isSum } from '../../core/amount.js';
import { isClockTime, isDay, readEdtf } from '../../core/edtf.js';
import { foldName } from '../../core/fold.js';
import { COMPUTED_ID, MINTED_ID } from '../../core/ids.js';
import { isWebUrl } from '../../core/scalars.js';
import { MAX_LONG_TEXT, MAX_SHORT_TEXT, quotationError, textError } from '../../core/text.js';
import { type Message, show } from '../../errors.js';
import { prefixOf } from '../../kinds/kind-of-id.js';
import { KINDS, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { didYouMean } from './did-you-mean.js';

/** What a text must look like: named formats, and patterns of ids, each with the message for a text that does not fit. */

export interface Format {
  readonly accepts: (text: string) => boolean;
  readonly message: (text: string) => Message;
}

const plainText = (max: number, errorOf = textError): Format => ({
  accepts: (text) => errorOf(text, max) === null,
  message: (text) => {
    const error = errorOf(text, max);
    return { fr: `ce texte ${error?.fr}`, en: `this text ${error?.en}` };
  },
});

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    return tag === tag.toLowerCase() && languages.of(tag) !== undefined;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const simple = (accepts: (text: string) => boolean, fr: string, en: string): Format => ({
  accepts,
  message: (text) => ({ fr: `« ${show(text)} » n’est pas ${fr}`, en: `"${show(text)}" is not ${en}` }),
});

/** A format of dates. A day written as people write it is answered with the same day as the base writes it, else with examples. */
const dateFormat = (accepts: (text: string) => boolean, noun: Message, examples: string): Format => ({
  accepts,
  message: (text) => {
    const help = dateHelp(text) ?? { fr: ` (exemples : ${examples})`, en: ` (examples: ${examples})` };
    return { fr: `« ${show(text)} » n’est pas ${noun.fr}${help.fr}`, en: `"${show(text)}" is not ${noun.en}${help.en}` };
  },
});

/** What to say of a date that people write in this way; null where nothing better than examples is known. */
function dateHelp(text: string): Message | null {
  const day = dayOf(text);
  if (day !== null) return { fr: ` : l’année vient d’abord, ${day}`, en: `: the year comes first, ${day}` };
  const parts = text.trim().split('/');
  if (parts.every((part) => DAY.test(part) && !isDay(part))) return { fr: ' : ce jour n’existe pas', en: ': there is no such day' };
  const [from = '', to = ''] = parts;
  if (parts.length === 2 && DAY.test(from) && DAY.test(to) && to < from)
    return { fr: ' : la fin vient avant le début', en: ': the end comes before the beginning' };
  return null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
].map((month) => foldName(month));

/** The day of a text like « 31/01/2014 » or « 31 janvier 2014 », as French writes it; null for all else. */
function dayOf(text: string): string | null {
  const inDigits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const inWords = /^(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u.exec(text.trim());
  const [, day = '', month = '', year = ''] = inDigits ?? inWords ?? [];
  const number = inDigits ? month : String(MONTHS.indexOf(foldName(month)) + 1);
  const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

/** A clock time. One written as French writes it is answered with the same time as the base writes it. */
const clockTime: Format = {
  accepts: isClockTime,
  message: (text) => {
    const [, hours = '', minutes = ''] = /^(\d{1,2})\s?[hH:.]\s?(\d{2})?$/.exec(text.trim()) ?? [];
    const time = `${hours.padStart(2, '0')}:${minutes || '00'}`;
    const shown = isClockTime(time)
      ? { fr: `écrivez "${time}"`, en: `write "${time}"` }
      : { fr: 'exemple : "17:30"', en: 'example: "17:30"' };
    return { fr: `« ${show(text)} » n’est pas une heure (${shown.fr})`, en: `"${show(text)}" is not a clock time (${shown.en})` };
  },
};

/** The formats, by the name that the JSON Schema gives them. */
export const FORMATS = {
  'short-text': plainText(MAX_SHORT_TEXT),
  'long-text': plainText(MAX_LONG_TEXT),
  quotation: plainText(MAX_LONG_TEXT, quotationError),
  edtf: dateFormat(
    (text) => readEdtf(text) !== null,
    { fr: 'une date EDTF', en: 'an EDTF date' },
    '2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18]',
  ),
  'clock-time': clockTime,
  day: dateFormat(isDay, { fr: 'un jour', en: 'a day' }, '2013-11-22, 2014-01-05'),
  ordinal: simple((text) => /^[1-9]\d{0,3}$/.test(text), 'un rang (exemples : 1, 2)', 'a rank (examples: 1, 2)'),
  count: simple((text) => /^\d{1,9}$/.test(text), 'un nombre (exemples : 0, 4)', 'a count (examples: 0, 4)'),
  sum: simple(isSum, 'une somme (exemples : 18000, 18000.50)', 'a sum (examples: 18000, 18000.50)'),
  currency: simple(isCurrency, 'une monnaie (exemples : EUR, USD)', 'a currency (examples: EUR, USD)'),
  'web-url': simple(isWebUrl, 'une adresse web (exemple : https://example.org/)', 'a web address (example: https://example.org/)'),
  language: simple(isLanguage, 'une langue (exemples : fr, en)', 'a language (examples: fr, en)'),
  'time-zone': simple(isTimeZone, 'un fuseau horaire (exemple : Europe/Paris)', 'a time zone (example: Europe/Paris)'),
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** The message for a text that does not fit a format. */
export function formatMessage(name: string, text: string): Message {
  const format = new Map<string, Format>(Object.entries(FORMATS)).get(name);
  if (!format) throw new Error(`the seed format has no text format ${name}`);
  return format.message(text);
}

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** How long the end of an id may be that is a part of an address, and the name of a file of an export. */
const MAX_SLUG = 200;
const SHORT_SLUG = `(?![a-z0-9-]{${MAX_SLUG + 1}})${SLUG}`;

interface IdPattern {
  readonly source: () => string;
  readonly message: (text: string) => Message;
}

const shaped = (source: string, fr: string, en: string): IdPattern => ({
  source: () => source,
  message: (text) => ({ fr: `${show(text)} n’est pas ${fr}`, en: `${show(text)} is not ${en}` }),
});

const ID_PATTERNS = {
  entity: { source: () => `^(?:${kindPrefixes().join('|')})/${SHORT_SLUG}$`, message: entityIdMessage },
  statement: shaped(
    `^${MINTED_ID}$`,
    'un identifiant de déclaration : huit caractères, chiffres et lettres minuscules sauf i, l, o, u (sans la ligne, `check --fix` en donne un)',
    'a statement’s id: eight characters, digits and lower-case letters but i, l, o, u (without the line, `check --fix` gives one)',
  ),
  statementReference: shaped(
    `^(?:relation|claim|follow-up|step)/${MINTED_ID}$`,
    'de la forme relation/<id>, claim/<id>, follow-up/<id> ou step/<id>',
    'of the form relation/<id>, claim/<id>, follow-up/<id> or step/<id>',
  ),
  followUp: shaped(`^follow-up/${MINTED_ID}$`, 'de la forme follow-up/<id>', 'of the form follow-up/<id>'),
  rival: shaped(`^(?:relation|claim)/${MINTED_ID}$`, 'de la forme relation/<id> ou claim/<id>', 'of the form relation/<id> or claim/<id>'),
  passage: shaped(`^passage/${COMPUTED_ID}$`, 'de la forme passage/<id>', 'of the form passage/<id>'),
  document: shaped(`^document/${SHORT_SLUG}$`, 'de la forme document/<mots-sans-accents>', 'of the form document/<words-without-accents>'),
  agendaItem: shaped(
    `^agenda-item(?:/${SLUG})+$`,
    'de la forme agenda-item/<réunion>/<numéro-ou-titre>',
    'of the form agenda-item/<meeting>/<number-or-title>',
  ),
} satisfies Readonly<Record<string, IdPattern>>;

/** What an id can name. */
export type IdName = keyof typeof ID_PATTERNS;

/** The regular expression of ids, as JSON Schema writes it. */
export function idPattern(name: IdName): string {
  return ID_PATTERNS[name].source();
}

/** The message for a text that does not match the pattern of an id. */
export function patternMessage(source: string, text: string): Message {
  const pattern = Object.values<IdPattern>(ID_PATTERNS).find((one) => one.source() === source);
  if (!pattern) throw new Error(`the seed format has no pattern ${source}`);
  return pattern.message(text);
}

function kindPrefixes(): string[] {
  return KINDS.map((kind) => definitionOf(kind).prefix);
}

function entityIdMessage(text: string): Message {
  if (kindOfId(text) === null) {
    const prefixes = kindPrefixes();
    const prefix = prefixOf(text);
    const hint = didYouMean(prefix === '' ? text : prefix, prefixes);
    return {
      fr: `${show(text)} : le début d’un identifiant dit sa sorte, ${prefixes.join('/, ')}/${hint.fr}`,
      en: `${show(text)}: an id begins with its kind, ${prefixes.join('/, ')}/${hint.en}`,
    };
  }
  if (text.length - prefixOf(text).length - 1 > MAX_SLUG) {
    return {
      fr: `${show(text)} : après la barre, un identifiant a au plus ${MAX_SLUG} signes`,
      en: `${show(text)}: after the slash, an id has at most ${MAX_SLUG} characters`,
    };
  }
  return {
    fr: `${show(text)} : après la barre, des lettres minuscules sans accents, des chiffres et des traits d’union simples`,
    en: `${show(text)}: after the slash, lower-case letters without accents, digits and single hyphens`,
  };
}
