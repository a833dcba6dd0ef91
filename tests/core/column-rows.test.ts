import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, RowBlock } from '../../src/core/column-rows.js';
import { type Column, IdColumn, IdListColumn, NumberColumn, TextColumn, ValueColumn } from '../../src/core/columns.js';
import { copyWith } from '../../src/core/copy-with.js';
import { fieldsOf } from '../../src/core/fields.js';
import { rowMaker } from '../../src/core/make-row.js';
import { Strings } from '../../src/core/strings.js';
import { bytesOf, hasFastProperties, isOne } from '../support/engine.js';

/** Rows that stand in columns say what rows say that hold it, whatever it is. */

abstract class Saying {
  declare id: string;
  declare by: string | null;
  declare about: readonly string[];
  declare start: number | null;
  declare mood: unknown;
  declare said: string | null;

  get first(): string {
    return (this.said ?? '').charAt(0);
  }
}

const PROPERTIES = ['id', 'by', 'about', 'start', 'mood', 'said'] as const;
type Said = readonly [id: string, by: string | null, about: readonly string[], start: unknown, mood: unknown, said: string | null];
const whole = rowMaker<Saying>(Saying, PROPERTIES);

function standing(rows: readonly Said[]): Saying[] {
  const strings = new Strings();
  const columns: readonly Column[] = [
    new IdColumn(strings),
    new IdColumn(strings),
    new IdListColumn(strings),
    new NumberColumn(),
    new ValueColumn(),
    new TextColumn((text) => text),
  ];
  const block = new RowBlock(Saying, new Map(PROPERTIES.map((name, at) => [name, columns[at] as Column])));
  const made = rows.map((row, number) => {
    for (const [at, value] of row.entries()) columns[at]?.set(number, value);
    return block.add(strings.textOf(strings.numberOf(row[0])));
  });
  block.close();
  strings.close();
  return made;
}

const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  // Longer than a page, in one byte a sign and in three.
  fc.constantFrom('é', '’', '😀').chain((sign) => fc.integer({ min: 0, max: 600_000 }).map((times) => sign.repeat(times))),
);
const IDS = fc.string({ maxLength: 3 });
const NUMBERS = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(null, -(2 ** 31), 2 ** 31, -0));
const VALUES: fc.Arbitrary<Said> = fc.tuple(
  IDS,
  fc.option(IDS, { nil: null }),
  fc.array(IDS, { maxLength: 3 }),
  NUMBERS,
  fc.oneof(fc.constantFrom('glad', 'sad', null, false), fc.nat(600)),
  fc.option(TEXTS, { nil: null }),
);

describe('rows that stand in columns', () => {
  it('say what they were given, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(VALUES, { maxLength: 40 }), (rows) => {
        expect(standing(rows).map(fieldsOf)).toEqual(rows.map((row) => ({ ...whole(row) })));
      }),
      { numRuns: 60 },
    );
  });

  it('say it in a column of more values than a byte can tell apart, and than are remembered', () => {
    const rows = Array.from({ length: 20_000 }, (_one, at): Said => [`saying/${at}`, null, [], at, `mood ${at % 9_000}`, null]);
    expect(standing(rows).map(({ mood }) => mood)).toEqual(rows.map(([, , , , mood]) => mood));
  });

  const row: Said = ['saying/1', 'person/ada', ['theme/1', 'theme/2'], 3, 'glad', 'Oui.'];

  it('are of their class, and written as JSON like all others', () => {
    const [made] = standing([row]) as [Saying];
    expect(made.constructor).toBe(Saying);
    expect(made).toBeInstanceOf(Saying);
    expect(made.first).toBe('O');
    expect(hasFastProperties(made)).toBe(true);
    expect(JSON.stringify([made])).toBe(JSON.stringify([whole(row)]));
    expect([placeOf(made)?.number, placeOf(whole(row))]).toEqual([0, null]);
  });

  it('are copied with what they say', () => {
    const [made] = standing([row]) as [Saying];
    const copy = copyWith(made, { said: 'Non.', more: 1 }) as Saying & { more: number };
    expect({ ...copy }).toEqual({ ...whole(row), said: 'Non.', more: 1 });
    expect([copy.first, copy.constructor, made.said]).toEqual(['N', Saying, 'Oui.']);
  });

  it('are equal for tests when they say the same, and else not', () => {
    const [made] = standing([row]) as [Saying];
    expect(made).toEqual(whole(row));
    expect(made).not.toEqual(whole(row.with(5, 'Non.')));
    expect(standing([row])).toEqual([made]);
    expect(standing([row.with(3, 4) as unknown as Said])).not.toEqual([made]);
  });

  it('name each other by one string', () => {
    const [one, two] = standing([row, [`saying/${1 + 1}`, ['saying', 1].join('/'), [], null, null, null]]) as [Saying, Saying];
    expect(isOne(two.by, one.id)).toBe(true);
  });

  it('take a fraction of what rows take that hold what they say', () => {
    const rows = Array.from({ length: 5_000 }, (_one, at): Said => [
      `saying/${at}`,
      'person/ada',
      ['theme/1'],
      at,
      'glad',
      `Phrase n° ${at}.`,
    ]);
    expect(bytesOf(() => standing(rows))).toBeLessThan(bytesOf(() => rows.map((one) => whole(structuredClone(one)))) * 0.6);
  });

  it('cannot be changed', () => {
    const [made] = standing([row]) as [Saying];
    expect(() => (made.said = 'Non.')).toThrow(TypeError);
  });
});
