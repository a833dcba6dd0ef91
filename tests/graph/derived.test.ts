import { describe, expect, it } from 'vitest';
import type { Visibility } from '../../src/core/access.js';
import type { GraphView } from '../../src/graph/view.js';
import type { RelationType } from '../../src/statements/vocabulary.js';
import { aDocument, anEntity, aRelation, buildGraph, named, type RelationParts, type Row } from '../support/view-builders.js';

/** What follows from other rows: who represented whom, who was there with whom, who is named with whom. */

const reported = (view: GraphView, type: RelationType): unknown[] =>
  view.derivedRelations
    .filter((row) => row.type === type)
    .map(({ subjectId, objectId, weight, evidence }) => [subjectId, objectId, weight, evidence]);

const passages = ['passage/1', 'passage/2', 'passage/3'];
const minutes = aDocument('d', { passages });
const attends = (person: string, meeting: string, parts: RelationParts = {}): Row =>
  aRelation(`person/${person}`, 'ATTENDS', `meeting/${meeting}`, { attendance: 'PRESENT', status: 'PAST', ...parts });

describe('being present together', () => {
  it('weighs as many meetings, whatever they rest on, with the evidence of all', () => {
    const view = buildGraph([
      minutes,
      attends('a', '1', { evidence: ['passage/1', 'passage/2'] }),
      attends('b', '1', { evidence: ['passage/1'] }),
      attends('b', '2', { evidence: ['passage/3'] }),
      attends('a', '2', { evidence: ['passage/3'] }),
      attends('c', '2', { evidence: ['passage/3'] }),
    ]);
    expect(reported(view, 'CO_PRESENT')).toEqual(
      expect.arrayContaining([
        ['person/a', 'person/b', 2, passages],
        ['person/a', 'person/c', 1, ['passage/3']],
        ['person/b', 'person/c', 1, ['passage/3']],
      ]),
    );
    expect(reported(view, 'CO_PRESENT')).toHaveLength(3);
  });

  it.each<[string, Row]>([
    ['was only expected', attends('b', '1', { attendance: 'EXPECTED' })],
    ['was excused', aRelation('person/b', 'ABSENT_FROM', 'meeting/1', { attendance: 'EXCUSED' })],
    ['is said by others not to have been there', attends('b', '1', { id: 'relation/x', contradicts: ['relation/y'] })],
    ['was at another meeting', attends('b', '2')],
  ])('leaves out who %s', (_why, row) => {
    const rival = aRelation('person/b', 'ABSENT_FROM', 'meeting/1', { id: 'relation/y', attendance: 'ABSENT' });
    expect(reported(buildGraph([attends('a', '1'), row, rival]), 'CO_PRESENT')).toEqual([]);
  });

  it('says nothing where a whole crowd was', () => {
    const crowd = (size: number): Row => Array.from({ length: size }, (_, index) => attends(`p${index}`, '1'));
    expect(reported(buildGraph(crowd(40)), 'CO_PRESENT')).toHaveLength((40 * 39) / 2);
    expect(reported(buildGraph(crowd(41)), 'CO_PRESENT')).toEqual([]);
  });
});

describe('representing', () => {
  it('follows from having been there for a body, once however often', () => {
    const view = buildGraph([
      attends('a', '1', { onBehalfOfId: 'organization/o' }),
      attends('a', '2', { onBehalfOfId: 'organization/o' }),
      attends('b', '1', { onBehalfOfId: 'organization/o', attendance: 'EXPECTED' }),
      aRelation('organization/p', 'ATTENDS', 'meeting/1', { attendance: 'PRESENT', onBehalfOfId: 'organization/o' }),
    ]);
    expect(reported(view, 'REPRESENTS')).toEqual([['person/a', 'organization/o', 2, []]]);
  });
});

describe('being mentioned together', () => {
  it('weighs as many passages, and counts nobody twice in one', () => {
    const view = buildGraph([
      minutes,
      named('passage/1', 'person/a', 'theme/t', 'person/a'),
      named('passage/2', 'theme/t', 'person/a'),
      named('passage/3', 'person/a'),
    ]);
    expect(reported(view, 'CO_MENTIONED')).toEqual([['person/a', 'theme/t', 2, ['passage/1', 'passage/2']]]);
  });

  it('does not count whom one may not see', () => {
    const rows = [minutes, anEntity('person/h', { visibility: 'MEMBERS' }), named('passage/1', 'person/h', 'theme/t')];
    expect(reported(buildGraph(rows), 'CO_MENTIONED')).toEqual([]);
    expect(reported(buildGraph(rows, { role: 'MEMBER' }), 'CO_MENTIONED')).toHaveLength(1);
  });
});

it('is for those who may read both ends, the occasion and the rows that it follows from; of several occasions, one is enough', () => {
  const hidden = (id: string, visibility: Visibility): Row => anEntity(id, { visibility });
  const readers = (rows: Row): unknown[] =>
    buildGraph(rows, { role: 'EDITOR' }).derivedRelations.map(({ type, visibility }) => [type, visibility]);
  const together = [attends('a', '1'), attends('b', '1')];
  expect(readers(together)).toEqual([['CO_PRESENT', 'PUBLIC']]);
  expect(readers([hidden('person/a', 'MEMBERS'), together])).toEqual([['CO_PRESENT', 'MEMBERS']]);
  expect(readers([hidden('person/a', 'MEMBERS'), hidden('meeting/1', 'EDITORS'), together])).toEqual([['CO_PRESENT', 'EDITORS']]);
  const said = [attends('a', '1'), attends('b', '1', { visibility: 'MEMBERS' })];
  expect(readers(said)).toEqual([['CO_PRESENT', 'MEMBERS']]);
  expect(readers([said, attends('a', '2'), attends('b', '2')])).toEqual([['CO_PRESENT', 'PUBLIC']]);
  expect(readers([hidden('organization/o', 'MEMBERS'), attends('a', '1', { onBehalfOfId: 'organization/o' })])).toEqual([
    ['REPRESENTS', 'MEMBERS'],
  ]);
  expect(readers([minutes, hidden('theme/t', 'MEMBERS'), named('passage/1', 'person/a', 'theme/t')])).toEqual([
    ['CO_MENTIONED', 'MEMBERS'],
  ]);
});

it('has an id that follows from the two and how they are tied, and can be asked for by it', () => {
  const rows = [attends('a', '1'), attends('b', '1')];
  const [first, again] = [buildGraph(rows), buildGraph([...rows, attends('a', '2'), attends('b', '2')])];
  const id = first.derivedRelations[0]?.id ?? '';
  expect(id).toMatch(/^relation\/derived-[0-9a-f]{16}$/);
  expect(again.node(id)).toMatchObject({ subjectId: 'person/a', objectId: 'person/b', weight: 2, derived: true, status: 'UNKNOWN' });
});
