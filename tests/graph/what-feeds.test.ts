import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Modality } from '../../src/core/modality.js';
import { openBase, type TestBase } from '../support/base.js';
import { withRows } from '../support/seeds.js';

/** What a row feeds, by how firm its source is: only what is asserted feeds anything; all is shown where it is said. */

const KNOWN = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';

/** One row for each thing that rows feed, all as firm; what carries them is asserted. */
const rowsOf = (modality: Modality, status = 'ONGOING'): string => `visibility: PUBLIC
document: document/compte-rendu
entities:
  - { id: organization/reseau, name: Réseau }
  - { id: event/journee, name: Journée }
  - { id: post/presidence, name: Présidence }
relations:
  - { id: kept0001, subject: meeting/2020-01-01, type: ABOUT, object: theme/mineurs, ${KNOWN} }
  - { id: kept0002, subject: event/journee, type: ABOUT, object: theme/mineurs-isoles, ${KNOWN} }
${[
  'subject: organization/atelier, type: WORKS_ON, object: theme/mineurs',
  'subject: government-body/mairie, type: ORGANIZES, object: event/journee',
  'subject: organization/atelier, type: ACTIVE_IN, object: place/port',
  'subject: organization/atelier, type: PART_OF, object: organization/reseau',
  'subject: person/ada, type: HOLDS_ROLE, object: post/presidence',
  'subject: theme/mineurs-isoles, type: BROADER, object: theme/mineurs',
  'subject: person/ada, type: ATTENDS, object: meeting/2020-01-01, onBehalfOf: organization/atelier',
  'subject: organization/reseau, type: MEMBER_OF, object: organization/coalition',
  'subject: publication/compte-rendu, type: RECORDS, object: meeting/2020-01-01',
]
  .map((row, index) => `  - { id: fed0000${index}, ${row}, status: ${status}, modality: ${modality}, ${KNOWN} }\n`)
  .join('')}claims:
  - { id: fedcm001, kind: USAGE, about: theme/mineurs, text: À employer., modality: ${modality}, ${KNOWN} }
  - { id: fedcm002, kind: DATE, about: event/journee, text: Le 1er mai., dates: 2020-05-01, status: PLANNED, modality: ${modality}, ${KNOWN} }
  - { id: fedcm003, kind: STATUS, about: publication/compte-rendu, text: Adopté., state: ADOPTED, modality: ${modality}, ${KNOWN} }
`;

const QUERY = `{
  organization(id: "organization/atelier") { themes { id } places { id } partOf { id } represents: relations(filter: { types: [REPRESENTS], derived: true }) { totalCount } }
  post(id: "post/presidence") { holders { id } }
  theme(id: "theme/mineurs") { narrower { id } usageNotes { id } }
  meeting(id: "meeting/2020-01-01") { status attendance { totalCount } publications { id } }
  event(id: "event/journee") { status dates { edtf certainty } }
  publication(id: "publication/compte-rendu") { state }
  whoWorksOn(theme: "theme/mineurs") { nodes { grade actor { id } } }
  organizers: whoWorksOn(theme: "theme/mineurs-isoles") { nodes { grade actor { id } } }
  coverage(themes: ["theme/mineurs"]) { nodes { cells { grade } } }
  organizations(filter: { memberOf: ["organization/coalition"] }) { totalCount }
  paths(from: "organization/atelier", to: "place/port", types: [ACTIVE_IN]) { outcome }
  network(around: ["organization/atelier"]) { total }
  onTheme: network(around: ["organization/reseau"], themes: ["theme/mineurs"]) { total }
  search(text: "travaille sur", first: 5) { nodes { matches { field text } entity { id } } }
  calendar(from: "2020-01-01") { totalCount }
  relations(filter: { modalities: [HEDGED, POSSIBLE, RECOMMENDED, DENIED] }) { totalCount }
  about: relations(filter: { about: ["organization/atelier"] }) { totalCount }
}`;

