import { ofKind, type Proposals } from '../../src/import/proposals/proposal.js';
import type { Gold } from './gold.js';
import { same, sameSentence } from './letters.js';
import { NONE, type Score, scoreOf } from './score.js';

/** Two parts that are told of other systems as well: votes with their counts, and who came, went or is called otherwise. */

/** The decisions that were voted, each with all of its counts. */
export function votes(text: string, proposals: Proposals, { decisions }: Gold): Score {
  const isVoted = (one: { votesFor?: unknown; votesAgainst?: unknown; abstentions?: unknown }): boolean =>
    [one.votesFor, one.votesAgainst, one.abstentions].some((count) => typeof count === 'number');
  return scoreOf(ofKind(proposals, 'DECISION').filter(isVoted), decisions.filter(isVoted), {
    matches: (proposal, one) =>
      sameSentence(text, proposal.passage, one.quote) &&
      (one.votesFor ?? null) === proposal.votesFor &&
      (one.votesAgainst ?? null) === proposal.votesAgainst &&
      (one.abstentions ?? null) === proposal.abstentions,
    optional: ({ optional }) => optional === true,
    tell: ({ passage }) => text.slice(passage.start, passage.end),
    tellExpected: ({ quote }) => quote,
  });
}

/** New names, arrivals, departures, offices and new dates; gold without this list says nothing of them. */
export function changes(text: string, proposals: Proposals, { nameChanges }: Gold): Score {
  if (nameChanges === undefined) return NONE;
  return scoreOf(ofKind(proposals, 'CHANGE'), nameChanges, {
    matches: ({ change, now, before, passage }, one) =>
      change === one.kind &&
      sameSentence(text, passage, one.quote) &&
      (change !== 'RENAMED' || same(now ?? '', one.new ?? '') || same(before ?? '', one.old ?? '')),
    shared: true,
    tell: ({ change, passage }) => `${change} « ${text.slice(passage.start, passage.end)} »`,
    tellExpected: ({ kind, quote }) => `${kind} « ${quote} »`,
  });
}
