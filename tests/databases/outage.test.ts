import pg from 'pg';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/api/tokens.js';
import { readSettings } from '../../src/config.js';
import { type ServedBase, serveBase } from '../../src/serve.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { makePostgres, type TestDatabase } from '../support/databases.js';

/** A PostgreSQL that goes away while the base is served. */

let database: TestDatabase;
let base: ServedBase;
let token: string;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await makePostgres();
  base = await serveBase(readSettings({ PORT: '0', SEEDS: SMALL_SEEDS, DATABASE_URL: database.DATABASE_URL }), (error) =>
    faults.push(error),
  );
  ({ token } = await createToken(base.dataSource, 'Ada', 'EDITOR', LOADED_AT));
});
afterAll(async () => {
  await base.close();
  await database.drop();
});

/** Runs SQL beside the base's own database: it would be cut off with it. */
async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(database.url), { pathname: '/postgres' }).href });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const name = (): string => new URL(database.url).pathname.slice(1);
const cutAll = (): Promise<void> => asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name()}'`);

async function ask(authorization?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${base.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ query: '{ dataset { name } }' }),
  });
  return { status: response.status, text: await response.text() };
}

const readiness = async (): Promise<number> => (await fetch(`${base.url}/ready`)).status;

describe('a PostgreSQL that cuts its connections', () => {
  it('is connected to again', async () => {
    await cutAll();
    await setTimeout(300);
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
    expect(await readiness()).toBe(200);
  });
});

describe('a PostgreSQL that is away', () => {
  beforeAll(async () => {
    await asOwner(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS false`);
    await cutAll();
    await setTimeout(600);
  });

  it('leaves anybody reading what was read last, and says that the base is not ready', async () => {
    expect((await ask()).status).toBe(200);
    expect(await readiness()).toBe(503);
    expect((await fetch(`${base.url}/health`)).status).toBe(200);
  });

  it('lets nobody in whose token cannot be looked up, and says when to try again', async () => {
    const { status, text } = await ask(`Bearer ${token}`);
    expect(status).toBe(503);
    expect(JSON.parse(text)).toEqual({
      errors: [
        { message: 'The base does not answer just now. Try again in a few seconds.', extensions: { code: 'UNAVAILABLE', retryAfter: 5 } },
      ],
    });
  });

  it('is told in the log, and not four times a second', async () => {
    const before = faults.length;
    expect(before).toBeGreaterThan(0);
    await setTimeout(1_000);
    expect(faults.length).toBe(before);
  });

  it('is served again when it is back', async () => {
    await asOwner(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS true`);
    expect(await readiness()).toBe(200);
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
  });
});
