import type { Document } from '../documents/document.js';
import type { Passage } from '../documents/passage.js';
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

const NONE = { gone: [], come: [] } as const;

/** Nothing. */
export const NO_CHANGES: VisibleChanges = {
  dataset: NONE,
  entities: NONE,
  contacts: NONE,
  documents: NONE,
  agendaItems: NONE,
  passages: NONE,
  statements: NONE,
  mentions: NONE,
  formerIds: NONE,
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
export const MOST_ROWS = 1_000;

/**
 * Whether a view may be patched. On the days of documents and on where passages stand depends when everything was said that rests on them,
 * and so what stands; of what rests on those that have come or are gone, the statements themselves differ.
 */
export function isPatchable(changes: VisibleChanges | null): changes is VisibleChanges {
  if (!changes || Object.values(changes).reduce((sum, change) => sum + sizeOf(change), 0) > MOST_ROWS) return false;
  const isSameDay = (was: Document, is: Document): boolean => was.saidOn === is.saidOn;
  const isSamePlace = (was: Passage, is: Passage): boolean => was.documentId === is.documentId && was.start === is.start;
  return areAlike(changes.documents, isSameDay) && areAlike(changes.passages, isSamePlace);
}

/** Whether rows that are there before and after are alike in something. */
function areAlike<T extends { readonly id: string }>({ gone, come }: ListChange<T>, isAlike: (was: T, is: T) => boolean): boolean {
  const were = new Map(gone.map((row) => [row.id, row]));
  return come.every((row) => {
    const was = were.get(row.id);
    return !was || isAlike(was, row);
  });
}

/** Whether fewer rows differ than there are. */
export function isLess(changes: VisibleChanges, visible: VisibleRecords): boolean {
  const sizes = Object.values(changes).map(sizeOf);
  const lists = Object.values(visible).map((rows) => (Array.isArray(rows) ? rows.length : 1));
  return sizes.reduce((sum, size) => sum + size) < lists.reduce((sum, size) => sum + size);
}

/** Whether the same ids are there before and after. */
export function keepsIds(changes: VisibleChanges): boolean {
  return Object.values(changes).every(({ gone, come }: ListChange<{ readonly id: string }>) => {
    const ids = new Set(gone.map(({ id }) => id));
    return gone.length === come.length && come.every(({ id }) => ids.has(id));
  });
}
