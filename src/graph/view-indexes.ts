import type { Node } from '../core/node.js';
import { Claim } from '../statements/claim.js';
import { type Course, courseOf } from '../statements/course.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { type Currency, currencyInSteps } from './currency.js';
import type { Texts } from './document-texts.js';
import { FormerIds } from './former-ids.js';
import { type Namesakes, namesakesInSteps } from './namesakes.js';
import { IdNumbers } from './id-numbers.js';
import { PatchedMap } from './patched-map.js';
import { RowTable } from './row-table.js';
import { rowsIn, saidAtOf, saidOnOf, sortedStatementsInSteps } from './said.js';
import { agendaKey, entityKey, idKey, spanKey } from './sort-keys.js';
import { eachInSteps, filterInSteps, groupInSteps, sortByKeyInSteps, type Steps } from './steps.js';
import { groupsInSteps, type ViewGroups, type ViewLists } from './view-lists.js';
import type { ViewSource } from './view-source.js';
import type { VisibleRecords } from './visibility.js';

/** The rows of a view as it serves them, sorted, and its maps. */
export interface ViewIndexes extends ViewLists, ViewGroups {
  readonly currency: Currency;
  /** Of all documents, hidden ones too: a view gives those of its own. */
  readonly texts: Texts;
  readonly byId: RowTable<Node>;
  readonly formerIds: FormerIds;
  readonly namesakes: Namesakes;
  /** Of all follow-ups, superseded or not, by their ids. */
  readonly courses: PatchedMap<Course>;
  readonly followUpsByEntity: PatchedMap<readonly FollowUp[]>;
}

/**
 * Makes the indexes of what a role can read, a map or a sorted list in each step.
 * @param numbers those of another role's view of the same rows, which this one shares
 */
export function* indexesInSteps(records: VisibleRecords, source: ViewSource, numbers = new IdNumbers()): Steps<ViewIndexes> {
  const entities = yield* sortByKeyInSteps(records.entities, entityKey);
  const documents = yield* sortByKeyInSteps(records.documents, idKey);
  const passages = yield* sortByKeyInSteps(records.passages, spanKey);
  const mentions = yield* sortByKeyInSteps(records.mentions, spanKey);
  const statements = yield* sortedStatementsInSteps(records);
  const agendaItems = yield* sortByKeyInSteps(records.agendaItems, agendaKey);
  const byId = yield* RowTable.ofInSteps<Node>(numbers, [entities, documents, passages, mentions, agendaItems, statements]);
  const rows = rowsIn(byId);
  const currency = yield* currencyInSteps({ statements, saidOn: saidOnOf(rows) });
  const standing = yield* filterInSteps(statements, ({ id }) => !currency.superseded.has(id));
  const lists: ViewLists = {
    entities,
    contacts: yield* sortByKeyInSteps(records.contacts, idKey),
    documents,
    agendaItems,
    passages,
    mentions,
    statements,
    relations: yield* filterInSteps(standing, (one): one is Relation => one instanceof Relation),
    claims: yield* filterInSteps(standing, (one): one is Claim => one instanceof Claim),
    followUps: yield* filterInSteps(standing, (one): one is FollowUp => one instanceof FollowUp),
    steps: yield* filterInSteps(standing, (one): one is FollowUpStep => one instanceof FollowUpStep),
  };
  yield;
  const groups = yield* groupsInSteps(lists, numbers);
  const saidAt = saidAtOf(rows);
  const courses = new Map<string, Course>();
  yield* eachInSteps(statements, (one) => {
    if (one instanceof FollowUp) courses.set(one.id, courseOf(one, groups.stepsByFollowUp.get(one.id) ?? [], saidAt));
  });
  return {
    ...lists,
    ...groups,
    texts: source.texts,
    formerIds: new FormerIds(records.formerIds, source.erasureKey),
    namesakes: yield* namesakesInSteps(entities),
    currency,
    byId,
    courses: PatchedMap.of(courses),
    followUpsByEntity: PatchedMap.of(yield* groupInSteps(lists.followUps, entitiesOf(courses))),
  };
}

/** The entities that a follow-up is about, and those that it is assigned to now. */
export function entitiesOf(courses: Pick<ReadonlyMap<string, Course>, 'get'>): (followUp: FollowUp) => Iterable<string> {
  return ({ id, about }) => new Set([...about, ...(courses.get(id)?.assignees ?? [])]);
}
