import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A content coding that the server can send. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** `quick` for what is made for few requests, `tight` for files that are sent many times. */
export type Effort = 'quick' | 'tight';

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

/** Compresses a content off the main thread; the same buffer only once. */
export function compress(content: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  const known = copies.get(content) ?? new Map<Encoding, Promise<Buffer>>();
  copies.set(content, known);
  const copy = known.get(encoding) ?? compressAnew(content, encoding, effort);
  known.set(encoding, copy);
  return copy;
}

function compressAnew(content: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  const isTight = effort === 'tight';
  if (encoding === 'gzip') return gzipAsync(content, { level: isTight ? constants.Z_BEST_COMPRESSION : 6 });
  return brotliAsync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: isTight ? constants.BROTLI_MAX_QUALITY : 4 } });
}
