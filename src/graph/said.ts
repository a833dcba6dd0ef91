import type { Node } from '../core/node.js';
import { Document } from '../documents/document.js';
import { Passage } from '../documents/passage.js';
import { Claim } from '../statements/claim.js';
import type { SaidAt } from '../statements/course.js';
import { compareDays, latestDay } from '../statements/days.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { claimKey, firstDueKey, relationKey, stepKey } from './sort-keys.js';
import type { Lookup } from './patched-map.js';
import { sortByKeyInSteps, type Steps } from './steps.js';
import type { GraphView } from './view.js';
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

/** The rows of a base, or of what a role sees of it, by id and class. */
export type RowsById = Pick<GraphView, 'get'>;

/** {@link RowsById} of a map. */
export function rowsIn(byId: Lookup<object>): RowsById {
  return {
    get: <T extends Node>(id: string, type: abstract new () => T): T | undefined => {
      const row = byId.get(id);
      return row instanceof type ? row : undefined;
    },
  };
}

/** The day on which a statement was said: the latest of those of its evidence that is there. */
export function saidOnOf(rows: RowsById): (statement: Statement) => string | null {
  return ({ evidence, sources }) =>
    latestDay([...evidence.map((id) => placeIn(rows, id)?.day ?? null), ...sources.map(({ accessed }) => accessed)]);
}

/**
 * Where in time the steps of follow-ups were said: on which day, and how far down the text. A follow-up was opened by the first of what it
 * rests on, whatever was said of it again; of a step the last counts, as of all statements.
 */
export function saidAtOf(rows: RowsById): (one: FollowUp | FollowUpStep) => SaidAt {
  return (statement) => {
    const { evidence, sources } = statement;
    const all: SaidAt[] = [
      ...evidence.flatMap((id) => placeIn(rows, id) ?? []),
      ...sources.map(({ accessed }) => ({ day: accessed, offset: null })),
    ];
    const sign = statement instanceof FollowUp ? 1 : -1;
    const [first] = all.sort((a, b) => sign * compareDays(a.day, b.day) || (a.offset ?? Infinity) - (b.offset ?? Infinity));
    return first ?? { day: null, offset: null };
  };
}

function placeIn(rows: RowsById, passageId: string): SaidAt | null {
  const passage = rows.get(passageId, Passage);
  return passage ? { day: rows.get(passage.documentId, Document)?.saidOn ?? null, offset: passage.start } : null;
}
