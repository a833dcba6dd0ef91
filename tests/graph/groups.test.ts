import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/core/group-by.js';
import { sortByKey } from '../../src/core/sorted.js';
import { Groups } from '../../src/graph/groups.js';
import { IdNumbers } from '../../src/graph/id-numbers.js';
import { changeInSteps, type ListChange, patchedList } from '../../src/graph/list-changes.js';
import { RowTable } from '../../src/graph/row-table.js';
import { atOnce } from '../../src/graph/steps.js';

interface Row {
  readonly id: string;
  readonly keys: readonly string[];
}

const id = ({ id }: Row): string => id;
const GROUPING = { keysOf: ({ keys }: Row) => keys, order: id };

const KEYS = ['entity/a', 'entity/b', 'entity/c', 'passage/d', ''];

/** The same rows, some of them gone, changed or new, again and again. */
const revisions = fc.array(
  fc
    .uniqueArray(
      fc
        .tuple(fc.nat(40), fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }))
        .map(([id, keys]): Row => ({ id: `row/${id}`, keys })),
      { selector: id, maxLength: 30 },
    )
    .map((rows) => sortByKey(rows, id)),
  { minLength: 1, maxLength: 25 },
);

describe('numbers of ids', () => {
  it('are given in the order in which ids come, and found however many there are', () => {
    const numbers = new IdNumbers();
    const ids = Array.from({ length: 5_000 }, (_, at) => `person/${at * 7919}`);
    atOnce(numbers.reserveInSteps(1_000));
    expect(ids.map((one) => numbers.add(one))).toEqual(ids.map((_, at) => at));
    expect(ids.map((one) => numbers.add(one))).toEqual(ids.map((_, at) => at));
    expect([numbers.numberOf('person/1'), numbers.numberOf(''), numbers.size]).toEqual([-1, -1, ids.length]);
  });

  it('make room in steps, and lose nothing that comes meanwhile', () => {
    const numbers = new IdNumbers();
    for (let at = 0; at < 60_000; at += 1) numbers.add(`passage/${at}`);
    const steps = numbers.reserveInSteps(500_000);
    expect(steps.next().done).toBe(false);
    numbers.add('passage/late');
    while (!steps.next().done);
    expect([numbers.numberOf('passage/0'), numbers.numberOf('passage/59999'), numbers.numberOf('passage/late')]).toEqual([
      0, 59_999, 60_000,
    ]);
  });
});

describe('a table of rows and their groups', () => {
  it('hold after each change what new ones do, and leave those before as they were', () => {
    fc.assert(
      fc.property(revisions, ([first = [], ...later]) => {
        const numbers = new IdNumbers();
        let known = {
          rows: first as readonly Row[],
          table: atOnce(RowTable.ofInSteps(numbers, [first])),
          groups: atOnce(Groups.ofInSteps(numbers, first, GROUPING)),
          unsorted: atOnce(Groups.ofInSteps(numbers, first, GROUPING)),
        };
        const all = [known];
        for (const next of later) {
          const change = atOnce(changeInSteps(known.rows, next));
          const rows = patchedList(known.rows, change, id);
          known = {
            rows,
            table: atOnce(known.table.withInSteps(change)),
            groups: atOnce(known.groups.withInSteps(change, () => rows, GROUPING)),
            unsorted: atOnce(known.unsorted.withInSteps(change, () => rows, { ...GROUPING, order: null })),
          };
          all.push(known);
        }
        for (const { rows, table, groups, unsorted } of all) {
          const expected = groupBy(rows, GROUPING.keysOf);
          for (let at = 0; at <= 40; at += 1) expect(table.get(`row/${at}`)).toEqual(rows.find((row) => row.id === `row/${at}`));
          for (const key of KEYS) {
            expect(groups.get(key)).toEqual(expected.get(key));
            expect(groups.has(key)).toBe(expected.has(key));
            expect(sortByKey(unsorted.get(key) ?? [], id)).toEqual(expected.get(key) ?? []);
          }
        }
      }),
    );
  });

  it('that are asked for again are the same list', () => {
    const rows: readonly Row[] = [{ id: 'row/1', keys: ['entity/a'] }];
    const groups = atOnce(Groups.ofInSteps(new IdNumbers(), rows, GROUPING));
    expect(groups.get('entity/a')).toBe(groups.get('entity/a'));
  });

  it('are made once for all who share them and have the same change', () => {
    const rows: readonly Row[] = [{ id: 'row/1', keys: ['entity/a'] }];
    const change: ListChange<Row> = { gone: [], come: [{ id: 'row/2', keys: ['entity/a'] }] };
    const after = (): readonly Row[] => [...rows, ...change.come];
    const groups = atOnce(Groups.ofInSteps(new IdNumbers(), rows, GROUPING));
    const [one, other] = [1, 2].map(() => atOnce(groups.withInSteps({ ...change }, after, GROUPING)));
    expect(one).toBe(other);
    expect(one).not.toBe(groups);
  });
});
