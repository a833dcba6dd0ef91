import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/core/edtf.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { datesOf } from '../../src/graph/computed-fields.js';
import type { GraphView } from '../../src/graph/view.js';
import { calendar } from '../../src/meetings/calendar.js';
import { anEntity, buildGraph, dated, type Row } from '../support/view-builders.js';
import { withoutHidden } from '../support/random-base.js';

const ids = (view: GraphView, from: string, to: string | null): string[] => calendar(view, from, to).map((entity) => entity.id);
const within = (edtf: string, from: string, to: string | null): boolean => ids(buildGraph(dated('event/e', edtf)), from, to).length > 0;

describe('the calendar', () => {
  it.each([
    ['2013-12-04', '2013-12-04', '2013-12-04', true],
    ['2013-12-04', '2013-12-05', null, false],
    ['2013-12-04', '2013-11-01', '2013-12-03', false],
    ['2013-12', '2013-12-31', null, true],
    ['2013-12~', '2014-01-01', null, false],
    ['2013-11-14/2013-11-16', '2013-11-15', '2013-11-15', true],
    ['2013-11-14/..', '2020-01-01', null, true],
    ['2013-11-14/', '2020-01-01', null, true],
    ['../2013-11-14', '1800-01-01', '1800-01-02', true],
    ['../2013-11-14', '2013-11-15', null, false],
    ['[2013-12-12,2013-12-18]', '2013-12-13', '2013-12-17', false],
    ['[2013-12-12,2013-12-18]', '2013-12-18', null, true],
    ['[2013-12-12..2013-12-14,2013-12-18]', '2013-12-13', '2013-12-13', true],
    ['[2013-12-12..2013-12-14,2013-12-18]', '2013-12-15', '2013-12-17', false],
    ['[2013-12-18..]', '2020-01-01', null, true],
  ])('takes %s between %s and %s: %s', (edtf, from, to, expected) => {
    expect(within(edtf, from, to)).toBe(expected);
  });

  it('has events, meetings and projects by date, and nothing else', () => {
    const rows = [
      dated('project/p', '2013-12'),
      dated('event/b', '2013-12-04'),
      dated('event/a', '2013-12-04'),
      dated('meeting/m', '2013-11-22'),
      dated('publication/x', '2013-12-04'),
      dated('award/x', '2013-12-04'),
    ];
    expect(ids(buildGraph(rows), '2013-01-01', null)).toEqual(['meeting/m', 'project/p', 'event/a', 'event/b']);
  });

  it('leaves out what has no date or only words for one, and keeps an idea that has one', () => {
    const words = dated('event/words', '2013', { dates: { ...buildDate(), wording: 'dans quelques semaines' } });
    const rows = [
      anEntity('meeting/undated'),
      words,
      dated('event/idea', '2013-12-04', { status: 'PROPOSED' }),
      dated('event/off', '2013-12-05', { status: 'CANCELLED' }),
    ];
    expect(ids(buildGraph(rows), '1000-01-01', null)).toEqual(['event/idea', 'event/off']);
  });

  it('takes rival dates for a set of which one holds', () => {
    const rows = [
      dated('event/e', '2013-12-12', { id: 'claim/a', contradicts: ['claim/b'] }),
      dated('event/e', '2013-12-18', { id: 'claim/b' }),
    ];
    expect(ids(buildGraph(rows), '2013-12-18', null)).toEqual(['event/e']);
    expect(ids(buildGraph(rows), '2013-12-13', '2013-12-17')).toEqual([]);
  });
});

function buildDate(): NonNullable<ReturnType<typeof datesOf>> {
  return { edtf: null, earliest: null, latest: null, startTime: null, endTime: null, wording: null, certainty: 'STATED' };
}

const DAYS = Array.from({ length: 40 }, (_, at) => new Date(Date.UTC(2013, 10, 20 + at)).toISOString().slice(0, 10));

