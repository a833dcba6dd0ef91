import { postingsAt } from './postings.js';
import type { TermMatch } from './query.js';
import type { SearchIndex } from './search-index.js';
import { FIELDS } from './searchable-texts.js';

/**
 * How well a name as a whole answers the words asked for: the whole name, in order or not; its beginning; all words
 * somewhere in it; some of them.
 */

/** Whether the name that an entity has at a place among its names is, stop words included, exactly what was asked. */
export type IsWhole = (entity: number, place: number) => boolean;

/** What each way of answering is worth; `span` is added in proportion to how much of the name was asked for. */
const WHOLE = { exact: 1, inOrder: 0.97, anyOrder: 0.94 };
const BEGINNING = { min: 0.7, span: 0.15 };
const ALL_WORDS = { min: 0.5, span: 0.18 };
const SOME_WORDS = { max: 0.45 };

/** What a name counts by its sort: so the whole of another name comes before the beginning of a preferred one. */
const NAME_WORTH = FIELDS.map((field) => ({ NAME: 1, ACRONYM: 0.98, ALIAS: 0.95, FORMER: 0.92, HIDDEN: 0.9 })[field as 'NAME']);

interface Matched {
  readonly word: number;
  readonly quality: number;
}

/** A function that scores how well the best name of an entity answers, from 0 to 1. */
export function nameScorer(index: SearchIndex, answers: readonly (readonly TermMatch[])[], isWhole: IsWhole): (entity: number) => number {
  const byTerm = new Map<number, Matched[]>();
  answers.forEach((terms, word) => {
    for (const { term, quality } of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), { word, quality }]);
  });
  const { starts } = index.namesOfEntity;
  return (entity) => {
    let best = 0;
    for (const name of postingsAt(index.namesOfEntity, entity)) {
      const place = name - (index.namesOfEntity.values[starts[entity] ?? 0] ?? 0);
      const fit = fitOf(postingsAt(index.namesTerms, name), answers.length, byTerm, () => isWhole(entity, place));
      best = Math.max(best, fit * (NAME_WORTH[index.namesField[name] ?? 0] ?? 0));
    }
    return best;
  };
}

function fitOf(terms: Int32Array, words: number, byTerm: ReadonlyMap<number, readonly Matched[]>, isWhole: () => boolean): number {
  const found: (Matched | null)[] = [];
  let used = 0;
  let quality = 0;
  for (const term of terms) {
    const match = byTerm.get(term)?.find(({ word }) => !((used >> word) & 1)) ?? null;
    found.push(match);
    if (!match) continue;
    used |= 1 << match.word;
    quality += match.quality;
  }
  const matches = found.filter((match) => match !== null);
  if (matches.length === 0) return 0;
  const share = matches.length / terms.length;
  const mean = quality / matches.length;
  if (matches.length < words) return (SOME_WORDS.max * mean * (matches.length / words) ** 2 * (1 + share)) / 2;
  const inOrder = matches.every((match, at) => match.word === at);
  if (share === 1) {
    if (!inOrder) return WHOLE.anyOrder * mean;
    return (mean === 1 && isWhole() ? WHOLE.exact : WHOLE.inOrder) * mean;
  }
  if (inOrder && found.slice(0, words).every((match) => match !== null)) return (BEGINNING.min + BEGINNING.span * share) * mean;
  return (ALL_WORDS.min + ALL_WORDS.span * share) * mean;
}
