import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/import/proposals/doubts.js';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** Minutes in English: what is proposed of them, and what is told. Minutes and names are fiction. */

const MINUTES = `MINUTES OF THE MEETING OF HARBOUR WATCH

14 February 2031

Present: Ada Thorne (Harbour Watch), Bruno Sorrel (Tide House), Chloe Marsh (Saltmarsh Trust)

Apologies: Edith Wren (Tide House)

1. Matters arising

The minutes of the last meeting were approved by 4 votes for and 1 abstention.
Tide House organises a Winter Workshop on 3 March 2031.
The Saltmarsh Trust funds the project Open Quays.
Bruno Sorrel met Edith Wren on January 20, 2031 about the leaflet.
The leaflet was not sent to the members.
Tide House may fund the project Open Quays.

2. Leaflet

Action: Bruno Sorrel will send the leaflet to the members by 28 February 2031.
Ada Thorne will write to the port.
The fair will be held in the old market.
It was agreed that the leaflet is printed in two languages.

Next meeting: 11 April 2031 at 10:00 at Tide House

Minutes taken by Chloe Marsh.
`;

const known = (id: string, name: string): KnownBase['actors'][number] => ({
  id,
  names: [{ value: name, lang: 'en', kind: 'PREFERRED' }],
});
const BASE: KnownBase = {
  scopes: new Set(['organization/harbour-watch']),
  actors: [
    known('organization/harbour-watch', 'Harbour Watch'),
    known('organization/tide-house', 'Tide House'),
    known('organization/saltmarsh-trust', 'Saltmarsh Trust'),
    known('project/open-quays', 'Open Quays'),
    known('person/ada-thorne', 'Ada Thorne'),
    known('person/bruno-sorrel', 'Bruno Sorrel'),
    known('person/edith-wren', 'Edith Wren'),
  ],
  promises: [],
};

describe('minutes in English', async () => {
  const reading = await readText(MINUTES);
  const proposals = propose(reading, BASE, null);

  it('say their day, convener, author and the next meeting', () => {
    const header = Object.fromEntries(ofKind(proposals, 'HEADER').map(({ field, value }) => [field, value]));
    expect(header).toMatchObject({ DATE: '2031-02-14', CONVENER: 'Harbour Watch', AUTHOR: 'Chloe Marsh' });
    expect(ofKind(proposals, 'NEXT_MEETING')).toMatchObject([{ date: { edtf: '2031-04-11', startTime: '10:00' } }]);
  });

  it('say who was there, and who was excused', () => {
    const rows = ofKind(proposals, 'PARTICIPANT').map(({ person, body, status }) => `${person?.name}, ${body?.name}: ${status}`);
    expect(rows).toEqual([
      'Ada Thorne, Harbour Watch: PRESENT',
      'Bruno Sorrel, Tide House: PRESENT',
      'Chloe Marsh, Saltmarsh Trust: PRESENT',
      'Edith Wren, Tide House: EXCUSED',
    ]);
  });

  it('say what is to be done, and what was decided', () => {
    const tasks = ofKind(proposals, 'FOLLOW_UP').map(({ task, assignees, due }) => [task, assignees, due?.edtf ?? null]);
    expect(tasks).toEqual([
      ['Action: Bruno Sorrel will send the leaflet to the members by 28 February 2031.', ['person/bruno-sorrel'], '2031-02-28'],
      ['Ada Thorne will write to the port.', ['person/ada-thorne'], null],
    ]);
    const decisions = ofKind(proposals, 'DECISION').map(({ outcome, votesFor, abstentions }) => [outcome, votesFor, abstentions]);
    expect(decisions).toEqual([
      ['ADOPTED', 4, 1],
      ['ADOPTED', null, null],
    ]);
  });

  it('say relations by verbs, and none that is denied', () => {
    const relations = ofKind(proposals, 'RELATION').map(
      ({ type, subject, object, status, date }) =>
        `${subject.id ?? subject.name} ${type} ${object.id ?? object.name}, ${status}, ${date?.edtf ?? ''}`,
    );
    expect(relations).toContain('organization/tide-house ORGANIZES Winter Workshop, PLANNED, 2031-03-03');
    expect(relations).toContain('organization/saltmarsh-trust FUNDS project/open-quays, ONGOING, ');
    expect(relations.join()).not.toContain('tide-house FUNDS');
    expect(relations).toContain('person/bruno-sorrel MEETS person/edith-wren, PAST, 2031-01-20');
  });

  it('say who represents whom, who wins what, and who is to do what', async () => {
    const text = `Minutes of the meeting of 14 February 2031

1. News

Bruno Sorrel represented Tide House at the Coastal Forum on 4 January 2031. The Saltmarsh Trust has joined the Estuary Alliance.
Ada Thorne and Edith Wren met on 12 January 2031. Open Quays is supported by Harbour Watch and run by Tide House.
The Saltmarsh Trust awarded the Saltmarsh Prize 2031 to Tide House. Harbour Watch will hold a Boat Day on 2 April 2031.
Ada Thorne wrote to the members. The matter of the plans of the port is carried over to March.
Chloe Marsh to circulate the accounts.
`;
    const promises = [
      { id: 'letter', task: 'Write to the members', wording: null, assignees: ['person/ada-thorne'] },
      { id: 'plans', task: 'Get the plans of the port', wording: null, assignees: [] },
    ];
    const found = propose(await readText(text), { ...BASE, promises }, '2031-02-14');
    const relations = ofKind(found, 'RELATION').map(({ type, subject, object }) => `${subject.name} ${type} ${object.name}`);
    expect(relations).toEqual(
      expect.arrayContaining([
        'Bruno Sorrel ATTENDS Coastal Forum',
        'Saltmarsh Trust MEMBER_OF Estuary Alliance',
        'Ada Thorne MEETS Edith Wren',
        'Harbour Watch SUPPORTS Open Quays',
        'Tide House RUNS Open Quays',
        'Saltmarsh Trust GRANTS Saltmarsh Prize 2031',
        'Tide House WINS Saltmarsh Prize 2031',
        'Harbour Watch ORGANIZES Boat Day',
      ]),
    );
    expect(ofKind(found, 'FOLLOW_UP').map(({ task }) => task)).toEqual(['Chloe Marsh to circulate the accounts.']);
    expect(ofKind(found, 'PROMISE').map(({ followUp, fate }) => `${followUp} ${fate}`)).toEqual(['letter DONE', 'plans CARRIED_OVER']);
    expect(ofKind(found, 'DECISION')).toEqual([]);
  });

  it('are told to be read less well than French', () => {
    const about = { file: '', day: '2031-02-14', coalition: null };
    const [doubt] = doubtsOf(reading, BASE, proposals, about).filter(({ code }) => code === 'OTHER_LANGUAGE');
    expect(doubt?.message).toMatchObject({
      fr: expect.stringContaining('semble être en anglais : les règles y lisent') as string,
      en: expect.stringContaining('less well than in French') as string,
    });
  });
});
