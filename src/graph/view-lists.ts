import { distinct } from '../core/group-by.js';
import type { AgendaItem } from '../documents/agenda-item.js';
import type { Document } from '../documents/document.js';
import type { Mention } from '../documents/mention.js';
import type { Passage } from '../documents/passage.js';
import type { ContactDetail } from '../kinds/contact-detail.js';
import type { Entity } from '../kinds/index.js';
import type { Claim } from '../statements/claim.js';
import type { FollowUp } from '../statements/follow-up.js';
import type { FollowUpStep } from '../statements/follow-up-step.js';
import type { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { Groups } from './groups.js';
import type { IdNumbers } from './id-numbers.js';
import { type Grouping, type ListChange, patchedListInSteps } from './list-changes.js';
import { agendaKey, claimKey, entityKey, firstDueKey, idKey, relationKey, spanKey, statementKey, stepKey } from './sort-keys.js';
import type { Steps } from './steps.js';

/** The lists of a view, how each is sorted, and how each is grouped: said once, for lists that are made and for those that are patched. */

/** The rows of a view, sorted as it serves them. */
export interface ViewLists {
  readonly entities: readonly Entity[];
  readonly contacts: readonly ContactDetail[];
  readonly documents: readonly Document[];
  readonly agendaItems: readonly AgendaItem[];
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  /** All that was said, superseded or not. */
  readonly statements: readonly Statement[];
  /** Those that stand, as the next three. */
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  readonly followUps: readonly FollowUp[];
  readonly steps: readonly FollowUpStep[];
}

type ListName = keyof ViewLists;
type RowOf<L extends ListName> = ViewLists[L][number];

/** What differs in each list. */
export type ListChanges = { readonly [L in ListName]: ListChange<RowOf<L>> };

/** The keys by which lists are sorted. */
const ORDER: { readonly [L in ListName]: (row: RowOf<L>) => string } = {
  entities: entityKey,
  contacts: idKey,
  documents: idKey,
  agendaItems: agendaKey,
  passages: spanKey,
  mentions: spanKey,
  statements: statementKey,
  relations: relationKey,
  claims: claimKey,
  followUps: firstDueKey,
  steps: stepKey,
};

/** A list, grouped. */
const grouped = <L extends ListName>(list: L, keysOf: (row: RowOf<L>) => Iterable<string>): Grouping<RowOf<L>> & { readonly list: L } => ({
  list,
  keysOf,
  order: ORDER[list],
});

const GROUPINGS = {
  entitiesByKind: grouped('entities', ({ kind }) => [kind]),
  contactsByEntity: grouped('contacts', ({ entityId }) => [entityId]),
  documentsByPublication: grouped('documents', ({ publicationId }) => [publicationId]),
  agendaByMeeting: grouped('agendaItems', ({ meetingId }) => [meetingId]),
  passagesByDocument: grouped('passages', ({ documentId }) => [documentId]),
  passagesByItem: grouped('passages', ({ agendaItemId }) => (agendaItemId ? [agendaItemId] : [])),
  mentionsByDocument: grouped('mentions', ({ documentId }) => [documentId]),
  mentionsByEntity: grouped('mentions', ({ entityId }) => (entityId ? [entityId] : [])),
  mentionsByPassage: grouped('mentions', ({ passageId }) => [passageId]),
  statementsByPassage: grouped('statements', ({ evidence }) => distinct(evidence)),
  relationsByEnd: grouped('relations', (relation) => relation.endIds()),
  claimsByEntity: grouped('claims', (claim) => distinct(claim.endIds())),
  stepsByFollowUp: grouped('steps', ({ followUpId }) => [followUpId]),
};

/** The lists of a view by what their rows are looked up by. */
export type ViewGroups = { readonly [G in keyof typeof GROUPINGS]: Groups<RowOf<(typeof GROUPINGS)[G]['list']>> };

/** Groups the lists of a view. */
export function* groupsInSteps(lists: ViewLists, numbers: IdNumbers): Steps<ViewGroups> {
  return yield* eachGrouping((_name, grouping) => Groups.ofInSteps(numbers, lists[grouping.list] as readonly never[], grouping));
}

/**
 * Groups with changes in the lists that they are of.
 * @param lists with these changes in them
 */
export function* patchedGroups(groups: ViewGroups, changes: ListChanges, lists: ViewLists): Steps<ViewGroups> {
  return yield* eachGrouping((name, grouping) => {
    const { list } = grouping;
    return (groups[name] as unknown as Groups<never>).withInSteps(
      changes[list] as ListChange<never>,
      () => lists[list] as readonly never[],
      grouping,
    );
  });
}

/** Lists with changes in them: those without are the same. */
export function* patchedLists(lists: ViewLists, changes: ListChanges): Steps<ViewLists> {
  const patched: Record<string, readonly unknown[]> = {};
  for (const name of Object.keys(ORDER) as ListName[]) {
    const [list, change] = [lists[name] as readonly never[], changes[name] as ListChange<never>];
    patched[name] = yield* patchedListInSteps(list, change, ORDER[name] as (row: never) => string);
  }
  return patched as unknown as ViewLists;
}

/** Makes every grouping. Which rows each is of is lost on the way, and said again at the end. */
function* eachGrouping(
  make: (name: keyof ViewGroups, grouping: Grouping<never> & { readonly list: ListName }) => Steps<Groups<never>>,
): Steps<ViewGroups> {
  const groups: Record<string, Groups<never>> = {};
  for (const [name, grouping] of Object.entries(GROUPINGS)) groups[name] = yield* make(name as keyof ViewGroups, grouping);
  return groups as unknown as ViewGroups;
}
