import { readAlternatives } from '../core/edtf.js';
import { joinKeys } from '../core/sorted.js';
import { dateSortKey, overlaps, type PartialDate } from '../core/partial-date.js';
import { datesOf } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { concernsDates, concernsKinds } from '../graph/concerns.js';
import { lastPerView, perViewAhead, sameUnless } from '../graph/per-view.js';
import type { SharedBuild } from '../graph/shared-build.js';
import { atOnce, filterInSteps, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { DATED_KINDS } from './chronology.js';

/** What is dated, in the order of time. */

const datedEntities = perViewAhead(
  function* (view): Steps<Entity[]> {
    const dated = yield* filterInSteps(view.entities, (entity) => DATED_KINDS.has(entity.kind) && isDated(datesOf(view, entity.id)));
    return yield* sortByKeyInSteps(dated, (entity) => calendarKey(view, entity));
  },
  sameUnless((change) => concernsKinds(change, [...DATED_KINDS]) || concernsDates(change)),
);

/** A calendar's order: by first day, last day and time, then id. */
export function calendarKey(view: GraphView, entity: Entity): string {
  return joinKeys(dateSortKey(datesOf(view, entity.id)), entity.id);
}

/**
 * The events, meetings and projects that may fall on a day from `from` to `to`; without `to`, on `from` or later.
 * Whatever their status: an idea with a date is there, and says that it is one.
 * @param kinds only these; null for all that take place
 */
export function calendar(view: GraphView, from: string, to: string | null, kinds: ReadonlySet<EntityKind> | null = null): Entity[] {
  return atOnce(calendarInSteps(view, from, to, kinds));
}

/** How many calendars are kept of each view. */
const MAX_KEPT = 8;

const kept = lastPerView<Entity[]>(MAX_KEPT);

/** {@link calendar} in turns, once for all who ask for the same: the pages of a calendar file ask for it one after the other. */
export function sharedCalendar(
  view: GraphView,
  from: string,
  to: string | null,
  kinds: ReadonlySet<EntityKind> | null,
): SharedBuild<Entity[]> {
  const key = JSON.stringify([from, to, kinds && [...kinds].sort()]);
  return kept(view, key, () => calendarInSteps(view, from, to, kinds));
}

function calendarInSteps(view: GraphView, from: string, to: string | null, kinds: ReadonlySet<EntityKind> | null): Steps<Entity[]> {
  return filterInSteps(
    datedEntities(view),
    (entity) => (kinds?.has(entity.kind) ?? true) && mayFallWithin(datesOf(view, entity.id), from, to),
  );
}

function isDated(dates: PartialDate | null): boolean {
  return dates !== null && (dates.earliest !== null || dates.latest !== null);
}

/**
 * Whether a date may be a day from `from` to `to`, each null where there is no bound; what has no day at all is none.
 * Days between the members of a one-of set are none of its own, so each member is looked at alone.
 */
export function mayFallWithin(dates: PartialDate | null, from: string | null, to: string | null): boolean {
  if (!dates || !isDated(dates)) return false;
  const alternatives = (dates.edtf ? readAlternatives(dates.edtf) : null) ?? [dates];
  return alternatives.some((range) => overlaps(range, from, to));
}
