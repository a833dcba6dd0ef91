import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import type { NetworkEdgeFragment, NetworkNodeFragment } from '../operations.generated.js';
import { kindName } from '../components/links.js';
import { sentencesOf } from './statements.js';
import { type Columns, namesOf } from './table.js';

/** The nodes of a network, as Gephi and igraph read them. */
export const NODE_COLUMNS: Columns<NetworkNodeFragment> = [
  ['id', ({ entity }) => entity.id],
  ['label', ({ entity }) => entity.name],
  ['kind', ({ entity }, { lang, isRaw }) => (isRaw ? entity.kind : kindName(entity.kind, lang))],
  ['depth', ({ depth }) => depth],
  ['degree', ({ degree }) => degree],
  ['link', ({ entity }, { link }) => link(entity.id)],
];

/** The edges of a network: `source` and `target` are ids of its nodes. */
export const EDGE_COLUMNS: Columns<NetworkEdgeFragment> = [
  ['source', ({ source }) => source],
  ['target', ({ target }) => target],
  ['sourceName', ({ relation }) => relation.subject.name],
  ['relation', ({ relation }) => relation.label],
  ['targetName', ({ relation }) => relation.object.name],
  ['relationType', ({ relation }) => relation.type],
  ['role', ({ relation }) => relation.role],
  ['onBehalfOf', ({ relation }) => relation.onBehalfOf?.name],
  ['topics', ({ relation }) => namesOf(relation.topics)],
  ['status', ({ relation }, { term }) => term(Status, relation.status)],
  ['firmness', ({ relation }, { term }) => term(Modality, relation.modality)],
  ['certainty', ({ relation }, { term }) => term(Certainty, relation.certainty)],
  ['from', ({ relation }) => relation.dates?.earliest],
  ['to', ({ relation }) => relation.dates?.latest],
  ['date', ({ relation }) => relation.dates?.edtf],
  ['dateInSource', ({ relation }) => relation.dates?.wording],
  ['amount', ({ relation }) => relation.amount?.value],
  ['currency', ({ relation }) => relation.amount?.currency],
  ['sentence', ({ relation }) => sentencesOf(relation)],
  ['id', ({ relation }) => relation.id],
  ['link', ({ relation }, { link }) => link(relation.id)],
];
