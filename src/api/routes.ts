import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config.js';
import { MaillageError } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { latestRevision } from '../store/read.js';
import { answerTooLarge } from './answer-size.js';
import { type Context, makeContext } from './context.js';
import { PRIVATE } from '../http/cache-rule.js';
import { inLanguage, preferredLanguage } from '../http/language.js';
import { sendJson } from '../http/send.js';
import { unavailable } from '../http/error-response.js';
import { bearerOf } from './tokens.js';

/** What the routes share. */
export interface Application {
  readonly apollo: ApolloServer<Context>;
  readonly dataSource: DataSource;
  readonly graph: Graph;
  readonly publicUrl: string;
  readonly settings: Pick<Settings, 'MAX_BODY_BYTES' | 'MAX_ANSWER_BYTES' | 'EMBED_FRAME_ANCESTORS'>;
}

/** An address that the server answers. */
export interface Route {
  readonly methods: readonly ('GET' | 'HEAD' | 'POST' | 'OPTIONS')[];
  /** A path of find-my-way: `:name` for a part, `*` for the rest. */
  readonly path: string;
  readonly description: string;
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    application: Application,
    parameters: Readonly<Record<string, string | undefined>>,
  ) => Promise<void>;
}

export const ROUTES: readonly Route[] = [
  {
    methods: ['GET', 'POST', 'HEAD'],
    path: '/graphql',
    description: 'The GraphQL endpoint.',
    handle: answerGraphql,
  },
  {
    methods: ['GET', 'HEAD'],
    path: '/health',
    description: 'Answers 200 as soon as the process serves.',
    handle: (_request, response) => {
      sendJson(response, 200, { status: 'ok' });
      return Promise.resolve();
    },
  },
  {
    methods: ['GET', 'HEAD'],
    path: '/ready',
    description: 'Answers 200 when the database answers and the base is in memory.',
    handle: answerReady,
  },
];

async function answerReady(_request: IncomingMessage, response: ServerResponse, { dataSource, graph }: Application): Promise<void> {
  const asked = latestRevision(dataSource.manager).then(
    () => true,
    () => false,
  );
  // A network that swallows everything lets a question wait for minutes; who watches over us waits for seconds.
  const answers = await Promise.race([asked, setTimeout(READY_MILLISECONDS, false, { ref: false })]);
  if (!answers) throw unavailable(RETRY_SECONDS);
  // The revision that anybody may know: the number of the last one would tell of hidden changes.
  sendJson(response, 200, { status: 'ready', revision: graph.view('ANONYMOUS').revision });
}

/** How long the database may take to answer before the base is not ready. */
const READY_MILLISECONDS = 2_000;

/** How soon to ask again for a database that does not answer. */
const RETRY_SECONDS = 5;

async function answerGraphql(request: IncomingMessage, response: ServerResponse, application: Application): Promise<void> {
  const { apollo, dataSource, graph, publicUrl, settings } = application;
  const bearer = await bearerOf(dataSource, request.headers.authorization);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const body = request.method === 'POST' ? await readBody(request, settings.MAX_BODY_BYTES) : undefined;
  const search = new URL(request.url ?? '/', 'http://localhost').search;
  const lang = preferredLanguage(request.headers['accept-language']);
  const result = await inLanguage(lang, () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'), headers, search, body },
      context: () => Promise.resolve(makeContext(graph.view(bearer.role), bearer.role, publicUrl, dataSource)),
    }),
  );
  const text = result.body.kind === 'complete' ? result.body.string : '';
  if (Buffer.byteLength(text) > settings.MAX_ANSWER_BYTES) throw answerTooLarge(settings.MAX_ANSWER_BYTES);
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  response.setHeader('Vary', 'Accept, Accept-Language, Authorization');
  const shared = bearer.role === 'ANONYMOUS' && request.method !== 'POST' && response.statusCode === 200;
  response.setHeader('Cache-Control', shared ? 'public, max-age=0, must-revalidate' : PRIVATE);
  if (shared && isKnown(request, response, text)) response.statusCode = 304;
  response.end(request.method === 'HEAD' || response.statusCode === 304 ? undefined : text);
}

/** Names an answer by its bytes, and tells whether the client has it already. */
function isKnown(request: IncomingMessage, response: ServerResponse, text: string): boolean {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', tag);
  const known = request.headers['if-none-match'];
  return known?.split(/\s*,\s*/).includes(tag) ?? false;
}

/**
 * Reads the body of a request as JSON.
 * @throws PAYLOAD_TOO_LARGE, BAD_REQUEST
 */
async function readBody(request: IncomingMessage, most: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      throw new MaillageError(
        'PAYLOAD_TOO_LARGE',
        { fr: `Une requête tient en ${most} octets.`, en: `A request holds at most ${most} bytes.` },
        { most },
      );
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return text === '' ? undefined : text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MaillageError('BAD_REQUEST', { fr: 'Le corps de la requête n’est pas du JSON.', en: 'The body of the request is not JSON.' });
  }
}
