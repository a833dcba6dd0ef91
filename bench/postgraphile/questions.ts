import { foldName } from '../../src/core/fold.js';
import { PAGE, PATH, type QuestionName, type Variables } from '../questions.js';
import { readCursor } from '../sql/pages.js';

/** The questions as PostGraphile is asked them, and its answers in the form of the others: that is done where answers are compared, and not timed. */

const REF = '{ id: rowId kind name }';
const NAMED = '{ id: rowId name }';
const SPOKEN = 'id: rowId type label';
const ENDS = `subject: entityBySubjectId ${REF} object: entityByObjectId ${REF}`;
const QUOTES = 'evidence: evidenceList { id: rowId quote }';

interface Asked {
  readonly document: string;
  readonly variables: (variables: Variables) => Readonly<Record<string, unknown>>;
  /** The answer in the form of the other systems'. */
  readonly shape: (data: never) => unknown;
}

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly [key: string]: unknown;
}

export const ASKED: Readonly<Record<QuestionName, Asked>> = {
  entity: {
    document: `query Entity($id: String!) { entity: entityByRowId(rowId: $id) { id: rowId kind name summary names
      relations(first: ${PAGE.relations}) { totalCount nodes { ${SPOKEN} status certainty dates ${ENDS} onBehalfOf: entityByOnBehalfOfId ${REF}
        evidence: evidenceList { id: rowId quote prefix suffix start end document: documentByDocumentId { id: rowId publication: entityByPublicationId ${NAMED} } } } } } }`,
    variables: ({ id }) => ({ id }),
    shape: (data) => data,
  },
  whoWorksOn: {
    document: `query WhoWorksOn($theme: String!) { whoWorksOn(theme: $theme, first: ${PAGE.actors}) { totalCount
      nodes { grade actor: entityByActorId ${REF} because: becauseList { ${SPOKEN} ${ENDS} ${QUOTES} } } } }`,
    variables: ({ theme }) => ({ theme }),
    shape: ({ whoWorksOn }: { whoWorksOn: { nodes: { because: object[] }[] } }) => ({
      whoWorksOn: {
        ...whoWorksOn,
        nodes: whoWorksOn.nodes.map(({ because, ...node }) => ({
          ...node,
          because: [{ steps: because.map((relation) => ({ inverse: false, relation })) }],
        })),
      },
    }),
  },
  network: {
    document: `query Network($around: String!) { network: networkAround(around: $around) { total
      nodes: nodesList { depth degree entity: entityByEntityId ${REF} } edges: edgesList { source: subjectId target: objectId ${SPOKEN} status certainty } } }`,
    variables: ({ around }) => ({ around }),
    shape: ({ network }: { network: { total: number; nodes: object[]; edges: Edge[] } }) => ({
      network: {
        ...network,
        shown: network.nodes.length,
        truncatedBy: network.nodes.length < network.total ? 'MAX_NODES' : null,
        edges: network.edges.map(({ source, target, ...relation }) => ({ source, target, relation })),
      },
    }),
  },
  path: {
    document: `query Path($from: String!, $to: String!, $through: [String!]!) { path: pathBetween(from: $from, to: $to, maxLength: ${PATH.maxLength}, through: $through) {
      length entities: entitiesList ${REF} steps: hopsList { inverse relation: relationByRelationId { ${SPOKEN} certainty ${QUOTES} } } } }`,
    variables: ({ from, to }) => ({ from, to, through: PATH.through }),
    shape: ({ path }: { path: object | null }) => ({ paths: { nodes: path ? [path] : [] } }),
  },
  search: {
    document: `query Search($part: String!) { organizations(part: $part, first: ${PAGE.names}) { totalCount nodes ${NAMED} } }`,
    variables: ({ text = '' }) => ({ part: foldName(text) }),
    shape: (data) => data,
  },
  meetings: {
    document: `query Meetings($key: String!, $id: String!) { totalCount: meetingCount nodes: meetingsList(afterKey: $key, afterId: $id, first: ${PAGE.meetings}) { id: rowId name
      attendance: attendanceList(first: ${PAGE.attendance}) { attendanceStatus person: entityByPersonId ${NAMED} onBehalfOf: entityByBodyId ${NAMED} } } }`,
    variables: ({ after = '' }) => {
      const [key, id] = readCursor(after);
      return { key, id };
    },
    shape: ({ totalCount, nodes }: { totalCount: number; nodes: { attendance: unknown[] }[] }) => ({
      meetings: { totalCount, nodes: nodes.map(({ attendance, ...meeting }) => ({ ...meeting, attendance: { nodes: attendance } })) },
    }),
  },
};
