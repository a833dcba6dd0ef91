import { foldName } from '../../core/fold.js';
import type { Message } from '../../errors.js';
import { fateIn, fateInCell, type Fate, PAST_PARTICIPLE } from './fates.js';
import { fateOf, isAnswer, isOfOther, laterThan, TO_US } from './promise-fates.js';
import { type Context, datesWithin, type ReadSentence } from './context.js';
import type { OpenPromise } from './known.js';
import type { PromiseProposal, ProposedDate } from './proposal.js';
import { coreOf, isAmong, objectOf, stemsOf, titlesIn, VERB, weights } from './promise-words.js';
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
    const object = objectOf(promise.task);
    const isAlone = context.base.promises.every((other) => other === promise || !stemsOf(other.task).has(object ?? ''));
    const best = bestSentence(promise, isAlone ? object : null, read, weight, context.dates.day);
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
const PRONOUN = patternOf(
  /^\P{L}*(?:il|elle|ils|elles|cela|celui-ci|celle-ci|c[’']|ce|on|ce point|ce sujet|it|they|this|that)(?!\p{L})|(?<!\p{L})(?:les (?:leurs|siens|siennes)|l[ea] (?:leur|sien|sienne))(?=\s*(?:[,;.:(]|$))/iu,
);

/** « Réuni le 3 mai », « Reportée à juin », « Aucune nouvelle », in notes: said of what the heading names. */
const SHORT = patternOf(
  `^\\P{L}*(?:(?:aucune?|pas|plus|rien|toujours|encore)(?!\\p{L})|${PAST_PARTICIPLE}(?:\\s(?!de(?:\\s|s\\s|puis))|\\P{L}|$))`,
  'iu',
);
/** « La réponse », “the printing”, « Signée par Ada, la lettre »; « le chercheur » and “the printer” are who does it. */
const FIRST_NOUN = patternOf(
  /^\P{L}*(?:\p{L}+(?:ée?s?|ise?s?|ite?s?|ue?s?)\s(?:par|dès|depuis|le|en|après)\s[^,;.:]{2,60},\s)?(?:(?:l[ea]s?|une?|des|cette|ce|notre|the|an?)\s|l[’']|(?:pas|plus) d(?:e\s|[’'])|aucune?\s)?((?!\p{L}+(?:er|or|eur|euse|rice)s?(?!\p{L}))\p{L}+)/iu,
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

/** « Carte des gués : il manquait deux relevés. Ada pense la finir à Noël. »: what the next sentence says of what is not told, or was before. */
function wentOn({ sentence, fate }: Omit<Best, 'fate'> & { fate: Fate | null }, promise: OpenPromise, read: readonly Read[]): Best | null {
  if (fate !== null && !(BEFORE.test(sentence.text) && !SINCE.test(sentence.text))) return null;
  const next = read[read.findIndex((one) => one.sentence === sentence) + 1];
  if (next?.sentence.block !== sentence.block) return null;
  const isTheirs = next.sentence.mentions.some(({ actor }) => promise.assignees.includes(actor));
  const told = isTheirs || next.isPronoun ? fateIn(next.sentence.text, true) : null;
  return told === null ? null : { sentence: next.sentence, fate: told, score: SPOKEN_OF };
}

/** « La mairie avait annulé le rendez-vous », not « qui l’avait promis ». */
const BEFORE = patternOf(
  `^(?:(?!(?<!\\p{L})(?:qui|que|comme|dont|où|qu[’'])(?!\\p{L}))[^.;:])*?(?<!\\p{L})(?:avai(?:t|ent)|étai(?:t|ent))\\s(?:\\p{L}+\\s){0,2}?${PAST_PARTICIPLE}`,
  'iu',
);
const SINCE = patternOf(`(?<!\\p{L})(?:a|ont|est|sont)\\s(?:\\p{L}+\\s){0,2}?${PAST_PARTICIPLE}`, 'iu');

/** @param object what the promise is of, where no other one is of the same */
function bestSentence(
  promise: OpenPromise,
  object: string | null,
  read: readonly Read[],
  weight: (stem: string) => number,
  day: string,
): Best | null {
  const stems = stemsOf(`${promise.task} ${promise.wording ?? ''}`);
  const core = coreOf(promise.task);
  const worth = (stem: string): number => weight(stem) * (core.get(stem) ?? 0);
  const titles = titlesIn(`${promise.task} ${promise.wording ?? ''}`);
  const total = [...core.keys()].reduce((sum, stem) => sum + worth(stem), 0);
  if (total === 0) return null;
  const isRare = (stem: string): boolean => read.filter((one) => one.stems.has(stem)).length <= RARE;
  const best = read
    // A new promise in a box says nothing of an old one.
    .filter(({ sentence }) => !sentence.boxed)
    .flatMap((one): (Omit<Best, 'fate'> & { fate: Fate | 'UNTOLD' | null })[] => {
      const { sentence } = one;
      const isTheirs =
        promise.assignees.includes(sentence.presenter ?? '') || sentence.mentions.some(({ actor }) => promise.assignees.includes(actor));
      const fate = laterThan(fateOf(sentence, promise.task, core, isTheirs), sentence, promise.task, day);
      const said = (stem: string): number => (fate === null ? Number(one.stems.has(stem)) : saidIn(one, stem, core));
      const titled = titles.some((title) => foldName(sentence.text).includes(title));
      const share = titled ? 1 : Math.min(1, [...core.keys()].reduce((sum, stem) => sum + worth(stem) * said(stem), 0) / total);
      const own = [...core.keys()].filter((stem) => saidIn(one, stem, core) >= 1);
      const under = [...core.keys()].some((stem) => own.length > 0 && !own.includes(stem) && saidIn(one, stem, core) > FROM_BEFORE);
      // « L’inventaire compte … », « Pas de bulletin »: what is told of is what was promised.
      const isOfIt =
        object !== null &&
        (one.head.has(object) || (fate !== 'DONE' && one.stems.has(object) && isRare(object) && !isComplement(sentence.text, object)));
      const isMeant = isTheirs || one.isPronoun || titled || ((under || isOfIt) && fate !== null);
      const more = [...stems].filter((stem) => !core.has(stem) && one.stems.has(stem)).length;
      // « a reçu le prix du public »: one word of « demander le prix d’une banderole » is not enough.
      if (share <= LEAST_SAID || (own.length < 2 && core.size > 2 && !isMeant && share < ONE_WORD)) return [];
      // Of two sentences that put it off, the one that says until when.
      const until = fate === 'CARRIED_OVER' && sentence.dates.some(({ edtf }) => edtf.replace(/^\[/, '') > day) ? 0.05 : 0;
      const tells = fate === null ? -0.1 : until + (fateIn(sentence.text, true) === null ? 0.05 : 0.15);
      // « La mairie a répondu le 6 mars » tells less of « écrire à la mairie » than « La lettre est partie ».
      const answered = isAnswer(sentence.text) && !TO_US.test(sentence.text) ? 0.3 : 0;
      // « Où en est l’inventaire ? »: asked, not told; « Le maire a inauguré la piscine »: of whom one was to write to, something else.
      if (/\?\s*$/u.test(sentence.text) || (!isTheirs && isOfOther(one, promise.task, core))) return [];
      const score = share - answered + (isTheirs ? 0.2 : isOfIt ? 0.15 : 0) + Math.min(0.1, more * 0.03) + tells;
      // « Ada : finir la carte »: promised once more in a list, beside what is told of it.
      if (fate === null && ASSIGNED.test(sentence.text)) return [];
      const isPlain = isOfIt && (isTheirs || share >= SPOKEN_OF);
      return score >= SPOKEN_OF + 0.1 ? [{ sentence, fate: fate ?? (isPlain ? 'UNTOLD' : null), score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0];
  if (!best) return null;
  const { sentence, score } = best;
  const told = best.fate === 'UNTOLD' ? null : best.fate;
  const gone = wentOn({ sentence, fate: told, score }, promise, read);
  if (gone) return gone;
  // « La sono est chez le réparateur »: what is spoken of in the present is not over.
  const fate = best.fate === 'UNTOLD' ? 'CARRIED_OVER' : best.fate;
  return fate === null ? null : { sentence, fate, score };
}

const ASSIGNED = patternOf(/^[^:.;]{3,70}\s?:\s(?:\p{Ll}+(?:er|ir|re|oir)|une?)(?!\p{L})/u);

/** What the sentence before says is worth so much, where nothing points back to it. */
const FROM_BEFORE = 0.3;

/** « le prix du tableau vivant »: of a noun that only says which one; « pas de tableau » is none. */
const isComplement = (text: string, stem: string): boolean =>
  [...text.matchAll(COMPLEMENT)].some(([, noun]) => noun !== undefined && stemsOf(noun).has(stem));
const COMPLEMENT = patternOf(/(?<!(?:pas|plus|point|aucun)\s)(?<!\p{L})(?:du|de l[ae]s?|de l[’']|des?|d[’'])\s?(\p{L}+)/giu);

/** A noun in so few sentences is of the promise wherever it stands. */
const RARE = 2;

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
