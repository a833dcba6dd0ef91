import { groupBy } from '../core/group-by.js';
import { Claim } from '../statements/claim.js';
import { type Course, courseOf, type SaidAt } from '../statements/course.js';
import { compareDays, latestDay } from '../statements/days.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { claimKey, firstDueKey, relationKey, stepKey } from './sort-keys.js';
import { atOnce, eachInSteps, sortByKeyInSteps, type Steps } from './steps.js';
import type { VisibleRecords } from './visibility.js';

/** All that was said, sorted as the API serves it: relations, then claims, then follow-ups, then their steps; in steps. */
export function* sortedStatementsInSteps({ statements }: Pick<VisibleRecords, 'statements'>): Steps<readonly Statement[]> {
  const of = function* <T extends Statement>(form: abstract new () => T, keyOf: (one: T) => string): Steps<T[]> {
    const some = statements.filter((one): one is T => one instanceof form);
    yield;
    return yield* sortByKeyInSteps(some, keyOf);
  };
  const relations = yield* of(Relation, relationKey);
  const claims = yield* of(Claim, claimKey);
  const followUps = yield* of(FollowUp, firstDueKey);
  return [...relations, ...claims, ...followUps, ...(yield* of(FollowUpStep, stepKey))];
}

/** The day on which a statement was said: the latest of those of its evidence that is visible. */
export function saidOnOf(records: Pick<VisibleRecords, 'documents' | 'passages'>): (statement: Statement) => string | null {
  return atOnce(saidOnInSteps(records));
}

/** {@link saidOnOf} in steps. */
export function* saidOnInSteps({
  documents,
  passages,
}: Pick<VisibleRecords, 'documents' | 'passages'>): Steps<(statement: Statement) => string | null> {
  const ofDocument = new Map(documents.map(({ id, saidOn }) => [id, saidOn]));
  const ofPassage = new Map<string, string | null>();
  yield* eachInSteps(passages, ({ id, documentId }) => ofPassage.set(id, ofDocument.get(documentId) ?? null));
  return ({ evidence, sources }) =>
    latestDay([...evidence.map((id) => ofPassage.get(id) ?? null), ...sources.map(({ accessed }) => accessed)]);
}

/**
 * Where in time the steps of follow-ups were said: on which day, and how far down the text. A follow-up was opened by the first of what it
 * rests on, whatever was said of it again; of a step the last counts, as of all statements.
 */
export function saidAtOf(records: Pick<VisibleRecords, 'documents' | 'passages'>): (one: FollowUp | FollowUpStep) => SaidAt {
  return atOnce(saidAtInSteps(records));
}

function* saidAtInSteps({
  documents,
  passages,
}: Pick<VisibleRecords, 'documents' | 'passages'>): Steps<(one: FollowUp | FollowUpStep) => SaidAt> {
  const ofDocument = new Map(documents.map(({ id, saidOn }) => [id, saidOn]));
  const ofPassage = new Map<string, SaidAt>();
  yield* eachInSteps(passages, ({ id, documentId, start }) =>
    ofPassage.set(id, { day: ofDocument.get(documentId) ?? null, offset: start }),
  );
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

/** The courses of all follow-ups, superseded or not, by their ids: of the steps that stand; in steps. */
export function* coursesInSteps(
  all: readonly Statement[],
  standing: readonly Statement[],
  records: VisibleRecords,
): Steps<Map<string, Course>> {
  const saidAt = yield* saidAtInSteps(records);
  const steps = groupBy(
    standing.filter((one) => one instanceof FollowUpStep),
    (step) => [step.followUpId],
  );
  yield;
  const courses = new Map<string, Course>();
  yield* eachInSteps(
    all.filter((one) => one instanceof FollowUp),
    (followUp) => courses.set(followUp.id, courseOf(followUp, steps.get(followUp.id) ?? [], saidAt)),
  );
  return courses;
}
