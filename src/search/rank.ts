import type { Steps } from '../graph/steps.js';
import { entityOf, fieldOf, type SearchIndex } from './search-index.js';
import { postingsAt } from './postings.js';
import { type IsWhole, nameScorer } from './name-score.js';
import { type TermMatch, termMatches, type SearchQuery, SAME_STEM } from './query.js';
import { KINDS } from '../kinds/index.js';
import { ACTOR_KINDS } from '../statements/vocabulary.js';
import { FIELDS, isName } from './searchable-texts.js';

/** The entities that answer a query, best first. */
export interface Ranking {
  /** Coded by {@link codeOf}: best first, then in the order of the view. */
  readonly codes: Float64Array;
  /** What each word of the query was taken for. */
  readonly answers: readonly (readonly TermMatch[])[];
  /** By passage and text of a statement: a bit for each word of the query that stands in it. */
  readonly wordsInText: Int32Array;
}

/** What a word is worth by the field that it stands in. */
const WORTH: Readonly<Record<(typeof FIELDS)[number], number>> = {
  NAME: 1,
  ACRONYM: 1,
  ALIAS: 0.95,
  FORMER: 0.9,
  HIDDEN: 0.9,
  SUMMARY: 0.4,
  DEFINITION: 0.35,
  KIND: 0.3,
  IDENTIFIER: 1,
};
const FIELD_WORTH = FIELDS.map((field) => WORTH[field]);
const IS_NAME = FIELDS.map(isName);
const PASSAGE_WORTH = 0.2;
const STATEMENT_WORTH = { CLAIM: 0.25, TASK: 0.25, ROLE: 0.3 };
/** Words together in a passage, which names it among others; in a statement, which is about it, they count in full. */
const TOGETHER_IN_PASSAGE = 0.7;

/** What makes the score: how a name answers as a whole, what the words found are worth, words in one text, renown. */
const SHARES = { name: 0.6, words: 0.3, together: 0.08, renown: 0.02 };
/** « livre Peyroux », « prix Népal »: where a word names a kind, the entities of that kind gain this share of what they lack. */
const RIGHT_KIND = 0.4;

/** An entity is found when the words found of it weigh at least this share of those of the best. */
const ENOUGH = 0.7;

/** All words in a name score at least this. */
const ALL_IN_NAME = 0.5;
const IS_ACTOR = KINDS.map(({ kind }) => ACTOR_KINDS.has(kind));
const NOBODY: ReadonlySet<number> = new Set();

/** Weighs every entity against the words of a query. */
export function* rankInSteps(index: SearchIndex, query: SearchQuery, isWhole: IsWhole): Steps<Ranking> {
  const answers: TermMatch[][] = [];
  for (const word of query.words) {
    answers.push(termMatches(index, word));
    yield;
  }
  const tally = new Tally(index);
  for (const [word, terms] of answers.entries()) yield* tally.count(terms, word);
  const fit = nameScorer(index, answers, isWhole);
  const isOfKindAskedFor = kindsAskedFor(index, answers);
  const themeFit = themesAskedFor(index, query, answers);
  const max = tally.maxWeight();
  const doers = query.asksWho ? new Set(tally.found.filter((entity) => tally.does[entity] === 1 && tally.weight[entity] === max)) : NOBODY;
  const codes: number[] = [];
  let weighed = 0;
  for (const entity of tally.found) {
    // Of each, all texts are looked at.
    if ((weighed += 1 + postingsAt(index.textsOfEntity, entity).length) > TEXTS_PER_STEP) {
      yield;
      weighed = 0;
    }
    const weight = tally.weight[entity] ?? 0;
    const fitAsTheme = themeFit(entity);
    if (weight < max * ENOUGH && fitAsTheme === 0) continue;
    const inName = tally.inNames[entity] ? Math.max(fit(entity), fitAsTheme) : 0;
    const plain =
      SHARES.name * inName +
      SHARES.words * ((tally.worth[entity] ?? 0) / tally.total) +
      SHARES.together * (answers.length > 1 ? (inName >= ALL_IN_NAME ? 1 : tally.together(entity)) : 0) +
      SHARES.renown * (index.renown[entity] ?? 0);
    const isAskedFor = fitAsTheme > 0 || (doers.size > 0 ? doers.has(entity) : weight === max && isOfKindAskedFor(entity));
    const score = isAskedFor ? plain + RIGHT_KIND * (1 - plain) : plain;
    codes.push(codeOf(score, entity));
  }
  return { codes: Float64Array.from(codes).sort(), answers, wordsInText: tally.wordsInText };
}

/**
 * Whether the query holds a word for what an entity is, and more: « association » alone asks for no association in
 * particular.
 */
function kindsAskedFor(index: SearchIndex, answers: readonly (readonly TermMatch[])[]): (entity: number) => boolean {
  const words = new Map<number, number>();
  answers.forEach((terms, word) => {
    for (const { term, quality } of terms) if (quality >= SAME_STEM) words.set(term, word);
  });
  const isAsked = Array.from({ length: index.labelsTerms.starts.length - 1 }, (_, label) => {
    const asked = new Set([...postingsAt(index.labelsTerms, label)].map((term) => words.get(term)));
    return !asked.has(undefined) && asked.size > 0 && asked.size < answers.length;
  });
  return (entity) => postingsAt(index.labelsOfEntity, entity).some((label) => isAsked[label]);
}

const THEME = KINDS.findIndex(({ kind }) => kind === 'THEME');

/**
 * How well a theme answers the question who works on it: its page says who. « quelles associations aident les mineurs » names no theme by
 * the word « associations », which does not count. Zero where no name of the theme holds all other words.
 */
