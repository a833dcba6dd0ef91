import { inTurns } from '../../api/operation-work.js';
import type { ErrorDescription } from '../../http/error-response.js';
import type { ResponseData } from '../../http/response.js';
import { assetUrl, inScheme } from '../assets.js';
import { html, type Html, styleElement } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { createHash } from 'node:crypto';
import { asOfWords } from '../as-of-bar.js';
import { errorPage } from '../components/error-page.js';
import { type PageRequest, sitePath } from '../page-request.js';
import { readableAccent } from './accent.js';
import { drawInSteps } from './drawing.js';
import { networkForm } from './form.js';
import { linksForFrame } from './frame-links.js';
import { oembedLinkTo } from './oembed-link.js';
import { EMBED_DEFAULTS, filesQuery, PAGE_DEFAULTS } from './page.js';
import { type EmbedParameters, type NetworkParameters, queryString, readEmbedParameters, toQuery } from './parameters.js';
import { askNetwork, findCentres, type NetworkAnswer } from './query.js';
import { diagram, headingOf, listSection, moreLink, sizeOf, sourceLine, titleOf, VIEW_ASSETS } from './view.js';

const T = phrases({
  fr: {
    open: 'Ouvrir dans l’explorateur',
    moved: (revision: string) =>
      `Cette vue a été citée à la révision ${revision} ; les données ont changé depuis ; voici les données actuelles.`,
    blocked: 'Le site qui affiche ce schéma ne lui permet pas d’ouvrir un onglet. Adresse de la page :',
    sorry: 'Ce schéma ne peut pas être affiché',
  },
  en: {
    open: 'Open in the explorer',
    moved: (revision: string) =>
      `This view was cited at revision ${revision}; the data have changed since, and this is their current state.`,
    blocked: 'The site that shows this diagram does not allow it to open a tab. Address of the page:',
    sorry: 'This diagram cannot be shown',
  },
});

