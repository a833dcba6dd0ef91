import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Visibility } from '../../src/core/access.js';
import { partialDate } from '../../src/core/partial-date.js';
import { latestMinutesOf } from '../../src/graph/as-of.js';
import { dayOfStep, dueOf, followUpsByDue, followUpsIn, isOverdue } from '../../src/graph/courses.js';
import type { GraphView } from '../../src/graph/view.js';
import { notSpokenOf } from '../../src/meetings/follow-ups.js';
import type { FollowUp } from '../../src/statements/follow-up.js';
import { type FollowUpStep, FollowUpStepKind } from '../../src/statements/follow-up-step.js';
import { buildFollowUp, buildStep } from '../support/record-builders.js';
import { aDataset, aDocument, anEntity, aRelation, buildGraph, dated, type GraphOptions, type Row } from '../support/view-builders.js';

/** What became of follow-ups: how far they have come, by when they are due, who is to do them, and what meetings did with them. */

const DAYS = ['2030-01-16', '2030-03-20', '2030-06-12'] as const;
const [JANUARY, MARCH, JUNE] = DAYS;
const SENTENCES = 4;

/** The minutes of a meeting, with some sentences. */
const minutes = (day: string, visibility: Visibility = 'PUBLIC'): Row => {
  const passages = Array.from({ length: SENTENCES }, (_none, index) => `passage/${day}-${index}`);
  const rows = aDocument(day, { passages, records: `meeting/${day}`, visibility }) as readonly Row[];
  const document = Object.assign(rows[0] as object, { saidOn: day, issuedOn: `${day.slice(0, 8)}28` }) as Row;
  return [document, rows.slice(1), dated(`meeting/${day}`, day), aRelation(`meeting/${day}`, 'MEETING_OF', 'organization/us')];
};
const on = (day: string, sentence = 0) => ({ evidence: [`passage/${day}-${sentence}`], sources: [] });
const promise = (parts: Partial<FollowUp> = {}): FollowUp =>
  buildFollowUp({ id: 'follow-up/promise', openedInId: `meeting/${JANUARY}`, assignees: ['organization/a'], ...on(JANUARY), ...parts });
const step = (kind: FollowUpStepKind, day: string, parts: Partial<FollowUpStep> = {}): FollowUpStep =>
  buildStep({
    id: `step/${kind.toLowerCase()}-${day}`,
    followUpId: 'follow-up/promise',
    step: kind,
    meetingId: `meeting/${day}`,
    ...on(day),
    ...parts,
  });
const base = (rows: readonly Row[], options: GraphOptions = {}): GraphView =>
  buildGraph([aDataset('organization/us'), DAYS.map((day) => minutes(day)), rows], options);

const courseIn = (view: GraphView) => view.courseOf(view.followUps[0] as FollowUp);
const kindsIn = (view: GraphView): string[] => courseIn(view).steps.map(({ kind }) => kind);
const due = (edtf: string) => ({ dates: partialDate({ edtf }) });

