import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { search } from '../../src/search/search.js';
import { openBase, type TestBase } from '../support/base.js';
import { PUBLISHED_BASE } from './published.js';
import { ALL_QUERIES, type Expected, QUERIES } from './search-queries.js';
import { ALL_QUESTIONS, QUESTIONS } from './search-questions.js';

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
  return bestRank(text, [first]);
}

/** The rank of the first of some entities that is found. */
function bestRank(text: string, anyOf: readonly string[]): number {
  const found = search(view, text);
  return found.codes.findIndex((code) => anyOf.includes(found.hit(code).entity.id)) + 1;
}

/** Its words (« mémoire », « morts », « mer ») stand for others of the base (« hommage », « péris », « Méditerranée »), which no vocabulary says. */
const UNANSWERED = 'les actions en mémoire des migrants morts en mer';

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

  it('has 60 questions in people’s words, each with answers that are there', () => {
    expect(ALL_QUESTIONS).toHaveLength(60);
    expect(ALL_QUESTIONS.flatMap(({ anyOf }) => anyOf).filter((id) => view.entity(id) === undefined)).toEqual([]);
  });

  it.each(Object.keys(QUESTIONS))('answers questions (%s): a right answer comes among the first two, but for one question', (group) => {
    const ranks = (QUESTIONS[group] ?? []).map(({ text, anyOf }) => ({ text, rank: bestRank(text, anyOf) }));
    expect(ranks.filter(({ text, rank }) => (rank < 1 || rank > 2) && text !== UNANSWERED)).toEqual([]);
  });

  it('puts a right answer to a question first 19 times of 20', () => {
    const ranks = ALL_QUESTIONS.map(({ text, anyOf }) => ({ text, rank: bestRank(text, anyOf) }));
    const late = ranks.filter(({ rank }) => rank !== 1);
    process.stdout.write(
      `search: ${ranks.length} questions, first hit right ${ranks.length - late.length}; late: ${late.map(({ text, rank }) => `« ${text} » at ${rank}`).join(', ')}\n`,
    );
    expect(late.length, JSON.stringify(late)).toBeLessThanOrEqual(3);
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
