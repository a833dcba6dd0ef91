import { describe, expect, it } from 'vitest';
import {
  claimTest,
  type ClaimFilter,
  followUpTest,
  type FollowUpFilter,
  type RelationFilter,
  relationTest,
} from '../../src/api/statement-filters.js';
import { partialDate } from '../../src/core/partial-date.js';
import { aClaim, aDocument, anEntity, aRelation, buildGraph } from '../support/view-builders.js';
import { buildFollowUp, buildStep } from '../support/record-builders.js';

/** What each field of a filter leaves: any of its values, and all fields together. */

const followUp = (id: string, fields: Parameters<typeof buildFollowUp>[0]): ReturnType<typeof buildFollowUp> =>
  buildFollowUp({ id: `follow-up/${id}`, sources: [{ kind: 'KNOWLEDGE', title: 'T', url: null, accessed: null, editor: 'E' }], ...fields });

const view = buildGraph([
  aDocument('m', { passages: ['passage/1'], day: '2013-11-26', records: 'meeting/m' }),
  aDocument('n', { passages: ['passage/2'], day: '2014-02-01', records: 'meeting/n' }),
  aRelation('theme/isolated', 'BROADER', 'theme/minors', { id: 'relation/broader' }),
  aRelation('place/lyon', 'LOCATED_IN', 'place/france', { id: 'relation/lyon' }),
  aRelation('government-body/cell', 'PART_OF', 'government-body/ministry', { id: 'relation/cell' }),
  aRelation('organization/a', 'SERVES', 'theme/isolated', { id: 'relation/serves', evidence: ['passage/1'] }),
  aRelation('organization/a', 'MEETS', 'person/p', {
    id: 'relation/meets',
    evidence: ['passage/2'],
    topics: ['theme/isolated'],
    status: 'PAST',
  }),
  aRelation('organization/a', 'LOCATED_IN', 'place/lyon', { id: 'relation/at', certainty: 'UNCERTAIN' }),
  aRelation('person/p', 'MEETS', 'government-body/cell', { id: 'relation/cellmeets', attributedToId: 'organization/a', status: 'PAST' }),
  aRelation('person/p', 'ATTENDS', 'meeting/m', { id: 'relation/attends', onBehalfOfId: 'organization/b' }),
  aRelation('organization/b', 'PART_OF', 'organization/whole', { id: 'relation/9' }),
  aRelation('organization/a', 'MEMBER_OF', 'organization/b', { id: 'relation/was', dates: '2012' }),
  aClaim({ id: 'claim/figure', claimKind: 'FIGURE', about: ['organization/a'], evidence: ['passage/1'], status: 'PAST' }),
  aClaim({ id: 'claim/rival', claimKind: 'FIGURE', about: ['organization/a'], contradicts: ['claim/figure'], attributedToId: 'person/p' }),
  aClaim({ id: 'claim/usage', claimKind: 'USAGE', about: ['theme/isolated'], evidence: ['passage/2'], certainty: 'IMPLIED' }),
  aClaim({ id: 'claim/meeting', claimKind: 'CIRCUMSTANCE', about: ['meeting/m'] }),
  followUp('boxed', {
    boxed: true,
    about: ['theme/isolated'],
    openedInId: 'meeting/m',
    dates: partialDate({ edtf: '2014-01-10/2014-01-20' }),
  }),
  followUp('closed', {
    boxed: false,
    assignees: ['organization/a'],
    openedInId: 'meeting/m',
    dates: partialDate({ edtf: '2014-01-31' }),
  }),
  followUp('open', {
    boxed: false,
    assignees: ['person/p'],
    about: ['organization/a'],
    certainty: 'UNCERTAIN',
    evidence: ['passage/2'],
    dates: partialDate({ edtf: '2014-01-15/..' }),
  }),
  buildStep({ id: 'step/1', followUpId: 'follow-up/closed', step: 'DONE', meetingId: 'meeting/n', sources: [], evidence: ['passage/2'] }),
  followUp('words', { boxed: false, dates: partialDate({ wording: 'un jour' }) }),
  anEntity('meeting/m'),
  anEntity('meeting/n'),
]);

/** The names of what is left, without the ids' prefix, of the rows that the test made. */
const names = (rows: readonly { id: string }[]): string[] =>
  rows
    .map(({ id }) => id.slice(id.indexOf('/') + 1))
    .filter((name) => !/^\d+$/.test(name))
    .sort();
const relations = (filter: RelationFilter, end?: string): string[] =>
  names((end ? view.relationsOf(end) : view.relations).filter(relationTest(view, filter, end)));
const claims = (filter: ClaimFilter): string[] => names(view.claims.filter(claimTest(view, filter)));
const followUps = (filter: FollowUpFilter): string[] => names(view.followUps.filter(followUpTest(view, filter)));

