import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay from 'find-my-way';
import { MaillageError } from '../errors.js';
import type { Handler } from '../http/server.js';
import { updateRequestContext } from '../http/request-context.js';
import { type Application, type Route, ROUTES } from './routes.js';

type Handle = Route['handle'];

/** What a server answers: its routes, and what it does with a GET of any other address. */
export interface Site {
  readonly routes: readonly Route[];
  readonly fallback?: Handle;
}

/** Makes what answers requests by the routes: those of the API unless said. It throws what goes wrong. */
export function makeHandler(application: Application, site: Site = { routes: ROUTES }): Handler {
  const router = makeRouter(site.routes);
  return (request, response) => answer(router, site.fallback, application, request, response);
}

type Router = ReturnType<typeof findMyWay<findMyWay.HTTPVersion.V1>>;

function makeRouter(routes: readonly Route[]): Router {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const route of routes) router.on([...route.methods], route.path, () => undefined, route);
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
    const route = found.store as Route;
    updateRequestContext({ route: route.path });
    await route.handle(request, response, application, found.params);
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
