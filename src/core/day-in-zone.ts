/** The time zone of a base that says none. */
export const DEFAULT_TIME_ZONE = 'UTC';

/**
 * The day, YYYY-MM-DD, that the calendar of a time zone shows: the only way in which an instant becomes a day.
 * @param timeZone an IANA name; null where a base says none
 */
export function dayIn(timeZone: string | null | undefined, instant: Date = new Date()): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: timeZone ?? DEFAULT_TIME_ZONE,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
