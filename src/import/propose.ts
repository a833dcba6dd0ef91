import type { TextSpan } from '../core/character-map.js';
import type { Reading } from './reading/model/reading.js';
import { changesOf } from './proposals/changes/changes.js';
import { saysEvent } from './proposals/changes/new-dates.js';
import { type Context, contextOf, type ReadSentence } from './proposals/context.js';
import { decisionsOf } from './proposals/decisions.js';
import { findDates } from './proposals/dates/find-dates.js';
import { followUpsOf } from './proposals/tasks/follow-ups.js';
import { headerOf } from './proposals/header.js';
import type { KnownBase } from './proposals/known.js';
import { nextMeetingOf } from './proposals/next-meeting.js';
import { type Outline, outlineOf } from './proposals/outline.js';
import { participantsOf } from './proposals/participants.js';
import { promisesOf } from './proposals/promises.js';
import type {
  DateProposal,
  DecisionProposal,
  HeaderProposal,
  NameChangeProposal,
  NextMeetingProposal,
  ParticipantProposal,
  PromiseProposal,
  Proposal,
  Proposals,
  RelationProposal,
} from './proposals/proposal.js';
import { relationsByPhrases } from './proposals/relations/by-phrases.js';
import { relationsByGrammar } from './proposals/relations/grammar/by-grammar.js';
import { impliedRelations } from './proposals/relations/implied.js';
import { withKnownEnds } from './proposals/relations/known-ends.js';
import { relationsOf, withHolders } from './proposals/relations/relations.js';
import { withoutTwins } from './proposals/relations/twins.js';
import { relationsOfMinutes } from './proposals/relations/of-minutes.js';
import { sectionsOf } from './proposals/sections.js';
import { readSentences } from './proposals/sentences.js';
import { namesVictim } from './proposals/victims.js';
import { proposalKey, shifted } from './proposals/spans.js';

/**
 * Everything that a document proposes to a base. Pure: the same reading, base and day give the same proposals.
 * @param day of the meeting, YYYY-MM-DD; null to take the one that the document says of itself
 * @throws nothing; where a document says no day and none is given, the proposals are empty
 */
export function propose(reading: Reading, whole: KnownBase, day: string | null): Proposals {
  const outline = outlineOf(reading);
  const held = day ?? dayOf(outline, whole);
  if (held === null) return { all: [], notSpokenOf: whole.promises.map(({ id }) => id) };
  // Corrected or late minutes say nothing of what was promised at their own meeting or after it.
  const base = { ...whole, promises: whole.promises.filter(({ madeOn }) => (madeOn ?? '') < held) };
  const first = contextOf(outline, base, { day: held, nextMeeting: null, written: NOTHING_WRITTEN });
  const next = nextMeetingOf(first);
  const context: Context = { ...first, dates: { day: held, nextMeeting: next?.date.edtf ?? null, written: writtenYears(first) } };
  const sentences = readSentences(context);
  const header = headerOf(context);
  const participants = participantsOf(context, sentences, header.find(({ field }) => field === 'AUTHOR')?.entity ?? null);
  const promises = promisesOf(context, sentences);
  const decisions = decisionsOf(context, sentences, convenerIn(header));
  const all: Proposal[] = [
    ...header,
    ...sectionsOf(context),
    ...participants,
    ...(next ? [next] : []),
    ...datesOf(context),
    ...context.mentions,
    ...followUpsOf(context, sentences),
    ...decisions.filter((one) => !isFateOfPromise(outline.reading, one, promises.spoken)),
    ...promises.spoken,
    ...changesOf(context, sentences).filter((one) => !isTermOfOther(outline.reading, one, [...decisions, ...promises.spoken])),
    ...relationsIn(context, sentences, header, participants, next),
  ];
  return { all: all.filter((one) => !makesVictim(outline.reading, one)), notSpokenOf: promises.silent };
}

function relationsIn(
  context: Context,
  sentences: readonly ReadSentence[],
  header: readonly HeaderProposal[],
  participants: readonly ParticipantProposal[],
  next: NextMeetingProposal | null,
): RelationProposal[] {
  const convener = header.find(({ field }) => field === 'CONVENER')?.entity ?? null;
  const byRules = [
    ...relationsOfMinutes(context, header, next),
    ...relationsByPhrases(context, sentences, participants),
    ...impliedRelations(context, sentences, header, participants, next),
  ];
  const byGrammar = relationsByGrammar(context, sentences, participants, convener);
  const all = withoutTwins(byRules, relationsOf(context, sentences), byGrammar);
  // An office that no words say is none.
  return withKnownEnds(context, withHolders(all)).map((relation) => (relation.role === '' ? { ...relation, role: null } : relation));
}

function convenerIn(header: readonly HeaderProposal[]): string | null {
  return header.find(({ field }) => field === 'CONVENER')?.entity?.id ?? null;
}

