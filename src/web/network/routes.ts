import type { IncomingMessage, ServerResponse } from 'node:http';
import { preferredLanguage } from '../../http/language.js';
import type { Application, Route } from '../../api/routes.js';
import { sendJson } from '../../http/send.js';
import { bearerOf } from '../../api/tokens.js';
import { ERROR_CODES, MaillageError } from '../../errors.js';
import { assetAt, assetUrl } from '../assets.js';
import { type Lang, LANGS } from '../i18n.js';
import { type Sent, sendBody, sendCached, tagOf } from '../page-response.js';
import { choice, makePageRequest, urlOf, type PageRequest } from '../page-request.js';
import { embedError, embedPage } from './embed.js';
import { FILES } from './files.js';
import { oembed } from './oembed.js';

type Make = (visit: PageRequest, application: Application) => Promise<Sent>;
type OnError = (visit: PageRequest, error: unknown, application: Application) => Sent;

/** The addresses of the network that are not pages of the explorer: what other sites embed, and files. */
export function networkRoutes(onUnexpected: (error: unknown) => void): readonly Route[] {
  const inFrame: OnError = (visit, error, { settings }) => embedError(visit, error, settings.EMBED_FRAME_ANCESTORS, onUnexpected);
  const asJson: OnError = (visit, error) => jsonError(visit, error, onUnexpected);
  return [
    get(
      '/embed/network',
      'The network around entities, for other sites to put in a frame.',
      (visit, { settings }) => embedPage(visit, settings.EMBED_FRAME_ANCESTORS),
      inFrame,
    ),
    get('/oembed', 'How to embed the page at an address, as oEmbed tells it.', oembed, asJson),
    get('/network.svg', 'A network as a picture.', FILES.svg, asJson),
    get('/network.csv', 'The links of a network as a table.', FILES.csv, asJson),
    get('/network.json', 'A network as data.', FILES.json, asJson),
    {
      methods: ['GET', 'HEAD'],
      path: '/embed.js',
      description: 'The element <maillage-network>, and the height of frames, for sites that embed.',
      handle: (request, response) => sendScript(request, response),
    },
  ];
}

function get(path: string, description: string, make: Make, onError: OnError): Route {
  return {
    methods: ['GET', 'HEAD'],
    path,
    description,
    handle: (request, response, application) => answer(request, response, application, make, onError),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  application: Application,
  make: Make,
  onError: OnError,
): Promise<void> {
  const bearer = await bearerOf(application.dataSource, request.headers.authorization);
  const url = urlOf(request);
  const preferred = preferredLanguage(request.headers['accept-language']);
  const said = languageOf(url);
  const visit = makePageRequest(application, bearer, said ?? preferred, url, {});
  const made = async (): Promise<Sent> => {
    try {
      choice(url.searchParams, 'lang', LANGS);
      return await make(visit, application);
    } catch (error) {
      return onError(visit, error, application);
    }
  };
  // Public data for any site: its scripts may read it, and no cookie goes with it.
  if (bearer.role === 'ANONYMOUS') response.setHeader('Access-Control-Allow-Origin', '*');
  if (said === null) response.appendHeader('Vary', 'Accept-Language');
  await sendCached(request, response, bearer, tagOf(visit, bearer, application, url), made);
}

function languageOf(url: URL): Lang | null {
  return LANGS.find((lang) => lang === url.searchParams.get('lang')) ?? null;
}

function jsonError({ lang }: PageRequest, error: unknown, onUnexpected: (error: unknown) => void): Sent {
  const known = error instanceof MaillageError ? error : null;
  if (!known) onUnexpected(error);
  const code = known?.code ?? 'INTERNAL_SERVER_ERROR';
  const message =
    known?.text[lang] ?? { fr: 'Une erreur du programme empêche de répondre.', en: 'A fault of the program prevents an answer.' }[lang];
  return {
    status: ERROR_CODES[code].status,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ errors: [{ message, extensions: { code, ...known?.details } }] }),
  };
}

/** The script has one address that never changes, since other sites have it in their pages: browsers revalidate it every hour. */
function sendScript(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = assetUrl('embed.js');
  const asset = assetAt(url);
  if (!asset) {
    sendJson(response, 404, {});
    return Promise.resolve();
  }
  const tag = `"${url.split('.').at(-2) ?? ''}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'public, max-age=3600');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if ((request.headers['if-none-match'] ?? '').includes(tag)) {
    response.writeHead(304).end();
    return Promise.resolve();
  }
  sendBody(request, response, { status: 200, type: asset.type, body: asset.body.identity });
  return Promise.resolve();
}
