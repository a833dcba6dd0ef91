import { dateSortKey } from '../core/partial-date.js';
import { joinKeys, sortByKey } from '../core/sorted.js';
import { datesOf, meetingsOfStatement, statusOf } from '../graph/computed-fields.js';
import { concernsClass, concernsDates, concernsKinds, concernsMinutes, concernsTypes } from '../graph/concerns.js';
import { perViewAhead, perViewAndId, sameUnless } from '../graph/per-view.js';
import { filterInSteps, flatMapInSteps, groupInSteps, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import { everySaid } from '../graph/statements-of.js';
import type { GraphView } from '../graph/view.js';
import { type Entity, type EntityKind, KINDS } from '../kinds/index.js';
import { hasComputed } from '../kinds/kind.js';
import { Claim } from '../statements/claim.js';
import { holds } from '../statements/holds.js';

/** Meetings in the order of time: who convened them, which come before and after, what they announce. */

/** Who convened a meeting: the body whose meeting it is said to be. Who merely organizes it is not its convener. */
export const convenerOf = perViewAndId((view, meetingId): Entity | null => {
  const row = view.relationsFrom(meetingId, 'MEETING_OF').find(holds);
  return row ? view.existing(row.objectId) : null;
});

interface Dated {
  readonly id: string;
  readonly key: string;
  readonly convener: string | null;
}

/** Meetings that have a date and are more than an idea, in the order of time. */
export const chronology = perViewAhead(
  function* (view): Steps<Dated[]> {
    const dated = yield* flatMapInSteps(view.entitiesOfKind('MEETING'), (meeting): Dated[] => {
      const dates = datesOf(view, meeting.id);
      const status = statusOf(view, meeting.id);
      if (!dates?.earliest || status === 'PROPOSED' || status === 'CANCELLED') return [];
      return [{ id: meeting.id, key: joinKeys(dateSortKey(dates), meeting.id), convener: convenerOf(view, meeting.id)?.id ?? null }];
    });
    return yield* sortByKeyInSteps(dated, (meeting) => meeting.key);
  },
  sameUnless((change) => concernsKinds(change, ['MEETING']) || concernsTypes(change, 'MEETING_OF') || concernsDates(change)),
);

/** The next or previous meeting of the same convener; null for a meeting without a date or a convener. */
export function neighbour(view: GraphView, meetingId: string, step: 1 | -1): Entity | null {
  const all = chronology(view);
  const self = all.find((meeting) => meeting.id === meetingId);
  if (!self?.convener) return null;
  const row = all.filter((meeting) => meeting.convener === self.convener);
  const other = row[row.indexOf(self) + step];
  return other ? view.existing(other.id) : null;
}

/** The kinds that take place: those with dates and a status of their own. */
export const DATED_KINDS: ReadonlySet<EntityKind> = new Set(
  KINDS.filter((kind) => hasComputed(kind, 'dates', 'status')).map(({ kind }) => kind),
);

/** The claims of dates, by the meetings in whose minutes they stand. */
const datingClaims = perViewAhead(
  function* (view) {
    const claims = yield* filterInSteps(everySaid(view).claims, ({ claimKind }) => claimKind === 'DATE');
    return yield* groupInSteps(claims, (claim) => meetingsOfStatement(view, claim));
  },
  sameUnless((change) => concernsClass(change, Claim) || concernsMinutes(change)),
);

/** What the minutes of a meeting date after its day, and do not report as past: events, meetings and projects, by date. */
export const upcomingAfter = perViewAndId((view, meetingId): Entity[] => {
  const day = datesOf(view, meetingId)?.latest;
  if (!day) return [];
  const ids = new Set(
    datingClaims(view)
      .get(meetingId)
      ?.flatMap((claim) => claim.about),
  );
  const mayBeAfter = (id: string): boolean => {
    const dates = datesOf(view, id);
    return dates !== null && (dates.earliest ?? dates.latest) !== null && (dates.latest === null || dates.latest > day);
  };
  const coming = [...ids]
    .map((id) => view.existing(id))
    .filter((entity) => DATED_KINDS.has(entity.kind) && statusOf(view, entity.id) !== 'PAST' && mayBeAfter(entity.id));
  return sortByKey(coming, (entity) => joinKeys(dateSortKey(datesOf(view, entity.id)), entity.id));
});
