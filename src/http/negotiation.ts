import Negotiator from 'negotiator';
import type { Lang } from '../errors.js';
import type { Encoding } from './compression.js';

/** What a client accepts, by the headers of its request. https://www.rfc-editor.org/rfc/rfc9110#section-12.5 */

/** The best content coding that an `Accept-Encoding` header allows. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = negotiator('accept-encoding', acceptEncoding).encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return (['br', 'gzip'] as const).find((encoding) => encoding === accepted[0]) ?? 'identity';
}

/** The language that an `Accept-Language` header prefers: English when it ranks before French, else French. */
export function preferredLanguage(acceptLanguage: string | undefined): Lang {
  const ranked = negotiator('accept-language', acceptLanguage).languages();
  const known = ranked.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  return known === 'en' ? 'en' : 'fr';
}

/** Whether an `Accept` header prefers a page to JSON, as browsers do when they open an address. */
export function prefersHtml(accept: string | undefined): boolean {
  return negotiator('accept', accept).mediaTypes(['application/json', 'text/html'])[0] === 'text/html';
}

/** Which of some media types, the usual one first, an `Accept` header prefers; null where it accepts none of them. */
export function preferredMediaType(accept: string, available: readonly string[]): string | null {
  return negotiator('accept', accept).mediaTypes(available)[0] ?? null;
}

function negotiator(header: string, value: string | undefined): Negotiator {
  return new Negotiator({ headers: { [header]: value } });
}
