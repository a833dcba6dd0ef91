import type { GraphView } from './view.js';

/** The entities that a passage names or says something of. */
export function entitiesIn(view: GraphView, passageId: string): Set<string> {
  const ids = new Set<string>();
  for (const mention of view.mentionsInPassage(passageId)) if (mention.entityId) ids.add(mention.entityId);
  for (const statement of view.statementsOn(passageId)) for (const id of statement.entityIds()) ids.add(id);
  return ids;
}
