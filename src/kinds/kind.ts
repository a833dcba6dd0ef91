import { ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import type { Message } from '../errors.js';
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
}

/** A class that stands for a kind: `kind` is its value of `EntityKind`. */
export type KindClass = (new () => Entity) & { readonly kind: string };

const definitions = new Map<KindClass, KindDefinition>();

/** The values of the GraphQL enum `EntityKind`, filled as the kinds are declared. */
export const EntityKindEnum: Record<string, string> = {};
const valuesConfig: Record<string, { description: string }> = {};
registerEnumType(EntityKindEnum, { name: 'EntityKind', description: 'The kinds of entities.', valuesConfig });

/**
 * Declares a kind of entity: its table rows, its GraphQL type, its ids. The class must also stand in the list of kinds (`index.ts`).
 */
export function Kind(definition: KindDefinition): ClassDecorator {
  return (target) => {
    const kind = target as unknown as KindClass;
    definitions.set(kind, definition);
    EntityKindEnum[kind.kind] = kind.kind;
    valuesConfig[kind.kind] = { description: definition.description };
    ObjectType(kind.name, { description: definition.description, implements: Entity })(target);
    ChildEntity(kind.kind)(target);
  };
}

/** The definition of a kind. */
export function definitionOf(kind: KindClass): KindDefinition {
  const found = definitions.get(kind);
  if (!found) throw new Error(`${kind.name} is not declared with @Kind`);
  return found;
}
