import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/changes/drafts.js';
import type { Lang } from '../../../src/web/i18n.js';
import { warningItems } from '../../../src/web/editing/warnings.js';
import { pageWording } from '../../../src/web/editing/wording.js';
import { anEntity } from '../../support/view-builders.js';

/** What is doubtful in a change, in sentences that name what they are about. */

const LETTERS = [...'abcdefghijkl'];
const rows = LETTERS.map((letter) =>
  anEntity(`organization/${letter}`, { names: [{ value: `Relais ${letter.toUpperCase()}`, lang: 'fr', kind: 'PREFERRED' }] }),
);

function itemsOf(warnings: readonly Warning[], lang: Lang = 'fr'): string[] {
  const items = warningItems(warnings, pageWording(rows, lang), lang, (id) => id !== 'organization/b');
  return items.map(({ text }) => text.replace(/[\u00A0\u202F]/g, ' '));
}

const MESSAGE = { fr: 'organization/a est PUBLIC', en: 'organization/a is PUBLIC' };
const hidden = (letter: string, hiddenFrom: NonNullable<Warning['readers']>['hiddenFrom'], code = 'HIDDEN_NAME'): Warning => ({
  code,
  recordId: 'claim/any',
  message: MESSAGE,
  readers: { subject: `organization/${letter}`, hiddenFrom },
});
const link = (letter: string, lang: Lang = 'fr'): string => `<a href="/${lang}/organization/${letter}">Relais ${letter.toUpperCase()}</a>`;

describe('warnings of a change', () => {
  it('are one sentence for all of one sort, with a link to what has a page', () => {
    const warnings = [hidden('a', ['PUBLIC']), hidden('b', ['PUBLIC']), hidden('c', ['PUBLIC', 'MEMBERS'], 'HIDDEN_FROM_READERS')];
    expect(itemsOf(warnings)).toEqual([
      `Pour le public, des noms seront visibles, mais pas le texte où ils sont écrits : ${link('a')} et <strong>Relais B</strong>`,
      `Une affirmation sera désormais cachée au public et aux membres : ${link('c')}`,
    ]);
    expect(itemsOf(warnings.slice(2), 'en')).toEqual([
      `A statement will be hidden from the public and members from now on: ${link('c', 'en')}`,
    ]);
  });

  it('say what the public will newly read', () => {
    expect(itemsOf([hidden('a', ['PUBLIC', 'MEMBERS'], 'SHOWN_BY_MERGING')])).toEqual([
      `Les noms et le résumé d’une fiche fusionnée seront désormais visibles pour le public et les membres : ${link('a')}`,
    ]);
  });

  it('name the first of many, and fold the others away', () => {
    const [item = ''] = itemsOf(LETTERS.map((letter) => hidden(letter, ['PUBLIC'])));
    expect(item.indexOf('<details><summary>et 4 autres</summary>')).toBeGreaterThan(item.indexOf('Relais H'));
    expect(item.indexOf('Relais I')).toBeGreaterThan(item.indexOf('<details>'));
  });

  it('have names in the place of codes, and say of which record they are, where they have no sentence of their own', () => {
    const slip = { code: 'SLIP', recordId: 'organization/c', message: { fr: 'l’année n’est pas celle de la formule', en: '' } };
    expect(itemsOf([slip])).toEqual([`${link('c')} : l’année n’est pas celle de la formule`]);
    expect(itemsOf([{ ...slip, recordId: null }])).toEqual(['L’année n’est pas celle de la formule']);
  });
});
