import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { make } from '../../src/seeds/compile.js';
import { Relation } from '../../src/statements/relation.js';
import { recordOf } from '../../src/changes/past-states.js';
import { hydrationOf } from '../../src/store/hydrate.js';
import { imageOf, readRecords } from '../../src/store/read.js';
import { RECORDS, recordTypeOf } from '../../src/store/records.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { hasFastProperties } from '../support/fast-properties.js';
import { buildRelation } from '../support/record-builders.js';

/** A base holds its rows in memory: one that the engine keeps as a table of hashes takes four times the memory. */

let base: TestBase;
beforeEach(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterEach(() => base.close());

/** The classes of those rows that take too much. */
const slow = (rows: Iterable<object>): string[] =>
  [...new Set([...rows].filter((row) => !hasFastProperties(row)).map((row) => row.constructor.name))].sort();

const stored = async (): Promise<StoredRecord[]> => Object.values(await readRecords(base.dataSource.manager)).flat();

describe('rows in memory', () => {
  it('can be told apart from slow ones', () => {
    const names = Array.from({ length: 40 }, (_one, at) => [`property${at}`, at]);
    expect(slow([Object.assign(new Map(), Object.fromEntries(names))])).toEqual(['Map']);
  });

  it('are fast as they are read, of whatever class', () => {
    const made = RECORDS.flatMap((type) => {
      const discriminator = base.dataSource.getMetadata(type.table).discriminatorColumn?.databaseName;
      return type.classes.map((target) => {
        const value = base.dataSource.getMetadata(target).discriminatorValue;
        return hydrationOf(base.dataSource, type, []).row({ id: 'some', ...(discriminator ? { [discriminator]: value } : {}) });
      });
    });
    expect(made.map((row) => row.constructor)).toEqual(RECORDS.flatMap(({ classes }) => classes));
    expect(slow(made)).toEqual([]);
  });

  it('are fast as they stand in the views of every role', async () => {
    expect(slow(await stored())).toEqual([]);
    for (const role of ['ANONYMOUS', 'MEMBER', 'EDITOR'] as const) {
      const view = base.graph.view(role);
      expect(view.derivedRelations.length).toBeGreaterThan(0);
      expect(slow([...view.entities, ...view.relations, ...view.claims, ...view.derivedRelations])).toEqual([]);
    }
  });

  it('are fast as copies, as images of the history and as the seed files make them', async () => {
    const rows = await stored();
    expect(slow(rows.map((row) => copyWith(row, { revision: 7, visibility: 'EDITORS' })))).toEqual([]);
    expect(slow(rows.map((row) => recordOf(base.dataSource, recordTypeOf(row).name, imageOf(base.dataSource, row))))).toEqual([]);
    const compiled = make(Relation, buildRelation());
    expect(slow([compiled, copyWith(compiled, { note: { fr: 'autre' } })])).toEqual([]);
  });

  it('share one empty list, which nobody can fill', async () => {
    const rows = (await stored()).filter((row) => recordTypeOf(row).name === 'statement') as unknown as { replaces: string[] }[];
    const empty = new Set(rows.map(({ replaces }) => replaces).filter(({ length }) => length === 0));
    expect(empty.size).toBe(1);
    for (const list of empty) expect(() => list.push('one')).toThrow(TypeError);
  });
});
