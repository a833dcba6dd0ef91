import { describe, expect, it } from 'vitest';
import { partialDate } from '../../src/core/partial-date.js';
import { datesOf, linked, statusOf } from '../../src/graph/computed-fields.js';
import { Event } from '../../src/kinds/index.js';
import { Claim } from '../../src/statements/claim.js';
import { aClaim, anEntity, aRelation, buildGraph, dated } from '../support/view-builders.js';

const EVENT = 'event/e';

const said = (...claims: readonly Claim[]) => buildGraph([anEntity(EVENT), ...claims]);
const datesBy = (...claims: readonly Claim[]) => datesOf(said(...claims), EVENT);
/** Dates that contradict each other, the first one the rival of all others. */
const rivals = (edtf: string, ...others: readonly string[]): Claim[] => {
  const claims = others.map((other, at) => dated(EVENT, other, { id: `claim/z${at}` }));
  return [dated(EVENT, edtf, { id: 'claim/a', contradicts: claims.map(({ id }) => id) }), ...claims];
};

describe('the dates of an entity', () => {
  it('are null where nothing is said', () => {
    expect(datesBy()).toBeNull();
  });

  it.each([
    ['the firmest claim', [dated(EVENT, '2013-11-22', { certainty: 'UNCERTAIN' }), dated(EVENT, '2013')], '2013'],
    ['of claims that agree the most exact', [dated(EVENT, '2013-11'), dated(EVENT, '2013-11-22')], '2013-11-22'],
    ['all that differ, however exact', [dated(EVENT, '../2013-11-22'), dated(EVENT, '2013')], '[..2013-11-22,2013]'],
  ] as const)('are those of %s', (_what, claims, edtf) => {
    expect(datesBy(...claims)?.edtf).toBe(edtf);
    expect(datesBy(...[...claims].reverse())?.edtf).toBe(edtf);
  });

  it('are those of the claim with a time, of two for the same day', () => {
    const timed = (id: string): Claim => dated(EVENT, '2013-11-22', { id, dates: partialDate({ edtf: '2013-11-22', startTime: '17:30' }) });
    for (const id of ['claim/a', 'claim/z']) {
      expect(datesBy(timed(id), dated(EVENT, '2013-11-22', { id: 'claim/m' }))?.startTime).toBe('17:30');
    }
  });

  it('are as certain as the worse of the claim and its date', () => {
    const date = (certainty: 'STATED' | 'UNCERTAIN') => partialDate({ edtf: '2013', certainty });
    expect(datesBy(dated(EVENT, '2013', { certainty: 'IMPLIED' }))?.certainty).toBe('IMPLIED');
    expect(datesBy(dated(EVENT, '2013', { certainty: 'IMPLIED', dates: date('UNCERTAIN') }))?.certainty).toBe('UNCERTAIN');
    expect(datesBy(dated(EVENT, '2013', { certainty: 'STATED', dates: date('STATED') }))?.certainty).toBe('STATED');
  });

  it.each([
    ['two days', ['2013-12-12', '2013-12-18'], '[2013-12-12,2013-12-18]', '2013-12-12', '2013-12-18'],
    ['a set and a day', ['[2013-12-12,2013-12-18]', '2013-12-20'], '[2013-12-12,2013-12-18,2013-12-20]', '2013-12-12', '2013-12-20'],
    ['an interval and a day', ['2013-10-11/2013-10-12', '2013-12-20'], '[2013-10-11..2013-10-12,2013-12-20]', '2013-10-11', '2013-12-20'],
    ['two open beginnings', ['../2013-01-01', '../2013-02-01'], '[..2013-02-01]', null, '2013-02-01'],
    ['two open ends', ['2013-02-01/..', '2013-01-01/..'], '[2013-01-01..]', '2013-01-01', null],
    ['a day and a date open on both sides', ['../..', '2013-12-20'], '2013-12-20', '2013-12-20', '2013-12-20'],
    ['two days and a date open on both sides', ['2013-12-12', '/', '2013-12-20'], '[2013-12-12,2013-12-20]', '2013-12-12', '2013-12-20'],
    [
      'an interval and a date open on both sides',
      ['2013-12-12/2013-12-14', '../..'],
      '[2013-12-12..2013-12-14]',
      '2013-12-12',
      '2013-12-14',
    ],
    ['two dates open on both sides', ['../..', '/'], null, null, null],
  ] as const)('that are disputed are one of all that is claimed: %s', (_what, [first, ...others], edtf, earliest, latest) => {
    expect(datesBy(...rivals(first, ...others))).toMatchObject({ edtf, earliest, latest, certainty: 'DISPUTED' });
  });

  it('that rivals give alike are no set', () => {
    expect(datesBy(...rivals('2013-12-12', '2013-12-12'))).toMatchObject({ edtf: '2013-12-12', certainty: 'DISPUTED' });
  });

  it('that are disputed keep the words of each source, and none where there are none', () => {
    const [first, second] = rivals('2013-12-12', '2013-12-18') as [Claim, Claim];
    expect(datesBy(first, second)?.wording).toBeNull();
    first.dates = partialDate({ edtf: '2013-12-12', wording: 'le 12' });
    expect(datesBy(first, second)?.wording).toBe('le 12');
    second.dates = partialDate({ edtf: '2013-12-18', wording: 'le 18' });
    expect(datesBy(first, second)?.wording).toBe('le 12 / le 18');
  });
});

