import { foldSpace } from '../core/fold.js';
import { sentencesOf } from './sentences.js';

/** What one version of a text says otherwise than another, sentence by sentence. Pure. */

export interface TextDifference {
  /** What stood there; null where something was added. White space folded. */
  readonly before: string | null;
  /** What stands there; null where something was taken out. */
  readonly after: string | null;
}

/** Texts of more sentences than this between their common ends are compared by what they have, not by order. */
const LONGEST = 3000;

/** The differences in the order of the texts; what was taken out and what was added at one place are one. */
export function textDifferences(before: string, after: string): TextDifference[] {
  const [old, now] = [sentencesIn(before), sentencesIn(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const [a, b] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return a.length > LONGEST || b.length > LONGEST ? bySets(a, b) : inOrder(a, b);
}

function sentencesIn(text: string): string[] {
  return sentencesOf(text)
    .map(({ start, end }) => foldSpace(text.slice(start, end)))
    .filter((sentence) => sentence !== '');
}

function bySets(a: readonly string[], b: readonly string[]): TextDifference[] {
  const [had, has] = [new Set(a), new Set(b)];
  return [
    ...a.filter((one) => !has.has(one)).map((before) => ({ before, after: null })),
    ...b.filter((one) => !had.has(one)).map((after) => ({ before: null, after })),
  ];
}

/** By the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): TextDifference[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      lengths[at] = a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const found: TextDifference[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1)
      found.push({ before: removed[at] ?? null, after: added[at] ?? null });
    [removed, added] = [[], []];
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))) {
      removed.push(a[i] ?? '');
      i += 1;
    } else {
      added.push(b[j] ?? '');
      j += 1;
    }
  }
  flush();
  return found;
}
