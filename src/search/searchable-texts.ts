import { defineEnum } from '../core/enums.js';
import { factsOf, localizedFact, textFact } from '../core/fact.js';
import { inEachLanguage } from '../core/lang.js';
import type { Message } from '../errors.js';
import { definitionOf, typeFactOf, typeLabelOf } from '../kinds/kind.js';
import { type Entity, kindClass } from '../kinds/index.js';
import { writtenForms } from '../kinds/identifiers.js';
import type { NameKind } from '../kinds/names.js';
import { everydayKindWords } from './everyday-words.js';

export const SearchField = defineEnum('SearchField', 'Where the words of a search were found.', {
  NAME: ['nom', 'name', 'In the name it is shown under; also where it was found by a label that is never shown.'],
  ACRONYM: ['sigle', 'acronym', 'In its acronym.'],
  ALIAS: ['autre nom', 'other name', 'In another of its names.'],
  FORMER: ['ancien nom', 'former name', 'In a name that it had before.'],
  SUMMARY: ['résumé', 'summary', 'In its summary.'],
  DEFINITION: ['définition', 'definition', 'In the definition of a theme, or another text that a kind has as a fact.'],
  IDENTIFIER: ['identifiant', 'identifier', 'In an identifier that a register gave it: its SIREN, its ORCID.'],
  KIND: ['genre', 'kind', 'In the word for what it is: « association », « livre ».'],
  ROLE: ['rôle', 'role', 'In what a statement says it does or is: its role in the words of the source, or the label of the relation.'],
  CLAIM: ['affirmation', 'claim', 'In what is said of it; of a meeting, also in what was decided or asked there.'],
  TASK: ['suite à donner', 'follow-up', 'In what is to be done about it or by it; of a meeting, also in what was to be done after it.'],
  PASSAGE: ['passage', 'passage', 'In a passage that names it or that a statement about it rests on; the text is the quote.'],
});
export type SearchField = keyof typeof SearchField;

/** The fields of an index, in the order of what a word in them is worth. HIDDEN is searched and never shown. */
export const FIELDS = ['NAME', 'ACRONYM', 'ALIAS', 'FORMER', 'HIDDEN', 'SUMMARY', 'DEFINITION', 'KIND', 'IDENTIFIER'] as const;
export type IndexField = (typeof FIELDS)[number];

/** Whether a field holds names, which count as a whole too. */
export function isName(field: IndexField | undefined): boolean {
  return field !== undefined && FIELDS.indexOf(field) <= FIELDS.indexOf('HIDDEN');
}

/** A text of an entity that search looks into. */
export interface SearchableText {
  readonly field: IndexField;
  readonly text: string;
  /** The label shown in its place, where the text only helps to find. */
  readonly shownAs?: string;
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
  return [
    ...names,
    ...inEachLanguage(entity.summary).map((text) => ({ field: 'SUMMARY' as const, text })),
    ...factTexts(entity),
    ...identifierTexts(entity),
  ];
}

/** « SIREN 999999998 », found in groups of three too. */
function identifierTexts({ identifiers }: Entity): SearchableText[] {
  return (identifiers ?? []).flatMap((identifier) => {
    const [stored = '', ...others] = writtenForms(identifier);
    const shown = `${identifier.scheme} ${stored}`;
    return [
      { field: 'IDENTIFIER' as const, text: shown },
      ...others.map((text) => ({ field: 'IDENTIFIER' as const, text, shownAs: shown })),
    ];
  });
}

function factTexts(entity: Entity): SearchableText[] {
  const kind = kindClass(entity.kind);
  const texts = factsOf(kind).flatMap((fact): SearchableText[] => {
    if (fact.type === 'localized') return inEachLanguage(localizedFact(entity, fact)).map((one) => ({ field: 'DEFINITION', text: one }));
    const text = fact.type === 'text' && fact.display !== 'none' ? textFact(entity, fact) : null;
    return text === null ? [] : [{ field: 'DEFINITION', text }];
  });
  const typeFact = typeFactOf(kind);
  const type = typeFact && textFact(entity, typeFact);
  const key = `${entity.kind} ${type ?? ''}`;
  const words = kindTexts.get(key) ?? textsOfKind(entity, type);
  kindTexts.set(key, words);
  return [...texts, ...words];
}

/** By kind and type, which are few: what all entities of them are called. */
const kindTexts = new Map<string, readonly SearchableText[]>();

function textsOfKind(entity: Entity, type: string | null): SearchableText[] {
  const labels = [definitionOf(kindClass(entity.kind)).label, typeLabelOf(entity)].filter((label) => label !== null);
  const [first] = labels.slice(-1);
  return [
    ...wordsForKind(labels).map((text) => ({ field: 'KIND' as const, text })),
    ...everydayKindWords(entity.kind, type).map((text) => ({ field: 'KIND' as const, text, shownAs: first?.fr.toLowerCase() ?? text })),
  ];
}

/** « réseau, collectif ou plateforme » is three words for one thing. */
function wordsForKind(labels: readonly Message[]): string[] {
  return [...new Set(labels.flatMap(({ fr, en }) => [fr, en]).flatMap((label) => label.toLowerCase().split(/, | ou | or /)))];
}
