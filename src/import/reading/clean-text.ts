import { type CharacterMap, CharacterMapBuilder, type TextSpan } from '../../core/character-map.js';
import { LIGATURES } from '../../core/typesetting.js';
import type { Piece } from './model/draft.js';

/** Signs that nobody sees: soft hyphens, zero-width and bidirectional controls, byte order marks, and controls other than white space. */
const UNSEEN =
  '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u0000-\\u0008\\u000E-\\u001B\\u007F-\\u0084\\u0086-\\u009F';
/** Letters drawn as one in print, and hyphens that only differ in where lines may break. */
const REPLACED: Readonly<Record<string, string>> = {
  ...LIGATURES,
  '\u2010': '-',
  '\u2011': '-',
};
/** White space; unseen signs; a letter with its marks; what is replaced. All else stands as it is. */
const SPECIAL = new RegExp(`(\\s+)|([${UNSEEN}]+)|(\\P{M}\\p{M}+|[\\u1100-\\u11FF]+)|([${Object.keys(REPLACED).join('')}])`, 'gu');

/** Writes the clean text from pieces of the raw text, and the map between both. */
export class CleanText {
  private readonly parts: string[] = [];
  private readonly map = new CharacterMapBuilder();
  /** White space that is written when a word follows. */
  private space: TextSpan | null = null;
  private begun = false;
  length = 0;

  constructor(private readonly raw: string) {}

  /**
   * Writes pieces as one run of words, without white space at its ends.
   * @param goesOn whether they go on with the run before them: then one space is kept between both
   */
  write(pieces: readonly Piece[], goesOn = false): TextSpan {
    if (!goesOn) {
      this.space = null;
      this.begun = false;
    }
    const before = this.length;
    for (const { start, end, as } of pieces) {
      if (as === undefined) this.writeRaw(start, end);
      else if (as === '') this.leaveOut(start, end);
      else if (/^[^\S\n]+$/.test(as)) this.writeSpace(start, end);
      else this.put(as.normalize('NFC'), start, end);
    }
    return { start: before, end: this.length };
  }

  /** Writes what stands for nothing in the raw text: line ends between blocks, tabs between cells. */
  separate(separator: string): void {
    this.parts.push(separator);
    this.length += separator.length;
  }

  finish(): { text: string; map: CharacterMap } {
    return { text: this.parts.join(''), map: this.map.build() };
  }

  private writeRaw(from: number, to: number): void {
    const text = this.raw.slice(from, to);
    let at = 0;
    for (const match of text.matchAll(SPECIAL)) {
      this.writePlain(text.slice(at, match.index), from + at);
      const start = from + match.index;
      const end = start + match[0].length;
      if (match[1] !== undefined) this.writeSpace(start, end);
      else if (match[2] !== undefined) this.leaveOut(start, end);
      else this.put(REPLACED[match[0]] ?? match[0].normalize('NFC'), start, end);
      at = match.index + match[0].length;
    }
    this.writePlain(text.slice(at), from + at);
  }

  private writePlain(text: string, from: number): void {
    if (text === '') return;
    if (text.normalize('NFC') === text) {
      this.put(text, from, from + text.length);
      return;
    }
    // Some letters are composed otherwise in NFC: the sign for ångström.
    let at = from;
    for (const char of text) {
      this.put(char.normalize('NFC'), at, at + char.length);
      at += char.length;
    }
  }

  private writeSpace(from: number, to: number): void {
    if (!this.begun) return;
    this.space = this.space?.end === from ? { start: this.space.start, end: to } : (this.space ?? { start: from, end: to });
  }

  private leaveOut(from: number, to: number): void {
    if (this.begun && !this.space) this.map.absorb(from, to);
    else if (this.space?.end === from) this.space = { start: this.space.start, end: to };
  }

  private put(text: string, from: number, to: number): void {
    if (text === '') return;
    if (text === '\n') this.space = null;
    if (this.space) {
      const { start, end } = this.space;
      this.space = null;
      this.append(' ', start, end);
    }
    this.begun = true;
    this.append(text, from, to);
  }

  private append(text: string, from: number, to: number): void {
    this.map.add(this.length, text.length, from, to - from);
    this.parts.push(text);
    this.length += text.length;
  }
}
