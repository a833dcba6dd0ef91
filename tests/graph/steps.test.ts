import { describe, expect, it } from 'vitest';
import { atOnce, groupInSteps } from '../../src/graph/steps.js';
import { bytesOf } from '../support/engine.js';

describe('grouping in steps', () => {
  const rows = Array.from({ length: 20_000 }, (_one, at) => ({ key: `key ${at >> 1}` }));

  it('keeps the order of rows in each group', () => {
    const groups = atOnce(groupInSteps(rows, ({ key }) => [key, 'all']));
    expect(groups.get('key 7')).toEqual([rows[14], rows[15]]);
    expect(groups.get('all')).toEqual(rows);
  });

  it('makes groups that have room for what is in them, and not for many more', () => {
    const perGroup = bytesOf(() => atOnce(groupInSteps(rows, ({ key }) => [key]))) / (rows.length / 2);
    expect(perGroup).toBeLessThan(180);
  });
});
