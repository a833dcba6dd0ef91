import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Role } from '../../src/core/access.js';
import { Document } from '../../src/documents/document.js';
import { GraphView } from '../../src/graph/view.js';
import { visibleTo } from '../../src/graph/visibility.js';
import { readRecords, type Records } from '../../src/store/read.js';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { answerOfCourses } from '../support/course-questions.js';

/** The promises of three meetings, on each of the days for which something is expected of them. */

interface Expectation {
  readonly asOf: string;
  readonly reader?: Role;
  readonly about: string;
  readonly question: string;
  readonly answer: unknown;
}

const text = readFileSync('tests/fixtures/three-meetings.expectations.yaml', 'utf8');
const [, promises = ''] = text.split(/^# --- Promises -+$/m);
const expectations = parse(promises.split(/^# --- /m)[0] ?? '') as readonly Expectation[];

let base: TestBase;
let records: Records;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
  records = await readRecords(base.dataSource.manager, { without: ['document.text'] });
});
afterAll(() => base.close());

/** The base with only the documents issued up to a day: what rests on nothing else was not said yet. */
function viewAsOf(day: string, role: Role): GraphView {
  if (day === 'today') return base.graph.view(role);
  const issued = (records.document ?? []).filter((row) => row instanceof Document && (row.issuedOn ?? '') <= day);
  const visible = visibleTo(role, { ...records, document: issued }, []);
  return new GraphView(role, visible, 'revision', '2030-12-01T10:00:00.000Z', { number: 1, texts: new Map() });
}

describe('what became of the promises of three meetings', () => {
  it('is asked often enough', () => {
    expect(expectations.length).toBeGreaterThan(25);
  });

  it.each(expectations)('as of $asOf: $about, $question', ({ asOf, reader = 'ANONYMOUS', about, question, answer }) => {
    const given = answerOfCourses(viewAsOf(asOf, reader), about, question);
    const isList = Array.isArray(answer) && !/orderBy|steps/.test(question);
    expect(isList ? [...(given as string[])].sort() : given).toEqual(isList ? [...(answer as string[])].sort() : answer);
  });

  it('is told by the API, and costs no SQL', async () => {
    const query = `query($id: ID!) { meeting(id: $id) {
      followUpsOpened { id } followUpsAssigned { id } followUpsCarriedOver { id timesPutOff firstDue { edtf } due { edtf } }
      followUpsClosed { id followUpStatus closedIn { id } } followUpsNotSpokenOf { id assignees { id } course { step date meeting { id } statement { id } } }
    } dataset { day } }`;
    const { data, errors, sql } = await base.ask(query, { id: 'meeting/2030-06-12' });
    expect([errors, sql]).toEqual([[], 0]);
    expect(data).toEqual({
      meeting: {
        followUpsOpened: [{ id: 'follow-up/m1fvp003' }, { id: 'follow-up/m3fvp001' }],
        followUpsAssigned: [],
        followUpsCarriedOver: [{ id: 'follow-up/m1fvp001', timesPutOff: 2, firstDue: { edtf: '2030-03-20' }, due: { edtf: '2030-09' } }],
        followUpsClosed: [{ id: 'follow-up/m2fvp001', followUpStatus: 'DONE', closedIn: { id: 'meeting/2030-06-12' } }],
        followUpsNotSpokenOf: [
          {
            id: 'follow-up/m1fvp004',
            assignees: [{ id: 'organization/la-passerelle-indigo' }],
            course: [
              { step: 'PROPOSED', date: '2030-01-16', meeting: { id: 'meeting/2030-01-16' }, statement: { id: 'follow-up/m1fvp004' } },
              { step: 'OPENED', date: '2030-03-20', meeting: { id: 'meeting/2030-03-20' }, statement: { id: 'step/m2stp004' } },
            ],
          },
        ],
      },
      dataset: { day: '2030-06-18' },
    });
  });

  it('names a step by its id, on its sentence, and to nobody who does not read it', async () => {
    const query =
      '{ node(id: "step/g1stp001") { __typename ... on FollowUpStep { step followUp { id } meeting { id } evidence { statements { nodes { id } } } } } }';
    expect((await base.ask(query)).data).toEqual({ node: null });
    expect((await base.ask(query, {}, { role: 'MEMBER' })).data).toEqual({
      node: {
        __typename: 'FollowUpStep',
        step: 'DONE',
        followUp: { id: 'follow-up/m1fvp006' },
        meeting: { id: 'meeting/2030-02-12-groupe-hebergement' },
        evidence: [{ statements: { nodes: [{ id: 'step/g1stp001' }] } }],
      },
    });
  });

  it('was carried twice, dropped, reopened, and closed where only members read', () => {
    const kinds = (id: string, role: Role): unknown => answerOfCourses(base.graph.view(role), id, 'course, steps');
    expect(kinds('follow-up/m1fvp001', 'ANONYMOUS')).toEqual(['OPENED', 'CARRIED_OVER', 'CARRIED_OVER']);
    expect(kinds('follow-up/m1fvp002', 'ANONYMOUS')).toEqual(['OPENED', 'DROPPED']);
    expect(kinds('follow-up/m1fvp003', 'ANONYMOUS')).toEqual(['OPENED', 'DONE', 'REOPENED']);
    expect(kinds('follow-up/m1fvp004', 'ANONYMOUS')).toEqual(['PROPOSED', 'OPENED']);
    expect(kinds('follow-up/m1fvp006', 'ANONYMOUS')).toEqual(['OPENED']);
    expect(kinds('follow-up/m1fvp006', 'MEMBER')).toEqual(['OPENED', 'DONE']);
  });
});
