import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { WATCH_MILLISECONDS } from '../../src/serve.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { POLLING } from '../support/polling.js';
import { type Program, servingAt, startProgram } from '../support/program.js';

/** Two programs as they are started in life, over one base: what is published by one is seen by the other. */

const ALL = '{ dataset { revision } organizations(first: 100) { nodes { id name } } }';

describe.each(DATABASES)('two programs that serve one base on $name', ({ make }) => {
  let database: TestDatabase;
  let programs: Program[] = [];
  let token: string;
  beforeEach(async () => {
    database = await make();
    const dataSource = await openDatabase(database);
    await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
    ({ token } = await createToken(dataSource, 'Ada', 'EDITOR', new Date().toISOString()));
    await dataSource.destroy();
    const { DATABASE_FILE, DATABASE_URL } = database;
    const settings = { PORT: '0', PUBLIC_URL: 'https://base.example', SEEDS: SMALL_SEEDS, DATABASE_FILE, DATABASE_URL };
    programs = [1, 2].map(() => startProgram(['serve'], settings));
  });
  afterEach(async () => {
    for (const { child } of programs) child.kill('SIGTERM');
    expect(await Promise.all(programs.map(({ exited }) => exited))).toEqual([0, 0]);
    await database.drop();
  });

  const ask = async (url: string, query: string): Promise<unknown> =>
    (
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      })
    ).json();

  it('show each other what they publish, whichever does, and look for it at least once a second', async () => {
    expect(WATCH_MILLISECONDS).toBeLessThanOrEqual(1000);
    const [one, other] = (await Promise.all(programs.map(servingAt))) as [string, string];
    for (const [publisher, reader, name] of [
      [one, other, 'Les Bouleaux'],
      [other, one, 'Les Charmes'],
    ] as const) {
      const saved = await ask(
        publisher,
        `mutation { saveEntity(input: { kind: ORGANIZATION, name: { fr: "${name}" }, visibility: PUBLIC }) { userErrors { code } } }`,
      );
      expect(saved).toMatchObject({ data: { saveEntity: { userErrors: [] } } });
      const own = await ask(publisher, ALL);
      expect(JSON.stringify(own)).toContain(name);
      await vi.waitFor(async () => expect(await ask(reader, ALL)).toEqual(own), POLLING);
    }
  });

  it('do once what is sent with one key to both at the same moment', async () => {
    const addresses = await Promise.all(programs.map(servingAt));
    const query =
      'mutation { saveEntity(input: { kind: ORGANIZATION, name: { fr: "Les Aulnes" }, idempotencyKey: "form" }) { changeSet { id } entity { id } userErrors { code } } }';
    const answers = await Promise.all([...addresses, ...addresses, ...addresses].map((url) => ask(url, query)));
    expect(answers[0]).toMatchObject({ data: { saveEntity: { entity: { id: 'organization/les-aulnes' }, userErrors: [] } } });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { data } = (await ask(addresses[0]!, '{ revisions { totalCount } }')) as { data: unknown };
    expect(data).toEqual({ revisions: { totalCount: 2 } });
  });
});
