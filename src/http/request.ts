import type { IncomingMessage } from 'node:http';
import { MaillageError, show } from '../errors.js';

/**
 * The path and query of a request. The host is never the header's.
 * @throws BAD_REQUEST when it is no address
 */
export function urlOf(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  const text = target.startsWith('/') ? `http://localhost${target}` : target;
  if (URL.canParse(text)) return new URL(text);
  throw new MaillageError('BAD_REQUEST', { fr: 'Cette adresse est mal formée.', en: 'This address is malformed.' });
}

/**
 * Reads the body of a request as JSON. It must say that it is JSON, as no form can: whoever submits one from another site has no effect.
 * @throws UNSUPPORTED_MEDIA_TYPE when it does not; PAYLOAD_TOO_LARGE when it has more than `maxBytes`; BAD_REQUEST when it is not JSON
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
      fr: `Le corps de la requête doit être annoncé comme application/json${type === '' ? '' : `, pas ${show(type)}`}.`,
      en: `The body of the request must be declared as application/json${type === '' ? '' : `, not ${show(type)}`}.`,
    });
  }
  try {
    return JSON.parse(await readBody(request, maxBytes)) as unknown;
  } catch (error) {
    if (error instanceof MaillageError) throw error;
    throw new MaillageError('BAD_REQUEST', { fr: 'Le corps de la requête n’est pas du JSON.', en: 'The body of the request is not JSON.' });
  }
}

/**
 * Reads the body of a request as text.
 * @throws PAYLOAD_TOO_LARGE when it has more than `maxBytes`
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new MaillageError(
        'PAYLOAD_TOO_LARGE',
        { fr: `Une requête tient en ${maxBytes} octets.`, en: `A request holds at most ${maxBytes} bytes.` },
        { most: maxBytes },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
