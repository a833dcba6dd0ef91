import { describe, expect, it } from 'vitest';
import { neighbour, upcomingAfter } from '../../src/meetings/chronology.js';
import { notSeen } from '../../src/meetings/absences.js';
import { aClaim, aDocument, aRelation, buildGraph, dated, type Row } from '../support/view-builders.js';

/** Which meeting comes before and after which, and what a meeting announces. */

const convened = (slug: string, day: string, by = 'organization/us', fields: Parameters<typeof dated>[2] = {}): Row => [
  aRelation(`meeting/${slug}`, 'MEETING_OF', by),
  dated(`meeting/${slug}`, day, fields),
];

describe('the next meeting and the one before', () => {
  const view = buildGraph([
    convened('first', '2013-10-01'),
    convened('others', '2013-11-01', 'organization/them'),
    convened('second', '2013-11-22'),
    convened('idea', '2013-12-01', 'organization/us', { status: 'PROPOSED' }),
    convened('off', '2013-12-10', 'organization/us', { status: 'CANCELLED' }),
    convened('third', '2014-01-31', 'organization/us', { status: 'PLANNED' }),
    aRelation('meeting/undated', 'MEETING_OF', 'organization/us'),
  ]);
  const around = (slug: string): unknown => ([-1, 1] as const).map((step) => neighbour(view, `meeting/${slug}`, step)?.id ?? null);

  it.each([
    ['second', ['meeting/first', 'meeting/third']],
    ['first', [null, 'meeting/second']],
    ['third', ['meeting/second', null]],
    ['others', [null, null]],
    ['idea', [null, null]],
    ['undated', [null, null]],
  ])('of %s are %j: of the same convener, dated, and more than an idea', (slug, expected) => {
    expect(around(slug)).toEqual(expected);
  });
});

describe('what a meeting announces', () => {
  it('is what its minutes date after its day and do not tell as past', () => {
    const said = { evidence: ['passage/1'], sources: [] };
    const view = buildGraph([
      aDocument('d', { passages: ['passage/1'], records: 'meeting/m' }),
      aDocument('other', { passages: ['passage/2'] }),
      dated('meeting/m', '2013-11-22', said),
      dated('event/planned', '2013-12-04', said),
      dated('event/earlier', '2013-11-22', said),
      dated('event/long', '2013-11/2014-01', { ...said, status: 'ONGOING' }),
      dated('event/over', '2013-11/2013-12', { ...said, status: 'PAST' }),
      dated('event/elsewhere', '2013-12-05', { evidence: ['passage/2'], sources: [] }),
      dated('publication/book', '2013-12-06', said),
      aClaim({ about: ['event/undated'], claimKind: 'STATUS', status: 'PLANNED', ...said }),
    ]);
    expect(upcomingAfter(view, 'meeting/m').map(({ id }) => id)).toEqual(['event/long', 'event/planned']);
  });
});

describe('who was not seen', () => {
  it('counts only meetings of that convener that have a list of those present', () => {
    const present = (body: string, slug: string): Row =>
      aRelation(`organization/${body}`, 'ATTENDS', `meeting/${slug}`, { attendance: 'PRESENT' });
    const view = buildGraph([
      convened('1', '2013-09-01'),
      convened('2', '2013-10-01'),
      convened('3', '2013-11-01'),
      convened('coming', '2014-01-31'),
      convened('others', '2013-11-15', 'organization/them'),
      [present('a', '1'), present('b', '1'), present('b', '2'), present('b', '3'), present('a', 'others')],
      aRelation('organization/member', 'MEMBER_OF', 'organization/us'),
      aRelation('organization/asked', 'MEMBER_OF', 'organization/us', { status: 'PROPOSED' }),
    ]);
    expect(notSeen(view, 'organization/us', 1).map(({ actor, meetings, lastSeen }) => [actor.id, meetings, lastSeen?.id ?? null])).toEqual([
      ['organization/member', 3, null],
      ['organization/a', 2, 'meeting/1'],
    ]);
  });
});
