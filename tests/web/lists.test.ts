import { describe, expect, it } from 'vitest';
import { attendanceList } from '../../src/web/components/attendance.js';
import { badges } from '../../src/web/components/badges.js';
import { blocksOf } from '../../src/web/components/blocks.js';
import { datedList } from '../../src/web/components/dated.js';
import { dutiesFirst } from '../../src/web/components/follow-ups.js';
import { latestMeeting } from '../../src/web/components/latest.js';
import type { Html } from '../../src/web/html.js';
import type {
  AttendanceFragment,
  DatedFragment,
  FollowUpRowFragment,
  ProperNameFragment,
  RefFragment,
} from '../../src/web/operations.generated.js';

/** What the lists of pages show of rows made by hand. */

const words = (shown: Html): string =>
  shown.text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const reference = (id: string, name: string): RefFragment & ProperNameFragment => ({
  id,
  kind: 'ORGANIZATION',
  name,
  nameLang: 'fr',
  properName: name,
});
const ATELIER = reference('organization/atelier', 'Atelier');
const PHARE = reference('organization/phare', 'Phare');

describe('an attendance list', () => {
  const row = (
    person: string | null,
    body: AttendanceFragment['onBehalfOf'],
    more: Partial<AttendanceFragment> = {},
  ): AttendanceFragment => ({
    attendanceStatus: 'PRESENT',
    roles: [],
    mode: null,
    reason: null,
    reasonLang: null,
    person: person === null ? null : { ...reference(`person/${person.toLowerCase()}`, person), kind: 'PERSON' },
    personName: person,
    personNameLang: person === null ? null : 'fr',
    onBehalfOf: body,
    onBehalfOfName: body?.name ?? null,
    onBehalfOfNameLang: body === null ? null : 'fr',
    substituteFor: null,
    movements: [],
    evidence: [{ id: 'passage/une' }],
    relation: { id: 'relation/une' },
    ...more,
  });

  it('counts people and bodies, each once, and nobody’s body not at all', () => {
    const list = attendanceList([row('Anne', ATELIER), row('Basile', ATELIER), row('Chloé', null)], 'fr');
    expect(words(list)).toContain('Présences 3 personnes, 1 organisation');
    expect(words(list)).toContain('Atelier – Anne , Basile');
  });

  it('says of a woman, a man and several the same', () => {
    const two = [row('Anne', ATELIER, { attendanceStatus: 'EXCUSED' }), row('Basile', PHARE, { attendanceStatus: 'EXCUSED' })];
    expect(words(attendanceList(two, 'fr'))).toMatch(/^Absences excusées /);
    expect(words(attendanceList(two.slice(0, 1), 'fr'))).toMatch(/^Absences excusées /);
    expect(words(attendanceList(two, 'en'))).toMatch(/^Excused /);
  });

  it('has a body alone without a dash, and roles in brackets where there are some', () => {
    const list = words(attendanceList([row(null, ATELIER, { roles: ['CHAIR'] }), row('Basile', PHARE)], 'fr'));
    expect(list).toMatch(/Atelier \([^)]+\)/);
    expect(list).not.toMatch(/Atelier –|\(\)/);
    expect(list).toMatch(/Phare – Basile/);
  });

  it('goes from those present to those absent', () => {
    const list = words(
      attendanceList([row('Anne', ATELIER, { attendanceStatus: 'ABSENT' }), row('Basile', PHARE, { attendanceStatus: 'PRESENT' })], 'en'),
    );
    expect(list.indexOf('Basile')).toBeLessThan(list.indexOf('Anne'));
  });
});

describe('follow-ups, duties first', () => {
  const row = (task: string, followUpStatus: FollowUpRowFragment['followUpStatus']): FollowUpRowFragment => ({
    ...{ id: `follow-up/${task}`, task, taskLang: 'fr', followUpStatus, boxed: false, timesPutOff: 0, assigneeWording: null },
    ...{ certainty: 'STATED', modality: 'ASSERTED', editorialNote: null, editorialNoteLang: null, attributedTo: null },
    ...{ attributedAs: null, attributedAsLang: null, due: null, dueAt: null, firstDue: null, openedIn: null, closedIn: null },
    ...{ course: [], about: [], assignees: [], evidence: [], sources: [] },
  });
  const [duty, idea, over] = [row('écrire', 'OPEN'), row('chercher', 'PROPOSED'), row('inviter', 'DONE')];

  it('fold ideas and what is over, each under its number', () => {
    const { text } = dutiesFirst([idea, duty, over, row('lire', 'PROPOSED')], 'fr');
    expect(text.indexOf('écrire')).toBeLessThan(text.indexOf('<details'));
    expect(text).toMatch(
      /<details class="more-rows"><summary><span>2\sidées<[^]*chercher[^]*lire[^]*<details class="more-rows"><summary><span>1\spoint fait/,
    );
  });

  it('are open where there is no duty', () => {
    expect(dutiesFirst([idea], 'fr').text).toContain('<details class="more-rows" open>');
  });
});

