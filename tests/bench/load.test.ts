import { describe, expect, it } from 'vitest';
import { growthOf } from '../../bench/load/growth.js';
import { isAnswer } from '../../bench/load/mix.js';

const held = (megabytes: number) => ({ held: megabytes * 1e6 });

describe('the long run of `npm run load`', () => {
  it('finds no growth in a little more or less', () => {
    expect(growthOf(held(55), held(58))).toEqual([]);
    expect(growthOf(held(55), held(40))).toEqual([]);
    expect(growthOf(held(500), held(540))).toEqual([]);
  });

  it('finds what is never given back', () => {
    expect(growthOf(held(55), held(62))).toEqual(['what it needs in memory grew from 55 MB to 62 MB']);
  });
});

it('takes data beside errors for a failure', () => {
  expect(isAnswer('{"data":{"a":1}}\n')).toBe(true);
  expect(isAnswer('{"errors":[{"message":"no"}],"data":{"a":null}}\n')).toBe(false);
});
