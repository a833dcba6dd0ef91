import { expect, it } from 'vitest';
import { pageWording } from '../../../src/web/editing/wording.js';
import { anEntity } from '../../support/view-builders.js';

/** What entities are called where editors read what was changed. */

const named = (id: string, value: string, summary: string | null = null) =>
  anEntity(id, { names: [{ value, lang: 'fr', kind: 'PREFERRED' }], summary: summary === null ? null : { fr: summary } });
const FIRST = named('person/paul-1', 'Paul Roche', 'Tient la permanence.');
const SECOND = named('person/paul-2', 'Paul Roche');

it('tells entities of one name apart by their summaries, or else their ids', () => {
  const { nameOf } = pageWording([FIRST, SECOND, named('person/ada', 'Ada Lierre', 'Préside.')], 'fr');
  expect(nameOf('person/paul-1')).toBe('Paul Roche (Tient la permanence.)');
  expect(nameOf('person/paul-2')).toBe('Paul Roche (person/paul-2)');
  expect(nameOf('person/ada')).toBe('Ada Lierre');
});

it('tells them apart among a few rows, too, by the others of the base', () => {
  const present = pageWording([FIRST, SECOND], 'fr');
  expect(pageWording([SECOND], 'fr', present).nameOf('person/paul-2')).toBe('Paul Roche (person/paul-2)');
  expect(pageWording([SECOND], 'fr').nameOf('person/paul-2')).toBe('Paul Roche');
});

it('knows a row that comes twice, before and after a change, for one', () => {
  expect(pageWording([FIRST, named('person/paul-1', 'Paul Roche')], 'fr').nameOf('person/paul-1')).toBe('Paul Roche');
});
