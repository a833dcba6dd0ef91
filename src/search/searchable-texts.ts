import { defineEnum } from '../core/enums.js';
import { factsOf, localizedFact, textFact } from '../core/fact.js';
import type { LocalizedText } from '../core/lang.js';
import type { Message } from '../errors.js';
import { definitionOf, typeLabelOf } from '../kinds/kind.js';
import { type Entity, kindClass } from '../kinds/index.js';
import type { NameKind } from '../kinds/names.js';

export const SearchField = defineEnum('SearchField', 'Where the words of a search were found.', {
  NAME: ['nom', 'name', 'In the name it is shown under; also where it was found by a label that is never shown.'],
  ACRONYM: ['sigle', 'acronym', 'In its acronym.'],
  ALIAS: ['autre nom', 'other name', 'In another of its names.'],
  FORMER: ['ancien nom', 'former name', 'In a name that it had before.'],
  SUMMARY: ['résumé', 'summary', 'In its summary.'],
  DEFINITION: ['définition', 'definition', 'In the definition of a theme, or another text that a kind has as a fact.'],
  KIND: ['genre', 'kind', 'In the word for what it is: « association », « livre ».'],
  PASSAGE: ['passage', 'passage', 'In a passage that names it or that a statement about it rests on; the text is the quote.'],
});
export type SearchField = keyof typeof SearchField;

/** The fields of an index, in the order of what a word in them is worth. HIDDEN is searched and never shown. */
export const FIELDS = ['NAME', 'ACRONYM', 'ALIAS', 'FORMER', 'HIDDEN', 'SUMMARY', 'DEFINITION', 'KIND'] as const;
export type IndexField = (typeof FIELDS)[number];

/** Whether a field holds names, which count as a whole too. */
export function isName(field: IndexField): boolean {
  return FIELDS.indexOf(field) <= FIELDS.indexOf('HIDDEN');
}

/** A text of an entity that search looks into. */
export interface SearchableText {
  readonly field: IndexField;
  readonly text: string;
}

const FIELD_OF_NAME: Readonly<Record<NameKind, IndexField>> = {
  PREFERRED: 'NAME',
  ACRONYM: 'ACRONYM',
  ALIAS: 'ALIAS',
  FORMER: 'FORMER',
  HIDDEN: 'HIDDEN',
};

/** The texts of an entity’s own: its names, its summary, its definition, and the words for what it is. */
export function searchableTexts(entity: Entity): SearchableText[] {
  // What names it in one meeting only is not shown either.
  const names = entity.names.map((name) => ({
    field: name.scope === undefined ? FIELD_OF_NAME[name.kind] : ('HIDDEN' as const),
    text: name.value,
  }));
  return [...names, ...inEachLanguage('SUMMARY', entity.summary), ...factTexts(entity)];
}

function factTexts(entity: Entity): SearchableText[] {
  const kind = kindClass(entity.kind);
  const labels = [definitionOf(kind).label, typeLabelOf(entity)].filter((label) => label !== null);
  const texts = factsOf(kind).flatMap((fact): SearchableText[] => {
    if (fact.type === 'localized') return inEachLanguage('DEFINITION', localizedFact(entity, fact));
    const text = fact.type === 'text' && fact.display !== 'none' ? textFact(entity, fact) : null;
    return text === null ? [] : [{ field: 'DEFINITION', text }];
  });
  return [...texts, ...wordsForKind(labels).map((text) => ({ field: 'KIND' as const, text }))];
}

/** « réseau, collectif ou plateforme » is three words for one thing. */
function wordsForKind(labels: readonly Message[]): string[] {
  return [...new Set(labels.flatMap(({ fr, en }) => [fr, en]).flatMap((label) => label.toLowerCase().split(/, | ou | or /)))];
}

function inEachLanguage(field: IndexField, text: LocalizedText | null | undefined): SearchableText[] {
  return Object.entries(text ?? {})
    .sort(([a], [b]) => (a === 'fr' ? -1 : b === 'fr' ? 1 : a < b ? -1 : 1))
    .map(([, value]) => ({ field, text: value }));
}
