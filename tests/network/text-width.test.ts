import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, shapeOf } from '../../src/network/node-shape.js';
import { textWidth, wrapLabel } from '../../src/network/text-width.js';

const STYLE = { fontSize: 13, maxSingleLine: 120, maxWidth: 168, maxWholeWidth: 196 };

describe('the width of a text', () => {
  it('grows with every letter that is seen, and not with those that are not', () => {
    expect(textWidth('Mineurs', 13)).toBeGreaterThan(textWidth('Mineur', 13));
    expect(textWidth('e\u0301te\u0301', 13)).toBe(textWidth('ete', 13));
    expect(textWidth('', 13)).toBe(0);
  });

  it('takes letters that it does not know for wide ones', () => {
    expect(textWidth('人身取引', 10)).toBeGreaterThanOrEqual(40);
  });
});

describe('a label', () => {
  const lines = (name: string): readonly string[] => wrapLabel(name, STYLE).lines;

  it.each([
    ['MIPROF', ['MIPROF']],
    ['Collectif contre la traite', ['Collectif', 'contre la traite']],
    ['Najat Vallaud-Belkacem', ['Najat Vallaud-', 'Belkacem']],
    ['Comité Protestant évangélique pour la Dignité Humaine', ['Comité Protestant', 'évangélique pour la…']],
    ['Lettre : quoi ?', ['Lettre : quoi ?']],
    ['', ['']],
  ])('of « %s » is %j', (name, expected) => {
    expect(lines(name)).toEqual(expected);
  });

  it('never parts a guillemet from what it holds', () => {
    for (const line of lines('Groupe « traite des êtres humains » du Dialogue citoyen')) expect(line).not.toMatch(/^»|«$/);
  });

  it('has one or two lines, no wider than they may be, and says when it is cut', () => {
    const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.lorem({ maxCount: 30 }), fc.constant('A'.repeat(300)));
    fc.assert(
      fc.property(anything, (name) => {
        const label = wrapLabel(name, STYLE);
        expect(label.lines.length).toBeGreaterThanOrEqual(1);
        expect(label.lines.length).toBeLessThanOrEqual(2);
        expect(label.width).toBeLessThanOrEqual(STYLE.maxWholeWidth + 0.01);
        const shown = label.lines.join('').replace(/[\s…]/g, '');
        const whole = name.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, '');
        expect(whole.startsWith(shown.slice(0, 3).replace(/\p{Cc}/gu, ''))).toBe(true);
        if (!label.isCut) expect(label.lines.join('').replace(/\s/g, '')).toBe(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('is at least 13 pixels high, and bold in the middle of the picture', () => {
    expect(shapeOf(1).label.fontSize).toBeGreaterThanOrEqual(12);
    expect(shapeOf(0).label).toMatchObject({ bold: true });
    expect(labelOf('Hors la Rue', 0).width).toBeGreaterThan(labelOf('Hors la Rue', 1).width);
  });
});
