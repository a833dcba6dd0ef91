import { foldName } from '../../core/fold.js';
import type { Message } from '../../errors.js';
import { type Context, datesWithin, type ReadSentence } from './context.js';
import type { OpenPromise } from './known.js';
import type { PromiseProposal, ProposedDate } from './proposal.js';
import { proposalKey } from './spans.js';

/** What became of each promise that earlier meetings left open: the sentence that speaks most of the same, and what its verb says. */

const STOP = new Set(
  'a afin ai aux avec ce ces cette chaque dans de des du elle en est et etre eux faire fait ici il ils la le les leur leurs lors lui mais ne nous on ont ou par pas plus pour prochain prochaine que qui reunion sa the and for from has have been was were will with their that this se sera ses soit son sont sous sur tous tout toute toutes un une vers vos votre associations association collectif'.split(
    ' ',
  ),
);
/** Words are one by their beginnings: « chiffrage » and « chiffrera ». */
const STEM = 5;
/** Of the weight of its words, so much must be said again. */
const SPOKEN_OF = 0.45;

const DROPPED =
  /(?<![\p{L}\d])(?:abandonn[ée]|renonc|ne se f(?:era|eront) pas|n[’'](?:est|a) (?:pas|plus) (?:retenu|d[’']actualit)|est [ée]cart[ée]|sont [ée]cart[ée]|annul[ée]|sans suite|(?:was|were|is|has been|have been) (?:dropped|abandoned|cancelled|given up)|no longer)/iu;
