import { plainLetter } from './latin-letters.js';
import { type Saint, saintOf, saintsIn } from './saints.js';
import { elementAt } from './sorted.js';
import { type Folded, undoTypesetting } from './typesetting.js';

export type { Folded } from './typesetting.js';

/**
 * Folding: one spelling for all the ways a text can be written, with a map back to where each character came from. One sign of the
 * original can unfold to several characters, even to several words (U+FDFA): they all have its offset. To cut the original, use
 * {@link spanOf}.
 */

/**
 * What the characters from `from` to `to` (excluded) of a folded text stand for in the original: whole signs, marks on them included,
 * the white space and hyphens around them left out. A stretch of half a sign (« c » of « ℅ ») stands for all of it.
 */
export function spanOf({ offsets }: Pick<Folded, 'offsets'>, from: number, to: number): { start: number; end: number } {
  const start = elementAt(offsets, from);
  let after = to;
  while (after > from && after < offsets.length - 1 && offsets[after] === offsets[after - 1]) after += 1;
  return { start, end: elementAt(offsets, after) };
}

/** Words as they are read: runs of white space become one space, the ends are trimmed, and what typesetting did to words is undone. */
export function foldSpace(text: string): string {
  return foldWhiteSpace(undoTypesetting(text)?.text ?? text);
}

/** Runs of white space become one space; the ends are trimmed. Nothing else changes. */
export function foldWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Like {@link foldSpace}, with the map of offsets. */
export function foldSpaceMap(text: string): Folded {
  return fold(text, (char) => char);
}

const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '…': '...',
};

const HYPHEN = /[-‐‑‒–—―−_]/u;

/** What belongs to a word and is not seen of it: joiners, fillers. */
const NOT_SEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** What signs of the basic plane were folded to, by case kept or not: texts are made of few different ones. */
const FOLDED: readonly [Map<string, string>, Map<string, string>] = [new Map(), new Map()];

function foldCharacter(char: string, keepCase: boolean): string {
  if (char.length > 1) return foldSign(char, keepCase);
  const known = FOLDED[keepCase ? 1 : 0];
  let folded = known.get(char);
  if (folded === undefined) {
    folded = foldSign(char, keepCase);
    known.set(char, folded);
  }
  return folded;
}

function foldSign(char: string, keepCase: boolean): string {
  if (NOT_SEEN.test(char)) return '';
  const plain = simplify(char) ?? [...char.normalize('NFKD').replace(/\p{M}/gu, '')].map((part) => simplify(part) ?? usual(part)).join('');
  return keepCase ? plain : plain.toLowerCase();
}

/** Of several small letters that have one capital, the usual one: σ for ς, which ends words, and в for Cyrillic’s rounded one. */
function usual(letter: string): string {
  return letter.toLowerCase() === letter ? letter.toUpperCase().toLowerCase() : letter;
}

/** Hyphens, quotes and letters that do not decompose, which what a sign unfolds to can hold as well: « ﹣ », « ŉ », « ǽ ». */
function simplify(char: string): string | undefined {
  return HYPHEN.test(char) ? ' ' : (QUOTES[char] ?? plainLetter(char));
}

/**
 * Accents, case, ligatures, quotes and hyphens folded, white space to one space, « St » before a name written out: what two spellings of
 * one name have in common.
 */
export function foldNameMap(text: string, keepCase = false): Folded {
  return fold(text, (char) => foldCharacter(char, keepCase), saintsIn);
}

/** {@link foldNameMap} without the map. */
export function foldName(text: string): string {
  return foldNameMap(text).text;
}

/** Whether a name holds what somebody types, perhaps the beginning of it: « Saint-Malo » holds « St M », and « st ». */
export function holdsName(name: string, typed: string): boolean {
  const folded = foldName(name);
  return spellingsOfTyped(typed).some((spelling) => folded.includes(spelling));
}

/** What somebody types, folded; in full too, where it ends in an abbreviation that a name may still follow. */
export function spellingsOfTyped(typed: string): string[] {
  const folded = foldName(typed);
  const before = folded.lastIndexOf(' ') + 1;
  const saint = saintOf(folded.slice(before).replace(/\.$/u, ''));
  return saint === undefined ? [folded] : [folded, folded.slice(0, before) + saint];
}

/** A text as the last part of an id: its letters and digits, folded, joined by hyphens; at most so many characters. */
export function slugOf(text: string, longest = 100): string {
  return foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/** A key that sorts names as a French reader expects, compared in binary order: the same on every database. */
export function sortKey(text: string): string {
  const folded = foldName(text);
  const words = folded
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  // Of signs alone, they are all there is to sort by.
  return words === '' ? folded.trim() : words;
}

/** @param abbreviations finds what stands for a whole word: like one sign, all of it has one offset */
function fold(original: string, map: (char: string) => string, abbreviations: (text: string) => readonly Saint[] = () => []): Folded {
  const undone = undoTypesetting(original);
  const text = undone?.text ?? original;
  const from = (at: number): number => (undone ? elementAt(undone.offsets, at) : at);
  const breaks: number[] = [];
  let nextBreak = 0;
  // Joined at the end: a text that is added to sign by sign is kept as so many pieces.
  const signs: string[] = [];
  let length = 0;
  const offsets: number[] = [];
  let pendingSpace = -1;
  const words = abbreviations(text);
  let nextWord = 0;
  let at = 0;
  for (const char of text) {
    if (undone?.breaks[nextBreak] === at) {
      breaks.push(length);
      nextBreak += 1;
    }
    const word = words[nextWord];
    if (word && at > word.start) {
      // Its first character brought all of it.
      at += char.length;
      if (at === word.end) nextWord += 1;
      continue;
    }
    const written = word?.start === at ? word.word : char;
    const mapped = written === char ? map(char) : Array.from(written, map).join('');
    for (const part of mapped) {
      if (isSpace(part)) {
        if (pendingSpace < 0) pendingSpace = at;
        continue;
      }
      if (pendingSpace >= 0 && length > 0) {
        signs.push(' ');
        length += 1;
        offsets.push(from(pendingSpace));
      }
      pendingSpace = -1;
      signs.push(part);
      length += part.length;
      offsets.push(from(at));
      if (part.length > 1) offsets.push(from(at));
    }
    at += char.length;
  }
  offsets.push(from(pendingSpace >= 0 ? pendingSpace : at));
  return { text: signs.join(''), offsets, breaks };
}

function isSpace(char: string): boolean {
  // Most signs are printed ones of ASCII.
  return (char <= ' ' || char > '~') && /\s/u.test(char);
}
