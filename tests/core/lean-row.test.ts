import { describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import { leanRowMaker } from '../../src/core/lean-row.js';
import { NOTHING, rowMaker } from '../../src/core/make-row.js';
import { bytesOf, hasFastProperties } from '../support/engine.js';

/** Rows that hold less than they say are rows as all others. */

abstract class Saying {
  declare id: string;
}

const isHeldBy = (row: object, property: string): boolean => Object.getOwnPropertyDescriptor(row, property)?.get === undefined;

describe('rows that do not hold what most have alike', () => {
  const NAMES = ['id', ...Array.from({ length: 24 }, (_one, at) => `field${at}`)];
  const usual = Object.fromEntries(NAMES.slice(5).map((name, at) => [name, at % 2 === 0 ? null : NOTHING]));
  const usualRow = (id: string): unknown[] => NAMES.map((name) => (name === 'id' ? id : (usual[name] ?? null)));
  const lean = leanRowMaker(Saying, NAMES, usual);
  const all = rowMaker(Saying, NAMES);

  it('take less, and say the same', () => {
    const many = Array.from({ length: 5_000 }, (_one, at) => usualRow(`saying/${at}`));
    expect(many.map(lean)).toEqual(many.map(all));
    expect(JSON.stringify(many.map(lean))).toBe(JSON.stringify(many.map(all)));
    expect(bytesOf(() => many.map(lean))).toBeLessThan(bytesOf(() => many.map(all)) * 0.75);
    expect(many.map(lean).every(hasFastProperties)).toBe(true);
  });

  it('hold what they have of their own', () => {
    const row = usualRow('saying/1').with(7, 'autre');
    expect(lean(row)).toEqual(all(row));
    expect([isHeldBy(lean(row), 'field6'), isHeldBy(lean(usualRow('saying/1')), 'field6')]).toEqual([true, false]);
    expect(copyWith(lean(usualRow('saying/1')), { field6: 'autre' })).toEqual(all(row));
  });

  it('are not made of properties that the class does not have', () => {
    expect(() => leanRowMaker(Saying, NAMES, { sayd: null })).toThrow('Saying has no sayd');
  });
});
