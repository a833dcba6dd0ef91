import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { FastPath } from '../../src/api/fast-path.js';
import { MaillageError } from '../../src/errors.js';
import { SMALL_SEEDS } from '../support/base.js';
import { mostPiecesInATurn } from '../support/turns.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => site.close());

/** A connection that the server has taken, and by which it has answered. */
async function opened(): Promise<Socket> {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /fr HTTP/1.1\r\nHost: base.example\r\n\r\n');
  let answer = '';
  while (!answer.includes('</html>')) answer += String(await once(socket, 'data'));
  return socket;
}

function post(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: base.example\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** Each with what begins it. */
const BEGUN = [
  [
    'operations',
    (begin: () => Promise<never>) => vi.spyOn(FastPath.prototype, 'answer').mockImplementation(begin),
    (at: number) => post(`query Asked${at} { entities { nodes { id } } }`),
  ],
  [
    'files',
    (begin: () => Promise<never>) => vi.spyOn(ApolloServer.prototype, 'executeOperation').mockImplementation(begin),
    (at: number) => `GET /sitemap.xml?any=${at} HTTP/1.1\r\nHost: base.example\r\n\r\n`,
  ],
] as const;

it.each(BEGUN)(
  '%s that are asked for at one moment are begun one by one, with a look at what else has come',
  async (_what, spy, request) => {
    const sockets = await Promise.all(Array.from({ length: 40 }, opened));
    const most = await mostPiecesInATurn(async (piece) => {
      const begun = spy(() => {
        piece();
        return Promise.reject(new MaillageError('BAD_REQUEST', { fr: 'non', en: 'no' }));
      });
      const answers = sockets.map((socket) => once(socket, 'data'));
      for (const [at, socket] of sockets.entries()) socket.write(request(at));
      await Promise.all(answers);
      expect(begun).toHaveBeenCalledTimes(40);
    });
    for (const socket of sockets) socket.destroy();
    // Two where the look falls between what ends one work and begins the next.
    expect(most).toBeLessThanOrEqual(2);
  },
);
