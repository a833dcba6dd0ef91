import { LRUCache } from 'lru-cache';
import { foldNameMap, spanOf } from '../core/fold.js';
import { elementAt } from '../core/sorted.js';
import { kindOfId } from '../kinds/kind-of-id.js';
import type { Name } from '../kinds/names.js';
import { withoutAddresses } from './addresses.js';
import type { Span } from './lines.js';
import { WordsInContext } from './words-in-context.js';

/** Finding names in a text by rule: folded, on word boundaries, longest first. Pure; offsets are UTF-16 units. */

/** Who decides that a name found by itself names its entity. */
export const BY_RULE = 'rule:name';

/** How the decision begins that a name found by rule names nothing. Such rows are kept and never shown. */
export const REJECTED = 'rejected:';

export type NameScope = 'MEETING' | 'SERIES' | 'EVERYWHERE';

/** A name to look for, and what it names. */
export interface NameRule {
  readonly value: string;
  readonly entityId: string;
  /** Whether it must stand as it is written, capitals and all: acronyms. */
  readonly strict: boolean;
  /** Whether it is a single word with a capital, which may be a word of the language without one: « Ensemble ». */
  readonly oneWord?: boolean;
  /** Where it names this entity: in the minutes of one meeting, of the meetings of one convener, or everywhere. The narrower wins. */
  readonly scope: NameScope;
}

/** A name found. */
export interface FoundName extends Span {
  readonly entityId: string;
}

/** Names made ready for many texts: a tree whose edges are words. */
interface NameIndex {
  readonly words: Map<string, NameIndex>;
  readonly names: IndexedName[];
}

interface IndexedName {
  readonly strictly: string | null;
  readonly oneWord: boolean;
  readonly entityId: string;
}

interface Token extends Span {
  /** As written, accents folded; what cannot be part of a name is empty. */
  readonly word: string;
}

/** Whether a name must stand as it is written: an acronym, or one in capitals only. */
export function isStrict(name: Pick<Name, 'value' | 'kind'>): boolean {
  return name.kind === 'ACRONYM' || (/\p{Lu}.*\p{Lu}/u.test(name.value) && !/\p{Ll}/u.test(name.value));
}

/**
 * The names of an entity that a rule may take as a mention in a document.
 * @param scopes of the document: the meetings whose minutes it is, and their conveners
 */
export function nameRules(entityId: string, names: readonly Name[], scopes: ReadonlySet<string>): NameRule[] {
  return names
    .filter(
      (name) => name.kind !== 'HIDDEN' && !name.shared && name.mentions !== false && (name.scope === undefined || scopes.has(name.scope)),
    )
    .map((name) => ({ value: name.value, entityId, strict: isStrict(name), oneWord: isOneWord(entityId, name), scope: scopeOf(name) }));
}

