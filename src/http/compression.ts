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

/** What was compressed of contents that are kept: files that are read once and sent often. */
const known = new WeakMap<Buffer, Map<Encoding, Buffer>>();

/** Compresses an answer, quickly rather than tightly; the same buffer only once. */
export function compress(content: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return content;
  const kept = known.get(content) ?? new Map<Encoding, Buffer>();
  known.set(content, kept);
  const made = kept.get(encoding) ?? squeeze(content, encoding);
  kept.set(encoding, made);
  return made;
}

function squeeze(content: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'br') return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return gzipSync(content, { level: 6 });
}

/** The encoding worth using for a content of some length. */
export function worthwhile(encoding: Encoding, length: number): Encoding {
  return length < LEAST ? 'identity' : encoding;
}

/** Compresses a file that is sent many times: once, and tightly. */
export function compressAll(content: Buffer): Compressed {
  return { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }), identity: content };
}
