import type { IncomingMessage, ServerResponse } from 'node:http';
import findMyWay from 'find-my-way';
import { MaillageError } from '../errors.js';
import { preflightHeaders } from './cors.js';
import { updateRequestContext } from './request-context.js';
import { respond } from './response.js';

/** Answers a request that was let in. It throws what goes wrong. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers the requests of a route; `parameters` are the named parts of the path. */
type RouteHandler<A> = (
  request: IncomingMessage,
  response: ServerResponse,
  application: A,
  parameters: Readonly<Record<string, string | undefined>>,
) => Promise<void>;

/** An address that a server answers, with what it needs of its application. */
export interface Route<A> {
  readonly methods: readonly ('GET' | 'HEAD' | 'POST')[];
  /** A path of find-my-way: `:name` for a part, `*` for the rest. */
  readonly path: string;
  readonly description: string;
  readonly handle: RouteHandler<A>;
}

/** What a server answers: its routes, and how it handles a GET of any other address. */
export interface Site<A> {
  readonly routes: readonly Route<A>[];
  readonly fallback?: RouteHandler<A>;
}

/** Makes the handler that finds the route of a request. */
export function makeHandler<A>(application: A, { routes, fallback }: Site<A>): Handler {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  const byStore = new Map<unknown, Route<A>>();
  for (const route of routes) {
    router.on([...route.methods], route.path, () => undefined, route);
    byStore.set(route, route);
  }
  return async (request, response) => {
    const found = router.find((request.method ?? 'GET') as 'GET', request.url ?? '/');
    const route = found && byStore.get(found.store);
    if (route) {
      updateRequestContext({ route: route.path });
      await route.handle(request, response, application, found.params);
      return;
    }
    if (request.method === 'OPTIONS') {
      const methods = (['GET', 'HEAD', 'POST'] as const).filter((method) => router.find(method, request.url ?? '/'));
      if (methods.length > 0) {
        respond(request, response).status(204).headers(preflightHeaders(request, methods)).sendEmpty();
        return;
      }
    }
    const error = notAnswered(router, request);
    if (!fallback || error.code !== 'NOT_FOUND' || !/^(?:GET|HEAD)$/.test(request.method ?? '')) throw error;
    await fallback(request, response, application, {});
  };
}

/** The error of an address where there is nothing. */
export function notFound(): MaillageError {
  return new MaillageError('NOT_FOUND', { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' });
}

function notAnswered(router: ReturnType<typeof findMyWay<findMyWay.HTTPVersion.V1>>, request: IncomingMessage): MaillageError {
  const others = (['GET', 'POST'] as const).filter((method) => method !== request.method && router.find(method, request.url ?? '/'));
  if (others.length === 0) return notFound();
  return new MaillageError(
    'METHOD_NOT_ALLOWED',
    { fr: `Cette adresse n’accepte que ${others.join(', ')}.`, en: `This address accepts ${others.join(', ')} only.` },
    { allow: others.join(', ') },
  );
}
