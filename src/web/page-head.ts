import { assetUrl } from './assets.js';
import { html, type Html } from './html.js';
import { type Lang, LANGS, phrases, prose } from './i18n.js';
import type { SiteQuery } from './operations.generated.js';
import { address, type Page, type PageRequest, sitePath } from './page-request.js';

const T = phrases({
  fr: {
    description: (base: string) => `${base} : qui fait quoi, avec qui, sur quel thème, et quelle phrase de quel compte-rendu le dit.`,
    feed: 'Comptes-rendus de réunions',
    changes: 'Ajouts et corrections',
    drawing: (title: string) => `Dessin du réseau : ${title}`,
  },
  en: {
    description: (base: string) => `${base}: who does what, with whom, on which theme, and which sentence of which minutes says so.`,
    feed: 'Minutes of meetings',
    changes: 'Additions and corrections',
    drawing: (title: string) => `Drawing of the network: ${title}`,
  },
});

const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr_FR', en: 'en_GB' };
/** The icon as a picture, pixels. */
const ICON = { width: 512, height: 512 } as const;
const TYPES = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar' } as const;

/** Search engines and previews show about this much, in characters. */
const DESCRIPTION = 200;

/** What the head of a page says of it to search engines, to sites that show a preview of a link, and to programs. */
export function pageHead(request: PageRequest, page: Page, dataset: SiteQuery['dataset'], title: string): Html {
  const { lang } = request;
  const description = shortened(page.description ?? T[lang].description(prose(dataset.name, lang)));
  const isListed = !page.unlisted && request.asOf === null;
  const isThere = (page.status ?? 200) === 200;
  return html`<title>${title}</title>
    <meta name="description" content="${description}">
    ${isListed ? null : html`<meta name="robots" content="noindex">`}
    ${isThere ? languageLinks(request) : null}
    ${(page.files ?? []).map(({ type, href }) => html`<link rel="alternate" type="${TYPES[type]}" href="${href}">`)}
    ${isThere && isListed ? preview(request, page, dataset, description) : null}
    <link rel="alternate" type="application/atom+xml" title="${T[lang].feed}" href="${address(lang, 'meetings.atom')}">
    <link rel="alternate" type="application/atom+xml" title="${T[lang].changes}" href="${address(lang, 'changes.atom')}">
    <link rel="license" href="${address(lang, 'about')}#licence">
    <link rel="search" type="application/opensearchdescription+xml" title="${prose(dataset.name, lang)}" href="/opensearch.xml?lang=${lang}">
    <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">`;
}

/** What a message or a site shows of a link. */
function preview(request: PageRequest, page: Page, dataset: SiteQuery['dataset'], description: string): Html {
  const { lang, publicUrl } = request;
  return html`<meta property="og:type" content="website">
    <meta property="og:site_name" content="${prose(dataset.name, lang)}">
    <meta property="og:title" content="${page.title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${publicUrl}${addressIn(request, lang)}">
    <meta property="og:locale" content="${LOCALES[lang]}">
    ${LANGS.filter((one) => one !== lang).map((one) => html`<meta property="og:locale:alternate" content="${LOCALES[one]}">`)}
    ${picture(request, page, dataset)}`;
}

/** The drawing of the page's network; of a page without one, the icon (decision 24). */
function picture({ lang, publicUrl }: PageRequest, page: Page, dataset: SiteQuery['dataset']): Html {
  const { path, width, height } = page.picture ?? { path: assetUrl('icon.png'), ...ICON };
  return html`<meta property="og:image" content="${publicUrl}${path}">
    <meta property="og:image:type" content="image/png">
    <meta property="og:image:width" content="${width}">
    <meta property="og:image:height" content="${height}">
    <meta property="og:image:alt" content="${page.picture ? T[lang].drawing(page.title) : prose(dataset.name, lang)}">
    <meta name="twitter:card" content="${page.picture ? 'summary_large_image' : 'summary'}">`;
}

/** The address of the page in a language. */
export function addressIn({ path, query }: PageRequest, lang: Lang): string {
  const search = query.toString();
  return `${sitePath(lang, path)}${search ? `?${search}` : ''}`;
}

/** The address of the page in each language, for search engines. */
function languageLinks(request: PageRequest): Html {
  const { lang, publicUrl } = request;
  const neutral = addressIn(request, 'fr').replace(/^\/fr(?=\/|\?|$)/, '');
  return html`<link rel="canonical" href="${publicUrl}${addressIn(request, lang)}">
    ${LANGS.map((one) => html`<link rel="alternate" hreflang="${one}" href="${publicUrl}${addressIn(request, one)}">`)}
    <link rel="alternate" hreflang="x-default" href="${publicUrl}${neutral || '/'}">`;
}

/** A text cut between two words where it is long. */
function shortened(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const cut = text.slice(0, DESCRIPTION);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DESCRIPTION / 2))}…`;
}
