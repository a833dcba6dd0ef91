import { type FactDefinition, factsOf } from '../core/fact.js';
import { type EntityKind, kindClass, KINDS } from '../kinds/index.js';
import { definitionOf, EntityKindEnum } from '../kinds/kind.js';
import * as is from './value-rules.js';

const ALL_FACTS = new Set(KINDS.flatMap((kind) => factsOf(kind).map(({ name }) => name)));

/** An entity's id begins with its kind, and it has the facts of its kind and no others. */
export function kindRules(kind: unknown): is.Rules {
  if (typeof kind !== 'string' || !Object.hasOwn(EntityKindEnum, kind)) return {};
  const kindOf = kindClass(kind as EntityKind);
  const facts = factsOf(kindOf);
  return {
    ...Object.fromEntries([...ALL_FACTS].map((name) => [name, is.empty])),
    ...Object.fromEntries(facts.map((fact) => [fact.name, is.maybe(factRule(fact))])),
    id: is.prefixed(definitionOf(kindOf).prefix),
  };
}

function factRule(fact: FactDefinition): is.Rule {
  if (fact.type === 'enum') return is.oneOf(fact.values);
  if (fact.type === 'url') return is.url;
  return fact.type === 'localized' ? is.localized : is.text;
}
