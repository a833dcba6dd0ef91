import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { computedId, MINTED_ID, mintId, readsAsNumber } from '../../src/core/ids.js';

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

  it('makes none that a seed file would have to put between quotes', () => {
    const signs = fc.constantFrom(...'0123456789abcdefx', ...'00xe');
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 8, maxLength: 8 }), (id) => {
        expect(readsAsNumber(id)).toBe(typeof parse(id) === 'number');
      }),
      { numRuns: 2_000, examples: [['0x7b5e12'], ['00x00000'], ['7e123456'], ['12345678'], ['e1234567'], ['0xabcdeh']] },
    );
  });
});
