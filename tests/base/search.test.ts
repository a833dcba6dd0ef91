import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { search } from '../../src/search/search.js';
import { openBase, type TestBase } from '../support/base.js';
import { PUBLISHED_BASE } from './published.js';
import { ALL_QUERIES, type Expected, QUERIES } from './search-queries.js';

/** How good search is on the published base: how often the first hit is the one that people mean. */

let base: TestBase;
let view: GraphView;
beforeAll(async () => {
  base = await openBase(PUBLISHED_BASE);
  view = base.graph.view('ANONYMOUS');
});
afterAll(async () => {
  await base.close();
});

/** From 1; 0 when it is not found. */
function rankOf({ text, first }: Expected): number {
  const found = search(view, text);
  return found.codes.findIndex((code) => found.hit(code).entity.id === first) + 1;
}

describe('search on the published base', () => {
  it('has at least 80 queries, each for an entity that is there', () => {
    expect(ALL_QUERIES.length).toBeGreaterThanOrEqual(80);
    expect(ALL_QUERIES.filter(({ first }) => view.entity(first) === undefined)).toEqual([]);
  });

  it.each(Object.keys(QUERIES))('finds %s: what is meant comes among the first five', (group) => {
    const missed = (QUERIES[group] ?? []).map((query) => ({ ...query, rank: rankOf(query) })).filter(({ rank }) => rank < 1 || rank > 5);
    expect(missed).toEqual([]);
  });

  it('puts what is meant first 19 times of 20', () => {
    const ranks = ALL_QUERIES.map((query) => ({ ...query, rank: rankOf(query) }));
    const late = ranks.filter(({ rank }) => rank !== 1);
    const reciprocal = ranks.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
    const first = 1 - late.length / ranks.length;
    const listed = late.map(({ text, rank }) => `« ${text} » at ${rank}`).join(', ');
    process.stdout.write(
      `search: ${ranks.length} queries, first hit right ${(100 * first).toFixed(1)} %, mean reciprocal rank ${reciprocal.toFixed(3)}; late: ${listed}\n`,
    );
    expect(first, JSON.stringify(late, null, 1)).toBeGreaterThanOrEqual(0.95);
    expect(reciprocal).toBeGreaterThanOrEqual(0.97);
  });

  it('finds every entity by each name it is shown under, among the first of those that bear the name', () => {
    const missed = view.entities.flatMap((entity) =>
      entity.names
        .filter((name) => name.kind === 'PREFERRED' && name.value.length <= 200)
        .filter(({ value }) => {
          const found = search(view, value);
          const bearers = view.entities.filter((other) => other.names.some((name) => name.value === value));
          const first = found.codes.slice(0, bearers.length).map((code) => found.hit(code).entity.id);
          return !first.includes(entity.id);
        })
        .map(({ value }) => `${entity.id}: ${value}`),
    );
    expect(missed).toEqual([]);
  });
});