describe('a filter of relations', () => {
  it.each<[RelationFilter, string[]]>([
    [{ types: ['SERVES', 'ATTENDS'] }, ['attends', 'serves']],
    [{ types: [] }, []],
    [{ subjects: ['person/p'] }, ['attends', 'cellmeets']],
    [{ objects: ['person/p'] }, ['meets']],
    [{ about: ['person/p'] }, ['attends', 'cellmeets', 'meets']],
    [{ about: ['organization/b'] }, ['attends', 'was']],
    [{ onBehalfOf: ['organization/b'] }, ['attends']],
    [{ onBehalfOf: ['organization/b'], objects: ['meeting/n'] }, []],
    [{ about: ['organization/b'], kinds: ['MEETING'] }, ['attends']],
    [{ onBehalfOf: ['organization/whole'] }, []],
    [{ onBehalfOf: ['organization/whole'], includeParts: true }, ['attends']],
    [{ about: ['organization/nobody'] }, []],
    [{ about: ['person/p'], kinds: ['ORGANIZATION'] }, ['meets']],
    [{ about: ['person/p'], kinds: ['PERSON'] }, []],
    [{ subjects: ['organization/a'], kinds: ['ORGANIZATION'] }, ['was']],
    [{ objects: ['theme/isolated'], kinds: ['ORGANIZATION', 'PERSON'] }, ['serves']],
    [{ types: ['MEETS'], kinds: ['GOVERNMENT_BODY'] }, ['cellmeets']],
    [{ topics: ['theme/isolated'] }, ['meets']],
    [{ topics: ['theme/minors'] }, []],
    [{ statuses: ['PAST'] }, ['cellmeets', 'meets']],
    [{ certainties: ['UNCERTAIN', 'DISPUTED'] }, ['at']],
    [{ attributedTo: ['organization/a'] }, ['cellmeets']],
    [{ inMinutesOf: ['meeting/m'] }, ['serves']],
    [{ inMinutesOf: ['meeting/n'] }, ['meets']],
    [{ themes: ['theme/minors'] }, ['broader', 'meets', 'serves']],
    [{ objects: ['place/france'] }, ['lyon']],
    [{ objects: ['place/france'], includeParts: true }, ['at', 'lyon']],
    [{ about: ['government-body/ministry'], includeParts: true }, ['cell', 'cellmeets']],
    [{ subjects: ['organization/a'], holdsOn: '2013-12-31' }, ['at', 'serves']],
    [{ subjects: ['organization/a'], holdsOn: '2012-12-31' }, ['at', 'serves', 'was']],
    [{ types: ['MEETS'], holdsOn: '2013-12-31' }, []],
    [{ types: ['MEETS', 'SERVES'], statuses: ['PAST'], subjects: ['organization/a'] }, ['meets']],
  ])('%j leaves %j', (filter, expected) => {
    expect(relations(filter)).toEqual(expected);
  });

  it('takes the entity whose relations they are for an end that is given', () => {
    expect(relations({ kinds: ['ORGANIZATION'] }, 'organization/a')).toEqual(['was']);
    expect(relations({ kinds: ['THEME', 'PLACE'] }, 'organization/a')).toEqual(['at', 'serves']);
  });
});

describe('a filter of claims', () => {
  it.each<[ClaimFilter, string[]]>([
    [{ kinds: ['FIGURE'] }, ['figure', 'rival']],
    [{ about: ['theme/isolated', 'meeting/m'] }, ['meeting', 'usage']],
    [{ statuses: ['PAST'] }, ['figure']],
    [{ certainties: ['DISPUTED'] }, ['figure', 'rival']],
    [{ certainties: ['IMPLIED'] }, ['usage']],
    [{ attributedTo: ['person/p'] }, ['rival']],
    [{ inMinutesOf: ['meeting/m'] }, ['figure']],
    [{ about: ['meeting/m'] }, ['meeting']],
    [{ inMinutesOf: [] }, []],
    [{ inMinutesOf: null }, ['figure', 'meeting', 'rival', 'usage']],
    [{ themes: ['theme/minors'] }, ['usage']],
    [{ kinds: ['FIGURE'], statuses: ['UNKNOWN'] }, ['rival']],
  ])('%j leaves %j', (filter, expected) => {
    expect(claims(filter)).toEqual(expected);
  });
});

describe('a filter of follow-ups', () => {
  it.each<[FollowUpFilter, string[]]>([
    [{ statuses: ['DONE'] }, ['closed']],
    [{ statuses: ['OPEN', 'PROPOSED'] }, ['boxed', 'open', 'words']],
    [{ boxed: true }, ['boxed']],
    [{ boxed: false }, ['closed', 'open', 'words']],
    [{ about: ['organization/a'] }, ['open']],
    [{ assignees: ['organization/a', 'person/p'] }, ['closed', 'open']],
    [{ openedIn: ['meeting/m'] }, ['boxed', 'closed']],
    [{ inMinutesOf: ['meeting/n'] }, ['closed', 'open']],
    [{ overdueOn: '2014-01-21' }, ['boxed']],
    [{ overdueOn: '2014-01-20' }, []],
    [{ closedIn: ['meeting/n'] }, ['closed']],
    [{ themes: ['theme/minors'] }, ['boxed']],
    [{ certainties: ['UNCERTAIN'] }, ['open']],
    [{ dueBefore: '2014-01-20' }, ['boxed']],
    [{ dueBefore: '2014-01-19' }, []],
    [{ dueBefore: '2014-01-31' }, ['boxed', 'closed']],
    [{ dueAfter: '2014-01-15' }, ['closed', 'open']],
    [{ dueAfter: '2014-01-16' }, ['closed']],
    [{ dueAfter: '2014-01-10', dueBefore: '2014-01-30' }, ['boxed']],
    [{ openedIn: ['meeting/m'], statuses: ['OPEN'] }, ['boxed']],
  ])('%j leaves %j', (filter, expected) => {
    expect(followUps(filter)).toEqual(expected);
  });
});