const CARRIED =
  /(?<![\p{L}\d])(?:n[’'](?:est|a|ont|sont) pas (?:encore )?(?:pr[êe]t|termin|achev|finalis|envoy|fait|pu)|repouss[ée]|report[ée]|remis(?:e)? à|(?:reste|restent) à faire|de nouveau|toujours (?:pas|en attente|en cours)|n(?:e\s|[’'])\p{L}+r(?:a|ont)\s(?:\p{L}+\s){0,2}?(?:qu(?:e\s|[’'])|pas\s[^.;]{2,40}?\smais\s)|(?:will|would) (?:not|only) [^.;]{2,40}? (?:until|but in)(?!\p{L})|pas encore|suivr(?:a|ont)|sera (?:présent|envoy|transmis|rendu)|en retard|attend(?:ent)? toujours|will (?:now |only )?be (?:ready|sent|presented|finished|completed|delivered|done)|carried (?:over|forward)|postponed|put off|not yet|(?:has|have) not|still (?:to|waiting|outstanding|awaited))/iu;
const DONE =
  /(?:(?<![\p{L}\d])(?:a|ont|avai(?:t|ent)|aura)\s+(?:[ée]t[ée]\s+|bien\s+|d[ée]j[àa]\s+)?\p{L}+(?:[ée]e?s?|is|it|ite?s?|ue?s?|erte?s?)(?![\p{L}\d])|(?<![\p{L}\d])(?:est|sont)\s+(?:parti|arriv|pr[êe]t|faite?|en ligne|termin|achev)[\p{L}]*|(?<![\p{L}\d])pr[ée]sente(?:nt)?(?![\p{L}\d])|(?<![\p{L}\d])rend(?:ent)? compte(?![\p{L}\d])|(?<![\p{L}\d])c[’']est (?:chose )?fait(?:e)?(?![\p{L}\d])|(?<!\p{L})(?:(?:has|have|had|was|were)\s+(?:been\s+|now\s+|already\s+)?\p{L}+(?:ed|en|t|de|ne)|wrote|sent|met|told|made|gave|held|\p{L}{2,}ed)(?!\p{L}))/iu;

export function promisesOf(context: Context, sentences: readonly ReadSentence[]): { spoken: PromiseProposal[]; silent: string[] } {
  const read = sentences.filter(({ block }) => block.zone === 'BODY').map((sentence) => ({ sentence, stems: stemsOf(sentence.text) }));
  const weight = weights(read.map(({ stems }) => stems));
  const spoken: PromiseProposal[] = [];
  const silent: string[] = [];
  for (const promise of context.base.promises) {
    const best = bestSentence(promise, read, weight);
    const fate = best ? fateOf(best.sentence) : null;
    if (!best || !fate) {
      silent.push(promise.id);
      continue;
    }
    const { sentence, score } = best;
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
}

function bestSentence(
  promise: OpenPromise,
  read: readonly Read[],
  weight: (stem: string) => number,
): { sentence: ReadSentence; score: number } | null {
  const stems = stemsOf(`${promise.task} ${promise.wording ?? ''}`);
  const core = stemsOf(promise.task);
  const total = [...core].reduce((sum, stem) => sum + weight(stem), 0);
  if (total === 0) return null;
  const scored = read
    // A new promise in a box says nothing of an old one.
    .filter(({ sentence }) => !sentence.boxed)
    .map(({ sentence, stems: said }) => {
      const shared = [...core].reduce((sum, stem) => sum + (said.has(stem) ? weight(stem) : 0), 0);
      const more = [...stems].filter((stem) => !core.has(stem) && said.has(stem)).length;
      const assigned = sentence.mentions.some(({ actor }) => promise.assignees.includes(actor)) ? 0.2 : 0;
      const tells = fateOf(sentence) ? 0.15 : -0.1;
      const share = shared / total;
      return { sentence, share, score: share + assigned + tells + Math.min(0.1, more * 0.03) };
    })
    .filter(({ share, score }) => share > 0.2 && score >= SPOKEN_OF + 0.1)
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
  return scored[0] ?? null;
}

function fateOf({ text, beside = [] }: ReadSentence): PromiseProposal['fate'] | null {
  const cell = beside.map(fateInCell).find((fate) => fate !== null);
  if (cell !== undefined) return cell;
  if (DROPPED.test(text)) return 'DROPPED';
  // « … est partie ; elle n’a pas encore reçu de réponse »: what stands first is what became of it, where it is said of two things.
  const [first = ''] = text.split(/\s*;\s*/u);
  if (CARRIED.test(first)) return 'CARRIED_OVER';
  if (
    CARRIED.test(text) &&
    /suivr|repouss|report|d[’']ici|présent|carried|postponed|not (?:come )?yet|put off/iu.test(text.slice(first.length))
  )
    return 'CARRIED_OVER';
  return DONE.test(text) ? 'DONE' : null;
}

/** « Fait le 22 janvier », « En retard, reporté au 30 avril »: how a table of actions says what became of one, in a cell of its own. */
export function fateInCell(cell: string): PromiseProposal['fate'] | null {
  if (cell.length > LONGEST_STATE) return null;
  if (/^\P{L}*(?:abandonn|annul|sans (?:objet|suite)|dropped|cancelled)/iu.test(cell)) return 'DROPPED';
  if (
    /^\P{L}*(?:(?:[àa] )?report|en (?:cours|retard|attente)|[àa] (?:faire|relancer)|non (?:fait|r[ée]alis)|repouss|postponed|ongoing|in progress|pending)/iu.test(
      cell,
    )
  )
    return 'CARRIED_OVER';
  return /^\P{L}*(?:fait|r[ée]alis[ée]|termin[ée]|achev[ée]|effectu[ée]|clos|sold[ée]|ok|done|completed|closed)(?!\p{L}{3})/iu.test(cell)
    ? 'DONE'
    : null;
}

/** A longer cell tells of more than a state. */
const LONGEST_STATE = 60;

function stemsOf(text: string): Set<string> {
  const words = foldName(text).match(/\p{L}{3,}|\d{2,}/gu) ?? [];
  return new Set(words.filter((word) => !STOP.has(word)).map(stemOf));
}

/** Of « étude » and « étudier », « note » and « notes », what both have. */
const stemOf = (word: string): string => word.slice(0, STEM).replace(/(?<=\p{L}{4})[aeiouy]$/u, '');

/** Rare words tell more than those that stand in every sentence. */
function weights(sentences: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sentences.length / (1 + (counts.get(stem) ?? 0)));
}