/** Spans of days of which one is meant, as places in `DAYS`; a missing end is open. */
interface Meant {
  readonly edtf: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

const span = fc.tuple(fc.nat(39), fc.nat(5)).map(([from, days]): [number, number] => [from, Math.min(39, from + days)]);
const meant: fc.Arbitrary<Meant> = fc.oneof(
  span.filter(([from, to]) => from < to).map(([from, to]) => ({ edtf: `${DAYS[from]}/${DAYS[to]}`, spans: [[from, to] as const] })),
  fc.nat(39).map((day) => ({ edtf: DAYS[day]!, spans: [[day, day] as const] })),
  fc.nat(39).map((day) => ({ edtf: `${DAYS[day]}/..`, spans: [[day, 39] as const] })),
  fc.nat(39).map((day) => ({ edtf: `../${DAYS[day]}`, spans: [[0, day] as const] })),
  fc.array(span, { minLength: 2, maxLength: 4 }).map((spans) => ({
    edtf: `[${spans.map(([from, to]) => (from === to ? DAYS[from] : `${DAYS[from]}..${DAYS[to]}`)).join()}]`,
    spans,
  })),
);

const base = fc.array(
  fc.record({
    meant,
    kind: fc.constantFrom('event', 'meeting', 'project'),
    visibility: fc.constantFrom('PUBLIC', 'PUBLIC', 'MEMBERS'),
    said: fc.constantFrom('PUBLIC', 'PUBLIC', 'MEMBERS'),
  } as const),
  { maxLength: 8 },
);

const rowsOf = (
  things: readonly { meant: Meant; kind: string; visibility: 'PUBLIC' | 'MEMBERS'; said: 'PUBLIC' | 'MEMBERS' }[],
): Row & readonly StoredRecord[] =>
  things.flatMap(({ meant: { edtf }, kind, visibility, said }, at) => [
    anEntity(`${kind}/${at}`, { visibility }),
    dated(`${kind}/${at}`, edtf, { visibility: said }),
  ]);

const period = fc
  .tuple(fc.nat(39), fc.option(fc.nat(39)))
  .map(([from, to]): [number, number | null] => (to === null || to >= from ? [from, to] : [to, from]));

describe('rival dates', () => {
  it.each([
    [['2013-11-14/..', '2013-11-01'], '[2013-11-01,2013-11-14..]'],
    [['../2013-11-14', '2013-12-01'], '[..2013-11-14,2013-12-01]'],
    [['../2013-11-14', '../2013-11-20', '2013-12-01/..', '2013-12-05/'], '[..2013-11-20,2013-12-01..]'],
    [['[2013-12-12,2013-12-18]', '2013-12-14/2013-12-16'], '[2013-12-12,2013-12-14..2013-12-16,2013-12-18]'],
  ])('%j make the set %s', (rivals, expected) => {
    const ids = rivals.map((_, at) => `claim/${at}`);
    const rows = rivals.map((edtf, at) => dated('event/e', edtf, { id: ids[at]!, contradicts: ids.filter((id) => id !== ids[at]) }));
    const dates = datesOf(buildGraph(rows), 'event/e');
    expect(dates?.edtf).toBe(expected);
    expect(readEdtf(expected)).toEqual({ earliest: dates?.earliest, latest: dates?.latest });
  });
});

describe('on random bases', () => {
  it('has what falls on one of the days, tried day by day', () => {
    fc.assert(
      fc.property(base, period, (things, [from, to]) => {
        const expected = things.flatMap(({ meant: { spans, edtf }, kind, visibility, said }, at) => {
          const falls = DAYS.some(
            (_, day) => day >= from && day <= (to ?? 39) && spans.some(([first, last]) => day >= first && day <= last),
          );
          return falls && visibility === 'PUBLIC' && said === 'PUBLIC' ? [{ id: `${kind}/${at}`, ...readEdtf(edtf)! }] : [];
        });
        const view = buildGraph(rowsOf(things));
        const found = calendar(view, DAYS[from]!, to === null ? null : DAYS[to]!);
        expect(new Set(found.map((entity) => entity.id))).toEqual(new Set(expected.map((thing) => thing.id)));
        const first = found.map(({ id }) => expected.find((thing) => thing.id === id)!).map((thing) => thing.earliest ?? thing.latest!);
        expect(first).toEqual([...first].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('hidden rows change nothing for a reader who does not see them', () => {
    fc.assert(
      fc.property(base, period, (things, [from, to]) => {
        const rows = rowsOf(things);
        const bare = buildGraph(withoutHidden(rows), { role: 'ADMINISTRATOR', complete: false });
        expect(ids(buildGraph(rows), DAYS[from]!, to === null ? null : DAYS[to]!)).toEqual(
          ids(bare, DAYS[from]!, to === null ? null : DAYS[to]!),
        );
      }),
      { numRuns: 200 },
    );
  });
});
