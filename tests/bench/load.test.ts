import { describe, expect, it } from 'vitest';
import { growthOf } from '../../bench/load/growth.js';
import { isAnswer } from '../../bench/load/mix.js';

const megabytes = (heap: number, resident: number) => ({ heap: heap * 1e6, resident: resident * 1e6 });
/** Memory as a server in good health shows it: up and down, and back to the same. */
const saw = (at: number): number => 100 + (at % 7) * 10;

describe('the long run of `npm run load`', () => {
  it('finds no growth in memory that goes up and down', () => {
    const samples = Array.from({ length: 90 }, (_, at) => megabytes(saw(at), 250 + (at % 5)));
    expect(growthOf(samples).faults).toEqual([]);
  });

  it('finds what is never given back', () => {
    const leaking = Array.from({ length: 90 }, (_, at) => megabytes(saw(at) + at / 2, 250 + at));
    expect(growthOf(leaking).faults).toEqual(['resident memory grew from 265 MB to 325 MB']);
  });

  it('does not judge by one or two samples', () => {
    expect(() => growthOf([megabytes(100, 250), megabytes(100, 250)])).toThrow(/three samples at least/);
  });
});

it('takes data beside errors for a failure', () => {
  expect(isAnswer('{"data":{"a":1}}\n')).toBe(true);
  expect(isAnswer('{"errors":[{"message":"no"}],"data":{"a":null}}\n')).toBe(false);
});
