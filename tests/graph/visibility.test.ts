import { describe, expect, it } from 'vitest';
import type { Role, Visibility } from '../../src/core/access.js';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Passage } from '../../src/documents/passage.js';
import type { GraphView } from '../../src/graph/view.js';
import type { Claim } from '../../src/statements/claim.js';
import type { Relation } from '../../src/statements/relation.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { aClaim, aDocument, anEntity, aRelation, buildGraph, flatten, named, type Row } from '../support/view-builders.js';

/** Who sees what, part by part. */

const STORED = { visibility: 'PUBLIC', origin: 'test', editedBy: null, revision: 1 } as const;
const ID = 'relation/r';
const hidden = (id: string, visibility: Visibility = 'MEMBERS'): Row => anEntity(id, { visibility });
const meets = (parts: Parameters<typeof aRelation>[3] = {}): Relation => aRelation('person/a', 'MEETS', 'person/b', { id: ID, ...parts });
const seenBy = (role: Role, rows: Row): Relation | undefined => buildGraph(rows, { role }).node(ID) as Relation | undefined;

describe('a statement', () => {
  it.each<[string, Row]>([
    ['it is hidden', meets({ visibility: 'MEMBERS' })],
    ['its subject is', [hidden('person/a'), meets()]],
    ['its object is', [hidden('person/b'), meets()]],
    ['its third party is', [hidden('organization/c'), meets({ onBehalfOfId: 'organization/c' })]],
    ['whoever says it is', [hidden('person/c'), meets({ attributedToId: 'person/c' })]],
    ['all its evidence is', [aDocument('d', { passages: ['passage/1'], visibility: 'MEMBERS' }), meets({ evidence: ['passage/1'] })]],
    [
      'the publication of its evidence is',
      [hidden('publication/d'), aDocument('d', { passages: ['passage/1'] }), meets({ evidence: ['passage/1'] })],
    ],
  ])('is seen by members only when %s', (_why, rows) => {
    expect(seenBy('ANONYMOUS', rows)).toBeUndefined();
    expect(seenBy('MEMBER', rows)?.id).toBe(ID);
  });

  it('is seen without the parts that it can do without', () => {
    const rows = [
      aDocument('open', { passages: ['passage/1'] }),
      aDocument('shut', { passages: ['passage/2'], visibility: 'EDITORS' }),
      hidden('theme/t'),
      aClaim({ id: 'claim/rival', about: ['person/a'], visibility: 'EDITORS' }),
      meets({ evidence: ['passage/1', 'passage/2'], topics: ['theme/t', 'theme/open'], contradicts: ['claim/rival'] }),
    ];
    const view = buildGraph(rows);
    expect(view.node(ID)).toMatchObject({ evidence: ['passage/1'], topics: ['theme/open'], contradicts: [] });
    expect(view.certaintyOf(view.node(ID) as Relation)).toBe('STATED');
    expect(seenBy('EDITOR', rows)).toMatchObject({ evidence: ['passage/1', 'passage/2'], contradicts: ['claim/rival'] });
  });
});

describe('what a statement says of others', () => {
  it('leaves no trace of a hidden voter, and keeps what was counted', () => {
    const rows = [
      hidden('organization/h'),
      aClaim({
        id: 'claim/v',
        about: ['organization/c'],
        claimKind: 'DECISION',
        voteOutcome: 'ADOPTED',
        votesFor: 2,
        votedFor: ['organization/h', 'organization/o'],
        votedAgainst: ['organization/h'],
        abstained: ['organization/h'],
      }),
    ];
    const view = buildGraph(rows);
    expect(view.node('claim/v')).toMatchObject({ votesFor: 2, votedFor: ['organization/o'], votedAgainst: [], abstained: [] });
    expect((view.node('claim/v') as Claim).entityIds()).not.toContain('organization/h');
    expect(buildGraph(rows, { role: 'MEMBER' }).node('claim/v')).toMatchObject({ votedFor: ['organization/h', 'organization/o'] });
  });

  it('leaves no trace of a hidden person for whom somebody stands in, but of one whose proxy is held none at all', () => {
    const attends = (parts: Parameters<typeof aRelation>[3]) => [
      hidden('person/h'),
      aRelation('person/a', 'ATTENDS', 'meeting/m', { id: ID, attendance: 'PRESENT', ...parts }),
    ];
    expect(seenBy('ANONYMOUS', attends({ substituteForId: 'person/h' }))).toMatchObject({ id: ID, substituteForId: null });
    expect(seenBy('MEMBER', attends({ substituteForId: 'person/h' }))).toMatchObject({ substituteForId: 'person/h' });
    expect(seenBy('ANONYMOUS', attends({ onBehalfOfId: 'person/h' }))).toBeUndefined();
  });

  it('tells of no arrival at a hidden item, nor by a hidden sentence', () => {
    const item = (id: string, visibility: Visibility): AgendaItem =>
      Object.assign(new AgendaItem(), {
        ...STORED,
        id,
        visibility,
        meetingId: 'meeting/m',
        parentId: null,
        position: 0,
        number: null,
        title: id,
      });
    const movement = (itemId: string, passageId: string) => ({ kind: 'LEAVES', when: 'AFTER', itemId, time: null, passageId }) as const;
    const rows = [
      aDocument('open', { passages: ['passage/1'] }),
      aDocument('shut', { passages: ['passage/2'], visibility: 'MEMBERS' }),
      item('agenda-item/open', 'PUBLIC'),
      item('agenda-item/shut', 'MEMBERS'),
      aRelation('person/a', 'ATTENDS', 'meeting/m', {
        id: ID,
        attendance: 'PRESENT',
        evidence: ['passage/1', 'passage/2'],
        movements: [
          movement('agenda-item/open', 'passage/2'),
          movement('agenda-item/shut', 'passage/1'),
          movement('agenda-item/open', 'passage/1'),
        ],
      }),
    ];
    expect(seenBy('ANONYMOUS', rows)?.movements).toEqual([movement('agenda-item/open', 'passage/1')]);
    expect(seenBy('MEMBER', rows)?.movements).toHaveLength(3);
    expect(
      seenBy('ANONYMOUS', rows.slice(0, 4).concat(meets({ movements: [movement('agenda-item/shut', 'passage/1')] })))?.movements,
    ).toBeNull();
  });
});

