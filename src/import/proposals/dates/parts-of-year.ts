import { addDays, addMonths, dayOf, daysBetween, weekdayOf, weekOf } from './calendar.js';
import { monthDays } from './months.js';
import { type Finder, type FoundDate, spanOfMatch } from './proposed-date.js';
import { tenseOfDates } from './tense.js';
import { MONTH, monthOf, ORDINAL, ordinalOf, WEEKDAY, weekdayNumber, YEAR } from './words.js';
import { type Said, saidOf, yearOfPart } from './year-near.js';
import { patternOf } from '../../../core/pattern.js';

/** Parts of a year and of a month: quarters, seasons, weeks, « le troisième jeudi de novembre ». Without their year they are the near ones. */

const START = '(?<![\\p{L}\\d])';
const OF = "\\s+(?:(?:du\\s+mois\\s+)?(?:de\\s+|d[’'])|of\\s+|in\\s+)";
const ITS_YEAR = `(?:\\s+(?:de\\s+(?:l[’']ann[ée]e\\s+)?|of\\s+)?(${YEAR})(?!\\d))?`;

/** « T1 2025 », “Q1 2034”. */
const LETTERED = patternOf(`${START}([TSQ])\\s?([1-4])\\s*[/-]?\\s*(${YEAR})(?!\\d)`, 'giu');
/** « 3e trimestre 2025 », « au premier semestre », “the first quarter of 2034”. */
const NUMBERED = patternOf(
  `${START}(${ORDINAL})\\s+(trimestre|semestre|quarter|half)(\\s+(?:prochain|dernier))?(?:\\s+(?:de|of)\\s+(?:l[’']ann[ée]e|the year)(?=\\s|[.,;)]|$))?${ITS_YEAR}(?!\\s+of\\s+(?!${YEAR}))`,
  'giu',
);
const WEEKDAY_OF_MONTH = patternOf(`${START}(${ORDINAL})\\s+(${WEEKDAY})${OF}(${MONTH})${ITS_YEAR}`, 'giu');
const STRETCH_OF_MONTH = patternOf(`${START}(${ORDINAL})\\s+(quinzaine|semaine|moitié|week|half)${OF}(${MONTH})${ITS_YEAR}`, 'giu');
const NUMBERED_WEEK = patternOf(
  `${START}(?:semaine|week)\\s+(?:n°\\s*)?(\\d{1,2})(?!\\d|[/.:]\\d|\\s*(?:h|jours?|days?|%|€|au|et)(?![\\p{L}]))${ITS_YEAR}`,
  'giu',
);
/** « la semaine du 22 »: of the month that the meeting is nearest to. */
const WEEK_OF_DAY = patternOf(
  `${START}(?:la\\s+)?semaine\\s+du\\s+(?:lundi\\s+)?(\\d{1,2})(?!\\d|\\s*[/.]\\d|\\s+(?:au|et)\\s|\\s+${MONTH})`,
  'giu',
);
/** With their year, or where an article shows that one is meant: « en été », « un camp d’été » are each year’s. */
const FRENCH_SEASON = patternOf(
  `${START}(?:(?<!(?:a|ont|avait|aura|ayant|avoir|aurait)\\s)(printemps|été|automne|hiver)\\s+(?:de\\s+)?(${YEAR})(?:\\s?[-/–]\\s?\\d{2,4})?(?!\\d)|(?:(?:cet|ce|au|le|du)\\s+|l[’'])(printemps|été|automne|hiver)(?![\\p{L}-]|\\s+(?:de\\s+)?${YEAR})(\\s+(?:prochain|dernier|passé))?)`,
  'giu',
);
const ENGLISH_SEASON = patternOf(
  `${START}(?:(spring|summer|autumn|winter)\\s+(?:of\\s+)?(${YEAR})(?!\\d)|(?:the\\s+|(this|last|next)\\s+|(?<=(?:in|by|until|since|before|after|late|early)\\s))(spring|summer|autumn|winter)(?!\\s+(?:of\\s+)?${YEAR})(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:and|or|of|at|in|on|to|with|by|for|from|as|if|when|is|was|will)\\s))`,
  'giu',
);
const RETURN = patternOf(
  `${START}rentrée(?:\\s+scolaire)?(?:\\s+de\\s+septembre)?(?:\\s+(?:de\\s+)?(${YEAR})(?!\\d))?(\\s+(?:prochaine|dernière))?`,
  'giu',
);
const RETURN_WORDS = /(?:à|dès|depuis|avant|pour|après|d[’']ici(?:\s+à)?|jusqu[’']à|de|pour)\s+la\s+$/iu;
/** Feasts of one day, where words show that the day is meant: « avant Noël », « à la Toussaint »; « les vacances de Toussaint » are none. */
const FEAST = patternOf(
  `(?<=(?:[Aa]vant|[Aa]près|[Dd][’']ici(?:\\s+à)?|(?:dimanche|jour|fête)\\s+de|[Pp]our|[Jj]usqu[’']à|[Dd]ès|[Dd]epuis|[Àà]|[Bb]efore|after|by|until|at)\\s+(?:l[ea]\\s+|l[’'])?)(Noël|Toussaint|Pâques|Pentecôte|Ascension|Nouvel\\s+[Aa]n|Jour\\s+de\\s+l[’'][Aa]n|Christmas|Easter)(?![\\p{L}])(?!\\s+\\d)`,
  'gu',
);
/** « au début de l’été », « à la fin du printemps ». */
const PART_OF_SEASON = patternOf(
  `${START}(début|milieu|fin)\\s+(?:de\\s+l[’']|du\\s+|d[’'])(printemps|été|automne|hiver)(?![\\p{L}-])(?:\\s+(${YEAR})(?!\\d))?(\\s+(?:prochain|dernier|passé))?`,
  'giu',
);

