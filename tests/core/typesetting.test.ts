import { expect, it } from 'vitest';
import { saintsIn } from '../../src/core/saints.js';
import { LIGATURES, undoTypesetting } from '../../src/core/typesetting.js';

/** What most texts are passed over by, at a look: it passes over nothing that counts. */

it('what typesetting does is undone whatever other signs a text has', () => {
  const typeset = ['e\u0301', 'a\u00ADb', 'a\u200Bb', 'lo-\ncale', ...Object.keys(LIGATURES), '\u212B'];
  const beside: string[] = [];
  for (let code = 0x20; code < 0x2100; code += 1) {
    const sign = String.fromCharCode(code);
    if (sign.normalize('NFC') !== sign || /[\p{M}\p{Cf}\p{Co}\p{Cn}]/u.test(sign)) {
      // A sign that is changed itself is never passed over.
      if (sign.normalize('NFC') !== sign)
        expect([code.toString(16), undoTypesetting(`a${sign}b`)?.text]).toEqual([code.toString(16), `a${sign}b`.normalize('NFC')]);
      continue;
    }
    expect([code.toString(16), undoTypesetting(`a${sign}b`)]).toEqual([code.toString(16), null]);
    beside.push(sign);
  }
  for (const one of typeset) expect(undoTypesetting(`${beside.join('')} ${one}`)).not.toBeNull();
});

it('« St » is found at the beginning of a word alone, whatever stands before', () => {
  for (let code = 0x20; code < 0x250; code += 1) {
    const before = String.fromCharCode(code);
    const isWord = /[\p{L}\p{N}\p{M}’'.@/]/u.test(before);
    expect([before, saintsIn(`${before}St-Malo`).length]).toEqual([before, isWord ? 0 : 1]);
  }
  expect(saintsIn('est St-Malo, ouest Ste Anne').map(({ word }) => word)).toEqual(['Saint', 'Sainte']);
});
