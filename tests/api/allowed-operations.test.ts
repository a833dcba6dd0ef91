import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { CONTRACT, operation, OPERATIONS } from '../support/operations.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** With OPERATIONS=contract, nobody asks of `/graphql` what is not in the contract. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { OPERATIONS: 'contract' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Reply {
  readonly status: number;
  readonly data?: unknown;
  readonly codes: readonly unknown[];
  readonly text: string;
}

async function post(body: Record<string, unknown>): Promise<Reply> {
  const answer = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors = [] } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: answer.status, data, codes: errors.map(({ extensions }) => extensions.code), text: JSON.stringify(errors) };
}

describe('an operation of the contract', () => {
  it.each(Object.keys(OPERATIONS))('is not refused for what it is: %s', async (name) => {
    // Without its variables, or by somebody who may not, it may be refused for other reasons.
    const { codes, text } = await post({ query: operation(name), operationName: name });
    expect(codes.length === 0 || !text.includes('OPERATIONS=contract')).toBe(true);
  });

  it('is answered among the others, in another layout and order, and with the type names that clients add', async () => {
    const plain = await post({ query: operation('Dataset') });
    expect(plain).toMatchObject({ status: 200, codes: [] });
    expect(await post({ query: CONTRACT, operationName: 'Dataset' })).toEqual(plain);
    const typed = operation('Dataset').replace('dataset {', 'dataset { __typename');
    expect(await post({ query: `# a comment\n${typed}` })).toMatchObject({ status: 200, codes: [] });
  });
});

describe('any other operation', () => {
  it.each([
    ['one of its own', '{ dataset { name } }'],
    ['under the name of one of the contract', 'query Dataset { dataset { name } }'],
    ['with a field more', operation('Dataset').replace('dataset {', 'dataset { id')],
    ['with a field under the name of its type', operation('Dataset').replace('dataset {', 'dataset { x: __typename')],
    ['the schema', '{ __schema { types { name } } }'],
  ])('is refused: %s', async (_what, query) => {
    expect(await post({ query })).toMatchObject({ status: 403, data: undefined, codes: ['FORBIDDEN'] });
  });
});

it('pages and files go on', async () => {
  for (const path of ['/fr', '/fr/person/ada-lierre', '/fr/calendar.ics', '/network.json?around=person/ada-lierre'])
    expect((await site.get(path)).status, path).toBe(200);
});
