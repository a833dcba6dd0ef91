import { describe, expect, it } from 'vitest';
import { computedId, MINTED_ID, mintId } from '../../src/core/ids.js';

describe('computedId', () => {
  it('is the same for the same parts, and another for others', () => {
    expect(computedId('passage', 'document/a', 'Une phrase.', 0)).toBe('passage/z27fs4astevsjypw');
    const ids = [['a', 1, 11], ['a', 11, 1], ['a1', '', 11], ['a', '1', 11], ['a', 'b'], ['ab']].map((parts) => computedId('x', ...parts));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('mintId', () => {
  it('makes ids of eight readable characters, and none that is taken', () => {
    for (let index = 0; index < 200; index += 1) expect(mintId(new Set())).toMatch(new RegExp(`^${MINTED_ID}$`));
    const first: string[] = [];
    const id = mintId({ has: (candidate) => first.push(candidate) === 1 });
    expect(first).toHaveLength(2);
    expect(id).toBe(first[1]);
  });
});
