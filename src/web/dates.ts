import { Certainty } from '../core/certainty.js';
import { labelOf } from '../core/enums.js';
import type { Status } from '../core/status.js';
import type { WhenFragment } from './operations.generated.js';
import { html, join, type Html } from './html.js';
import { type Lang, phrases, quoted } from './i18n.js';

/** « le 3 mai 2013 », but « mai 2013 », « 2013 ». */
const ARTICLES: readonly (readonly [begins: RegExp, le: string, du: string, au: string])[] = [
  [/^(?:\d{1,2}(?:er)? |printemps)/, 'le ', 'du ', 'au '],
  [/^(?:été|automne|hiver)/, 'l’', 'de l’', 'à l’'],
  [/^années/, 'les ', 'des ', 'aux '],
];
const articles = (date: string) => ARTICLES.find(([begins]) => begins.test(date));

/** « le 3 mai 2013 », « l’été 2013 », « mai 2013 ». */
const le = (date: string): string => `${articles(date)?.[1] ?? ''}${date}`;
/** « au 3 mai 2013 », « à l’été 2013 », « à mai 2013 ». */
const until = (date: string): string => `${articles(date)?.[3] ?? 'à '}${date}`;
/** « du 3 mai 2013 », « de l’été 2013 », « d’avril 2013 ». */
const from = (date: string): string => `${articles(date)?.[2] ?? (/^[aeéo]/.test(date) ? 'd’' : 'de ')}${date}`;

const T = phrases({
  fr: {
    about: (date: string) => `vers ${le(date)}`,
    perhaps: (date: string) => `peut-être ${le(date)}`,
    aboutAfter: (date: string) => `${date} environ`,
    perhapsAfter: (date: string) => `${date} peut-être`,
    span: (start: string, end: string) => `${from(start)} ${until(end)}`,
    the: le,
    between: (start: string, end: string) => `entre ${start} et ${end}`,
    since: (date: string) => `depuis ${le(date)}`,
    from: (date: string) => `à partir ${from(date)}`,
    until: (date: string) => `jusqu’${until(date)}`,
    notAfter: (date: string) => `au plus tard ${le(date)}`,
    notBefore: (date: string) => `au plus tôt ${le(date)}`,
    or: ' ou ',
    at: (time: string) => `à ${time}`,
    hours: (from: string, to: string) => `de ${from} à ${to}`,
  },
  en: {
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `perhaps ${date}`,
    aboutAfter: (date: string) => `about ${date}`,
    perhapsAfter: (date: string) => `perhaps ${date}`,
    span: (start: string, end: string) => `${start} – ${end}`,
    the: (date: string) => date,
    between: (start: string, end: string) => `between ${start} and ${end}`,
    since: (date: string) => `since ${date}`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    notAfter: (date: string) => `no later than ${date}`,
    notBefore: (date: string) => `no earlier than ${date}`,
    or: ' or ',
    at: (time: string) => `at ${time}`,
    hours: (from: string, to: string) => `from ${from} to ${to}`,
  },
});

const SEASONS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['printemps', 'été', 'automne', 'hiver'],
  en: ['spring', 'summer', 'autumn', 'winter'],
};

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Lang, Intl.DateTimeFormat>> => ({
  fr: new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
});
const DAYS = formats({ year: 'numeric', month: 'long', day: 'numeric' });
const MONTHS = formats({ year: 'numeric', month: 'long' });

/**
 * A date as people write it, with the words of the source where they say more: « 8 novembre 2013 environ, “il y a deux semaines” ».
 * @param status of what it is the date of: what is planned does not begin « depuis novembre »; null where a date has none
 */
export function dateHtml(when: WhenFragment | null, lang: Lang, status: Status | null): Html | null {
  if (!when) return null;
  const said = when.edtf ? datesAsOf(when.edtf, lang, status) : null;
  const clock = clockWords(when, lang);
  const machine = when.edtf && /^\d{4}(?:-\d\d){0,2}$/.test(when.edtf) ? when.edtf : null;
  const date = said === null ? null : machine ? html`<time datetime="${machine}">${said}</time>` : html`${said}`;
  const wording = when.wording && !saysTheSame(when.wording, when.edtf) ? html`<q class="wording" lang="fr">${when.wording}</q>` : null;
  const doubted = doubtWords(when, lang);
  const doubt = doubted ? html`<span class="doubt">${doubted}</span>` : null;
  const parts = [date && clock ? html`${date} ${clock}` : date, wording, doubt].filter((part) => part !== null);
  return parts.length > 0 ? html`<span class="when">${join(parts, ' ')}</span>` : null;
}

