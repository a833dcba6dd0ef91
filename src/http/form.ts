import type { IncomingMessage } from 'node:http';
import { MaillageError, show } from '../errors.js';
import { readBody, refuseMisread } from './request.js';

/** Forms that pages of this server send to it. */

/**
 * Refuses a form that a page of another site sends: browsers say where it comes from, by `Sec-Fetch-Site`, or by `Origin` where they are too old for
 * that. One that says neither is no browser that others could lead here. https://www.w3.org/TR/fetch-metadata/
 * @throws FORBIDDEN
 */
export function refuseOtherOrigins({ headers }: IncomingMessage, publicUrl: string): void {
  const site = headers['sec-fetch-site'];
  const isOurs = site === undefined ? headers.origin === undefined || headers.origin === new URL(publicUrl).origin : site === 'same-origin';
  if (isOurs) return;
  throw new MaillageError('FORBIDDEN', {
    fr: 'Ce formulaire vient d’un autre site : rien n’a été fait.',
    en: 'This form comes from another site: nothing was done.',
  });
}

/**
 * Reads the body of a request as the fields of a form.
 * @throws UNSUPPORTED_MEDIA_TYPE when it is none; PAYLOAD_TOO_LARGE when it has more than `maxBytes`; BAD_REQUEST when it is not in UTF-8
 */
export async function readForm(request: IncomingMessage, maxBytes: number): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) {
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
      fr: `Cette adresse prend un formulaire${type === '' ? '' : `, pas ${show(type)}`}.`,
      en: `This address takes a form${type === '' ? '' : `, not ${show(type)}`}.`,
    });
  }
  const body = await readBody(request, maxBytes);
  const fields = new URLSearchParams(body);
  refuseMisread(fields, body);
  return fields;
}
