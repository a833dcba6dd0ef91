import { elementAt } from '../../core/sorted.js';
import type { Message } from '../../errors.js';

/** Words to add to a message: « (did you mean "subject"?) », or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): Message {
  const near = nearest(word, candidates);
  return near === null ? { fr: '', en: '' } : { fr: ` (vouliez-vous dire « ${near} » ?)`, en: ` (did you mean "${near}"?)` };
}

/** The candidate nearest to a word, or null when none is near. */
function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let limit = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < limit) [best, limit] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance; `max` when it is at least that. */
function editDistance(a: string, b: string, max: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = elementAt(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, elementAt(row, j) + 1, elementAt(next, j - 1) + 1));
    }
    if (Math.min(...next) >= max) return max;
    row = next;
  }
  return elementAt(row, b.length);
}