interface Fed {
  readonly organization: { themes: unknown[]; places: unknown[]; partOf: unknown[]; represents: { totalCount: number } };
  readonly post: { holders: unknown[] };
  readonly theme: { narrower: unknown[]; usageNotes: unknown[] };
  readonly meeting: { status: string; attendance: { totalCount: number }; publications: unknown[] };
  readonly event: { status: string; dates: { edtf: string; certainty: string } | null };
  readonly publication: { state: string };
  readonly whoWorksOn: { nodes: { grade: string; actor: { id: string } }[] };
  readonly organizers: { nodes: { grade: string; actor: { id: string } }[] };
  readonly coverage: { nodes: { cells: { grade: string }[] }[] };
  readonly organizations: { totalCount: number };
  readonly paths: { outcome: string };
  readonly network: { total: number };
  readonly onTheme: { total: number };
  readonly search: { nodes: { matches: { field: string; text: string }[]; entity: { id: string } }[] };
  readonly calendar: { totalCount: number };
  readonly relations: { totalCount: number };
  readonly about: { totalCount: number };
}

/** Whether each consumer is fed. */
function fedBy(answer: Fed): Record<string, boolean> {
  const { organization, post, theme, meeting, whoWorksOn, organizers, coverage, organizations, paths, network } = answer;
  return {
    themes: organization.themes.length > 0,
    places: organization.places.length > 0,
    wholes: organization.partOf.length > 0,
    represents: organization.represents.totalCount > 0,
    holders: post.holders.length > 0,
    narrower: theme.narrower.length > 0,
    usage: theme.usageNotes.length > 0,
    attendance: meeting.attendance.totalCount > 0,
    minutes: meeting.publications.length > 0 && meeting.status === 'PAST',
    declared: whoWorksOn.nodes.some(({ grade }) => grade === 'DECLARED'),
    active: organizers.nodes.some(({ grade }) => grade === 'ACTIVE'),
    // The text names the workshop and minors in one sentence: a mention is no work.
    coverage: coverage.nodes.some(({ cells }) => cells.some(({ grade }) => grade !== 'MENTIONED')),
    members: organizations.totalCount > 0,
    paths: paths.outcome === 'FOUND',
    network: network.total > 1,
  };
}

describe.each(Object.keys(Modality) as Modality[])('what is %s', (modality) => {
  let base: TestBase;
  let answer: Fed;
  let sql: number;
  beforeAll(async () => {
    base = await openBase(withRows(rowsOf(modality)));
    const { data, errors, sql: sent } = await base.ask<Fed>(QUERY);
    expect(errors).toEqual([]);
    [answer, sql] = [data, sent];
  });
  afterAll(() => base.close());
  const asserted = modality === 'ASSERTED';

  it(asserted ? 'feeds every view, grade, path, network' : 'feeds no view, grade, path, network', () => {
    expect(fedBy(answer)).toEqual(Object.fromEntries(Object.keys(fedBy(answer)).map((name) => [name, asserted])));
    expect(sql).toBe(0);
  });

  it('is listed where it is said, and found by its modality', () => {
    expect(answer.about.totalCount).toBe(4);
    expect(answer.relations.totalCount).toBe(asserted ? 0 : 9);
  });

  it('dates and tells the state of a thing only if asserted, or hedged and there is nothing firmer', () => {
    const shown = asserted || modality === 'HEDGED';
    expect(answer.event).toEqual({
      status: shown ? 'PLANNED' : 'UNKNOWN',
      dates: shown ? { edtf: '2020-05-01', certainty: asserted ? 'STATED' : 'UNCERTAIN' } : null,
    });
    expect(answer.publication.state).toBe(shown ? 'ADOPTED' : 'UNKNOWN');
    expect(answer.calendar.totalCount).toBe(shown ? 1 : 0);
  });

  it(modality === 'DENIED' ? 'is no role or work that anybody is found by' : 'is found by the words of the relation', () => {
    const roles = answer.search.nodes.filter(({ matches }) =>
      matches.some(({ field, text }) => field === 'ROLE' && text === 'travaille sur'),
    );
    expect(roles.map(({ entity }) => entity.id)).toEqual(modality === 'DENIED' ? [] : ['organization/atelier']);
  });
});

it.each(['PROPOSED', 'CANCELLED'])('what is asserted and %s is in no view, no grade, and represents nobody', async (status) => {
  const base = await openBase(withRows(rowsOf('ASSERTED', status)));
  const { data } = await base.ask<Fed>(QUERY);
  const fed = fedBy(data);
  const { themes, wholes, represents, holders, minutes, declared, active, coverage, members } = fed;
  expect(Object.values({ themes, wholes, represents, holders, minutes, declared, active, coverage, members })).not.toContain(true);
  await base.close();
});
