import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ofKind, type ProposedEntity, type Proposals, type RelationProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readDocument } from '../../src/import/reading/read-document.js';
import type { Reading } from '../../src/import/reading/model/reading.js';
import type { Gold, GoldDocument } from './gold.js';
import { key, letters, LettersOf, same, sameSentence } from './letters.js';
import { changes, votes } from './votes-and-changes.js';
import { NONE, type Score, scoreOf } from './score.js';

/** What an import proposes for a gold document, part by part, against what its gold says. */

export const PARTS = [
  'header',
  'sections',
  'participants',
  'dates',
  'mentions',
  'followUps',
  'decisions',
  'votes',
  'relations',
  'promises',
  'changes',
  'anchors',
] as const;
export type Part = (typeof PARTS)[number];
export type Measured = Readonly<Record<Part, Score>>;

export async function measure({ file, gold, base }: GoldDocument): Promise<Measured> {
  const reading = await readDocument(readFileSync(file), { name: basename(file) });
  const proposals = propose(reading, base, null);
  const place = new Places(reading);
  const all: Measured = {
    header: header(proposals, gold),
    sections: scoreOf(ofKind(proposals, 'SECTION'), gold.sections, {
      // A number that the word processor counts is no text of the document; the reading writes it.
      matches: ({ passage, title }, { heading }) =>
        same(reading.text.slice(passage.start, passage.end), heading) ||
        same(reading.text.slice(passage.start, passage.end + 2), heading) ||
        same(title, heading),
      ignored: ({ passage }) =>
        gold.sections.some(
          ({ grammar, heading }) => grammar === 'PARAGRAPH' && key(reading.text.slice(passage.start)).startsWith(key(heading).slice(0, 30)),
        ),
      optional: ({ grammar, optional }) => grammar === 'PARAGRAPH' || optional === true,
      tell: ({ title }) => title,
      tellExpected: ({ heading }) => heading,
    }),
    participants: scoreOf(ofKind(proposals, 'PARTICIPANT'), gold.participants, {
      matches: ({ person, body, status }, one) =>
        // Of a known person, whom the base names is what counts: « Odile » may be Odile Brumaire.
        (same(person?.name ?? '', one.person ?? '') || (one.actor !== undefined && person?.id === one.actor)) &&
        sameBody(body, one) &&
        (status === one.status || one.alsoAccept?.includes(status) === true),
      optional: ({ optional }) => optional === true,
      tell: ({ person, body, status }) => `${person?.name ?? '–'} | ${body?.name ?? '–'} | ${status}`,
      tellExpected: ({ person, body, status }) => `${person ?? '–'} | ${body ?? '–'} | ${status}`,
    }),
    dates: scoreOf(ofKind(proposals, 'DATE'), gold.dates, {
      matches: ({ date }, one) =>
        place.within(date, one.in, one.wording) &&
        (date.edtf === one.edtf || one.alsoAccept?.includes(date.edtf) === true || one.doubtful === true),
      optional: ({ optional }) => optional === true,
      tell: ({ date }) => `${date.wording} = ${date.edtf}`,
      tellExpected: ({ wording, edtf }) => `${wording} = ${edtf}`,
    }),
    mentions: scoreOf(ofKind(proposals, 'MENTION'), gold.mentions, {
      matches: ({ span, actor }, one) =>
        (actor === one.actor || one.alsoAccept?.includes(actor) === true) && place.within(span, one.in, one.surface),
      ignored: ({ span }) =>
        gold.mentions.some(
          (one) =>
            place.within(span, one.in, one.surface) && key(one.surface).length > key(reading.text.slice(span.start, span.end)).length,
        ),
      optional: ({ optional, nested }) => optional === true || nested === true,
      tell: ({ surface, actor, passage }) => `${surface} = ${actor} in « ${reading.text.slice(passage.start, passage.end).slice(0, 70)} »`,
      tellExpected: ({ surface, actor, in: within }) => `${surface} = ${actor} in « ${within} »`,
    }),
    followUps: scoreOf(
      ofKind(proposals, 'FOLLOW_UP'),
      gold.followUps.filter(({ status }) => status !== 'DONE'),
      {
        matches: ({ passage }, { quote, alsoQuote }) =>
          sameSentence(reading.text, passage, quote) || (alsoQuote !== undefined && sameSentence(reading.text, passage, alsoQuote)),
        ignored: ({ passage }) =>
          gold.followUps.some(({ status, quote }) => status === 'DONE' && sameSentence(reading.text, passage, quote)),
        optional: ({ optional }) => optional === true,
        shared: true,
        tell: ({ task }) => task,
        tellExpected: ({ quote }) => quote,
      },
    ),
    decisions: scoreOf(ofKind(proposals, 'DECISION'), gold.decisions, {
      matches: (proposal, one) =>
        sameSentence(reading.text, proposal.passage, one.quote) &&
        (one.outcome === undefined || one.outcome === proposal.outcome) &&
        (one.votesFor ?? null) === proposal.votesFor &&
        (one.votesAgainst ?? null) === proposal.votesAgainst &&
        (one.abstentions ?? null) === proposal.abstentions,
      optional: ({ optional }) => optional === true,
      shared: true,
      tell: ({ passage }) => reading.text.slice(passage.start, passage.end),
      tellExpected: ({ quote }) => quote,
    }),
    votes: votes(reading.text, proposals, gold),
    relations: relations(reading, proposals, gold),
    promises: promises(reading, proposals, gold),
    changes: changes(reading.text, proposals, gold),
    anchors: anchors(reading, proposals),
  };
  const { parts = PARTS } = gold;
  return Object.fromEntries(PARTS.map((part) => [part, parts.includes(part) ? all[part] : NONE])) as Measured;
}

