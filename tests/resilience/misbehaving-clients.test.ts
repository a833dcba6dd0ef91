import { connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { type Program, servingAt, startProgram } from '../support/program.js';
import { random, SEED } from '../support/random.js';

/** Clients that leave in the middle, send too much, or send no HTTP at all: hundreds of them at once, against the built program. */

let program: Program;
let url: string;
let metrics: string;
beforeAll(async () => {
  program = startProgram(['serve'], {
    PORT: '0',
    METRICS_PORT: '0',
    DATABASE_FILE: ':memory:',
    SEEDS: resolve(SMALL_SEEDS),
    RATE_LIMIT: '0',
    MAX_CONNECTIONS_PER_ADDRESS: '1000',
    MAX_BODY_BYTES: '20000',
  });
  url = await servingAt(program);
  metrics = /Metrics: (\S+)/.exec(program.stdout())?.[1] ?? '';
});
afterAll(() => {
  program.child.kill('SIGKILL');
});

const HOST = 'Host: base.example\r\n';
const get = (path: string): string => `GET ${path} HTTP/1.1\r\n${HOST}\r\n`;
const post = (length: number, sent: string): string =>
  `POST /graphql HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${sent}`;
const QUERY = JSON.stringify({ query: '{ organizations(first: 100) { nodes { id name relations(first: 20) { nodes { id label } } } } }' });

/** What a client sends. */
const SENT: readonly string[] = [
  get('/'),
  get('/fr'),
  get('/fr/recherche?q=a'),
  get('/nowhere'),
  get('/ready'),
  post(QUERY.length, QUERY),
  post(QUERY.length, QUERY.slice(0, 20)),
  post(1_000_000, 'x'.repeat(19_000)),
  post(1_000_000, 'x'.repeat(300_000)),
  post(QUERY.length, QUERY).repeat(10),
  get('/fr').repeat(20),
  `POST /graphql HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\nZZ\r\n`,
  `POST /graphql HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n${'4000\r\n'}${'x'.repeat(0x4000)}\r\n`.repeat(2),
  `${get('/fr')}HELO base.example\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HOST}X-Half: `,
  `GET /fr HTTP/1.1\r\n${HOST}Expect: a miracle\r\n\r\n`,
  `GET /fr HTTP/1.1\r\n${HOST}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  `CONNECT base.example:80 HTTP/1.1\r\n${HOST}\r\n`,
  '\u0000\u0001\u0002',
  '',
];

/** How a client leaves. */
const LEAVES: readonly ((socket: Socket) => void)[] = [
  (socket) => socket.destroy(),
  (socket) => socket.resetAndDestroy(),
  (socket) => socket.end(),
  // Takes nothing of what comes back, for a while.
  (socket) => socket.pause(),
];

/** One client: connects, sends, leaves after a while that is often none, and is gone in the end. */
async function beRude(next: () => number): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const [sent, leave, after] = [pick(SENT), pick(LEAVES), next() < 0.5 ? 0 : next() * 40];
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  if (next() < 0.5) socket.resume();
  socket.write(sent);
  await setTimeout(after);
  leave(socket);
  await setTimeout(next() * 60);
  socket.destroy();
}

async function connectionsLeft(): Promise<number> {
  const text = await (await fetch(`${metrics}/metrics`)).text();
  return Number(/^maillage_connections (\d+)$/m.exec(text)?.[1]);
}

it('serves on after 600 misbehaving clients, with no error in its log and no connection left over', async () => {
  const next = random(SEED);
  for (let round = 0; round < 12; round += 1) await Promise.all(Array.from({ length: 50 }, () => beRude(next)));
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: QUERY });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('organization/');
  // One is ours.
  while ((await connectionsLeft()) > 1) await setTimeout(50);
  const lines = program.stderr().trim().split('\n');
  const others = lines.map((line) => JSON.parse(line) as { msg: string; status?: number }).filter(({ msg }) => msg !== 'request');
  expect(others).toEqual([]);
  expect(lines.filter((line) => line.includes('"status":5'))).toEqual([]);
  expect(program.child.exitCode).toBeNull();
});
