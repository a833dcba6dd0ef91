import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Application, Route } from '../api/routes.js';
import { type Bearer, bearerOf } from '../api/tokens.js';
import { assetAt, BUILD } from './assets.js';
import { compress, encodingFor, worthwhile } from '../http/compression.js';
import { errorPage, nearby } from './pages/error.js';
import type { Lang } from './i18n.js';
import { pageTemplate } from './page-template.js';
import { makePageRequest, type PageRoute, type Reply, urlOf, type PageRequest } from './page-request.js';

/** Nothing from anywhere else, nothing inline: a page holds only what this process sends. */
export const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What is sent, whatever made it. */
export interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a page, a redirect or a download in a language, with its errors as pages of the same frame. */
export function handlePage(route: Pick<PageRoute, 'reply'>, lang: Lang, onUnexpected: (error: unknown) => void): Route['handle'] {
  return async (request, response, application, parameters) => {
    const bearer = await bearerOf(application.dataSource, request.headers.authorization);
    const url = urlOf(request);
    const visit = makePageRequest(application, bearer, lang, url, parameters);
    const made = async (): Promise<Sent> => toSent(visit, await replyOrError(route, visit, onUnexpected));
    await sendCached(request, response, bearer, tagOf(visit, bearer, application, url), made);
  };
}

async function replyOrError(route: Pick<PageRoute, 'reply'>, visit: PageRequest, onUnexpected: (error: unknown) => void): Promise<Reply> {
  try {
    return await route.reply(visit);
  } catch (error) {
    return errorPage(visit, error, onUnexpected, await nearby(visit, error));
  }
}

async function toSent(visit: PageRequest, reply: Reply): Promise<Sent> {
  if ('redirect' in reply)
    return { status: reply.status, type: 'text/plain; charset=utf-8', body: '', headers: { Location: reply.redirect } };
  if ('body' in reply) {
    const headers: Record<string, string> = reply.filename ? { 'Content-Disposition': `attachment; filename="${reply.filename}"` } : {};
    return { status: 200, type: reply.type, body: reply.body, headers };
  }
  const text = (await pageTemplate(visit, reply)).text;
  return {
    status: reply.status ?? 200,
    type: 'text/html; charset=utf-8',
    body: text,
    headers: { 'Content-Security-Policy': PAGE_CSP, 'Content-Language': visit.lang },
  };
}

/** The same request at the same revision of the same build gives the same bytes: this names them. */
export function tagOf(visit: PageRequest, bearer: Bearer, application: Application, url: URL): string {
  const parts = [BUILD, visit.revision, bearer.role, visit.lang, application.publicUrl, url.pathname, url.search];
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/**
 * Sends an answer that is the same for as long as its tag is: 304 to whoever has it, without making it. Answers to bearers of a token
 * are theirs alone: they are made each time, and the server keeps others from keeping them.
 */
export async function sendCached(
  request: IncomingMessage,
  response: ServerResponse,
  bearer: Bearer,
  tag: string,
  make: () => Promise<Sent>,
): Promise<void> {
  const shared = bearer.role === 'ANONYMOUS';
  response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
  response.appendHeader('Vary', ['Accept-Encoding', 'Authorization']);
  if (shared && (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(tag)) {
    response.setHeader('ETag', tag);
    // A browser takes the headers of a 304 in the place of those that came with the page, whose policy is another than the door's.
    response.removeHeader('Content-Security-Policy');
    response.statusCode = 304;
    response.end();
    return;
  }
  const sent = shared ? await remembered(tag, make) : await make();
  if (shared && sent.status === 200) response.setHeader('ETag', tag);
  sendBody(request, response, sent);
}

/** The latest answers to anybody, by the tag that names their bytes: those asked for long ago, or of an older revision, fall out. */
const memory = new Map<string, Sent>();
const MAX_REMEMBERED = 128;
const MAX_REMEMBERED_LENGTH = 300_000;

async function remembered(tag: string, make: () => Promise<Sent>): Promise<Sent> {
  const known = memory.get(tag);
  memory.delete(tag);
  const sent = known ?? (await make());
  if (sent.status !== 200 || sent.body.length > MAX_REMEMBERED_LENGTH) return sent;
  const kept = { ...sent, body: Buffer.from(sent.body) };
  memory.set(tag, known ?? kept);
  for (const [oldest] of memory) {
    if (memory.size <= MAX_REMEMBERED) break;
    memory.delete(oldest);
  }
  return known ?? kept;
}

/** Sends bytes, compressed as the client allows, with the headers that every answer of the explorer has. */
export function sendBody(request: IncomingMessage, response: ServerResponse, sent: Sent): void {
  const content = typeof sent.body === 'string' ? Buffer.from(sent.body) : sent.body;
  const encoding = worthwhile(encodingFor(request.headers['accept-encoding']), content.length);
  const body = compress(content, encoding);
  response.statusCode = sent.status;
  response.setHeader('Content-Type', sent.type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  for (const [name, value] of Object.entries(sent.headers ?? {})) response.setHeader(name, value);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends a file of `src/web/assets`: for ever, since its address changes with its content. False when there is none. */
export function sendAsset(request: IncomingMessage, response: ServerResponse): boolean {
  const asset = assetAt(urlOf(request).pathname);
  if (!asset) return false;
  const encoding = worthwhile(encodingFor(request.headers['accept-encoding']), asset.body.identity.length);
  response.setHeader('Content-Type', asset.type);
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // An embed in a sandboxed frame has no origin of its own, and loads its files as a stranger does.
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', asset.body[encoding].length);
  response.end(request.method === 'HEAD' ? undefined : asset.body[encoding]);
  return true;
}
