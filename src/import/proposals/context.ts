import type { TextSpan } from '../../core/character-map.js';
import { firstReaching } from '../../core/sorted.js';
import { findDates } from './dates/find-dates.js';
import type { DateContext } from './dates/relative.js';
import { type Gazetteer, gazetteerOf, type KnownBase } from './known.js';
import { mentionsIn } from './mentions.js';
import type { Outline, OutlineBlock } from './outline.js';
import type { MentionProposal, ProposedDate } from './proposal.js';
import { shifted } from './spans.js';

/** A sentence of the body with what is found in it; offsets are of the whole clean text. */
export interface ReadSentence extends TextSpan {
  readonly text: string;
  readonly block: OutlineBlock;
  /** Whether it stands in an « À suivre » box. */
  readonly boxed: boolean;
  /** The cells beside it, where it is one of a table: « Fait le 22 janvier » beside the task. */
  readonly beside?: readonly string[];
  readonly mentions: readonly MentionProposal[];
  readonly dates: readonly ProposedDate[];
  /** The actor under whose heading it stands. */
  readonly presenter: string | null;
}

/** What all proposals are made from. */
export interface Context {
  readonly outline: Outline;
  readonly base: KnownBase;
  readonly gazetteer: Gazetteer;
  readonly dates: DateContext;
  readonly mentions: readonly MentionProposal[];
  /** Whether the day of the meeting is still looked for: a date without a year says nothing then. */
  readonly isDayUnknown?: boolean;
}

export function contextOf(outline: Outline, base: KnownBase, dates: DateContext): Context {
  const gazetteer = gazetteerOf(base);
  return { outline, base, gazetteer, dates, mentions: mentionsIn(outline, gazetteer) };
}

/** The mentions in a span: they are sorted by their places, and in a long text there are very many. */
export function mentionsWithin({ mentions }: Context, span: TextSpan): MentionProposal[] {
  const found: MentionProposal[] = [];
  for (let at = firstReaching(0, mentions.length, (one) => (mentions[one]?.span.start ?? 0) >= span.start); at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.span.start >= span.end) break;
    if (mention.span.end <= span.end) found.push(mention);
  }
  return found;
}

export function datesWithin({ outline, dates, isDayUnknown = false }: Context, { start, end }: TextSpan): ProposedDate[] {
  const found = findDates(outline.reading.text.slice(start, end), dates);
  return found.filter(({ yearWritten }) => yearWritten || !isDayUnknown).map((date) => shifted(date, start));
}
