import parse from 'edtf';

/** The first and last day that an EDTF expression may mean, as YYYY-MM-DD; null for an open or unknown end. */
export interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const PLAIN_YEARS = /^[^Y]*$/;
const SEASON = /^(\d{4})-(2[1-4])([?~%]?)$/;

/**
 * Reads an Extended Date/Time Format expression: level 1 (ISO 8601-2) and level 2's one-of sets `[a,b]`, without
 * times. Seasons are those of the northern hemisphere.
 * @returns the days it spans, or null when it is not such an expression
 */
export function readEdtf(text: string): DayRange | null {
  const set = /^\[(.*)\]$/.exec(text);
  if (set) return readSet(set[1] ?? '');
  return readSingle(text);
}

function readSet(body: string): DayRange | null {
  const members = body.split(/,|\.\./).map((member) => member.trim());
  if (members.length < 2) return null;
  try {
    parse(`[${body}]`);
  } catch {
    return null;
  }
  const ranges = members.filter((member) => member !== '').map(readSingle);
  const known = ranges.filter((range) => range !== null);
  if (known.length !== ranges.length || known.length === 0) return null;
  const open = { before: members[0] === '', after: members.at(-1) === '' };
  const pick = (days: (string | null)[], last: boolean): string | null =>
    days.some((day) => day === null) ? null : ((days as string[]).sort().at(last ? -1 : 0) ?? null);
  return {
    earliest: open.before
      ? null
      : pick(
          known.map((range) => range.earliest),
          false,
        ),
    latest: open.after
      ? null
      : pick(
          known.map((range) => range.latest),
          true,
        ),
  };
}

function readSingle(text: string): DayRange | null {
  if (text.includes('T') || !PLAIN_YEARS.test(text)) return null;
  const season = SEASON.exec(text);
  if (season) return seasonDays(Number(season[1]), Number(season[2]));
  try {
    const date = parse(text, { level: 1, types: ['Date', 'Interval'] });
    return { earliest: toDay(date.min), latest: toDay(date.max) };
  } catch {
    return null;
  }
}

function seasonDays(year: number, code: number): DayRange {
  const firstMonth = (code - 20) * 3;
  const end = new Date(Date.UTC(year, firstMonth + 2, 0));
  return { earliest: `${year}-${String(firstMonth).padStart(2, '0')}-01`, latest: end.toISOString().slice(0, 10) };
}

function toDay(time: number | null): string | null {
  if (time === null || !Number.isFinite(time)) return null;
  return new Date(time).toISOString().slice(0, 10);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a calendar day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a local clock time, HH:MM. */
export function isClockTime(text: string): boolean {
  return TIME.test(text);
}
