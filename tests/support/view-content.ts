import type { GraphView } from '../../src/graph/view.js';
import { ASPECTS } from '../../src/graph/own-claims.js';
import { recentChangesOf } from '../../src/graph/recent-changes.js';
import { KINDS } from '../../src/kinds/index.js';

/** Everything that a view answers, as text: its lists in their order, and each lookup for everything that has an id. */
export function contentOf(view: GraphView, formerIds: readonly string[] = []): string {
  const { entities, documents, passages, mentions, statements, relations, claims, followUps, derivedRelations, dataset } = view;
  const lists = { entities, documents, passages, mentions, statements, relations, claims, followUps, derivedRelations };
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
  const meetings = ids(view.entitiesOfKind('MEETING'));
  const items = meetings.flatMap((id) => view.agendaOf(id));
  return JSON.stringify({
    head: [view.role, view.day, view.revision, view.updatedAt, view.longestDocument, dataset],
    lists,
    kinds: KINDS.map(({ kind }) => ids(view.entitiesOfKind(kind))),
    entities: entities.map(({ id }) => [
      id,
      ids(view.relationsOf(id)),
      ids(view.derivedRelationsOf(id)),
      ids(view.claimsAbout(id)),
      ids(view.followUpsOf(id)),
      view.contactsOf(id),
      ids(view.documentsOf(id)),
      ids(view.mentionsOf(id)),
      ASPECTS.map((aspect) => view.ownClaims(id, aspect).map(({ claim, reason }) => [claim.id, reason])),
    ]),
    agendas: meetings.map((id) => view.agendaOf(id)),
    items: items.map(({ id }) => ids(view.passagesUnder(id))),
    documents: documents.map(({ id }) => [ids(view.passagesOf(id)), ids(view.mentionsIn(id)), view.textOf(id).length]),
    passages: passages.map(({ id }) => [ids(view.mentionsInPassage(id)), ids(view.statementsOn(id))]),
    statements: statements.map((one) => [one.id, view.supersededBy(one), view.certaintyOf(one), view.rivalsOf(one)]),
    courses: statements.filter((one) => 'task' in one).map((one) => view.courseOf(one as (typeof followUps)[number])),
    nodes: [...Object.values(lists), items].flat().map(({ id }) => view.node(id)?.id),
    former: formerIds.map((id) => [id, view.resolve(id)]),
    recent: recentChangesOf(view).map(({ at, records }) => [at, ids(records)]),
  });
}
