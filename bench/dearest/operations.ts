import type Database from 'better-sqlite3';

/** The dearest that anybody may ask: each GraphQL operation stays under the ceiling of costs, and each address is one that pages link to. */

export interface DearOperation {
  readonly what: string;
  readonly path: string;
  /** The body of a POST; without it, it is a GET. */
  readonly body?: string;
}

/** What of a base is asked for: those with the most relations. */
interface Dearest {
  readonly hubs: readonly string[];
  readonly themes: readonly string[];
  readonly meetings: readonly string[];
  readonly document: string;
  readonly day: string;
}

const IDS = `
  SELECT entity.id, kind FROM entity JOIN (SELECT subjectId AS id FROM statement WHERE subjectId IS NOT NULL
    UNION ALL SELECT objectId FROM statement WHERE objectId IS NOT NULL) AS ends ON ends.id = entity.id
  GROUP BY entity.id ORDER BY count(*) DESC, entity.id`;

function dearestOf(database: Database.Database): Dearest {
  const byDegree = database.prepare<[], { id: string; kind: string }>(IDS).all();
  const idsOf = (kind: string, most: number): string[] => byDegree.flatMap((row) => (row.kind === kind ? [row.id] : [])).slice(0, most);
  const document = database.prepare<[], { id: string }>('SELECT id FROM document ORDER BY length(text) DESC LIMIT 1').get();
  const days = database
    .prepare<[], { day: string }>(
      "SELECT DISTINCT substr(issuedOn, 1, 10) AS day FROM document WHERE issuedOn GLOB '[12][0-9][0-9][0-9]-[01][0-9]-*' ORDER BY day",
    )
    .all();
  return {
    hubs: byDegree.slice(0, 500).map(({ id }) => id),
    themes: idsOf('THEME', 100),
    meetings: idsOf('MEETING', 120),
    document: document?.id ?? '',
    // In the middle of those on which the base grew.
    day: days[Math.floor(days.length / 2)]?.day ?? '2015-06-01',
  };
}

/** All that is measured, in an order in which what is made once for a base is made by the first that needs it. */
export function dearOperations(database: Database.Database): DearOperation[] {
  const { hubs, themes, meetings, document, day } = dearestOf(database);
  const [hub = '', second = ''] = hubs;
  const graphql = (what: string, query: string, variables: Record<string, unknown> = {}): DearOperation => ({
    what,
    path: '/graphql',
    body: JSON.stringify({ query, variables }),
  });
  const page = (what: string, path: string): DearOperation => ({ what, path });
  const around = encodeURIComponent(hub);
  return [
    page('the first page', '/fr'),
    graphql(
      'a search by usual words',
      '{ search(text: "association des mineurs", first: 100) { totalCount facets { count } nodes { entity { id name } matches { text } } } }',
    ),
    graphql(
      'a search by slips',
      '{ search(text: "asociaton hebergment mineuers protecion", first: 100) { totalCount nodes { entity { id } } } }',
    ),
    graphql('computed relations', '{ relations(first: 1, filter: { derived: true, includeSuperseded: true }) { totalCount } }'),
    graphql(
      'who works on a theme',
      'query($t: ID!) { whoWorksOn(theme: $t, first: 100) { totalCount nodes { actor { id name } because(first: 3) { steps { relation { label evidence { quote } } } } } } }',
      { t: themes[0] ?? '' },
    ),
    graphql(
      'who covers 100 themes',
      'query($t: [ID!]) { coverage(themes: $t, first: 100) { totalCount gaps { id } nodes { actor { id name } cells { grade count theme { id } } } } }',
      { t: themes },
    ),
    graphql(
      'the base as of a day',
      `query @asOf(date: "${day}") { coverage(first: 100) { totalCount } search(text: "mineurs") { totalCount } }`,
    ),
    graphql(
      'filters of 500 lists',
      'query($ids: [ID!]!, $m: [ID!], $t: [ID!]) { nodes(ids: $ids) { ... on Entity { relations(first: 1, filter: { inMinutesOf: $m, themes: $t }) { totalCount } } } }',
      { ids: Array<string>(500).fill(hub), m: meetings, t: themes },
    ),
    graphql(
      'filters of many values over short lists',
      'query($ids: [ID!]!, $m: [ID!], $t: [ID!]) { nodes(ids: $ids) { ... on Entity { claims(first: 1, filter: { about: $m, attributedTo: $m, inMinutesOf: $m, themes: $t }) { totalCount } } } }',
      {
        ids: hubs,
        m: hubs
          .filter((id) => id.startsWith('meeting/'))
          .concat(meetings)
          .slice(0, 120),
        t: themes,
      },
    ),
    graphql(
      '30 lists by a text, in another order',
      `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: entities(first: 1, filter: { text: "${'aeiorstn'.charAt(at % 8)}" }, orderBy: { field: MENTIONS }) { totalCount }`).join(' ')} }`,
    ),
    graphql(
      'relations of 100 hubs',
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { relations(first: 100) { nodes { id label subject { id name } object { id name } evidence { quote } } } } } }',
      { ids: hubs.slice(0, 100) },
    ),
    graphql(
      'the longest text, 15 times',
      `query($d: ID!) { ${Array.from({ length: 15 }, (_, at) => `a${at}: node(id: $d) { ... on Document { text } }`).join(' ')} }`,
      { d: document },
    ),
    graphql(
      'a network of three steps',
      'query($a: [ID!]!) { network(around: $a, depth: 3, maxNodes: 300, includeDerived: true) { total nodes { entity { id name } } edges { relation { id label } } } }',
      { a: hubs.slice(0, 5) },
    ),
    graphql(
      'a network with its drawing',
      'query($a: [ID!]!) { network(around: $a, depth: 2, maxNodes: 300) { total nodes { entity { id } x y labelSide } } }',
      { a: [hub] },
    ),
    graphql(
      'paths of six steps',
      'query($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxLength: 6, first: 100, includeDerived: true) { outcome nodes { steps { relation { id } } } } }',
      { a: hub, b: second },
    ),
    graphql('the whole schema', INTROSPECTION),
    page('the page of a hub', `/fr/${hub}`),
    page('the page of a network', `/fr/network?around=${around}&depth=2`),
    page('the network as a picture', `/network.svg?around=${around}&depth=2`),
    page('the table of who covers what', '/fr/coverage'),
    page('a table to keep', '/fr/entries.csv'),
    page('all organizations, a page', '/fr/organization'),
    page('the table of a search', '/fr/search.csv?q=association'),
    page('who covers what, as a table', '/fr/coverage.csv'),
    page('who covers or is mentioned, as a table', '/fr/coverage.csv?mentioned=all'),
    page('the calendar', '/fr/calendar.ics?from=1900-01-01&to=2100-01-01'),
    page('the map of the site', '/sitemap.xml'),
    page('the longest minutes', `/fr/${document}`),
  ];
}

/** Three lists deep, which is the most that validation lets pass. */
const INTROSPECTION = `{ __schema { types { name description kind enumValues { name description } inputFields { name description } possibleTypes { name }
  fields { name description args { name description type { name kind ofType { name kind } } } type { name kind ofType { name kind ofType { name kind } } } } } } }`;
