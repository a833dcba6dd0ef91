import { foldName } from '../../../core/fold.js';

/** The words of French and English dates, as sources of regular expressions, and what they mean. */

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export const ENGLISH_MONTH = `(?:${ENGLISH_MONTHS.join('|')})(?![\\p{L}])`;

export const YEAR = '(?:19|20)\\d{2}';

/** The names of months in French, not shortened. */
export const MONTHS_IN_FULL = '(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre)';

export const ENGLISH_MONTHS_IN_CAPITALS = `(?:${ENGLISH_MONTHS.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('|')})`;

export const MONTH =
  '(?:janvier|janv\\.?|f[ée]vrier|f[ée]vr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|ao[uû]t|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|d[ée]cembre|d[ée]c\\.?|' +
  `${ENGLISH_MONTHS.join('|')})(?![\\p{L}])`;

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const ENGLISH_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const WEEKDAY = `(?:${[...WEEKDAYS, ...ENGLISH_WEEKDAYS].join('|')})s?`;

const UNITS = [
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];
const NUMBERS = new Map<string, number>(UNITS.map((word, at) => [word, at + 1]));
[
  'dix sept',
  'dix huit',
  'dix neuf',
  'vingt',
  'vingt et un',
  'vingt deux',
  'vingt trois',
  'vingt quatre',
  'vingt cinq',
  'vingt six',
].forEach((word, at) => NUMBERS.set(word, 17 + at));
['vingt sept', 'vingt huit', 'vingt neuf', 'trente', 'trente et un'].forEach((word, at) => NUMBERS.set(word, 27 + at));

/** Numbers in words, the longest first. */
const NUMBER_WORDS = [...NUMBERS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/ /g, '[\\s-]+'))
  .join('|');

export const NUMBER = `(?:\\d{1,3}|une|${NUMBER_WORDS}|quelques)`;

/** A day of a month: 1er, 14, premier, vingt-six. */
export const DAY = `(?:1\\s?er|premier|\\d{1,2}(?:st|nd|rd|th)(?![\\p{L}])|\\d{1,2}|${NUMBER_WORDS})`;

const ENGLISH_NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const ENGLISH_NUMBER = `(?:\\d{1,3}|an?|${ENGLISH_NUMBERS.join('|')}|a few)`;

/** First, second… in words or figures, and last. */
export const ORDINAL =
  '(?:1\\s?ère|1\\s?re|1\\s?er|1st|[2-5]\\s?(?:nde?|rd|th|e|[èe]me)|premi(?:er|ère)|deuxi[èe]me|seconde?|troisi[èe]me|quatri[èe]me|cinqui[èe]me|derni(?:er|ère)|first|second|third|fourth|fifth|last)(?![\\p{L}])';

/** 1 to 5; -1 for the last one. */
export function ordinalOf(text: string): number {
  const word = foldName(text);
  if (/^(?:dernier|last)/u.test(word)) return -1;
  if (/^\d/u.test(word)) return Number.parseInt(word, 10);
  return (
    [/^(?:prem|first)/u, /^(?:deux|second)/u, /^(?:trois|third)/u, /^(?:quatr|fourth)/u, /^(?:cinq|fifth)/u].findIndex((one) =>
      one.test(word),
    ) + 1
  );
}

/** A number in figures or words; « quelques » is three. */
export function numberOf(text: string): number {
  const word = foldName(text).trim();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  if (word === 'premier' || word === 'une' || word === 'a' || word === 'an') return 1;
  if (ENGLISH_NUMBERS.includes(word)) return ENGLISH_NUMBERS.indexOf(word) + 1;
  return word === 'quelques' || word === 'a few' ? 3 : (NUMBERS.get(word) ?? 0);
}

/** 1 to 12; 0 for what is no month. */
export function monthOf(text: string): number {
  const word = foldName(text).replace(/\.$/, '');
  const english = ENGLISH_MONTHS.indexOf(word);
  if (english >= 0) return english + 1;
  return word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

/** 0 is Monday; null for what is no weekday. */
export function weekdayNumber(text: string): number | null {
  const word = text.toLowerCase().replace(/s$/, '');
  const at = Math.max(WEEKDAYS.indexOf(word), ENGLISH_WEEKDAYS.indexOf(word));
  return at < 0 ? null : at;
}
