import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Application, ApplicationRoute } from '../../api/application.js';
import { requireRole } from '../../auth/actor.js';
import { formTokenOf, isSame, isSecret, newSecret } from '../../auth/secrets.js';
import type { Bearer } from '../../auth/tokens.js';
import { visitorOf } from '../../auth/visitor.js';
import { PRIVATE } from '../../http/cache-rule.js';
import { clientIp } from '../../http/client-ip.js';
import { readForm, refuseOtherOrigins } from '../../http/form.js';
import { urlOf } from '../../http/request.js';
import { readUpload, type Upload } from '../../http/upload.js';
import { ISOLATED, respond } from '../../http/response.js';
import { type FormRequest, type FormRoute, keptFields, sessionCookies } from '../form-request.js';
import { type Lang } from '../i18n.js';
import { address, makePageRequest, type Reply } from '../page-request.js';
import { cookiesRefused, SIGN_IN, signInToSend } from '../pages/sign-in.js';
import { sendAgain } from '../pages/waiting-form.js';
import { makeReply } from './page-handler.js';

/** Answers a page that holds forms, and its forms. Nothing of it is kept by any cache, since its forms are one browser's. */
export function handleForms(
  route: FormRoute,
  lang: Lang,
  refillAt: (path: string) => FormRoute['refill'] | null = () => null,
): ApplicationRoute['handle'] {
  return async (request, response, application, parameters) => {
    const visitor = await visitorOf(application, request);
    const page = { ...makeFormRequest({ application, request, response, visitor, lang, parameters }), refillAt };
    const reply = (): Promise<Reply> =>
      request.method === 'POST' ? submit(route, page, { request, visitor }) : open(route, page, visitor, urlOf(request));
    const { headers = {}, status, type, body } = await makeReply({ reply }, page, application);
    await respond(request, response)
      .headers(ISOLATED)
      .vary('Authorization', 'Cookie')
      .cacheControl(PRIVATE)
      .sendData({ status, type, body, headers });
  };
}

function makeFormRequest(given: {
  readonly application: Application;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly visitor: Bearer;
  readonly lang: Lang;
  readonly parameters: Readonly<Record<string, string | undefined>>;
}): Omit<FormRequest, 'refillAt'> {
  const { application, request, response, visitor, lang, parameters } = given;
  const { cookies, settings } = application;
  const { session } = visitor;
  return {
    ...makePageRequest(application, visitor, lang, urlOf(request), parameters),
    application,
    session,
    formToken: formTokenOf(session?.cookie ?? formCookie(application, request, response)),
    browser: {
      address: clientIp(request, settings.TRUST_PROXY),
      device: cookies.read(request, 'device'),
      userAgent: request.headers['user-agent'],
    },
    at: new Date().toISOString(),
    uploads: NO_FILES,
    ...sessionCookies(application, response),
  };
}

/** What the token of a form follows from while nobody is signed in: the cookie that the browser has, or a new one. */
function formCookie({ cookies }: Application, request: IncomingMessage, response: ServerResponse): string {
  const known = cookies.read(request, 'form');
  if (isSecret(known)) return known;
  const made = newSecret();
  cookies.set(response, 'form', made);
  return made;
}

async function open(route: FormRoute, page: FormRequest, visitor: Bearer, url: URL): Promise<Reply> {
  if (route.needs === null) return route.reply(page);
  if (visitor.role === 'ANONYMOUS') return { redirect: address(page.lang, 'sign-in', { to: `${url.pathname}${url.search}` }), status: 303 };
  requireRole(visitor.role, route.needs);
  return lacksFactor(route, visitor) ? askForFactor(page) : route.reply(page);
}

/** Administration is for those alone who sign in with a second factor; programs have a token, which is long and random. */
function lacksFactor({ needs }: FormRoute, { session }: Bearer): boolean {
  return needs === 'ADMINISTRATOR' && !!session && session.account.secondFactorAt === null;
}

function askForFactor({ lang }: FormRequest): Reply {
  return { redirect: `${address(lang, 'account', { done: 'factor-needed' })}#factor`, status: 303 };
}

/** Does what a form asks, once it is sure that its sender had it from us and may do that. What was typed is kept otherwise. */
async function submit(
  route: FormRoute,
  page: FormRequest,
  { request, visitor }: { readonly request: IncomingMessage; readonly visitor: Bearer },
): Promise<Reply> {
  const { application } = page;
  refuseOtherOrigins(request, application.publicUrl);
  // Nobody sends files who may not: they are not even read.
  if (route.maxFileBytes !== undefined && route.needs !== null) {
    if (!visitor.session) {
      request.resume();
      return { redirect: address(page.lang, 'sign-in', { to: urlOf(request).pathname }), status: 303 };
    }
    requireRole(visitor.role, route.needs);
  }
  const { fields, files } = await readFields(route, request, application.settings.MAX_BODY_BYTES);
  const sent = { path: urlOf(request).pathname, fields: keptFields(fields) };
  if (route.needs !== null && !visitor.session) return signInToSend(page, sent);
  if (route.needs !== null) requireRole(visitor.role, route.needs);
  if (lacksFactor(route, visitor)) return askForFactor(page);
  if (!isSame(fields.get('token') ?? '', page.formToken)) {
    if (visitor.session) return route.refill ? route.refill(page, fields) : sendAgain(page, sent);
    return route === SIGN_IN ? cookiesRefused(page, fields) : route.reply(page);
  }
  if (!route.submit) throw new Error(`${route.path} takes no form`);
  return route.submit({ ...page, uploads: files }, fields);
}

async function readFields({ maxFileBytes }: FormRoute, request: IncomingMessage, maxBytes: number): Promise<Upload> {
  if (maxFileBytes !== undefined) return readUpload(request, maxFileBytes);
  return { fields: await readForm(request, maxBytes), files: NO_FILES };
}

const NO_FILES: Upload['files'] = new Map();
