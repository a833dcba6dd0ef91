import { foldName } from '../../core/fold.js';
import type { Message } from '../../errors.js';
import { fateIn, fateInCell, fateNoted, type Fate, leavesOpen } from './fates.js';
import { type Context, datesWithin, type ReadSentence } from './context.js';
import type { OpenPromise } from './known.js';
import type { PromiseProposal, ProposedDate } from './proposal.js';
import { proposalKey } from './spans.js';

/** What became of each promise that earlier meetings left open: the sentence that speaks most of the same, and what its verb says. */

const STOP = new Set(
  'a afin ai aux avec ce ces cette chaque dans de des du elle en est et etre eux faire fait ici il ils la le les leur leurs lors lui mais ne nous on ont ou par pas plus pour propos prochain prochaine que qui reunion sa the and for from has have been was were will with their that this se sera ses soit son sont sous sujet sur tous tout toute toutes un une vers vos votre associations association collectif'.split(
    ' ',
  ),
);
/** Words are one by their beginnings: « chiffrage » and « chiffrera ». */
const STEM = 5;
/** What is made by a verb that has another beginning: who was to write has sent a letter. */
const MADE: readonly string[] = [
  'écrire lettre courrier courriel message',
  'acheter achat commande',
  'élire élection',
  'louer location',
  'chiffrer devis',
  'write letter email',
  'buy purchase order',
];
/** Of the weight of its words, so much must be said again. */
const SPOKEN_OF = 0.45;
/** Of what says less, nothing else can make it speak of the promise. */
const LEAST_SAID = 0.2;
/** Where it has but one of its words, and nobody who promised is named. */
const ONE_WORD = 0.55;

