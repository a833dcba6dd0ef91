import type { Application, ApplicationRoute } from '../../api/application.js';
import { ROUTES as API_ROUTES } from '../../api/routes.js';
import { preferredLanguage, prefersHtml } from '../../http/negotiation.js';
import { urlOf } from '../../http/request.js';
import { CACHE, respond } from '../../http/response.js';
import { notFound, type Site } from '../../http/router.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { assetAt } from '../assets.js';
import { browsable, IDE_FILES } from '../graphql-editor.js';
import { DRAFT, DRAFTS } from '../editing/drafts.js';
import { FOLLOW_UP_FORM } from '../editing/follow-ups.js';
import { SENTENCE_FORM } from '../editing/minutes.js';
import { WORKPLACE } from '../editing/home.js';
import { LANGS } from '../i18n.js';
import { BUILDER_PAGE } from '../network/builder.js';
import { NETWORK_PAGE } from '../network/page.js';
import { networkRoutes } from '../network/routes.js';
import type { PageRoute } from '../page-request.js';
import type { FormRoute } from '../form-request.js';
import { ABOUT } from '../pages/about.js';
import { ACCOUNT } from '../pages/account.js';
import { ADMINISTRATION_ACCOUNT } from '../pages/administration-account.js';
import { ADMINISTRATION } from '../pages/administration.js';
import { CALENDAR_PAGES } from '../pages/calendar.js';
import { COVERAGE } from '../pages/coverage.js';
import { ENTITY_PAGES } from '../pages/entity.js';
import { CHANGE_FEED } from '../pages/change-feed.js';
import { MEETING_FEED } from '../pages/meeting-feed.js';
import { FOLLOW_UPS_PAGES } from '../pages/follow-ups.js';
import { HOME } from '../pages/home.js';
import { ENTRIES_PAGES } from '../pages/kind-lists.js';
import { PATHS } from '../pages/paths.js';
import { INVITATION } from '../pages/invitation.js';
import { NODE_PAGES } from '../pages/permalinks.js';
import { SEARCH, SUGGESTIONS } from '../pages/search.js';
import { SIGN_IN, SIGN_OUT } from '../pages/sign-in.js';
import { TABLES } from '../pages/tables.js';
import { THEMES } from '../pages/themes.js';
import { EDITING_PAGES } from '../editing/record-pages.js';
import { REVIEW_PAGES } from '../review/pages.js';
import { handleForms } from './form-handler.js';
import { handlePage } from './page-handler.js';
import { refillIn } from './refill.js';
import { siteFiles } from './site-files.js';

/** The pages of the explorer: each is at `/fr<path>` and `/en<path>`. */
export const PAGES: readonly PageRoute[] = [
  HOME,
  SEARCH,
  SUGGESTIONS,
  THEMES,
  PATHS,
  NETWORK_PAGE,
  BUILDER_PAGE,
  ...FOLLOW_UPS_PAGES,
  ...CALENDAR_PAGES,
  COVERAGE,
  MEETING_FEED,
  CHANGE_FEED,
  ABOUT,
  ...ENTRIES_PAGES,
  ...ENTITY_PAGES,
  ...NODE_PAGES,
  ...TABLES,
];

/** The pages with forms that change something, in each language too. */
export const FORM_PAGES: readonly FormRoute[] = [
  SIGN_IN,
  SIGN_OUT,
  INVITATION,
  WORKPLACE,
  ACCOUNT,
  ADMINISTRATION,
  ADMINISTRATION_ACCOUNT,
  ...EDITING_PAGES,
  FOLLOW_UP_FORM,
  SENTENCE_FORM,
  DRAFTS,
  DRAFT,
  ...REVIEW_PAGES,
];

const refillAt = refillIn(FORM_PAGES);

const NO_PAGE: Pick<PageRoute, 'reply'> = { reply: () => Promise.reject(notFound()) };

/** What the server answers: the API, the pages and their files; any other address leads to a page, or to one that says it is not found. */
export function website(): Site<Application> {
  const pages = PAGES.flatMap((page) =>
    LANGS.map((lang): ApplicationRoute => ({
      methods: ['GET', 'HEAD'],
      path: `/${lang}${page.path}`,
      description: page.description,
      handle: handlePage(page, lang),
    })),
  );
  const forms = FORM_PAGES.flatMap((page) =>
    LANGS.map((lang): ApplicationRoute => ({
      methods: page.submit ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'],
      path: `/${lang}${page.path}`,
      description: page.description,
      handle: handleForms(page, lang, refillAt),
    })),
  );
  const api = API_ROUTES.map((route) => (route.path === '/graphql' ? browsable(route) : route));
  return {
    routes: [...api, IDE_FILES, ...forms, ...pages, ...networkRoutes(), ...siteFiles(), ASSETS],
    fallback,
  };
}

const ASSETS: ApplicationRoute = {
  methods: ['GET', 'HEAD'],
  path: '/assets/:file',
  description: 'The static files of the pages, cached for good.',
  handle: async (request, response) => {
    const asset = assetAt(urlOf(request).pathname);
    if (!asset) throw notFound();
    // An embed in a sandboxed frame has no origin of its own, and loads its files from another origin.
    await respond(request, response).cacheControl(CACHE.immutable).anyOrigin().send(asset.type, asset.body, 'tight');
  },
};

/** The first parts of paths that have a page in each language. */
const FIRST_PARTS = new Set([
  ...[...PAGES, ...FORM_PAGES].map((page) => page.path.split('/')[1] ?? ''),
  ...KINDS.map((kind: KindClass) => definitionOf(kind).prefix),
]);

/** An address without a language leads to the page in the language that the browser prefers. */
const fallback: ApplicationRoute['handle'] = async (request, response, application, parameters) => {
  const url = urlOf(request);
  const [, first = ''] = url.pathname.split('/');
  const preferred = preferredLanguage(request.headers['accept-language']);
  if (FIRST_PARTS.has(first)) {
    const location = `/${preferred}${url.pathname === '/' ? '' : url.pathname}${url.search}`;
    respond(request, response).cacheControl(CACHE.revalidate).vary('Accept-Language').redirect(302, location);
    return;
  }
  const lang = LANGS.find((one) => one === first);
  if (!lang && !prefersHtml(request.headers.accept)) throw notFound();
  await handlePage(NO_PAGE, lang ?? preferred, ['Accept', 'Accept-Language'])(request, response, application, parameters);
};
