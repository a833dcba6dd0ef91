import { foldName } from '../../core/fold.js';
import type { Message } from '../../errors.js';
import { fateIn, fateInCell, fateNoted, type Fate, leavesOpen, PAST_PARTICIPLE } from './fates.js';
import { type Context, datesWithin, type ReadSentence } from './context.js';
import type { OpenPromise } from './known.js';
import { verbsAhead } from './grammar/verbs-ahead.js';
import type { PromiseProposal, ProposedDate } from './proposal.js';
import { coreOf, isAmong, stemsOf, titlesIn, VERB, weights } from './promise-words.js';
import { proposalKey } from './spans.js';
import { patternOf } from '../../core/pattern.js';

/** What became of each promise that earlier meetings left open: the sentence that speaks most of the same, and what its verb says. */

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
    const best = bestSentence(promise, read, weight, context.dates.day);
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
        head: stemsOf(FIRST_NOUN.exec(sentence.text)?.[1] ?? ''),
        above: headings.slice(Math.max(0, next - 2), next).map(({ stems }) => stems),
        before: goesOn && before ? before.stems : NO_STEMS,
        isPronoun: PRONOUN.test(sentence.text),
        isShort: SHORT.test(sentence.text),
      };
      before = one;
      return one;
    });
}

const NO_STEMS: ReadonlySet<string> = new Set();
/** A sentence about what the one before it named. */
const PRONOUN = patternOf(/^\P{L}*(?:il|elle|ils|elles|cela|celui-ci|celle-ci|c[’']|ce|on|ce point|ce sujet|it|they|this|that)(?!\p{L})/iu);

/** « Réuni le 3 mai », « Reportée à juin », « Aucune nouvelle », in notes: said of what the heading names. */
const SHORT = patternOf(
  `^\\P{L}*(?:(?:aucune?|pas|plus|rien|toujours|encore)(?!\\p{L})|${PAST_PARTICIPLE}(?:\\s(?!de(?:\\s|s\\s|puis))|\\P{L}|$))`,
  'iu',
);
/** « La réponse », “the printing”; « le chercheur » and “the printer” are who does it. */
const FIRST_NOUN = patternOf(
  /^\P{L}*(?:(?:l[ea]s?|une?|des|cette|ce|notre|the|an?)\s|l[’'])?((?!\p{L}+(?:er|or|eur|euse|rice)s?(?!\p{L}))\p{L}+)/iu,
);

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
  /** Of its first noun. */
  readonly head: ReadonlySet<string>;
  /** Of the headings above it, the nearest last, and of the sentence before it in its paragraph. */
  readonly above: readonly ReadonlySet<string>[];
  readonly before: ReadonlySet<string>;
  readonly isPronoun: boolean;
  readonly isShort: boolean;
}

interface Best {
  readonly sentence: ReadSentence;
  readonly fate: Fate;
  readonly score: number;
}

function bestSentence(promise: OpenPromise, read: readonly Read[], weight: (stem: string) => number, day: string): Best | null {
  const stems = stemsOf(`${promise.task} ${promise.wording ?? ''}`);
  const core = coreOf(promise.task);
  const worth = (stem: string): number => weight(stem) * (core.get(stem) ?? 0);
  const titles = titlesIn(`${promise.task} ${promise.wording ?? ''}`);
  const total = [...core.keys()].reduce((sum, stem) => sum + worth(stem), 0);
  if (total === 0) return null;
  const best = read
    // A new promise in a box says nothing of an old one.
    .filter(({ sentence }) => !sentence.boxed)
    .flatMap((one): (Omit<Best, 'fate'> & { fate: Fate | null })[] => {
      const { sentence } = one;
      const isTheirs =
        promise.assignees.includes(sentence.presenter ?? '') || sentence.mentions.some(({ actor }) => promise.assignees.includes(actor));
      const fate = fateOf(sentence, promise.task, core, isTheirs);
      const said = (stem: string): number => (fate === null ? Number(one.stems.has(stem)) : saidIn(one, stem, core));
      const titled = titles.some((title) => foldName(sentence.text).includes(title));
      const share = titled ? 1 : Math.min(1, [...core.keys()].reduce((sum, stem) => sum + worth(stem) * said(stem), 0) / total);
      const own = [...core.keys()].filter((stem) => saidIn(one, stem, core) >= 1);
      const under = [...core.keys()].some((stem) => own.length > 0 && !own.includes(stem) && saidIn(one, stem, core) > FROM_BEFORE);
      const isMeant = isTheirs || one.isPronoun || titled || (under && fate !== null);
      const more = [...stems].filter((stem) => !core.has(stem) && one.stems.has(stem)).length;
      // « a reçu le prix du public »: one word of « demander le prix d’une banderole » is not enough.
      if (share <= LEAST_SAID || (own.length < 2 && core.size > 2 && !isMeant && share < ONE_WORD)) return [];
      // Of two sentences that put it off, the one that says until when.
      const until = fate === 'CARRIED_OVER' && sentence.dates.some(({ edtf }) => edtf.replace(/^\[/, '') > day) ? 0.05 : 0;
      const tells = fate === null ? -0.1 : until + (fateIn(sentence.text, true) === null ? 0.05 : 0.15);
      const score = share + (isTheirs ? 0.2 : 0) + Math.min(0.1, more * 0.03) + tells;
      return score >= SPOKEN_OF + 0.1 ? [{ sentence, fate, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0];
  return best?.fate ? { ...best, fate: best.fate } : null;
}

/** What the sentence before says is worth so much, where nothing points back to it. */
const FROM_BEFORE = 0.3;

/** How much a word of the promise is said: in the sentence, or in what it goes on from. */
function saidIn({ stems, head, above, before, isPronoun, isShort }: Read, stem: string, core: ReadonlyMap<string, number>): number {
  // « L’ouverture de la maison est repoussée »: what is done is the subject, and stands for all of the promise.
  if (core.get(stem) === VERB && isAmong(stem, head)) return 1 / VERB;
  if (isAmong(stem, stems)) return 1;
  if (before.has(stem)) return isPronoun ? 0.7 : FROM_BEFORE;
  const nearest = above.at(-1);
  if (nearest?.has(stem) === true) return isShort || isNamedBy(nearest, core) ? 0.8 : 0.4;
  return above.some((one) => one.has(stem)) ? 0.4 : 0;
}

/** « Comité de suivi », over what became of « réunir un comité de suivi »: the heading is what the promise is of, and nothing else. */
function isNamedBy(heading: ReadonlySet<string>, core: ReadonlyMap<string, number>): boolean {
  return [...heading].every((stem) => core.has(stem)) && [...core].every(([stem, worth]) => worth === VERB || heading.has(stem));
}

/** « … est partie ; elle n’a pas encore reçu de réponse »: of a sentence, the clause that has the words of the promise says what became of it. */
function fateOf({ text, beside = [] }: ReadSentence, task: string, core: ReadonlyMap<string, number>, isTheirs: boolean): Fate | null {
  const cell = beside.map(fateInCell).find((fate) => fate !== null);
  // « le devis de 2 300 € dépasse nos moyens »: whoever knows the sum has the quotation.
  if (core.has('devis') && ASKS_FOR.test(task) && WITH_SUM.test(text)) return 'DONE';
  const noted = cell ?? fateNoted(text);
  if (noted !== null) return noted;
  // « a reçu les offres et les comparera en juin »: the deed itself is still to come.
  const again = verbsAhead(text).some(
    ({ at, end }) => !/^devai/iu.test(text.slice(at, end)) && [...stemsOf(text.slice(at, end))].some((stem) => core.get(stem) === VERB),
  );
  if (again && fateIn(text, true) === 'DONE') return 'CARRIED_OVER';
  const clauses = text.split(CLAUSES).map((clause) => {
    const stems = stemsOf(clause);
    return { clause, shared: [...core.keys()].filter((stem) => isAmong(stem, stems)).length };
  });
  const told = clauses.filter(({ clause }) => fateIn(clause, true) !== null);
  const most = Math.max(0, ...told.map(({ shared }) => shared));
  // « La crue l’a emportée : le devis est devenu sans objet »: of two clauses that say as much of it, the one that ends the matter.
  const best = told.filter(({ shared }) => shared === most);
  const first = best.find(({ clause }) => fateIn(clause, true) === 'DROPPED') ?? best[0];
  // « Ada enverra la note »: promised once more, if it is by whom it was, or to do the same.
  if (!first) return isTheirs || [...core].some(([stem, worth]) => worth < 1 && stemsOf(text).has(stem)) ? fateIn(text) : null;
  const fate = fateIn(first.clause, true);
  const later = clauses.slice(clauses.indexOf(first) + 1);
  return fate === 'DONE' && later.some(({ clause }) => leavesOpen(clause)) ? 'CARRIED_OVER' : fate;
}

const ASKS_FOR = patternOf(/^\P{L}*(?:demander|obtenir|solliciter|faire (?:faire|établir|chiffrer)|chercher)(?!\p{L})/iu);
const WITH_SUM = patternOf(/(?<!\p{L})devis\s[^.;,]{0,40}?\d[\d\s.,]*\s?(?:€|euros)/iu);

/** Where another clause begins, which may tell of something else. */
const CLAUSES = /\s*;\s+|\s:\s|,\s(?=(?:mais|en revanche|par contre|but|however)\s)|\s(?=tandis que\s|alors que\s|whereas\s)/iu;
