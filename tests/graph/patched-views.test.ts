import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import { atOnce } from '../../src/graph/steps.js';
import { PatchedMap } from '../../src/graph/patched-map.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { readRecords } from '../../src/store/read.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { buildChanges } from '../support/record-builders.js';
import { copyWith } from '../../src/core/copy-with.js';
import { search } from '../../src/search/search.js';
import { standInDay } from '../../src/graph/as-of.js';
import type { GraphView } from '../../src/graph/view.js';
import { searchIndexOf } from '../../src/search/search-index.js';
import { Relation } from '../../src/statements/relation.js';
import { openBase, SMALL_SEEDS, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { randomChanges, RowChanger } from '../support/random-changes.js';
import { applyEdits, EACH_SORT, SORTS } from '../support/random-edits.js';
import { runs } from '../support/random.js';
import { computedFor } from '../support/view-computed.js';
import { contentOf } from '../support/view-content.js';

/** A view that was patched answers what one does that is built of the same rows at once: for every role, today and as of days. */

const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];
const AUTHOR = { actor: 'ada', reason: 'change', at: '2030-01-01T00:00:00.000Z' };
const DAYS: readonly (string | null)[] = [null, '2020-03-05', '2030-02-01'];

async function expectSameAsFresh({ graph, dataSource }: TestBase, days: readonly (string | null)[], roles = ROLES): Promise<void> {
  await graph.refresh();
  const records = Object.values(await readRecords(dataSource.manager, { without: ['document.text'] })).flat();
  const formerIds = await dataSource.manager.find(FormerIdRow);
  const former = formerIds.map(({ id }) => id);
  const reader = await Graph.open(dataSource);
  // Made of the rows alone: neither from a revision before, nor from what another role reads.
  const fresh = (role: Role, day: string | null): GraphView =>
    reader.viewOf(role, records, formerIds, day && standInDay(reader.view(role), day));
  for (const role of roles) {
    for (const day of days) expect(contentOf(graph.view(role, day), former)).toBe(contentOf(fresh(role, day), former));
    // Asked for now and then only: meanwhile it is carried from view to view.
    if (days === DAYS) expect(computedFor(graph.view(role))).toBe(computedFor(fresh(role, null)));
  }
}

async function changeRelation({ dataSource, graph }: TestBase, id: string, fields: Partial<Relation>): Promise<void> {
  await inWritingTransaction(dataSource, async (manager) => {
    const before = (await readRecords(manager)).statement?.find((row) => row.id === id) as Relation;
    await writeChanges(manager, AUTHOR, buildChanges({ updates: [{ before, after: copyWith(before, fields) }] }));
  });
  await graph.refresh();
}