describe('the latest meeting', () => {
  const meeting = (id: string, day: string | null, convener: string | null) => ({
    ...reference(`meeting/${id}`, id),
    convener: convener === null ? null : { id: convener },
    dates: day === null ? null : { earliest: day },
  });
  const latest = async (...nodes: readonly object[]): Promise<string | null> => {
    const answer = {
      dataset: { coalition: { id: 'organization/us' } },
      meetings: { nodes, pageInfo: { hasNextPage: false, endCursor: null } },
    };
    const page = { ask: () => Promise.resolve(answer) } as unknown as Parameters<typeof latestMeeting>[0];
    return (await latestMeeting(page))?.id ?? null;
  };

  it('is the last of the base’s own coalition, in whatever order meetings come', async () => {
    const meetings = [
      meeting('second', '2030-03-20', 'organization/us'),
      meeting('first', '2030-01-16', 'organization/us'),
      meeting('others', '2030-06-01', 'organization/them'),
      meeting('nobody', '2030-07-01', null),
      meeting('undated', null, 'organization/us'),
    ];
    expect(await latest(...meetings)).toBe('meeting/second');
    expect(await latest(...[...meetings].reverse())).toBe('meeting/second');
    expect(await latest(...meetings.slice(2))).toBeNull();
  });
});

describe('badges', () => {
  it.each([
    ['UNKNOWN', 'STATED', ''],
    ['ONGOING', 'STATED', 'en cours'],
    ['UNKNOWN', 'DISPUTED', 'contesté'],
    ['CANCELLED', 'UNCERTAIN', 'annulé incertain'],
  ] as const)('of a status %s and a certainty %s: %s', (status, certainty, expected) => {
    expect(words(badges({ status, certainty }, 'fr'))).toBe(expected);
  });
});

describe('a list of what is dated', () => {
  const event = (status: string): DatedFragment =>
    ({
      ...reference('event/forum', 'Forum'),
      kind: 'EVENT',
      __typename: 'Event',
      dates: null,
      status,
      places: [reference('place/quai', 'Quai')],
    }) as unknown as DatedFragment;

  it('says the kind where the page does not say it of all, and the place', () => {
    expect(words(datedList([event('UNKNOWN')], 'fr'))).toBe('sans date Forum événement, Quai');
    expect(words(datedList([event('UNKNOWN')], 'fr', false))).toBe('sans date Forum Quai');
  });

  it('says a status but that it is past, or that it is not known', () => {
    expect(words(datedList([event('PLANNED')], 'fr'))).toMatch(/prévu$/);
    expect(words(datedList([event('PAST')], 'fr'))).toMatch(/Quai$/);
  });
});

describe('the paragraphs of a text given line by line', () => {
  /** Lines of ten words fill the page; the others are shorter. */
  const FULL = 'la réunion parle du guide et de la permanence mobile';
  const texts = (text: string, ...more: [passages?: { start: number; end: number }[], breaks?: ReadonlySet<number>]): string[] =>
    blocksOf(text, more[0] ?? [], more[1]).map(({ start, end }) => text.slice(start, end).replace(/\n+/g, ' / '));
  const page = (...lines: string[]): string => lines.join('\n\n');

  it('end with a line that is clearly shorter than lines are, not with every line', () => {
    expect(texts(page(FULL, FULL, 'jusqu’au soir.', FULL, FULL))).toEqual([`${FULL} / ${FULL} / jusqu’au soir.`, `${FULL} / ${FULL}`]);
    // Three quarters of the width are short, nine tenths are not.
    expect(texts(page(FULL, FULL.slice(0, 39), FULL))).toHaveLength(2);
    expect(texts(page(FULL, FULL.slice(0, 47), FULL))).toHaveLength(1);
  });

  it('take the width from the long lines of the page, however many short ones there are', () => {
    const text = page(FULL, FULL, ...Array.from({ length: 8 }, () => 'ligne de tableau'), FULL);
    expect(texts(text)[0]).toBe(`${FULL} / ${FULL} / ligne de tableau`);
    expect(texts(text)).toHaveLength(9);
  });

  it('begin with each item of a list, whatever marks it', () => {
    const text = page(FULL, '– le guide', '▪ la permanence', '2) la charte');
    expect(blocksOf(text, []).map(({ bullet }) => bullet)).toEqual([false, true, true, true]);
  });

  it('never end inside a passage, and begin where they must', () => {
    const text = page('phrase coupée', FULL, FULL);
    expect(texts(text, [{ start: 0, end: 40 }])).toHaveLength(1);
    const at = text.indexOf(FULL);
    expect(texts(text, [{ start: 0, end: 40 }], new Set([at]))).toEqual(['phrase coupée', `${FULL} / ${FULL}`]);
    expect(texts(FULL, [], new Set([11]))).toEqual([FULL.slice(0, 11).trim(), FULL.slice(11)]);
  });
});
