import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a client may be sent: as it is, or compressed. */
export type Encoding = 'br' | 'gzip' | 'identity';

export type Compressed = Readonly<Record<Encoding, Buffer>>;

/** Below this, compressing costs more than it saves. */
const LEAST = 860;

/** The best encoding that an `Accept-Encoding` header allows. */
export function encodingFor(accept: string | undefined): Encoding {
  const allowed = new Set(
    (accept ?? '')
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  return (['br', 'gzip'] as const).find((encoding) => allowed.has(encoding)) ?? 'identity';
}

/** Compresses an answer made for one request: quickly rather than tightly. */
export function compress(content: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return encoding === 'gzip' ? gzipSync(content, { level: 6 }) : content;
}

/** The encoding worth using for a content of some length. */
export function worthwhile(encoding: Encoding, length: number): Encoding {
  return length < LEAST ? 'identity' : encoding;
}

/** Compresses a file that is sent many times: once, and tightly. */
export function compressAll(content: Buffer): Compressed {
  return { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }), identity: content };
}
