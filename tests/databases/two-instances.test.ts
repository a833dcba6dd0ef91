import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { readSettings } from '../../src/config.js';
import { type ServedBase, serveBase, WATCH_FILE_MILLISECONDS, WATCH_MILLISECONDS } from '../../src/serve.js';
import { openDatabase } from '../../src/store/data-source.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { SMALL_SEEDS } from '../support/base.js';
import { buildChanges, buildOrganization } from '../support/record-builders.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { POLLING } from '../support/polling.js';

const QUERY = '{ dataset { revision updatedAt } organizations(first: 100) { nodes { id name } } }';

interface Seen {
  readonly etag: string | null;
  readonly text: string;
}

async function ask(base: ServedBase): Promise<Seen> {
  const response = await fetch(`${base.url}/graphql?query=${encodeURIComponent(QUERY)}`);
  return { etag: response.headers.get('etag'), text: await response.text() };
}

describe.each(DATABASES)('two servers of one base on $name', ({ make }) => {
  let database: TestDatabase;
  const servers: ServedBase[] = [];
  const unexpectedErrors: unknown[] = [];
  beforeEach(async () => {
    database = await make();
    const settings = readSettings({
      PORT: '0',
      PUBLIC_URL: 'https://base.example',
      SEEDS: SMALL_SEEDS,
      DATABASE_FILE: database.DATABASE_FILE,
      DATABASE_URL: database.DATABASE_URL,
    });
    for (const _one of [1, 2]) servers.push(await serveBase(settings, (error) => unexpectedErrors.push(error)));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await database.drop();
    expect(unexpectedErrors.splice(0)).toEqual([]);
  });

  const both = (): Promise<Seen[]> => Promise.all(servers.map(ask));

  it('see what another program writes, and answer the same bytes under the same tag', async () => {
    const [before, alsoBefore] = await both();
    expect(alsoBefore).toEqual(before);
    expect(before?.etag).toMatch(/^W\/"/);

    const writer = await openDatabase(database);
    const at = new Date().toISOString();
    await inWritingTransaction(writer, (manager) =>
      writeChanges(
        manager,
        { actor: 'seeds', reason: 'load', at },
        buildChanges({ inserts: [buildOrganization({ name: 'Les Églantines' })] }),
      ),
    );
    await writer.destroy();

    const [after, alsoAfter] = await vi.waitFor(async () => {
      const seen = await both();
      for (const { text } of seen) expect(text).toContain('Les Églantines');
      return seen;
    }, POLLING);
    expect(alsoAfter).toEqual(after);
    expect(after?.etag).not.toBe(before?.etag);
  });

  it('answer their own next request with a change that they published, and the other soon after', async () => {
    const database_ = await openDatabase(database);
    const { token } = await createToken(database_, 'Ada', 'EDITOR', new Date().toISOString());
    await database_.destroy();
    const [publisher, other] = servers as [ServedBase, ServedBase];
    for (const name of ['Les Bouleaux', 'Les Charmes', 'Les Érables']) {
      const query = `mutation { saveEntity(input: { kind: ORGANIZATION, name: { fr: "${name}" }, visibility: PUBLIC }) { userErrors { code } } }`;
      const response = await fetch(`${publisher.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      expect(await response.json()).toMatchObject({ data: { saveEntity: { userErrors: [] } } });
      // Anybody else's next request, on a connection of its own.
      const next = await ask(publisher);
      expect(next.text).toContain(name);
      await vi.waitFor(async () => expect(await ask(other)).toEqual(next), POLLING);
    }
  });

  it('look for changes of others several times a second', () => {
    // Within a second, on a machine that has time: the interval is the wait, and one look is one statement.
    expect(WATCH_MILLISECONDS).toBeLessThanOrEqual(500);
    expect(WATCH_FILE_MILLISECONDS).toBeLessThanOrEqual(20);
  });

  it('keep their tag when what changed is hidden from the reader', async () => {
    const [before] = await both();
    const writer = await openDatabase(database);
    await inWritingTransaction(writer, (manager) =>
      writeChanges(
        manager,
        { actor: 'seeds', reason: 'load', at: new Date().toISOString() },
        buildChanges({ inserts: [buildOrganization({ visibility: 'EDITORS' })] }),
      ),
    );
    await writer.destroy();
    for (const { graph } of servers) {
      await graph.refresh();
      expect(graph.number).toBe(2);
    }
    expect(await both()).toEqual([before, before]);
  });
});
