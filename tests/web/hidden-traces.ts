import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect } from 'vitest';
import type { DataSource } from 'typeorm';
import { fieldsOf } from '../../src/core/fields.js';
import { type Application, makeApplication } from '../../src/api/application.js';
import type { Context } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { createToken } from '../../src/auth/tokens.js';
import { readSettings } from '../../src/config.js';
import { groupBy } from '../../src/core/group-by.js';
import { READABLE, type Role, type Visibility } from '../../src/core/access.js';
import { disambiguationOf } from '../../src/graph/disambiguation.js';
import { Graph } from '../../src/graph/graph.js';
import type { GraphView } from '../../src/graph/view.js';
import { sendError } from '../../src/http/error-response.js';
import { makeHandler } from '../../src/http/router.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords } from '../../src/store/read.js';
import { website } from '../../src/web/routing/routes.js';
import { makeSqlite, makeTables } from '../support/databases.js';
import { LOADED_AT, testSchema } from '../support/base.js';
import { filesOf, someVersions, type Version, writeVersion } from '../support/hidden-rows.js';
import { atMost } from '../support/time-limit.js';
import { SEED } from '../support/random.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';
import { REQUEST_TIMEOUT } from '../support/request-timeout.js';

/**
 * A base with hidden rows, through all their changes, against one that never had them: every address gives a reader the same status,
 * headers and bytes of both.
 */

const EVERY: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];
const WORDS = ['cercle', 'atelier', 'comité', 'Zoé', 'réunion', 'mineurs', 'ferme', 'ancien', 'a'];

/** Both bases have an address of their own, or the pages that the program remembers of one would be taken for the other's. */
/** Of the same letters: lines of words that hold them are as wide, and break alike. */
const SITES = ['https://ab.example', 'https://ba.example'] as const;

/** A base as it is served, and a token for its members. */
interface Side {
  readonly dataSource: DataSource;
  readonly graph: Graph;
  readonly token: string;
  close(): Promise<void>;
}

interface Asked {
  readonly status: number;
  readonly etag: string | null;
  /** All that can be told apart: without the clock, the address of the base, and the secrets that forms are made with. */
  readonly seen: string;
}

/** One server for all bases: it answers from the one that a test puts under it. */
class ServerOfBases {
  private readonly apollo: ApolloServer<Context>;
  private readonly server: Server;
  private readonly application = {} as Application;
  readonly unexpected: unknown[] = [];
  private readonly onUnexpected = (error: unknown): void => void this.unexpected.push(error);

  constructor() {
    const { onUnexpected } = this;
    this.apollo = makeApollo(testSchema(), readSettings({ REQUEST_TIMEOUT }), onUnexpected);
    const handle = makeHandler(this.application, website());
    this.server = createServer((request, response) => {
      handle(request, response).catch((error: unknown) => sendError(request, response, error, onUnexpected));
    });
    this.server.keepAliveTimeout = 120_000;
  }

  async open(): Promise<void> {
    await this.apollo.start();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.apollo.stop();
  }

