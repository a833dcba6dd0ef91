import { AsyncLocalStorage } from 'node:async_hooks';
import { html, type Html } from './html.js';

/**
 * The day that a page shows the base as of, kept in every address and form that is written while the page is made: whoever walks from
 * page to page stays in the base of that day.
 */

const day = new AsyncLocalStorage<string | null>();

/** Runs work that writes addresses of the base as of a day; null is today. */
export function inDay<T>(asOf: string | null, work: () => T): T {
  return day.run(asOf, work);
}

/** The day set by {@link inDay}, YYYY-MM-DD; null is today. */
export function currentDay(): string | null {
  return day.getStore() ?? null;
}

/** The day as part of a query; empty today. */
export function dayQuery(): { asOf?: string } {
  const asOf = currentDay();
  return asOf === null ? {} : { asOf };
}

/** Keeps the day in a form: what is sent takes the place of the query of its address. Nothing today. */
export function dayField(): Html | null {
  const asOf = currentDay();
  return asOf === null ? null : html`<input type="hidden" name="asOf" value="${asOf}">`;
}
