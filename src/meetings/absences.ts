import { descendingKey, elementAt, joinKeys, sortByKey } from '../core/sorted.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import { presentAt } from './attendance.js';
import { chronology } from './chronology.js';

/** An actor that has not come for some meetings. */
export interface Absence {
  readonly actor: Entity;
  /** How many of the convener's latest meetings it was not at, in a row. */
  readonly meetings: number;
  /** The last one it was at; null when it is a member and was at none. */
  readonly lastSeen: Entity | null;
}

/**
 * Who has not been seen for the convener's last `atLeast` meetings or more: bodies that were at an earlier one, and its
 * members. Only meetings of the past with a list of those present count.
 */
export function notSeen(view: GraphView, convenerId: string, atLeast: number): Absence[] {
  const held = chronology(view)
    .filter((meeting) => meeting.convener === convenerId)
    .map((meeting) => ({ id: meeting.id, present: presentAt(view, meeting.id) }))
    .filter((meeting) => meeting.present.size > 0)
    .reverse();
  const members = view
    .relationsTo(convenerId, 'MEMBER_OF')
    .filter(holds)
    .map((relation) => relation.subjectId);
  const actors = new Set([...members, ...held.flatMap((meeting) => [...meeting.present])]);
  const absences = [...actors].map((id): Absence => {
    const missed = held.findIndex((meeting) => meeting.present.has(id));
    return {
      actor: view.existing(id),
      meetings: missed < 0 ? held.length : missed,
      lastSeen: missed < 0 ? null : view.existing(elementAt(held, missed).id),
    };
  });
  return sortByKey(
    absences.filter((absence) => absence.meetings >= Math.max(1, atLeast)),
    absenceKey,
  );
}

export const absenceKey = (absence: Absence): string => joinKeys(descendingKey(absence.meetings, 5), entityKey(absence.actor));
