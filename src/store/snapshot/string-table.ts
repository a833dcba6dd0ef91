import { ONE_BYTE_SIGNS } from '../../core/text-pages.js';
import { eachInTurns } from '../each-row.js';

/** Texts in one buffer: how ids and words of many rows are written and read fastest. */

/** How many bytes are put together before they are handed on. */
const BYTES_PER_PIECE = 1 << 16;

/** Waits for the next turn, where others are let in. */
export type Turn = () => Promise<void>;

/** In the last bits of what stands for the length of a text: its bytes are UTF-8, and are JSON of what is no text. */
const UTF8 = 1;
const JSON_VALUE = 2;

/**
 * Texts, numbers and so on as bytes, one after the other.
 * @param write takes a piece of them; what it is given is not kept
 * @returns by value, how many bytes it has, with what these are in the last two bits
 */
export async function writeValues(values: Iterable<unknown>, write: (piece: Buffer) => Promise<void>, turn: Turn): Promise<Uint32Array> {
  const codes: number[] = [];
  let piece: { readonly text: string; readonly length: number; readonly isOneByte: boolean }[] = [];
  let bytes = 0;
  const close = async (): Promise<void> => {
    const buffer = Buffer.allocUnsafe(bytes);
    let at = 0;
    for (const { text, length, isOneByte } of piece) {
      buffer.write(text, at, length, isOneByte ? 'latin1' : 'utf8');
      at += length;
    }
    piece = [];
    bytes = 0;
    await write(buffer);
    await turn();
  };
  for (const value of values) {
    const isText = typeof value === 'string';
    const text = isText ? value : JSON.stringify(value);
    const isOneByte = ONE_BYTE_SIGNS.test(text);
    const length = isOneByte ? text.length : Buffer.byteLength(text, 'utf8');
    piece.push({ text, length, isOneByte });
    codes.push(length * 4 + (isOneByte ? 0 : UTF8) + (isText ? 0 : JSON_VALUE));
    if ((bytes += length) > BYTES_PER_PIECE) await close();
  }
  await close();
  return Uint32Array.from(codes);
}

/** Hands on values as {@link writeValues} wrote them. */
export async function eachValue(bytes: Buffer, codes: Uint32Array, use: (value: unknown) => void, turn: Turn): Promise<void> {
  let at = 0;
  await eachInTurns(
    codes,
    (code) => {
      const end = at + (code >>> 2);
      const text = bytes.toString((code & UTF8) === 0 ? 'latin1' : 'utf8', at, end);
      use((code & JSON_VALUE) === 0 ? text : JSON.parse(text));
      at = end;
    },
    turn,
  );
  if (at !== bytes.length) throw new RangeError(`${codes.length} values have ${at} bytes, not ${bytes.length}`);
}
