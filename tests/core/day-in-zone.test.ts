import { describe, expect, it } from 'vitest';
import { dayIn } from '../../src/core/day-in-zone.js';

describe('the day in a time zone', () => {
  it.each([
    ['Europe/Paris', '2030-06-12T22:30:00Z', '2030-06-13'],
    ['Europe/Paris', '2030-12-31T22:59:59Z', '2030-12-31'],
    ['Europe/Paris', '2030-12-31T23:00:00Z', '2031-01-01'],
    ['Indian/Reunion', '2030-06-12T20:00:00Z', '2030-06-13'],
    ['America/Martinique', '2030-06-13T03:59:00Z', '2030-06-12'],
    [null, '2030-06-12T22:30:00Z', '2030-06-12'],
    [undefined, '0987-06-05T12:00:00Z', '0987-06-05'],
  ])('%s, at %s, is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });
});
