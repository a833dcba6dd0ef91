import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { readSettings } from '../../src/config.js';
import { type ServedBase, serveBase } from '../../src/serve.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { makePostgres, type TestDatabase } from '../support/databases.js';
import { POLLING } from '../support/polling.js';
import { type TcpProxy, startTcpProxy } from '../support/tcp-proxy.js';
import { servingAt, startProgram } from '../support/program.js';

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
    await vi.waitFor(async () => {
      expect((await ask(`Bearer ${token}`)).status).toBe(200);
      expect(await readiness()).toBe(200);
    }, POLLING);
  });
});

describe('a PostgreSQL that is away', () => {
  beforeAll(async () => {
    await asOwner(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS false`);
    await cutAll();
    await vi.waitFor(() => {
      expect(faults).not.toEqual([]);
    }, POLLING);
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
    const looks = vi.spyOn(base.dataSource.manager, 'query');
    await vi.waitFor(() => {
      expect(looks.mock.calls.length).toBeGreaterThan(3);
    }, POLLING);
    looks.mockRestore();
    // The pool may still report one connection that was cut; each look reports nothing of its own.
    expect(faults.length).toBeLessThanOrEqual(before + 1);
  });

  it('is served again when it is back', async () => {
    await asOwner(`ALTER DATABASE ${name()} ALLOW_CONNECTIONS true`);
    expect(await readiness()).toBe(200);
    expect((await ask(`Bearer ${token}`)).status).toBe(200);
  });
});

describe('a network that swallows everything', () => {
  let proxy: TcpProxy;
  beforeAll(async () => {
    proxy = await startTcpProxy(database.DATABASE_URL);
  });
  afterAll(() => {
    proxy.close();
  });

  const serve = async () => {
    const program = startProgram(['serve'], { PORT: '0', SEEDS: SMALL_SEEDS, DATABASE_URL: proxy.url, SHUTDOWN_TIMEOUT: '0' });
    return { program, url: await servingAt(program) };
  };

  it('does not make those wait who ask whether the base is ready, nor those who read; and passes', async () => {
    const { program, url } = await serve();
    proxy.pause();
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await fetch(`${url}/fr`)).status).toBe(200);
    proxy.resume();
    await vi.waitFor(async () => {
      expect((await fetch(`${url}/ready`)).status).toBe(200);
    }, POLLING);
    program.child.kill('SIGTERM');
    expect(await program.exited).toBe(0);
  });

  it('does not keep a server from stopping', async () => {
    const { program } = await serve();
    proxy.pause();
    // The server asks for the revision several times a second: one question is on its way.
    await vi.waitFor(() => {
      expect(proxy.bufferedBytes()).toBeGreaterThan(0);
    }, POLLING);
    program.child.kill('SIGTERM');
    expect(await program.exited).toBe(1);
    expect(program.stderr()).toContain('The database does not let go: ended without it.');
  });
});
