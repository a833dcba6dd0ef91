import { elementAt } from '../core/sorted.js';
import { foldName, spanOf } from '../core/fold.js';
import { saintsIn, withSaints } from '../core/saints.js';
import { undoTypesetting } from '../core/typesetting.js';

/**
 * What a word is to search, in texts and in queries alike: case, accents, ligatures, hyphens and apostrophes do not
 * count, nor do plural, gender and the small words of French and English; « St » before a name is « Saint ».
 */

/** A word of a text. `start` and `end` are UTF-16 offsets in the text; `term` is the word folded. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters with dots between them (« A.F.J. ») are one word; so is any run of letters and digits, signs that stand for letters among them:
 * « ㎏ », « № », « ℡ ».
 */
const WORD = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}\u2116\u2121\u3371-\u337A\u3380-\u33DF]+/gu;
/** The fraction slash stays: « ½ » is not 12. */
const NOT_IN_TERM = /[^\p{L}\p{N}⁄]+/gu;

const PLAIN = /^[A-Za-z0-9]+$/;

/** Folds one word. */
export function toTerm(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return foldName(word).replace(NOT_IN_TERM, '');
}

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const undone = undoTypesetting(text);
  const written = splittable(undone?.text ?? text);
  const saints = new Map(saintsIn(written).map(({ start, word }) => [start, word]));
  const words: Token[] = [];
  for (const match of written.matchAll(WORD)) {
    const term = toTerm(saints.get(match.index) ?? match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    if (term !== '') words.push({ term, ...(undone ? spanOf(undone, start, end) : { start, end }) });
  }
  return words;
}

/** The words of a text as they are written, in order: what {@link tokenize} folds, for when places do not matter. */
export function writtenWords(text: string): readonly string[] {
  const written = splittable(undoTypesetting(text)?.text ?? text);
  return withSaints(written).match(WORD) ?? [];
}

/** This apostrophe counts as a letter in Unicode, and yet it elides. */
function splittable(text: string): string {
  return text.replaceAll('ʼ', '’');
}

const HYPHEN = /^[-‐‑](?:[^\S\n\r]*\r?\n\s*)?$/u;
const HYPHEN_ANYWHERE = /[-‐‑]/u;
/** Longer names are not written in one word by anybody. */
const MAX_JOINED = 3;

/** Whether words of a text may be joined by a hyphen. */
export function hasHyphen(text: string): boolean {
  return HYPHEN_ANYWHERE.test(text);
}

/**
 * Words that may also be written as one: parts joined by a hyphen (« e-mail », « euroméditerranéen »), and with `whole`
 * all the words of a short name (« walkfree »).
 */
export function joinedWords(text: string, words: readonly Token[], whole: boolean): Token[] {
  const joined: Token[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at += 1) {
    const [previous, next] = [words[at - 1], words[at]];
    if (previous && next && HYPHEN.test(text.slice(previous.end, next.start))) continue;
    if (at - from > 1) joined.push(join(words.slice(from, at)));
    from = at;
  }
  if (whole && words.length > 1 && words.length <= MAX_JOINED && joined[0]?.term.length !== lengthOf(words)) joined.push(join(words));
  return joined;
}

function join(words: readonly Token[]): Token {
  return {
    term: words.map((word) => word.term).join(''),
    start: elementAt(words, 0).start,
    end: elementAt(words, words.length - 1).end,
  };
}

function lengthOf(words: readonly Token[]): number {
  return words.reduce((sum, word) => sum + word.term.length, 0);
}

/**
 * Articles, pronouns, prepositions, elisions and question words, folded. « est », « êtres », « hors », « non » and « contre » are
 * left out of the list: in « Europe de l’Est » or « Hors la Rue » they are what is searched for.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu',
    'a au aux avec ce ces cet cette chez comme dans de des donc dont du elle elles en et eux il ils je la le les leur leurs lui',
    'ma mais me mes moi mon ne ni nos notre nous on ont or ou par pas pour sa se ses si son sont sous sur ta te tes toi ton tu',
    'un une vers vos votre vous y',
    'combien comment pourquoi quand que quel quelle quelles quels qui quoi',
    'an and are as at by for from in is it its of or that the this to was were what when where which who whom whose why how with',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word is too common to be searched for. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}

/**
 * Endings of gender and number, longest first: what French (and the English plural) adds to a word that stays the same.
 * Derivation makes another word: see {@link familyOf}.
 */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['eaux', 'eau'],
  ['aux', 'al'],
  ['eux', 'eu'],
  ['oux', 'ou'],
  ['ss', 'ss'],
  ['s', ''],
];
const FEMININES: readonly (readonly [ending: string, instead: string])[] = [
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['ive', 'if'],
  ['iere', 'ier'],
];
const LEAST_STEM = 3;

/** The form that a word’s singular and plural, masculine and feminine have in common: never shown, only compared. */
export function stemOf(term: string): string {
  if (/\P{L}/u.test(term)) return term;
  const singular = replaceEnding(term, ENDINGS);
  const masculine = replaceEnding(singular, FEMININES);
  if (masculine !== singular) return masculine;
  let stem = singular;
  while (stem.endsWith('e') && stem.length > LEAST_STEM) stem = stem.slice(0, -1);
  return stem.length > LEAST_STEM && /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function replaceEnding(term: string, endings: readonly (readonly [string, string])[]): string {
  const found = endings.find(([ending]) => term.endsWith(ending));
  if (!found) return term;
  const stem = term.slice(0, -found[0].length) + found[1];
  return stem.length >= LEAST_STEM ? stem : term;
}

/** What makes a verb, or a noun of one: héberger, hébergeant, hébergement; sensibiliser, sensibilisation. */
const DERIVATIONS = /(?:ement|ation|ateur|ant|ent|ing|er|ez|ons|age)$/;
const LEAST_ROOT = 5;

/** What a verb and the nouns made of it have in common: for a word that a base knows in no form of its own. */
export function familyOf(term: string): string {
  const stem = stemOf(term);
  const root = stem.replace(DERIVATIONS, '');
  return root.length >= LEAST_ROOT ? root : stem;
}

/** Spellings that sound the same in French, in the order in which they are replaced. Capitals are sounds of their own. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ch(?=[rln])/g, 'k'],
  [/sch|sh|ch/g, 'S'],
  [/y/g, 'i'],
  [/qu|q|ck|c(?![ei])/g, 'k'],
  [/c(?=[ei])/g, 's'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/h/g, ''],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/(?:ai|ei|i)[nm](?![aeiounm])/g, 'I'],
  [/[ae][nm](?![aeiounm])/g, 'A'],
  [/ai|ei|oeu|eu|oe/g, 'e'],
  [/ou/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})(?:er|[estdxp]+)$/, ''],
];

/** How a word sounds, roughly: for names that were heard and never read (« Peirou » for Peyroux). */
export function soundOf(term: string): string {
  return SOUNDS.reduce((sound, [spelling, instead]) => sound.replace(spelling, instead), term);
}
