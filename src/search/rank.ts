import { entityOf, fieldOf, type SearchIndex } from './search-index.js';
import { postingsAt } from './postings.js';
import { type IsWhole, nameScorer } from './name-score.js';
import { type TermMatch, termMatches, type SearchQuery, SAME_STEM } from './query.js';
import { FIELDS, isName } from './searchable-texts.js';

/** The entities that answer a question, best first. */
export interface Ranking {
  /** Coded by {@link codeOf}: best first, then in the order of the view. */
  readonly codes: Float64Array;
  /** What each word of the question was taken for. */
  readonly answers: readonly (readonly TermMatch[])[];
  /** By passage: a bit for each word of the question that stands in it. */
  readonly wordsInPassage: Int32Array;
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
};
const FIELD_WORTH = FIELDS.map((field) => WORTH[field]);
const IS_NAME = FIELDS.map(isName);
const PASSAGE_WORTH = 0.2;

/** What makes the score: how a name answers as a whole, what the words found are worth, words in one passage, renown. */
const SHARES = { name: 0.6, words: 0.3, together: 0.08, renown: 0.02 };
/** « livre Peyroux », « prix Népal »: where a word says what is sought, those that are it gain this share of what they lack. */
const RIGHT_KIND = 0.4;

/** An entity is found when the words found of it tell at least this share of what they tell of the best. */
const ENOUGH = 0.7;

/** Weighs every entity against the words of a question. */
export function rank(index: SearchIndex, question: SearchQuery, isWhole: IsWhole): Ranking {
  const answers = question.words.map((word) => termMatches(index, word));
  const tally = new Tally(index);
  answers.forEach((terms, word) => {
    tally.count(terms, word);
  });
  const fit = nameScorer(index, answers, isWhole);
  const isOfKindSought = kindsSought(index, answers);
  const most = tally.most();
  const codes: number[] = [];
  for (const entity of tally.found) {
    const told = tally.told[entity] as number;
    if (told < most * ENOUGH) continue;
    const plain =
      SHARES.name * (tally.inNames[entity] ? fit(entity) : 0) +
      SHARES.words * ((tally.worth[entity] as number) / tally.total) +
      SHARES.together * (answers.length > 1 ? tally.together(entity) : 0) +
      SHARES.renown * (index.renown[entity] as number);
    const score = told === most && isOfKindSought(entity) ? plain + RIGHT_KIND * (1 - plain) : plain;
    codes.push(codeOf(score, entity));
  }
  return { codes: Float64Array.from(codes).sort(), answers, wordsInPassage: tally.wordsInPassage };
}

/**
 * Whether the question holds a word for what an entity is, and more: « association » alone asks for no association in
 * particular.
 */
function kindsSought(index: SearchIndex, answers: readonly (readonly TermMatch[])[]): (entity: number) => boolean {
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

/** What was found of each entity, word by word. */
class Tally {
  /** By entity: what the words found are worth where they stand. */
  readonly worth: Float64Array;
  /** By entity: what the words found tell, wherever they stand. */
  readonly told: Float64Array;
  /** By entity: 1 when a word stands in one of its names. */
  readonly inNames: Uint8Array;
  readonly wordsInPassage: Int32Array;
  readonly found: number[] = [];
  /** What all words of the question that the base knows tell together. */
  total = 0;

  private readonly best: Float64Array;
  private readonly tells: number[] = [];

  constructor(private readonly index: SearchIndex) {
    this.worth = new Float64Array(index.entities);
    this.told = new Float64Array(index.entities);
    this.best = new Float64Array(index.entities);
    this.inNames = new Uint8Array(index.entities);
    this.wordsInPassage = new Int32Array(index.passages);
  }

  count(terms: readonly TermMatch[], word: number): void {
    const reached: number[] = [];
    for (const answer of terms) {
      this.countEntries(answer, reached);
      if (!answer.namesOnly) this.countQuotes(answer, 1 << word, reached);
    }
    // Rare words tell more. Engines agree on Math.log to the last bit or nearly; scores are rounded far above that.
    const tells = reached.length === 0 ? 0 : Math.log(1 + this.index.entities / reached.length);
    this.tells.push(tells);
    this.total += tells;
    for (const entity of reached) {
      if (this.told[entity] === 0) this.found.push(entity);
      this.worth[entity] = (this.worth[entity] as number) + tells * (this.best[entity] as number);
      this.told[entity] = (this.told[entity] as number) + tells;
      this.best[entity] = 0;
    }
  }

  most(): number {
    return this.found.reduce((most, entity) => Math.max(most, this.told[entity] as number), 0);
  }

  /** The share of the question that stands together in one passage of the entity. */
  together(entity: number): number {
    let most = 0;
    for (const passage of postingsAt(this.index.passagesOfEntity, entity)) {
      const words = this.wordsInPassage[passage] as number;
      if (words === 0 || (words & (words - 1)) === 0) continue;
      most = Math.max(
        most,
        this.tells.reduce((sum, tells, word) => ((words >> word) & 1 ? sum + tells : sum), 0),
      );
    }
    return most / this.total;
  }

  private countEntries({ term, quality, namesOnly }: TermMatch, reached: number[]): void {
    const { starts, values } = this.index.entries;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      const entry = values[at] as number;
      const [entity, field] = [entityOf(entry), fieldOf(entry)];
      if (IS_NAME[field]) this.inNames[entity] = 1;
      else if (namesOnly) continue;
      this.reach(entity, quality * (FIELD_WORTH[field] as number), reached);
    }
  }

  private countQuotes({ term, quality }: TermMatch, bit: number, reached: number[]): void {
    const { starts, values } = this.index.entitiesOfPassage;
    for (const passage of postingsAt(this.index.quotes, term)) {
      this.wordsInPassage[passage] = (this.wordsInPassage[passage] as number) | bit;
      for (let at = starts[passage] as number; at < (starts[passage + 1] as number); at += 1) {
        this.reach(values[at] as number, quality * PASSAGE_WORTH, reached);
      }
    }
  }

  private reach(entity: number, worth: number, reached: number[]): void {
    const best = this.best[entity] as number;
    if (worth <= best) return;
    if (best === 0) reached.push(entity);
    this.best[entity] = worth;
  }
}
