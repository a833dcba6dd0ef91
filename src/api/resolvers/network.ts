import { Arg, type ClassType, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Certainty } from '../../core/certainty.js';
import { Cost, factorOf } from '../../core/field-cost.js';
import { badInput } from '../../errors.js';
import { Entity, type EntityKind } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import type { Position, Positions } from '../../network/layout.js';
import {
  findNetworkInSteps,
  MAX_CENTRES,
  MAX_DEPTH,
  MAX_EXPANDED,
  MAX_LINKS,
  MAX_NODES,
  type NetworkAnswer,
  NetworkLimit,
  type NetworkNode as Node,
  type NetworkQuery,
} from '../../network/network.js';
import { LabelSide, type Side } from '../../network/node-shape.js';
import { requestContext } from '../../http/request-context.js';
import { type LayoutRequester, positionsOf } from '../../network/layout-cache.js';
import { adjacencyOf } from '../../network/traversal.js';
import { Relation } from '../../statements/relation.js';
import { RelationType } from '../../statements/vocabulary.js';
import { checkRange } from '../../core/argument-checks.js';
import { derivedOf } from '../../graph/view.js';
import type { Context } from '../context.js';
import { inTurns, ready } from '../operation-work.js';
import { checkLength, entityIds } from '../ids.js';

@ObjectType({ description: 'An entity of a network, and where it is drawn.' })
class NetworkNode {
  @Field(() => Entity, { description: 'The entity.' })
  entity!: Entity;

  @Field(() => Int, { description: 'How many steps it is from the nearest centre; 0 for a centre.' })
  depth!: number;

  @Field(() => Int, { description: 'How many relations it has by the filters of the network, shown or not.' })
  degree!: number;

  @Field(() => Float, {
    description:
      'Where the middle of its symbol is drawn, in pixels to the right. Symbols are 24 wide (centres 34), names 13 high on one or two lines: so drawn, no name touches another.',
  })
  x!: number;

  @Field(() => Float, { description: 'Where it is drawn, downwards.' })
  y!: number;

  @Field(() => LabelSide, { description: 'On which side of it its name is drawn.' })
  labelSide!: Side;
}

@ObjectType({ description: 'A relation between two entities of a network.' })
class NetworkLink {
  @Field(() => ID, { description: 'The id of the entity that it starts from.' })
  source!: string;

  @Field(() => ID, { description: 'The id of the entity that it leads to.' })
  target!: string;

  @Field(() => Relation, { description: 'The relation, with its evidence.' })
  relation!: Relation;
}

@ObjectType({ description: 'What surrounds some entities. The same query at the same revision gives the same picture.' })
class Network {
  @Field(() => String, { description: 'The revision of the base, as on `Dataset`.' })
  revision!: string;

  @Field(() => Int, { description: 'How many entities are shown.' })
  shown!: number;

  @Field(() => Int, { description: 'How many there are around the centres, by the same depth and filters.' })
  total!: number;

  @Field(() => NetworkLimit, { nullable: true, description: 'The rule by which a part was left out. Null when all is shown.' })
  truncatedBy!: NetworkLimit | null;

  readonly answer!: NetworkAnswer;
  readonly positions!: () => Promise<Positions>;
}

interface PositionedNode extends Node {
  /** Positions are computed only when asked for. */
  readonly positions: () => Promise<Positions>;
}

const MIDDLE: Position = { x: 0, y: 0, side: 'BELOW' };

@Resolver(() => NetworkNode)
class NetworkNodeResolver {
  @FieldResolver()
  async x(@Root() { positions, entity }: PositionedNode): Promise<number> {
    return ((await positions()).get(entity.id) ?? MIDDLE).x;
  }

  @FieldResolver()
  async y(@Root() { positions, entity }: PositionedNode): Promise<number> {
    return ((await positions()).get(entity.id) ?? MIDDLE).y;
  }

  @FieldResolver()
  async labelSide(@Root() { positions, entity }: PositionedNode): Promise<Side> {
    return ((await positions()).get(entity.id) ?? MIDDLE).side;
  }
}

@Resolver(() => Network)
class NetworkResolver {
  @FieldResolver(() => [NetworkNode], {
    description: `The entities shown, the centres first, then in the order in which they are kept; at most ${MAX_NODES}.`,
  })
  @Cost({ rows: 1 })
  nodes(@Root() { answer, positions }: Network): PositionedNode[] {
    return answer.nodes.map((node) => ({ ...node, positions }));
  }

  @FieldResolver(() => [NetworkLink], {
    description: `All relations between the entities shown, several between two where there are several, in the order of the vocabulary; at most ${MAX_LINKS}.`,
  })
  @Cost({ rows: 3 })
  edges(@Root() { answer }: Network): NetworkLink[] {
    return answer.relations.map((relation) => ({ source: relation.subjectId, target: relation.objectId, relation }));
  }

