import { joinLines, KnownWords } from './line-hyphens.js';
import { firstReaching } from './sorted.js';

/**
 * What typesetting does to words, undone. Texts out of PDF files and of other systems hold letters typed as a letter and its accent, words
 * broken at the end of a line (« lo-⏎cale ») or by soft hyphens, letters drawn as one (« ﬁ »), and signs that nobody sees: a reader of the
 * words notices none of it.
 */

/**
 * A text made from another. `offsets[i]` is where character `i` began in the original (UTF-16); one more entry marks the end. Characters
 * that come from one sign have one offset.
 */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
  /** Where, in the made text, words go on that the original breaks at the end of a line. */
  readonly breaks: readonly number[];
}

/** Signs that nobody sees and that belong to no word: soft hyphens, zero-width spaces, bidirectional controls, byte order marks. */
const UNSEEN = '\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB';
/** Letters drawn as one in print, which PDF files keep as one sign. */
export const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const BROKEN = '(?<=[\\p{L}\\p{M}])([-\\u2010\\u2011\\u00AD])[^\\S\\n\\r]*\\r?\\n[^\\S\\n\\r]*(?=\\p{L})';
/** A word broken at the end of a line; unseen signs; letters drawn as one; a letter with its marks. */
const TYPESET = new RegExp(`${BROKEN}|([${UNSEEN}]+)|([ﬀ-ﬆ])(?!\\p{M})|(?:\\P{M}(?:[${UNSEEN}]*\\p{M})+|[\\u1100-\\u11FF]+)`, 'gu');
/** What typesetting leaves alone, seen at once: of one line, of letters without marks of their own and the usual signs. */
const PLAIN = /^[\t -~\u00A0-\u00AC\u00AE-\u02FF\u2013\u2014\u2018-\u201E\u2026]*$/;
const MAY_BE_TYPESET = new RegExp(`[-\\u2010\\u2011\\u00AD][^\\S\\n\\r]*\\r?\\n|[${UNSEEN}ﬀ-ﬆ]|\\p{M}`, 'u');
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** How far back the word before a hyphen is looked for. */
const LONGEST_WORD = 80;

/** A text without what typesetting did to its words; null where it did nothing. */
export function undoTypesetting(text: string): Folded | null {
  if (PLAIN.test(text)) return null;
  if (!MAY_BE_TYPESET.test(text) && text.normalize('NFC') === text) return null;
  let made = '';
  const offsets: number[] = [];
  const breaks: number[] = [];
  const add = (part: string, at: number): void => {
    made += part;
    offsets.push(...Array<number>(part.length).fill(at));
  };
  const addAsIs = (from: number, to: number): void => {
    made += text.slice(from, to);
    for (let at = from; at < to; at += 1) offsets.push(at);
  };
  /** Signs that stand for others by themselves, such as that of the ohm. */
  const addComposed = (from: number, to: number): void => {
    const part = text.slice(from, to);
    if (part.normalize('NFC') === part) return addAsIs(from, to);
    let at = from;
    for (const sign of part) {
      const composed = sign.normalize('NFC');
      if (composed === sign) addAsIs(at, at + sign.length);
      else add(composed, at);
      at += sign.length;
    }
  };
  let known: KnownWords | null = null;
  let done = 0;
  for (const match of text.matchAll(TYPESET)) {
    const [whole, hyphen, unseen, ligature] = match;
    const end = match.index + whole.length;
    addComposed(done, match.index);
    done = end;
    if (hyphen !== undefined) {
      const before = text.slice(Math.max(0, match.index - LONGEST_WORD), match.index + 1);
      const join = joinLines(before, text.slice(end, end + LONGEST_WORD), () => (known ??= new KnownWords(text)));
      if (join === 'KEEP_HYPHEN') add(hyphen, match.index);
      breaks.push(made.length);
    } else if (ligature !== undefined) add(LIGATURES[ligature] ?? ligature, match.index);
    else if (unseen === undefined) {
      const composed = whole.replace(ALL_UNSEEN, '').normalize('NFC');
      if (composed === whole) addAsIs(match.index, end);
      else add(composed, match.index);
    }
  }
  addComposed(done, text.length);
  offsets.push(text.length);
  return { text: made, offsets, breaks };
}

/** What is read of a stretch of a text, from one place of the text to another: without what typesetting did to its words. */
export function stretchesOf(text: string): (from: number, to: number) => string {
  const undone = undoTypesetting(text);
  if (undone === null) return (from, to) => text.slice(from, to);
  const { text: made, offsets } = undone;
  const placeOf = (at: number): number => firstReaching(0, offsets.length - 1, (place) => (offsets[place] ?? 0) >= at);
  return (from, to) => made.slice(placeOf(from), placeOf(to));
}
