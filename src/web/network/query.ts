import { MaillageError, show } from '../../errors.js';
import type { EntityKind } from '../../kinds/index.js';
import {
  NetworkCentresDocument,
  type NetworkEdgeFragment,
  type NetworkNodeFragment,
  NetworkViewDocument,
  type NetworkViewQuery,
  type NetworkViewQueryVariables,
  type RefFragment,
} from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';
import { kindsShown, type NetworkParameters } from './parameters.js';

export type NodeAnswer = NetworkNodeFragment;

export interface EdgeAnswer extends Omit<NetworkEdgeFragment, 'relation'> {
  readonly relation: NetworkEdgeFragment['relation'] & {
    /** Whether its sentences are only pointed to, since they name a person where persons are not shown. */
    readonly isWithheld: boolean;
  };
}

/** What the operation `network` answers. */
export interface NetworkAnswer extends Omit<NetworkViewQuery['network'], 'edges'> {
  readonly edges: readonly EdgeAnswer[];
}

/** How much of a network is shown. */
export interface NetworkSize extends Pick<NetworkAnswer, 'shown' | 'total' | 'truncatedBy'> {
  readonly edges: readonly unknown[];
}

export function variablesOf(parameters: NetworkParameters): Omit<NetworkViewQueryVariables, 'lang'> {
  return {
    around: parameters.around,
    depth: parameters.depth,
    types: parameters.types.length > 0 ? parameters.types : null,
    kinds: kindsShown(parameters),
    themes: parameters.theme.length > 0 ? parameters.theme : null,
    meetings: parameters.meeting.length > 0 ? parameters.meeting : null,
    maxNodes: parameters.max,
    includeDerived: parameters.derived,
    certainties: parameters.certainty.length > 0 ? parameters.certainty : null,
    expanded: parameters.expand.length > 0 ? parameters.expand : null,
  };
}

/** Asks for the network. Where persons are not shown, nothing that comes with the links names one either: no sentence, no heading. */
export async function askNetwork(request: PageRequest, parameters: NetworkParameters): Promise<NetworkAnswer> {
  const { network } = await request.ask(NetworkViewDocument, variablesOf(parameters));
  const edges = network.edges.map((edge) => ({ ...edge, relation: { ...edge.relation, isWithheld: false } }));
  return { ...network, edges: parameters.persons ? edges : edges.map(withoutPersons) };
}

function withoutPersons(edge: EdgeAnswer): EdgeAnswer {
  const { relation } = edge;
  const isPerson = (ref: { readonly kind: EntityKind } | null): boolean => ref?.kind === 'PERSON';
  // A sentence with more names than were read may name a person, too.
  const isWithheld = relation.evidence.some(
    ({ mentions: { nodes, totalCount } }) => totalCount > nodes.length || nodes.some(({ entity }) => isPerson(entity)),
  );
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

/** What is in the middle, and the base. */
export interface Centres {
  readonly entities: readonly RefFragment[];
  /** The question with present ids, where a centre was renamed or merged; the same object where none was. */
  readonly present: NetworkParameters;
  readonly dataset: { readonly name: string; readonly revision: string; readonly license: string | null };
}

/**
 * Looks up the entities that the network is drawn around; by default, the coalition of the base.
 *
 * @throws NOT_FOUND when there is no such entity, GONE when it was erased
 */
export async function findCentres(request: PageRequest, parameters: NetworkParameters): Promise<Centres> {
  const answer = await request.ask(NetworkCentresDocument, { around: parameters.around });
  const { dataset } = answer;
  if (parameters.around.length === 0) {
    const { coalition } = dataset;
    return { entities: coalition ? [coalition] : [], present: { ...parameters, around: coalition ? [coalition.id] : [] }, dataset };
  }
  const missing = parameters.around.find((_, index) => !answer.nodes[index]);
  if (missing !== undefined) throw absent(request, missing);
  const entities = answer.nodes.filter((node) => node !== null);
  const around = [...new Set(entities.map((entity) => entity.id))];
  const isSame = around.length === parameters.around.length && around.every((id, index) => id === parameters.around[index]);
  return { entities, present: isSame ? parameters : { ...parameters, around }, dataset };
}

function absent(request: PageRequest, id: string): MaillageError {
  return request.isErased(id)
    ? new MaillageError('GONE', { fr: `${id} a été retiré de la base.`, en: `${id} was removed from the base.` })
    : new MaillageError('NOT_FOUND', { fr: `La base n’a pas de fiche ${show(id)}.`, en: `The base has no entry ${show(id)}.` }, { id });
}
