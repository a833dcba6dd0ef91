import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSingularSelector,
  type GraphQLResponse,
  Network,
  type OperationDescriptor,
  type ReaderFragment,
  RecordSource,
  type RequestParameters,
  Store,
  type Variables,
} from 'relay-runtime';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { makeTemporaryFolder, removeTemporaryFolders } from '../support/temporary-folder.js';
import { expectNoWarnings } from '../support/warnings.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * A small app as Relay's users write it: its compiler reads `schema/clients/relay.config.json` and the schema, and its runtime asks,
 * keeps and reads. `relay-compiler` is large (118 MB, a program for each of five platforms), and none of what Maillage runs on; compilers in
 * JavaScript stopped at Relay 12, and artifacts kept in the repository would not try the options that are published.
 */

expectNoWarnings();

/** What the app asks: a list with pages, a page of one entity, and that page's own refetch. */
const APP = `
import { graphql } from 'relay-runtime';

export const list = graphql\`
  query appListQuery($count: Int!, $lang: Lang!) {
    dataset { id name(lang: $lang) }
    ...app_people @arguments(count: $count, lang: $lang)
  }
\`;

export const people = graphql\`
  fragment app_people on Query
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }, lang: { type: "Lang!" })
  @refetchable(queryName: "appPeoplePaginationQuery") {
    people(first: $count, after: $cursor) @connection(key: "app_people") {
      totalCount
      edges { node { id name(lang: $lang) names { value lang } } }
    }
  }
\`;

export const entityPage = graphql\`
  query appEntityQuery($id: ID!, $lang: Lang!) {
    entity(id: $id) { id kind ...app_entity @arguments(lang: $lang) }
  }
\`;

export const entity = graphql\`
  fragment app_entity on Entity
  @argumentDefinitions(first: { type: "Int", defaultValue: 3 }, lang: { type: "Lang!" })
  @refetchable(queryName: "appEntityRefetchQuery") {
    name(lang: $lang)
    names { value kind source { kind url } }
    ... on Person { familyName }
    ... on Organization { website }
    ... on Dated { dates { edtf wording } }
    relations(first: $first) {
      totalCount
      edges { node { id type label(lang: $lang) dates { edtf } subject { id name } object { __typename id name } evidence { id quote } } }
    }
  }
\`;
`;

interface Artifact {
  readonly default: unknown;
}

let site: TestWebsite;
let artifact: <T>(name: string) => T;

beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS);
  const folder = makeTemporaryFolder('maillage-relay-');
  cpSync('schema/clients/relay.config.json', join(folder, 'relay.config.json'));
  cpSync('schema/schema.graphql', join(folder, 'schema.graphql'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'app.ts'), APP);
  // Null where it has no program for the platform.
  const compiler = createRequire(import.meta.url)('relay-compiler') as string | null;
  if (compiler === null) throw new Error('relay-compiler has no program for this platform');
  await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder });
  const generated = join(folder, 'src', '__generated__');
  for (const name of readdirSync(generated).filter((one) => one.endsWith('.ts'))) {
    const text = readFileSync(join(generated, name), 'utf8');
    const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    writeFileSync(join(generated, name.replace(/\.ts$/, '.js')), outputText);
  }
  const require = createRequire(join(generated, 'app.js'));
  artifact = <T>(name: string) => (require(`./${name}.graphql`) as Artifact).default as T;
});
afterAll(async () => {
  removeTemporaryFolders();
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Row {
  readonly id: string;
  readonly name: string;
}
interface List {
  readonly people: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Row }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
interface EntityFacts extends Row {
  readonly relations: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly label: string } }[] };
}

/** What a component has of its fragment, read from the store; fails where the store lacks a field. */
function readFragment<T>(environment: Environment, fragment: ReaderFragment, reference: unknown): T {
  const selector = getSingularSelector(fragment, reference);
  const { data, isMissingData } = environment.lookup(selector);
  expect(isMissingData, fragment.name).toBe(false);
  return data as T;
}