export function promisesOf(context: Context, sentences: readonly ReadSentence[]): { spoken: PromiseProposal[]; silent: string[] } {
  const read = readOf(context, sentences);
  const weight = weights(read.map(({ stems }) => stems));
  const spoken: PromiseProposal[] = [];
  const silent: string[] = [];
  for (const promise of context.base.promises) {
    const best = bestSentence(promise, read, weight);
    if (!best) {
      silent.push(promise.id);
      continue;
    }
    const { sentence, fate, score } = best;
    const dates = datesBeside(context, sentence);
    const late = dates.filter(({ edtf }) => edtf.replace(/^\[/, '') > context.dates.day);
    spoken.push({
      kind: 'PROMISE',
      key: proposalKey('promise', sentence, promise.id),
      passage: { start: sentence.start, end: sentence.end },
      followUp: promise.id,
      fate,
      on: fate === 'DONE' ? (dates.find(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/.test(edtf) && edtf <= context.dates.day) ?? null) : null,
      due: fate === 'CARRIED_OVER' ? (late.at(-1) ?? null) : null,
      confidence: Math.min(0.95, 0.4 + score / 2),
      reason: REASONS[fate],
    });
  }
  return { spoken, silent };
}

/** Each sentence with its words, and with those of what it stands under and comes after: they say of what it goes on to tell. */
function readOf({ outline }: Context, sentences: readonly ReadSentence[]): Read[] {
  const headings = outline.blocks
    .filter(({ block }) => block.kind === 'HEADING')
    .map(({ block, text }) => ({ at: block.start, stems: stemsOf(text) }));
  let next = 0;
  let before: Read | null = null;
  return sentences
    .filter(({ block }) => block.zone === 'BODY')
    .map((sentence) => {
      while ((headings[next]?.at ?? Infinity) < sentence.start) next += 1;
      const goesOn = before?.sentence.block === sentence.block;
      const one: Read = {
        sentence,
        stems: stemsOf(sentence.text),
        above: headings.slice(Math.max(0, next - 2), next).map(({ stems }) => stems),
        before: goesOn && before ? before.stems : NO_STEMS,
        isPronoun: PRONOUN.test(sentence.text),
      };
      before = one;
      return one;
    });
}

const NO_STEMS: ReadonlySet<string> = new Set();
/** A sentence about what the one before it named. */
const PRONOUN = /^\P{L}*(?:il|elle|ils|elles|cela|celui-ci|celle-ci|c[’']|ce|on|ce point|ce sujet|it|they|this|that)(?!\p{L})/iu;

/** The dates of a sentence; of a cell, those of the one beside it that says what became of it. */
function datesBeside(context: Context, { start, dates, block: { block } }: ReadSentence): readonly ProposedDate[] {
  const row =
    block.kind === 'TABLE' ? block.rows.find(({ cells }) => cells.some((cell) => cell.start <= start && start < cell.end)) : undefined;
  const state = row?.cells.find((cell) => fateInCell(context.outline.reading.text.slice(cell.start, cell.end)) !== null);
  return state ? datesWithin(context, state) : dates;
}

const REASONS: Readonly<Record<PromiseProposal['fate'], Message>> = {
  DONE: { fr: 'La phrase reprend les mots de la promesse, au passé.', en: 'The sentence has the words of the promise, in the past.' },
  CARRIED_OVER: {
    fr: 'La phrase reprend les mots de la promesse et la remet à plus tard.',
    en: 'The sentence has the words of the promise and puts it off.',
  },
  DROPPED: {
    fr: 'La phrase reprend les mots de la promesse et y renonce.',
    en: 'The sentence has the words of the promise and gives it up.',
  },
};

interface Read {
  readonly sentence: ReadSentence;
  readonly stems: ReadonlySet<string>;
  /** Of the headings above it, and of the sentence before it in its paragraph. */
  readonly above: readonly ReadonlySet<string>[];
  readonly before: ReadonlySet<string>;
  readonly isPronoun: boolean;
}

interface Best {
  readonly sentence: ReadSentence;
  readonly fate: Fate;
  readonly score: number;
}

function bestSentence(promise: OpenPromise, read: readonly Read[], weight: (stem: string) => number): Best | null {
  const stems = stemsOf(`${promise.task} ${promise.wording ?? ''}`);
  const core = coreOf(promise.task);
  const worth = (stem: string): number => weight(stem) * (core.get(stem) ?? 0);
  const total = [...core.keys()].reduce((sum, stem) => sum + worth(stem), 0);
  if (total === 0) return null;
  const best = read
    // A new promise in a box says nothing of an old one.
    .filter(({ sentence }) => !sentence.boxed)
    .flatMap((one): (Omit<Best, 'fate'> & { fate: Fate | null })[] => {
      const { sentence } = one;
      const isTheirs =
        promise.assignees.includes(sentence.presenter ?? '') || sentence.mentions.some(({ actor }) => promise.assignees.includes(actor));
      const fate = fateOf(sentence, core, isTheirs);
      const said = (stem: string): number => (fate === null ? Number(one.stems.has(stem)) : saidIn(one, stem));
      const share = [...core.keys()].reduce((sum, stem) => sum + worth(stem) * said(stem), 0) / total;
      const own = [...core.keys()].filter((stem) => saidIn(one, stem) === 1);
      // « a reçu le prix du public »: one word of « demander le prix d’une banderole » is not enough.
      if (share <= LEAST_SAID || (own.length < 2 && core.size > 2 && !isTheirs && !one.isPronoun && share < ONE_WORD)) return [];
      const more = [...stems].filter((stem) => !core.has(stem) && one.stems.has(stem)).length;
      const tells = fate === null ? -0.1 : fateIn(sentence.text, true) === null ? 0.05 : 0.15;
      const score = share + (isTheirs ? 0.2 : 0) + Math.min(0.1, more * 0.03) + tells;
      return score >= SPOKEN_OF + 0.1 ? [{ sentence, fate, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0];
  return best?.fate ? { ...best, fate: best.fate } : null;
}

/** How much a word of the promise is said: in the sentence, or in what it goes on from. */
function saidIn({ stems, above, before, isPronoun }: Read, stem: string): number {
  if (stems.has(stem) || (MADE_BY.get(stem)?.some((one) => stems.has(one)) ?? false)) return 1;
  if (before.has(stem)) return isPronoun ? 0.7 : 0.3;
  return above.some((one) => one.has(stem)) ? 0.4 : 0;
}

/** The words of a task by what they are worth: its verb says less than what it is of, since what was done is told by other verbs. */
function coreOf(task: string): ReadonlyMap<string, number> {
  const [verb] = stemsOf(/^\P{L}*(\p{L}+)/u.exec(task)?.[1] ?? '');
  const all = stemsOf(task);
  return new Map([...all].map((stem) => [stem, stem === verb && all.size > 1 ? 0.5 : 1]));
}

/** « … est partie ; elle n’a pas encore reçu de réponse »: of a sentence, the clause that has the words of the promise says what became of it. */
function fateOf({ text, beside = [] }: ReadSentence, core: ReadonlyMap<string, number>, isTheirs: boolean): Fate | null {
  const cell = beside.map(fateInCell).find((fate) => fate !== null);
  const noted = cell ?? fateNoted(text);
  if (noted !== null) return noted;
  const clauses = text.split(CLAUSES).map((clause) => ({ clause, shared: [...stemsOf(clause)].filter((stem) => core.has(stem)).length }));
  const told = clauses.filter(({ clause }) => fateIn(clause, true) !== null);
  const most = Math.max(0, ...told.map(({ shared }) => shared));
  const [first] = told.filter(({ shared }) => shared === most);
  // « Ada enverra la note »: promised once more, if it is by whom it was, or to do the same.
  if (!first) return isTheirs || [...core].some(([stem, worth]) => worth < 1 && stemsOf(text).has(stem)) ? fateIn(text) : null;
  const fate = fateIn(first.clause, true);
  const later = clauses.slice(clauses.indexOf(first) + 1);
  return fate === 'DONE' && later.some(({ clause }) => leavesOpen(clause)) ? 'CARRIED_OVER' : fate;
}

/** Where another clause begins, which may tell of something else. */
const CLAUSES = /\s*;\s+|\s:\s|,\s(?=(?:mais|en revanche|par contre|but|however)\s)|\s(?=tandis que\s|alors que\s|whereas\s)/iu;

function stemsOf(text: string): Set<string> {
  const words = foldName(text).match(/\p{L}{3,}|\d{2,}/gu) ?? [];
  return new Set(words.filter((word) => !STOP.has(word)).map(stemOf));
}

/** Of « étude » and « étudier », « note » and « notes », what both have. */
const stemOf = (word: string): string => word.slice(0, STEM).replace(/(?<=\p{L}{4})[aeiouy]$/u, '');

const MADE_BY: ReadonlyMap<string, readonly string[]> = new Map(
  MADE.map((line) => {
    const [verb = '', ...made] = line.split(' ').map((word) => stemOf(foldName(word)));
    return [verb, made];
  }),
);

/** Rare words tell more than those that stand in every sentence. */
function weights(sentences: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sentences.length / (1 + (counts.get(stem) ?? 0)));
}
