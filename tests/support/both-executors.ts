import { HeaderMap } from '@apollo/server';
import { Outcome } from '../../src/api/answer-cache.js';
import { makeContext } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings, type Settings } from '../../src/config.js';
import type { Role } from '../../src/core/access.js';
import type { Lang } from '../../src/errors.js';
import { inLanguage } from '../../src/http/language.js';
import { PUBLIC_URL, type TestBase, testSchema } from './base.js';
import { REQUEST_TIMEOUT } from './request-timeout.js';

export interface Sent {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

interface As {
  readonly role?: Role;
  readonly lang?: Lang;
}

/** Answers as they are sent, with their status: by plans, and by graphql-js. */
export interface Both {
  readonly byPlans: readonly unknown[];
  readonly byGraphql: readonly unknown[];
}

/** One base, asked by plans and by graphql-js. */
export interface BothExecutors {
  ask(sent: Sent, as?: As): Promise<Both>;
  close(): Promise<void>;
}

/** @param settings limits other than the usual ones */
export async function bothExecutors({ graph, dataSource }: TestBase, settings: Partial<Settings> = {}): Promise<BothExecutors> {
  const schema = testSchema();
  const limits = { ...readSettings({ REQUEST_TIMEOUT }), ...settings };
  const unexpected = (): void => undefined;
  const plans = makeApollo(schema, limits, unexpected);
  const graphql = makeApollo(schema, limits, unexpected, [], null);
  await plans.start();
  await graphql.start();
  const send = async (apollo: typeof plans, { query, variables = {}, operationName }: Sent, { role = 'ANONYMOUS', lang = 'en' }: As) => {
    const context = makeContext(
      { graph, dataSource, publicUrl: PUBLIC_URL },
      { role, ...(role === 'ANONYMOUS' ? {} : { actor: { kind: 'TOKEN', id: 'Ada', name: 'Ada', role } as const }) },
      null,
      new Outcome(),
    );
    const { status, body } = await inLanguage(lang, () =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: { query, variables, ...(operationName === undefined ? {} : { operationName }) },
        },
        context: () => Promise.resolve(context),
      }),
    );
    return [status ?? 200, body.kind === 'complete' ? body.string : null];
  };
  return {
    ask: async (sent, as = {}) => {
      const byGraphql = await send(graphql, sent, as);
      const first = await send(plans, sent, as);
      // Rows that a plan wrote are copied when they are asked for again.
      const again = await send(plans, sent, as);
      const byPlans = first[1] === byGraphql[1] ? again : first;
      if (byPlans[1] === byGraphql[1]) return { byPlans, byGraphql };
      // The first of the two waited for what is made once for a revision, and fields that wait fail after those that need not.
      return { byPlans, byGraphql: await send(graphql, sent, as) };
    },
    close: async () => {
      await plans.stop();
      await graphql.stop();
    },
  };
}
