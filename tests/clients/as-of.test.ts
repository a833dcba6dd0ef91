import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ApolloClient, gql as apolloGql, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from '@urql/core';
import { type GraphQLResponse, Network, QueryResponseCache } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { expectNoWarnings } from '../support/warnings.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Three clients walk two pages of the base as of a day, then go back to today. Each keeps one store for each day, as docs/api.md says. */

expectNoWarnings();

let site: TestWebsite;
let typePolicies: TypePolicies;
let graphcache: Pick<CacheExchangeOpts, 'keys' | 'resolvers'>;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
  ({ typePolicies } = (await import(pathToFileURL('schema/clients/apollo.js').href)) as { typePolicies: TypePolicies });
  graphcache = (await import(pathToFileURL('schema/clients/graphcache.js').href)) as typeof graphcache;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const possibleTypes = JSON.parse(readFileSync('schema/clients/possibleTypes.json', 'utf8')) as Record<string, string[]>;
const schema = JSON.parse(readFileSync('schema/clients/graphcache-schema.json', 'utf8')) as NonNullable<CacheExchangeOpts['schema']>;

const LIST = `query Organizations($asOf: Date, $after: String) @asOf(date: $asOf) {
  organizations(first: 3, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id name } }
  }
}`;
const ONE = `query One($asOf: Date, $id: ID!) @asOf(date: $asOf) {
  entity(id: $id) { id name relations(filter: { types: [HOLDS_ROLE] }) { edges { node { id } } } }
}`;

interface List {
  readonly organizations: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  };
}
interface One {
  readonly entity: { readonly name: string; readonly relations: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
}

type Ask = <T>(query: string, variables: Record<string, unknown>) => Promise<T>;

/** A client with a store of its own, as a page of that day makes it. */
type MakeClient = () => Ask;

const makeApollo: MakeClient = () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${site.url}/graphql`, useGETForQueries: true }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    devtools: { enabled: false },
  });
  return async <T>(query: string, variables: Record<string, unknown>) => {
    const after = variables.after;
    const first = { ...variables, after: undefined };
    const document = apolloGql(query);
    if (typeof after !== 'string') return (await client.query({ query: document, variables: first })).data as T;
    return (await client.watchQuery({ query: document, variables: first }).fetchMore({ variables: { after } })).data as T;
  };
};

const makeUrql: MakeClient = () => {
  const client = new Client({
    url: `${site.url}/graphql`,
    preferGetMethod: true,
    exchanges: [cacheExchange({ ...graphcache, schema }), fetchExchange],
  });
  return async <T>(query: string, variables: Record<string, unknown>) => {
    const { data, error } = await client.query<T>(query, variables).toPromise();
    expect(error?.message).toBeUndefined();
    return data as T;
  };
};

/** Relay by its network layer: the day is one of the variables of each request, and so of the key of its store of answers. */
const makeRelay: MakeClient = () => {
  const answers = new QueryResponseCache({ size: 50, ttl: 60_000 });
  const network = Network.create(async ({ text, name }, variables) => {
    const key = name;
    const known = answers.get(key, variables);
    if (known) return known;
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, variables }),
    });
    const answer = (await response.json()) as GraphQLResponse;
    answers.set(key, variables, answer);
    return answer;
  });
  return async <T>(query: string, variables: Record<string, unknown>) => {
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    const request = { id: null, cacheID: name, name, text: query, operationKind: 'query', metadata: {} } as const;
    const answer = await network.execute(request, variables, {}).toPromise();
    if (!answer || !('data' in answer)) throw new Error(JSON.stringify(answer));
    return answer.data as T;
  };
};

/** What a client reads of one day: all organizations, page after page, and one person. */
async function walk(ask: Ask, asOf: string | null): Promise<{ names: Map<string, string>; total: number; roles: string[] }> {
  const names = new Map<string, string>();
  let after: string | null = null;
  let total = 0;
  for (let pages = 0; pages < 2; pages += 1) {
    const { organizations }: List = await ask<List>(LIST, { asOf, after });
    total = organizations.totalCount;
    after = organizations.pageInfo.endCursor;
    for (const { node } of organizations.edges) names.set(node.id, node.name);
  }
  const { entity } = await ask<One>(ONE, { asOf, id: 'person/basile-quernec' });
  return { names, total, roles: entity.relations.edges.map(({ node }) => node.id) };
}

describe.each([
  ['Apollo Client', makeApollo],
  ['urql with graphcache', makeUrql],
  ['the network layer of Relay', makeRelay],
])('%s', (_name, make) => {
  it('walks two pages as of a day, then goes back to today', async () => {
    const [then, today] = [make(), make()];
    const january = await walk(then, '2030-01-22');
    const now = await walk(today, null);
    const again = await walk(then, '2030-01-22');
    expect(january.roles).toEqual(['relation/m1hrb001']);
    expect(now.roles).toEqual(['relation/m3hrb002']);
    expect(january.total).toBeLessThan(now.total);
    expect(january.names.size).toBe(6);
    expect(now.names.size).toBe(6);
    // Some clients keep the pages of a list together: again, there are no fewer.
    expect([...january.names].filter(([id, name]) => again.names.get(id) !== name)).toEqual([]);
    expect(again.roles).toEqual(january.roles);
    const name = async (ask: Ask, asOf: string | null): Promise<string> =>
      (await ask<One>(ONE, { asOf, id: 'organization/la-passerelle-indigo' })).entity.name;
    expect(await name(then, '2030-01-22')).toBe('La Passerelle Indigo');
    expect(await name(today, null)).toBe('Escale Indigo');
  });
});
