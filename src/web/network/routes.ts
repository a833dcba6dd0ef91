import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApplicationRoute } from '../../api/application.js';
import { CACHE, respond } from '../../http/response.js';
import { assetNamed } from '../assets.js';
import { type FileOptions, handleFile, type MakeFile, type ShowFileError } from '../file-handler.js';
import { embedError, embedPage } from './embed.js';
import { FILES } from './files.js';
import { oembed } from './oembed.js';

/** The addresses of the network that are not pages of the explorer: what other sites embed, and files. */
export function networkRoutes(): readonly ApplicationRoute[] {
  const get = (path: string, description: string, make: MakeFile, options: FileOptions = {}): ApplicationRoute => ({
    methods: ['GET', 'HEAD'],
    path,
    description,
    handle: handleFile(make, options),
  });
  const inFrame: ShowFileError = (request, error, { settings }) => embedError(request, error, settings.EMBED_FRAME_ANCESTORS);
  return [
    get(
      '/embed/network',
      'The network around entities, for other sites to put in a frame.',
      (request, { settings }) => embedPage(request, settings.EMBED_FRAME_ANCESTORS),
      { showError: inFrame },
    ),
    get('/oembed', 'How to embed the page at an address, in the oEmbed format.', oembed),
    get('/network.svg', 'A network as a picture.', FILES.svg, { readsCookie: true }),
    get(
      '/network.png',
      'A network as the picture that messages and sites show of a link, 1,200 by 630 pixels, or smaller (`width`).',
      FILES.png,
    ),
    get('/network.csv', 'The links of a network as a table.', FILES.csv, { readsCookie: true }),
    get('/network-nodes.csv', 'The entries of a network as a table.', FILES.nodes, { readsCookie: true }),
    get('/network.json', 'A network as data.', FILES.json, { readsCookie: true }),
    {
      methods: ['GET', 'HEAD'],
      path: '/embed.js',
      description: 'The element <maillage-network>, and the height of frames, for sites that embed.',
      handle: (request, response) => sendScript(request, response),
    },
  ];
}

/** The script has one address that never changes, since other sites have it in their pages: browsers revalidate it every hour. */
async function sendScript(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { type, body, hash } = assetNamed('embed.js');
  await respond(request, response)
    .cacheControl(CACHE.hour)
    .etag(`"${hash}"`)
    .anyOrigin()
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
    .send(type, body, 'tight');
}
