import { TakenSpans } from '../../../core/taken-spans.js';
import { withoutAddresses } from '../../../documents/addresses.js';
import { addDays, addMonths, dayOf, weekdayOf, weekOf } from './calendar.js';
import { months } from './months.js';
import { partsOfYear } from './parts-of-year.js';
import { type Finder, type FoundDate, type ProposedDate, spanOfMatch } from './proposed-date.js';
import { type DateContext, RELATIVE_RULES } from './relative.js';
import { tenseOfDates } from './tense.js';
import { timesAfter } from './times.js';
import { yearNear } from './year-near.js';
import { DAY, ENGLISH_MONTH, MONTH, monthOf, numberOf, WEEKDAY, weekdayNumber, YEAR } from './words.js';
import { patternOf } from '../../../core/pattern.js';

/** The dates in a French or English text, with their wording. Durations, ages, addresses, numbers of pages and of documents are none. */

const JOIN =
  '\\s*(?:,|/|&|-|–|(?<![\\p{L}\\d])et(?![\\p{L}\\d])|(?<![\\p{L}\\d])au(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?:puis|and|to)(?![\\p{L}\\d]))\\s*(?:le\\s+|les\\s+|du\\s+)?';
const EDGE = '(?<![\\p{L}\\d/.,-])';

/** « 14 et 15 novembre 2013 », « mercredi 4 décembre », « 1er juillet »; « 14 juillet 1789 » is no day of the meeting’s year. */
const DAYS = patternOf(
  `${EDGE}(?:(${WEEKDAY})\\s+)?(${DAY}(?:${JOIN}(?:${WEEKDAY}\\s+)?${DAY}){0,30})\\s+(?:of\\s+)?(${MONTH})(?:\\s+(${YEAR})(?!\\d)|(?!\\s+\\d{4}(?!\\d)))`,
  'giu',
);
/** “February 14, 2021”, “March 3rd”. */
const MONTH_DAY = patternOf(`${EDGE}(${ENGLISH_MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(${YEAR})(?!\\d))?`, 'giu');
/** « 16/06/2022 », « 06.12.22 », « 05-05-2023 ». */
const NUMERIC = /(?<![\p{L}\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/gu;
const ISO = patternOf(`(?<![\\p{L}\\d/.-])(${YEAR})-(\\d{2})-(\\d{2})(?![\\d-])`, 'gu');
/** « le 13/11 », and in a cell of its own: elsewhere two numbers without an article are a page, a share, a house. */
const DAY_SLASH_MONTH = patternOf(
  `(?:(?<![\\p{L}\\d])(?:le|du|au|${WEEKDAY}|(?:lun|mar|mer|jeu|ven|sam|dim)\\.?)\\s+|^\\s*(?=\\d{1,2}\\/\\d{1,2}\\s*$))((\\d{1,2})\\s?/\\s?(\\d{1,2}))(?![\\d/])`,
  'giu',
);
const YEARS = patternOf(`(?<![\\d/.,-])(${YEAR})\\s?[-/–]\\s?(${YEAR})(?![\\d/-])`, 'gu');
const BARE_YEAR = patternOf(
  `(?<![\\d/.,§°-])(?:(début|mi|fin|early|mid|late|(?:end|beginning|start) of)(?:\\s+d[’']année)?[\\s-]+)?(?<!\\d)(${YEAR})(?![\\d/]|-\\d|[.,]\\d|\\s*(?:€|euros|%|h(?![\\p{L}\\d])))`,
  'giu',
);
/** « mardi 16 »: a weekday with its number and no month. */
const WEEKDAY_DAY = patternOf(
  `(?<![\\p{L}\\d])(${WEEKDAY})\\s+(\\d{1,2}|1\\s?er)(?!\\s*[h:/.-]?\\d|\\s*h(?![\\p{L}])|\\d|\\s+(?:personnes|membres|participants))`,
  'giu',
);
/** « … le 27 novembre et votée le 29 »: a day of the month named before, in the same sentence. */
const LATER_DAY = patternOf(/(?<![\p{L}\d])(?:le|au|du)\s+(\d{1,2})(?=\s+(?:à|au|aux|et|dans|en|pour|par)\s|[,;.)]\s?(?!\d)|$)/giu);

/** « le 14 juin, et non le 7 », « à celle du 8 juin »: a day that stands against the one before it. */
const INSTEAD = patternOf(/(?<!\p{L})(?:non(?: pas| plus)?|au lieu|plutôt que?|celles?|celui|ceux|instead of|rather than)\s*$/iu);

/** « L’an deux mille trente-deux, le cinq février »: its last word numbers no day. */
const YEAR_IN_WORDS = patternOf(/l[’']an\s+(?:deux\s+)?mille[\p{L}\s-]*(?=,)/giu);

/** @param text one sentence, heading, row or cell */
export function findDates(text: string, context: DateContext): ProposedDate[] {
  const masked = withoutAddresses(text).replace(YEAR_IN_WORDS, (words) => ' '.repeat(words.length));
  const found: FoundDate[] = [];
  const taken = new TakenSpans(masked.length);
  for (const finder of FINDERS) {
    for (const one of finder(masked, context, found)) {
      if (taken.has(one)) continue;
      taken.take(one);
      found.push(one);
    }
  }
  const inOrder = found.sort((a, b) => a.start - b.start);
  return asWeeks(masked, joinRanges(masked, inOrder)).map((one) => ({
    ...one,
    wording: text.slice(one.start, one.end),
    ...timesAfter(text, one.end),
  }));
}

const relativeDates: Finder = (text, context) =>
  RELATIVE_RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const edtf = read(match, context);
      return edtf === null ? [] : [{ ...spanOfMatch(match), edtf, yearWritten: false, relative: true }];
    }),
  );

