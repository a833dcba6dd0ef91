import { describe, expect, it } from 'vitest';
import { notSeen } from '../../src/meetings/absences.js';
import { aRelation, buildGraph, dated, type Row } from '../support/view-builders.js';

/** A convener with three meetings, at all of which only organization/a was. */

const CONVENER = 'organization/c';
const DAYS = ['2030-01-16', '2030-03-20', '2030-06-12'] as const;
const came = (body: string, day: string): Row => aRelation(body, 'ATTENDS', `meeting/${day}`, { attendance: 'PRESENT' });
const MEETINGS: Row = DAYS.map((day) => [
  dated(`meeting/${day}`, day, { status: 'PAST' }),
  aRelation(`meeting/${day}`, 'MEETING_OF', CONVENER),
  came('organization/a', day),
]);
const member = (dates: string | null, overrides = {}): Row => aRelation('organization/b', 'MEMBER_OF', CONVENER, { dates, ...overrides });
const missed = (...rows: readonly Row[]): (readonly [string, number, string | null])[] =>
  notSeen(buildGraph([MEETINGS, rows]), CONVENER, 1).map(({ actor, meetings, lastSeen }) => [actor.id, meetings, lastSeen?.id ?? null]);

describe('a member that has not been seen', () => {
  it.each<[string, string | null, object, number]>([
    ['has always been one', null, {}, 3],
    ['became one before the first', '2030-01/..', {}, 3],
    ['became one between two of them', '2030-02/..', {}, 2],
    ['became one in a month that is given alone', '2030-02', { status: 'PLANNED' }, 2],
    ['leaves after the last', '../2030-06-30', {}, 3],
  ])('is counted for the meetings since it is one, where it %s', (_when, dates, overrides, meetings) => {
    expect(missed(member(dates, overrides))).toEqual([['organization/b', meetings, null]]);
  });

  it.each<[string, string | null, object]>([
    ['had left before the last', '../2030-05-31', {}],
    ['was one once', null, { status: 'PAST' }],
    ['becomes one after the last', '2030-07/..', {}],
    ['is denied to be one', null, { modality: 'DENIED' }],
  ])('is not counted where it %s', (_when, dates, overrides) => {
    expect(missed(member(dates, overrides))).toEqual([]);
  });

  it('is counted where one membership ended and another holds', () => {
    expect(missed(member('2029/2030-02-28'), member('2030-05-01/..'))).toEqual([['organization/b', 2, null]]);
  });

  it('is not counted once it left, though it was seen', () => {
    expect(missed(member('../2030-02-28'), came('organization/b', DAYS[0]))).toEqual([]);
    expect(missed(member(null), came('organization/b', DAYS[0]))).toEqual([['organization/b', 2, 'meeting/2030-01-16']]);
  });

  it('was there where its person gave a proxy', () => {
    const proxy = aRelation('person/x', 'ATTENDS', 'meeting/2030-06-12', { attendance: 'PRESENT', onBehalfOfId: 'person/y' });
    const absent = aRelation('person/y', 'ABSENT_FROM', 'meeting/2030-06-12', { attendance: 'EXCUSED', onBehalfOfId: 'organization/b' });
    expect(missed(member(null), absent)).toEqual([['organization/b', 3, null]]);
    expect(missed(member(null), absent, proxy)).toEqual([]);
  });
});
