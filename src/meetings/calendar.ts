import { readAlternatives } from '../core/edtf.js';
import { sortByKey } from '../core/page.js';
import { dateSortKey, overlaps, type PartialDate } from '../core/partial-date.js';
import { datesOf } from '../graph/computed-fields.js';
import { type GraphView, perView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { DATED_KINDS } from './meetings.js';

/** What is dated, in the order of time. */

const datedEntities = perView((view) =>
  sortByKey(
    view.entities.filter((entity) => DATED_KINDS.has(entity.kind) && isDated(datesOf(view, entity.id))),
    (entity) => calendarKey(view, entity),
  ),
);

/** A calendar's order: by first day, last day and time, then id. */
export function calendarKey(view: GraphView, entity: Entity): string {
  return `${dateSortKey(datesOf(view, entity.id))}\u0000${entity.id}`;
}

/**
 * The events, meetings and projects that may fall on a day from `from` to `to`; without `to`, on `from` or later.
 * Whatever their status: an idea with a date is there, and says that it is one.
 */
export function calendar(view: GraphView, from: string, to: string | null): Entity[] {
  return datedEntities(view).filter((entity) => mayFallWithin(datesOf(view, entity.id) as PartialDate, from, to));
}

function isDated(dates: PartialDate | null): boolean {
  return dates !== null && (dates.earliest !== null || dates.latest !== null);
}

/** Days between the members of a one-of set are none of its own, so each member is looked at alone. */
function mayFallWithin(dates: PartialDate, from: string, to: string | null): boolean {
  const alternatives = (dates.edtf ? readAlternatives(dates.edtf) : null) ?? [dates];
  return alternatives.some((range) => overlaps(range, from, to));
}
