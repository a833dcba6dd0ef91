import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import {
  type AnyVariables,
  Client,
  fetchExchange,
  gql,
  type OperationResult,
  type RequestPolicy,
  type TypedDocumentNode,
} from '@urql/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { expectNoWarnings } from '../support/warnings.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

expectNoWarnings();

let site: TestWebsite;
let published: Pick<CacheExchangeOpts, 'keys' | 'resolvers'>;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS);
  published = (await import(pathToFileURL('schema/clients/graphcache.js').href)) as typeof published;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const schema = JSON.parse(readFileSync('schema/clients/graphcache-schema.json', 'utf8')) as NonNullable<CacheExchangeOpts['schema']>;

interface Page {
  readonly people: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly endCursor: string };
    readonly totalCount: number;
  };
}

const PEOPLE: TypedDocumentNode<Page, { after?: string }> = gql`
  query People($after: String) {
    people(first: 2, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name names { value lang } } }
    }
  }
`;

const ONE: TypedDocumentNode<{ entity: { __typename: string; id: string } | null }, { id: string }> = gql`
  query One($id: ID!) {
    entity(id: $id) {
      __typename
      id
      name
      names { value kind source { kind url } }
      ... on Person { familyName }
      relations(first: 20) {
        pageInfo { hasNextPage endCursor }
        edges { node { id type subject { id name } object { id name } dates { edtf wording } evidence { id quote } } }
      }
    }
  }
`;

it('urql with graphcache, by GET as it comes, shows two pages and asks again', async () => {
  const asked: string[] = [];
  const client = new Client({
    url: `${site.url}/graphql`,
    preferGetMethod: true,
    fetch: (url, init) => {
      asked.push(init?.method ?? 'GET');
      return fetch(url, init);
    },
    exchanges: [cacheExchange({ ...published, schema }), fetchExchange],
  });
  const ask = async <Data, Variables extends AnyVariables>(
    query: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    requestPolicy: RequestPolicy = 'cache-first',
  ): Promise<OperationResult<Data, Variables>> => {
    const result = await client.query<Data, Variables>(query, variables, { requestPolicy }).toPromise();
    expect(result.error?.message).toBeUndefined();
    return result;
  };

  const first = (await ask(PEOPLE, {})).data?.people;
  expect(first?.edges).toHaveLength(2);
  const pages = (await ask(PEOPLE, { after: first?.pageInfo.endCursor })).data?.people;
  const ids = pages?.edges.map(({ node }) => node.id) ?? [];
  expect(ids).toHaveLength(Math.min(4, pages?.totalCount ?? 0));
  expect(new Set(ids).size).toBe(ids.length);

  const one = (await ask(ONE, { id: ids[0] ?? '' })).data?.entity;
  expect(one).toMatchObject({ __typename: 'Person', id: ids[0] });
  const requests = asked.length;
  await ask(ONE, { id: ids[0] ?? '' });
  expect(asked).toHaveLength(requests);

  await ask(PEOPLE, {}, 'network-only');
  expect(asked).toHaveLength(requests + 1);
  expect(new Set(asked)).toEqual(new Set(['GET']));
});