type Read = (match: RegExpExecArray) => { readonly edtf: string; readonly yearWritten: boolean } | null;

export const partsOfYear: Finder = (text, { day }) => {
  const tense = tenseOfDates(text);
  const find = (form: RegExp, read: Read): FoundDate[] =>
    [...text.matchAll(form)].flatMap((match) => {
      const one = read(match);
      return one === null ? [] : [{ ...spanOfMatch(match), ...one, relative: false }];
    });
  const inYear = (
    match: RegExpExecArray,
    year: string | undefined,
    part: (year: number) => readonly [string, string] | null,
    write: (first: string, last: string, year: number) => string,
    said: Said,
  ): ReturnType<Read> => {
    const chosen = year === undefined ? yearOfPart(day, part, said) : Number(year);
    const days = part(chosen);
    return days === null ? null : { edtf: write(...days, chosen), yearWritten: year !== undefined };
  };
  const said = (match: RegExpExecArray, words?: string): Said => saidOf(text, match.index, tense, words);
  return [
    ...find(LETTERED, ([, letter = '', figure, year = '']) => {
      const months = letter.toUpperCase() === 'S' ? 6 : 3;
      const at = Number(figure);
      return at * months > 12 ? null : { edtf: monthsOf(Number(year), months, at).map(monthOfDay).join('/'), yearWritten: true };
    }),
    ...find(NUMBERED, (match) => {
      const [, ordinal = '', unit = '', words, year] = match;
      const months = /^(?:s|h)/iu.test(unit) ? 6 : 3;
      const at = ordinalOf(ordinal) === -1 ? 12 / months : ordinalOf(ordinal);
      // “the first half” of something else is none.
      if (at * months > 12 || (unit === 'half' && year === undefined && !/year$/iu.test(match[0]))) return null;
      return inYear(
        match,
        year,
        (one) => monthsOf(one, months, at),
        (first, last) => `${monthOfDay(first)}/${monthOfDay(last)}`,
        said(match, words),
      );
    }),
    ...find(WEEKDAY_OF_MONTH, (match) => {
      const [, ordinal = '', weekday = '', month = '', year] = match;
      const falls = (one: number): [string, string] | null => {
        const found = weekdayIn(one, monthOf(month), weekdayNumber(weekday) ?? 0, ordinalOf(ordinal));
        return found === null ? null : [found, found];
      };
      return inYear(match, year, falls, (first) => first, said(match));
    }),
    ...find(STRETCH_OF_MONTH, (match) => {
      const [, ordinal = '', unit = '', month = '', year] = match;
      return inYear(
        match,
        year,
        (one) => stretchOf(one, monthOf(month), unit, ordinalOf(ordinal)),
        (first, last) => `${first}/${last}`,
        said(match),
      );
    }),
    ...find(NUMBERED_WEEK, (match) => {
      const [, number = '', year] = match;
      return inYear(
        match,
        year,
        (one) => numberedWeek(one, Number(number)),
        (first, last) => `${first}/${last}`,
        said(match),
      );
    }),
    ...find(WEEK_OF_DAY, ([, number = '']) => {
      const near = [0, 1, -1]
        .map((months) => addMonths(day, months))
        .flatMap((month) => dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), Number(number)) ?? [])
        .filter((one) => one >= weekOf(day, 0)[0] === (tense !== 'PAST'))
        .sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)))[0];
      return near === undefined ? null : { edtf: weekOf(near, 0).join('/'), yearWritten: false };
    }),
    ...find(PART_OF_SEASON, (match) => {
      const [, part = '', name = '', year, words] = match;
      const write = (first: string, last: string): string =>
        `${/^f/iu.test(part) ? monthOfDay(last) : addMonths(first, /^m/iu.test(part) ? 1 : 0)}~`;
      return inYear(match, year, seasonOf(name), write, said(match, words));
    }),
    ...find(FRENCH_SEASON, (match) => {
      const [, named, year, near, words] = match;
      return inYear(match, year, seasonOf(named ?? near ?? ''), writeSeason, saidWithin(match, said(match, words), words));
    }),
    ...find(ENGLISH_SEASON, (match) => {
      const [, named, year, words, near] = match;
      return inYear(match, year, seasonOf(named ?? near ?? ''), writeSeason, saidWithin(match, said(match, words), words));
    }),
    ...find(RETURN, (match) => {
      const [, year, words] = match;
      if (year === undefined && !RETURN_WORDS.test(text.slice(Math.max(0, match.index - 20), match.index))) return null;
      return inYear(
        match,
        year,
        (one) => monthDays(one, 9),
        (first) => `${monthOfDay(first)}~`,
        said(match, words),
      );
    }),
    ...find(FEAST, (match) => {
      const on = feastOf(match[1] ?? '');
      return inYear(
        match,
        undefined,
        (one) => [on(one), on(one)],
        (first) => first,
        said(match),
      );
    }),
  ];
};

