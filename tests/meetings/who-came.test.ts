import { describe, expect, it } from 'vitest';
import { partialDate } from '../../src/core/partial-date.js';
import { notSeen } from '../../src/meetings/absences.js';
import { attendanceOf, presentAt } from '../../src/meetings/attendance.js';
import { calendar, mayFallWithin } from '../../src/meetings/calendar.js';
import { convenerOf } from '../../src/meetings/chronology.js';
import { publicationsOf } from '../../src/meetings/minutes.js';
import { aRelation, buildGraph, dated, type Row } from '../support/view-builders.js';

/** Who counts as having come: those present, as the minutes plainly say. */

const US = 'organization/us';
const held = (slug: string, day: string): Row => [aRelation(`meeting/${slug}`, 'MEETING_OF', US), dated(`meeting/${slug}`, day)];
const came = (body: string, slug: string, more: Parameters<typeof aRelation>[3] = {}): Row =>
  aRelation(`organization/${body}`, 'ATTENDS', `meeting/${slug}`, { attendance: 'PRESENT', ...more });

describe('who convened a meeting', () => {
  it('is not who only would have', () => {
    const view = buildGraph([
      aRelation('meeting/m', 'MEETING_OF', 'organization/a', { status: 'CANCELLED' }),
      aRelation('meeting/m', 'MEETING_OF', 'organization/b'),
      aRelation('meeting/n', 'MEETING_OF', 'organization/a', { status: 'CANCELLED' }),
    ]);
    expect([convenerOf(view, 'meeting/m')?.id, convenerOf(view, 'meeting/n')]).toEqual(['organization/b', null]);
  });
});

describe('those present at a meeting', () => {
  const view = buildGraph([
    held('m', '2030-01-16'),
    came('a', 'm'),
    came('b', 'm', { attendance: 'EXPECTED' }),
    came('c', 'm', { modality: 'DENIED' }),
    came('d', 'm', { modality: 'POSSIBLE' }),
  ]);

  it('are those who came, not who was expected, may have come or did not', () => {
    expect([...presentAt(view, 'meeting/m')]).toEqual(['organization/a']);
  });

  it('stand in the list with those expected, and without what is denied or only possible', () => {
    expect(attendanceOf(view, 'meeting/m').map(({ subjectId }) => subjectId)).toEqual(['organization/a', 'organization/b']);
  });
});

describe('those not seen', () => {
  const view = buildGraph([held('1', '2030-01-16'), held('2', '2030-03-20'), came('a', '1'), came('b', '1'), came('b', '2')]);

  it.each([0, 1])('for %d meetings or more are never those who came to the last one', (atLeast) => {
    expect(notSeen(view, US, atLeast).map(({ actor }) => actor.id)).toEqual(['organization/a']);
  });

  it('for more meetings than were held since are none', () => {
    expect(notSeen(view, US, 2)).toEqual([]);
  });
});

describe('the publications of a meeting', () => {
  it('are its minutes, then what is annexed to them, each once', () => {
    const view = buildGraph([
      aRelation('publication/a-annex', 'ANNEX_OF', 'publication/z-minutes'),
      aRelation('publication/z-minutes', 'RECORDS', 'meeting/m'),
      aRelation('publication/a-annex', 'RECORDS', 'meeting/n'),
    ]);
    expect(publicationsOf(view, 'meeting/m').map(({ id }) => id)).toEqual(['publication/z-minutes', 'publication/a-annex']);
    expect(publicationsOf(view, 'meeting/n').map(({ id }) => id)).toEqual(['publication/a-annex']);
  });
});

describe('a calendar of some kinds', () => {
  it('has those alone', () => {
    const view = buildGraph([dated('event/e', '2030-01-16'), dated('meeting/m', '2030-01-17'), dated('project/p', '2030-01-18')]);
    expect(calendar(view, '2030-01-01', null, new Set(['EVENT', 'PROJECT'])).map(({ id }) => id)).toEqual(['event/e', 'project/p']);
  });
});

describe('a date in words alone', () => {
  it('falls on no day, whatever the bounds', () => {
    const words = partialDate({ edtf: null, wording: 'dans quelques semaines' });
    expect([mayFallWithin(words, '2030-01-01', null), mayFallWithin(words, null, null), mayFallWithin(null, null, null)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(mayFallWithin(partialDate({ edtf: '2030-06' }), null, null)).toBe(true);
  });
});
