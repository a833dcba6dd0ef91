import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import { placeOf } from '../../src/core/column-rows.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { make } from '../../src/seeds/compile.js';
import { Relation } from '../../src/statements/relation.js';
import { recordOf } from '../../src/changes/past-states.js';
import { hydrationOf } from '../../src/store/hydrate.js';
import { imageOf, readRecords } from '../../src/store/read.js';
import { RECORDS, recordTypeOf } from '../../src/store/records.js';
import { SharedValues } from '../../src/store/shared-values.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { hasFastProperties, isOne } from '../support/engine.js';
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
        const { columns, row } = hydrationOf(base.dataSource, type, [], new SharedValues());
        return row(columns.map((column) => (column === discriminator ? value : null)));
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

  it('hold no more than where they stand and their id, wherever a whole base is read', async () => {
    const rows = await stored();
    expect([...new Set(rows.filter((row) => placeOf(row) === null).map((row) => row.constructor.name))]).toEqual([]);
    expect([...new Set(rows.flatMap((row) => Object.keys(row)))]).toEqual(['id']);
    const { derivedRelations } = base.graph.view('EDITOR');
    expect(derivedRelations.filter((row) => 'value' in (Object.getOwnPropertyDescriptor(row, 'topics') ?? {}))).toEqual([]);
  });

  it('share one empty list, which nobody can fill', async () => {
    const rows = (await stored()).filter((row) => recordTypeOf(row).name === 'statement') as unknown as { replaces: string[] }[];
    const empty = new Set(rows.map(({ replaces }) => replaces).filter(({ length }) => length === 0));
    expect(empty.size).toBe(1);
    for (const list of empty) expect(() => list.push('one')).toThrow(TypeError);
  });

  it('have the ids of other rows, and what many say, from one place', async () => {
    const rows = await stored();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const relations = rows.filter((row) => row instanceof Relation);
    for (const { subjectId, objectId, evidence, topics } of relations) {
      for (const id of [subjectId, objectId, ...evidence, ...topics]) expect(isOne(id, byId.get(id)?.id), id).toBe(true);
    }
    for (const row of rows)
      expect(isOne(row.visibility, rows.find(({ visibility }) => visibility === row.visibility)?.visibility)).toBe(true);
    const dates = relations.flatMap((row) => row.dates ?? []);
    const different = new Set(dates.map((one) => JSON.stringify(one)));
    expect(different.size).toBeLessThan(dates.length);
    expect(new Set(dates).size).toBe(different.size);
  });
});