describe('the course of a follow-up', () => {
  it('is open with what it said first, as long as nothing more is said', () => {
    const view = base([promise(due('2030-02'))]);
    expect(courseIn(view)).toMatchObject({ status: 'OPEN', assignees: ['organization/a'], timesPutOff: 0, closing: null });
    expect(dueOf(view, view.followUps[0] as FollowUp)?.edtf).toBe('2030-02');
  });

  it('is put off, each time to what is said then, and keeps its first due date', () => {
    const view = base([promise(due('2030-02')), step('CARRIED_OVER', JUNE), step('CARRIED_OVER', MARCH, due('2030-05'))]);
    expect(kindsIn(view)).toEqual(['OPENED', 'CARRIED_OVER', 'CARRIED_OVER']);
    expect(courseIn(view)).toMatchObject({ status: 'OPEN', timesPutOff: 2, due: null });
    expect(courseIn(view).steps.map((one) => one.due?.dates?.edtf)).toEqual(['2030-02', '2030-05', undefined]);
  });

  it('is closed by a meeting, and open again once it is taken up by somebody else', () => {
    const done = [promise(due('2030-02')), step('DONE', MARCH)];
    expect(courseIn(base(done))).toMatchObject({ status: 'DONE', closing: { meetingId: `meeting/${MARCH}` } });
    const again = courseIn(base([...done, step('REOPENED', JUNE, { assignees: ['organization/b'], ...due('2030-09') })]));
    expect(again).toMatchObject({ status: 'OPEN', closing: null, assignees: ['organization/b'], due: { dates: { edtf: '2030-09' } } });
  });

  it('becomes a promise when an idea is opened or given to somebody', () => {
    const idea = promise({ firstStep: 'PROPOSED', assignees: [], assigneeWording: 'quelqu’un' });
    expect(courseIn(base([idea]))).toMatchObject({ status: 'PROPOSED', assigneeWording: 'quelqu’un' });
    for (const kind of ['OPENED', 'ASSIGNED'] as const) {
      const view = base([idea, step(kind, MARCH, { assignees: ['organization/b'] })]);
      expect(courseIn(view)).toMatchObject({ status: 'OPEN', assignees: ['organization/b'], assigneeWording: null });
      expect(view.followUpsOf('organization/b')).toHaveLength(1);
    }
  });

  it('is left with whom it was first given to no longer, once it is given to somebody else', () => {
    const view = base([promise(), step('ASSIGNED', MARCH, { assignees: ['organization/b'] })]);
    expect(view.followUpsOf('organization/a')).toEqual([]);
  });

  it('reads one text from top to bottom', () => {
    const view = base([promise(), step('REOPENED', MARCH, on(MARCH, 2)), step('DONE', MARCH, on(MARCH, 1))]);
    expect(kindsIn(view)).toEqual(['OPENED', 'DONE', 'REOPENED']);
    expect(courseIn(view).status).toBe('OPEN');
  });

  it('counts a second word for the first meeting that closed it', () => {
    const view = base([promise(), step('DONE', MARCH), step('DONE', JUNE)]);
    expect(courseIn(view).closing?.meetingId).toBe(`meeting/${MARCH}`);
  });

  it.each([
    ['hedged', { modality: 'HEDGED' }],
    ['denied', { modality: 'DENIED' }],
    ['uncertain', { certainty: 'UNCERTAIN' }],
  ] as const)('shows a step that is %s, which moves nothing', (_what, parts) => {
    const view = base([promise(), step('DONE', MARCH, parts)]);
    expect(kindsIn(view)).toEqual(['OPENED', 'DONE']);
    expect(courseIn(view).status).toBe('OPEN');
    expect(followUpsIn(view, 'closed', `meeting/${MARCH}`)).toEqual([]);
  });

  it('is without a step that was withdrawn', () => {
    const view = base([promise(), step('DONE', MARCH), step('CARRIED_OVER', JUNE, { withdraws: [`step/done-${MARCH}`] })]);
    expect(kindsIn(view)).toEqual(['OPENED', 'CARRIED_OVER']);
  });

  it('is dated by the meeting of each step, or the day that is given', () => {
    const view = base([promise(), step('DONE', MARCH, { meetingId: null, day: '2030-02-11' })]);
    expect(courseIn(view).steps.map((one) => dayOfStep(view, one))).toEqual([JANUARY, '2030-02-11']);
  });
});

describe('what is due at a meeting', () => {
  const atMarch = promise({ dates: partialDate({ wording: 'à la prochaine réunion' }), dueAtId: 'meeting/next' });

  it('moves with it, and keeps the words of the source', () => {
    const announced = dated('meeting/next', '2030-03-13', on(JANUARY, 1));
    expect(dueOf(base([atMarch, announced]), atMarch)).toMatchObject({ edtf: '2030-03-13', wording: 'à la prochaine réunion' });
    const putOff = base([atMarch, announced, dated('meeting/next', '2030-03-20', on(MARCH, 1))]);
    expect(dueOf(putOff, putOff.followUps[0] as FollowUp)).toMatchObject({ edtf: '2030-03-20', wording: 'à la prochaine réunion' });
  });

  it('has its words alone where the meeting has no date', () => {
    expect(dueOf(base([atMarch]), atMarch)).toMatchObject({ edtf: null, wording: 'à la prochaine réunion' });
  });
});

describe('what is overdue on a day', () => {
  it.each([
    ['before its last day', '2030-03', '2030-03-31', {}, false],
    ['after its last day', '2030-03', '2030-04-01', {}, true],
    ['without a last day', '2030-03/..', '2031-01-01', {}, false],
    ['as an idea', '2030-03', '2031-01-01', { firstStep: 'PROPOSED' as const }, false],
  ])('%s', (_what, edtf, day, parts, expected) => {
    const view = base([promise({ ...due(edtf), ...parts })]);
    expect(isOverdue(view, view.followUps[0] as FollowUp, day)).toBe(expected);
  });

  it('is nothing that is done', () => {
    const view = base([promise(due('2030-02')), step('DONE', MARCH)]);
    expect(isOverdue(view, view.followUps[0] as FollowUp, JUNE)).toBe(false);
  });
});

