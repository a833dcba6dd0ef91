import { createHash } from 'node:crypto';
import { LettersOf, letters } from './letters.js';

/**
 * Gold that holds no word of its document: instead of words it has ranges of the document's letters (`@412+38~9c0e`: where they begin, how
 * many, and four signs of a checksum). So the gold of minutes that hold the names of living people can stand here, and they cannot.
 */

const RANGE = /^@(\d+)\+(\d+)~([0-9a-f]{4})$/u;
/** How far a range may have moved when the reading of the document changes: further away, other letters could have its checksum. */
const NEAR = 400;

/** What a reader of gold says in words of the document. */
const WORDS = new Set([
  'quote',
  'alsoQuote',
  'in',
  'wording',
  'surface',
  'heading',
  'suffix',
  'name',
  'aliases',
  'acronyms',
  'person',
  'given',
  'family',
  'body',
  'alsoAcceptBody',
  'representedBy',
]);
/** What a reader says in words of their own, which are too near to those of the document. */
const OWN_WORDS = new Set(['task', 'text', 'note', 'title']);

const checksum = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 4);

/** A gold written in words, as gold in ranges of its document. */
export function conceal(gold: unknown, text: string): unknown {
  const document = new LettersOf(text);
  const range = (words: string, within?: string): string => {
    const inner = letters(words);
    const around = within === undefined ? inner : letters(within);
    const from = document.wordsAt(around);
    const at = from < 0 ? -1 : document.all.indexOf(inner, from);
    if (at < 0 || inner === '') throw new Error(`These words do not stand in the document: « ${words} »`);
    return `@${at}+${inner.length}~${checksum(inner)}`;
  };
  return mapped(gold, (name, value, entry) => {
    if (OWN_WORDS.has(name)) return undefined;
    return WORDS.has(name) ? range(value, typeof entry.in === 'string' ? entry.in : undefined) : value;
  });
}

/** The words that each range stands for. */
export function reveal(gold: unknown, text: string): unknown {
  const document = new LettersOf(text);
  return mapped(gold, (_, value) => {
    const match = RANGE.exec(value);
    if (!match) return value;
    const [start, length, sum] = [Number(match[1]), Number(match[2]), match[3]];
    const from = nearest(start, (at) => at + length <= document.all.length && checksum(document.all.slice(at, at + length)) === sum);
    if (from === null) throw new Error(`The reading of the document has changed: nothing in it is ${value}`);
    return text.slice(document.offsetOf(from), (document.offsetOf(from + length - 1) ?? 0) + 1);
  });
}

function nearest(start: number, holds: (at: number) => boolean): number | null {
  for (let by = 0; by <= NEAR; by += 1) {
    if (holds(start + by)) return start + by;
    if (start - by >= 0 && holds(start - by)) return start - by;
  }
  return null;
}

/** A value with each of its texts as another; what becomes `undefined` is left out. */
function mapped(
  value: unknown,
  change: (name: string, text: string, entry: Readonly<Record<string, unknown>>) => string | undefined,
  name = '',
  entry: Readonly<Record<string, unknown>> = {},
): unknown {
  if (typeof value === 'string') return change(name, value, entry);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change, name, entry));
  if (typeof value !== 'object' || value === null) return value;
  const inside = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(inside)
      .map(([key, one]) => [key, mapped(one, change, key, inside)] as const)
      .filter(([, one]) => one !== undefined),
  );
}