describe('a passage', () => {
  it.each<[string, Row]>([
    ['nothing rests on it', []],
    ['only what is hidden rests on it', meets({ evidence: ['passage/1'], visibility: 'MEMBERS' })],
    ['it names only whom one may not see', [hidden('person/x'), named('passage/1', 'person/x')]],
  ])('is not seen where %s', (_why, rows) => {
    expect(buildGraph([aDocument('d', { passages: ['passage/1'] }), rows]).node('passage/1')).toBeUndefined();
  });
});

describe('an agenda item', () => {
  const item = Object.assign(new AgendaItem(), {
    id: 'agenda-item/i',
    meetingId: 'meeting/m',
    parentId: null,
    position: 1,
    number: 'I',
    title: 'Actualités',
    presentedById: 'organization/p',
    summary: null,
    visibility: 'PUBLIC',
    origin: 'test',
    editedBy: null,
    revision: 1,
  });

  it('does not tell who presented it where they are hidden', () => {
    const rows = [anEntity('meeting/m'), hidden('organization/p'), item];
    expect(buildGraph(rows).get(item.id, AgendaItem)).toMatchObject({ title: 'Actualités', presentedById: null });
    expect(buildGraph(rows, { role: 'MEMBER' }).get(item.id, AgendaItem)).toMatchObject({ presentedById: 'organization/p' });
  });

  it('that is hidden leaves its passages under the heading above, for those who do not read it', () => {
    const sub = Object.assign(new AgendaItem(), item, { id: 'agenda-item/sub', parentId: item.id, position: 2, visibility: 'EDITORS' });
    const document = flatten(aDocument('d', { passages: ['passage/1'] })).map((row) =>
      row.id === 'passage/1' ? Object.assign(row, { agendaItemId: 'agenda-item/sub' }) : row,
    );
    const rows = [anEntity('meeting/m'), anEntity('organization/p'), item, sub, document, named('passage/1', 'person/a')];
    expect(buildGraph(rows).get('passage/1', Passage)?.agendaItemId).toBe(item.id);
    expect(buildGraph(rows, { role: 'EDITOR' }).get('passage/1', Passage)?.agendaItemId).toBe('agenda-item/sub');
  });

  it('is hidden with its meeting', () => {
    expect(buildGraph([hidden('meeting/m'), anEntity('organization/p'), item]).get(item.id, AgendaItem)).toBeUndefined();
  });
});

describe('a former id', () => {
  const former = (id: string, successorId: string | null, visibility: Visibility = 'PUBLIC'): FormerIdRow =>
    Object.assign(new FormerIdRow(), { id, successorId, visibility, reason: successorId === null ? 'REMOVED' : 'RENAMED', revision: 1 });
  const state = (formerIds: FormerIdRow[], id: string, rows: Row = []): ReturnType<GraphView['resolve']> =>
    buildGraph(rows, { formerIds }).resolve(id);

  it('leads to what is there, and to nothing where that is hidden', () => {
    const renamed = [former('person/a', 'person/b'), former('person/b', 'person/c')];
    expect(state(renamed, 'person/a', anEntity('person/c'))).toEqual({ state: 'FOUND', id: 'person/c' });
    expect(state(renamed, 'person/a', hidden('person/c'))).toEqual({ state: 'UNKNOWN' });
  });

  it('of something that was removed later says so, to those who could read it', () => {
    const removed = (visibility: Visibility): FormerIdRow[] => [former('person/a', 'person/b'), former('person/b', null, visibility)];
    expect(state(removed('PUBLIC'), 'person/a')).toEqual({ state: 'REMOVED' });
    expect(state(removed('MEMBERS'), 'person/a')).toEqual({ state: 'UNKNOWN' });
  });

  it('that leads round in a circle is that of nothing', () => {
    expect(state([former('person/a', 'person/b'), former('person/b', 'person/a')], 'person/a')).toEqual({ state: 'UNKNOWN' });
  });
});
