import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';

/** Two meetings that follow each other, and a third one planned: the small invented base. */

const MARCH = 'meeting/2020-03-05';
const JUNE = 'meeting/2020-06-11';
const SEPTEMBER = 'meeting/2020-09-17';

let base: TestBase;
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
});

interface Named {
  id: string;
}

async function meeting<T>(id: string, fields: string, role: 'ANONYMOUS' | 'MEMBER' = 'ANONYMOUS'): Promise<T> {
  const { data, errors } = await base.ask<{ meeting: T }>(`query($id: ID!) { meeting(id: $id) { ${fields} } }`, { id }, { role });
  expect(errors).toEqual([]);
  return data.meeting;
}

describe('a meeting', () => {
  it('knows the one before and the one after it, of the same convener', async () => {
    const around = async (id: string) => meeting<{ previous: Named | null; next: Named | null }>(id, 'previous { id } next { id }');
    expect(await around(MARCH)).toEqual({ previous: null, next: { id: JUNE } });
    expect(await around(JUNE)).toEqual({ previous: { id: MARCH }, next: { id: SEPTEMBER } });
    expect(await around(SEPTEMBER)).toEqual({ previous: { id: JUNE }, next: null });
  });

  it('says who came, for whom, in which role, and who was excused and why', async () => {
    const { attendance } = await meeting<{ attendance: { nodes: unknown[] } }>(
      MARCH,
      'attendance { nodes { attendanceStatus roles reason person { id } onBehalfOf { id } } }',
    );
    expect(attendance.nodes).toEqual([
      {
        attendanceStatus: 'PRESENT',
        roles: ['CHAIR'],
        reason: null,
        person: { id: 'person/ada-lierre' },
        onBehalfOf: { id: 'organization/maison-des-saisons' },
      },
      {
        attendanceStatus: 'PRESENT',
        roles: [],
        reason: null,
        person: { id: 'person/bruno-sorbier' },
        onBehalfOf: { id: 'organization/relais-du-pont' },
      },
      { attendanceStatus: 'EXCUSED', roles: [], reason: 'en formation', person: null, onBehalfOf: { id: 'organization/mission-du-soir' } },
    ]);
  });

  it('expects those who are announced for a meeting to come', async () => {
    const { attendance } = await meeting<{ attendance: { nodes: unknown[] } }>(
      SEPTEMBER,
      'attendance { nodes { attendanceStatus person { id } } }',
    );
    expect(attendance.nodes).toEqual([{ attendanceStatus: 'EXPECTED', person: { id: 'person/ada-lierre' } }]);
  });

  it('opens a follow-up that a later one closes', async () => {
    const opened = await meeting<{ followUpsOpened: { id: string; followUpStatus: string; closedIn: Named | null }[] }>(
      MARCH,
      'followUpsOpened { id followUpStatus closedIn { id } }',
    );
    expect(opened.followUpsOpened).toContainEqual({ id: 'follow-up/m1fvp001', followUpStatus: 'DONE', closedIn: { id: JUNE } });
    const closed = await meeting<{ followUpsClosed: Named[] }>(JUNE, 'followUpsClosed { id }');
    expect(closed.followUpsClosed).toEqual([{ id: 'follow-up/m1fvp001' }]);
  });

  it('announces what its minutes date after it', async () => {
    const { upcoming } = await meeting<{ upcoming: Named[] }>(JUNE, 'upcoming { id }');
    expect(upcoming.map(({ id }) => id)).toEqual(['event/journee-du-val', SEPTEMBER]);
  });

  it('shows members who came for a body that the public may not see as there', async () => {
    const ids = async (role: 'ANONYMOUS' | 'MEMBER') =>
      (
        await meeting<{ attendance: { nodes: { person: Named | null }[] } }>(JUNE, 'attendance { nodes { person { id } } }', role)
      ).attendance.nodes.map((row) => row.person?.id);
    expect(await ids('ANONYMOUS')).toEqual(['person/ada-lierre', undefined]);
    expect(await ids('MEMBER')).toContain('person/chloe-d-orme');
  });
});

describe('an event whose date is contested', () => {
  it('shows the set of what is claimed, DISPUTED, and both claims', async () => {
    const { data } = await base.ask<{ entity: { dates: unknown; claims: { nodes: unknown[] } } }>(
      `{ entity(id: "event/journee-du-val") { ... on Event { dates { edtf certainty } } claims(filter: { kinds: [DATE] }) { nodes { id certainty contradicts { ... on Claim { id } } } } } }`,
    );
    expect(data.entity.dates).toEqual({ edtf: '[2020-06,2020-07,2020-07-04]', certainty: 'DISPUTED' });
    expect(data.entity.claims.nodes).toEqual([
      { id: 'claim/m1date03', certainty: 'DISPUTED', contradicts: [{ id: 'claim/m2date03' }] },
      { id: 'claim/m2date03', certainty: 'DISPUTED', contradicts: [{ id: 'claim/m1date03' }] },
    ]);
  });
});

describe('not seen', () => {
  const query = 'query($meetings: Int) { notSeen(meetings: $meetings) { nodes { actor { id } meetings lastSeen { id } } } }';
  const ask = async (meetings: number, role: 'ANONYMOUS' | 'MEMBER' = 'MEMBER') =>
    (await base.ask<{ notSeen: { nodes: unknown[] } }>(query, { meetings }, { role })).data.notSeen.nodes;

  it('says who was at an earlier meeting and not at the last', async () => {
    expect(await ask(1)).toEqual([{ actor: { id: 'organization/relais-du-pont' }, meetings: 1, lastSeen: { id: MARCH } }]);
  });

  it('counts meetings in a row', async () => {
    expect(await ask(2)).toEqual([]);
  });

  it('says of a member who was at none that it was never seen, since it is a member', async () => {
    // To the public the Mission du Soir was never there: the person who came for it is not public. It is a member from about June.
    expect(await ask(1, 'ANONYMOUS')).toContainEqual({ actor: { id: 'organization/mission-du-soir' }, meetings: 1, lastSeen: null });
    expect(await ask(2, 'ANONYMOUS')).toEqual([]);
  });
});

describe('an id that was renamed', () => {
  it('answers as the new one, wherever it is used', async () => {
    const { data } = await base.ask(
      `{ entity(id: "government-body/sous-prefecture-du-val-perdu") { id } relations(filter: { subjects: ["government-body/sous-prefecture-du-val-perdu"], types: [FUNDS] }) { totalCount } }`,
    );
    expect(data).toEqual({ entity: { id: 'government-body/prefecture-du-val-perdu' }, relations: { totalCount: 1 } });
  });
});