const EACH_DAY = patternOf(DAY, 'giu');
const writtenDays: Finder = (text, context) => {
  const matches = [...text.matchAll(DAYS)];
  let written: string | null = null;
  const tense = matches.length > 0 ? tenseOfDates(text) : null;
  return matches.flatMap((match) => {
    const [, weekday = '', list = '', name = '', year] = match;
    const days = [...list.matchAll(EACH_DAY)].map(([day]) => numberOf(day));
    const plural = /s$/i.test(weekday);
    const anchor = days[0] ?? 0;
    const isInstead = written !== null && INSTEAD.test(wordsBefore(text, match.index).replace(/(?:l[ea]|du|de)\s+$/iu, ''));
    const inYear = year
      ? Number(year)
      : yearNear(
          isInstead && written !== null ? { ...context, day: written } : context,
          monthOf(name),
          anchor,
          plural ? null : weekdayNumber(weekday),
          /(?:\d|er)$/i.test(list),
          isInstead ? null : tense,
        );
    const all = days.map((day) => dayOf(inYear, monthOf(name), day));
    if (!all.every((day) => day !== null)) return [];
    if (year !== undefined) written = all[0] ?? null;
    const isBetween = /(?<!\p{L})(?:entre|between)\s+(?:le\s+)?$/iu.test(wordsBefore(text, match.index));
    const range = days.length === 2 && (isBetween || /(?<![\p{L}\d])(?:au|to)(?![\p{L}\d])|[-–]/iu.test(list));
    return [{ ...spanOfMatch(match), edtf: severalDays(all, range, plural), yearWritten: year !== undefined, relative: false }];
  });
};

const monthDays: Finder = (text, context) =>
  [...text.matchAll(MONTH_DAY)].flatMap((match) => {
    const [, name = '', day = '', year] = match;
    const inYear = year ? Number(year) : yearNear(context, monthOf(name), Number(day), null, true);
    const edtf = dayOf(inYear, monthOf(name), Number(day));
    return edtf === null ? [] : [{ ...spanOfMatch(match), edtf, yearWritten: year !== undefined, relative: false }];
  });

const numericDates: Finder = (text) => [
  ...[...text.matchAll(NUMERIC)].flatMap((match) => {
    const [, day = '', , month = '', year = ''] = match;
    const edtf = dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
    return edtf === null || Number(month) > 12 ? [] : [{ ...spanOfMatch(match), edtf, yearWritten: true, relative: false }];
  }),
  ...[...text.matchAll(ISO)].flatMap((match) => {
    const edtf = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    return edtf === null ? [] : [{ ...spanOfMatch(match), edtf, yearWritten: true, relative: false }];
  }),
];

