/**
 * The rules of a time zone for the years that a calendar speaks of, as iCalendar writes them. Read from the tables of Unicode that Node
 * carries, which know every zone and every year: the libraries tried give today’s rules for the past (Paris before 1996), and those of
 * another place for small zones (Dubai’s for Réunion).
 */

const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Transition {
  /** The instant from which the new offset holds, in milliseconds. */
  readonly at: number;
  /** Minutes east of Greenwich, before and after. */
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5) that is right for all days of some years. What lies between two that are far apart is left
 * out: one entry in a distant year, by a slip, would have the rules of thousands looked up and written.
 */
export function timeZoneLines(zone: string, years: readonly number[]): string[] {
  const offsetAt = offsetsOf(zone);
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const year of sorted) {
    const run = runs.at(-1);
    if (run && year - run.to <= CLOSE) run.to = year;
    else runs.push({ from: year, to: year });
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...runs.flatMap((run) => observances(offsetAt, run.from, run.to)), 'END:VTIMEZONE'];
}

/** Within so many years of each other, years are not worth keeping apart. */
const CLOSE = 50;

/** What holds in some years, both included, from the one before on. */
function observances(offsetAt: (at: number) => number, firstYear: number, lastYear: number): string[] {
  const start = Date.parse(`${String(firstYear - 1).padStart(4, '0')}-01-01T00:00:00Z`);
  const end = start + (lastYear + 2 - firstYear) * 366 * 24 * HOUR;
  const first = offsetAt(start);
  return [
    ...observance('STANDARD', { at: start, from: first, to: first }),
    ...transitions(offsetAt, start, end).flatMap((one) => observance(one.to > one.from ? 'DAYLIGHT' : 'STANDARD', one)),
  ];
}

function observance(name: 'DAYLIGHT' | 'STANDARD', { at, from, to }: Transition): string[] {
  // It begins at the clock time that was shown until then.
  const local = new Date(at + from * MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [`BEGIN:${name}`, `DTSTART:${local}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`, `END:${name}`];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** The changes of the offset between two instants: no zone changes it twice within ten days and back. */
function transitions(offsetAt: (at: number) => number, start: number, end: number): Transition[] {
  const found: Transition[] = [];
  const step = 240 * HOUR;
  for (let before = start; before < end; before += step) {
    const [from, to] = [offsetAt(before), offsetAt(before + step)];
    if (from === to) continue;
    let [low, high] = [before, before + step];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === from) low = middle;
      else high = middle;
    }
    found.push({ at: high, from, to });
  }
  return found;
}

/** Reads the offset of a zone at an instant, in minutes; that of Greenwich where there is no such zone. */
function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}
