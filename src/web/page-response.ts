import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswersOfRole } from '../api/answer-cache.js';
import type { Application } from '../api/application.js';
import { letOthersIn } from '../api/operation-work.js';
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
export async function sendCached(
  answer: ResponseBuilder,
  { answers, graph }: Pick<Application, 'answers' | 'graph'>,
  bearer: Bearer,
  tag: string,
  makeAnswer: () => Promise<ResponseData>,
): Promise<void> {
  const make = async (): Promise<ResponseData> => {
    // As at `/graphql`, many that come in at once are begun one by one.
    await letOthersIn();
    return makeAnswer();
  };
  if (bearer.role !== 'ANONYMOUS') {
    await answer.headers(ISOLATED).sendData(await make());
    return;
  }
  if (answer.etag(tag).isFresh()) {
    answer.sendNotModified();
    return;
  }
  const data = await remember(answers.of(graph.view(bearer.role)), tag, make);
  if (data.status !== 200) answer.etag(null);
  if (data.status >= 500) answer.cacheControl(CACHE.none);
  await answer.sendData(data);
}

/** Pages as of a past day are kept out of search engines, which would else list every page once for each day. */
export function dated({ asOf }: Pick<PageRequest, 'asOf'>, data: ResponseData): ResponseData {
  return asOf === null ? data : { ...data, headers: { ...data.headers, 'X-Robots-Tag': 'noindex' } };
}

/** In bytes: a longer page is made anew each time. */
const MAX_PAGE = 300_000;

async function remember(answers: AnswersOfRole, tag: string, make: () => Promise<ResponseData>): Promise<ResponseData> {
  const known = answers.get(tag);
  if (known) return { status: 200, ...known };
  const made = await make();
  if (made.status !== 200) return made;
  const { type, headers = {} } = made;
  const body = typeof made.body === 'string' ? await bytesOfText(made.body) : made.body;
  if (body.length <= MAX_PAGE) answers.set(tag, { type, headers, body, tag, operation: null, cost: 0 });
  return { ...made, body };
}
