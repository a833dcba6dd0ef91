import { describe, expect, it } from 'vitest';
import { operationInWords, wordingOf } from '../../src/changes/differences.js';
import { buildOrganization } from '../support/record-builders.js';

/** What was changed, in the words of its reader's language: no code of a closed set or of a language, no punctuation of another one. */

const NAMES = [
  { value: 'Croix de l’Est', kind: 'ALIAS' },
  { value: 'East Cross', kind: 'ALIAS', lang: 'en', source: { kind: 'KNOWLEDGE', title: 'Usage', editor: 'Rédaction' } },
];

describe('the names of an entity that were changed', () => {
  it.each([
    ['FR', 'Croix de l’Est (autre nom) ; East Cross (autre nom, langue : anglais, source : Usage (connaissance de la rédaction, '],
    ['EN', 'Croix de l’Est (other name); East Cross (other name, language: English, source: Usage (editors’ own knowledge, '],
  ] as const)('are told in %s', (lang, words) => {
    const change = {
      operation: 'UPDATE' as const,
      section: 'entities' as const,
      recordId: 'organization/croix-de-l-est',
      baseVersion: 1,
      before: {},
      input: { names: NAMES },
    };
    const [difference] = operationInWords(change, wordingOf([], lang)).differences;
    expect(difference?.after).toContain(words);
  });
});

describe('an entity that was added', () => {
  it.each([
    ['FR', 'Croix de l’Est'],
    ['EN', 'East Cross'],
  ] as const)('is called by its name in %s', (lang, name) => {
    const names = [
      { value: 'Croix de l’Est', kind: 'PREFERRED' as const, lang: 'fr' },
      { value: 'East Cross', kind: 'PREFERRED' as const, lang: 'en' },
    ];
    const row = buildOrganization({ id: 'organization/croix-de-l-est', names });
    const change = {
      operation: 'CREATE' as const,
      section: 'entities' as const,
      recordId: row.id,
      baseVersion: null,
      before: null,
      input: {},
    };
    expect(operationInWords(change, wordingOf([row], lang)).subject).toBe(name);
  });
});
