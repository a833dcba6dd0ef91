import type { IncomingMessage } from 'node:http';
import { MaillageError } from '../errors.js';

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
 * Reads the body of a request: as JSON where it says that it is, else as text; undefined when there is none.
 * @throws PAYLOAD_TOO_LARGE when it has more than `maxBytes`; BAD_REQUEST when it is not JSON
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
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
  const text = Buffer.concat(chunks).toString('utf8');
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return text === '' ? undefined : text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MaillageError('BAD_REQUEST', { fr: 'Le corps de la requête n’est pas du JSON.', en: 'The body of the request is not JSON.' });
  }
}
