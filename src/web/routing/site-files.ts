import type { ApplicationRoute } from '../../api/application.js';
import { inTurns } from '../../api/operation-work.js';
import { flatMapInSteps } from '../../graph/steps.js';
import { contactsIn } from '../contact.js';
import { CACHE, respond, type ResponseData } from '../../http/response.js';
import { notFound } from '../../http/router.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { assetNamed } from '../assets.js';
import { readWhole } from '../connections.js';
import { handleFile, type MakeFile } from '../file-handler.js';
import { html, type Html } from '../html.js';
import { LANGS, phrases, prose } from '../i18n.js';
import { SiteContactDocument, SitemapEntriesDocument } from '../operations.generated.js';
import { type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: { search: (base: string) => `Rechercher dans ${base}` },
  en: { search: (base: string) => `Search ${base}` },
});

/** The files by which programs find their way in a site: their addresses are fixed by conventions, and have no language. */
export function siteFiles(): readonly ApplicationRoute[] {
  const file = (path: string, description: string, make: MakeFile): ApplicationRoute => ({
    methods: ['GET', 'HEAD'],
    path,
    description,
    handle: handleFile(make),
  });
  return [
    file('/robots.txt', 'What search engines may read (RFC 9309).', robots),
    file('/sitemap.xml', 'The addresses of all pages for search engines, in parts where they are many.', sitemap),
    file('/opensearch.xml', 'How browsers search here, in the OpenSearch format.', openSearch),
    file('/.well-known/security.txt', 'To whom to report a weakness (RFC 9116).', securityText),
    {
      methods: ['GET', 'HEAD'],
      path: '/favicon.ico',
      description: 'The icon of the site, for programs that take no SVG.',
      handle: async (request, response) => {
        const { type, body, hash } = assetNamed('favicon.ico');
        await respond(request, response).cacheControl(CACHE.day).etag(`"${hash}"`).send(type, body, 'tight');
      },
    },
  ];
}

const plain = (body: string): ResponseData => ({ status: 200, type: 'text/plain; charset=utf-8', body });
const xml = (type: string, body: string): ResponseData => ({
  status: 200,
  type,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`,
});

/** What is asked not to be indexed has to be read to be known as such: only what is no page is closed. */
function robots({ publicUrl }: PageRequest): Promise<ResponseData> {
  const closed = ['/graphql', ...LANGS.map((lang) => sitePath(lang, 'suggest'))];
  return Promise.resolve(
    plain(['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n')),
  );
}

/** The pages that are always there, without those that search engines are asked to leave out. */
const FIXED = ['', 'theme', 'follow-ups', 'calendar', 'coverage', 'about', 'entries'];

/** Pages in one part of the map, which may have 50,000 addresses: each page is there in each language. */
const PART = 20_000;

/**
 * The pages of the public base, each with its other language; those of persons are asked not to be indexed, and are left out.
 * @throws NOT_FOUND for a part that is not there
 */
async function sitemap(request: PageRequest): Promise<ResponseData> {
  const { publicUrl, query } = request;
  const { nodes } = await readWhole(
    (after) => request.ask(SitemapEntriesDocument, { after }),
    ({ entities }) => entities,
  );
  const lists = KINDS.filter(({ kind }) => kind !== 'PERSON' && kind !== 'THEME').map((kind) => definitionOf(kind).prefix);
  const paths = [...FIXED, ...lists, ...nodes.filter(({ kind }) => kind !== 'PERSON').map(({ id }) => id)];
  const parts = Math.ceil(paths.length / PART);
  const asked = query.get('part');
  if (asked === null && parts > 1) {
    const all = Array.from({ length: parts }, (_, index) => html`<sitemap><loc>${publicUrl}/sitemap.xml?part=${index + 1}</loc></sitemap>`);
    return xml('application/xml', html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${all}</sitemapindex>`.text);
  }
  const part = Number(asked ?? 1);
  // One address for each: not « 01 », « 1e0 » or « 0x1 » too.
  if ((asked !== null && !/^[1-9]\d*$/.test(asked)) || part > parts) throw notFound();
  const urlsOf = (path: string): Html[] =>
    LANGS.map((lang) => {
      const others = LANGS.map((one) => html`<xhtml:link rel="alternate" hreflang="${one}" href="${publicUrl}${sitePath(one, path)}"/>`);
      return html`<url><loc>${publicUrl}${sitePath(lang, path)}</loc>${others}</url>`;
    });
  const urls = await inTurns(flatMapInSteps(paths.slice((part - 1) * PART, part * PART), urlsOf));
  const namespaces = html`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  return xml('application/xml', html`<urlset ${namespaces}>${urls}</urlset>`.text);
}

async function openSearch(request: PageRequest): Promise<ResponseData> {
  const { lang, publicUrl } = request;
  const { dataset } = await request.ask(SiteContactDocument);
  const body = html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Maillage</ShortName><Description>${T[lang].search(prose(dataset.name, lang))}</Description><Language>${lang}</Language><InputEncoding>UTF-8</InputEncoding><Image width="32" height="32" type="image/x-icon">${publicUrl}/favicon.ico</Image><Url type="text/html" template="${publicUrl}${sitePath(lang, 'search')}?q={searchTerms}"/></OpenSearchDescription>`;
  return xml('application/opensearchdescription+xml', body.text);
}

/** RFC 9116 wants a day within a year after which it is no longer to be trusted: the first of the month in seven months. */
async function securityText(request: PageRequest): Promise<ResponseData> {
  const { publicUrl } = request;
  const { dataset } = await request.ask(SiteContactDocument);
  const contacts = contactsIn(dataset.contact ?? '');
  const today = new Date();
  const expires = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 7, 1));
  const lines = [
    ...(contacts.length > 0 ? contacts : [`${publicUrl}/about`]).map((one) => `Contact: ${one}`),
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${LANGS.join(', ')}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return plain(`${lines.join('\n')}\n`);
}
