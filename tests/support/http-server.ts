import { connect, type Socket } from 'node:net';
import { afterEach, expect, vi } from 'vitest';
import { readSettings } from '../../src/config.js';
import { requestContext } from '../../src/http/request-context.js';
import { respond } from '../../src/http/response.js';
import type { Handler } from '../../src/http/router.js';
import { HttpServer } from '../../src/http/server.js';
import type { UntakenAnswers } from '../../src/http/untaken-answers.js';
import { makeLog } from '../../src/log.js';

/** A server without a base, which ends with its test, and connections to it byte by byte. */

export interface OpenedServer {
  readonly url: string;
  readonly server: HttpServer;
  readonly lines: Record<string, unknown>[];
  readonly unexpectedErrors: unknown[];
}

const servers: HttpServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await server.close();
});

export const ANSWER: Handler = (request, response) => respond(request, response).sendJson({ ok: true });

/** Starts a server with settings that say only what the test is about. */
export async function open(
  settings: Record<string, string> = {},
  handler: Handler | null = ANSWER,
  untaken?: UntakenAnswers,
): Promise<OpenedServer> {
  const lines: Record<string, unknown>[] = [];
  const unexpectedErrors: unknown[] = [];
  const log = makeLog({ LOG_LEVEL: 'debug' }, () => requestContext()?.id, {
    write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const read = readSettings({ PORT: '0', SHUTDOWN_TIMEOUT: '1', ...settings });
  const server = new HttpServer(read, log, (error) => unexpectedErrors.push(error), untaken);
  const url = await server.listen();
  servers.push(server);
  if (handler) server.open(handler);
  return { url, server, lines, unexpectedErrors };
}

/** A connection that sends bytes, and what has come back when it ends. */
export function raw(url: string, bytes: string): { socket: Socket; ended: Promise<string> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<string>((resolve) => {
    socket.once('error', () => undefined);
    socket.once('close', () => {
      resolve(text);
    });
  });
  socket.write(bytes);
  return { socket, ended };
}

/** Waits for something that comes soon, on a busy machine too. */
export async function soon(holds: () => unknown): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await holds()).toBeTruthy();
    },
    { timeout: 30_000, interval: 10 },
  );
}

export const GET = 'GET / HTTP/1.1\r\nHost: base.example\r\n';
