import { expect, it } from 'vitest';
import type { BaseState } from '../../../src/changes/state.js';
import { editingStateOf } from '../../../src/web/editing/editing-state.js';
import { candidatesInWords, choicesInWords } from '../../../src/web/editing/tell-apart.js';
import { anEntity, aRelation } from '../../support/view-builders.js';

/** What whoever has to choose one of two namesakes reads of each. */

const paul = (id: string, more: Record<string, unknown> = {}) =>
  anEntity(id, { names: [{ value: 'Paul Roche', lang: 'fr', kind: 'PREFERRED' }], ...more });
const [first, second, third] = [paul('person/a', { summary: { fr: 'Tient la permanence.' } }), paul('person/b'), paul('person/c')];
const fourth = paul('person/d');
const rows = [
  first,
  second,
  third,
  fourth,
  anEntity('organization/relais', { names: [{ value: 'Relais', lang: 'fr', kind: 'PREFERRED' }] }),
  aRelation('person/b', 'MEMBER_OF', 'organization/relais'),
];
const state = editingStateOf({ records: new Map(rows.map((row) => [row.id, row])) } as unknown as BaseState, 'fr');

it('is their kind, and their summary or what is said first of them; the id only where nothing else does', () => {
  expect(candidatesInWords(state, ['person/a', 'person/b', 'person/c'], 'fr')).toEqual([
    'Paul Roche (personne, Tient la permanence.)',
    'Paul Roche (personne, Paul Roche — est membre de — Relais)',
    'Paul Roche (personne)',
  ]);
  expect(candidatesInWords(state, ['person/c', 'person/d'], 'fr')).toEqual([
    'Paul Roche (personne, person/c)',
    'Paul Roche (personne, person/d)',
  ]);
});

it('stands behind each as it has to be typed', () => {
  expect(choicesInWords(state, [first, third], 'fr')).toBe(
    'Paul Roche [person/a] (personne, Tient la permanence.) ; Paul Roche [person/c] (personne)',
  );
});
