import { elementAt } from './sorted.js';

/** In how many maps strings are looked up, by their last sign: one of a million is made anew at once where it grows, while everybody waits. */
const MAPS = 61;

/**
 * The ids of a base, each once and named by a number, so that rows name each other by numbers. They stay strings on the heap: they are
 * looked up, sorted and compared in almost every request. docs/decisions/0032-rows-in-columns.md.
 */
export class Strings {
  private maps: readonly Map<string, number>[] | null = null;

  constructor(public texts: string[] = []) {}

  /** The number of an id, known before or not. */
  numberOf(text: string): number {
    this.maps ??= Array.from({ length: MAPS }, () => new Map<string, number>());
    const map = elementAt(this.maps, text.length === 0 ? 0 : text.charCodeAt(text.length - 1) % MAPS);
    const known = map.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    map.set(text, number);
    return number;
  }

  textOf(number: number): string {
    return elementAt(this.texts, number);
  }

  /** Forgets what only numbering needs, and gives back what room is left: what is numbered afterwards has a new number. */
  close(): void {
    this.maps = null;
    this.texts = this.texts.slice();
  }
}
