import type { FactDefinition } from '../core/fact.js';
import { factsOf } from '../core/fact.js';
import { COMPUTED_FIELDS, type ComputedFieldName, type ComputedType } from '../kinds/computed-fields.js';
import { KINDS } from '../kinds/index.js';
import { definitionOf, type KindClass } from '../kinds/kind.js';

/**
 * The parts of operations that differ from kind to kind, made from the kinds: a fact or a computed field that a kind declares is
 * asked for by its page and its `.json`. That is why they are no `.graphql` files: those could forget one.
 */

const SELECTIONS: Readonly<Record<ComputedType, string>> = {
  dates: ' { ...When }',
  status: '',
  state: '',
  entity: ' { ...Ref }',
  entities: ' { ...Ref }',
  claims: ' { id }',
  ownClaims: ' { ...OwnClaimRow }',
  documents: ' { id language audience }',
};

function factSelection({ field, type }: FactDefinition): string {
  return type === 'localized' ? `${field}(lang: $lang) ${field}Lang(lang: $lang)` : field;
}

function computedSelection(name: ComputedFieldName): string {
  return `${name}${SELECTIONS[COMPUTED_FIELDS[name].type]}`;
}

function onKind(kind: KindClass, fields: readonly string[]): string {
  return fields.length > 0 ? `    ... on ${kind.name} { ${fields.join(' ')} }\n` : '';
}

/** Everything of an entity that is no list of statements, with all facts and computed fields of its kind. */
const FACTS = `fragment Facts on Entity {
    ...Ref ...ProperName disambiguation(lang: $lang) url names { value lang kind since until source { ...Source } } identifiers { scheme value url } summary(lang: $lang) summaryLang(lang: $lang) contacts { type value }
${KINDS.map((kind: KindClass) =>
  onKind(kind, [...factsOf(kind).map(factSelection), ...(definitionOf(kind).computed ?? []).map(computedSelection)]),
).join('')}  }`;

/**
 * The fragments that follow from the kinds, by name; `FRAGMENTS` of `operations.generated.ts` has them too. What `Facts` answers differs
 * from kind to kind: `FactsAnswer` says it, and who reads it goes by the kind.
 */
export const KIND_FRAGMENTS = { Facts: FACTS } as const;
