import { dayOf, lastDayOf } from './calendar.js';
import { type Finder, type FoundDate, spanOfMatch } from './proposed-date.js';
import { tenseOfDates } from './tense.js';
import { ENGLISH_MONTHS_IN_CAPITALS, MONTH, monthOf, MONTHS_IN_FULL, YEAR } from './words.js';
import { saidOf, yearOfPart } from './year-near.js';
import { patternOf } from '../../../core/pattern.js';

/** Months: « septembre 2031 », « début septembre », « d’ici mars », “late May”. */

const PART = "(?:(début|mi|fin|courant|early|mid|late|(?:end|beginning|start) of)[\\s-]+(?:(?:du\\s+)?mois\\s+)?(?:de\\s+|d[’'])?)?";
const WITH_YEAR = patternOf(`(?<![\\p{L}\\d/.,-])${PART}(${MONTH})(?:\\s+of)?\\s+(${YEAR})(?!\\d)`, 'giu');
const AFTER_WORDS = `(?:(?<=(?:^|[^\\p{L}])(?:en|de|d[’']|d[’']ici|depuis|avant|après|dès|pour|à|jusqu[’']en|jusqu[’']à|mois de)\\s*)|(?=(?:début|mi|fin|courant)[\\s-]))`;
/** A month that words before it show to be one, whatever its form: « d’ici sept. »; « à sept heures » is none. */
const SHOWN = patternOf(`${AFTER_WORDS}${PART}(?!sept\\s+\\p{L})(${MONTH})(\\s+(?:prochain|dernier|passé))?(?!\\s+\\d{4})`, 'giu');
/** The whole name of a month in small letters, which is no name: « en février ou mars ». After a number it is of a day that there is not. */
const IN_FULL = patternOf(
  `(?<![\\p{L}\\d]|\\d\\s?|\\der\\s)${PART}(${MONTHS_IN_FULL})(\\s+(?:prochain|dernier|passé))?(?![\\p{L}\\d]|\\s+\\d{4})`,
  'gu',
);
const FROM_TO = patternOf(`(?<=(?<!\\p{L})de\\s)(${MONTHS_IN_FULL})\\sà\\s(${MONTHS_IN_FULL})(?![\\p{L}\\d]|\\s+\\d{4})`, 'gu');
/** Of a table, say. */
const ALONE = patternOf(`^\\s*${PART}(${MONTHS_IN_FULL}|${ENGLISH_MONTHS_IN_CAPITALS})()\\s*$`, 'giu');
/** In English, names of months have capitals; some of them are given names, or words, and need others before them. */
const ENGLISH_WORDS = '(?:[Ii]n|[Bb]y|[Uu]ntil|till|[Ss]ince|[Ff]rom|[Ff]or|[Bb]efore|[Aa]fter|[Dd]uring|of|through|[Bb]etween|[Tt]he)';
const ENGLISH = patternOf(
  `(?<![\\p{L}\\d]|\\d\\s?|(?:st|nd|rd|th)\\s)(?:([Ee]arly|[Mm]id|[Ll]ate|(?:[Ee]nd|[Bb]eginning|[Ss]tart) of)[\\s-]+)?(?:(this|next|last)\\s+)?(January|February|July|September|October|November|December|(?=March|April|May|June|August)(?<=(?:${ENGLISH_WORDS}|this|next|last|[Ee]arly|[Mm]id|[Ll]ate|(?:${ENGLISH_MONTHS_IN_CAPITALS})\\s*(?:and|or|to|through|–|-))[\\s-]*)(?:March|April|May|June|August))(?![\\p{L}\\d]|\\s+\\d)`,
  'gu',
);

export const months: Finder = (text, { day }) => {
  const tense = tenseOfDates(text);
  const inYear = (match: RegExpExecArray, part: string | undefined, name: string, words = ''): FoundDate => {
    const month = monthOf(name);
    const year = yearOfPart(day, (one) => monthDays(one, month), saidOf(text, match.index, tense, words));
    return { ...spanOfMatch(match), edtf: edtfOf(year, month, part), yearWritten: false, relative: false };
  };
  return [
    ...[...text.matchAll(WITH_YEAR)].map((match) => ({
      ...spanOfMatch(match),
      edtf: edtfOf(Number(match[3]), monthOf(match[2] ?? ''), match[1]),
      yearWritten: true,
      relative: false,
    })),
    // « Bilan de janvier à septembre »: one stretch.
    ...[...text.matchAll(FROM_TO)].map((match) => {
      const [from, to] = [monthOf(match[1] ?? ''), monthOf(match[2] ?? '')];
      const year = yearOfPart(day, (one) => monthDays(one, to), saidOf(text, match.index, tense));
      return {
        ...spanOfMatch(match),
        edtf: `${edtfOf(from > to ? year - 1 : year, from, undefined)}/${edtfOf(year, to, undefined)}`,
        yearWritten: false,
        relative: false,
      };
    }),
    ...[SHOWN, IN_FULL, ALONE].flatMap((form) =>
      [...text.matchAll(form)].map((match) => inYear(match, match[1], match[2] ?? '', match[3])),
    ),
    ...[...text.matchAll(ENGLISH)].map((match) => inYear(match, match[1], match[3] ?? '', match[2])),
  ];
};

/** The first and the last day of a month. */
export function monthDays(year: number, month: number): [first: string, last: string] {
  const first = dayOf(year, month, 1) ?? '';
  return [first, lastDayOf(first.slice(0, 7))];
}

function edtfOf(year: number, month: number, part: string | undefined): string {
  return `${year}-${String(month).padStart(2, '0')}${part ? '~' : ''}`;
}