describe('a meeting', () => {
  const rows = [
    promise(due('2030-02')),
    step('CARRIED_OVER', MARCH, due('2030-05')),
    step('DONE', JUNE),
    buildFollowUp({ id: 'follow-up/silent', openedInId: `meeting/${JANUARY}`, ...due('2030-02'), ...on(JANUARY, 1) }),
    buildFollowUp({ id: 'follow-up/later', openedInId: `meeting/${MARCH}`, ...due('2030-02'), ...on(MARCH, 1) }),
    buildFollowUp({ id: 'follow-up/elsewhere', openedInId: 'meeting/elsewhere', ...due('2030-02'), ...on(JANUARY, 2) }),
    aRelation('meeting/elsewhere', 'MEETING_OF', 'organization/them'),
  ];
  const view = base(rows);
  const ids = (list: readonly FollowUp[]): string[] => list.map(({ id }) => id.slice('follow-up/'.length));

  it('opened, carried over and closed what its own steps say, whatever became of it later', () => {
    expect(ids(followUpsIn(view, 'opened', `meeting/${JANUARY}`))).toEqual(['silent', 'promise']);
    expect(ids(followUpsIn(view, 'carriedOver', `meeting/${MARCH}`))).toEqual(['promise']);
    expect(ids(followUpsIn(view, 'closed', `meeting/${JUNE}`))).toEqual(['promise']);
    expect(ids(followUpsIn(view, 'closed', `meeting/${MARCH}`))).toEqual([]);
  });

  it('did not speak of what was due by its day, open, and of the same convener’s meetings', () => {
    expect(ids(notSpokenOf(view, `meeting/${JANUARY}`))).toEqual([]);
    expect(ids(notSpokenOf(view, `meeting/${MARCH}`))).toEqual(['silent']);
    expect(ids(notSpokenOf(view, `meeting/${JUNE}`))).toEqual(['later', 'silent']);
  });

  it('finds follow-ups by their present due date', () => {
    expect(ids(followUpsByDue(view))).toEqual(['elsewhere', 'later', 'silent', 'promise']);
  });

  it('makes the day of the base by the latest day of issue of minutes that are read', () => {
    expect(latestMinutesOf(view)?.day).toBe('2030-06-28');
    expect(latestMinutesOf(buildGraph([minutes(JANUARY), minutes(JUNE, 'MEMBERS')]))?.day).toBe('2030-01-28');
  });
});

/** Any course: steps of any kind, said anywhere, in any modality, for any reader. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(FollowUpStepKind) as FollowUpStepKind[])),
    day: fc.constantFrom(...DAYS),
    sentence: fc.nat(SENTENCES - 1),
    edtf: fc.constantFrom(null, '2030-02', '2030-05', '2030-09'),
    who: fc.constantFrom(null, 'organization/b', 'organization/c'),
    modality: fc.constantFrom<FollowUpStep['modality']>('ASSERTED', 'ASSERTED', 'ASSERTED', 'HEDGED'),
    visibility: fc.constantFrom<Visibility>('PUBLIC', 'PUBLIC', 'MEMBERS'),
    hiddenMeeting: fc.boolean(),
  }),
  { maxLength: 7 },
);
type Drawn = ReturnType<typeof steps.generate>['value'][number];

function rowOf({ kind, day, sentence, edtf, who, modality, visibility, hiddenMeeting }: Drawn, id: string): FollowUpStep {
  return step(kind, day, {
    id,
    ...on(day, sentence),
    dates: edtf === null ? null : partialDate({ edtf }),
    assignees: who === null ? [] : [who],
    modality,
    visibility,
    ...(hiddenMeeting ? { meetingId: 'meeting/hidden' } : {}),
  });
}

const HIDDEN: Row = [minutes('2030-04-01', 'MEMBERS')];
const outcome = (view: GraphView): unknown => {
  const { steps: course, closing, ...standing } = courseIn(view);
  const says = ({ kind, due: when, assignees }: (typeof course)[number]): string => `${kind} ${when?.dates?.edtf} ${assignees.join()}`;
  return { ...standing, due: standing.due?.dates?.edtf, closing: closing && says(closing), course: course.map(says) };
};
const withHidden = (rows: readonly Row[], role: GraphOptions['role'] = 'ANONYMOUS'): GraphView =>
  base([HIDDEN, Object.assign(dated('meeting/hidden', '2030-04-01'), { visibility: 'MEMBERS' }), hiddenMeeting(), ...rows], { role });
const hiddenMeeting = (): Row => Object.assign(anEntity('meeting/hidden'), { visibility: 'MEMBERS' });

describe('any course', () => {
  it('depends on no id and on no order', () => {
    fc.assert(
      fc.property(
        steps.chain((drawn) =>
          fc.record({
            drawn: fc.constant(drawn),
            names: fc.shuffledSubarray([...drawn.keys()], { minLength: drawn.length }),
            order: fc.shuffledSubarray([...drawn.keys()], { minLength: drawn.length }),
          }),
        ),
        ({ drawn, names, order }) => {
          const plain = drawn.map((one, index) => rowOf(one, `step/${index}`));
          const renamed = drawn.map((one, index) => rowOf(one, `step/${names[index]}`));
          const shuffled = order.map((index) => renamed[index] as FollowUpStep);
          expect(outcome(withHidden([...shuffled, promise(due('2030-02'))]))).toEqual(
            outcome(withHidden([promise(due('2030-02')), ...plain])),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is for who does not read a step as if it had never been taken', () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const rows = drawn.map((one, index) => rowOf(one, `step/${index}`));
        const read = rows.filter(({ visibility, meetingId }) => visibility === 'PUBLIC' && meetingId !== 'meeting/hidden');
        const [all, some] = [withHidden([promise(), ...rows]), withHidden([promise(), ...read])];
        expect(outcome(all)).toEqual(outcome(some));
        for (const row of rows) expect(all.node(row.id) !== undefined).toBe(read.includes(row));
      }),
      { numRuns: 150 },
    );
  });
});