/**
 * By when something is due. « Dans les semaines à venir » is no day from which it is due: an open end is given in the words of the source.
 */
export function dueHtml(when: WhenFragment | null, lang: Lang): Html | null {
  return dateHtml(when && isOpenEnded(when) ? { ...when, edtf: null } : when, lang, null);
}

/** {@link dueHtml} in plain text: the day, the words of the source, and the doubt. */
export function dueText(when: WhenFragment | null, lang: Lang): string {
  if (!when) return '';
  const date = when.edtf && !isOpenEnded(when) ? dateText({ ...when, wording: null }, lang) : '';
  const wording = when.wording && !saysTheSame(when.wording, when.edtf) ? quoted(lang, when.wording) : '';
  return [date, wording, doubtWords(when, lang)].filter(Boolean).join(' ');
}

/** « (contesté) »: that a date is not simply stated. */
function doubtWords({ certainty }: WhenFragment, lang: Lang): string {
  return certainty === 'STATED' ? '' : `(${labelOf(Certainty, certainty)[lang]})`;
}

function isOpenEnded({ edtf, wording }: WhenFragment): boolean {
  return wording !== null && edtf !== null && /^[^/]+\/(\.\.)?$/.test(edtf);
}

/** {@link dateHtml} in plain text, without the source's own words where the date is known. */
export function dateText(when: WhenFragment | null, lang: Lang): string {
  if (!when) return '';
  if (!when.edtf) return when.wording ? quoted(lang, when.wording) : '';
  return [dateWords(when.edtf, lang), clockWords(when, lang)].filter(Boolean).join(' ');
}

/** {@link dateText}, and how sure it is: « 12 ou 18 décembre 2013 (contesté) »; what is still to come does not begin « depuis novembre ». */
export function doubtfulDateText(when: WhenFragment | null, lang: Lang, status: Status | null): string {
  if (!when?.edtf) return dateText(when, lang);
  return [datesAsOf(when.edtf, lang, status), clockWords(when, lang), doubtWords(when, lang)].filter(Boolean).join(' ');
}

/** {@link dateWords}, where what is still to come begins « à partir de novembre » and not « depuis novembre ». */
function datesAsOf(edtf: string, lang: Lang, status: Status | null): string {
  const begins = status === 'PLANNED' || status === 'PROPOSED' ? /^(\d[^/]*)\/(?:\.\.)?$/.exec(edtf)?.[1] : undefined;
  return begins === undefined ? dateWords(edtf, lang) : T[lang].from(governed(begins, lang));
}

/** An EDTF expression in words. */
export function dateWords(edtf: string, lang: Lang): string {
  const t = T[lang];
  const set = /^\[(.*)\]$/.exec(edtf);
  if (set) return setWords(set[1] ?? '', lang);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return single(from, lang);
  if (from === '' || from === '..') return t.until(governed(to, lang));
  if (to === '' || to === '..') return t.since(governed(from, lang));
  return spanWords(from, to, lang);
}

function setWords(body: string, lang: Lang): string {
  const t = T[lang];
  if (body.startsWith('..')) return t.notAfter(governed(body.slice(2), lang));
  if (body.endsWith('..')) return t.notBefore(governed(body.slice(0, -2), lang));
  const members = body.split(',').map((member) => member.trim());
  const [from = '', to = '', ...more] = body.split('..').map((end) => end.trim());
  if (members.length === 1 && to !== '' && more.length === 0) return betweenWords(from, to, lang);
  const words = members.map((member, index) =>
    member.includes('..')
      ? rangeWords(member, index < members.length - 1 && members.at(-1)?.slice(0, 4) === member.slice(0, 4), lang)
      : partly(member, members, index, lang),
  );
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(t.or);
}

/** « entre le 12 et le 14 décembre 2013 »: one day of a run, which a span is not. */
function betweenWords(from: string, to: string, lang: Lang): string {
  const plain = /^\d{4}-\d\d(?:-\d\d)?$/;
  const t = T[lang];
  const [start, end] = [from, to].map((one) => t.the(governed(one, lang))) as [string, string];
  if (!plain.test(from) || !plain.test(to) || from.slice(0, 4) !== to.slice(0, 4)) return t.between(start, end);
  // What both share is said once, at the end.
  const inMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return t.between(start.replace(inMonth ? / \p{L}+ \d+$/u : / \d+$/, ''), end);
}

/** « 25–26 novembre ou 2–3 décembre 2013 »: the year is said once, at the end, when all share it. */
function rangeWords(range: string, yearFollows: boolean, lang: Lang): string {
  const [from = '', to = ''] = range.split('..');
  const words = spanWords(from, to, lang);
  return yearFollows ? words.replace(/ \d{4}$/, '') : words;
}

