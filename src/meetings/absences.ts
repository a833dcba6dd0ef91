import { groupBy } from '../core/group-by.js';
import { descendingKey, elementAt, joinKeys, sortByKey } from '../core/sorted.js';
import { perViewAndId } from '../graph/per-view.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import { dayOf, presentAt } from './attendance.js';
import { chronology } from './chronology.js';

/** An actor that has not come for some meetings. */
export interface Absence {
  readonly actor: Entity;
  /** How many of the convener's latest meetings it was not at, in a row. */
  readonly meetings: number;
  /** The last one it was at; null when it is a member and was at none. */
  readonly lastSeen: Entity | null;
}

/** Those of {@link absencesFrom} that have not been seen for `atLeast` meetings or more. */
export function notSeen(view: GraphView, convenerId: string, atLeast: number): Absence[] {
  return absencesFrom(view, convenerId).filter(({ meetings }) => meetings >= atLeast);
}

/**
 * Who has not been seen for the convener's last meeting or more: bodies that were at an earlier one, and its members, those not seen for
 * longest first. Only meetings of the past with a list of those present count; and for a member, those held while it was one: who was no
 * longer a member at the last of them, or not yet, is not counted.
 */
const absencesFrom = perViewAndId((view, convenerId): readonly Absence[] => {
  const held = chronology(view)
    .filter((meeting) => meeting.convener === convenerId)
    .map(({ id }): Held => ({ id, day: dayOf(view, id), present: presentAt(view, id) }))
    .filter((meeting) => meeting.present.size > 0)
    .reverse();
  const memberships = groupBy(view.relationsTo(convenerId, 'MEMBER_OF').filter(holds), (relation) => [relation.subjectId]);
  const actors = new Set([...memberships.keys(), ...held.flatMap((meeting) => [...meeting.present])]);
  const absences = [...actors].flatMap((id) => absenceOf(view, id, held, memberships.get(id)) ?? []);
  return sortByKey(
    absences.filter((absence) => absence.meetings > 0),
    absenceKey,
  );
});

/** A meeting that was held, and the bodies that were there. */
interface Held {
  readonly id: string;
  readonly day: string | null;
  readonly present: ReadonlySet<string>;
}

/**
 * @param held the latest first
 * @param memberships of the actor; without any, every meeting counts
 */
function absenceOf(view: GraphView, id: string, held: readonly Held[], memberships: readonly Relation[] | undefined): Absence | null {
  const isMemberAt = ({ day }: Held): boolean =>
    !memberships || day === null || memberships.some((membership) => wasMemberOn(membership, day));
  const [last] = held;
  if (last && !isMemberAt(last)) return null;
  const missed = held.findIndex((meeting) => meeting.present.has(id));
  const seen = missed < 0 ? null : elementAt(held, missed);
  return {
    actor: view.existing(id),
    meetings: held.slice(0, missed < 0 ? held.length : missed).filter(isMemberAt).length,
    lastSeen: seen && view.existing(seen.id),
  };
}

/** Whether a membership had begun by a day and not ended. A date that is no interval is when it began, unless it is past. */
function wasMemberOn({ dates, status }: Relation, day: string): boolean {
  const hasEnd = status === 'PAST' || (dates?.edtf?.includes('/') ?? false);
  const end = dates?.latest ?? (status === 'PAST' ? '' : null);
  return (dates?.earliest ?? day) <= day && (!hasEnd || end === null || day <= end);
}

export const absenceKey = (absence: Absence): string => joinKeys(descendingKey(absence.meetings, 5), entityKey(absence.actor));
