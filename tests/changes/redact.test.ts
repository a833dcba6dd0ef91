import { describe, expect, it } from 'vitest';
import { NameRedactor } from '../../src/changes/redact.js';

/** Names that are blacked out, and words that only look like them. */

const black = (names: readonly string[], text: string): string => new NameRedactor(names, []).text(text);

describe('a name of a person who is erased', () => {
  it.each([
    // A name that is a word too is one where it is written as one.
    ['Petit', 'Le petit groupe de Petit', 'Le petit groupe de █████'],
    ['d’Orme', 'Un bois d’orme ; d’Orme et D’ORME', 'Un bois d’orme ; ██████ et ██████'],
    ['Rose', 'la rose, mme rose, M. rose, ROSE, Roseline', 'la rose, mme ████, M. ████, ████, Roseline'],
    // The whole of one is a name however it is written.
    ['Rose Petit', 'rose petit, ROSE PETIT, Rose\nPetit', '████ █████, ████ █████, ████\n█████'],
    ['Chloé d’Orme', 'chloe d’orme', '█████ ██████'],
    ['quernec', 'quernec et Quernec', '███████ et ███████'],
  ])('%s in « %s »', (name, text, expected) => {
    expect(black([name], text)).toBe(expected);
  });

  it.each([
    ['basile.quernec@port.example', '██████████████@port.example'],
    ['écrire à b.quernec2@port.example.', 'écrire à ██████████@port.example.'],
    ['<bquernec@port.example>, quernec-bureau@port.example', '<████████@port.example>, ██████████████@port.example'],
    ['https://port.example/equipe/basile-quernec.html', 'https://port.example/equipe/██████████████.html'],
    ['www.quernec.example/a', 'www.███████.example/a'],
    // A field that takes an address takes this one.
    ['https://www.quernec.example/a', 'https://www.███████.example/a'],
    ['https://port.example/basile-et-autres, contact@port.example', 'https://port.example/basile-et-autres, contact@port.example'],
  ])('in the address %s', (text, expected) => {
    expect(black(['Basile Quernec', 'Quernec'], text)).toBe(expected);
    expect(URL.canParse(expected)).toBe(URL.canParse(text));
  });

  it('keeps the length of the text, so that sentences are still found', () => {
    const text = 'Le 12 mars, Basile Quernec (bquernec@port.example) a parlé à 𝒬uernec.';
    expect(black(['Basile Quernec', 'Quernec'], text)).toHaveLength(text.length);
  });
});
