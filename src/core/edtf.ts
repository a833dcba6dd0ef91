import parse from 'edtf';
import { LRUCache } from 'lru-cache';

/** The first and last day that an EDTF expression may mean, as YYYY-MM-DD; null for an open or unknown end. */
interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const PLAIN_YEARS = /^[^Y]*$/;
const SEASON = /^(\d{4})-(2[1-4])([?~%]?)$/;

/** A day that is written out: the package takes 29 February for 1 March in years that have none. */
const WRITTEN_DAYS = /\d{4}-\d\d-\d\d/g;
/** Years before 1: none of the kinds that the base knows is older, and no calendar file can say them. */
const BEFORE_OUR_ERA = /(?:^|\/)-|(?:^|\/)0000/;

/**
 * Reads an Extended Date/Time Format expression: level 1 (ISO 8601-2) and level 2's one-of sets `[a,b]`, without
 * times. Seasons are those of the northern hemisphere.
 * @returns the days it spans, or null when it is not such an expression
 */
export function readEdtf(text: string): DayRange | null {
  const ranges = readAlternatives(text);
  if (!ranges) return null;
  return {
    earliest: outermost(
      ranges.map((range) => range.earliest),
      0,
    ),
    latest: outermost(
      ranges.map((range) => range.latest),
      -1,
    ),
  };
}

/**
 * The spans of days of which an expression means one: the members of a one-of set, in its order; of any other
 * expression its only span.
 * @returns null when it is not such an expression
 */
export function readAlternatives(text: string): readonly DayRange[] | null {
  let read = alreadyRead.get(text);
  if (!read) {
    read = { alternatives: parseAlternatives(text) };
    alreadyRead.set(text, read);
  }
  return read.alternatives;
}

/** What expressions mean: the parser takes a tenth of a millisecond for each, and a base has few dates, written many times. Bounded by characters. */
const alreadyRead = new LRUCache<string, { readonly alternatives: readonly DayRange[] | null }>({
  maxSize: 200_000,
  sizeCalculation: (_read, text) => text.length + 1,
});

function parseAlternatives(text: string): readonly DayRange[] | null {
  const set = /^\[(.*)\]$/.exec(text);
  if (set) return readSet(set[1] ?? '');
  const single = readSingle(text);
  return single && [single];
}

function outermost(days: readonly (string | null)[], end: 0 | -1): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.sort().at(end) ?? null);
}

function readSet(body: string): DayRange[] | null {
  const members = body.split(',').map((member) => member.trim());
  if (members.length < 2 && !body.includes('..')) return null;
  try {
    parse(`[${body}]`);
  } catch {
    return null;
  }
  const ranges = members.map(readMember);
  return ranges.every((range) => range !== null) ? ranges : null;
}

/** A member of a set: a date, or a run of dates `a..b`, open where an end is missing. */
function readMember(member: string): DayRange | null {
  const ends = member.split('..').map((end) => end.trim());
  if (ends.length === 1) return readSingle(member);
  const [from, to] = ends.map((end) => (end === '' ? OPEN : readSingle(end)));
  if (!from || !to || (from === OPEN && to === OPEN)) return null;
  return { earliest: from.earliest, latest: to.latest };
}

const OPEN: DayRange = { earliest: null, latest: null };

/** How many expressions are kept, with what they mean: the package makes a parser for each, and an edit reads all dates of the base. */
const known = new LRUCache<string, { readonly range: DayRange | null }>({ max: 5000 });

/** The longest expression that is kept, in UTF-16 units. */
const MAX_KEPT = 100;

function readSingle(text: string): DayRange | null {
  const kept = known.get(text);
  if (kept) return kept.range;
  const range = parseSingle(text);
  if (text.length <= MAX_KEPT) known.set(text, { range });
  return range;
}

function parseSingle(text: string): DayRange | null {
  if (text.includes('T') || !PLAIN_YEARS.test(text) || BEFORE_OUR_ERA.test(text)) return null;
  if (!(text.match(WRITTEN_DAYS) ?? []).every(isDay)) return null;
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
  const end = new Date(0);
  // Years before 100 are not of the twentieth century.
  end.setUTCFullYear(year, firstMonth + 2, 0);
  const begins = `${String(year).padStart(4, '0')}-${String(firstMonth).padStart(2, '0')}-01`;
  return { earliest: begins, latest: end.toISOString().slice(0, 10) };
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
