import type { ServerResponse } from 'node:http';
import { preferredLanguage } from '../api/graphql.js';
import { type Route, ROUTES as API_ROUTES } from '../api/routes.js';
import { MaillageError } from '../errors.js';
import { KINDS } from '../kinds/index.js';
import { definitionOf, type KindClass } from '../kinds/kind.js';
import { LANGS } from './i18n.js';
import { HOME } from './pages/home.js';
import { handlePage, sendAsset } from './respond.js';
import { type PageRoute, urlOf } from './visit.js';

/** The pages of the explorer: each stands at `/fr<path>` and `/en<path>`. */
export const PAGES: readonly PageRoute[] = [HOME];

const missing = (): MaillageError =>
  new MaillageError('NOT_FOUND', { fr: 'Rien ne se trouve à cette adresse.', en: 'Nothing stands at this address.' });

const NO_PAGE: Pick<PageRoute, 'reply'> = { reply: () => Promise.reject(missing()) };

/** Every address that the server answers: the API's, the pages, their files, and whatever else is asked. */
export function webRoutes(onUnexpected: (error: unknown) => void): readonly Route[] {
  const pages = PAGES.flatMap((page) =>
    LANGS.map((lang): Route => ({
      methods: ['GET', 'HEAD'],
      path: `/${lang}${page.path}`,
      description: page.description,
      handle: handlePage(page, lang, onUnexpected),
    })),
  );
  return [
    ...API_ROUTES,
    ...pages,
    {
      methods: ['GET', 'HEAD'],
      path: '/assets/:file',
      description: 'The static files of the pages, cached for ever.',
      handle: (request, response) => (sendAsset(request, response) ? Promise.resolve() : Promise.reject(missing())),
    },
    {
      methods: ['GET', 'HEAD'],
      path: '/*',
      description: 'An address without a language leads to the page in the language that the browser prefers; any other is not found.',
      handle: async (request, response, application, parameters) => {
        const url = urlOf(request);
        const [, first = ''] = url.pathname.split('/');
        const preferred = preferredLanguage(request.headers['accept-language']);
        if (FIRST_PARTS.has(first)) {
          redirectTo(response, `/${preferred}${url.pathname === '/' ? '' : url.pathname}${url.search}`);
          return;
        }
        const lang = LANGS.find((one) => one === first) ?? preferred;
        if (!LANGS.some((one) => one === first) && !/\btext\/html\b/.test(request.headers.accept ?? '')) throw missing();
        response.setHeader('Vary', 'Accept-Language');
        await handlePage(NO_PAGE, lang, onUnexpected)(request, response, application, parameters);
      },
    },
  ];
}

/** The first parts of paths that have a page in each language. */
const FIRST_PARTS = new Set([
  ...PAGES.map((page) => page.path.split('/')[1] ?? ''),
  ...KINDS.map((kind: KindClass) => definitionOf(kind).prefix),
]);

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, Vary: 'Accept-Language', 'Cache-Control': 'public, max-age=0, must-revalidate' });
  response.end();
}
