import { groupBy } from '../core/group-by.js';
import { sortByKey } from '../core/sorted.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { type Passage } from '../documents/passage.js';
import { entitiesIn } from '../graph/passage-entities.js';
import { perViewAndId } from '../graph/per-view.js';
import { followUpKey } from '../graph/courses.js';
import { entityKey, spanKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { FollowUp } from '../statements/follow-up.js';

/** What was discussed and decided under the items of an agenda. */

/** An entity discussed under an agenda item, with the passages that speak of it. */
export interface Discussed {
  readonly entity: Entity;
  readonly passages: Passage[];
}

/** The item and the sub-headings under it. */
function withSubItems(view: GraphView, item: AgendaItem): Set<string> {
  const reached = new Set([item.id]);
  for (const other of view.agendaOf(item.meetingId)) {
    if (other.parentId && reached.has(other.parentId)) reached.add(other.id);
  }
  return reached;
}

/** What was discussed under an item or its sub-headings: all that its passages name or state something of, by name. */
export const discussedUnder = perViewAndId((view, itemId): Discussed[] => {
  const item = view.get(itemId, AgendaItem);
  if (!item) return [];
  const items = withSubItems(view, item);
  const passages = sortByKey(
    [...items].flatMap((id) => view.passagesUnder(id)),
    spanKey,
  );
  const found = groupBy(passages, (passage) => entitiesIn(view, passage.id));
  found.delete(item.meetingId);
  return sortByKey(
    [...found].map(([id, naming]) => ({ entity: view.existing(id), passages: naming })),
    discussedKey,
  );
});

export const discussedKey = ({ entity }: Discussed): string => entityKey(entity);

/** The follow-ups whose passages are under an item, by due date. */
export function followUpsUnder(view: GraphView, item: AgendaItem): FollowUp[] {
  const passages = [...withSubItems(view, item)].flatMap((id) => view.passagesUnder(id));
  const followUps = passages.flatMap((passage) => view.statementsOn(passage.id).filter((statement) => statement instanceof FollowUp));
  return sortByKey(new Set(followUps), (followUp) => followUpKey(view, followUp));
}
