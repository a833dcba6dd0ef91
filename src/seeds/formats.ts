import { isClockTime, isDay, readEdtf } from '../core/edtf.js';
import { MINTED_ID } from '../core/ids.js';
import { isWebUrl } from '../core/scalars.js';
import { MAX_LONG_TEXT, MAX_SHORT_TEXT, textError } from '../core/text.js';
import { type Message, show } from '../errors.js';
import { prefixOf } from '../kinds/entity.js';
import { KINDS, kindOfId } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import { didYouMean } from './diagnostics.js';

/** What a text in a seed file must look like: named formats, and patterns of ids, each with what to say of a text that does not fit. */

export interface Format {
  readonly accepts: (text: string) => boolean;
  readonly fault: (text: string) => Message;
}

const plainText = (most: number): Format => ({
  accepts: (text) => textError(text, most) === null,
  fault: (text) => {
    const fault = textError(text, most);
    return { fr: `ce texte ${fault?.fr}`, en: `this text ${fault?.en}` };
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
  fault: (text) => ({ fr: `« ${show(text)} » n’est pas ${fr}`, en: `"${show(text)}" is not ${en}` }),
});

/** The formats, by the name that the JSON Schema gives them. */
export const FORMATS = {
  'short-text': plainText(MAX_SHORT_TEXT),
  'long-text': plainText(MAX_LONG_TEXT),
  edtf: simple(
    (text) => readEdtf(text) !== null,
    'une date EDTF (exemples : 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
    'an EDTF date (examples: 2013-11-20, 2013-11, 2013-10-11/2013-10-12, 2013-11-08~, [2013-12-12,2013-12-18])',
  ),
  'clock-time': simple(isClockTime, 'une heure (exemple : "17:30")', 'a clock time (example: "17:30")'),
  day: simple(isDay, 'un jour (exemple : 2013-11-22)', 'a day (example: 2013-11-22)'),
  'web-url': simple(isWebUrl, 'une adresse web (exemple : https://example.org/)', 'a web address (example: https://example.org/)'),
  language: simple(isLanguage, 'une langue (exemples : fr, en)', 'a language (examples: fr, en)'),
  'time-zone': simple(isTimeZone, 'un fuseau horaire (exemple : Europe/Paris)', 'a time zone (example: Europe/Paris)'),
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PREFIXES = KINDS.map((kind) => definitionOf(kind).prefix);

export interface Pattern {
  readonly source: string;
  readonly fault: (text: string) => Message;
}

const shaped = (source: string, fr: string, en: string): Pattern => ({
  source,
  fault: (text) => ({ fr: `${show(text)} n’est pas ${fr}`, en: `${show(text)} is not ${en}` }),
});

/** The patterns of ids. */
export const PATTERNS = {
  entity: { source: `^(?:${PREFIXES.join('|')})/${SLUG}$`, fault: entityIdFault },
  statement: shaped(
    `^${MINTED_ID}$`,
    'un identifiant de déclaration : huit caractères, chiffres et lettres minuscules sauf i, l, o, u (sans la ligne, `check --fix` en donne un)',
    'a statement’s id: eight characters, digits and lower-case letters but i, l, o, u (without the line, `check --fix` gives one)',
  ),
  rival: shaped(`^(?:relation|claim)/${MINTED_ID}$`, 'de la forme relation/<id> ou claim/<id>', 'of the form relation/<id> or claim/<id>'),
  document: shaped(`^document/${SLUG}$`, 'de la forme document/<mots-sans-accents>', 'of the form document/<words-without-accents>'),
  agendaItem: shaped(
    `^agenda-item(?:/${SLUG})+$`,
    'de la forme agenda-item/<réunion>/<numéro-ou-titre>',
    'of the form agenda-item/<meeting>/<number-or-title>',
  ),
} satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof PATTERNS;

function entityIdFault(text: string): Message {
  if (kindOfId(text) === null) {
    const prefix = prefixOf(text);
    const hint = didYouMean(prefix === '' ? text : prefix, PREFIXES);
    return {
      fr: `${show(text)} : le début d’un identifiant dit sa sorte, ${PREFIXES.join('/, ')}/${hint.fr}`,
      en: `${show(text)}: an id begins with its kind, ${PREFIXES.join('/, ')}/${hint.en}`,
    };
  }
  return {
    fr: `${show(text)} : après la barre, des lettres minuscules sans accents, des chiffres et des traits d’union simples`,
    en: `${show(text)}: after the slash, lower-case letters without accents, digits and single hyphens`,
  };
}
