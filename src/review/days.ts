/** Days in words, as names of meetings have them. */

/** « 1er février 2014 ». */
export function frenchDay(day: string): string {
  return inWords('fr', day).replace(/^1 /, '1er ');
}

/** “1 February 2014”. */
export function englishDay(day: string): string {
  return inWords('en-GB', day);
}

function inWords(locale: string, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
