import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { elementAt } from '../core/sorted.js';
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
 * Refuses the fields of an address or a form that were escaped in another coding than UTF-8, as « %E9t%E9 »: their letters would be misread.
 * @param written as they were sent
 * @throws BAD_REQUEST
 */
export function refuseMisread(fields: URLSearchParams, written: string): void {
  if (/%EF%BF%BD/i.test(written)) return;
  for (const [name, value] of fields) {
    if (!name.includes('\uFFFD') && !value.includes('\uFFFD')) continue;
    throw new MaillageError('BAD_REQUEST', {
      fr: `Les lettres de ${show(name)} ne sont pas en UTF-8 : elles seraient lues de travers.`,
      en: `The letters of ${show(name)} are not in UTF-8: they would be misread.`,
    });
  }
}

/**
 * Reads the body of a request as JSON. It must be declared as JSON, which an HTML form cannot do: a form on another site has no effect.
 * @throws UNSUPPORTED_MEDIA_TYPE when it does not, or names another coding than UTF-8; PAYLOAD_TOO_LARGE when it has more than `maxBytes`; BAD_REQUEST when it is not JSON in UTF-8
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<{ readonly text: string; readonly value: unknown }> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
      fr: `Le corps de la requête doit être annoncé comme application/json${type === '' ? '' : `, pas ${show(type)}`}.`,
      en: `The body of the request must be declared as application/json${type === '' ? '' : `, not ${show(type)}`}.`,
    });
  }
  const text = await readBody(request, maxBytes);
  try {
    // Some programs begin with the mark of UTF-8, which JSON allows to ignore.
    return { text, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    throw new MaillageError('BAD_REQUEST', { fr: 'Le corps de la requête n’est pas du JSON.', en: 'The body of the request is not JSON.' });
  }
}

/**
 * Refuses a compressed body, which would be read as what it is not: nobody needs to send one.
 * @throws UNSUPPORTED_MEDIA_TYPE
 */
export function refuseCompressed({ headers }: IncomingMessage): void {
  const coding = headers['content-encoding'] ?? 'identity';
  if (coding.trim().toLowerCase() === 'identity') return;
  throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
    fr: `Le corps de la requête doit venir tel quel, sans compression (content-encoding : ${show(coding)}).`,
    en: `The body of the request must come as it is, not compressed (content-encoding: ${show(coding)}).`,
  });
}

/**
 * Reads the body of a request as text.
 * @throws UNSUPPORTED_MEDIA_TYPE when it is compressed, or names another coding than UTF-8; PAYLOAD_TOO_LARGE when it has more than `maxBytes`; BAD_REQUEST
 * when it is not in UTF-8
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  refuseCompressed(request);
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
      fr: `Le corps de la requête doit être en UTF-8, pas en ${show(charset)}.`,
      en: `The body of the request must be in UTF-8, not ${show(charset)}.`,
    });
  }
  const body = await bytesOf(request, maxBytes);
  if (isUtf8(body)) return body.toString('utf8');
  throw new MaillageError('BAD_REQUEST', {
    fr: 'Le corps de la requête n’est pas en UTF-8 : ses lettres seraient lues de travers.',
    en: 'The body of the request is not in UTF-8: its letters would be misread.',
  });
}

/** By its events: its iterator would cost several promises for each piece. */
function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      // What still comes is dropped until the connection ends with the answer.
      if (length > maxBytes) reject(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    let hasEnded = false;
    request.once('end', () => {
      hasEnded = true;
      resolve(chunks.length === 1 ? elementAt(chunks, 0) : Buffer.concat(chunks));
    });
    request.once('error', reject);
    const left = (): void => {
      // An error takes longer to make than all else here.
      if (!hasEnded) reject(new Error('the client left before the end of its request'));
    };
    request.once('close', left);
    if (request.destroyed) left();
  });
}

/** The error of a request that has more bytes than it may. */
export function tooLarge(maxBytes: number): MaillageError {
  return new MaillageError(
    'PAYLOAD_TOO_LARGE',
    { fr: `Une requête a au plus ${maxBytes} octets.`, en: `A request has at most ${maxBytes} bytes.` },
    { most: maxBytes },
  );
}
