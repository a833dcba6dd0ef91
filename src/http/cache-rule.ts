import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Who may keep an answer, decided last and here only: routes say how long caches may keep what everybody may read, and this
 * has the last word where the reader bears a token.
 */

/** For one reader alone: no cache may keep it. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2 */
export const PRIVATE = 'private, no-store';

/** Where a route gives no rule: caches would guess one. */
const DEFAULT = 'no-store';

/**
 * Decides `Cache-Control` at the moment when the headers of an answer are written, whatever way they are.
 * @param isPersonal whether the answer is, or could be, made for somebody in particular; asked at that moment
 */
export function ruleCaching(response: ServerResponse, isPersonal: () => boolean): void {
  // Node itself calls this for every answer whose headers were not written explicitly.
  const write = response.writeHead.bind(response) as (status: number, ...rest: readonly unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    // Set one by one, so that none of them overrides the decision below.
    for (const [name, value] of Object.entries(rest.find(isHeaders) ?? {})) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (isPersonal()) response.setHeader('Cache-Control', PRIVATE);
    else if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', DEFAULT);
    return write(status, ...rest.filter((part) => !isHeaders(part)));
  };
}

function isHeaders(part: unknown): part is OutgoingHttpHeaders {
  if (Array.isArray(part)) throw new TypeError('headers are given to writeHead as an object');
  return typeof part === 'object' && part !== null;
}
