import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import { isHeldBy, leanRowMaker } from '../../src/core/lean-row.js';
import { NOTHING, rowMaker } from '../../src/core/make-row.js';
import { bytesOf, hasFastProperties, isOne } from '../support/engine.js';

/** Rows whose texts are outside the heap are rows as all others. */

abstract class Saying {
  declare id: string;
  declare said: string;
  declare start: number;
  declare before: string;

  get first(): string {
    return this.said.charAt(0);
  }
}

const PROPERTIES = ['id', 'said', 'start', 'before'];
const keeping = (): ((values: readonly unknown[]) => Saying) => leanRowMaker(Saying, PROPERTIES, { texts: ['said', 'before'] });
const whole = rowMaker(Saying, PROPERTIES);

const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  // Longer than a page, in one byte a sign and in three.
  fc.constantFrom('é', '’', '😀').chain((sign) => fc.integer({ min: 0, max: 30_000 }).map((times) => sign.repeat(times))),
);
const VALUES = fc.tuple(fc.string(), TEXTS, fc.integer(), TEXTS);

describe('rows whose texts are kept outside the heap', () => {
  it('say what rows say that hold theirs, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(VALUES, { maxLength: 40 }), (rows) => {
        const make = keeping();
        const kept = rows.map(make);
        expect(JSON.stringify(kept)).toBe(JSON.stringify(rows.map(whole)));
        expect(kept.map((row) => [row.said, row.before])).toEqual(rows.map(([, said, , before]) => [said, before]));
      }),
      { seed: 26, numRuns: 60 },
    );
  });

  it('hold no text: each is cut out when it is read', () => {
    const row = keeping()(['saying/1', 'Une phrase assez longue pour un compte rendu.', 3, 'avant']);
    expect(isOne(row.said, row.said)).toBe(false);
    const one = whole(['saying/1', 'Une phrase assez longue pour un compte rendu.', 3, 'avant']);
    expect(isOne(one.said, one.said)).toBe(true);
  });

  it('are of their class, with the same properties in the same order', () => {
    const row = keeping()(['saying/1', 'Oui.', 3, '']);
    expect(row.constructor).toBe(Saying);
    expect(row).toBeInstanceOf(Saying);
    expect(Object.keys(row)).toEqual(PROPERTIES);
    expect(row.first).toBe('O');
    expect(hasFastProperties(row)).toBe(true);
  });

  it('are copied with what they say', () => {
    const row = keeping()(['saying/1', 'Oui.', 3, '']);
    const copy = copyWith(row, { said: 'Non.' });
    expect([copy.said, copy.before, copy.first, copy.constructor]).toEqual(['Non.', '', 'N', Saying]);
    expect(row.said).toBe('Oui.');
    expect({ ...copyWith(copyWith(row, { more: 1 }), { start: 4 }) }).toEqual({
      id: 'saying/1',
      said: 'Oui.',
      start: 4,
      before: '',
      more: 1,
    });
  });

  it('may lack a text', () => {
    expect({ ...keeping()(['saying/1', null, 3, 'avant']) }).toEqual({ id: 'saying/1', said: null, start: 3, before: 'avant' });
  });
});

describe('rows that do not hold what most have alike', () => {
  const NAMES = ['id', ...Array.from({ length: 24 }, (_one, at) => `field${at}`)];
  const usual = Object.fromEntries(NAMES.slice(5).map((name, at) => [name, at % 2 === 0 ? null : NOTHING]));
  const usualRow = (id: string): unknown[] => NAMES.map((name) => (name === 'id' ? id : (usual[name] ?? null)));
  const lean = leanRowMaker(Saying, NAMES, { usual });
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
    expect(() => leanRowMaker(Saying, NAMES, { usual: { sayd: null } })).toThrow('Saying has no sayd');
  });
});