  @Query(() => Network, {
    nullable: true,
    description: `What surrounds some entities, and what links it. Where there are more entities than \`maxNodes\`, the nearest and most relevant are kept: see MAX_NODES of NetworkLimit. Centres that do not exist are left out.`,
  })
  @Cost({ work: ({ depth, maxNodes }) => 500 * factorOf(depth) + 10 * factorOf(maxNodes) })
  async network(
    @Arg('around', () => [ID], { description: `The centres, 1 to ${MAX_CENTRES}.` }) around: string[],
    @Arg('depth', () => Int, { defaultValue: 1, description: `How many steps from the centres, 1 to ${MAX_DEPTH}.` }) depth: number,
    @Arg('types', () => [RelationType], { nullable: true, description: 'Only relations of these types.' }) types: RelationType[] | null,
    @Arg('kinds', () => [EntityKindEnum], {
      nullable: true,
      description: 'Only entities of these kinds; centres are there of whatever kind. Other entities are not passed through either.',
    })
    kinds: EntityKind[] | null,
    @Arg('themes', () => [ID], {
      nullable: true,
      description: 'Only entities that a relation links to one of these themes or a narrower one; centres are there anyway.',
    })
    themes: string[] | null,
    @Arg('meetings', () => [ID], { nullable: true, description: 'Only relations in the minutes of one of these meetings, or about one.' })
    meetings: string[] | null,
    @Arg('maxNodes', () => Int, { defaultValue: 60, description: `How many entities at most, 1 to ${MAX_NODES}.` }) maxNodes: number,
    @Arg('includeDerived', () => Boolean, {
      defaultValue: false,
      description: 'Whether relations computed from other rows come too: being present together, being mentioned together, representing.',
    })
    includeDerived: boolean,
    @Arg('certainties', () => [Certainty], { nullable: true, description: 'Only relations of these certainties.' })
    certainties: Certainty[] | null,
    @Arg('expanded', () => [ID], {
      nullable: true,
      description: `Entities shown whose direct relations come too, beyond \`maxNodes\`; at most ${MAX_EXPANDED}, in the order in which they were asked for: what is drawn before stays near its place.`,
    })
    expanded: string[] | null,
    @Ctx() context: Context,
  ): Promise<Network> {
    const { view, work } = context;
    if (includeDerived) await ready(context, derivedOf);
    checkCentres(around);
    if (types) checkLength(types, 'types');
    if (kinds) checkLength(kinds, 'kinds');
    if (certainties) checkLength(certainties, 'certainties');
    checkExpanded(expanded ?? []);
    const query: NetworkQuery = {
      centres: [...(entityIds(view, around, 'around') ?? [])],
      depth: checkRange('depth', depth, 1, MAX_DEPTH),
      maxNodes: checkRange('maxNodes', maxNodes, 1, MAX_NODES),
      types: types ? new Set(types) : null,
      kinds: kinds ? new Set(kinds) : null,
      includeDerived,
      look: (relations) => work?.look(relations),
      themes: entityIds(view, themes, 'themes', ['THEME']),
      meetings: entityIds(view, meetings, 'meetings', ['MEETING']),
      certainties: certainties ? new Set(certainties) : null,
      expanded: [...(entityIds(view, expanded, 'expanded') ?? [])],
    };
    await ready(context, adjacencyOf(query));
    const answer = await inTurns(findNetworkInSteps(view, query), work);
    let positions: Promise<Positions> | null = null;
    return {
      revision: view.revision,
      shown: answer.nodes.length,
      total: answer.total,
      truncatedBy: answer.truncatedBy,
      answer,
      positions: () => (positions ??= positionsOf(view, query, answer, requester())),
    };
  }
}

/** The client whose request is being answered. */
function requester(): LayoutRequester {
  const request = requestContext();
  return { client: request?.client ?? '', hasLeft: () => request?.hasLeft() ?? false };
}

function checkCentres({ length }: readonly string[]): void {
  if (length >= 1 && length <= MAX_CENTRES) return;
  throw badInput('around', {
    fr: `around prend de 1 à ${MAX_CENTRES} identifiants, pas ${length}.`,
    en: `around takes 1 to ${MAX_CENTRES} ids, not ${length}.`,
  });
}

function checkExpanded({ length }: readonly string[]): void {
  if (length <= MAX_EXPANDED) return;
  throw badInput('expanded', {
    fr: `expanded prend au plus ${MAX_EXPANDED} identifiants, pas ${length}.`,
    en: `expanded takes at most ${MAX_EXPANDED} ids, not ${length}.`,
  });
}

export const NETWORK_RESOLVERS: readonly ClassType[] = [NetworkNodeResolver, NetworkResolver];
