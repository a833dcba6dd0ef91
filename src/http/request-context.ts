import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Role } from '../core/access.js';
import type { Context } from '../api/context.js';

/**
 * What is noted of a request while it is answered, for the log and the metrics: nothing that tells who asks or what they
 * look for.
 */
export interface RequestContext {
  readonly id: string;
  /** The pattern of the address, never the address itself: `/fr/person/:slug`. */
  route: string | null;
  role: Role | null;
  /** The name of the GraphQL operation, as the client calls it. */
  operation: string | null;
  /** What the operations of the request cost together. */
  cost: number | null;
  /** The code of the error that was told. */
  code: string | null;
}

const current = new AsyncLocalStorage<RequestContext>();

/** Runs work as part of a request. */
export function runInRequestContext<T>(noted: RequestContext, work: () => T): T {
  return current.run(noted, work);
}

/** What has been noted of the request being answered; undefined outside of one. */
export function requestContext(): Readonly<RequestContext> | undefined {
  return current.getStore();
}

/** Notes something of the request being answered, if one is. */
export function updateRequestContext(facts: Partial<Omit<RequestContext, 'id'>>): void {
  Object.assign(current.getStore() ?? {}, facts);
}

/** Notes the operation, its cost and its first error. */
export const requestContextPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ operationName, response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const { extensions, errors } = body.singleResult;
        const cost = (extensions?.cost as { requested?: number } | undefined)?.requested;
        updateRequestContext({
          operation: operationName ?? null,
          ...(cost === undefined ? {} : { cost: (requestContext()?.cost ?? 0) + cost }),
          ...(errors?.[0] ? { code: String(errors[0].extensions?.code) } : {}),
        });
        return Promise.resolve();
      },
    }),
};
