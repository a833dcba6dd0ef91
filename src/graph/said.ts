import { groupBy } from '../core/group-by.js';
import { sortByKey } from '../core/sorted.js';
import { Claim } from '../statements/claim.js';
import { type Course, courseOf, type SaidAt } from '../statements/course.js';
import { compareDays, latestDay } from '../statements/days.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { claimKey, firstDueKey, relationKey, stepKey } from './sort-keys.js';
import type { VisibleRecords } from './visibility.js';

/** All that was said, sorted as the API serves it: relations, then claims, then follow-ups, then their steps. */
export function sortedStatements({ statements }: VisibleRecords): readonly Statement[] {
  const relations = sortByKey(
    statements.filter((one) => one instanceof Relation),
    relationKey,
  );
  const claims = sortByKey(
    statements.filter((one) => one instanceof Claim),
    claimKey,
  );
  const followUps = sortByKey(
    statements.filter((one) => one instanceof FollowUp),
    firstDueKey,
  );
  const steps = sortByKey(
    statements.filter((one) => one instanceof FollowUpStep),
    stepKey,
  );
  return [...relations, ...claims, ...followUps, ...steps];
}

/** The day on which a statement was said: the latest of those of its evidence that is visible. */
export function saidOnOf({ documents, passages }: Pick<VisibleRecords, 'documents' | 'passages'>): (statement: Statement) => string | null {
  const ofDocument = new Map(documents.map(({ id, saidOn }) => [id, saidOn]));
  const ofPassage = new Map(passages.map(({ id, documentId }) => [id, ofDocument.get(documentId) ?? null]));
  return ({ evidence, sources }) =>
    latestDay([...evidence.map((id) => ofPassage.get(id) ?? null), ...sources.map(({ accessed }) => accessed)]);
}

/**
 * Where in time the steps of follow-ups were said: on which day, and how far down the text. A follow-up was opened by the first of what it
 * rests on, whatever was said of it again; of a step the last counts, as of all statements.
 */
export function saidAtOf({
  documents,
  passages,
}: Pick<VisibleRecords, 'documents' | 'passages'>): (one: FollowUp | FollowUpStep) => SaidAt {
  const ofDocument = new Map(documents.map(({ id, saidOn }) => [id, saidOn]));
  const ofPassage = new Map(passages.map(({ id, documentId, start }) => [id, { day: ofDocument.get(documentId) ?? null, offset: start }]));
  return (statement) => {
    const { evidence, sources } = statement;
    const all: SaidAt[] = [
      ...evidence.flatMap((id) => ofPassage.get(id) ?? []),
      ...sources.map(({ accessed }) => ({ day: accessed, offset: null })),
    ];
    const sign = statement instanceof FollowUp ? 1 : -1;
    const [first] = all.sort((a, b) => sign * compareDays(a.day, b.day) || (a.offset ?? Infinity) - (b.offset ?? Infinity));
    return first ?? { day: null, offset: null };
  };
}

/** The courses of all follow-ups, superseded or not, by their ids: of the steps that stand. */
export function coursesOf(all: readonly Statement[], standing: readonly Statement[], records: VisibleRecords): Map<string, Course> {
  const saidAt = saidAtOf(records);
  const steps = groupBy(
    standing.filter((one) => one instanceof FollowUpStep),
    (step) => [step.followUpId],
  );
  return new Map(
    all.filter((one) => one instanceof FollowUp).map((followUp) => [followUp.id, courseOf(followUp, steps.get(followUp.id) ?? [], saidAt)]),
  );
}
