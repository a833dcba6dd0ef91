import { READABLE } from '../core/access.js';
import { sortByKey } from '../core/sorted.js';
import { Document } from '../documents/document.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { perView, perViewInSteps } from './per-view.js';
import { lastNoticed, readableIn, shownBy } from './row-updates.js';
import { eachInSteps, type Steps } from './steps.js';
import type { GraphView } from './view.js';

/**
 * What was added or changed last, as one role sees it: a row counts from when the role could read it, and changed when something did that
 * the role reads. What only others notice is in none, not even as a time.
 */

/** What has a page of its own, and so can be said to be new. */
export type ChangedRecord = Entity | Document | Statement;

export interface RecentChange {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Texts first, then entities by name, then what is said. */
  readonly records: readonly ChangedRecord[];
}

/** How many moments are told. */
export const MAX_RECENT_CHANGES = 50;

/** The latest changes first. Each record stands at the latest of its own. */
export const recentChangesOf = perViewInSteps(changesInSteps);

function* changesInSteps(view: GraphView): Steps<readonly RecentChange[]> {
  const moments = new Map<string, ChangedRecord[]>();
  const noticedAt = noticedAtIn(view);
  yield* eachInSteps([...view.documents, ...view.entities, ...view.statements], (record) => {
    const at = noticedAt(record);
    if (at === undefined) return;
    const others = moments.get(at);
    if (others) others.push(record);
    else moments.set(at, [record]);
  });
  return [...moments]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, MAX_RECENT_CHANGES)
    .map(([at, records]) => ({ at, records: sortByKey(records, changedRecordKey) }));
}

/** By which the records of a change are sorted. */
export function changedRecordKey(record: ChangedRecord): string {
  if (record instanceof Document) return `0 ${record.id}`;
  return record instanceof Entity ? `1 ${record.sortKey} ${record.id}` : `2 ${record.id}`;
}

/** When the reader of a view last noticed something of a row of it. */
export const noticedAtIn = perView(noticing);

function noticing(view: GraphView): (row: ChangedRecord) => string | undefined {
  const { times, updates } = view.written;
  const levels = READABLE[view.role];
  const readable = readableIn(view);
  const shown = (id: string): number => shownBy(id, updates, levels);
  const latest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);
  const documentShown = ({ id, publicationId }: Document): number => Math.max(shown(id), shown(publicationId));
  const passageShown = (id: string): number => {
    const passage = view.get(id, Passage);
    return passage ? Math.max(shown(id), documentShown(view.require(passage.documentId, Document))) : 0;
  };
  /** A step stands only for those who may read the minutes of its meeting. */
  const minutesShown = (meetingId: string): number =>
    latest(view.relationsTo(meetingId, 'RECORDS').flatMap(({ subjectId }) => view.documentsOf(subjectId).map(documentShown)));
  const statementShown = (statement: Statement): number =>
    latest([
      shown(statement.id),
      ...statement.everyEntityId().map(shown),
      ...statement.evidence.map(passageShown),
      ...(statement instanceof FollowUpStep ? [shown(statement.followUpId)] : []),
      ...(statement instanceof FollowUpStep && statement.meetingId !== null ? [minutesShown(statement.meetingId)] : []),
    ]);
  const counterparts = ({ contradicts, replaces, corrects, withdraws }: Statement): number =>
    latest(
      [contradicts, replaces, corrects, withdraws].flat().map((id) => {
        const other = view.get(id, Statement);
        return other ? statementShown(other) : 0;
      }),
    );
  const movementsShown = (row: Statement): number =>
    row instanceof Relation
      ? latest(
          (row.movements ?? []).flatMap(({ passageId, itemId }) => [
            passageId === null ? 0 : passageShown(passageId),
            itemId === null ? 0 : shown(itemId),
          ]),
        )
      : 0;

  const noticed = (row: ChangedRecord): number => {
    const own = lastNoticed(row, updates, readable);
    if (row instanceof Document) return Math.max(own, documentShown(row));
    if (row instanceof Entity) return latest([own, ...row.names.map(({ scope }) => (scope === undefined ? 0 : shown(scope)))]);
    return Math.max(own, statementShown(row), counterparts(row), movementsShown(row));
  };
  return (row) => times.get(noticed(row));
}
