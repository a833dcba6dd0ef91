import { owns } from '../changes/change-sets.js';
import { type Review, reviewOf } from '../changes/drafts.js';
import type { ChangeSetRow } from '../store/change-set-tables.js';
import { inReadingTransaction } from '../store/transaction.js';
import type { GraphView } from '../graph/view.js';
import { chargeForView, viewAsOf } from './as-of.js';
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

/**
 * Answers what follows from the base with a draft in it, as of the day of the request: what the draft says counts from the day of the
 * documents and sources that it rests on, as it will once it is published. False when there is no such draft for this reader, or none that
 * can be shown.
 * @throws RATE_LIMITED when the base as of a day has to be built, and the client has no turns left for it
 */
export async function turnToDraft(context: Context, id: string, as = context.role): Promise<boolean> {
  const review = await loadReview(id, context);
  if (!context.writer || !review) return false;
  const { graph } = context.writer;
  const { preview } = review;
  if (!preview && review.changeSet.state === 'DRAFT' && review.operations.length > 0) return false;
  if (!preview) {
    const viewOn = (day: string | null): GraphView => viewAsOf(graph, as, day);
    turnTo(context, viewOn(context.asOf), as, viewOn);
    return true;
  }
  const views = new Map<string | null, GraphView>();
  const viewOn = (day: string | null): GraphView => {
    if (day !== null && !views.has(day)) chargeForView();
    const view = views.get(day) ?? graph.viewOf(as, preview.records, preview.formerIds, day);
    views.set(day, view);
    return view;
  };
  turnTo(context, viewOn(context.asOf), as, viewOn);
  return true;
}
