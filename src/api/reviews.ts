import { owns } from '../changes/change-sets.js';
import { type Review, reviewOf } from '../changes/drafts.js';
import type { ChangeSetRow } from '../store/change-set-tables.js';
import { inReadingTransaction } from '../store/transaction.js';
import { badInput } from '../errors.js';
import { type Context, turnTo } from './context.js';

/** Change sets as a request reads them: who may know of one, and the base with one in it. */

/** Whether the reader may know of a change set: what is published, any editor; the rest, its owner and administrators. */
export function mayRead(row: ChangeSetRow, { writer }: Context): boolean {
  return writer !== null && (row.state === 'PUBLISHED' || owns(row, writer.actor));
}

const reviews = new WeakMap<Context, Map<string, Promise<Review | null>>>();

/** A change set that the reader may know of, with what it would do; read once for each request. */
export function loadReview(id: string, context: Context): Promise<Review | null> {
  const known = reviews.get(context) ?? new Map<string, Promise<Review | null>>();
  reviews.set(context, known);
  const review =
    known.get(id) ??
    inReadingTransaction(context.dataSource, (manager) => reviewOf(manager, id)).then((found) =>
      found && mayRead(found.changeSet, context) ? found : null,
    );
  known.set(id, review);
  return review;
}

/** Forgets what was read of change sets: they have changed. */
export function forgetReviews(context: Context): void {
  reviews.delete(context);
}

/** A draft has come into the base on no day yet. */
const NO_DAY_OF_A_DRAFT = (day: string): never => {
  throw badInput('asOf', {
    fr: `Un brouillon ne se montre qu’aujourd’hui, pas à une autre date (${day}) : il n’est encore entré dans la base aucun jour.`,
    en: `A draft can be shown today only, not as of another day (${day}): it has come into the base on no day yet.`,
  });
};

/** Answers what follows from the base with a draft in it. False when there is no such draft for this reader, or none that can be shown. */
export async function turnToDraft(context: Context, id: string, as = context.role): Promise<boolean> {
  const review = await loadReview(id, context);
  if (!context.writer || !review) return false;
  if (context.asOf !== null) NO_DAY_OF_A_DRAFT(context.asOf);
  const { graph } = context.writer;
  const { preview } = review;
  if (!preview && review.changeSet.state === 'DRAFT' && review.operations.length > 0) return false;
  turnTo(context, preview ? graph.viewOf(as, preview.records, preview.formerIds) : graph.view(as), as, NO_DAY_OF_A_DRAFT);
  return true;
}
