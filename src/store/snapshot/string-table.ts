import { elementAt } from '../../core/sorted.js';
import { ONE_BYTE_SIGNS } from '../../core/text-pages.js';
import { eachInTurns } from '../each-row.js';

/** Texts in one buffer, each once and named by a number: how ids, words and sentences of many rows are written and read fastest. */

/** How many bytes are put together before they are handed on. */
const BYTES_PER_PIECE = 1 << 16;

/** In how many maps texts are looked up, by their last sign: one of a million is made anew at once where it grows, while everybody waits. */
const MAPS = 61;

/** Waits for the next turn, where others are let in. */
export type Turn = () => Promise<void>;

/** Numbers texts, in the order in which they come. */
export class StringTable {
  private readonly texts: string[] = [];
  private readonly numbers = Array.from({ length: MAPS }, () => new Map<string, number>());

  numberOf(text: string): number {
    const numbers = elementAt(this.numbers, text.length === 0 ? 0 : text.charCodeAt(text.length - 1) % MAPS);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    numbers.set(text, number);
    return number;
  }

  /**
   * The texts as bytes, one after the other.
   * @param write takes a piece of them; what it is given is not kept
   * @returns by text, how many bytes it has, with whether these are UTF-8 in the last bit
   */
  async writeTexts(write: (piece: Buffer) => Promise<void>, turn: Turn): Promise<Uint32Array> {
    const lengths = new Uint32Array(this.texts.length);
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
    for (const [number, text] of this.texts.entries()) {
      const isOneByte = ONE_BYTE_SIGNS.test(text);
      const length = isOneByte ? text.length : Buffer.byteLength(text, 'utf8');
      piece.push({ text, length, isOneByte });
      lengths[number] = length * 2 + (isOneByte ? 0 : 1);
      if ((bytes += length) > BYTES_PER_PIECE) await close();
    }
    await close();
    return lengths;
  }
}

/** Texts as {@link StringTable} wrote them. */
export async function readStrings(bytes: Buffer, lengths: ArrayLike<number> & Iterable<number>, turn: Turn): Promise<readonly string[]> {
  const strings: string[] = [];
  let at = 0;
  await eachInTurns(
    lengths,
    (coded) => {
      const end = at + (coded >>> 1);
      strings.push(bytes.toString(coded % 2 === 0 ? 'latin1' : 'utf8', at, end));
      at = end;
    },
    turn,
  );
  if (at !== bytes.length) throw new RangeError(`${lengths.length} texts have ${at} bytes, not ${bytes.length}`);
  return strings;
}

/** The text of a number that is known to be there. */
export const textAt = (strings: readonly string[], number: number): string => elementAt(strings, number);
