import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as partialDate from '../../src/core/partial-date.js';
import { calendar, sharedCalendar } from '../../src/meetings/calendar.js';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/** The pages of one calendar look through what is dated once. */

vi.mock('../../src/core/partial-date.js', async (original) => {
  const actual = await original<typeof partialDate>();
  return { ...actual, overlaps: vi.fn(actual.overlaps) };
});

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

describe('a calendar that is asked for page by page', () => {
  it('looks at each date once', () => {
    const view = base.graph.view('ANONYMOUS');
    const all = calendar(view, '2030-01-01', null);
    expect(all.length).toBeGreaterThan(3);
    const looks = vi.mocked(partialDate.overlaps);
    looks.mockClear();
    sharedCalendar(view, '2030-01-01', null, null).now();
    const once = looks.mock.calls.length;
    expect(once).toBeGreaterThanOrEqual(all.length);
    expect(sharedCalendar(view, '2030-01-01', null, null).now()).toEqual(all);
    expect(looks).toHaveBeenCalledTimes(once);
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
