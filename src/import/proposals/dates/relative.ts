import { addDays, addMonths, weekdayOf, weekOf } from './calendar.js';
import { ENGLISH_NUMBER, MONTH, monthOf, NUMBER, numberOf, WEEKDAY, weekdayNumber } from './words.js';
import { patternOf } from '../../../core/pattern.js';

/** Dates that are said against the day of the meeting. */

export interface DateContext {
  /** The day of the meeting, YYYY-MM-DD. */
  readonly day: string;
  /** The day of the next meeting, where the minutes announce it. */
  readonly nextMeeting: string | null;
  /** The years that the document itself gives to days, by month and day: « 10-07 » is 2031. */
  readonly written: ReadonlyMap<string, number>;
}

interface RelativeRule {
  readonly pattern: RegExp;
  /** The EDTF of a match, or null where the context does not tell. */
  readonly read: (match: RegExpExecArray, context: DateContext) => string | null;
}

const week =
  (weeks: number) =>
  (_: RegExpExecArray, { day }: DateContext) =>
    weekOf(day, weeks).join('/');
const month =
  (months: number) =>
  (_: RegExpExecArray, { day }: DateContext) =>
    addMonths(day, months);
const year =
  (years: number) =>
  (_: RegExpExecArray, { day }: DateContext) =>
    String(Number(day.slice(0, 4)) + years);
const dayAfter =
  (days: number) =>
  (_: RegExpExecArray, { day }: DateContext) =>
    addDays(day, days);