const ARTICLE = /^(?:l[ae]s?\s+|l[’']\s*|une?\s+|the\s+)/iu;

/** Themes are common nouns, and meant by these wherever they stand. */
function isOneWord(entityId: string, { value }: Name): boolean {
  return kindOfId(entityId) !== 'THEME' && /^\p{Lu}[\p{L}\p{M}]*$/u.test(value.trim().replace(ARTICLE, ''));
}

/** The keys of names that are no mentions by themselves: shared, hidden, or kept out by an editor. */
export function withheldKeys(entities: readonly { readonly names: readonly Name[] }[]): ReadonlySet<string> {
  const withheld = entities.flatMap(({ names }) =>
    names.filter(({ kind, shared, mentions }) => kind === 'HIDDEN' || shared === true || mentions === false),
  );
  return new Set(withheld.map(({ value }) => nameKey(value)));
}

function scopeOf({ scope }: Name): NameScope {
  if (scope === undefined) return 'EVERYWHERE';
  return kindOfId(scope) === 'MEETING' ? 'MEETING' : 'SERIES';
}

/** Two names that would match the same words have the same key; see {@link sameWords} for those that must stand as written. */
export function nameKey(name: string): string {
  return tokensOf(name)
    .map((token) => token.word.toLowerCase())
    .join(' ');
}

/** Whether two names of one key could be found at one place: an acronym and a word differ by their capitals. */
export function sameWords(a: { value: string; strict: boolean }, b: { value: string; strict: boolean }): boolean {
  return !(a.strict && b.strict) || asWritten(tokensOf(a.value)) === asWritten(tokensOf(b.value));
}

/** Makes names ready. Of two rules with the same words the one with the narrower scope wins, then the first. */
export function indexNames(rules: readonly NameRule[]): NameIndex {
  const root = emptyIndex();
  for (const rule of NARROWEST_FIRST.flatMap((scope) => rules.filter((one) => one.scope === scope))) {
    const tokens = tokensOf(rule.value);
    if (tokens.length === 0) continue;
    let node = root;
    for (const { word } of tokens) {
      const key = word.toLowerCase();
      const next = node.words.get(key) ?? emptyIndex();
      node.words.set(key, next);
      node = next;
    }
    node.names.push({ strictly: rule.strict ? asWritten(tokens) : null, oneWord: rule.oneWord ?? false, entityId: rule.entityId });
  }
  return root;
}

/** The names in a text, from left to right, without overlaps: at each place the longest. */
export function findNames(text: string, index: NameIndex): FoundName[] {
  return readNames(text, index).found;
}

/** The names in a text, and the words that may be names or words of the language: nobody but a reader can tell. */
export function readNames(text: string, index: NameIndex): { found: FoundName[]; doubtful: FoundName[] } {
  const tokens = tokensOf(withoutAddresses(text));
  const words = new WordsInContext(text, tokens);
  const found: FoundName[] = [];
  const doubtful: FoundName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = longestAt(tokens, at, index, words);
    if (!match) continue;
    const { end } = elementAt(tokens, match.last);
    (match.isDoubtful ? doubtful : found).push({ start: elementAt(tokens, at).start, end, entityId: match.entityId });
    if (match.isDoubtful) continue;
    at = match.last;
    while ((tokens[at + 1]?.start ?? end) < end) at += 1;
  }
  return { found, doubtful };
}

const NARROWEST_FIRST: readonly NameScope[] = ['MEETING', 'SERIES', 'EVERYWHERE'];

function emptyIndex(): NameIndex {
  return { words: new Map(), names: [] };
}

interface Match {
  readonly last: number;
  readonly entityId: string;
  readonly isDoubtful: boolean;
}

/** The longest name that begins at a token; where none is certain, one that is not. */
function longestAt(tokens: readonly Token[], from: number, index: NameIndex, words: WordsInContext): Match | null {
  if (cutsWord(tokens, from, -1)) return null;
  let node: NameIndex | undefined = index;
  let best: Match | null = null;
  for (let at = from; at < tokens.length; at += 1) {
    node = node.words.get(elementAt(tokens, at).word.toLowerCase());
    if (!node) break;
    const names = node.names.filter(({ strictly }) => strictly === null || strictly === asWritten(tokens.slice(from, at + 1)));
    const [first] = names;
    if (!first || cutsWord(tokens, at, 1)) continue;
    const certain = names.find((name) => !words.isDoubtful(name, from, at));
    if (certain) best = { last: at, entityId: certain.entityId, isDoubtful: false };
    else best ??= { last: at, entityId: first.entityId, isDoubtful: true };
  }
  return best;
}

/**
 * Whether a word of the same sign stands before (-1) or after (1) a token: no name begins or ends there, as « C » does not stand in « ℅ »,
 * nor « 1 » in « ½ ». Punctuation may stay behind: « A.F.J. » stands in « A.F.J… ».
 */
function cutsWord(tokens: readonly Token[], at: number, step: -1 | 1): boolean {
  const { start, end } = elementAt(tokens, at);
  for (let next = tokens[at + step]; next && next.start < end && next.end > start; next = tokens[(at += step) + step]) {
    if (WORD.test(next.word)) return true;
  }
  return false;
}

function asWritten(tokens: readonly Token[]): string {
  return tokens.map((token) => token.word).join(' ');
}

const WORD = /[\p{L}\p{N}]/u;
const TOKEN = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/** The words of the texts and names that were read last: an edit looks for the same names in the same texts again. By their characters. */
const known = new LRUCache<string, readonly Token[]>({ maxSize: 500_000, sizeCalculation: (_tokens, text) => text.length + 1 });

function tokensOf(text: string): readonly Token[] {
  const kept = known.get(text);
  if (kept) return kept;
  const tokens = readTokens(text);
  known.set(text, tokens);
  return tokens;
}

function readTokens(text: string): Token[] {
  const folded = foldNameMap(text, true);
  return [...folded.text.matchAll(TOKEN)].map((match) => ({
    word: match[0],
    ...spanOf(folded, match.index, match.index + match[0].length),
  }));
}
