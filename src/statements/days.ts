/** Days on which things are said and issued, YYYY-MM-DD. What has no day (null) is older than all that has one, and always there. */

/** The latest of some days; null when none is known. */
export function latestDay(days: readonly (string | null)[]): string | null {
  return days.reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
}

/** The earliest of some days; null as soon as one of them is no day: what rests on that was always there. */
export function earliestDay(days: readonly (string | null)[]): string | null {
  const known = days.filter((day) => day !== null);
  return known.length < days.length ? null : (known.sort()[0] ?? null);
}

/** Compares days, the older first. */
export function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
