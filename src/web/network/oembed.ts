import { MaillageError } from '../../errors.js';
import type { ResponseData } from '../../http/response.js';
import { kindOfId } from '../../kinds/index.js';
import { html } from '../html.js';
import type { PageRequest } from '../page-request.js';
import { draw } from './drawing.js';
import { embedQuery } from './embed.js';
import { EMBED_CHROME, EMBED_DEFAULTS, PAGE_DEFAULTS } from './page.js';
import { type EmbedParameters, type NetworkParameters, queryString, readEmbedParameters, readParameters } from './parameters.js';
import { askNetwork, findCentres } from './query.js';
import { frameCode } from './share-panel.js';
import { titleOf } from './view.js';

/** How wide a frame is where the site does not say. */
const WIDTH = 900;
/** WordPress lets no frame be lower or higher. */
const LEAST_HEIGHT = 200;
const MAX_HEIGHT = 1000;

/** oEmbed 1.0: a site sends the address of a page, and is told how to embed what it shows. */
export async function oembed(visit: PageRequest): Promise<ResponseData> {
  const { query, publicUrl, lang } = visit;
  if (!['', 'json'].includes(query.get('format') ?? ''))
    return { status: 501, type: 'text/plain; charset=utf-8', body: 'oEmbed is answered as JSON only.\n' };
  const asked = whatStandsAt(visit, query.get('url') ?? '');
  const centres = await findCentres(visit, asked);
  const present = { ...asked, ...centres.present };
  const answer = await askNetwork(visit, present);
  const { frame } = draw(answer.nodes, answer.edges);
  const width = Math.min(pixels(query, 'maxwidth') ?? WIDTH, WIDTH);
  const scale = Math.min(1, (width - 18) / (frame.right - frame.left));
  const needed = Math.round((frame.bottom - frame.top) * scale) + EMBED_CHROME;
  const height = Math.max(LEAST_HEIGHT, Math.min(needed, pixels(query, 'maxheight') ?? MAX_HEIGHT, MAX_HEIGHT));
  const title = titleOf(centres, lang);
  const embed = queryString(embedQuery(present, lang));
  const link = html`<blockquote><a href="${publicUrl}/${lang}/network?${embed.replace(/(?:^|&)lang=\w+/, '')}">${title}</a></blockquote>`;
  const body = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: centres.dataset.name,
    provider_url: publicUrl,
    cache_age: 3600,
    width,
    height,
    html: `${link.text}${frameCode({ publicUrl, query: embed, title, height }, String(width))}`,
  };
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** @throws NOT_FOUND when the address is not one that can be embedded */
function whatStandsAt({ publicUrl, lang }: PageRequest, text: string): NetworkParameters & Partial<EmbedParameters> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.host !== new URL(publicUrl).host || !/^https?:$/.test(url.protocol)) throw nothing();
  const path = url.pathname.replace(/^\/(?:fr|en)(?=\/)/, '').replace(/\/$/, '');
  if (path === '/embed/network') return readEmbedParameters(url.searchParams, EMBED_DEFAULTS);
  // A page shows persons unless it is told not to; an embed shows them only when it is told to.
  if (path === '/network') {
    const asked = readParameters(url.searchParams, PAGE_DEFAULTS);
    return { ...asked, persons: url.searchParams.get('persons') === '1', max: Math.min(asked.max, EMBED_DEFAULTS.max) };
  }
  const id = decoded(path.slice(1));
  const kind = kindOfId(id);
  if (kind === null || kind === 'PERSON' || id.split('/').length !== 2) throw nothing();
  return readEmbedParameters(new URLSearchParams({ around: id, lang }), EMBED_DEFAULTS);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function nothing(): MaillageError {
  return new MaillageError('NOT_FOUND', {
    fr: 'Rien à cette adresse ne peut être intégré : il faut celle d’une fiche (sauf d’une personne) ou d’un réseau de ce site.',
    en: 'Nothing at this address can be embedded: it must be that of an entry (but a person) or of a network of this site.',
  });
}

/** A bound that a site gives; nonsense is no bound. */
function pixels(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? '';
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
