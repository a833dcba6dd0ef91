import type { GraphView } from '../../src/graph/view.js';
import { type Adjacency, fullAdjacency, statedAdjacency } from '../../src/network/adjacency.js';
import { matchesOf } from '../../src/search/matches.js';
import { search } from '../../src/search/search.js';

/** What is searched for: names, words of texts, the beginning of one, slips, words for a kind, a question. */
const SEARCHED = ['nom 7', 'réunion', 'qui travaille sur les mineurs', 'europ', 'présidnete'];
/** How many of those found are opened. */
const OPENED = 5;

/** Everything that is computed for a view when somebody asks, as text: what a search finds, with scores and matches, and neighbours. */
export function computedFor(view: GraphView): string {
  const found = SEARCHED.map((text) => {
    const { codes, facets, hit } = search(view, text);
    return [text, facets, codes.map(hit).map((one, place) => [one.entity.id, one.score, place < OPENED ? matchesOf(one) : null])];
  });
  return JSON.stringify({ found, stated: neighboursIn(statedAdjacency(view)), full: neighboursIn(fullAdjacency(view)) });
}

function neighboursIn({ entities, relations, numbers, offsets, targets, hopRelations }: Adjacency): unknown {
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
  return [ids(entities), ids(relations), [...numbers], [...offsets], [...targets], [...hopRelations]];
}
