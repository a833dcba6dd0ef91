import { AsyncLocalStorage } from 'node:async_hooks';
import type { Role } from '../core/access.js';
import type { UntakenAnswer } from './untaken-answers.js';

/**
 * What is known of a request while it is answered. The log and the metrics take nothing of it that reveals who asks or what they look
 * for.
 */
export interface RequestContext {
  readonly id: string;
  /** The address that it comes from, so that clients take turns: neither stored nor logged. */
  readonly client: string;
  /** Whether its client is no longer waiting: it has its answer, is refused one, or has left. */
  readonly hasLeft: () => boolean;
  /** The pattern of the address, never the address itself: `/fr/person/:slug`. */
  route: string | null;
  role: Role | null;
  /** The name of the GraphQL operation, as the client calls it. */
  operation: string | null;
  /** What the operations of the request cost together. */
  cost: number | null;
  /** What was counted while they ran, in the same points. */
  work: number | null;
  /** The code of the error that was reported. */
  code: string | null;
  /** Counts work that is worth so many requests against the rate limit of the client; see `RateLimits.charge`. */
  readonly charge?: (requests: number) => number;
  /** Counts what the answer holds in memory. */
  readonly untaken?: Pick<UntakenAnswer, 'hold' | 'send'>;
}

const current = new AsyncLocalStorage<RequestContext>();

/** Runs work as part of a request. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
  return current.run(context, work);
}

/** The context of the request being answered; undefined outside of one. */
export function requestContext(): Readonly<RequestContext> | undefined {
  return current.getStore();
}

/** Adds to the context of the request being answered, if one is. */
export function updateRequestContext(facts: Partial<Omit<RequestContext, 'id' | 'client' | 'hasLeft' | 'charge' | 'untaken'>>): void {
  Object.assign(current.getStore() ?? {}, facts);
}
