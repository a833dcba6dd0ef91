import type { ApolloServerPlugin } from '@apollo/server';
import { requestContext, updateRequestContext } from '../http/request-context.js';
import type { Context } from './context.js';

/** Adds the operation, its cost and its first error to what the log and the metrics learn of a request. */
export const requestLogPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      willSendResponse: ({ operationName, response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        noteOperation(contextValue, operationName ?? null);
        const error = body.singleResult.errors?.[0];
        if (error) updateRequestContext({ code: String(error.extensions?.code) });
        return Promise.resolve();
      },
    }),
};

/** Adds an operation and its cost to what is learnt of the request being answered. A page may ask several. */
export function noteOperation({ cost, work }: Pick<Context, 'cost' | 'work'>, operation: string | null): void {
  const known = requestContext();
  updateRequestContext({
    operation,
    ...(cost ? { cost: (known?.cost ?? 0) + cost.requested } : {}),
    ...(work ? { work: (known?.work ?? 0) + work.spent } : {}),
  });
}
