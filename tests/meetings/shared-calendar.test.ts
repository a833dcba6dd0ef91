import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendar, sharedCalendar } from '../../src/meetings/calendar.js';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/** The pages of one calendar look through what is dated once. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

describe('a calendar that is asked for page by page', () => {
  it('is made once', () => {
    const view = base.graph.view('ANONYMOUS');
    const first = sharedCalendar(view, '2030-01-01', null, null);
    expect(first.now()).toEqual(calendar(view, '2030-01-01', null));
    expect(sharedCalendar(view, '2030-01-01', null, null)).toBe(first);
  });

  it('is another for other days and kinds', () => {
    const view = base.graph.view('ANONYMOUS');
    const [all, none, meetings] = [
      sharedCalendar(view, '2030-01-01', null, null),
      sharedCalendar(view, '2030-01-01', '2030-01-01', null),
      sharedCalendar(view, '2030-01-01', null, new Set(['MEETING'])),
    ].map((build) => build.now());
    expect(none!.length).toBeLessThan(all!.length);
    expect(meetings).toEqual(all!.filter(({ kind }) => kind === 'MEETING'));
  });
});
