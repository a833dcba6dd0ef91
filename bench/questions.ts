/**
 * The questions, said once: the GraphQL document that this program and the Apollo stack are sent, and the answer that all
 * systems give, byte for byte the same but for the order of keys. What varies are the variables.
 */

export const QUESTION_NAMES = ['entity', 'whoWorksOn', 'network', 'path', 'search', 'meetings'] as const;
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** The variables of one request. */
export type Variables = Readonly<Record<string, string>>;

export interface Question {
  /** What is asked, for the table. */
  readonly title: string;
  readonly document: string;
}

export const PAGE = { relations: 50, actors: 20, names: 20, meetings: 100, attendance: 100 } as const;
export const NETWORK = { depth: 2, maxNodes: 60 } as const;
export const PATH = { maxLength: 6, through: ['ORGANIZATION', 'GOVERNMENT_BODY', 'PERSON', 'POST', 'PROJECT', 'EVENT'] } as const;

const REF = '{ id kind name }';

export const QUESTIONS: Readonly<Record<QuestionName, Question>> = {
  entity: {
    title: 'an entity, its first 50 relations with both ends and the sentences',
    document: `query Entity($id: ID!) { entity(id: $id) { id kind name summary names { value lang kind }
      relations(first: ${PAGE.relations}) { totalCount nodes { id type label status certainty dates { edtf earliest latest }
        subject ${REF} object ${REF} onBehalfOf ${REF}
        evidence { id quote prefix suffix start end document { id publication { id name } } } } } } }`,
  },
  whoWorksOn: {
    title: 'who works on a theme, with the first reason and its sentences',
    document: `query WhoWorksOn($theme: ID!) { whoWorksOn(theme: $theme, grades: [DECLARED, ACTIVE], first: ${PAGE.actors}) { totalCount
      nodes { grade actor ${REF} because(first: 1) { steps { inverse relation { id type label subject ${REF} object ${REF} evidence { id quote } } } } } } }`,
  },
  network: {
    title: 'the 60 most relevant entities within two hops, and all that links them',
    document: `query Network($around: ID!) { network(around: [$around], depth: ${NETWORK.depth}, maxNodes: ${NETWORK.maxNodes}) { shown total truncatedBy
      nodes { depth degree entity ${REF} } edges { source target relation { id type label status certainty } } } }`,
  },
  path: {
    title: 'the first path between two entities, with its sentences',
    document: `query Path($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: ${PATH.maxLength}, first: 1, through: [${PATH.through.join(', ')}]) {
      nodes { length entities ${REF} steps { inverse relation { id type label certainty evidence { id quote } } } } } }`,
  },
  search: {
    title: 'organizations by a part of one of their names, the first 20',
    document: `query Search($text: String!) { organizations(filter: { text: $text }, first: ${PAGE.names}) { totalCount nodes { id name } } }`,
  },
  meetings: {
    title: '100 meetings with who came, and for whom',
    document: `query Meetings($after: String!) { meetings(first: ${PAGE.meetings}, after: $after) { totalCount
      nodes { id name attendance(first: ${PAGE.attendance}) { nodes { attendanceStatus person { id name } onBehalfOf { id name } } } } } }`,
  },
};
