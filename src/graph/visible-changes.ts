import type { DatasetRow, FormerIdRow } from '../store/tables.js';
import { changeInSteps, type ListChange, sizeOf } from './list-changes.js';
import type { Steps } from './steps.js';
import type { VisibleRecords } from './visibility.js';

/** What differs between two revisions of what a role reads, list by list. */

type RowLists = Omit<VisibleRecords, 'dataset' | 'formerIds'>;

export type VisibleChanges = { readonly [L in keyof RowLists]: ListChange<RowLists[L][number]> } & {
  readonly dataset: ListChange<DatasetRow>;
  readonly formerIds: ListChange<FormerIdRow>;
};

/** Finds what differs. */
export function* visibleChangesInSteps(before: VisibleRecords, after: VisibleRecords): Steps<VisibleChanges> {
  return {
    dataset: yield* changeInSteps(before.dataset ? [before.dataset] : [], after.dataset ? [after.dataset] : []),
    entities: yield* changeInSteps(before.entities, after.entities),
    contacts: yield* changeInSteps(before.contacts, after.contacts),
    documents: yield* changeInSteps(before.documents, after.documents),
    agendaItems: yield* changeInSteps(before.agendaItems, after.agendaItems),
    passages: yield* changeInSteps(before.passages, after.passages),
    statements: yield* changeInSteps(before.statements, after.statements),
    mentions: yield* changeInSteps(before.mentions, after.mentions),
    formerIds: yield* changeInSteps(before.formerIds, after.formerIds),
  };
}

/** How many rows may differ to be patched: beyond, making all anew is about as fast. */
const MOST_ROWS = 1_000;

/**
 * Whether a view may be patched. On documents and on where passages stand depends when everything was said that rests on them, and so
 * what stands.
 */
export function isPatchable(changes: VisibleChanges): boolean {
  const { documents, passages } = changes;
  const rows = Object.values(changes).reduce((sum, change) => sum + sizeOf(change), 0);
  if (rows > MOST_ROWS || sizeOf(documents) > 0) return false;
  const known = new Set(passages.gone.map(({ id }) => id));
  return !passages.come.some(({ id }) => known.has(id));
}
