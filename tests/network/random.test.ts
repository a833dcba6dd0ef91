import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import type { EntityKind } from '../../src/kinds/index.js';
import { findNetwork, type NetworkQuery } from '../../src/network/network.js';
import { findPaths, type PathsQuery } from '../../src/network/paths.js';
import { RELATION_TYPES } from '../../src/statements/vocabulary.js';
import { buildGraph } from '../support/view-builders.js';
import { bruteForceNetwork, bruteForcePaths } from '../support/brute-force.js';
import { runs } from '../support/random.js';
import { IDS, randomRows, someDay, withoutHidden } from '../support/random-base.js';

const RUNS = { numRuns: runs(200) };

const KINDS: readonly EntityKind[] = [
  'ORGANIZATION',
  'GOVERNMENT_BODY',
  'PERSON',
  'POST',
  'PROJECT',
  'EVENT',
  'MEETING',
  'PUBLICATION',
  'AWARD',
  'PLACE',
  'THEME',
];
const some = <T>(values: readonly T[]): fc.Arbitrary<ReadonlySet<T> | null> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.subarray([...values], { minLength: 1 }).map((chosen) => new Set(chosen)),
  );

const walk = { types: some(RELATION_TYPES), includeDerived: fc.boolean() };

const pathsQuestion: fc.Arbitrary<PathsQuery> = fc
  .record({
    ...walk,
    from: fc.constantFrom(...IDS),
    to: fc.constantFrom(...IDS),
    maxLength: fc.integer({ min: 1, max: 6 }),
    first: fc.constantFrom(1, 3, 100),
    through: some(KINDS),
  })
  .filter(({ from, to }) => from !== to);

const networkQuestion: fc.Arbitrary<NetworkQuery> = fc.record({
  ...walk,
  centres: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 3 }),
  depth: fc.integer({ min: 1, max: 3 }),
  maxNodes: fc.constantFrom(1, 4, 8, 300),
  kinds: some(KINDS),
  themes: fc.constant(null),
  meetings: fc.constant(null),
});

const toldPaths = (view: GraphView, question: PathsQuery): unknown => {
  if (!view.entity(question.from) || !view.entity(question.to)) return null;
  const { outcome, paths, truncatedBy } = findPaths(view, question);
  return { outcome, truncatedBy, paths: paths.map((path) => path.steps.map((step) => `${step.relation.id} ${step.inverse}`)) };
};

const toldNetwork = (view: GraphView, asked: NetworkQuery): unknown => {
  const question = { ...asked, centres: asked.centres.filter((id) => view.entity(id)) };
  const { nodes, relations, total, truncatedBy } = findNetwork(view, question);
  return {
    nodes: nodes.map(({ entity, depth, degree }) => ({ id: entity.id, depth, degree })),
    links: relations.map((row) => row.id),
    total,
    truncatedBy,
  };
};

describe('on random bases', () => {
  it('paths are those of a search that tries everything', () => {
    fc.assert(
      fc.property(randomRows, someDay, pathsQuestion, (rows, asOf, question) => {
        const view = buildGraph(rows, { asOf });
        fc.pre(view.entity(question.from) !== undefined && view.entity(question.to) !== undefined);
        const { paths, isConnected } = bruteForcePaths(view, question);
        expect(toldPaths(view, question)).toEqual({
          outcome: paths.length > 0 ? 'FOUND' : isConnected ? 'NONE_WITHIN_LENGTH' : 'DISCONNECTED',
          truncatedBy: paths.length > question.first ? 'FIRST' : null,
          paths: paths
            .slice(0, question.first)
            .map((path) => path.map((step) => `${step.relation.id} ${step.relation.subjectId !== step.from}`)),
        });
      }),
      RUNS,
    );
  });

  it('networks are those of a search that reads every row at every depth', () => {
    fc.assert(
      fc.property(randomRows, someDay, networkQuestion, (rows, asOf, asked) => {
        const view = buildGraph(rows, { asOf });
        const question = { ...asked, centres: asked.centres.filter((id) => view.entity(id)) };
        const { nodes, links, total } = bruteForceNetwork(view, question);
        expect(toldNetwork(view, question)).toEqual({ nodes, links, total, truncatedBy: total > nodes.length ? 'MAX_NODES' : null });
      }),
      RUNS,
    );
  });

  it('hidden rows change nothing for a reader who does not see them', () => {
    fc.assert(
      fc.property(randomRows, someDay, pathsQuestion, networkQuestion, (rows, asOf, path, network) => {
        const seen = buildGraph(rows, { complete: false, asOf });
        const bare = buildGraph(withoutHidden(rows), { role: 'ADMINISTRATOR', complete: false, asOf });
        expect(toldPaths(seen, path)).toEqual(toldPaths(bare, path));
        expect(toldNetwork(seen, network)).toEqual(toldNetwork(bare, network));
      }),
      RUNS,
    );
  });
});
