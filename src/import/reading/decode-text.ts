import { Refused } from './model/refusals.js';

/**
 * The text in the bytes of a text file: UTF-8, or UTF-16 with its byte order mark. The mark itself is no part of the text.
 * @throws Refused for other encodings, and for what is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const zeros = bytes.subarray(0, 4096).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros * 4 > Math.min(bytes.length, 4096)) throw new Refused('UTF16_WITHOUT_MARK');
  // Databases keep no text with this sign in it.
  if (bytes.includes(0)) throw new Refused('UNKNOWN_TYPE');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    throw new Refused(isBinary(bytes) ? 'UNKNOWN_TYPE' : 'NOT_UTF8', lineOfFault(bytes));
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    const text = decode(bytes, encoding);
    if (!text.includes('\0')) return text;
  } catch {
    throw new Refused('DAMAGED');
  }
  throw new Refused('UNKNOWN_TYPE');
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  const controls = head.reduce((count, byte) => count + (byte < 32 && ![9, 10, 12, 13, 27].includes(byte) ? 1 : 0), 0);
  return controls * 100 > head.length;
}

/** The line, from 1, of the first bytes that are not UTF-8. */
function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end;
  }
  return line;
}
