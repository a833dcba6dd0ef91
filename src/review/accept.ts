import type { EditContext } from '../changes/change-sets.js';
import type { Operation } from '../changes/operation.js';
import { Refusal, refuse } from '../changes/user-error.js';
import type { ReviewedProposal } from './proposed.js';
import { AS_PROPOSED, operationsOf, type Place, type ProposalAnswer } from './rows.js';

/** Proposals that are accepted at once. */

/** What is written for a proposal. */
interface Accepted {
  readonly proposals: readonly ReviewedProposal[];
  readonly state: 'ACCEPTED' | 'CORRECTED';
  readonly operations: readonly Operation[];
}

/**
 * Accepts proposals one after the other: each finds the entities that those before it made.
 * @param answers by position
 * @throws Refusal that names the proposal which cannot be accepted
 */
export function accepted(
  context: EditContext,
  chosen: readonly ReviewedProposal[],
  answers: ReadonlyMap<number, ProposalAnswer> = new Map(),
  place: Place,
): Accepted[] {
  let drafted = context.drafted ?? [];
  return chosen.map((one) => {
    const answer = answers.get(one.position) ?? AS_PROPOSED;
    const operations = told(one, () => operationsOf({ ...context, drafted }, one, answer, place));
    drafted = [...drafted, ...operations];
    return { proposals: [one], state: answer.words === null ? 'ACCEPTED' : 'CORRECTED', operations };
  });
}

function told<T>(one: ReviewedProposal, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(
      ...error.errors.map(({ path, code, message }) => ({
        path,
        code,
        message: { fr: `« ${one.sentence.slice(0, 80)} » : ${message.fr}`, en: `“${one.sentence.slice(0, 80)}”: ${message.en}` },
      })),
    );
  }
}
