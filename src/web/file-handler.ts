import type { Application, ApplicationRoute } from '../api/application.js';
import { bearerOf } from '../auth/tokens.js';
import { visitorOf } from '../auth/visitor.js';
import { errorBody, type ErrorDescription, errorHeaders, reportError } from '../http/error-response.js';
import { preferredLanguage } from '../http/negotiation.js';
import { urlOf } from '../http/request.js';
import type { ResponseData } from '../http/response.js';
import { inDay } from './day.js';
import { type Lang, LANGS } from './i18n.js';
import { choice, makeDatedRequest, type PageRequest } from './page-request.js';
import { dated, respondToReader, sendCached, tagOf } from './page-response.js';

export type MakeFile = (request: PageRequest, application: Application) => Promise<ResponseData>;
export type ShowFileError = (request: PageRequest, error: ErrorDescription, application: Application) => ResponseData;

/** How a file is answered. */
export interface FileOptions {
  /** By default: as JSON. */
  readonly showError?: ShowFileError;
  /** Whether it is for who signed in, as a link of a page that holds what that page shows. What other sites load is nobody's in particular. */
  readonly readsCookie?: boolean;
}

/** Answers a file whose address has no language in its path: `?lang=` says it, else what the reader prefers. */
export function handleFile(make: MakeFile, { showError = errorAsJson, readsCookie = false }: FileOptions = {}): ApplicationRoute['handle'] {
  return async (request, response, application) => {
    const bearer = readsCookie
      ? await visitorOf(application, request)
      : await bearerOf(application.dataSource, request.headers.authorization);
    const url = urlOf(request);
    const lang = languageOf(url);
    const preferred = lang ?? preferredLanguage(request.headers['accept-language']);
    const { page, problem } = await makeDatedRequest(application, bearer, preferred, url, {});
    const made = async (): Promise<ResponseData> => {
      try {
        if (problem !== null) throw problem;
        choice(url.searchParams, 'lang', LANGS);
        return await make(page, application);
      } catch (error) {
        const described = reportError(error, application.onUnexpected);
        const data = showError(page, described, application);
        return { ...data, headers: { ...data.headers, ...errorHeaders(described) } };
      }
    };
    const builder = respondToReader(request, response);
    if (lang === null) builder.vary('Accept-Language');
    await sendCached(builder, application, bearer, tagOf(page, bearer, application, url), () =>
      inDay(page.asOf, async () => dated(page, await made())),
    );
  };
}

function languageOf(url: URL): Lang | null {
  return LANGS.find((lang) => lang === url.searchParams.get('lang')) ?? null;
}

/** An error of a file, in the shape in which GraphQL has its errors. */
export function errorAsJson({ lang }: PageRequest, error: ErrorDescription): ResponseData {
  return { status: error.status, type: 'application/json; charset=utf-8', body: JSON.stringify(errorBody(error, lang)) };
}
