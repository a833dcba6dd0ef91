import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { count, frenchSpaces, listing, phrases, quoted } from '../../src/web/i18n.js';
import { html } from '../../src/web/html.js';

describe('quotation marks', () => {
  it('within quotation marks are the inner ones of the language', () => {
    expect(quoted('fr', 'Coordination du Collectif «\u00A0Ensemble\u00A0»')).toBe('«\u00A0Coordination du Collectif “Ensemble”\u00A0»');
    expect(quoted('en', 'Coordination of “Ensemble”')).toBe('“Coordination of ‘Ensemble’”');
  });
});

describe('French typography', () => {
  it.each([
    ['Qui ?', 'Qui\u202F?'],
    ['Bien ; oui !', 'Bien\u202F; oui\u202F!'],
    ['Prochaine : demain', 'Prochaine\u00A0: demain'],
    ['« À suivre »', '«\u00A0À suivre\u00A0»'],
    ['http://www.contrelatraite.org/', 'http://www.contrelatraite.org/'],
  ])('puts %s', (plain, set) => {
    expect(frenchSpaces(plain)).toBe(set);
  });

  it('is put into phrases, with values too, and not into English', () => {
    const table = phrases({ fr: { a: 'Oui ?', b: (n: number) => `${n} !` }, en: { a: 'Yes ?', b: (n: number) => `${n} !` } });
    expect([table.fr.a, table.fr.b(2), table.en.a]).toEqual(['Oui\u202F?', '2\u202F!', 'Yes ?']);
  });
});

describe('counting', () => {
  it('takes zero as one in French only', () => {
    expect([0, 1, 2].map((n) => count('fr', n, 'lien', 'liens'))).toEqual(['0\u00A0lien', '1\u00A0lien', '2\u00A0liens']);
    expect([0, 1, 2].map((n) => count('en', n, 'link', 'links'))).toEqual(['0\u00A0links', '1\u00A0link', '2\u00A0links']);
  });

  it('joins a list as the language does', () => {
    const items = ['a', 'b', 'c'].map((one) => html`<i>${one}</i>`);
    expect(listing('fr', items).text).toBe('<i>a</i>, <i>b</i> et <i>c</i>');
    expect(listing('en', items).text).toBe('<i>a</i>, <i>b</i> and <i>c</i>');
  });
});

describe('the phrases of the pages', () => {
  const sources = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(`src/web/${name}`, 'utf8')] as const);

  it('use the typographic apostrophe', () => {
    const straight = sources.flatMap(([name, text]) =>
      (text.match(/\b(?:[cdjlmnst]|qu)'[a-zéèêàâîô]+/gi) ?? []).map((found) => `${name}: ${found}`),
    );
    expect(straight).toEqual([]);
  });

  it('stand in tables, not in the markup', () => {
    const accented = sources.flatMap(([name, text]) =>
      (text.match(/html`[^`]*>[^<`$]*[éèêàç][^`]*`/g) ?? []).map((found) => `${name}: ${found.slice(0, 80)}`),
    );
    expect(accented).toEqual([]);
  });
});
