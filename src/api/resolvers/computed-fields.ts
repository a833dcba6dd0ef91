import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cost, type FieldCost } from '../../core/field-cost.js';
import { PartialDate } from '../../core/partial-date.js';
import { Status } from '../../core/status.js';
import { Document } from '../../documents/document.js';
import { datesOf, linked, ownClaimsOf, placesOf, stateOf, statusOf, venuesOf, wholesOf } from '../../graph/computed-fields.js';
import type { GraphView } from '../../graph/view.js';
import { COMPUTED_FIELDS, type ComputedField, type ComputedFieldName, type ComputedType } from '../../kinds/computed-fields.js';
import { Dated, DATED_FIELDS } from '../../kinds/dated.js';
import { Entity, kindClass, KINDS } from '../../kinds/index.js';
import { definitionOf, isDated, type KindClass } from '../../kinds/kind.js';
import { convenerOf } from '../../meetings/chronology.js';
import { PublicationState } from '../../kinds/publication.js';
import { Claim } from '../../statements/claim.js';
import { isAsserted } from '../../statements/holds.js';
import type { Context } from '../context.js';
import { OwnClaim } from './supersession.js';

/** How each computed field is read from a view, and served on every kind that names it. */

interface Reader {
  readonly read: (view: GraphView, id: string) => unknown;
  readonly cost?: Partial<FieldCost>;
}

const READERS: Readonly<Record<ComputedFieldName, Reader>> = {
  dates: { read: datesOf },
  status: { read: statusOf },
  state: { read: stateOf },
  ownClaims: { read: ownClaimsOf, cost: { rows: 4 } },
  venues: { read: venuesOf, cost: { rows: 2 } },
  places: { read: placesOf, cost: { rows: 2 } },
  convener: { read: convenerOf },
  partOf: { read: wholesOf, cost: { rows: 2 } },
  holders: { read: (view, id) => linked(view, id, ['HOLDS_ROLE'], 'to'), cost: { rows: 2 } },
  broader: { read: (view, id) => linked(view, id, ['BROADER'], 'from'), cost: { rows: 2 } },
  narrower: { read: (view, id) => linked(view, id, ['BROADER'], 'to'), cost: { rows: 10 } },
  usageNotes: {
    read: (view, id) => view.claimsAbout(id).filter((claim) => claim.claimKind === 'USAGE' && isAsserted(claim)),
    cost: { rows: 3 },
  },
  documents: { read: (view, id) => view.documentsOf(id), cost: { rows: 2 } },
};

type GraphqlType = (kind: ClassType) => unknown;

const TYPES: Readonly<Record<ComputedType, { readonly graphql: GraphqlType; readonly nullable?: boolean }>> = {
  dates: { graphql: () => PartialDate, nullable: true },
  status: { graphql: () => Status },
  state: { graphql: () => PublicationState },
  ownClaims: { graphql: () => [OwnClaim] },
  entity: { graphql: (kind) => kind, nullable: true },
  entities: { graphql: (kind) => [kind] },
  claims: { graphql: () => [Claim] },
  documents: { graphql: () => [Document] },
};

/** @param owner the kind, or the interface of kinds, that has the field */
function computedField(owner: object, name: ComputedFieldName): ClassType {
  const { type, of, description }: ComputedField = COMPUTED_FIELDS[name];
  const { graphql, nullable = false } = TYPES[type];
  const { read, cost = {} } = READERS[name];

  @Resolver(() => owner as ClassType)
  class ComputedFieldResolver {
    @Cost(cost)
    // Named like the field: type-graphql identifies the fields of a type by the name of their method.
    @FieldResolver(() => graphql((of ? kindClass(of) : Entity) as ClassType) as ClassType, { nullable, description })
    [name](@Root() entity: Entity, @Ctx() { view }: Context): unknown {
      return read(view, entity.id);
    }
  }
  return ComputedFieldResolver;
}

/** The fields of a kind that it has by itself and not as what is dated. */
function ownComputed(kind: KindClass): ComputedFieldName[] {
  const shared: ReadonlySet<ComputedFieldName> = new Set(isDated(kind) ? DATED_FIELDS : []);
  return (definitionOf(kind).computed ?? []).filter((name) => !shared.has(name));
}

export const COMPUTED_FIELD_RESOLVERS: readonly ClassType[] = [
  ...DATED_FIELDS.map((name) => computedField(Dated, name)),
  ...KINDS.flatMap((kind: KindClass) => ownComputed(kind).map((name) => computedField(kind, name))),
];
