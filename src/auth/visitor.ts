import type { IncomingMessage } from 'node:http';
import type { DataSource } from 'typeorm';
import { type Cookies } from './cookies.js';
import { actorOf, type Sessions } from './sessions.js';
import { ANYBODY, type Bearer, bearerOf, known } from './tokens.js';

/** What tells who visits the pages. */
export interface Entrance {
  readonly dataSource: DataSource;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
}

/**
 * Who asks for a page: the bearer of a token, else whoever signed in, else anybody. `/graphql` and what other sites put in a frame do not
 * come here: they read no cookie.
 * @throws UNAUTHENTICATED for a token that opens nothing; a cookie that opens nothing is anybody's
 */
export async function visitorOf({ dataSource, sessions, cookies }: Entrance, request: IncomingMessage): Promise<Bearer> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return bearerOf(dataSource, authorization);
  if (isForAnotherSite(request)) return known(ANYBODY);
  const session = await sessions.find(cookies.read(request, 'session'), new Date().toISOString());
  if (!session) return known(ANYBODY);
  const actor = actorOf(session.account);
  return known({ role: actor.role, actor, session });
}

/**
 * Whether a page of another origin asks for this as a part of itself: it has no business with anybody's session. Following a link is not
 * that. https://www.w3.org/TR/fetch-metadata/
 */
function isForAnotherSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  return site !== 'same-origin' && site !== 'none' && headers['sec-fetch-mode'] !== 'navigate';
}
