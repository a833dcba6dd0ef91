import { foldName } from '../../core/fold.js';
import { isDay, readEdtf } from '../../core/edtf.js';
import { findDates } from '../../import/proposals/dates/find-dates.js';
import { dateWords } from '../dates.js';
import { type Lang, phrases } from '../i18n.js';
import type { FieldError } from './change-fields.js';

/**
 * Dates as people type them into forms, in French or English: « 12 mars 2041 », « mars 2041 », « 12/03/2041 », « printemps 2041 »,
 * « vers mars 2041 », « 12 ou 18 décembre 2041 ». EDTF is taken too. A date without its year is the one nearest to the day of the minutes that
 * say it; where there are none, the form asks for the year.
 */

const T = phrases({
  fr: {
    date: 'Cette date n’est pas comprise. Écrivez-la avec l’année, par exemple : 12 mars 2041, 12/03/2041, mars 2041, printemps 2041, vers mars 2041, 12 ou 18 décembre 2041, du 12 au 14 mars 2041.',
    day: 'Ce jour n’est pas compris. Écrivez-le avec le mois et l’année, par exemple : 12 mars 2041, ou 12/03/2041.',
    year: 'De quelle année ? Écrivez-la aussi, par exemple : 12 mars 2041.',
    hint: 'Par exemple : 12 mars 2041, mars 2041, vers mars 2041.',
    dayHint: 'Par exemple : 12 mars 2041.',
  },
  en: {
    date: 'This date is not understood. Write it with the year, for instance: 12 March 2041, 12/03/2041 (day first), March 2041, spring 2041, about March 2041, 12 or 18 December 2041, from 12 to 14 March 2041.',
    day: 'This day is not understood. Write it with month and year, for instance: 12 March 2041, or 12/03/2041 (day first).',
    year: 'Of which year? Write it too, for instance: 12 March 2041.',
    hint: 'For instance: 12 March 2041, March 2041, about March 2041.',
    dayHint: 'For instance: 12 March 2041.',
  },
});

/** What can be typed into a field, below it. */
export const dateHint = (lang: Lang, isDay = false): string => (isDay ? T[lang].dayHint : T[lang].hint);

/** What is wrong with a text that is no date, and what can be typed. */
export function dateError(text: string, lang: Lang, isDay = false): string {
  if (readTypedDate(text, ANY_DAY) !== null && readTypedDate(text) === null) return T[lang].year;
  return isDay ? T[lang].day : T[lang].date;
}

/** A day to read dates against, where no year follows from it. */
const ANY_DAY = '2000-01-01';

/**
 * A date that was typed, as EDTF; null for what is none.
 * @param against the day of the minutes that say it: a date without its year is the nearest to it
 */
export function readTypedDate(text: string, against: string | null = null): string | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (readEdtf(typed) !== null) return typed;
  const edtf = whole(inFrench(typed), against);
  return edtf !== null && readEdtf(edtf) !== null ? edtf : null;
}

/** A calendar day that was typed, YYYY-MM-DD; null for what is none, or is less than a day. */
export function readTypedDay(text: string): string | null {
  const edtf = readTypedDate(text);
  return edtf !== null && isDay(edtf) ? edtf : null;
}

/** The date of a field as mutations take it, with its words; what is wrong with it otherwise. Null and nothing wrong where it is empty. */
export function typedDateIn(
  fields: URLSearchParams,
  field: string,
  lang: Lang,
  against: string | null = null,
): { readonly date: { readonly edtf: string; readonly wording: string | null } | null; readonly errors: readonly FieldError[] } {
  const text = (fields.get(field) ?? '').trim();
  const edtf = text === '' ? null : readTypedDate(text, against);
  if (edtf !== null) return { date: { edtf, wording: wordingOfTyped(text, edtf, lang) }, errors: [] };
  return { date: null, errors: text === '' ? [] : [{ field, message: dateError(text, lang) }] };
}

/** A date as a field shows it: in words that it takes for the same date, else as EDTF. */
export function typedDate(edtf: string, lang: Lang): string {
  const words = dateWords(edtf, lang);
  return readTypedDate(words) === edtf ? words : edtf;
}

/**
 * The words of a date that say more than the date does: « début mars 2041 », which is about March. Null where the date says all, and of
 * figures and EDTF. Words of a source are French.
 */
export function wordingOfTyped(text: string, edtf: string, lang: Lang): string | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (lang !== 'fr' || typed === edtf || !/\p{L}{3}/u.test(typed)) return null;
  const bare = (words: string): string => foldName(inFrench(words)).replace(/^(?:le|en) /, '');
  return bare(typed) === bare(dateWords(edtf, 'fr')) ? null : typed;
}

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG_MONTH = new RegExp(
  '\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)\\b\\.?',
  'gi',
);

