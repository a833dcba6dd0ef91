import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import findMyWay from 'find-my-way';
import type { Settings } from '../config.js';
import { ERROR_CODES, MaillageError } from '../errors.js';
import { preferredLanguage } from './graphql.js';
import { type Application, type Route, ROUTES, sendJson } from './routes.js';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** Lets the requests in flight finish, then closes. */
  close(): Promise<void>;
}

type Handle = Route['handle'];

/** What a server answers: its routes, and what it does with a GET of any other address. */
export interface Site {
  readonly routes: readonly Route[];
  readonly fallback?: Handle;
}

/** Makes the HTTP server over the routes: those of the API unless said. Errors of any route get one shape. */
export function makeHttpServer(application: Application, onUnexpected: (error: unknown) => void, site: Site = { routes: ROUTES }): Server {
  const router = makeRouter(site.routes);
  return createServer((request, response) => {
    answer(router, site.fallback, application, request, response).catch((error: unknown) => {
      sendError(request, response, error, onUnexpected);
    });
  });
}

type Router = ReturnType<typeof findMyWay<findMyWay.HTTPVersion.V1>>;

function makeRouter(routes: readonly Route[]): Router {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const route of routes) router.on([...route.methods], route.path, () => undefined, route.handle);
  return router;
}

async function answer(
  router: Router,
  fallback: Handle | undefined,
  application: Application,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = router.find((request.method ?? 'GET') as 'GET', request.url ?? '/');
  if (found) {
    await (found.store as Handle)(request, response, application, found.params);
    return;
  }
  const error = missing(router, request);
  if (!fallback || error.code !== 'NOT_FOUND' || !/^(?:GET|HEAD)$/.test(request.method ?? '')) throw error;
  await fallback(request, response, application, {});
}

function missing(router: Router, request: IncomingMessage): MaillageError {
  const others = (['GET', 'POST'] as const).filter((method) => method !== request.method && router.find(method, request.url ?? '/'));
  if (others.length > 0) {
    return new MaillageError(
      'METHOD_NOT_ALLOWED',
      { fr: `Cette adresse répond à ${others.join(', ')}.`, en: `This address answers ${others.join(', ')}.` },
      { allow: others.join(', ') },
    );
  }
  return new MaillageError('NOT_FOUND', { fr: 'Rien ne se trouve à cette adresse.', en: 'Nothing stands at this address.' });
}

function sendError(request: IncomingMessage, response: ServerResponse, error: unknown, onUnexpected: (error: unknown) => void): void {
  const known = error instanceof MaillageError ? error : null;
  if (!known) onUnexpected(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const code = known?.code ?? 'INTERNAL_SERVER_ERROR';
  const lang = preferredLanguage(request.headers['accept-language']);
  const message =
    known?.text[lang] ?? (lang === 'fr' ? 'Une erreur du programme empêche de répondre.' : 'A fault of the program prevents an answer.');
  if (typeof known?.details.allow === 'string') response.setHeader('Allow', known.details.allow);
  if (code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
  if (code === 'PAYLOAD_TOO_LARGE') response.setHeader('Connection', 'close');
  sendJson(response, ERROR_CODES[code].status, { errors: [{ message, extensions: { code, ...known?.details } }] });
}

/**
 * Listens where the settings say.
 * @throws INVALID_SETTINGS when the address is taken or cannot be used
 */
export async function listen(server: Server, settings: Pick<Settings, 'HOST' | 'PORT'>): Promise<RunningServer> {
  const { HOST, PORT } = settings;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? { fr: 'est déjà pris', en: 'is already taken' }
          : { fr: `ne peut pas servir (${error.code})`, en: `cannot be used (${error.code})` };
      reject(
        new MaillageError('INVALID_SETTINGS', { fr: `HOST=${HOST} PORT=${PORT} ${why.fr}.`, en: `HOST=${HOST} PORT=${PORT} ${why.en}.` }),
      );
    });
    server.listen(PORT, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
