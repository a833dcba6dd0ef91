import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Role } from '../core/access.js';
import { bearerOf } from '../auth/tokens.js';
import type { Lang } from '../errors.js';
import { PRIVATE } from '../http/cache-rule.js';
import { bytesOfText } from '../core/text-bytes.js';
import { unavailable } from '../http/error-response.js';
import { inLanguage } from '../http/language.js';
import { preferredLanguage } from '../http/negotiation.js';
import { updateRequestContext } from '../http/request-context.js';
import { readJson, refuseMisread, urlOf } from '../http/request.js';
import { CACHE, respond } from '../http/response.js';
import { isInPlace } from '../store/data-source.js';
import { latestRevision } from '../store/read.js';
import { type KeptAnswer, nameOf, Outcome } from './answer-cache.js';
import { answerTooLarge } from './answer-size.js';
import type { Application, ApplicationRoute } from './application.js';
import { checkWaiting, dayOfQuery, prepareView } from './as-of.js';
import { type Context, makeContext } from './context.js';
import { letOthersIn } from './operation-work.js';
import { type Sent, sentInBody, sentInQuery, typeOfAnswer } from './sent-operation.js';

/** The addresses of the API, and those that a monitor asks. */
export const ROUTES: readonly ApplicationRoute[] = [
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
    handle: (request, response) => respond(request, response).cacheControl(CACHE.none).sendJson({ status: 'ok' }),
  },
  {
    methods: ['GET', 'HEAD'],
    path: '/ready',
    description: 'Answers 200 when the database answers and the base is in memory.',
    handle: answerReady,
  },
];

async function answerReady(request: IncomingMessage, response: ServerResponse, { dataSource, graph }: Application): Promise<void> {
  const answered = latestRevision(dataSource.manager).then(
    () => true,
    () => false,
  );
  // A network that drops every packet keeps a query waiting for minutes; a monitor waits for seconds.
  const answers = await Promise.race([answered, setTimeout(READY_MILLISECONDS, false, { ref: false })]);
  if (!answers || !isInPlace(dataSource)) throw unavailable(RETRY_SECONDS);
  // The revision that anybody may know: the number of the last one would reveal hidden changes.
  await respond(request, response)
    .cacheControl(CACHE.none)
    .sendJson({ status: 'ready', revision: graph.view('ANONYMOUS').revision });
}

/** How long the database may take to answer before the base is not ready. */
const READY_MILLISECONDS = 2_000;

/** How soon to ask again for a database that does not answer. */
const RETRY_SECONDS = 5;

async function answerGraphql(request: IncomingMessage, response: ServerResponse, application: Application): Promise<void> {
  const { dataSource, graph, settings } = application;
  const { accept, authorization, 'accept-language': acceptLanguage, 'content-type': contentType } = request.headers;
  const bearer = await bearerOf(dataSource, authorization);
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const body = method === 'POST' ? await readJson(request, settings.MAX_BODY_BYTES) : null;
  const { search, searchParams } = queryOf(request);
  const day = dayOfQuery(searchParams);
  await prepareView(graph, bearer.role, day);
  const outcome = new Outcome();
  const context = makeContext(application, bearer, day, outcome);
  const lang = preferredLanguage(acceptLanguage);
  const { answers: store } = application;
  const answers = store.isOn ? store.of(graph.view(bearer.role)) : null;
  const name = answers && nameOf({ context, lang, method, search, body: body?.text ?? null, accept, contentType });
  const kept = name === null ? undefined : answers?.get(name);
  if (kept) {
    updateRequestContext({ operation: kept.operation, cost: kept.cost, work: 0 });
    await sendAnswer(request, response, { method, role: bearer.role, status: 200, ...kept });
    return;
  }
  // Many that come in at once are begun one by one, with a look at what else has come between them.
  await letOthersIn();
  const { number } = graph;
  const sent = body ? sentInBody(body.value) : sentInQuery(searchParams);
  const made =
    (await answerFast(application, sent, accept, context)) ??
    (await answerByApollo(application, { method, headers: headersOf(request), search, body: body?.value }, lang, context));
  checkWaiting();
  const bytes = await bytesOfText(made.text);
  if (bytes.length > settings.MAX_ANSWER_BYTES) throw answerTooLarge(settings.MAX_ANSWER_BYTES);
  const { status, type, headers } = made;
  const isShared = sharesAnswer(method, bearer.role, status);
  // Where the base moved meanwhile, a view of another day may be of the revision after.
  const isKept = name !== null && status === 200 && outcome.isOfViewAlone && outcome.isWhole && graph.number === number;
  const tag = isShared || isKept ? tagOf(bytes) : '';
  if (isKept) answers?.set(name, { type, headers, body: bytes, tag, operation: outcome.operation, cost: outcome.cost });
  await sendAnswer(request, response, { method, role: bearer.role, status, type, headers, body: bytes, tag });
}

/** The query of an address. */
function queryOf(request: IncomingMessage): Pick<URL, 'search' | 'searchParams'> {
  const { url = '' } = request;
  if (url.startsWith('/') && !/[?#]/.test(url)) return { search: '', searchParams: NO_FIELDS };
  const { search, searchParams } = urlOf(request);
  refuseMisread(searchParams, search);
  return { search, searchParams };
}

const NO_FIELDS = new URLSearchParams();

/** Whether caches may share an answer: one to anybody, who may ask for it again. */
function sharesAnswer(method: Answer['method'], role: Role, status: number): boolean {
  return role === 'ANONYMOUS' && method === 'GET' && status === 200;
}

/** An answer, before it is known how it is sent. */
interface Made {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The answer of the fast path; null where Apollo is to give it. */
async function answerFast(
  { fastPath }: Application,
  sent: Sent | null,
  accept: string | undefined,
  context: Context,
): Promise<Made | null> {
  const type = fastPath && sent && typeOfAnswer(accept);
  if (!type) return null;
  const text = await fastPath.answer(sent, context);
  return text === null ? null : { status: 200, type, headers: NO_HEADERS, text };
}

const NO_HEADERS = {};

async function answerByApollo(
  { apollo }: Application,
  httpGraphQLRequest: HTTPGraphQLRequest,
  lang: Lang,
  context: Context,
): Promise<Made> {
  const result = await inLanguage(lang, () =>
    apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve(context) }),
  );
  const headers = Object.fromEntries(result.headers);
  return {
    status: result.status ?? 200,
    type: headers['content-type'] ?? 'application/json; charset=utf-8',
    headers,
    text: result.body.kind === 'complete' ? result.body.string : '',
  };
}

/** An answer at `/graphql`, as bytes. */
interface Answer extends Pick<KeptAnswer, 'type' | 'headers' | 'body' | 'tag'> {
  readonly method: 'GET' | 'POST';
  readonly role: Role;
  readonly status: number;
}

async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { method, role, status, type, headers, body, tag }: Answer,
): Promise<void> {
  const isShared = sharesAnswer(method, role, status);
  const answer = respond(request, response)
    .status(status)
    .headers(headers)
    .vary('Accept', 'Accept-Language', 'Authorization')
    .cacheControl(isShared ? CACHE.revalidate : PRIVATE);
  if (isShared) answer.etag(tag);
  await answer.send(type, body);
}

/** The headers of a request as Apollo takes them, but for the type of the body that a GET has not: Apollo would refuse it for one. */
function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && (name !== 'content-type' || request.method === 'POST'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** An ETag that names an answer by its bytes. */
function tagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
