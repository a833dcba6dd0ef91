import type { ServerResponse } from 'node:http';
import { preferredLanguage } from '../http/language.js';
import { type Route, ROUTES as API_ROUTES } from '../api/routes.js';
import type { Site } from '../api/server.js';
import { MaillageError } from '../errors.js';
import { KINDS } from '../kinds/index.js';
import { definitionOf, type KindClass } from '../kinds/kind.js';
import { browsable, IDE_FILES } from './graphql-editor.js';
import { LANGS } from './i18n.js';
import { ABOUT } from './pages/about.js';
import { CALENDAR_PAGES } from './pages/calendar.js';
import { COVERAGE } from './pages/coverage.js';
import { ENTRIES_PAGES } from './pages/kind-lists.js';
import { FOLLOW_UPS_PAGES } from './pages/follow-ups.js';
import { NODE_PAGES } from './pages/permalinks.js';
import { NETWORK_PAGE } from './network/page.js';
import { networkRoutes } from './network/routes.js';
import { PATHS } from './pages/paths.js';
import { SEARCH, SUGGESTIONS } from './pages/search.js';
import { THEMES } from './pages/themes.js';
import { ENTITY_PAGES } from './pages/entity.js';
import { HOME } from './pages/home.js';
import { handlePage, sendAsset } from './page-response.js';
import { type PageRoute, urlOf } from './page-request.js';

/** The pages of the explorer: each stands at `/fr<path>` and `/en<path>`. */
export const PAGES: readonly PageRoute[] = [
  HOME,
  SEARCH,
  SUGGESTIONS,
  THEMES,
  PATHS,
  NETWORK_PAGE,
  ...FOLLOW_UPS_PAGES,
  ...CALENDAR_PAGES,
  COVERAGE,
  ABOUT,
  ...ENTRIES_PAGES,
  ...ENTITY_PAGES,
  ...NODE_PAGES,
];

const missing = (): MaillageError =>
  new MaillageError('NOT_FOUND', { fr: 'Rien ne se trouve à cette adresse.', en: 'Nothing stands at this address.' });

const NO_PAGE: Pick<PageRoute, 'reply'> = { reply: () => Promise.reject(missing()) };

/** What the server answers: the API, the pages and their files; any other address leads to a page, or to one that says it is not found. */
export function website(onUnexpected: (error: unknown) => void): Site {
  const pages = PAGES.flatMap((page) =>
    LANGS.map((lang): Route => ({
      methods: ['GET', 'HEAD'],
      path: `/${lang}${page.path}`,
      description: page.description,
      handle: handlePage(page, lang, onUnexpected),
    })),
  );
  const api = API_ROUTES.map((route) => (route.path === '/graphql' ? browsable(route) : route));
  return { routes: [...api, IDE_FILES, ...pages, ...networkRoutes(onUnexpected), ASSETS], fallback: fallback(onUnexpected) };
}

const ASSETS: Route = {
  methods: ['GET', 'HEAD'],
  path: '/assets/:file',
  description: 'The static files of the pages, cached for ever.',
  handle: (request, response) => (sendAsset(request, response) ? Promise.resolve() : Promise.reject(missing())),
};

/** The first parts of paths that have a page in each language. */
const FIRST_PARTS = new Set([
  ...PAGES.map((page) => page.path.split('/')[1] ?? ''),
  ...KINDS.map((kind: KindClass) => definitionOf(kind).prefix),
]);

/** An address without a language leads to the page in the language that the browser prefers. */
function fallback(onUnexpected: (error: unknown) => void): Route['handle'] {
  return async (request, response, application, parameters) => {
    const url = urlOf(request);
    const [, first = ''] = url.pathname.split('/');
    const preferred = preferredLanguage(request.headers['accept-language']);
    if (FIRST_PARTS.has(first)) {
      redirectTo(response, `/${preferred}${url.pathname === '/' ? '' : url.pathname}${url.search}`);
      return;
    }
    const said = LANGS.find((one) => one === first);
    if (!said && !/\btext\/html\b/.test(request.headers.accept ?? '')) throw missing();
    response.appendHeader('Vary', 'Accept-Language');
    await handlePage(NO_PAGE, said ?? preferred, onUnexpected)(request, response, application, parameters);
  };
}

function redirectTo(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, Vary: 'Accept-Language', 'Cache-Control': 'public, max-age=0, must-revalidate' });
  response.end();
}