/** The article is of the match: what stands before it says which one is meant. */
function saidWithin(match: RegExpExecArray, said: Said, words: string | undefined): Said {
  const isAt = /(?<![\p{L}])(?:à|in)\s$/iu.test(match.input.slice(Math.max(0, match.index - 4), match.index));
  // What will be done « au printemps » is not done in one that is over.
  if (said === 'FUTURE' && (/^au\s/iu.test(match[0]) || isAt)) return 'BY';
  // Of « cet été », the near one, a tense tells only whether it is over.
  if (/^(?:cet?|this)\s/iu.test(match[0]) || words?.toLowerCase() === 'this') return said === 'FUTURE' ? 'BY' : null;
  return said;
}

function monthsOf(year: number, months: number, at: number): [first: string, last: string] {
  return [monthDays(year, (at - 1) * months + 1)[0], monthDays(year, at * months)[1]];
}

const monthOfDay = (day: string): string => day.slice(0, 7);

const SEASONS = [/^(?:printemps|spring)/iu, /^(?:été|summer)/iu, /^(?:automne|autumn)/iu, /^(?:hiver|winter)/iu];

/** The days of a season, as the base counts them: spring from March on, winter to the February of the next year. */
function seasonOf(name: string): (year: number) => [first: string, last: string] {
  const at = SEASONS.findIndex((one) => one.test(name));
  return (year) => [monthDays(year, (at + 1) * 3)[0], at === 3 ? monthDays(year + 1, 2)[1] : monthDays(year, at * 3 + 5)[1]];
}

function writeSeason(first: string, _last: string, year: number): string {
  return `${year}-${20 + Number(first.slice(5, 7)) / 3}`;
}

/** Feasts: of the same day each year, or so many days after Easter. */
const FEASTS: readonly (readonly [RegExp, string | number])[] = [
  [/^(?:Noël|Christmas)/u, '12-25'],
  [/^Toussaint/u, '11-01'],
  [/^(?:Nouvel|Jour)/u, '01-01'],
  [/^Pentecôte/u, 49],
  [/^Ascension/u, 39],
];

/** The day of a feast in each year. */
function feastOf(name: string): (year: number) => string {
  const day = FEASTS.find(([pattern]) => pattern.test(name))?.[1] ?? 0;
  return (year) => (typeof day === 'string' ? `${year}-${day}` : addDays(easterOf(year), day));
}

/** Easter Sunday by the Gregorian computus, in the form of Meeus. */
function easterOf(year: number): string {
  const [century, golden] = [Math.floor(year / 100), year % 19];
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - ((year % 100) % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return addDays(`${year}-03-22`, epact + weekday - 7 * late);
}

/** The day of a weekday in a month: the third, the last. */
function weekdayIn(year: number, month: number, weekday: number, at: number): string | null {
  const [first, last] = monthDays(year, month);
  if (at === -1) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  const found = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (at - 1) * 7);
  return found <= last && at > 0 ? found : null;
}

/** A half or a week of a month, counted from its first day; the last ones from its last. */
function stretchOf(year: number, month: number, unit: string, at: number): [first: string, last: string] | null {
  const [first, last] = monthDays(year, month);
  if (/^(?:semaine|week)/iu.test(unit)) {
    if (at === -1) return [addDays(last, -6), last];
    return at > 4 ? null : [addDays(first, (at - 1) * 7), addDays(first, at * 7 - 1)];
  }
  if (at > 2) return null;
  return at === 1 ? [first, addDays(first, 14)] : [addDays(first, 15), last];
}

/** The week of that number, as ISO 8601 counts them: the first holds 4 January. */
function numberedWeek(year: number, number: number): [first: string, last: string] | null {
  if (number < 1 || number > 53) return null;
  const [first, last] = weekOf(dayOf(year, 1, 4) ?? '', number - 1);
  return daysBetween(first, `${year}-12-31`) < 3 ? null : [first, last];
}
