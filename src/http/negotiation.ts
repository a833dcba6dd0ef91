import Negotiator from 'negotiator';
import type { Lang } from '../errors.js';
import type { Encoding } from './compression.js';

/** What a client accepts, by the headers of its request. https://www.rfc-editor.org/rfc/rfc9110#section-12.5 */

/** How many headers are remembered, and how long they may be: all clients of a sort send the same. */
const MAX_REMEMBERED = 200;
const MAX_LENGTH = 200;

/** Remembers what follows from a header. */
function remembered<T extends string | boolean | null>(read: (header: string | undefined) => T): (header: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const made = read(header);
    if ((header?.length ?? 0) > MAX_LENGTH) return made;
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(header, made);
    return made;
  };
}

/** The best content coding that an `Accept-Encoding` header allows. */
export const preferredEncoding = remembered((acceptEncoding): Encoding => {
  const accepted = negotiator('accept-encoding', acceptEncoding).encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return (['br', 'gzip'] as const).find((encoding) => encoding === accepted[0]) ?? 'identity';
});

/** The language that an `Accept-Language` header prefers: English when it ranks before French, else French. */
export const preferredLanguage = remembered((acceptLanguage): Lang => {
  const ranked = negotiator('accept-language', acceptLanguage).languages();
  const known = ranked.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en');
  return known === 'en' ? 'en' : 'fr';
});

/** Whether an `Accept` header prefers a page to JSON, as browsers do when they open an address. */
export const prefersHtml = remembered(
  (accept): boolean => negotiator('accept', accept).mediaTypes(['application/json', 'text/html'])[0] === 'text/html',
);

/** Tells which of some media types, the usual one first, an `Accept` header prefers; null where it accepts none of them. */
export function preferenceAmong(available: readonly string[]): (accept: string) => string | null {
  return remembered((accept) => negotiator('accept', accept).mediaTypes(available)[0] ?? null);
}

function negotiator(header: string, value: string | undefined): Negotiator {
  return new Negotiator({ headers: { [header]: value } });
}
