/** « St », « Ste », « Sts » and « Stes » before a name, in the words that they stand for: « St-Malo », « Ste. Anne ». */

const WORDS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
]);

/** The abbreviation, its full stop, and the first letters of the name that follows, joined by a hyphen or not. */
const SAINT = /[sS][tT](?:[eE]?[sS]|[eE])?(\.?)(?=((?:[^\S\n\r]*[-‐‑])?\s*)(\p{L}{1,2}))/gu;
/** Where one may be, seen at once: most texts have none. */
const MAY_BE_SAINT = /(?<![A-Za-z])[sS][tT]/;
const PART_OF_WORD = /[\p{L}\p{N}\p{M}’'.@/]$/u;

/** An abbreviation in a text: from `start` up to, not including, `end`, its full stop included. */
export interface Saint {
  readonly start: number;
  readonly end: number;
  /** The word in full, cased as the abbreviation is; a space behind it where only a full stop parts it from the name. */
  readonly word: string;
}

/**
 * The abbreviations of « saint » in a text. In capitals only before a name in capitals: « STS » is an acronym as well. One that no name
 * follows may be the beginning of another word, or no French at all.
 */
export function saintsIn(text: string): Saint[] {
  const found: Saint[] = [];
  if (!MAY_BE_SAINT.test(text)) return found;
  for (const { 0: written, 1: stop = '', 2: gap = '', 3: next = '', index } of text.matchAll(SAINT)) {
    if (PART_OF_WORD.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (stop === '' && gap === '') continue;
    const bare = written.slice(0, written.length - stop.length);
    const inCapitals = bare.toUpperCase() === bare;
    if (inCapitals && !/^\p{Lu}{2}/u.test(next)) continue;
    const word = WORDS.get(bare.toLowerCase()) ?? bare;
    const cased = inCapitals ? word.toUpperCase() : bare.startsWith('S') ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    found.push({ start: index, end: index + written.length, word: gap === '' ? `${cased} ` : cased });
  }
  return found;
}

/** The word that a folded one is short for, where a name follows it. */
export function saintOf(folded: string): string | undefined {
  return WORDS.get(folded);
}

/** A text in which they are written in full. */
export function withSaints(text: string): string {
  const saints = saintsIn(text);
  if (saints.length === 0) return text;
  let full = '';
  let done = 0;
  for (const { start, end, word } of saints) {
    full += text.slice(done, start) + word;
    done = end;
  }
  return full + text.slice(done);
}
