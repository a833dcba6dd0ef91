import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartialDate } from '../../core/partial-date.js';
import { Status } from '../../core/vocabulary.js';
import { Document } from '../../documents/document.js';
import { datesOf, linked, placesOf, statusOf, wholesOf } from '../../graph/computed-fields.js';
import type { GraphView } from '../../graph/view.js';
import { COMPUTED_FIELDS, type ComputedField, type ComputedFieldName, type ComputedType } from '../../kinds/computed-fields.js';
import { Entity, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { convenerOf } from '../../meetings/meetings.js';
import { Claim } from '../../statements/claim.js';
import type { Context } from '../context.js';

/** How each computed field is read from a view, and served on every kind that names it. */

type Reader = (view: GraphView, id: string) => unknown;

const READERS: Readonly<Record<ComputedFieldName, Reader>> = {
  dates: datesOf,
  status: statusOf,
  places: placesOf,
  convener: convenerOf,
  partOf: wholesOf,
  holders: (view, id) => linked(view, id, ['HOLDS_ROLE'], 'to'),
  broader: (view, id) => linked(view, id, ['BROADER'], 'from'),
  narrower: (view, id) => linked(view, id, ['BROADER'], 'to'),
  usageNotes: (view, id) => view.claimsAbout(id).filter((claim) => claim.claimKind === 'USAGE'),
  documents: (view, id) => view.documentsOf(id),
};

const TYPES: Readonly<Record<ComputedType, { readonly graphql: () => unknown; readonly nullable?: boolean }>> = {
  dates: { graphql: () => PartialDate, nullable: true },
  status: { graphql: () => Status },
  entity: { graphql: () => Entity, nullable: true },
  entities: { graphql: () => [Entity] },
  claims: { graphql: () => [Claim] },
  documents: { graphql: () => [Document] },
};

function computedField(kind: KindClass, name: ComputedFieldName): ClassType {
  const { type, description }: ComputedField = COMPUTED_FIELDS[name];
  const { graphql, nullable = false } = TYPES[type];
  const read = READERS[name];

  @Resolver(() => kind)
  class ComputedFieldResolver {
    // Named like the field: type-graphql tells the fields of a type apart by the name of their method.
    @FieldResolver(() => graphql() as ClassType, { nullable, description })
    [name](@Root() entity: Entity, @Ctx() { view }: Context): unknown {
      return read(view, entity.id);
    }
  }
  return ComputedFieldResolver;
}

export const COMPUTED_FIELD_RESOLVERS: readonly ClassType[] = KINDS.flatMap((kind: KindClass) =>
  (definitionOf(kind).computed ?? []).map((name) => computedField(kind, name)),
);