describe('a patched view', () => {
  it('holds what a new one does, whatever rows change', async () => {
    await fc.assert(
      fc.asyncProperty(randomChanges(20), async (changes) => {
        const base = await openBase(SMALL_SEEDS);
        const changer = new RowChanger(base.dataSource);
        await expectSameAsFresh(base, [null]);
        for (const [at, change] of changes.entries()) {
          await changer.apply(change);
          await expectSameAsFresh(base, at % 5 === 0 ? DAYS : [null]);
        }
        await base.close();
      }),
      { numRuns: runs(2) },
    );
  });

  it('holds what a new one does after each sort of edit: hiding, removals, restorations, merges, supersessions, erasures', async () => {
    const base = await openBase(THREE_MEETINGS);
    await expectSameAsFresh(base, DAYS);
    for (const edit of EACH_SORT.slice(0, 2 * SORTS.length)) {
      if ((await applyEdits(base.dataSource, [edit])).length > 0) await expectSameAsFresh(base, [null]);
    }
    await expectSameAsFresh(base, DAYS);
    // Of those who read all first, and then of those who read less.
    await expectSameAsFresh({ ...base, graph: await Graph.open(base.dataSource) }, DAYS, [...ROLES].reverse());
    await base.close();
  });

  it('shares what several roles read alike', async () => {
    const base = await openBase(THREE_MEETINGS);
    const [hidden] = base.graph.view('ANONYMOUS').relations as [Relation];
    await changeRelation(base, hidden.id, { visibility: 'EDITORS' });
    const [few, all] = (['ANONYMOUS', 'EDITOR'] as const).map((role) => base.graph.view(role)) as [GraphView, GraphView];
    const own = (list: (view: GraphView) => readonly object[]): number => {
      const shared = new Set(list(few));
      return list(all).filter((row) => !shared.has(row)).length;
    };
    expect([few.get(hidden.id, Relation), all.get(hidden.id, Relation)]).toEqual([undefined, expect.anything()]);
    for (const list of ['entities', 'documents', 'statements'] as const) {
      expect(own((view) => view[list])).toBeLessThan(1 + few[list].length / 5);
    }
    await base.close();
  });

  it('of a day on which all was there shares what today’s holds', async () => {
    const base = await openBase(THREE_MEETINGS);
    const [today, then] = [base.graph.view('EDITOR'), base.graph.view('EDITOR', '2100-01-01')];
    expect(then.day).not.toBeNull();
    const lists = ['documents', 'passages', 'mentions', 'statements', 'relations', 'claims', 'followUps'] as const;
    expect(lists.filter((list) => then[list] !== today[list])).toEqual([]);
    await base.close();
  });

  it('shares what a change does not touch', async () => {
    const base = await openBase(SMALL_SEEDS);
    const before = base.graph.view('EDITOR');
    await new RowChanger(base.dataSource).apply({ sort: 'rename', first: 0, second: 0 });
    await base.graph.refresh();
    const after = base.graph.view('EDITOR');
    const lists = ['documents', 'passages', 'mentions', 'statements', 'relations', 'claims', 'followUps'] as const;
    expect(lists.filter((list) => after[list] !== before[list])).toEqual([]);
    expect(after.entities.filter((entity) => before.entity(entity.id) !== entity)).toHaveLength(1);
    await base.close();
  });

  it('shares what is computed for it, once somebody asked for that', async () => {
    const base = await openBase(THREE_MEETINGS);
    const before = base.graph.view('EDITOR').derivedRelations;
    await new RowChanger(base.dataSource).apply({ sort: 'rename', first: 0, second: 0 });
    await base.graph.refresh();
    expect(before.length).toBeGreaterThan(0);
    expect(base.graph.view('EDITOR').derivedRelations).toBe(before);
    await base.close();
  });

  it('shares the index of search where nothing is changed that is searched', async () => {
    const base = await openBase(THREE_MEETINGS);
    const before = searchIndexOf(base.graph.view('EDITOR'));
    const relation = base.graph.view('EDITOR').relations.find(({ role }) => role !== null) as Relation;
    await changeRelation(base, relation.id, { note: { fr: 'une note' } });
    expect(searchIndexOf(base.graph.view('EDITOR'))).toBe(before);
    expect(search(base.graph.view('EDITOR'), 'zygophyllacée').codes).toEqual([]);
    await changeRelation(base, relation.id, { role: { fr: 'zygophyllacée' } });
    expect(search(base.graph.view('EDITOR'), 'zygophyllacée').codes).toHaveLength(1);
    await base.close();
  });

  it('leaves the view before it as it was', async () => {
    const base = await openBase(THREE_MEETINGS);
    const before = ROLES.map((role) => base.graph.view(role));
    const content = before.map((view) => contentOf(view));
    await applyEdits(base.dataSource, EACH_SORT.slice(0, 8));
    await base.graph.refresh();
    expect(before.map((view) => contentOf(view))).toEqual(content);
    await base.close();
  });
});

describe('a patched map', () => {
  it('is the map with the changes in it, and leaves the one beneath', () => {
    const entries = fc.array(fc.tuple(fc.nat(30).map(String), fc.option(fc.nat(), { nil: undefined })), { maxLength: 40 });
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 8 }), (changes) => {
        let patched = PatchedMap.of(new Map<string, number>());
        const plain = new Map<string, number>();
        const read = (map: Pick<typeof plain, 'get' | 'has'>): unknown[] =>
          Array.from({ length: 31 }, (_, key) => [map.get(String(key)), map.has(String(key))]);
        for (const change of changes) {
          const [beneath, was] = [patched, read(plain)];
          patched = atOnce(patched.withInSteps(change));
          for (const [key, value] of change) {
            if (value === undefined) plain.delete(key);
            else plain.set(key, value);
          }
          expect(read(patched)).toEqual(read(plain));
          expect(read(beneath)).toEqual(was);
        }
      }),
    );
  });
});
