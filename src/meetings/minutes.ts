import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';

/** The minutes of a meeting, then what is annexed to them. */
export function publicationsOf(view: GraphView, meetingId: string): Entity[] {
  const minutes = view.relationsTo(meetingId, 'RECORDS').map((relation) => relation.subjectId);
  const annexes = minutes.flatMap((id) => view.relationsTo(id, 'ANNEX_OF').map((relation) => relation.subjectId));
  return [...new Set([...minutes, ...annexes])].map((id) => view.existing(id));
}
