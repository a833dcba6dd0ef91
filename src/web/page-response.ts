import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Application } from '../api/application.js';
import type { Bearer } from '../auth/tokens.js';
import { bytesOfText } from '../core/text-bytes.js';
import { CACHE, ISOLATED, respond, type ResponseBuilder, type ResponseData } from '../http/response.js';
import { BUILD } from './assets.js';
import type { PageRequest } from './page-request.js';

/** The same request at the same revision of the same build gives the same bytes: this names them. */
export function tagOf(request: PageRequest, bearer: Bearer, application: Application, url: URL): string {
  const parts = [BUILD, request.revision, bearer.role, request.lang, application.publicUrl, url.pathname, request.query.toString()];
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;
}

/** How an answer of the explorer begins: it depends on the role, and is revalidated each time. */
export function respondToReader(request: IncomingMessage, response: ServerResponse): ResponseBuilder {
  return respond(request, response).cacheControl(CACHE.revalidate).vary('Authorization', 'Cookie');
}

/**
 * Sends an answer that is the same for as long as its tag is: 304 to readers who have it, without making it. Answers to bearers of a
 * token are theirs alone: they are made each time, and the server lets no cache keep them.
 */
export async function sendCached(answer: ResponseBuilder, bearer: Bearer, tag: string, make: () => Promise<ResponseData>): Promise<void> {
  if (bearer.role !== 'ANONYMOUS') {
    await answer.headers(ISOLATED).sendData(await make());
    return;
  }
  if (answer.etag(tag).isFresh()) {
    answer.sendNotModified();
    return;
  }
  const data = await remember(tag, make);
  if (data.status !== 200) answer.etag(null);
  if (data.status >= 500) answer.cacheControl(CACHE.none);
  await answer.sendData(data);
}

/** Pages as of a past day are kept out of search engines, which would else list every page once for each day. */
export function dated({ asOf }: Pick<PageRequest, 'asOf'>, data: ResponseData): ResponseData {
  return asOf === null ? data : { ...data, headers: { ...data.headers, 'X-Robots-Tag': 'noindex' } };
}

/** In bytes: a longer answer is made anew each time. */
const MAX_ENTRY = 300_000;

/** The latest answers to anonymous readers, by the tag that names their bytes. */
const answers = new LRUCache<string, ResponseData & { readonly body: Buffer }>({
  max: 128,
  maxSize: 128 * MAX_ENTRY,
  maxEntrySize: MAX_ENTRY,
  sizeCalculation: ({ body }) => Math.max(1, body.length),
});

const bytesOf = async (body: string | Buffer): Promise<Buffer> => (typeof body === 'string' ? bytesOfText(body) : body);

async function remember(tag: string, make: () => Promise<ResponseData>): Promise<ResponseData> {
  const known = answers.get(tag);
  if (known) return known;
  const made = await make();
  if (made.status !== 200) return made;
  const data = { ...made, body: await bytesOf(made.body) };
  answers.set(tag, data);
  return data;
}