describe('the status of an entity', () => {
  const status = (claimKind: Claim['claimKind'], value: Claim['status'], more: Partial<Claim> = {}): Claim =>
    aClaim({ about: [EVENT], claimKind, status: value, ...more });

  it.each([
    ['UNKNOWN where nothing is said', [], 'UNKNOWN'],
    [
      'that of its status claim, before those of its dates',
      [dated(EVENT, '2013', { status: 'PAST' }), status('STATUS', 'PLANNED')],
      'PLANNED',
    ],
    ['that of its dates where no status claim says one', [status('STATUS', 'UNKNOWN'), dated(EVENT, '2013', { status: 'PAST' })], 'PAST'],
    ['that of the firmest claim', [status('STATUS', 'PAST', { certainty: 'UNCERTAIN' }), status('STATUS', 'ONGOING')], 'ONGOING'],
    ['that of no other claim', [status('FIGURE', 'PAST')], 'UNKNOWN'],
  ] as const)('is %s', (_what, claims, expected) => {
    expect(statusOf(said(...claims), EVENT)).toBe(expected);
  });
});

describe('what an entity is linked to', () => {
  it('stands once each, by name, without what is proposed or cancelled', () => {
    const view = buildGraph([
      anEntity('organization/a'),
      anEntity('theme/z'),
      anEntity('theme/b'),
      anEntity('theme/c'),
      anEntity('theme/d'),
      aRelation('organization/a', 'WORKS_ON', 'theme/z'),
      aRelation('organization/a', 'SERVES', 'theme/z'),
      aRelation('organization/a', 'WORKS_ON', 'theme/b'),
      aRelation('organization/a', 'WORKS_ON', 'theme/c', { status: 'PROPOSED' }),
      aRelation('organization/a', 'WORKS_ON', 'theme/d', { status: 'CANCELLED' }),
    ]);
    expect(linked(view, 'organization/a', ['WORKS_ON', 'SERVES'], 'from').map(({ id }) => id)).toEqual(['theme/b', 'theme/z']);
    expect(linked(view, 'theme/z', ['SERVES', 'WORKS_ON'], 'to').map(({ id }) => id)).toEqual(['organization/a']);
  });
});

describe('a row that refers to what is not there', () => {
  it('is an error that names it', () => {
    const view = buildGraph([anEntity(EVENT)]);
    expect(() => view.existing('person/nobody')).toThrow('person/nobody');
    expect(view.get(EVENT, Event)).toBe(view.existing(EVENT));
    expect(view.get(EVENT, Claim)).toBeUndefined();
  });
});
