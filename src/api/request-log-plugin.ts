import type { ApolloServerPlugin } from '@apollo/server';
import { requestContext, updateRequestContext } from '../http/request-context.js';
import type { Context } from './context.js';

/** Adds the operation, its cost and its first error to what the log and the metrics learn of a request. */
export const requestLogPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: ({ contextValue }) =>
    Promise.resolve({
      willSendResponse: ({ operationName, response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const error = body.singleResult.errors?.[0];
        const { cost, work } = contextValue;
        updateRequestContext({
          operation: operationName ?? null,
          ...(cost ? { cost: (requestContext()?.cost ?? 0) + cost.requested } : {}),
          ...(work ? { work: (requestContext()?.work ?? 0) + work.spent } : {}),
          ...(error ? { code: String(error.extensions?.code) } : {}),
        });
        return Promise.resolve();
      },
    }),
};
