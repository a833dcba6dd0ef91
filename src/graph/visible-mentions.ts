import { sortByKey } from '../core/sorted.js';
import type { Mention } from '../documents/mention.js';
import type { Passage } from '../documents/passage.js';
import { BY_RULE } from '../documents/gazetteer.js';
import { spanKey } from './sort-keys.js';
import { flatMapInSteps, groupInSteps, ROWS_PER_STEP, type Steps } from './steps.js';

/** What a role reads of the mentions, where that depends on more than each of them. */

/**
 * The mentions of one role without those that others take the place of: what an editor decided wins over names, then the name that begins
 * first, then the longest, then the one that fewer people may read, which won where it was found.
 * @param rank how hidden the entity of a mention is
 */
export function* withoutOverlapsInSteps(mentions: readonly Mention[], rank: (mention: Mention) => number): Steps<Mention[]> {
  const groups = yield* groupInSteps(mentions, (mention) => [mention.documentId]);
  return yield* flatMapInSteps(groups.values(), (some) => {
    const decided = some.filter((mention) => mention.decidedBy !== BY_RULE);
    const byRule = some
      .filter((mention) => mention.decidedBy === BY_RULE && !decided.some((one) => one.start < mention.end && mention.start < one.end))
      .sort((a, b) => a.start - b.start || b.end - a.end || rank(b) - rank(a));
    let end = 0;
    const kept = byRule.filter((mention) => {
      if (mention.start < end) return false;
      end = mention.end;
      return true;
    });
    return [...decided, ...kept];
  });
}

/**
 * The passage that each mention stands in for one role: the shortest of those that the evidence it reads quotes, else the one that is
 * stored, its sentence. A hidden quote catches no mention, or it would show as the passage of something public.
 * @param quoted the passages that readable statements rest on
 * @returns ids of passages by the id of the mention, where it is another than the one stored
 */
export function* quotesAroundInSteps(mentions: readonly Mention[], quoted: readonly Passage[]): Steps<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const quotes = yield* groupInSteps(quoted, (passage) => [passage.documentId]);
  let read = 0;
  for (const [documentId, named] of yield* groupInSteps(mentions, (mention) => [mention.documentId])) {
    if ((read += named.length) > ROWS_PER_STEP) {
      yield;
      read = 0;
    }
    const starting = sortByKey(quotes.get(documentId) ?? [], spanKey);
    let next = 0;
    let open: Passage[] = [];
    for (const mention of sortByKey(named, spanKey)) {
      for (let passage = starting[next]; passage && passage.start <= mention.start; passage = starting[next]) {
        open.push(passage);
        next += 1;
      }
      open = open.filter((passage) => passage.end > mention.start);
      const around = open.filter((passage) => mention.end <= passage.end).reduce<Passage | null>(shorter, null);
      if (around) found.set(mention.id, around.id);
    }
  }
  return found;
}

/** The shorter of two passages; of equal ones, the one that begins first, then the lesser id. */
function shorter(a: Passage | null, b: Passage): Passage {
  if (!a) return b;
  const difference = a.end - a.start - (b.end - b.start) || a.start - b.start;
  return difference < 0 || (difference === 0 && a.id < b.id) ? a : b;
}
