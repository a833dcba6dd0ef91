import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Application, ApplicationRoute } from '../../api/application.js';
import { bearerOf } from '../../auth/tokens.js';
import { errorBody, type ErrorDescription, errorHeaders, reportError, type UnexpectedErrorHandler } from '../../http/error-response.js';
import { preferredLanguage } from '../../http/negotiation.js';
import { urlOf } from '../../http/request.js';
import { CACHE, respond, type ResponseData } from '../../http/response.js';
import { assetNamed } from '../assets.js';
import { inDay } from '../day.js';
import { type Lang, LANGS } from '../i18n.js';
import { choice, makeDatedRequest, type PageRequest } from '../page-request.js';
import { dated, respondToReader, sendCached, tagOf } from '../page-response.js';
import { embedError, embedPage } from './embed.js';
import { FILES } from './files.js';
import { oembed } from './oembed.js';

type Make = (request: PageRequest, application: Application) => Promise<ResponseData>;
type ShowError = (request: PageRequest, error: ErrorDescription, application: Application) => ResponseData;

/** The addresses of the network that are not pages of the explorer: what other sites embed, and files. */
export function networkRoutes(onUnexpected: UnexpectedErrorHandler): readonly ApplicationRoute[] {
  const get = (path: string, description: string, make: Make, showError: ShowError): ApplicationRoute => ({
    methods: ['GET', 'HEAD'],
    path,
    description,
    handle: (request, response, application) => answer(request, response, application, { make, showError, onUnexpected }),
  });
  const inFrame: ShowError = (request, error, { settings }) => embedError(request, error, settings.EMBED_FRAME_ANCESTORS);
  return [
    get(
      '/embed/network',
      'The network around entities, for other sites to put in a frame.',
      (request, { settings }) => embedPage(request, settings.EMBED_FRAME_ANCESTORS),
      inFrame,
    ),
    get('/oembed', 'How to embed the page at an address, in the oEmbed format.', oembed, asJson),
    get('/network.svg', 'A network as a picture.', FILES.svg, asJson),
    get('/network.csv', 'The links of a network as a table.', FILES.csv, asJson),
    get('/network-nodes.csv', 'The entries of a network as a table.', FILES.nodes, asJson),
    get('/network.json', 'A network as data.', FILES.json, asJson),
    {
      methods: ['GET', 'HEAD'],
      path: '/embed.js',
      description: 'The element <maillage-network>, and the height of frames, for sites that embed.',
      handle: (request, response) => sendScript(request, response),
    },
  ];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  application: Application,
  { make, showError, onUnexpected }: { make: Make; showError: ShowError; onUnexpected: UnexpectedErrorHandler },
): Promise<void> {
  const bearer = await bearerOf(application.dataSource, request.headers.authorization);
  const url = urlOf(request);
  const lang = languageOf(url);
  const { page, problem } = makeDatedRequest(application, bearer, lang ?? preferredLanguage(request.headers['accept-language']), url, {});
  const made = async (): Promise<ResponseData> => {
    try {
      if (problem !== null) throw problem;
      choice(url.searchParams, 'lang', LANGS);
      return await make(page, application);
    } catch (error) {
      const described = reportError(error, onUnexpected);
      const data = showError(page, described, application);
      return { ...data, headers: { ...data.headers, ...errorHeaders(described) } };
    }
  };
  const builder = respondToReader(request, response);
  if (lang === null) builder.vary('Accept-Language');
  await sendCached(builder, bearer, tagOf(page, bearer, application, url), () => inDay(page.asOf, async () => dated(page, await made())));
}

function languageOf(url: URL): Lang | null {
  return LANGS.find((lang) => lang === url.searchParams.get('lang')) ?? null;
}

function asJson({ lang }: PageRequest, error: ErrorDescription): ResponseData {
  return { status: error.status, type: 'application/json; charset=utf-8', body: JSON.stringify(errorBody(error, lang)) };
}

/** The script has one address that never changes, since other sites have it in their pages: browsers revalidate it every hour. */
async function sendScript(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { type, body, hash } = assetNamed('embed.js');
  await respond(request, response)
    .cacheControl(CACHE.hour)
    .etag(`"${hash}"`)
    .anyOrigin()
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
    .send(type, body);
}
