import { expect, it } from 'vitest';
import type { BaseState } from '../../../src/changes/state.js';
import { editingStateOf } from '../../../src/web/editing/editing-state.js';
import { candidateInWords, choicesInWords } from '../../../src/web/editing/tell-apart.js';
import { anEntity, aRelation } from '../../support/view-builders.js';

/** What whoever has to choose one of two namesakes reads of each. */

const paul = (id: string, more: Record<string, unknown> = {}) =>
  anEntity(id, { names: [{ value: 'Paul Roche', lang: 'fr', kind: 'PREFERRED' }], ...more });
const [first, second, third] = [paul('person/a', { summary: { fr: 'Tient la permanence.' } }), paul('person/b'), paul('person/c')];
const rows = [
  first,
  second,
  third,
  anEntity('organization/relais', { names: [{ value: 'Relais', lang: 'fr', kind: 'PREFERRED' }] }),
  aRelation('person/b', 'MEMBER_OF', 'organization/relais'),
];
const state = editingStateOf({ records: new Map(rows.map((row) => [row.id, row])) } as unknown as BaseState, 'fr');

it('is their summary, else what is said first of them, beside their ids', () => {
  expect(candidateInWords(state, 'person/a', 'fr')).toBe('Paul Roche (person/a, Tient la permanence.)');
  expect(candidateInWords(state, 'person/b', 'fr')).toBe('Paul Roche (person/b, Paul Roche — est membre de — Relais)');
  expect(candidateInWords(state, 'person/c', 'fr')).toBe('Paul Roche (person/c)');
});

it('stands behind each as it has to be typed', () => {
  expect(choicesInWords(state, [first, third], 'fr')).toBe(
    'Paul Roche [person/a] (personne, Tient la permanence.) ; Paul Roche [person/c] (personne)',
  );
});