function themesAskedFor(index: SearchIndex, query: SearchQuery, answers: readonly (readonly TermMatch[])[]): (entity: number) => number {
  if (!query.asksWhoWorks) return () => 0;
  const labels = new Set(index.labelsTerms.values);
  const content = answers.filter((terms) => !terms.some(({ term, quality }) => quality >= SAME_STEM && labels.has(term)));
  const fit = nameScorer(index, content.length > 0 ? content : answers, () => false);
  return (entity) => {
    const found = index.kinds[entity] === THEME ? fit(entity) : 0;
    return found >= ALL_IN_NAME ? found : 0;
  };
}

const SCORE_STEPS = 100_000;
const MAX_ENTITIES = 2 ** 24;

/** A number that sorts by falling score, then by place in the view. */
function codeOf(score: number, entity: number): number {
  return (SCORE_STEPS - Math.round(score * SCORE_STEPS)) * MAX_ENTITIES + entity;
}

/** The entity that {@link codeOf} coded. */
export function codedEntity(code: number): number {
  return code % MAX_ENTITIES;
}

/** The score that {@link codeOf} coded, from 0 to 100 with three decimals, and its inverse, which sorts the best first. */
export function codedScore(code: number): { readonly score: number; readonly inverse: number } {
  const inverse = Math.floor(code / MAX_ENTITIES);
  return { score: (SCORE_STEPS - inverse) / 1000, inverse };
}

/** How many texts and entities are gone through in a step: each takes little. */
const TEXTS_PER_STEP = 10_000;

/** What was found of each entity, word by word. */
class Tally {
  /** By entity: what the words found are worth where they stand. */
  readonly worth: Float64Array;
  /** By entity: how rare the words found are together, wherever they stand. */
  readonly weight: Float64Array;
  /** By entity: 1 when a word stands in one of its names. */
  readonly inNames: Uint8Array;
  readonly wordsInText: Int32Array;
  /** By entity: 1 when it acts, and a word is what a relation says of it as its subject. */
  readonly does: Uint8Array;
  readonly found: number[] = [];
  /** How rare all words of the query that the base knows are together. */
  total = 0;

  private readonly best: Float64Array;
  private readonly rarities: number[] = [];
  /** How much was gone through in this step. */
  private counted = 0;

  constructor(private readonly index: SearchIndex) {
    this.worth = new Float64Array(index.entities);
    this.weight = new Float64Array(index.entities);
    this.best = new Float64Array(index.entities);
    this.inNames = new Uint8Array(index.entities);
    this.does = new Uint8Array(index.entities);
    this.wordsInText = new Int32Array(index.passages + index.statementTexts.length);
  }

  *count(terms: readonly TermMatch[], word: number): Steps<void> {
    const reached: number[] = [];
    for (const answer of terms) {
      this.countEntries(answer, reached);
      if (!answer.namesOnly) yield* this.countTexts(answer, 1 << word, reached);
    }
    // Rare words weigh more. Engines agree on Math.log to the last bit or nearly; scores are rounded far above that.
    const rarity = reached.length === 0 ? 0 : Math.log(1 + this.index.entities / reached.length);
    this.rarities.push(rarity);
    this.total += rarity;
    for (const entity of reached) {
      if (this.weight[entity] === 0) this.found.push(entity);
      this.worth[entity] = (this.worth[entity] ?? 0) + rarity * (this.best[entity] ?? 0);
      this.weight[entity] = (this.weight[entity] ?? 0) + rarity;
      this.best[entity] = 0;
    }
  }

  maxWeight(): number {
    return this.found.reduce((max, entity) => Math.max(max, this.weight[entity] ?? 0), 0);
  }

  /** The share of the query that stands together in one text of the entity. */
  together(entity: number): number {
    let max = 0;
    for (const text of postingsAt(this.index.textsOfEntity, entity)) {
      const words = this.wordsInText[text] ?? 0;
      if (words === 0 || (words & (words - 1)) === 0) continue;
      const rarity = this.rarities.reduce((sum, one, word) => ((words >> word) & 1 ? sum + one : sum), 0);
      max = Math.max(max, text < this.index.passages ? TOGETHER_IN_PASSAGE * rarity : rarity);
    }
    return max / this.total;
  }

  private countEntries({ term, quality, namesOnly }: TermMatch, reached: number[]): void {
    for (const entry of postingsAt(this.index.entries, term)) {
      const [entity, field] = [entityOf(entry), fieldOf(entry)];
      if (IS_NAME[field]) this.inNames[entity] = 1;
      else if (namesOnly) continue;
      this.reach(entity, quality * (FIELD_WORTH[field] ?? 0), reached);
    }
  }

  private *countTexts({ term, quality }: TermMatch, bit: number, reached: number[]): Steps<void> {
    for (const text of postingsAt(this.index.textsOfTerm, term)) {
      if ((this.counted += 1 + postingsAt(this.index.entitiesOfText, text).length) > TEXTS_PER_STEP) {
        yield;
        this.counted = 0;
      }
      this.wordsInText[text] = (this.wordsInText[text] ?? 0) | bit;
      const statement = this.index.statementTexts[text - this.index.passages];
      const worth = quality * (statement ? STATEMENT_WORTH[statement.field] : PASSAGE_WORTH);
      for (const entity of postingsAt(this.index.entitiesOfText, text)) {
        if (statement?.ofSubject && IS_ACTOR[this.index.kinds[entity] ?? 0]) this.does[entity] = 1;
        this.reach(entity, worth, reached);
      }
    }
  }

  private reach(entity: number, worth: number, reached: number[]): void {
    const best = this.best[entity] ?? 0;
    if (worth <= best) return;
    if (best === 0) reached.push(entity);
    this.best[entity] = worth;
  }
}
