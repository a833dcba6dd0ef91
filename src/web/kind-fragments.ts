import type { FactDefinition } from '../core/fact.js';
import { factsOf } from '../core/fact.js';
import { COMPUTED_FIELDS, type ComputedFieldName, type ComputedType } from '../kinds/computed-fields.js';
import { KINDS } from '../kinds/index.js';
import { definitionOf, hasComputed, type KindClass } from '../kinds/kind.js';

/**
 * The parts of operations that differ from kind to kind, made from the kinds: a fact or a computed field that a kind declares is
 * asked for by its page and its `.json`. That is why they are no `.graphql` files: those could forget one.
 */

const SELECTIONS: Readonly<Record<ComputedType, string>> = {
  dates: ' { ...When }',
  status: '',
  entity: ' { ...Ref }',
  entities: ' { ...Ref }',
  claims: ' { id }',
  documents: ' { id language audience }',
};

/**
 * Under which key an answer has a fact. The type of each kind is a closed set of its own, and answers for several kinds are merged: so
 * it is asked for under a name of its own, `organizationType`.
 */
export function answerKey(kind: KindClass, { field, isType }: FactDefinition): string {
  return isType ? `${kind.name.charAt(0).toLowerCase()}${kind.name.slice(1)}Type` : field;
}

function factSelection(kind: KindClass, fact: FactDefinition): string {
  const { field, type } = fact;
  if (type === 'localized') return `${field}(lang: $lang) ${field}Lang(lang: $lang)`;
  const key = answerKey(kind, fact);
  return key === field ? field : `${key}: ${field}`;
}

function computedSelection(name: ComputedFieldName): string {
  return `${name}${SELECTIONS[COMPUTED_FIELDS[name].type]}`;
}

function onKind(kind: KindClass, fields: readonly string[]): string {
  return fields.length > 0 ? `    ... on ${kind.name} { ${fields.join(' ')} }\n` : '';
}

/** Everything of an entity that is no list of statements, with all facts and computed fields of its kind. */
const FACTS = `fragment Facts on Entity {
    ...Ref url names { value lang kind source { ...Source } } summary(lang: $lang) summaryLang(lang: $lang) contacts { type value }
${KINDS.map((kind: KindClass) =>
  onKind(kind, [...factsOf(kind).map((fact) => factSelection(kind, fact)), ...(definitionOf(kind).computed ?? []).map(computedSelection)]),
).join('')}  }`;

const WHEN_AND_WHERE = ['status', 'dates', 'places'] as const;

/** When and where an entity takes place, for the kinds that do. */
const DATED = `fragment Dated on Entity {
    ...Ref
${KINDS.filter((kind) => hasComputed(kind, 'dates', 'status'))
  .map((kind: KindClass) =>
    onKind(
      kind,
      WHEN_AND_WHERE.filter((name) => hasComputed(kind, name)).map((name) => computedSelection(name)),
    ),
  )
  .join('')}  }`;

/**
 * The fragments that follow from the kinds, by name; `FRAGMENTS` of `operations.generated.ts` has them too. `.graphql` files use `Dated`,
 * whose type `npm run generate` makes. What `Facts` answers differs from kind to kind: `FactsAnswer` says it, and who reads it goes by the
 * kind.
 */
export const KIND_FRAGMENTS = { Dated: DATED, Facts: FACTS } as const;
