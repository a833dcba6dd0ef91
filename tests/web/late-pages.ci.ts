import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { type Application, makeApplication } from '../../src/api/application.js';
import { makeApollo } from '../../src/api/graphql.js';
import { createToken } from '../../src/auth/tokens.js';
import { readSettings } from '../../src/config.js';
import type { BearerRole, Visibility } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import { sendError } from '../../src/http/error-response.js';
import { makeHandler } from '../../src/http/router.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { website } from '../../src/web/routing/routes.js';
import { LOADED_AT, PUBLIC_URL, testSchema } from '../support/base.js';
import { type Version, writeVersion } from '../support/hidden-rows.js';
import { REQUEST_TIMEOUT } from '../support/request-timeout.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';

/**
 * Pages and files that ask several things, one after the other, are of the revision that they began at, while rows are loaded, hidden and
 * removed between one and the next. Those who bear a token have their answers made each time.
 */

const EVERY: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];
const VERSIONS: readonly Version[] = [
  { hidden: { minutes: 'MEMBERS', topic: 'MEMBERS', rival: 'MEMBERS', item: 'MEMBERS' }, isMoved: false, isLater: false },
  { hidden: { minutes: 'EDITORS', topic: 'EDITORS', step: 'MEMBERS', relation: 'MEMBERS' }, isMoved: true, isLater: true },
];
const SETTINGS = readSettings({ REQUEST_TIMEOUT });

const application = {} as Application;
let dataSource: DataSource;
let graph: Graph;
let server: Server;
const unexpected: unknown[] = [];
/** How many operations the request in hand has asked, and before which of them the base changes; what is asked later is of that change, too. */
let asked = 0;
let changesBefore = Infinity;
let loads = 0;

async function change(): Promise<void> {
  const folder = writeVersion(VERSIONS[loads % VERSIONS.length]!, EVERY);
  const at = new Date(Date.parse(LOADED_AT) + 1000 * (loads += 1)).toISOString();
  await loadSeeds(dataSource, folder, { at, allowRemovals: 1000 });
  rmSync(folder, { recursive: true });
  await graph.refresh();
}

beforeAll(async () => {
  dataSource = await openDatabase({ DATABASE_FILE: ':memory:', DATABASE_URL: '' });
  graph = await Graph.open(dataSource);
  await change();
  const onUnexpected = (error: unknown): void => void unexpected.push(error);
  const apollo = makeApollo(testSchema(), SETTINGS, onUnexpected);
  await apollo.start();
  const executeOperation = apollo.executeOperation.bind(apollo);
  apollo.executeOperation = async (...operation: Parameters<typeof executeOperation>) => {
    asked += 1;
    if (asked === changesBefore) await change();
    return executeOperation(...operation);
  };
  Object.assign(application, makeApplication({ apollo, dataSource, graph, publicUrl: PUBLIC_URL, settings: SETTINGS }, { onUnexpected }));
  const handle = makeHandler(application, website());
  server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => sendError(request, response, error, onUnexpected));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await application.apollo.stop();
  await dataSource.destroy();
});

it.each<BearerRole>(['MEMBER', 'EDITOR'])('is so at every address, for the role %s', async (role) => {
  const { token } = await createToken(dataSource, 'reader', role, LOADED_AT);
  const read = async (path: string, changes: number): Promise<string> => {
    [asked, changesBefore] = [0, changes];
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path.replace(PUBLIC_URL_HERE, encodeURIComponent(PUBLIC_URL))}`, {
      redirect: 'manual',
      headers: { accept: 'text/html,*/*;q=0.8', authorization: `Bearer ${token}` },
    });
    const text = await answer.text();
    return `${answer.status}\n${text.replace(/(name="(?:token|key)" value=")[\w-]+/g, '$1secret')}`;
  };
  const about = {
    ids: ['organization/foyer', 'organization/atelier', 'meeting/2020-01-01', 'theme/mineurs', 'document/minutes', 'person/ada'],
    entities: ['organization/foyer'],
    centres: ['organization/foyer'],
    words: ['port'],
    start: 'organization/atelier',
  };
  const addresses = READ_ROUTES.filter(({ path }) => path !== '/graphql').flatMap(({ path }) => addressesOf(path, about).slice(0, 1));
  const changed = new Set<string>();
  for (const path of addresses) {
    const then = await read(path, Infinity);
    if (asked < 2) continue;
    expect(await read(path, 2), path).toBe(then);
    changed.add(path);
  }
  expect(changed.size).toBeGreaterThan(5);
  expect(unexpected).toEqual([]);
});