/** An environment of Relay whose network is this site, and what it was asked. */
function openApp(method: 'GET' | 'POST'): { readonly environment: Environment; readonly asked: string[] } {
  const asked: string[] = [];
  const network = Network.create(async ({ name, text }: RequestParameters, variables: Variables): Promise<GraphQLResponse> => {
    asked.push(name);
    const query = text ?? '';
    const response = await (method === 'GET'
      ? fetch(`${site.url}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`)
      : fetch(`${site.url}/graphql`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        }));
    const answer = (await response.json()) as GraphQLResponse;
    expect(answer).not.toHaveProperty('errors');
    return answer;
  });
  return { environment: new Environment({ network, store: new Store(new RecordSource()) }), asked };
}

describe.each(['GET', 'POST'] as const)('Relay by %s', (method) => {
  it('shows a list and its next page, an entity, and asks again, from one store', async () => {
    const { environment, asked } = openApp(method);
    const ask = async (name: string, variables: Variables): Promise<{ operation: OperationDescriptor; data: unknown }> => {
      const operation = createOperationDescriptor(artifact(name), variables);
      const retained = await fetchQuery(environment, artifact(name), variables).toPromise();
      environment.retain(operation);
      expect(environment.check(operation).status, name).toBe('available');
      return { operation, data: retained };
    };

    // A page of the list, and the next one: what usePaginationFragment does.
    const people: ReaderFragment = artifact('app_people');
    const first = await ask('appListQuery', { count: 2, lang: 'EN' });
    const one = readFragment<List>(environment, people, first.data);
    expect(one.people.edges).toHaveLength(2);
    const { paginationMetadata, paginationRequest } = getPaginationMetadata(people, 'usePaginationFragment');
    const next = getPaginationVariables(
      'forward',
      2,
      one.people.pageInfo.endCursor,
      first.operation.request.variables,
      {},
      paginationMetadata,
    );
    await fetchQuery(environment, paginationRequest as never, next).toPromise();
    const ids = readFragment<List>(environment, people, first.data).people.edges.map(({ node }) => node.id);
    expect(ids).toHaveLength(Math.min(4, one.people.totalCount));
    expect(new Set(ids).size).toBe(ids.length);

    // Another page of the app, of somebody in the list: the same record.
    const entity: ReaderFragment = artifact('app_entity');
    const [id = ''] = ids;
    const shown = await ask('appEntityQuery', { id, lang: 'FR' });
    const reference = (shown.data as { entity: unknown }).entity;
    const before = readFragment<EntityFacts>(environment, entity, reference);
    expect(before.name).not.toBe('');
    expect(before.relations.edges.length).toBeGreaterThan(0);
    expect(environment.getStore().getSource().get(id)).toMatchObject({ __id: id, __typename: 'Person' });

    // It asks again, with more rows and in another language: what useRefetchableFragment does.
    const { refetchableRequest, identifierInfo } = getRefetchMetadata(entity, 'useRefetchableFragment');
    expect(identifierInfo).toMatchObject({ identifierField: 'id', identifierQueryVariableName: 'id' });
    const again = (await fetchQuery(environment, refetchableRequest as never, { id, first: 50, lang: 'EN' }).toPromise()) as {
      node: unknown;
    };
    const after = readFragment<EntityFacts>(environment, entity, again.node);
    expect(after.relations.edges).toHaveLength(Math.min(50, before.relations.totalCount));
    expect(after.relations.edges[0]?.node.label).not.toBe(before.relations.edges[0]?.node.label);

    // What was shown first still stands beside it, without asking.
    expect(readFragment<EntityFacts>(environment, entity, reference)).toEqual(before);
    expect(readFragment<List>(environment, people, first.data).people.edges.map(({ node }) => node.id)).toEqual(ids);
    expect(asked).toEqual(['appListQuery', 'appPeoplePaginationQuery', 'appEntityQuery', 'appEntityRefetchQuery']);
  });
});
