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
  /^\P{L}*(?:\p{L}+(?:ée?s?|ise?s?|ite?s?|ue?s?)\s(?:par|dès|depuis|le|en|après)\s[^,;.:]{2,60},\s)?(?:(?:l[ea]s?|une?|des|cette|ce|notre|the|an?)\s|l[’'])?((?!\p{L}+(?:er|or|eur|euse|rice)s?(?!\p{L}))\p{L}+)/iu,
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
      // « La mairie a répondu le 6 mars » tells less of « écrire à la mairie » than « La lettre est partie ».
      const answered = isAnswer(sentence.text) ? 0.3 : 0;
      const score = share - answered + (isTheirs ? 0.2 : 0) + Math.min(0.1, more * 0.03) + tells;
      // « Ada : finir la carte »: promised once more in a list, beside what is told of it.
      if (fate === null && ASSIGNED.test(sentence.text)) return [];
      return score >= SPOKEN_OF + 0.1 ? [{ sentence, fate, score }] : [];
    })
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)[0];
  return best ? (wentOn(best, promise, read) ?? (best.fate ? { ...best, fate: best.fate } : null)) : null;
}

/** Whether all that a sentence tells is that somebody answered. */
const isAnswer = (text: string): boolean => ANSWERED.test(text) && fateIn(text.replace(ANSWERED, ' '), true) === null;
const ANSWERED = patternOf(/(?<!\p{L})(?:a|ont)\s(?:\p{L}+\s)?(?:répondu|accusé réception)(?!\p{L})/iu);
const ASSIGNED = patternOf(/^[^:.;]{3,70}\s?:\s(?:\p{Ll}+(?:er|ir|re|oir)|une?)(?!\p{L})/u);

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
  const undone = notToBe(text, core);
  if (undone !== null) return undone;
  // « Deux peintres ont répondu pour le hangar »: whoever was to repaint it has not begun.
  if (isAnswer(text) && !TURNS_TO.test(task)) return null;
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
  const isOver = ({ clause, shared }: (typeof told)[number]): boolean => shared > 0 && fateIn(clause, true) === 'DROPPED';
  const first =
    best.find(isOver) ?? told.find((one) => told.indexOf(one) > told.findIndex((other) => best.includes(other)) && isOver(one)) ?? best[0];
  // « Ada enverra la note »: promised once more, if it is by whom it was, or to do the same.
  if (!first) return isTheirs || [...core].some(([stem, worth]) => worth < 1 && stemsOf(text).has(stem)) ? fateIn(text) : null;
  const fate = fateIn(first.clause, true);
  const later = clauses.slice(clauses.indexOf(first) + 1);
  return fate === 'DONE' && later.some(({ clause }) => leavesOpen(clause)) ? 'CARRIED_OVER' : fate;
}

/** « il ne sera pas acheté », « on n’achètera pas le piano »: what was to be done will not be; « pas avant mai » puts it off. */
function notToBe(text: string, core: ReadonlyMap<string, number>): Fate | null {
  for (const { 0: words, 1: participle, 2: future, index } of text.matchAll(WILL_NOT))
    if ([...stemsOf(participle ?? future ?? '')].some((stem) => core.get(stem) === VERB))
      return NOT_YET.test(text.slice(index + words.length)) ? 'CARRIED_OVER' : 'DROPPED';
  return null;
}

const WILL_NOT = patternOf(
  /(?<!\p{L})n(?:e\s|[’'])(?:(?:sera|seront)\s(?:donc\s|finalement\s)?(?:pas|plus)\s(\p{L}+)|(\p{L}+r(?:a|ont))\s(?:donc\s|finalement\s)?(?:pas|plus))(?!\p{L})/giu,
);
const NOT_YET = patternOf(
  /^[^,;:]{0,40}?(?:avant|tout de suite|encore|cette (?:année|semaine|fois)|ce (?:mois|printemps|trimestre)|pour l[’']instant|pour le moment|d[’']ici|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|le \d|comme prévu|sans|que|tant)(?!\p{L})/iu,
);

const TURNS_TO = patternOf(
  /^\P{L}*(?:demander|obtenir|solliciter|écrire|adresser|envoyer|transmettre|contacter|joindre|relancer|interroger|inviter|consulter|saisir|appeler|téléphoner|proposer|prendre contact|poser|répondre|chercher|trouver|recueillir|faire|lancer|write|ask|contact|send|invite|chase)(?!\p{L})/iu,
);
const ASKS_FOR = patternOf(/^\P{L}*(?:demander|obtenir|solliciter|faire (?:faire|établir|chiffrer)|chercher)(?!\p{L})/iu);
const WITH_SUM = patternOf(/(?<!\p{L})devis\s[^.;,]{0,40}?\d[\d\s.,]*\s?(?:€|euros)/iu);

/** Where another clause begins, which may tell of something else. */
const CLAUSES = /\s*;\s+|\s:\s|,\s(?=(?:mais|en revanche|par contre|but|however)\s)|\s(?=tandis que\s|alors que\s|whereas\s)/iu;