/** « 12 ou 18 décembre 2013 »: the month and year are said once, at the end, when all share them. */
function partly(member: string, members: readonly string[], index: number, lang: Lang): string {
  const last = members.at(-1) ?? '';
  const sameMonth = /^\d{4}-\d\d-\d\d$/.test(member) && index < members.length - 1 && last.slice(0, 7) === member.slice(0, 7);
  return sameMonth ? dayNumber(member, lang) : single(member, lang);
}

function spanWords(from: string, to: string, lang: Lang): string {
  if (from === to) return single(from, lang);
  const day = /^\d{4}-\d\d-\d\d$/;
  if (day.test(from) && day.test(to) && from.slice(0, 7) === to.slice(0, 7)) {
    return `${dayNumber(from, lang)}–${single(to, lang)}`;
  }
  const start = governed(from, lang);
  // The year is said once, at the end, when both ends share it.
  const sameYear = day.test(from) && day.test(to) && from.slice(0, 4) === to.slice(0, 4);
  return T[lang].span(sameYear ? start.replace(/ \d{4}$/, '') : start, governed(to, lang));
}

/** A date after a preposition: French has « depuis novembre 2013 environ » for « vers novembre 2013 ». */
function governed(text: string, lang: Lang): string {
  const { aboutAfter, perhapsAfter } = T[lang];
  return single(text, lang, aboutAfter, perhapsAfter);
}

function single(text: string, lang: Lang, about = T[lang].about, perhaps = T[lang].perhaps): string {
  const match = /^(\d{4}|\d{2}XX|\d{3}X)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%])?$/.exec(text);
  if (!match) return text;
  const [, year = '', month, day, mark] = match;
  const words = month && month !== 'XX' ? monthWords(year, month, day === 'XX' ? undefined : day, lang) : decade(year, lang);
  if (mark === '~') return about(words);
  return mark ? perhaps(words) : words;
}

function decade(year: string, lang: Lang): string {
  const start = String(Number(year.replace(/X/g, '0')));
  // Of a century any year may be meant: « années 2000 » are ten of them.
  if (year.endsWith('XX')) {
    const end = String(Number(year.replace(/X/g, '9')));
    return lang === 'fr' ? `une année de ${start} à ${end}` : `a year from ${start} to ${end}`;
  }
  return year.includes('X') ? (lang === 'fr' ? `années ${start}` : `${start}s`) : start;
}

function monthWords(year: string, month: string, day: string | undefined, lang: Lang): string {
  const season = Number(month) - 21;
  if (season >= 0) return `${SEASONS[lang][season] ?? month} ${Number(year)}`;
  const date = new Date(0);
  // Years before 100 are not of the twentieth century.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  const words = (day ? DAYS : MONTHS)[lang].format(date);
  return lang === 'fr' && day === '01' ? words.replace(/^1 /, '1er ') : words;
}

function dayNumber(day: string, lang: Lang): string {
  const number = Number(day.slice(8));
  return lang === 'fr' && number === 1 ? '1er' : String(number);
}

function clockWords(when: WhenFragment, lang: Lang): string | null {
  const { startTime, endTime } = when;
  if (startTime && endTime) return T[lang].hours(clock(startTime, lang), clock(endTime, lang));
  return startTime ? T[lang].at(clock(startTime, lang)) : null;
}

/** « 17 h 30 », « 5:30 pm » stays « 17:30 »: English readers of minutes know both. */
export function clock(time: string, lang: Lang): string {
  const [hours = '', minutes = ''] = time.split(':');
  return lang === 'fr' ? `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}` : time;
}

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

/** Whether the words of the source only repeat the date: « le mercredi 20 novembre 2013 ». */
function saysTheSame(wording: string, edtf: string | null): boolean {
  const days =
    edtf
      ?.match(/^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?$/)
      ?.slice(1)
      .filter(Boolean) ?? [];
  const words = wording.toLowerCase();
  // « en novembre 2013 » beside « novembre 2013 ».
  if (edtf !== null && words.replace(/^(?:en|le|à|au|du|courant) /, '').trim() === dateWords(edtf, 'fr').toLowerCase()) return true;
  const says = (day: string): boolean =>
    new RegExp(`(?<!\\d)0?${Number(day.slice(8))}(?:er)?(?!\\d)`).test(words) && words.includes(MONTH.format(new Date(day)).toLowerCase());
  return days.length > 0 && days.every(says);
}

const INSTANTS = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
};

/** A moment, in words. In UTC, and it says so: whoever compares moments may be anywhere. */
export function instant(at: string, lang: Lang): string {
  return `${INSTANTS[lang].format(new Date(at))} UTC`;
}
