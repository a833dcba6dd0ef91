import { MaillageError, show } from '../../errors.js';
import type { EntityKind } from '../../kinds/index.js';
import type { NetworkLimit } from '../../network/network.js';
import type { Side } from '../../network/node-shape.js';
import { operation, type Evidence, type Ref, type RelationRow } from '../answers.js';
import type { PageRequest } from '../page-request.js';
import { kindsShown, type NetworkParameters } from './parameters.js';

export interface NodeAnswer {
  readonly depth: number;
  readonly degree: number;
  readonly x: number;
  readonly y: number;
  readonly labelSide: Side;
  readonly entity: Ref;
}

/** A passage, with the kinds of the entities that it mentions. */
interface NetworkEvidence extends Evidence {
  readonly mentions: readonly { readonly entity: { readonly kind: EntityKind } | null }[];
}

export interface EdgeAnswer {
  readonly source: string;
  readonly target: string;
  readonly relation: Omit<RelationRow, 'evidence' | 'contradicts'> & {
    readonly evidence: readonly NetworkEvidence[];
    /** Whether its quotes are left out and only linked to, since they name a person and persons are not shown. */
    readonly isWithheld: boolean;
  };
}

/** The answer of the operation `network`. */
export interface NetworkAnswer {
  readonly revision: string;
  readonly shown: number;
  readonly total: number;
  readonly truncatedBy: NetworkLimit | null;
  readonly nodes: readonly NodeAnswer[];
  readonly edges: readonly EdgeAnswer[];
}

const NETWORK_FIELD = `network(
  around: $around, depth: $depth, types: $types, kinds: $kinds, asOf: $asOf, theme: $theme, meeting: $meeting,
  maxNodes: $maxNodes, includeDerived: $includeDerived
)`;
const VARIABLES = `$around: [ID!]!, $depth: Int!, $types: [RelationType!], $kinds: [EntityKind!], $asOf: Date, $theme: [ID!], $meeting: [ID!],
  $maxNodes: Int!, $includeDerived: Boolean!, $lang: Lang!`;

export const NETWORK = operation(/* GraphQL */ `
  query NetworkView(${VARIABLES}) {
    ${NETWORK_FIELD} {
      revision shown total truncatedBy
      nodes { depth degree x y labelSide entity { ...Ref } }
      edges { source target relation { ...RelationCore evidence { mentions { entity { kind } } } } }
    }
  }
`);

/** The same without the evidence, for the figure of a page. */
export const SMALL_NETWORK = operation(/* GraphQL */ `
  query SmallNetworkView(${VARIABLES}) {
    ${NETWORK_FIELD} {
      revision shown total truncatedBy
      nodes { depth degree x y labelSide entity { ...Ref } }
      edges { source target relation { id type label(lang: $lang) inverseLabel(lang: $lang) status certainty derived } }
    }
  }
`);

export function variablesOf(asked: NetworkParameters): Record<string, unknown> {
  return {
    around: asked.around,
    depth: asked.depth,
    types: asked.types.length > 0 ? asked.types : null,
    kinds: kindsShown(asked),
    asOf: asked.asOf,
    theme: asked.theme.length > 0 ? asked.theme : null,
    meeting: asked.meeting.length > 0 ? asked.meeting : null,
    maxNodes: asked.max,
    includeDerived: asked.derived,
  };
}

/** Queries the network. Where persons are not shown, nothing that comes with the edges names one either: no quote, no agenda item. */
export async function askNetwork(request: PageRequest, asked: NetworkParameters): Promise<NetworkAnswer> {
  const { network } = await request.ask<{ network: NetworkAnswer }>(NETWORK, variablesOf(asked));
  const edges = network.edges.map((edge) => ({ ...edge, relation: { ...edge.relation, isWithheld: false } }));
  return { ...network, edges: asked.persons ? edges : edges.map(withoutPersons) };
}

function withoutPersons(edge: EdgeAnswer): EdgeAnswer {
  const { relation } = edge;
  const isPerson = (ref: { readonly kind: EntityKind } | null): boolean => ref?.kind === 'PERSON';
  const isWithheld = relation.evidence.some(({ mentions }) => mentions.some(({ entity }) => isPerson(entity)));
  return {
    ...edge,
    relation: {
      ...relation,
      topics: relation.topics.filter((topic) => !isPerson(topic)),
      onBehalfOf: isPerson(relation.onBehalfOf) ? null : relation.onBehalfOf,
      attributedTo: isPerson(relation.attributedTo) ? null : relation.attributedTo,
      note: isWithheld ? null : relation.note,
      evidence: relation.evidence.map((one) => ({
        ...one,
        ...(isWithheld ? { quote: '' } : {}),
        prefix: '',
        suffix: '',
        agendaItem: null,
      })),
      isWithheld,
    },
  };
}

const CENTRES = operation(/* GraphQL */ `
  query NetworkCentres($around: [ID!]!, $lang: Lang!) {
    nodes(ids: $around) { ... on Entity { ...Ref } }
    dataset { name(lang: $lang) revision coalition { ...Ref } }
  }
`);

/** The entities that the network is drawn around, and the dataset. */
export interface Centres {
  readonly entities: readonly Ref[];
  /** The parameters with current ids, where a centre was renamed or merged; the same object where none was. */
  readonly present: NetworkParameters;
  readonly dataset: { readonly name: string; readonly revision: string };
}

/**
 * Looks up the entities that the network is drawn around; by default, the coalition of the base.
 *
 * @throws NOT_FOUND when there is no such entity, GONE when it was erased
 */
export async function findCentres(request: PageRequest, asked: NetworkParameters): Promise<Centres> {
  const answer = await request.ask<{
    nodes: readonly (Ref | null)[];
    dataset: { name: string; revision: string; coalition: Ref | null };
  }>(CENTRES, { around: asked.around });
  const { dataset } = answer;
  if (asked.around.length === 0) {
    const { coalition } = dataset;
    return { entities: coalition ? [coalition] : [], present: { ...asked, around: coalition ? [coalition.id] : [] }, dataset };
  }
  const missing = asked.around.find((_, index) => !answer.nodes[index]);
  if (missing !== undefined) throw absent(request, missing);
  const entities = answer.nodes.filter((node) => node !== null);
  const around = [...new Set(entities.map((entity) => entity.id))];
  const isSame = around.length === asked.around.length && around.every((id, index) => id === asked.around[index]);
  return { entities, present: isSame ? asked : { ...asked, around }, dataset };
}

function absent(request: PageRequest, id: string): MaillageError {
  return request.isErased(id)
    ? new MaillageError('GONE', { fr: `${id} a été retiré de la base.`, en: `${id} was removed from the base.` })
    : new MaillageError('NOT_FOUND', { fr: `La base n’a pas de fiche ${show(id)}.`, en: `The base has no entry ${show(id)}.` }, { id });
}
