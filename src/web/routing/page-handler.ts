import type { Application, ApplicationRoute } from '../../api/application.js';
import { visitorOf } from '../../auth/visitor.js';
import { errorHeaders, reportError } from '../../http/error-response.js';
import { urlOf } from '../../http/request.js';
import type { ResponseData } from '../../http/response.js';
import { errorPage, nearby } from '../components/error-page.js';
import { inDay } from '../day.js';
import { changeNotice } from '../editing/change-notice.js';
import { html } from '../html.js';
import type { Lang } from '../i18n.js';
import { makeDatedRequest, type PageRequest, type PageRoute, type Reply } from '../page-request.js';
import { dated, respondToReader, sendCached, tagOf } from '../page-response.js';
import { pageTemplate } from '../page-template.js';

/** Nothing from anywhere else, nothing inline: a page holds only what this process sends. */
const PAGE_CSP = [
  "default-src 'none'",
  "frame-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers a page, a redirect or a download in a language, with its errors as pages of the same frame. */
export function handlePage(route: Pick<PageRoute, 'reply'>, lang: Lang, vary: readonly string[] = []): ApplicationRoute['handle'] {
  return async (request, response, application, parameters) => {
    const bearer = await visitorOf(application, request);
    const url = urlOf(request);
    const { page, problem } = await makeDatedRequest(application, bearer, lang, url, parameters);
    const asked = problem === null ? route : { reply: () => Promise.reject(problem) };
    const answer = respondToReader(request, response).vary(...vary);
    await sendCached(answer, application, bearer, tagOf(page, bearer, application, url), () =>
      inDay(page.asOf, async () => dated(page, await makeReply(asked, page, application))),
    );
  };
}

/** What a route answers, with its errors as pages. */
export async function makeReply<R extends PageRequest>(
  route: { readonly reply: (request: R) => Promise<Reply> },
  request: R,
  application: Application,
): Promise<ResponseData> {
  try {
    return await toData(request, application, await route.reply(request));
  } catch (error) {
    const described = reportError(error, application.onUnexpected);
    const data = await toData(request, application, errorPage(request, described, await nearby(request, described)));
    return { ...data, headers: { ...data.headers, ...errorHeaders(described) } };
  }
}

async function toData(request: PageRequest, application: Application, reply: Reply): Promise<ResponseData> {
  if ('redirect' in reply)
    return { status: reply.status, type: 'text/plain; charset=utf-8', body: '', headers: { Location: reply.redirect } };
  if ('body' in reply) {
    const headers = {
      ...(reply.filename ? { 'Content-Disposition': `attachment; filename="${reply.filename}"` } : {}),
      ...(reply.unlisted ? { 'X-Robots-Tag': 'noindex' } : {}),
    };
    return { status: 200, type: reply.type, body: reply.body, headers };
  }
  const notice = await changeNotice(request, application);
  return {
    status: reply.status ?? 200,
    type: 'text/html; charset=utf-8',
    body: (await pageTemplate(request, notice ? { ...reply, main: html`${notice}${reply.main}` } : reply)).text,
    headers: {
      'Content-Security-Policy': PAGE_CSP,
      'Content-Language': request.lang,
      // Browsers hide the origin of a form, even from its own site, under the policy that all else has.
      ...reply.headers,
      ...(reply.hasForm || request.signedIn ? { 'Referrer-Policy': 'same-origin' } : {}),
    },
  };
}
