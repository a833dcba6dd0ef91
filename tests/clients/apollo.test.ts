import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { expectNoWarnings } from '../support/warnings.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

expectNoWarnings();

let site: TestWebsite;
let policies: TypePolicies;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS);
  const module = (await import(pathToFileURL('schema/clients/apollo.js').href)) as { typePolicies: TypePolicies };
  policies = module.typePolicies;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const possibleTypes = JSON.parse(readFileSync('schema/clients/possibleTypes.json', 'utf8')) as Record<string, string[]>;

interface Page {
  readonly people: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: PageInfo;
    readonly totalCount: number;
  };
}
interface PageInfo {
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

const PEOPLE = gql`
  query People($after: String) {
    people(first: 2, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name names { value lang } } }
    }
  }
`;

const ONE = gql`
  query One($id: ID!, $first: Int) {
    entity(id: $id) {
      id
      ...Named
      names { value kind }
      relations(first: $first) {
        pageInfo { hasNextPage endCursor }
        edges { node { id type subject { id name } object { id name } dates { edtf } evidence { id quote } } }
      }
    }
  }
  fragment Named on Entity { name ... on Person { familyName } ... on Organization { website } }
`;

/** Other fields of the same values, and fewer rows of the same list: what makes caches lose data when they are not told. */
const AGAIN = gql`
  query Again($id: ID!) {
    entity(id: $id) {
      id
      names { value lang source { kind url } }
      relations(first: 1) { edges { node { id dates { wording certainty } evidence { id } } } }
    }
  }
`;

describe.each(['GET', 'POST'])('Apollo Client by %s', (method) => {
  it('shows two pages, asks again, and keeps everything in one cache', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${site.url}/graphql`, useGETForQueries: method === 'GET' }),
      cache: new InMemoryCache({ possibleTypes, typePolicies: policies }),
      devtools: { enabled: false },
    });
    const query = client.watchQuery<Page>({ query: PEOPLE });
    const first = (await query.refetch()).data;
    expect(first?.people.edges).toHaveLength(2);
    await query.fetchMore({ variables: { after: first?.people.pageInfo.endCursor } });
    const both = client.readQuery<Page>({ query: PEOPLE });
    const ids = both?.people.edges.map(({ node }) => node.id) ?? [];
    expect(ids).toHaveLength(Math.min(4, both?.people.totalCount ?? 0));
    expect(new Set(ids).size).toBe(ids.length);

    const variables = { id: ids[0] ?? '', first: 20 };
    await client.query({ query: ONE, variables });
    await client.query({ query: AGAIN, variables: { id: ids[0] ?? '' } });
    // An entity by its interface is the same object as the person of the list.
    expect(
      Object.keys(client.cache.extract() as object).filter(
        (key) => key.endsWith(`:${JSON.stringify(ids[0])}`) || key === `Person:${ids[0]}`,
      ),
    ).toHaveLength(1);
    expect(client.readQuery({ query: AGAIN, variables: { id: ids[0] ?? '' } })).not.toBeNull();

    const again = (await query.refetch()).data;
    expect(again?.people.edges.map(({ node }) => node.id)).toEqual(first?.people.edges.map(({ node }) => node.id));
    client.stop();
  });
});
