import type { IdNumbers } from './id-numbers.js';
import { type ListChange, patchedOnce } from './list-changes.js';
import type { Lookup } from './patched-map.js';
import { eachInSteps, type Steps } from './steps.js';

interface Row {
  readonly id: string;
}

/** How many rows a page has: what a change copies of the table. A power of two. */
const ROWS_PER_PAGE = 1 << 10;
const PAGE_BITS = Math.log2(ROWS_PER_PAGE);

type Page<V> = readonly (V | undefined)[];

/**
 * Rows by id: pages of them by the numbers of their ids. It is never changed; one that differs in a few rows shares all other pages with
 * it, and so do those of roles that read the same.
 */
export class RowTable<V extends Row> implements Lookup<V> {
  private constructor(
    readonly numbers: IdNumbers,
    private readonly pages: readonly (Page<V> | undefined)[],
  ) {}

  /** @param numbers those of its rows are added */
  static *ofInSteps<V extends Row>(numbers: IdNumbers, lists: readonly (readonly V[])[]): Steps<RowTable<V>> {
    yield* numbers.reserveInSteps(lists.reduce((sum, { length }) => sum + length, 0));
    const pages: (V | undefined)[][] = [];
    for (const rows of lists) {
      yield* eachInSteps(rows, (row) => {
        const number = numbers.add(row.id);
        for (let page = pages.length; page <= number >> PAGE_BITS; page += 1) pages.push(emptyPage());
        (pages[number >> PAGE_BITS] as (V | undefined)[])[number & (ROWS_PER_PAGE - 1)] = row;
      });
    }
    return new RowTable<V>(numbers, pages);
  }

  get(id: string): V | undefined {
    const number = this.numbers.numberOf(id);
    return number < 0 ? undefined : this.pages[number >> PAGE_BITS]?.[number & (ROWS_PER_PAGE - 1)];
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The same rows with a change in them. */
  *withInSteps(change: ListChange<V>): Steps<RowTable<V>> {
    return yield* patchedOnce(this, change, () => this.patchedInSteps(change));
  }

  private *patchedInSteps({ gone, come }: ListChange<V>): Steps<RowTable<V>> {
    if (gone.length + come.length === 0) return this;
    yield* this.numbers.reserveInSteps(come.length);
    const pages = this.pages.slice();
    const own = new Map<number, (V | undefined)[]>();
    const put = (id: string, row: V | undefined): void => {
      const number = this.numbers.add(id);
      const at = number >> PAGE_BITS;
      const page = own.get(at) ?? pages[at]?.slice() ?? emptyPage();
      page[number & (ROWS_PER_PAGE - 1)] = row;
      own.set(at, page);
      pages[at] = page;
    };
    yield* eachInSteps(gone, ({ id }) => {
      put(id, undefined);
    });
    yield* eachInSteps(come, (row) => {
      put(row.id, row);
    });
    return new RowTable<V>(this.numbers, pages);
  }
}

function emptyPage<V>(): (V | undefined)[] {
  return new Array<V | undefined>(ROWS_PER_PAGE).fill(undefined);
}
