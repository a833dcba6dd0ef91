import { lastPerView } from '../graph/per-view.js';
import type { SharedBuild } from '../graph/shared-build.js';
import { atOnce, filterInSteps, mapInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import { elementAt, joinKeys, numberKey } from '../core/sorted.js';
import { entityKey } from '../graph/sort-keys.js';
import { type Entity, type EntityKind, KINDS } from '../kinds/index.js';
import { parseQuery } from './query.js';
import { codedEntity, codedScore, rankInSteps, type Ranking } from './rank.js';
import { searchIndexOf, type SearchIndex } from './search-index.js';
import { wholeOf } from './row-words.js';
import { isName, searchableTexts } from './searchable-texts.js';
import { tokenize } from './tokenizer.js';

/** What was found, best first. */
export interface SearchResult {
  /** One for each entity found, sorted; {@link SearchResult.hit} opens it. */
  readonly codes: readonly number[];
  /** How many of each kind were found before any choice of kinds: what choosing another kind would give. The most first. */
  readonly facets: readonly Facet[];
  readonly hit: (code: number) => Hit;
  /** A key that sorts as `codes` are: falling score, then name, then id. */
  readonly keyOf: (code: number) => string;
}

export interface Facet {
  readonly kind: EntityKind;
  readonly count: number;
}

/** An entity found. */
export interface Hit {
  readonly entity: Entity;
  /** From 0 to 100: higher is nearer. Only hits of one search compare. */
  readonly score: number;
  readonly found: Found;
}

/** What is needed to show where the words stand. */
export interface Found {
  readonly view: GraphView;
  readonly index: SearchIndex;
  readonly ranking: Ranking;
  /** The entity’s number in the index. */
  readonly number: number;
}

/**
 * Finds entities by their names, summaries, definitions, kinds, passages and statements. The same view and text give the same
 * answer, scores included. Nothing is found by an empty text or by stop words alone.
 * @param kinds only entities of these kinds; facets count all
 * @throws BAD_USER_INPUT when the text is too long
 */
export function search(view: GraphView, text: string, kinds?: readonly EntityKind[] | null): SearchResult {
  return atOnce(searchInSteps(view, text, kinds));
}

/** How many searches of a view are kept: each holds a few megabytes at 10^5 entities. */
const MAX_KEPT = 4;

const kept = lastPerView<SearchResult>(MAX_KEPT);

/**
 * {@link search} in turns, once for all who search the same: the pages of a list ask for it one after the other, and a table for hundreds of
 * them. The last few of a view are kept.
 */
export function sharedSearch(view: GraphView, text: string, kinds: readonly EntityKind[] | null): SharedBuild<SearchResult> {
  return kept(view, JSON.stringify([text, kinds]), () => searchInSteps(view, text, kinds));
}

/** {@link search} in steps. */
export function* searchInSteps(view: GraphView, text: string, kinds: readonly EntityKind[] | null = null): Steps<SearchResult> {
  const index = searchIndexOf(view);
  const query = parseQuery(text, index);
  const entityAt = (number: number): Entity => elementAt(view.entities, number);
  const ranking = yield* rankInSteps(index, query, (number, place) => {
    const name = searchableTexts(entityAt(number)).filter(({ field }) => isName(field))[place];
    return name !== undefined && wholeOf(tokenize(name.text)) === query.whole;
  });
  const wanted = kinds && new Set(kinds.map((kind) => KINDS.findIndex((one) => one.kind === kind)));
  const codes = yield* mapInSteps(ranking.codes, (code) => code);
  return {
    codes: wanted ? yield* filterInSteps(codes, (code) => wanted.has(elementAt(index.kinds, codedEntity(code)))) : codes,
    facets: countKinds(index, codes),
    hit: (code) => {
      const number = codedEntity(code);
      return { entity: entityAt(number), score: codedScore(code).score, found: { view, index, ranking, number } };
    },
    keyOf: (code) => joinKeys(numberKey(codedScore(code).inverse, 6), entityKey(entityAt(codedEntity(code)))),
  };
}

function countKinds(index: SearchIndex, codes: readonly number[]): Facet[] {
  const counts = KINDS.map(() => 0);
  for (const code of codes) {
    const kind = elementAt(index.kinds, codedEntity(code));
    counts[kind] = elementAt(counts, kind) + 1;
  }
  return KINDS.map(({ kind }, at): Facet => ({ kind, count: elementAt(counts, at) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
