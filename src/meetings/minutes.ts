import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';

/** The minutes of a meeting, then what is annexed to them. */
export function publicationsOf(view: GraphView, meetingId: string): Entity[] {
  const from = (id: string, type: Relation['type']): string[] =>
    view
      .relationsTo(id, type)
      .filter(holds)
      .map((relation) => relation.subjectId);
  const minutes = from(meetingId, 'RECORDS');
  const annexes = minutes.flatMap((id) => from(id, 'ANNEX_OF'));
  return [...new Set([...minutes, ...annexes])].map((id) => view.existing(id));
}