/** The content security policy of the embed: it loads nothing from other hosts, and a setting says which sites may frame it. */
function embedCsp(frameAncestors: string, style: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    style === null ? "style-src 'self'" : `style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** The network as a page for other sites to put in a frame. */
export async function embedPage(request: PageRequest, frameAncestors: string): Promise<ResponseData> {
  const { lang, publicUrl } = request;
  const read = readEmbedParameters(request.query, EMBED_DEFAULTS);
  const centres = await findCentres(request, read);
  const parameters = { ...read, ...centres.present };
  if (centres.present !== read && read.around.length > 0) return redirectTo(`/embed/network?${queryString(embedQuery(parameters, lang))}`);
  const answer = await askNetwork(request, parameters);
  const drawing = await inTurns(drawInSteps(answer.nodes, answer.edges));
  const title = parameters.title ?? titleOf(centres, lang);
  const style = accentStyle(parameters);
  const hasPersons = answer.nodes.some(({ entity }) => entity.kind === 'PERSON');
  const page = `${publicUrl}${sitePath(lang, 'network')}?${queryString(toQuery(parameters, PAGE_DEFAULTS))}`;
  const self = `${publicUrl}/embed/network?${queryString(embedQuery(parameters, lang))}`;
  const options = {
    lang,
    title,
    focus: parameters.focus,
    labels: parameters.labels,
    expandAt: (id: string) =>
      `/embed/network?${queryString(embedQuery({ ...parameters, expand: [...parameters.expand, id], focus: id }, lang))}`,
    recentre: false,
    files: parameters.chrome === 'full' ? { query: filesQuery(parameters, lang) } : null,
  };
  const main = html`<main class="net-page" data-net data-around="${parameters.around.join(',')}" data-maxheight="${parameters.maxheight ?? ''}" data-blocked="${T[lang].blocked}">
    <h1${parameters.chrome === 'min' ? html` class="vh"` : null}>${parameters.title ?? headingOf(centres, lang)}</h1>
    ${parameters.rev !== null && parameters.rev !== answer.revision ? html`<p class="net-moved">${T[lang].moved(parameters.rev)}</p>` : null}
    ${request.asOf === null ? null : html`<p class="net-as-of">${asOfWords(request.asOf, lang)}</p>`}
    ${head(parameters, answer, lang)}
    ${await diagram(drawing, answer, options)}
    ${parameters.caption === null ? null : html`<p class="net-caption">${parameters.caption}</p>`}
    ${parameters.table ? await listSection(answer, options) : null}
  </main>
  <footer class="net-foot"><p>${sourceLine(request, centres, answer)}</p><p><a href="${page}">${T[lang].open}</a></p></footer>`;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: documentOf({
      lang,
      title,
      body: main,
      head: html`<link rel="canonical" href="${page}" />${oembedLinkTo(publicUrl, self, title)}`,
      unlisted: hasPersons || request.asOf !== null,
      look: parameters,
      style,
    }),
    headers: {
      ...headersOf(lang, frameAncestors, style),
      ...(hasPersons ? { 'X-Robots-Tag': 'noindex' } : {}),
      ...(parameters.rev === answer.revision ? { 'Cache-Control': 'public, max-age=86400' } : {}),
    },
  };
}

function head(parameters: NetworkParameters & EmbedParameters, answer: NetworkAnswer, lang: Lang): Html {
  const size = html`<p class="net-size" data-size>${sizeOf(answer, lang)}${moreLink(parameters, answer, sitePath(lang, 'network'), (more) => toQuery(more, PAGE_DEFAULTS), lang)}</p>`;
  if (parameters.chrome === 'min') return size;
  const { kinds: _kinds, ...kept } = embedQuery(parameters, lang);
  return html`${size}${networkForm(parameters, answer.nodes, answer.edges, { lang, action: '/embed/network', kept, offersMoreKinds: false, choices: null })}`;
}

/** The query of an embed with these parameters. */
export function embedQuery(parameters: NetworkParameters & Partial<EmbedParameters>, lang: Lang): Record<string, string> {
  return {
    ...toQuery(parameters, EMBED_DEFAULTS),
    lang,
    ...(parameters.chrome === 'min' ? { chrome: 'min' } : {}),
    ...(parameters.table === false ? { table: '0' } : {}),
    ...(parameters.maxheight ? { maxheight: String(parameters.maxheight) } : {}),
    ...(parameters.rev ? { rev: parameters.rev } : {}),
    ...(parameters.scheme && parameters.scheme !== 'auto' ? { scheme: parameters.scheme } : {}),
    ...(parameters.accent ? { accent: parameters.accent.slice(1) } : {}),
    ...(parameters.isTransparent ? { background: 'transparent' } : {}),
    ...(parameters.title ? { title: parameters.title } : {}),
    ...(parameters.caption ? { caption: parameters.caption } : {}),
  };
}

/** An error page that fits in the frame. */
export function embedError(request: PageRequest, error: ErrorDescription, frameAncestors: string): ResponseData {
  const { title, status = error.status, main } = errorPage(request, error);
  const body = html`<main class="net-page" data-net data-blocked="${T[request.lang].blocked}"><p class="quiet">${T[request.lang].sorry}</p>${main}</main>`;
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: documentOf({
      lang: request.lang,
      title,
      body,
      head: null,
      unlisted: true,
      look: { scheme: 'auto', isTransparent: false },
      style: null,
    }),
    headers: headersOf(request.lang, frameAncestors, null),
  };
}

function redirectTo(location: string): ResponseData {
  return { status: 301, type: 'text/plain; charset=utf-8', body: '', headers: { Location: location } };
}

function headersOf(lang: Lang, frameAncestors: string, style: string | null): Record<string, string> {
  // A frame in a page that shuts out what does not allow it.
  return {
    'Content-Security-Policy': embedCsp(frameAncestors, style),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Language': lang,
  };
}

interface EmbedDocument {
  readonly lang: Lang;
  readonly title: string;
  readonly head: Html | null;
  readonly body: Html;
  readonly unlisted: boolean;
  readonly look: Pick<EmbedParameters, 'scheme' | 'isTransparent'>;
  /** Rules that stand in the page itself; the content security policy names their hash. */
  readonly style: string | null;
}

/** The colour that the site chose, in a shade that can be read. */
function accentStyle({ accent, scheme }: Pick<EmbedParameters, 'accent' | 'scheme'>): string | null {
  if (accent === null) return null;
  const rule = (one: 'light' | 'dark'): string =>
    `:root{--accent:${readableAccent(accent, one)};--accent-ink:${one === 'light' ? '#fff' : '#0d1514'}}`;
  if (scheme !== 'auto') return `@media screen{${rule(scheme)}}`;
  return `@media screen{${rule('light')}}@media screen and (prefers-color-scheme:dark){${rule('dark')}}`;
}

/** The document of an embed. Links open outside of the frame, so that readers do not lose the site around it. */
function documentOf({ lang, title, head: more, body, unlisted, look, style }: EmbedDocument): string {
  const page = html`<!doctype html>
    <html lang="${lang}" class="net-embed${look.isTransparent ? ' is-transparent' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${unlisted ? html`<meta name="robots" content="noindex" />` : null}
        <meta name="color-scheme" content="${look.scheme === 'auto' ? 'light dark' : look.scheme}" />
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
        ${['style.css', ...VIEW_ASSETS.styles, 'network-embed.css'].map((name) => html`<link rel="stylesheet" href="${assetUrl(inScheme(name, look.scheme))}" />`)}
        ${style === null ? null : styleElement(style)}
        ${[...VIEW_ASSETS.scripts, 'network-frame.js'].map((name) => html`<script src="${assetUrl(name)}" defer></script>`)}
        ${more}
      </head>
      <body>${body}</body>
    </html>`;
  return linksForFrame(page.text);
}
