import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** A content coding that the server can send. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** A content in every coding. */
export type Compressed = Readonly<Record<Encoding, Buffer>>;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** In bytes: below this, compression costs more than it saves. */
const MIN_BYTES = 860;

/** Pictures and fonts are compressed by their own formats. */
const COMPRESSIBLE = /^text\/|[/+](?:json|javascript|xml)\b|^font\/ttf/;

/** Whether compression makes a content of some media type smaller. */
export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/** The coding worth using for a content of some length, in bytes. */
export function worthwhileEncoding(encoding: Encoding, length: number): Encoding {
  return length < MIN_BYTES ? 'identity' : encoding;
}

/** Compressed copies of buffers that are kept and sent often. */
const copies = new WeakMap<Buffer, Map<Encoding, Promise<Buffer>>>();

/** Compresses a content, quickly rather than tightly, off the main thread; the same buffer only once. */
export function compress(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = copies.get(content) ?? new Map<Encoding, Promise<Buffer>>();
  copies.set(content, known);
  const copy = known.get(encoding) ?? compressQuickly(content, encoding);
  known.set(encoding, copy);
  return copy;
}

function compressQuickly(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'br') return brotliAsync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  return gzipAsync(content, { level: 6 });
}

/** Compresses a file that is sent many times tightly, and in each coding once: when it is first asked for in it. */
export function compressTightly(content: Buffer): Compressed {
  let br: Buffer | undefined;
  let gzip: Buffer | undefined;
  return {
    get br() {
      return (br ??= brotliCompressSync(content));
    },
    get gzip() {
      return (gzip ??= gzipSync(content, { level: 9 }));
    },
    identity: content,
  };
}
