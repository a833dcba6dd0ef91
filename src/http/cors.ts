import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Which scripts of other sites may read answers, decided in one place: everything but pages is data that any program may ask for.
 * No cookie is read where a page of another origin asks, and `Access-Control-Allow-Credentials` is never sent: a script of another site reads no
 * more than it could by asking from a machine of its own. https://fetch.spec.whatwg.org/#http-cors-protocol
 */

/** What scripts may read of an answer beside its content and the headers that are always theirs. */
const EXPOSED = 'Content-Disposition, ETag, Retry-After, X-Request-Id';

/** What scripts may send when they do not name it. */
const DEFAULT_HEADERS = 'Authorization, Content-Type';

/** In seconds: for how long browsers need not ask again. Those that keep it for less cut it themselves. */
const MAX_AGE = '86400';

/**
 * Adds to every answer but pages that scripts of the allowed origins may read it and that other sites may load it, at the moment when
 * its headers are written. Errors and refusals have it too: a script that may not read them cannot tell when to come again.
 * @param allowed the setting `CORS_ORIGINS`
 */
export function allowOrigins(request: IncomingMessage, response: ServerResponse, allowed: string): void {
  const write = response.writeHead.bind(response) as (status: number, ...rest: readonly unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    if (allowed !== 'none' && !isPage(response) && !response.hasHeader('Access-Control-Allow-Origin')) {
      const origin = allowed === '*' ? '*' : originAmong(allowed, request.headers.origin);
      if (allowed !== '*') response.setHeader('Vary', [response.getHeader('Vary') ?? [], 'Origin'].flat().join(', '));
      if (origin !== null) {
        response.setHeader('Access-Control-Allow-Origin', origin);
        response.setHeader('Access-Control-Expose-Headers', EXPOSED);
      }
    }
    if (!response.hasHeader('Cross-Origin-Resource-Policy')) {
      // Pictures of other sites are loaded without an origin. https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
      const isShared = response.hasHeader('Access-Control-Allow-Origin') || (allowed !== 'none' && !isPage(response));
      response.setHeader('Cross-Origin-Resource-Policy', isShared ? 'cross-origin' : 'same-origin');
    }
    return write(status, ...rest);
  };
}

/**
 * The headers that answer `OPTIONS`, for an address that answers some methods. What headers a script may send is not limited: but for
 * `Authorization`, whose token it must know, none of them changes what it may read.
 */
export function preflightHeaders(request: IncomingMessage, methods: readonly string[]): Record<string, string> {
  const allow = [...methods, 'OPTIONS'].join(', ');
  if (request.headers['access-control-request-method'] === undefined) return { Allow: allow };
  const asked = request.headers['access-control-request-headers'];
  return {
    Allow: allow,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': asked ?? DEFAULT_HEADERS,
    'Access-Control-Max-Age': MAX_AGE,
  };
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type') ?? '').startsWith('text/html');
}

/** The origin of a request where it is one of those allowed; null where it is not, or the request has none. */
function originAmong(allowed: string, origin: string | undefined): string | null {
  if (origin === undefined) return null;
  return allowed.split(' ').some((one) => isOrigin(origin, one.toLowerCase())) ? origin : null;
}

/** Whether an origin is that of a pattern, in which `*.` stands for one or more labels. */
function isOrigin(origin: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return origin === pattern;
  return origin.startsWith(before) && origin.endsWith(after) && origin.length > before.length + after.length;
}