const rule = (source: string, read: RelativeRule['read']): RelativeRule => ({
  pattern: patternOf(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu'),
  read,
});

/** So many days, weeks, months or years from the day of the meeting: about then. */
function away(sign: 1 | -1): RelativeRule['read'] {
  return (match, { day }) => {
    const count = numberOf(match[1] ?? '') * sign;
    const unit = (match[2] ?? '').toLowerCase();
    if (count === 0) return null;
    if (/^(?:jour|day)/.test(unit)) return `${addDays(day, count)}~`;
    if (/^(?:semaine|week)/.test(unit))
      return Math.abs(count) === 3 && /quelques|a few/i.test(match[0]) ? `${addMonths(day, sign)}~` : `${addDays(day, count * 7)}~`;
    return unit.startsWith('mo') ? `${addMonths(day, count)}~` : `${Number(day.slice(0, 4)) + count}~`;
  };
}

/** « une quinzaine », said for so many days. */
const ABOUT = new Map([
  ['huitaine', 8],
  ['dizaine', 10],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
]);
const about =
  (sign: 1 | -1): RelativeRule['read'] =>
  (match, { day }) =>
    `${addDays(day, (ABOUT.get((match[1] ?? '').toLowerCase()) ?? 0) * sign)}~`;

/** The day of that name after the day of the meeting, or before it: neither is the day itself. */
const weekday =
  (sign: 1 | -1): RelativeRule['read'] =>
  (match, { day }) => {
    const away = ((weekdayNumber(match[1] ?? '') ?? 0) - weekdayOf(day)) * sign;
    return addDays(day, sign * (away > 0 ? away : away + 7));
  };

/** The month of that name which ends next after a day. */
function nextNamed(name: string, day: string): string {
  const number = String(monthOf(name)).padStart(2, '0');
  const here = `${day.slice(0, 4)}-${number}`;
  return here >= day.slice(0, 7) ? here : `${Number(day.slice(0, 4)) + 1}-${number}`;
}

/** The first that matches at a place wins. */
export const RELATIVE_RULES: readonly RelativeRule[] = [
  rule('(?:en|au) début de (?:la )?semaine prochaine', (_, { day }) => [weekOf(day, 1)[0], addDays(weekOf(day, 1)[0], 1)].join('/')),
  rule('(?:la )?semaine prochaine', week(1)),
  rule('cette semaine', week(0)),
  rule('(?:la )?semaine (?:dernière|passée)', week(-1)),
  rule('ce mois[- ]ci|ce mois', month(0)),
  rule('(?:le )?mois prochain', month(1)),
  rule('(?:le )?mois (?:dernier|passé)', month(-1)),
  rule(`(?:avant|d[’']ici|pour|à) la fin du mois de (${MONTH})`, (match, { day }) => nextNamed(match[1] ?? '', day)),
  rule("(?<!\\p{L}\\s(?:de|des|du)\\s)(?:la )?fin (?:de l[’']|d[’'])année(?! \\d)", (_, { day }) => `${day.slice(0, 4)}-12~`),
  rule('cette année', year(0)),
  rule("(?:l[’']année prochaine|l[’']an prochain)", year(1)),
  rule("(?:l[’']année (?:dernière|passée)|l[’']an (?:dernier|passé))", year(-1)),
  rule(`(?:il y a|depuis(?<=(?:^|[.;:]\\s)\\P{L}{0,8}depuis)) (${NUMBER}) (jours?|semaines?|mois|ans|années?)`, away(-1)),
  rule(`(?:dans|sous|d[’']ici(?: à)?) (${NUMBER}) (jours?|semaines?|mois|ans)`, away(1)),
  rule(`(?:dans|sous|d[’']ici(?: à)?) (?:une )?(${[...ABOUT.keys()].join('|')})(?: de jours)?`, about(1)),
  rule(`il y a une (${[...ABOUT.keys()].join('|')})(?: de jours)?`, about(-1)),
  rule("(?:la )?fin (?:de|du) mois(?! (?:de |d[’']))", (_, { day }) => `${day.slice(0, 7)}~`),
  rule(`(${WEEKDAY}) prochain`, weekday(1)),
  rule(`(${WEEKDAY}) dernier`, weekday(-1)),
  rule(`(?:d[’']ici(?: à)?|avant|dès|pour|jusqu[’']à|before|by|until) (${WEEKDAY})(?!s| \\d| (?:prochain|dernier))`, weekday(1)),
  rule(`(?<=(?<!\\p{L})depuis )(${WEEKDAY})(?!s| \\d| (?:prochain|dernier|de |du |matin|soir))`, weekday(-1)),
  rule('(?:à compter de|dès) ce jour', dayAfter(0)),
  rule('hier', dayAfter(-1)),
  rule('demain', dayAfter(1)),
  rule(
    "(?:à|d[’']ici(?: à)?|avant|pour|lors de) la prochaine réunion(?! (?:du groupe|des|avec|organisée))",
    (_, { nextMeeting }) => nextMeeting,
  ),
  rule('dans les (?:jours|semaines|mois) à venir', (_, { day }) => `${day}/..`),
  ...inEnglish(),
];

function inEnglish(): RelativeRule[] {
  return [
    rule('next week', week(1)),
    rule('this week', week(0)),
    rule('last week', week(-1)),
    rule('next month', month(1)),
    rule('this month', month(0)),
    rule('last month', month(-1)),
    rule('next year', year(1)),
    rule('this year', year(0)),
    rule('last year', year(-1)),
    rule(`next (${WEEKDAY})`, weekday(1)),
    rule(`last (${WEEKDAY})`, weekday(-1)),
    rule('the end of (?:the|this) month', (_, { day }) => `${day.slice(0, 7)}~`),
    rule('the end of (?:the|this) year', (_, { day }) => `${day.slice(0, 4)}-12~`),
    rule(`(${ENGLISH_NUMBER}) (days?|weeks?|months?|years?) ago`, away(-1)),
    rule(`(?:in|within) (?:the next )?(${ENGLISH_NUMBER}) (days?|weeks?|months?|years?)`, away(1)),
    rule('yesterday', dayAfter(-1)),
    rule('tomorrow', dayAfter(1)),
    rule('(?:at|by|before|for|until) the next meeting(?! (?:of the|with))', (_, { nextMeeting }) => nextMeeting),
    rule('in the coming (?:days|weeks|months)', (_, { day }) => `${day}/..`),
  ];
}