  async ask({ dataSource, graph, token }: Side, publicUrl: string, path: string, role: Role, known?: string): Promise<Asked> {
    Object.assign(
      this.application,
      makeApplication(
        { apollo: this.apollo, dataSource, graph, publicUrl, settings: readSettings({ REQUEST_TIMEOUT }) },
        { onUnexpected: this.onUnexpected },
      ),
    );
    const { port } = this.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path.replace(PUBLIC_URL_HERE, encodeURIComponent(publicUrl))}`, {
      redirect: 'manual',
      headers: {
        accept: path.startsWith('/graphql') ? 'application/json' : 'text/html,*/*;q=0.8',
        'accept-encoding': 'identity',
        ...(role === 'ANONYMOUS' ? {} : { authorization: `Bearer ${token}` }),
        ...(known === undefined ? {} : { 'if-none-match': known }),
      },
    });
    const body = await answer.text();
    const headers = [...answer.headers].filter(([name]) => !['date', 'etag'].includes(name)).map(([name, value]) => `${name}: ${value}\n`);
    const seen = `${answer.status}\n${headers.join('')}\n${body}`
      .replaceAll(new URL(publicUrl).host, 'base.example')
      .replace(/(maillage-form=|name="token" value=")[\w-]{43}/g, '$1secret');
    return { status: answer.status, etag: answer.headers.get('etag'), seen };
  }
}

/** An empty base with a token. */
async function openSide(role: Role): Promise<Side> {
  const database = await makeTables(makeSqlite);
  const dataSource = await openDatabase(database);
  const { token } = await createToken(dataSource, 'reader', role === 'ANONYMOUS' ? 'MEMBER' : role, LOADED_AT);
  const close = async (): Promise<void> => {
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, token, graph: await Graph.open(dataSource), close };
}

async function load({ dataSource, graph }: Side, version: Version, readable: readonly Visibility[], step: number): Promise<void> {
  const folder = writeVersion(version, readable);
  await loadSeeds(dataSource, folder, { at: `2026-01-0${step + 1}T10:00:00.000Z`, allowRemovals: 1000 });
  rmSync(folder, { recursive: true });
  await graph.refresh();
}

/** Addresses of files that are the same for every base. */
const WITHOUT_DATA = /^\/(?:assets|favicon|embed\.js|graphql\/ide|health)\b/;

/**
 * All that a view holds, and what it says of ids.
 * @param ids of rows that are or were there
 */
function contentOf(view: GraphView, ids: ReadonlySet<string>): unknown {
  const { dataset, entities, documents, passages, mentions, statements, derivedRelations, revision, updatedAt } = view;
  const items = entities.flatMap(({ id }) => view.agendaOf(id));
  const contacts = entities.flatMap(({ id }) => view.contactsOf(id));
  const rows = [dataset, ...entities, ...documents, ...items, ...passages, ...mentions, ...statements, ...derivedRelations, ...contacts];
  const shown = rows.map((row) => {
    const { revision: _number, origin: _origin, editedBy: _editor, ...said } = (row ? fieldsOf(row) : {}) as Record<string, unknown>;
    return said;
  });
  const apart = entities.map((entity) => disambiguationOf(view, entity, 'FR'));
  return { shown, apart, updatedAt, revision, ids: [...ids].map((id) => [id, view.resolve(id)]) };
}

/** Every address of the site that names one of the rows, or nothing in particular. */
function allAddresses(ids: ReadonlySet<string>): string[] {
  const all = [...ids].sort();
  const entities = all.filter(
    (id) => !/^(?:relation|claim|follow-up|step|passage|mention|document|agenda-item|contact|contact-detail)\//.test(id),
  );
  const centres = entities.filter((id) => /^(?:organization|meeting|theme)\//.test(id));
  const asked = { ids: all, entities, centres, words: WORDS, start: 'organization/atelier' };
  return READ_ROUTES.filter(({ path }) => !WITHOUT_DATA.test(path)).flatMap(({ path }) => addressesOf(path, asked));
}

/** How much is tried. */
export interface Extent {
  readonly cases: number;
  /** How many addresses of each case are drawn; null for all. */
  readonly addresses: number | null;
  /** After how many seconds it has held so far; as every property by default. */
  readonly seconds?: number;
  /** Tells apart what several properties of one run draw. */
  readonly part?: number;
}

/** The server that {@link leaveNoTrace} asks, for the tests of one file. */
export function serverOfBases(): () => ServerOfBases {
  let server: ServerOfBases;
  beforeAll(async () => {
    server = new ServerOfBases();
    await server.open();
  });
  afterAll(() => server.close());
  return () => server;
}

/** The property: random changes of hidden rows, and random addresses. */
export async function leaveNoTrace(server: ServerOfBases, { cases, addresses, seconds, part = 0 }: Extent): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      someVersions,
      fc.constantFrom<Role>('ANONYMOUS', 'MEMBER'),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: addresses ?? 0, maxLength: addresses ?? 0 }),
      async (versions, role, draws) => {
        const readable = [...READABLE[role]];
        const [full, bare] = [await openSide(role), await openSide(role)];
        try {
          const ids = new Set<string>();
          let last = '';
          for (const [step, version] of versions.entries()) {
            await load(full, version, EVERY, step);
            const said = JSON.stringify(filesOf({ ...version, isMoved: false }, readable));
            if (said !== last) await load(bare, { ...version, isMoved: false }, readable, step);
            last = said;
            for (const row of Object.values(await readRecords(full.dataSource.manager)).flat()) ids.add(row.id);
            expect(contentOf(full.graph.view(role), ids)).toEqual(contentOf(bare.graph.view(role), ids));
            // Pages are asked for at each step, so that what is remembered of one is there at the next.
            const now = draws.filter((_, index) => index % versions.length === step);
            const isLast = step === versions.length - 1;
            const asked = addresses === null ? (isLast ? allAddresses(ids) : []) : drawn(allAddresses(ids), now);
            for (const path of asked) await expectSame(server, { full, bare }, path, role);
          }
          expect(server.unexpected).toEqual([]);
        } finally {
          await full.close();
          await bare.close();
        }
      },
    ),
    { numRuns: cases, seed: SEED + part, plugins: seconds === undefined ? [] : [atMost(seconds)] },
  );
}

/** Addresses, every route as likely as any other. */
function drawn(all: readonly string[], draws: readonly (readonly [number, number])[]): string[] {
  const routes = [...groupBy(all, (path) => [routeOf(path)]).values()];
  return draws.flatMap(([route, which]) => {
    const some = routes[route % routes.length] ?? [];
    return some.slice(which % some.length).slice(0, 1);
  });
}

/** What an address is one of: its path without ids, and the operation where it is one of GraphQL. */
function routeOf(path: string): string {
  const operation = /query%20(\w+)/.exec(path)?.[1];
  return operation ?? path.replace(/\?.*/, '').split('/').slice(0, 3).join('/');
}

/** What bases without hidden rows answered: those of one revision are the same base, and many cases have one. */
const remembered = new Map<string, Asked>();

async function expectSame(server: ServerOfBases, { full, bare }: Record<'full' | 'bare', Side>, path: string, role: Role): Promise<void> {
  const here = await server.ask(full, SITES[0], path, role);
  const key = `${bare.graph.view(role).revision} ${role} ${path}`;
  const there = remembered.get(key) ?? (await server.ask(bare, SITES[1], path, role));
  remembered.set(key, there);
  expect(here.seen, `${path} as ${role}`).toBe(there.seen);
  expect(here.etag === null, `the tag of ${path}`).toBe(there.etag === null);
  // What one base names, the other knows by the same name.
  if (here.etag !== null) expect((await server.ask(bare, SITES[0], path, role, here.etag)).status, `the tag of ${path}`).toBe(304);
}
