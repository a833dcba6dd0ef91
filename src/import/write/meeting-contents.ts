import type { TextSpan } from '../../core/character-map.js';
import { slugOf } from '../../core/fold.js';
import { anchorSpan, type FoldedText, foldText } from '../../documents/anchor.js';
import type { ItemValue } from '../../seeds/decompile/items.js';
import type { MeetingContents, MeetingIds } from '../../seeds/new-meeting.js';
import { ofKind, type Proposal, type Proposals, type SectionProposal } from '../proposals/proposal.js';
import { type Reading, textOf } from '../reading/model/reading.js';
import { rowOf } from './rows.js';

/** What proposals make of the files of a new meeting: its agenda, its statements under their sentences, and a list of what is to be decided. */
export function meetingContents(reading: Reading, proposals: Proposals, ids: MeetingIds): MeetingContents {
  const text = foldText(reading.raw);
  const quoteOf = (span: TextSpan): ItemValue => {
    const raw = reading.map.hull(span) ?? { start: 0, end: 0 };
    const { quote, occurrence } = anchorSpan(text, raw.start, raw.end);
    return { quote, ...(standsOnce(text, quote) ? {} : { occurrence: occurrence + 1 }) };
  };
  const passages = new Map<string, { start: number; value: Record<string, unknown> }>();
  const undecided: string[] = [];
  for (const proposal of proposals.all) {
    const row = rowOf(proposal, ids.meetingId);
    if (!row) {
      if (asksForADecision(proposal)) undecided.push(questionOf(reading, proposal));
      continue;
    }
    const { passage } = proposal;
    const key = `${passage.start}-${passage.end}`;
    const place = passages.get(key) ?? { start: passage.start, value: { ...quoteOf(passage) } };
    passages.set(key, place);
    const own = textOf(reading, passage);
    const value = { id: ids.mint(), ...row.value, ...(row.section === 'claims' ? { text: { fr: own } } : {}), proposed: true };
    place.value[row.section] = [...((place.value[row.section] as unknown[] | undefined) ?? []), value];
  }
  return {
    agenda: agendaOf(ofKind(proposals, 'SECTION'), ids.slug, {
      heading: ({ passage }) => quoteOf(passage),
      until: ({ until }) => until && quoteOf(until),
    }),
    passages: [...passages.values()].sort((a, b) => a.start - b.start).map(({ value }) => value),
    undecided,
  };
}

function standsOnce({ folded }: FoldedText, quote: string): boolean {
  return folded.text.indexOf(quote) === folded.text.lastIndexOf(quote);
}

/** Statements with an end that the base does not know, or knows several of; changes of names. Headings, dates and mentions follow by themselves. */
type Question = Extract<Proposal, { kind: 'PARTICIPANT' | 'RELATION' | 'CHANGE' | 'NEXT_MEETING' }>;

const QUESTIONS: ReadonlySet<string> = new Set<Question['kind']>(['PARTICIPANT', 'RELATION', 'CHANGE', 'NEXT_MEETING']);

function asksForADecision(proposal: Proposal): proposal is Question {
  return QUESTIONS.has(proposal.kind);
}

function questionOf(reading: Reading, proposal: Question): string {
  const sentence = textOf(reading, proposal.passage).replace(/\s+/g, ' ').slice(0, 200);
  return `${wordsOf(proposal)} — « ${sentence} » ${proposal.reason.fr}`;
}

function wordsOf(proposal: Question): string {
  switch (proposal.kind) {
    case 'PARTICIPANT':
      return [proposal.person?.name, proposal.body?.name, proposal.status].filter(Boolean).join(', ');
    case 'RELATION':
      return `${proposal.subject.id ?? proposal.subject.name} ${proposal.type} ${proposal.object.id ?? proposal.object.name}`;
    case 'CHANGE':
      return [proposal.change, proposal.subject?.id ?? proposal.subject?.name, proposal.before, proposal.now].filter(Boolean).join(' ');
    case 'NEXT_MEETING':
      return `Prochaine réunion : ${proposal.date.edtf}${proposal.place === null ? '' : `, ${proposal.place}`}`;
  }
}

/** Headings as items of an agenda, sub-headings in their items. */
export function agendaOf(
  sections: readonly SectionProposal[],
  slug: string,
  quotes: {
    readonly heading: (section: SectionProposal) => ItemValue;
    readonly until: (section: SectionProposal) => ItemValue | null;
  },
): ItemValue[] {
  const items = new Map<string, Record<string, unknown>>();
  const roots: ItemValue[] = [];
  const taken = new Set<string>();
  for (const section of sections) {
    const { key, number, title, parent, boxed, presentedBy } = section;
    // A box is a part of its item; what stands in it are follow-ups.
    if (boxed) continue;
    const above = parent === null ? undefined : items.get(parent);
    // The id of a sub-heading begins with that of its item, as on pages and in the API.
    const begins = above ? `${String(above.id).slice(`agenda-item/${slug}/`.length)}-` : '';
    const until = quotes.until(section);
    const item: Record<string, unknown> = {
      id: `agenda-item/${slug}/${unused(`${begins}${itemSlug(number ?? title)}`, taken)}`,
      ...(number === null ? {} : { number }),
      title,
      heading: quotes.heading(section),
      ...(until === null ? {} : { until }),
      ...(presentedBy === null ? {} : { presentedBy }),
    };
    items.set(key, item);
    if (above) above.items = [...((above.items as unknown[] | undefined) ?? []), item];
    else roots.push(item);
  }
  return roots;
}

function itemSlug(text: string): string {
  return slugOf(text, 48).replace(/-$/, '') || 'point';
}

function unused(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}-${count}`;
  taken.add(free);
  return free;
}
