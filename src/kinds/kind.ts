import { ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { type FactDefinition, factsOf, textFact } from '../core/fact.js';
import { labelOf } from '../core/enums.js';
import type { Message } from '../errors.js';
import type { ComputedFieldName } from './computed-fields.js';
import { Dated, DATED_FIELDS } from './dated.js';
import { Entity } from './entity.js';

/** What the base says of a kind of entity, beside its facts. */
export interface KindDefinition {
  /** The first part of its ids: `organization` in `organization/hors-la-rue`. */
  readonly prefix: string;
  /** The field of `Query` that lists it. */
  readonly plural: string;
  readonly description: string;
  readonly label: Message;
  readonly labelPlural: Message;
  /** Its class in schema.org, W3C ORG or SKOS, for exports. */
  readonly iri: string;
  /** What statements and documents say of it that it shows as fields of its own, in the order of its page. */
  readonly computed?: readonly ComputedFieldName[];
  /** Whether it acts: what relations and attributions take an actor for takes it. */
  readonly actor?: boolean;
  /** How the page that lists it is ordered: by name unless it is dated, `latest` first. */
  readonly listed?: 'latest';
}

/** A class that stands for a kind: `kind` is its value of `EntityKind`. */
export type KindClass = (new () => Entity) & { readonly kind: string };

const definitions = new Map<KindClass, KindDefinition>();

/** The values of the GraphQL enum `EntityKind`, filled as the kinds are declared. */
export const EntityKindEnum: Record<string, string> = {};
const valuesConfig: Record<string, { description: string }> = {};
registerEnumType(EntityKindEnum, { name: 'EntityKind', description: 'The kinds of entities.', valuesConfig });

/**
 * Declares a kind of entity: its table rows, its GraphQL type, its ids. The class must also be in the list of kinds (`list.ts`).
 */
export function Kind(definition: KindDefinition): ClassDecorator {
  return (target) => {
    const kind = target as unknown as KindClass;
    definitions.set(kind, definition);
    EntityKindEnum[kind.kind] = kind.kind;
    valuesConfig[kind.kind] = { description: definition.description };
    const interfaces = isDated(kind) ? [Entity, Dated] : [Entity];
    ObjectType(kind.name, { description: definition.description, implements: interfaces })(target);
    ChildEntity(kind.kind)(target);
  };
}

/** The definition of a kind. */
export function definitionOf(kind: KindClass): KindDefinition {
  const found = definitions.get(kind);
  if (!found) throw new Error(`${kind.name} is not declared with @Kind`);
  return found;
}

/** Whether a kind has all of some computed fields. */
export function hasComputed(kind: KindClass, ...names: readonly ComputedFieldName[]): boolean {
  const { computed = [] } = definitionOf(kind);
  return names.every((name) => computed.includes(name));
}

/** Whether entities of a kind are {@link Dated}. */
export function isDated(kind: KindClass): boolean {
  return hasComputed(kind, ...DATED_FIELDS);
}

/** The fact of a closed set. */
export type EnumFact = FactDefinition & { readonly type: 'enum' };

/** The facts of a kind that are a value of a closed set: its list can be filtered by them. */
export function enumFactsOf(kind: object): readonly EnumFact[] {
  return factsOf(kind).filter((fact): fact is EnumFact => fact.type === 'enum');
}

/** The fact that says what sort of its kind an entity is, for the kinds that have one. */
export function typeFactOf(kind: object): EnumFact | null {
  return enumFactsOf(kind).find(({ isType }) => isType) ?? null;
}

/** The words for what sort of its kind an entity is: « association »; null when that is not known, or none of the words there are. */
export function typeLabelOf(entity: Entity): Message | null {
  const fact = typeFactOf(entity.constructor);
  const value = fact && textFact(entity, fact);
  return value && value !== 'OTHER' ? labelOf(fact.values, value) : null;
}
