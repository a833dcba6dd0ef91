import { atOnce, mapInSteps, type Steps } from '../graph/steps.js';
import { timeZoneLines } from './time-zone.js';

/**
 * iCalendar (RFC 5545). Written by hand: the libraries tried put Paris time wrong on a server in UTC.
 */

export interface CalendarEntry {
  /** The id of the entity or follow-up, which no renaming changes; with the day, where it may be one of several. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly location?: string;
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** Local clock times, HH:MM, of the first and last day. */
  readonly startTime?: string | null;
  readonly endTime?: string | null;
  readonly status?: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** Whether it takes no time of its day: something is due. To-dos would say so, but the calendars that people use leave them out. */
  readonly free?: boolean;
  /** How many times something more was said of it: programs take the entry with the greater number for the newer. */
  readonly sequence?: number;
}

/** What a calendar says of itself. */
export interface CalendarHead {
  readonly name: string;
  readonly timeZone: string;
  /** When the data was last written: the stamp of every entry, so that the same data gives the same file. */
  readonly stamp: string;
  /** What makes ids unique in the world and stays when the base moves to another address: the coalition’s slug. */
  readonly base: string;
}

/** A calendar file. */
export function ics(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  return atOnce(icsInSteps(head, entries));
}

/** {@link ics} in steps. */
export function* icsInSteps(head: CalendarHead, entries: readonly CalendarEntry[]): Steps<string> {
  const years = entries.filter((entry) => entry.startTime).flatMap(({ from, to }) => [from, to].map((day) => Number(day.slice(0, 4))));
  const before = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maillage//Maillage//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(head.name)}`,
    `X-WR-TIMEZONE:${head.timeZone}`,
    ...(years.length > 0 ? timeZoneLines(head.timeZone, years) : []),
  ];
  const components = yield* mapInSteps(entries, (entry) => written(component(head, entry)));
  return [written(before), ...components, written(['END:VCALENDAR'])].join('');
}

function component(head: CalendarHead, entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id.replace(/[^\w.-]/g, '-')}@${head.base}`,
    `DTSTAMP:${head.stamp.replace(/[-:]/g, '').replace(/\.\d+/, '')}`,
    ...times(head, entry),
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.location ? [`LOCATION:${escapeText(entry.location)}`] : []),
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    `URL:${entry.url}`,
    ...(entry.status ? [`STATUS:${entry.status}`] : []),
    ...(entry.free ? ['TRANSP:TRANSPARENT'] : []),
    ...(entry.sequence ? [`SEQUENCE:${entry.sequence}`] : []),
    'END:VEVENT',
  ];
}

function times({ timeZone }: CalendarHead, { from, to, startTime, endTime }: CalendarEntry): string[] {
  const end = dayAfter(to);
  if (!startTime) return [`DTSTART;VALUE=DATE:${compact(from)}`, ...(end > from ? [`DTEND;VALUE=DATE:${compact(end)}`] : [])];
  const at = (day: string, time: string): string => `;TZID=${timeZone}:${compact(day)}T${time.replace(':', '')}00`;
  return [`DTSTART${at(from, startTime)}`, ...(endTime ? [`DTEND${at(to, endTime)}`] : [])];
}

const compact = (day: string): string => day.replace(/-/g, '');

/** The last day that can be written is its own end. */
function dayAfter(day: string): string {
  if (day === '9999-12-31') return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const written = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

const LINE = 75;

/** Lines hold at most 75 bytes: longer ones go on after a line end and a space, never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
