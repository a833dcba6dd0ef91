import { withoutTag } from '../sql/pages.js';
import { langForm } from '../../src/core/lang.js';
import type { ConnectionArgs } from '../../src/core/connection.js';
import { paginate } from '../../src/core/connection.js';
import { Document } from '../../src/documents/document.js';
import { entitiesAlong, type Step } from '../../src/graph/path.js';
import { entityKey, relationKey } from '../../src/graph/sort-keys.js';
import type { GraphView } from '../../src/graph/view.js';
import type { Entity, EntityKind } from '../../src/kinds/index.js';
import { isInformal } from '../../src/kinds/organization.js';
import { preferredName, shownNames } from '../../src/kinds/names.js';
import { attendanceOf, bodyOf, personOf } from '../../src/meetings/attendance.js';
import { findNetwork } from '../../src/network/network.js';
import { findPaths } from '../../src/network/paths.js';
import { entitiesNamedLike } from '../../src/search/name-substrings.js';
import type { Relation } from '../../src/statements/relation.js';
import { actorKey, whoWorksOn } from '../../src/themes/who-works-on.js';
import { NETWORK, PAGE, PATH, type QuestionName, type Variables } from '../questions.js';

/** The answers straight from the program's own read view, written by hand: what is left when GraphQL costs nothing. */

type Answer = (view: GraphView, variables: Variables) => unknown;

const nameOf = (entity: Entity): string => preferredName(entity.names, 'FR').text;
const named = (entity: Entity): object => ({ id: entity.id, name: nameOf(entity) });
const ref = (entity: Entity): object => ({ id: entity.id, kind: entity.kind, name: nameOf(entity) });

export const ANSWERS: Readonly<Record<QuestionName, Answer>> = {
  entity: (view, { id = '' }) => {
    const entity = view.entity(id);
    if (!entity) return { entity: null };
    const page = paginate(view.relationsOf(id), first(PAGE.relations), relationKey);
    return {
      entity: {
        ...ref(entity),
        summary: entity.summary?.fr ?? null,
        names: shownNames(entity.names).map(({ value, lang, kind }) => ({ value, lang: langForm(lang), kind })),
        relations: { totalCount: page.totalCount, nodes: page.nodes.map((row) => fullRelation(view, row)) },
      },
    };
  },
  whoWorksOn: (view, { theme = '' }) => {
    const rows = whoWorksOn(view, theme).filter(({ grade }) => grade !== 'MENTIONED');
    const { nodes, totalCount } = paginate(rows, first(PAGE.actors), actorKey);
    const step = ({ inverse, relation }: Step): object => ({
      inverse,
      relation: {
        ...spoken(relation),
        subject: ref(view.existing(relation.subjectId)),
        object: ref(view.existing(relation.objectId)),
        evidence: quotes(view, relation),
      },
    });
    return {
      whoWorksOn: {
        totalCount,
        nodes: nodes.map(({ grade, actor, because }) => ({
          grade,
          actor: ref(actor),
          because: because.slice(0, 1).map(({ steps }) => ({ steps: steps.map(step) })),
        })),
      },
    };
  },
  network: (view, { around = '' }) => {
    const walk = { types: null, includeDerived: false };
    const found = findNetwork(view, { ...walk, ...NETWORK, centres: [around], kinds: null, themes: null, meetings: null });
    return {
      network: {
        shown: found.nodes.length,
        total: found.total,
        truncatedBy: found.truncatedBy,
        nodes: found.nodes.map(({ depth, degree, entity }) => ({ depth, degree, entity: ref(entity) })),
        edges: found.relations.map((relation) => ({
          source: relation.subjectId,
          target: relation.objectId,
          relation: { ...spoken(relation), status: relation.status, certainty: view.certaintyOf(relation) },
        })),
      },
    };
  },
  path: (view, { from = '', to = '' }) => {
    const walk = { types: null, includeDerived: false, through: new Set<EntityKind>(PATH.through) };
    const { paths } = findPaths(view, { ...walk, from, to, maxLength: PATH.maxLength, first: 1 });
    return {
      paths: {
        nodes: paths.map((path) => ({
          length: path.steps.length,
          entities: entitiesAlong(path).map((id) => ref(view.existing(id))),
          steps: path.steps.map(({ inverse, relation }) => ({
            inverse,
            relation: { ...spoken(relation), certainty: view.certaintyOf(relation), evidence: quotes(view, relation) },
          })),
        })),
      },
    };
  },
  search: (view, { text = '' }) => {
    const found = entitiesNamedLike(view, 'ORGANIZATION', text).filter((entity) => !isInformal(entity));
    const { nodes, totalCount } = paginate(found, first(PAGE.names), entityKey);
    return { organizations: { totalCount, nodes: nodes.map(named) } };
  },
  meetings: (view, { after = '' }) => {
    const { nodes, totalCount } = paginate(
      view.entitiesOfKind('MEETING'),
      { ...first(PAGE.meetings), after: withoutTag(after) },
      entityKey,
    );
    const whom = (id: string | null): object | null => (id ? named(view.existing(id)) : null);
    return {
      meetings: {
        totalCount,
        nodes: nodes.map((meeting) => ({
          ...named(meeting),
          attendance: {
            nodes: attendanceOf(view, meeting.id)
              .slice(0, PAGE.attendance)
              .map((row) => ({
                attendanceStatus: row.attendance ?? (row.type === 'ATTENDS' ? 'PRESENT' : 'ABSENT'),
                person: whom(personOf(row)),
                onBehalfOf: whom(bodyOf(row)),
              })),
          },
        })),
      },
    };
  },
};

const first = (count: number): ConnectionArgs => ({ first: count });

const spoken = (relation: Relation): object => ({ id: relation.id, type: relation.type, label: relation.label('FR') });

const quotes = (view: GraphView, relation: Relation): object[] => view.evidenceOf(relation).map(({ id, quote }) => ({ id, quote }));

function fullRelation(view: GraphView, relation: Relation): object {
  const { dates } = relation;
  return {
    ...spoken(relation),
    status: relation.status,
    certainty: view.certaintyOf(relation),
    dates: dates && { edtf: dates.edtf, earliest: dates.earliest, latest: dates.latest },
    subject: ref(view.existing(relation.subjectId)),
    object: ref(view.existing(relation.objectId)),
    onBehalfOf: relation.onBehalfOfId ? ref(view.existing(relation.onBehalfOfId)) : null,
    evidence: view.evidenceOf(relation).map(({ id, quote, prefix, suffix, start, end, documentId }) => ({
      id,
      quote,
      prefix,
      suffix,
      start,
      end,
      document: { id: documentId, publication: named(view.existing(view.get(documentId, Document)?.publicationId ?? '')) },
    })),
  };
}