function header(proposals: Proposals, { header: fields, nextMeeting }: Gold): Score {
  const found = new Map<string, string>(ofKind(proposals, 'HEADER').map(({ field, value, entity }) => [field, entity?.name ?? value]));
  const next = ofKind(proposals, 'NEXT_MEETING')[0];
  /** What is accepted of a field: what the careful reader wrote first, and what else they took for as right. */
  const read = (name: string, key: string): readonly string[] => {
    const one = fields[name];
    const first = (one?.[key] as string | null | undefined) ?? null;
    return first === null || first === 'UNKNOWN' ? [] : [first, ...((one?.alsoAccept ?? []) as string[])];
  };
  const said = (one: string | null | undefined): readonly string[] => (one ? [one] : []);
  const equal = (a: string, b: string): boolean => a === b;
  const checks: [what: string, expected: readonly string[], found: string | null | undefined, same: (a: string, b: string) => boolean][] = [
    ['title', read('title', 'value'), found.get('TITLE'), same],
    ['date', read('date', 'edtf'), found.get('DATE'), equal],
    ['place', read('place', 'value'), found.get('PLACE'), same],
    ['state', read('state', 'value'), found.get('STATE'), equal],
    ['issued', read('issued', 'edtf'), found.get('ISSUED'), equal],
    ['signedAt', read('signedAt', 'value'), found.get('SIGNED_AT'), same],
    ['author', read('author', 'person'), found.get('AUTHOR'), same],
    ['convener', read('convener', 'name'), found.get('CONVENER'), same],
    ['nextMeeting', said(nextMeeting?.edtf), next?.date.edtf, equal],
    ['nextMeeting.place', said(nextMeeting?.place), next?.place, same],
    ['nextMeeting.start', said(nextMeeting?.startTime), next?.date.startTime, equal],
  ];
  // A field that neither has is right; one that only the program has is wrong.
  const right = checks.filter(([, wanted, one, isSame]) => (one ? wanted.some((each) => isSame(each, one)) : wanted.length === 0));
  const bad = checks.filter((one) => !right.includes(one)).map(([what, [a], b]) => `${what}: ${a ?? '–'} / ${b ?? '–'}`);
  return { right: right.length, proposed: checks.length, expected: checks.length, found: right.length, missed: bad, wrong: bad };
}

function relations(reading: Reading, proposals: Proposals, gold: Gold): Score {
  const names = new Map(gold.newEntities.map(({ id, name }) => [id, name]));
  const is = (entity: ProposedEntity, id: string): boolean =>
    entity.id === id || (names.has(id) && alike(entity.name, names.get(id) ?? ''));
  return scoreOf(
    ofKind(proposals, 'RELATION'),
    gold.relations.filter((one) => !isAttendance(one, gold)),
    {
      matches: ({ type, subject, object }, one) =>
        (type === one.type || one.alsoAccept?.includes(type) === true) &&
        ((is(subject, one.subject) && is(object, one.object)) ||
          (SYMMETRIC.has(type) && is(subject, one.object) && is(object, one.subject))),
      // Where the gold leaves out what follows from the header, it is counted there.
      ignored: (one) => followsFromHeader(one) || (gold.statedOnly === true && isUnwritten(one)),
      optional: ({ optional }) => optional === true,
      shared: true,
      tell: ({ type, subject, object, passage }) =>
        `${subject.id ?? subject.name} ${type} ${object.id ?? object.name} « ${reading.text.slice(passage.start, passage.end).slice(0, 80)} »`,
      tellExpected: ({ type, subject, object, quote }) => `${subject} ${type} ${object} « ${quote.slice(0, 80)} »`,
    },
  );
}

/**
 * What the reader of a document left out on purpose: what only a name or a list implies, what is about what, of what the meeting spoke, and
 * places of places. In the coalition’s own minutes all of this was written down, and is judged.
 */
function isUnwritten({ type, certainty }: RelationProposal): boolean {
  return certainty === 'IMPLIED' || UNWRITTEN.has(type);
}

const UNWRITTEN: ReadonlySet<string> = new Set(['ABOUT', 'DISCUSSES', 'PREPARES', 'EXAMINES', 'LOCATED_IN', 'ANNEX_OF', 'WORKS_ON']);