/** English words of dates, in French; what is French stays. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),? /gi, ''],
  [/\b(\d{1,2})(?:st|nd|rd|th)?(?: of (?=\p{L})|(?:st|nd|rd|th)\b)/giu, '$1 '],
  [/\b(?:about|around|circa|ca\.?)(?= )/gi, 'vers'],
  [/\b(?:perhaps|maybe|possibly)\b/gi, 'peut-être'],
  [/\b(?:no later than|not later than|at the latest|until|up to)\b/gi, 'jusqu’à'],
  [/\b(?:no earlier than|not earlier than)\b/gi, 'au plus tôt'],
  [/\bbefore\b/gi, 'avant'],
  [/\bsince\b/gi, 'depuis'],
  [/\bafter\b/gi, 'après'],
  [/\b(?:early|beginning of|start of)\b/gi, 'début'],
  [/\bmid\b/gi, 'mi'],
  [/\b(?:late|end of)\b/gi, 'fin'],
  [/\bspring\b/gi, 'printemps'],
  [/\bsummer\b/gi, 'été'],
  [/\b(?:autumn|fall)\b/gi, 'automne'],
  [/\bwinter\b/gi, 'hiver'],
  [/\bor\b/gi, 'ou'],
  [/\b(?:from|between)\b/gi, 'du'],
  [/\bto\b/gi, 'au'],
  [/\band\b/gi, 'et'],
  [/^(?:on|the|in|of|by) /gi, ''],
];

function inFrench(text: string): string {
  let french = text.replace(LONG_MONTH, (month) => MONTHS[ENGLISH_MONTHS.indexOf(month.slice(0, 3).toLowerCase())] ?? month);
  for (const [english, word] of WORDS) french = french.replace(english, word);
  const months = MONTHS.join('|');
  return french
    .replace(new RegExp(`\\b(${months}) (\\d{1,2}),? (?=\\d{4}\\b)`, 'giu'), '$2 $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A whole text as one date, whose words are French. */
function whole(text: string, against: string | null): string | null {
  for (const [pattern, write] of AROUND) {
    const [, rest] = pattern.exec(text) ?? [];
    if (rest === undefined) continue;
    const inner = whole(rest, against);
    return inner !== null && /^[\dX-]+[~?]?$/.test(inner) ? write(inner) : null;
  }
  const alternatives = text.split(/ ou (?:le |en |au )?|, (?:ou )?(?=\d)/);
  if (alternatives.length > 1) return membersOf(alternatives, against, (members) => `[${members.join(',')}]`);
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return membersOf([from, to], against, ([first = '', last = '']) => `${first}/${last}`);
  return single(text, against);
}

/** What stands around a date and says how it is meant. */
const AROUND: readonly (readonly [RegExp, (date: string) => string])[] = [
  [/^(?:vers|environ|autour d[eu]|aux? alentours? d[eu]) (?:l[ea] |l[’'])?(.+)$/iu, (date) => `${date.replace(/[~?]$/, '')}~`],
  [/^(.+?),? environ$/iu, (date) => `${date.replace(/[~?]$/, '')}~`],
  [/^peut-être (?:le |en )?(.+)$/iu, (date) => `${date.replace(/[~?]$/, '')}?`],
  [/^(.+?) ?\?$/u, (date) => `${date.replace(/[~?]$/, '')}?`],
  [/^au plus tard (?:le |en |fin )?(.+)$/iu, (date) => `[..${date}]`],
  [/^au plus tôt (?:le |en )?(.+)$/iu, (date) => `[${date}..]`],
  [/^(?:jusqu[’'](?:au|à|en)|avant|d[’']ici(?: à)?) (?:le |la )?(.+)$/iu, (date) => `../${date}`],
  [/^(?:depuis|dès|à partir d[eu]|à compter d[eu]|après) (?:le |la )?(.+)$/iu, (date) => `${date}/..`],
];

const RANGE =
  /^(?:du |de |le |entre (?:le )?)?(.+?)(?: (?:au|à|jusqu[’']au|[-–]) |(?<=^entre .+) et (?:le )?|(?<=^du .+) et (?:le )?)(.+)$/iu;

/** Dates of which only the last says all: « 12 ou 18 décembre 2041 », « de mars à juin 2041 ». */
function membersOf(parts: readonly string[], against: string | null, write: (members: readonly string[]) => string): string | null {
  const members: string[] = [];
  for (const part of [...parts].reverse()) {
    const next = members[0];
    const shorter = next === undefined ? [part] : [part, `${part} ${next.slice(0, 4)}`];
    const [, month] = /^(\d{4}-\d\d)-\d\d$/.exec(next ?? '') ?? [];
    const day = /^(?:le )?(\d{1,2})(?:er)?$/.exec(part);
    const read = day && month ? within(month, Number(day[1])) : shorter.map((one) => whole(one, against)).find((one) => one !== null);
    if (!read || !/^[\d-]+$/.test(read)) return null;
    members.unshift(read);
  }
  return write(members);
}

function within(month: string, day: number): string | null {
  const date = `${month}-${String(day).padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

const SEASONS = ['printemps', 'ete', 'automne', 'hiver'];

/** One date in words or figures. */
function single(text: string, against: string | null): string | null {
  const [, season, year] = /^(?:au |en |l[’'])?(\p{L}+) (?:de )?(\d{4})$/iu.exec(text) ?? [];
  const number = season === undefined ? -1 : SEASONS.indexOf(foldName(season));
  if (number >= 0) return `${year}-${21 + number}`;
  const [, month, ofYear] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return `${ofYear}-${month.padStart(2, '0')}`;
  const [, decade] = /^(?:les )?années (\d{3})0$/iu.exec(text) ?? [];
  if (decade !== undefined) return `${decade}X`;
  const [found, more] = findDates(text, { day: against ?? ANY_DAY, nextMeeting: null, written: new Map() });
  if (!found || more || (!found.yearWritten && against === null) || found.relative) return null;
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`.trim();
  return /^(?:le|en|au|de|pour|pour le|les)?$/iu.test(rest) ? found.edtf : null;
}
