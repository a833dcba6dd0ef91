import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/**
 * Who may keep an answer, decided last and here only: routes say how long anybody may keep what anybody may read, and this
 * has the last word for whoever is not anybody.
 */

/** For one reader alone, and to be kept by nobody. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2 */
export const PRIVATE = 'private, no-store';

/** What is said where a route says nothing: caches would guess. */
const UNSAID = 'no-store';

/**
 * Decides `Cache-Control` at the moment when the headers of an answer are written, whatever way they are.
 * @param isPersonal whether the answer is, or could be, made for somebody in particular; asked at that moment
 */
export function ruleCaching(response: ServerResponse, isPersonal: () => boolean): void {
  // Node itself calls this for every answer whose headers were not written by hand.
  const write = response.writeHead.bind(response) as (status: number, ...rest: readonly unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    // Set one by one, so that none of those given here comes after what is decided.
    for (const [name, value] of Object.entries(rest.find(isHeaders) ?? {})) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (isPersonal()) response.setHeader('Cache-Control', PRIVATE);
    else if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', UNSAID);
    return write(status, ...rest.filter((part) => !isHeaders(part)));
  };
}

function isHeaders(part: unknown): part is OutgoingHttpHeaders {
  if (Array.isArray(part)) throw new TypeError('headers are given to writeHead as an object');
  return typeof part === 'object' && part !== null;
}
