import fc from 'fast-check';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/core/fold.js';
import { withSaints } from '../../src/core/saints.js';
import { assetNamed } from '../../src/web/assets.js';
import { LATIN_LETTERS } from '../support/latin-letters.js';

/** The script of the network page as it is served, run in a page without a network. */
const drawing = Object.assign(() => undefined, {}) as unknown as { readonly fold: (text: string) => string };
runInContext(assetNamed('network-page.js').body.toString(), createContext({ netPart: drawing, document: { querySelector: () => null } }));

describe('the search within a drawing', () => {
  it('folds every Latin letter, sign and compatibility sign as the search of the server does', () => {
    const signs = Array.from({ length: 0x2fff }, (_, code) => String.fromCodePoint(code));
    const more = Array.from({ length: 0x600 }, (_, code) => String.fromCodePoint(0xfa00 + code));
    const typesetting = /^[\u0600-\u061f\ufff9-\ufffb]$/u;
    const all = [...LATIN_LETTERS, ...signs, ...more, '𝐀', '🄰', '🙂'].filter((sign) => !typesetting.test(sign));
    expect(all.filter((sign) => drawing.fold(`a${sign}b`) !== foldName(`a${sign}b`))).toEqual([]);
  });

  it('folds names as the search of the server does', () => {
    const unit = fc.constantFrom(...LATIN_LETTERS, ..."aeitAE' -–’«»ﬁ½㎏①ẞİßŉǰÉé.ﷺ", 'e\u0301', '\u200d', '\u00a0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (name) => {
        fc.pre(withSaints(name) === name);
        expect(drawing.fold(name)).toBe(foldName(name));
      }),
    );
  });
});