const daySlashMonth: Finder = (text, context) =>
  [...text.matchAll(DAY_SLASH_MONTH)].flatMap((match) => {
    const [whole, numbers = '', inMonth, month] = match;
    const edtf = dayOf(yearNear(context, Number(month), Number(inMonth), null, true), Number(month), Number(inMonth));
    const start = match.index + whole.length - numbers.length;
    return edtf === null || Number(month) > 12 ? [] : [{ start, end: start + numbers.length, edtf, yearWritten: false, relative: false }];
  });

const years: Finder = (text) => [
  ...[...text.matchAll(YEARS)]
    .filter(([, from = '', to = '']) => Number(to) > Number(from))
    .map((match) => ({ ...spanOfMatch(match), edtf: `${match[1]}/${match[2]}`, yearWritten: true, relative: false })),
  ...[...text.matchAll(BARE_YEAR)]
    // « 2000 personnes » counts; « n° 2013 » numbers.
    .filter(
      (match) =>
        (match[1] !== undefined ||
          !/^\s+(?!dans|sous|sans|mais|puis|plus|vers|lors|alors|depuis|apr[èe]s)\p{Ll}{3,}s(?![\p{L}])/u.test(
            text.slice(match.index + match[0].length),
          )) &&
        !/(?:n°|numéro|art\.?|article|bp|cs)\s*$/iu.test(wordsBefore(text, match.index)) &&
        // “the Saltmarsh Prize 2033” is the name of a prize.
        !/\p{Lu}[\p{L}’'-]*\s(?:Prize|Award|Medal)\s$/u.test(wordsBefore(text, match.index)),
    )
    .map((match) => ({
      ...spanOfMatch(match),
      edtf: match[1] ? `${match[2]}-${monthOfPart(match[1])}~` : String(match[2]),
      yearWritten: true,
      relative: false,
    })),
];

function monthOfPart(part: string): string {
  if (/^(?:fin|late|end)/iu.test(part)) return '12';
  return /^mi/iu.test(part) ? '06' : '01';
}

/** The day of that number nearest to the meeting which falls on that weekday; where none does within two months, it is none. */
const weekdayDays: Finder = (text, { day }) =>
  [...text.matchAll(WEEKDAY_DAY)].flatMap((match) => {
    const [, weekday = '', number = ''] = match;
    const near = [0, 1, -1, 2]
      .map((months) => addMonths(day, months))
      .map((month) => dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), numberOf(number)))
      .find((one) => one !== null && weekdayOf(one) === weekdayNumber(weekday));
    return near ? [{ ...spanOfMatch(match), edtf: near, yearWritten: false, relative: false }] : [];
  });

const laterDays: Finder = (text, _context, before) => {
  const earlier = before.filter(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/.test(edtf)).sort((a, b) => a.end - b.end);
  let past = 0;
  return [...text.matchAll(LATER_DAY)].flatMap((match) => {
    while ((earlier[past]?.end ?? Infinity) <= match.index) past += 1;
    const last = earlier[past - 1];
    const day = Number(match[1]);
    const isAtHour = /^\s+(?:à\s+\d|au (?:matin|soir))/u.test(text.slice(match.index + match[0].length));
    if (!last || (day <= Number(last.edtf.slice(8)) && !isAtHour && !INSTEAD.test(wordsBefore(text, match.index)))) return [];
    const edtf = dayOf(Number(last.edtf.slice(0, 4)), Number(last.edtf.slice(5, 7)), day);
    return edtf === null ? [] : [{ ...spanOfMatch(match), edtf, yearWritten: last.yearWritten, relative: false }];
  });
};

