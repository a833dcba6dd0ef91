import { inTurns } from '../../api/operation-work.js';
import { MaillageError } from '../../errors.js';
import type { ResponseData } from '../../http/response.js';
import { kindOfId } from '../../kinds/index.js';
import { html } from '../html.js';
import { type Lang, LANGS } from '../i18n.js';
import type { PageRequest } from '../page-request.js';
import { drawInSteps } from './drawing.js';
import { embedQuery } from './embed.js';
import { EMBED_CHROME, EMBED_DEFAULTS, PAGE_DEFAULTS } from './page.js';
import { type EmbedParameters, type NetworkParameters, queryString, readEmbedParameters, readParameters, toQuery } from './parameters.js';
import { PICTURE_WIDTHS, pictureHeight } from './preview-picture.js';
import { askNetwork, findCentres } from './query.js';
import { frameCode } from './share-panel.js';
import { titleOf } from './view.js';

/** The width of a frame where the site sets no `maxwidth`, in pixels. */
const DEFAULT_WIDTH = 900;
/** WordPress limits the height of frames to this range, in pixels. */
const MIN_HEIGHT = 200;
const MAX_HEIGHT = 1000;

/** oEmbed 1.0: for the address of a page, the markup that embeds its network. */
export async function oembed(request: PageRequest): Promise<ResponseData> {
  const { query, publicUrl } = request;
  if (!['', 'json'].includes(query.get('format') ?? ''))
    return { status: 501, type: 'text/plain; charset=utf-8', body: 'oEmbed is answered as JSON only.\n' };
  const { lang, parameters } = parametersAt(request, (query.get('url') ?? '').replace(/&amp;/g, '&'));
  const centres = await findCentres(request, parameters);
  const present = { ...parameters, ...centres.present };
  const answer = await askNetwork(request, present);
  const { frame } = await inTurns(drawInSteps(answer.nodes, answer.edges));
  const width = Math.min(pixels(query, 'maxwidth') ?? DEFAULT_WIDTH, DEFAULT_WIDTH);
  const scale = Math.min(1, (width - 18) / (frame.right - frame.left));
  const needed = Math.round((frame.bottom - frame.top) * scale) + EMBED_CHROME;
  const most = Math.min(pixels(query, 'maxheight') ?? MAX_HEIGHT, present.maxheight ?? MAX_HEIGHT);
  const height = Math.min(Math.max(MIN_HEIGHT, needed), most);
  const title = present.title ?? titleOf(centres, lang);
  const embed = queryString(embedQuery(present, lang));
  const link = html`<blockquote><a href="${publicUrl}/${lang}/network?${queryString(toQuery(present, EMBED_DEFAULTS))}">${title}</a></blockquote>`;
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: centres.dataset.name,
    provider_url: publicUrl,
    cache_age: 3600,
    width,
    height,
    ...thumbnail(request, { lang, parameters: present }, { width, height }),
    html: `${link.text}${frameCode({ publicUrl, query: embed, title, height }, String(width))}`,
  };
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** The picture of the network, as large as there is room for; nothing where there is less than the smallest needs. Nobody is in it, as in all previews. */
function thumbnail(
  { publicUrl }: PageRequest,
  { lang, parameters }: Embeddable,
  room: { readonly width: number; readonly height: number },
): object {
  const fitting = PICTURE_WIDTHS.find((width) => width <= room.width && pictureHeight(width) <= room.height);
  if (fitting === undefined) return {};
  const query = queryString({ ...toQuery({ ...parameters, persons: false }, EMBED_DEFAULTS), lang, width: String(fitting) });
  return {
    thumbnail_url: `${publicUrl}/network.png?${query}`,
    thumbnail_width: fitting,
    thumbnail_height: pictureHeight(fitting),
  };
}

interface Embeddable {
  readonly lang: Lang;
  readonly parameters: NetworkParameters & Partial<EmbedParameters>;
}

function langOf(text: string | undefined): Lang | null {
  return LANGS.find((lang) => lang === text) ?? null;
}

/** @throws NOT_FOUND when the address is not one that can be embedded */
function parametersAt(request: PageRequest, text: string): Embeddable {
  const { publicUrl } = request;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.host !== new URL(publicUrl).host || !/^https?:$/.test(url.protocol)) throw notEmbeddable();
  // The language of the page that is embedded, whatever the site asks in.
  const lang = langOf(/^\/(fr|en)(?:\/|$)/.exec(url.pathname)?.[1]) ?? langOf(url.searchParams.get('lang') ?? undefined) ?? request.lang;
  const path = url.pathname.replace(/^\/(?:fr|en)(?=\/)/, '').replace(/\/$/, '');
  if (path === '/embed/network') return { lang, parameters: readEmbedParameters(url.searchParams, EMBED_DEFAULTS) };
  // A page shows persons by default, an embed does not.
  if (path === '/network') {
    const parameters = readParameters(url.searchParams, PAGE_DEFAULTS);
    const persons = url.searchParams.get('persons') === '1';
    return { lang, parameters: { ...parameters, persons, max: Math.min(parameters.max, EMBED_DEFAULTS.max) } };
  }
  const id = decoded(path.slice(1));
  const kind = kindOfId(id);
  if (kind === null || kind === 'PERSON' || id.split('/').length !== 2) throw notEmbeddable();
  const asOf = url.searchParams.get('asOf');
  return { lang, parameters: readEmbedParameters(new URLSearchParams({ around: id, lang, ...(asOf ? { asOf } : {}) }), EMBED_DEFAULTS) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function notEmbeddable(): MaillageError {
  return new MaillageError('NOT_FOUND', {
    fr: 'Rien à cette adresse ne peut être intégré : il faut celle d’une fiche (sauf d’une personne) ou d’un réseau de ce site.',
    en: 'Nothing at this address can be embedded: it must be that of an entry (but a person) or of a network of this site.',
  });
}

/** A limit set by the site; an invalid one is ignored. */
function pixels(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? '';
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