/** An old promise that is put off again or given up is told as its fate: the meeting decided nothing new. What it rejects, it decides. */
function isFateOfPromise({ text }: Reading, { passage, outcome }: DecisionProposal, promises: readonly PromiseProposal[]): boolean {
  const isGivenUp = outcome === 'REJECTED' && /(?<!\p{L})abandonn/iu.test(text.slice(passage.start, passage.end));
  const told = outcome === 'DEFERRED' ? 'CARRIED_OVER' : isGivenUp ? 'DROPPED' : null;
  return promises.some(({ fate, passage: { start } }) => fate === told && start === passage.start);
}

/** What was promised or was to be decided and comes later has another term, which is told as its fate: no event has another date. */
function isTermOfOther(
  { text }: Reading,
  { change, passage, subject }: NameChangeProposal,
  told: readonly (DecisionProposal | PromiseProposal)[],
): boolean {
  const isLater = (one: DecisionProposal | PromiseProposal): boolean =>
    one.kind === 'DECISION' ? one.outcome === 'DEFERRED' : one.fate === 'CARRIED_OVER';
  const isTerm = change === 'NEW_DATE' && told.some((one) => isLater(one) && one.passage.start === passage.start);
  const isKnown = typeof subject?.id === 'string' && ['EVENT', 'MEETING', 'PROJECT'].includes(subject.kind);
  return isTerm && !isKnown && !saysEvent(text.slice(passage.start, passage.end));
}

/** A relation or change whose new person is one that the sentence names as a victim. */
function makesVictim({ text }: Reading, one: Proposal): boolean {
  const ends = one.kind === 'RELATION' ? [one.subject, one.object] : one.kind === 'CHANGE' ? [one.subject] : [];
  return ends.some((end) => end?.id === null && end.kind === 'PERSON') && namesVictim(text.slice(one.passage.start, one.passage.end));
}

/** The day of a meeting, as its minutes say it; null where they do not. */
export function dayIn(reading: Reading, base: KnownBase): string | null {
  return dayOf(outlineOf(reading), base);
}

function dayOf(outline: Outline, base: KnownBase): string | null {
  const said = (header: readonly HeaderProposal[], wanted: HeaderProposal['field']): string | null =>
    header.find(({ field }) => field === wanted)?.value ?? null;
  // There is no day yet against which a year could be inferred: the one that stands here changes nothing.
  const context = contextOf(outline, base, { day: '2000-01-01', nextMeeting: null, written: NOTHING_WRITTEN });
  const undated = headerOf({ ...context, isDayUnknown: true });
  const [day, issued] = [said(undated, 'DATE'), said(undated, 'ISSUED')];
  if (day !== null || issued === null) return day;
  // « Réunion du 17 septembre », signed on 21 September 2020.
  return said(headerOf({ ...context, dates: { ...context.dates, day: issued } }), 'DATE') ?? issued;
}

const NOTHING_WRITTEN: ReadonlyMap<string, number> = new Map();

/** The years that a document gives to days, where it gives each but one. */
function writtenYears(context: Context): ReadonlyMap<string, number> {
  const years = new Map<string, Set<number>>();
  for (const { date } of datesOf(context)) {
    if (!date.yearWritten || !/^\d{4}-\d{2}-\d{2}$/.test(date.edtf)) continue;
    const key = date.edtf.slice(5);
    years.set(key, (years.get(key) ?? new Set<number>()).add(Number(date.edtf.slice(0, 4))));
  }
  return new Map([...years].flatMap(([key, all]) => (all.size === 1 ? [...all].map((year) => [key, year] as const) : [])));
}

function datesOf({ outline, dates }: Context): DateProposal[] {
  return outline.blocks
    .filter(({ zone }) => zone !== 'REPEATED')
    .flatMap((block): readonly TextSpan[] => {
      const sentences = outline.sentencesOf(block);
      return sentences.length > 0 ? sentences : [block.block];
    })
    .flatMap(({ start, end }) =>
      findDates(outline.reading.text.slice(start, end), dates).map((found): DateProposal => {
        const date = shifted(found, start);
        return {
          kind: 'DATE',
          key: proposalKey('date', date, date.edtf),
          passage: { start, end },
          date,
          confidence: date.yearWritten ? 0.98 : date.relative ? 0.7 : 0.9,
          reason: reasonOf(date, dates.day),
        };
      }),
    );
}

function reasonOf({ yearWritten, relative }: DateProposal['date'], day: string): DateProposal['reason'] {
  if (relative) return { fr: `Dit par rapport à la réunion du ${day}.`, en: `Said against the meeting of ${day}.` };
  if (yearWritten) return { fr: 'La date est écrite en entier.', en: 'The date is written in full.' };
  return {
    fr: `L’année est celle qui est la plus proche de la réunion du ${day}.`,
    en: `The year is the one nearest to the meeting of ${day}.`,
  };
}