/** « un tiers de plus qu’en 2049 … l’année précédente »: against the last year that the sentence writes, else that of the meeting. */
const YEAR_BESIDE = patternOf(/(?<!\p{L})l[’'](?:année|an|exercice) (précédente?|d[’']avant|suivante?|d[’']après)(?!\p{L})/giu);

const yearsBeside: Finder = (text, { day }, before) =>
  [...text.matchAll(YEAR_BESIDE)].map((match) => {
    const last = before.filter(({ end, yearWritten }) => yearWritten && end <= match.index).sort((a, b) => b.end - a.end)[0];
    const year = Number((last?.edtf ?? day).replace(/^\D*/u, '').slice(0, 4));
    const edtf = String(year + (/^(?:pré|d[’']av)/iu.test(match[1] ?? '') ? -1 : 1));
    return { ...spanOfMatch(match), edtf, yearWritten: false, relative: true };
  });

const FINDERS: readonly Finder[] = [
  relativeDates,
  partsOfYear,
  writtenDays,
  monthDays,
  numericDates,
  daySlashMonth,
  months,
  years,
  laterDays,
  weekdayDays,
  yearsBeside,
];

/** Days that follow each other are a stretch; others are each of them: of a plural weekday, one or the other. */
function severalDays(days: readonly string[], range: boolean, either: boolean): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length === 1) return first;
  const runs = days.every((day, at) => at === 0 || day === addDays(days[at - 1] ?? day, 1));
  return (range || runs) && !either ? `${first}/${last}` : `[${days.join(',')}]`;
}

/** « du 28 février au 2 mars 2020 » is one stretch. */
function joinRanges(text: string, found: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const single = /^\d{4}-\d{2}(?:-\d{2})?$/;
    if (
      before &&
      single.test(before.edtf) &&
      single.test(one.edtf) &&
      joinsRange(wordsBefore(text, before.start), text.slice(before.end, one.start)) &&
      !MOVED.test(wordsBefore(text, before.start))
    ) {
      const from = before.yearWritten || !one.yearWritten ? before.edtf : `${one.edtf.slice(0, 4)}${before.edtf.slice(4)}`;
      if (from < one.edtf) {
        joined[joined.length - 1] = { ...one, start: before.start, edtf: `${from}/${one.edtf}` };
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

/** « reportée du 28 mai au 10 septembre »: of two days, one is no more. */
const MOVED =
  /(?:report|décal|repouss|avanc|déplac|recul|renvoy|ajourn|pass(?:e|er|é)|postpone|move|brought forward)\S*\s(?:\S+\s){0,2}?(?:du|de|from)\s(?:\S+di\s)?$/iu;

const RANGES: readonly (readonly [before: RegExp, between: RegExp])[] = [
  [
    patternOf(/(?<![\p{L}\d])(?:du|de|d[’']|depuis(?:\s+le)?|from)\s*(?:\p{L}+\s+)?$/iu),
    /^\s+(?:au|jusqu[’'](?:au|à|en)|à|to|until)\s+$/iu,
  ],
  [patternOf(/(?<![\p{L}\d])(?:entre|between)\s+(?:le\s+)?(?:\p{L}+\s+)?$/iu), /^\s+(?:et|and)\s+(?:le\s+)?$/iu],
];

function joinsRange(before: string, between: string): boolean {
  return RANGES.some(([first, second]) => second.test(between) && first.test(before));
}

/** « la semaine du 12 mai » is all of it. */
function asWeeks(text: string, found: readonly FoundDate[]): FoundDate[] {
  return found.map((one) => {
    const week = /(?:la\s+)?(?:semaine\s+du|week\s+(?:of|commencing|beginning|starting(?:\s+on)?))\s+$/iu.exec(
      wordsBefore(text, one.start),
    );
    if (week === null || !/^\d{4}-\d{2}-\d{2}$/.test(one.edtf)) return one;
    return { ...one, start: one.start - week[0].length, edtf: weekOf(one.edtf, 0).join('/') };
  });
}

/** The words right before a place, as many as a pattern looks at: it would go through all of a long line. */
const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** The first day that a date of {@link findDates} may mean; null where it is open. */
export function firstDay({ edtf }: Pick<ProposedDate, 'edtf'>): string | null {
  const [first = ''] = edtf.replace(/^\[/, '').split(/[/,]|\.\./);
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(first);
  if (!match) return null;
  // Seasons stand where months do: 21 is spring, from March on.
  const month = Number(match[2] ?? '1');
  return `${match[1]}-${String(month > 20 ? (month - 20) * 3 : month).padStart(2, '0')}-${match[3] ?? '01'}`;
}
