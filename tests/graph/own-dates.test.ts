import { describe, expect, it } from 'vitest';
import { partialDate } from '../../src/core/partial-date.js';
import { datesOf, statusOf } from '../../src/graph/computed-fields.js';
import { aClaim, buildGraph, dated } from '../support/view-builders.js';

/** The date and the status that an entity shows, chosen among the claims about it. */

const EVENT = 'event/forum';
const at = (edtf: string, startTime: string | null) => ({ dates: partialDate({ edtf, startTime }) });

describe('the date of an entity', () => {
  it('is, of two of the same day, the one with a clock time, whatever their ids', () => {
    for (const [timed, plain] of [
      ['claim/a', 'claim/b'],
      ['claim/b', 'claim/a'],
    ] as const) {
      const view = buildGraph([
        dated(EVENT, '2030-05-14', { id: plain }),
        dated(EVENT, '2030-05-14', { id: timed, ...at('2030-05-14', '10:00') }),
      ]);
      expect(datesOf(view, EVENT)).toMatchObject({ edtf: '2030-05-14', startTime: '10:00' });
    }
  });

  it('is as certain as the less certain of the claim and of its date', () => {
    const shown = (claim: 'STATED' | 'UNCERTAIN', date: 'STATED' | 'UNCERTAIN') =>
      datesOf(
        buildGraph(dated(EVENT, '2030-05-14', { certainty: claim, dates: partialDate({ edtf: '2030-05-14', certainty: date }) })),
        EVENT,
      )?.certainty;
    expect(shown('STATED', 'STATED')).toBe('STATED');
    expect(shown('UNCERTAIN', 'STATED')).toBe('UNCERTAIN');
    expect(shown('STATED', 'UNCERTAIN')).toBe('UNCERTAIN');
  });

  it('is one of several that were said on one day and differ, whether a claim contradicts another or not', () => {
    const view = buildGraph([dated(EVENT, '2030-05-14', { id: 'claim/a' }), dated(EVENT, '2030-05-21', { id: 'claim/b' })]);
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '[2030-05-14,2030-05-21]', certainty: 'DISPUTED' });
  });

  it('joins the words of rivals, and is disputed', () => {
    const view = buildGraph([
      dated(EVENT, '2030-05-14', { id: 'claim/a', contradicts: ['claim/b'], dates: partialDate({ edtf: '2030-05-14', wording: 'le 14' }) }),
      dated(EVENT, '2030-05-21', { id: 'claim/b', contradicts: ['claim/a'], dates: partialDate({ edtf: '2030-05-21', wording: 'le 21' }) }),
    ]);
    expect(datesOf(view, EVENT)).toMatchObject({ edtf: '[2030-05-14,2030-05-21]', wording: 'le 14 / le 21', certainty: 'DISPUTED' });
  });
});

describe('how far an entity has come', () => {
  it('is what a claim of its status says, before what its dates say', () => {
    const view = buildGraph([
      dated(EVENT, '2030-05-14', { id: 'claim/a', status: 'PLANNED' }),
      aClaim({ about: [EVENT], id: 'claim/b', claimKind: 'STATUS', status: 'CANCELLED' }),
    ]);
    expect(statusOf(view, EVENT)).toBe('CANCELLED');
  });

  it('is what its dates say where no claim of its status says anything', () => {
    const view = buildGraph([
      dated(EVENT, '2030-05-14', { id: 'claim/a', status: 'PLANNED' }),
      aClaim({ about: [EVENT], id: 'claim/b', claimKind: 'STATUS', status: 'UNKNOWN' }),
    ]);
    expect(statusOf(view, EVENT)).toBe('PLANNED');
  });
});
