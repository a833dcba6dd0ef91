/** Days of the calendar, as YYYY-MM-DD. Pure; no time zones. */

const MS_PER_DAY = 86_400_000;

/** A day, or null where there is none such: 31 June. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0 ? date.toISOString().slice(0, 10) : null;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** A month, YYYY-MM, so many months after that of a day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The week, Monday to Sunday, so many weeks after that of a day. */
export function weekOf(day: string, weeks: number): [first: string, last: string] {
  const monday = addDays(day, 7 * weeks - weekdayOf(day));
  return [monday, addDays(monday, 6)];
}

export function lastDayOf(month: string): string {
  return addDays(`${addMonths(`${month}-01`, 1)}-01`, -1);
}
