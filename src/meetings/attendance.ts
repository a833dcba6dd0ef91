import { joinKeys, sortByKey } from '../core/sorted.js';
import { perViewAndId } from '../graph/per-view.js';
import type { GraphView } from '../graph/view.js';
import { kindOfId } from '../kinds/index.js';
import { holds, isAsserted } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';

/** Who came to a meeting or an event, and for whom. */

/** The rows of an attendance list, present first, by body, then person. */
export const attendanceOf = perViewAndId((view, eventId): readonly Relation[] => {
  const rows = [...view.relationsTo(eventId, 'ATTENDS'), ...view.relationsTo(eventId, 'ABSENT_FROM')].filter(isAsserted);
  return sortByKey(rows, (row) => attendanceKey(view, row));
});

/** The key by which an attendance list is sorted. */
export function attendanceKey(view: GraphView, row: Relation): string {
  const name = (id: string | null): string => (id ? view.existing(id).sortKey : '');
  return joinKeys(row.type === 'ATTENDS' ? 0 : 1, name(bodyOf(row)), name(personOf(row)), row.id);
}

/** The person of an attendance row; null when a body attends without a name being given. */
export function personOf(row: Relation): string | null {
  return kindOfId(row.subjectId) === 'PERSON' ? row.subjectId : null;
}

/** For whom: the body represented, or the body that attends by itself. */
export function bodyOf(row: Relation): string | null {
  return row.onBehalfOfId ?? (personOf(row) ? null : row.subjectId);
}

/** The bodies present at a meeting. */
export function presentAt(view: GraphView, meetingId: string): Set<string> {
  const rows = view.relationsTo(meetingId, 'ATTENDS').filter((row) => row.attendance === 'PRESENT' && holds(row));
  return new Set(rows.map((row) => bodyOf(row)).filter((id) => id !== null));
}
