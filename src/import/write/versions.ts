import { reanchor, type Anchored, type FoundBy, type OrphanReason, searchable } from '../../documents/reanchor.js';
import { type TextDifference, textDifferences } from '../../documents/text-differences.js';
import type { Anchor } from '../../documents/anchor.js';

/** A corrected version of a text that is there: where the quotations of the earlier one stand in it, which have no place, and what differs. Pure. */

/** A quotation of the earlier version. `owner` is whatever rests on it: the id of a statement, a row of a seed file. */
export interface OwnedQuote<T> extends Anchored {
  readonly owner: T;
}

export interface KeptQuote<T> {
  readonly owner: T;
  /** The words in the earlier version, white space folded. */
  readonly before: string;
  readonly by: FoundBy;
  readonly anchor: Anchor;
}

export interface OrphanQuote<T> {
  readonly owner: T;
  readonly before: string;
  readonly reason: OrphanReason;
  /** What stands at the places that could be meant. */
  readonly candidates: readonly string[];
}

export interface VersionComparison<T> {
  readonly kept: readonly KeptQuote<T>[];
  readonly orphans: readonly OrphanQuote<T>[];
  readonly differences: readonly TextDifference[];
}

export function compareVersions<T>(before: string, after: string, quotes: readonly OwnedQuote<T>[]): VersionComparison<T> {
  const [from, to] = [searchable(before), searchable(after)];
  const kept: KeptQuote<T>[] = [];
  const orphans: OrphanQuote<T>[] = [];
  for (const { owner, start, end } of quotes) {
    const found = reanchor(from, { start, end }, to);
    const words = before.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (found.outcome === 'FOUND') kept.push({ owner, before: words, by: found.by, anchor: found.anchor });
    else orphans.push({ owner, before: words, reason: found.reason, candidates: found.candidates });
  }
  return { kept, orphans, differences: textDifferences(before, after) };
}