/** That the minutes record the meeting, who wrote them, and who holds the next meeting: each repeats a field of the header. */
function followsFromHeader({ type, subject, object }: RelationProposal): boolean {
  if (type === 'RECORDS') return subject.kind === 'PUBLICATION' && object.kind === 'MEETING';
  if (type === 'AUTHOR_OF')
    return subject.kind === 'PERSON' && /^(?:compte[- ]rendu|procès[- ]verbal|relevé de|notes)\s.*\d{4}$/iu.test(object.name);
  if (type === 'TAKES_PLACE_IN' || type === 'HELD_AT')
    return subject.kind === 'MEETING' && subject.id === null && subject.name.startsWith('réunion du');
  return type === 'ORGANIZES' && object.kind === 'MEETING' && object.id === null;
}

/** Who was at the meeting itself is counted under participants. */
function isAttendance({ type, object }: Gold['relations'][number], { header: { date } }: Gold): boolean {
  return (type === 'ATTENDS' || type === 'ABSENT_FROM') && object === `meeting/${String(date?.edtf)}`;
}

const SYMMETRIC: ReadonlySet<string> = new Set(['MEETS', 'PARTNER_OF', 'EXCHANGES_WITH']);

function promises(reading: Reading, proposals: Proposals, { openPromises }: Gold): Score {
  const spoken = new Map(ofKind(proposals, 'PROMISE').map((one) => [one.followUp, one]));
  const bad: string[] = [];
  const right = openPromises.filter(({ id, fate, quote, task }) => {
    const proposal = spoken.get(id);
    const ok =
      proposal === undefined
        ? fate === 'NOT_SPOKEN_OF'
        : proposal.fate === fate && quote !== undefined && sameSentence(reading.text, proposal.passage, quote);
    if (!ok)
      bad.push(
        `${id} ${task}: ${fate} / ${proposal?.fate ?? 'NOT_SPOKEN_OF'} « ${proposal ? reading.text.slice(proposal.passage.start, proposal.passage.end).slice(0, 80) : ''} »`,
      );
    return ok;
  }).length;
  return { right, proposed: openPromises.length, expected: openPromises.length, found: right, missed: bad, wrong: bad };
}

/** A passage whose words are not those of the raw text that it points at is a wrong anchor. */
function anchors(reading: Reading, { all }: Proposals): Score {
  const wrong = all.filter(({ passage }) => {
    const raw = reading.map
      .toOriginal(passage)
      .map(({ start, end }) => reading.raw.slice(start, end).replace(/&#?\w+;/g, ' '))
      .join(' ');
    return letters(raw) !== letters(reading.text.slice(passage.start, passage.end));
  });
  return {
    right: all.length - wrong.length,
    proposed: all.length,
    expected: all.length,
    found: all.length - wrong.length,
    missed: [],
    wrong: wrong.map(({ kind, passage }) => `${kind} ${reading.text.slice(passage.start, passage.end)}`),
  };
}

/** Names of new entities are compared by their words: « Fête du numérique » in « une Fête du numérique à Lyon ». Two words at least. */
function alike(one: string, other: string): boolean {
  const [a, b] = [key(one), key(other)];
  if (a === b) return true;
  const words = (text: string): string[] => text.split(' ').filter((word) => word.length > 3 || /^\d+$/.test(word));
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.length >= 2 && short.every((word) => long.includes(word));
}

function sameBody(body: ProposedEntity | null, { body: name = '', bodyActor, alsoAcceptBody = [] }: Gold['participants'][number]): boolean {
  if (bodyActor !== undefined && body?.id === bodyActor) return true;
  return [name, ...alsoAcceptBody].some((one) => same(body?.name ?? '', one));
}

/** How many letters of a context stand before its words: where these begin and end as words, not inside one (« JOIGNEAU IGN »). */
function lettersBefore(context: string, words: string): number {
  const [around, inner] = [` ${key(context)} `, ` ${key(words)} `];
  const at = around.indexOf(inner);
  const before = at < 0 ? around.slice(0, Math.max(0, around.indexOf(inner.trim()))) : around.slice(0, at);
  return before.replace(/ /g, '').length;
}

/** Where the words of the gold stand in a reading: compared letter by letter, since the two differ in white space and bullets. */
class Places {
  private readonly document: LettersOf;

  constructor({ text }: Reading) {
    this.document = new LettersOf(text);
  }

  /** Whether a span overlaps `words` where they stand in `context`. */
  within(span: { start: number; end: number }, context: string, words: string): boolean {
    const [around, inner] = [letters(context), letters(words)];
    const { document } = this;
    // In another order of columns the words around are others: then the words alone tell.
    if (!document.all.includes(around)) return this.isAlone(span, inner);
    for (let at = document.all.indexOf(around); at >= 0; at = document.all.indexOf(around, at + 1)) {
      const from = at + lettersBefore(context, words);
      const start = document.offsetOf(from) ?? 0;
      const end = (document.offsetOf(from + inner.length - 1) ?? start) + 1;
      if (span.start < end && start < span.end) return true;
    }
    return false;
  }

  private isAlone(span: { start: number; end: number }, inner: string): boolean {
    const { document } = this;
    for (let at = document.all.indexOf(inner); at >= 0; at = document.all.indexOf(inner, at + 1)) {
      if (document.offsetOf(at) === span.start) return true;
    }
    return false;
  }
}
