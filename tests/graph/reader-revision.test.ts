import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEARER_ROLES, type Role } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import { sumInSteps } from '../../src/graph/reader-revision.js';
import { atOnce } from '../../src/graph/steps.js';
import { visibleTo, type VisibleRecords } from '../../src/graph/visibility.js';
import { readRecords } from '../../src/store/read.js';
import { openBase, SMALL_SEEDS } from '../support/base.js';
import { randomChanges, RowChanger } from '../support/random-changes.js';
import { runs } from '../support/random.js';

const ROLES: readonly Role[] = ['ANONYMOUS', ...BEARER_ROLES];

const revisions = (graph: Graph): unknown =>
  ROLES.map((role) => {
    const { revision, updatedAt } = graph.view(role);
    return { role, revision, updatedAt };
  });

describe('the revision of a reader', () => {
  it('is the same from what changed as from everything', async () => {
    await fc.assert(
      fc.asyncProperty(randomChanges(10), async (changes) => {
        const base = await openBase(SMALL_SEEDS);
        const changer = new RowChanger(base.dataSource);
        revisions(base.graph);
        for (const change of changes) {
          await changer.apply(change);
          await base.graph.refresh();
          expect(revisions(base.graph)).toEqual(revisions(await Graph.open(base.dataSource)));
        }
        await base.close();
      }),
      { numRuns: runs(1) },
    );
  });

  it('does not depend on the order of rows', async () => {
    const base = await openBase(SMALL_SEEDS);
    const visible = visibleTo('EDITOR', await readRecords(base.dataSource.manager), []);
    await base.close();
    const { dataset, ...lists } = visible;
    const reversed = { dataset, ...Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, [...rows].reverse()])) };
    expect(atOnce(sumInSteps(reversed as unknown as VisibleRecords))).toBe(atOnce(sumInSteps(visible)));
  });
});
