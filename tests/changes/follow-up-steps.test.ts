import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

/** What becomes of follow-ups, and the newer fields of statements and entities, as editors write them. */

interface Payload {
  readonly changeSet: { readonly publishedAs: { readonly sequence: number } | null } | null;
  readonly userErrors: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
  readonly [thing: string]: unknown;
}

const KNOWN = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2020-06-12' }];
const COURSE = `followUp { id version followUpStatus due { edtf } timesPutOff assignees { id }
  course { step date meeting { id } due { edtf } note assignees { id } evidence { quote } statement { id visibility } } }`;

describe.each(DATABASES)('on $name', ({ make }) => {
  let database: TestDatabase;
  let base: TestBase;
  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database);
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  async function send(name: string, input: Record<string, unknown>, fields = ''): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation M($input: ${type}) { done: ${name}(input: $input) {
      changeSet { publishedAs { sequence } } userErrors { path code message(lang: EN) } ${fields} } }`;
    const { data, errors } = await base.ask<{ done: Payload }>(query, { input }, { role: 'EDITOR' });
    expect(errors).toEqual([]);
    return data.done;
  }

  it('is taken today by the clocks of the base, where it says no day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-06-12T22:30:00Z') });
    try {
      const opened = await send(
        'saveFollowUp',
        { task: { fr: 'Fermer la porte' }, openedIn: 'meeting/2020-03-05', sources: KNOWN },
        COURSE,
      );
      const { id, version } = followUpOf(opened);
      const fields = 'followUp { course { step date statement { sources { accessed } } } }';
      const done = await send('closeFollowUp', { id, expectedVersion: version }, fields);
      expect(done).toMatchObject({
        userErrors: [],
        followUp: { course: [{}, { date: '2030-06-13', statement: { sources: [{ accessed: '2030-06-13' }] } }] },
      });
    } finally {
      vi.useRealTimers();
    }
  });

  const followUpOf = (payload: Payload) => payload.followUp as { id: string; version: number; course: { step: string }[] };

  it('a promise is opened, assigned, put off, done and taken up again, each by a step that undoing takes away', async () => {
    const opened = await send(
      'saveFollowUp',
      { task: { fr: 'Écrire à la préfecture' }, openedIn: 'meeting/2020-03-05', visibility: 'PUBLIC', sources: KNOWN },
      COURSE,
    );
    expect(opened).toMatchObject({ userErrors: [], followUp: { followUpStatus: 'OPEN', course: [{ step: 'OPENED' }] } });
    const { id, version } = followUpOf(opened);

    const step = { step: 'ASSIGNED', meeting: 'meeting/2020-06-11', assignees: ['organization/la-maison-des-saisons'], sources: KNOWN };
    const organizations = await base.ask<{ organizations: { nodes: { id: string }[] } }>(
      '{ organizations { nodes { id } } }',
      {},
      { role: 'EDITOR' },
    );
    const who = organizations.data.organizations.nodes[0]?.id;
    const assigned = await send('saveFollowUp', { id, expectedVersion: version, step: { ...step, assignees: [who] } }, COURSE);
    expect(assigned).toMatchObject({
      userErrors: [],
      followUp: {
        followUpStatus: 'OPEN',
        assignees: [{ id: who }],
        course: [{ step: 'OPENED' }, { step: 'ASSIGNED', meeting: { id: 'meeting/2020-06-11' } }],
      },
    });
    expect(followUpOf(assigned).version).toBeGreaterThan(version);

    const carried = await send(
      'carryOverFollowUp',
      { id, day: '2020-06-20', due: { edtf: '2020-09' }, note: { fr: 'Après l’été' }, sources: [{ ...KNOWN[0], accessed: '2020-06-20' }] },
      COURSE,
    );
    expect(carried).toMatchObject({
      userErrors: [],
      followUp: {
        followUpStatus: 'OPEN',
        due: { edtf: '2020-09' },
        timesPutOff: 1,
        course: [{}, {}, { step: 'CARRIED_OVER', date: '2020-06-20', note: 'Après l’été' }],
      },
    });

    const closed = await send('closeFollowUp', { id, note: { fr: 'Lettre partie' } }, COURSE);
    expect(closed).toMatchObject({
      userErrors: [],
      followUp: {
        followUpStatus: 'DONE',
        course: [{}, {}, {}, { step: 'DONE', note: 'Lettre partie', statement: { visibility: 'PUBLIC' } }],
      },
    });
    const anybody = await base.ask<{ node: { followUpStatus: string } }>(`{ node(id: "${id}") { ... on FollowUp { followUpStatus } } }`);
    expect(anybody.data.node).toEqual({ followUpStatus: 'DONE' });

    const again = await send('closeFollowUp', { id, followUpStatus: 'DROPPED' });
    expect(again).toMatchObject({
      changeSet: null,
      userErrors: [{ code: 'FOLLOW_UP', message: expect.stringContaining('is closed already') as string }],
    });
    const meanwhile = await send('closeFollowUp', { id, expectedVersion: version });
    expect(meanwhile.userErrors).toMatchObject([{ path: ['expectedVersion'], code: 'CONFLICT' }]);

    const reopened = await send('reopenFollowUp', { id }, COURSE);
    expect(reopened).toMatchObject({ userErrors: [], followUp: { followUpStatus: 'OPEN' } });
    for (const [payload, status] of [
      [reopened, 'DONE'],
      [closed, 'OPEN'],
    ] as const) {
      const undone = await send('revertRevision', { id: `revision/${payload.changeSet?.publishedAs?.sequence}` });
      expect(undone.userErrors).toEqual([]);
      const { data } = await base.ask(`{ node(id: "${id}") { ... on FollowUp { followUpStatus } } }`, {}, { role: 'EDITOR' });
      expect(data.node).toEqual({ followUpStatus: status });
    }
    const dropped = await send('closeFollowUp', {
      id,
      followUpStatus: 'DROPPED',
      day: '2020-07-01',
      sources: [{ ...KNOWN[0], accessed: '2020-07-01' }],
    });
    expect(dropped.userErrors).toEqual([]);
    const later = await send('reopenFollowUp', { id, due: { at: 'meeting/2020-06-11' } }, COURSE);
    expect(later).toMatchObject({ userErrors: [], followUp: { followUpStatus: 'OPEN' } });
    expect(followUpOf(later).course.map(({ step: one }) => one)).toEqual(['OPENED', 'ASSIGNED', 'CARRIED_OVER', 'DROPPED', 'REOPENED']);
    const inUse = await send('removeStatement', { id });
    expect(inUse.userErrors).toMatchObject([{ code: 'IN_USE', message: expect.stringContaining('step/') as string }]);
  });

  it('what is closed is not saved as such: the mutation that closes it is named', async () => {
    const payload = await send('saveFollowUp', { task: { fr: 'Écrire' }, followUpStatus: 'DONE', sources: KNOWN });
    expect(payload.userErrors).toMatchObject([
      { path: ['followUpStatus'], code: 'INVALID', message: expect.stringContaining('closeFollowUp') as string },
    ]);
  });

  it('a vote, an amount, an attendance and identifiers are written as seed files have them, and refused as there', async () => {
    const one = await send(
      'saveEntity',
      { kind: 'ORGANIZATION', name: { fr: 'Les Saules' }, identifiers: [{ scheme: 'SIREN', value: '732829320' }] },
      'entity { id identifiers { scheme value } }',
    );
    expect(one).toMatchObject({
      userErrors: [],
      entity: { id: 'organization/les-saules', identifiers: [{ scheme: 'SIREN', value: '732829320' }] },
    });
    const wrong = await send('saveEntity', { id: 'organization/les-saules', identifiers: [{ scheme: 'SIREN', value: '732829321' }] });
    expect(wrong.userErrors).toMatchObject([{ code: 'IDENTIFIER' }]);
    const other = await send('saveEntity', { kind: 'ORGANIZATION', name: { fr: 'Les Aulnes' } });
    expect(other.userErrors).toEqual([]);

    const funds = { subject: 'organization/les-saules', type: 'FUNDS', object: 'organization/les-aulnes', sources: KNOWN };
    const relation = await send(
      'saveRelation',
      { ...funds, amount: { value: '18000.50', currency: 'EUR' } },
      'relation { id amount { value currency } }',
    );
    expect(relation).toMatchObject({ userErrors: [], relation: { amount: { value: 18000.5, currency: 'EUR' } } });
    const cleared = await send(
      'saveRelation',
      { id: (relation.relation as { id: string }).id, amount: null },
      'relation { amount { value } }',
    );
    expect(cleared).toMatchObject({ userErrors: [], relation: { amount: null } });
    expect((await send('revertRevision', { id: `revision/${cleared.changeSet?.publishedAs?.sequence}` })).userErrors).toEqual([]);
    const back = await base.ask(
      `{ node(id: "${(relation.relation as { id: string }).id}") { ... on Relation { amount { value currency } } } }`,
      {},
      { role: 'EDITOR' },
    );
    expect(back.data.node).toEqual({ amount: { value: 18000.5, currency: 'EUR' } });

    const attends = { subject: 'organization/les-aulnes', type: 'ATTENDS', object: 'meeting/2020-06-11', sources: KNOWN };
    const movements = [{ kind: 'ARRIVES', time: '18:30' }];
    const attendance = await send(
      'saveRelation',
      { ...attends, mode: 'REMOTE', movements, role: { fr: 'voisins', en: 'neighbours' } },
      'relation { id role(lang: EN) }',
    );
    expect(attendance).toMatchObject({ userErrors: [], relation: { role: 'neighbours' } });

    const vote = { outcome: 'ADOPTED', votesFor: '3', positions: [{ actor: 'organization/les-saules', position: 'FOR' }] };
    const decision = { claimKind: 'DECISION', about: ['organization/les-saules'], text: { fr: 'Le budget est voté.' }, sources: KNOWN };
    const claim = await send('saveClaim', { ...decision, vote }, 'claim { id vote { outcome votesFor } }');
    expect(claim).toMatchObject({ userErrors: [], claim: { vote: { outcome: 'ADOPTED', votesFor: 3 } } });
    const figure = await send('saveClaim', { ...decision, claimKind: 'CONTENT', vote });
    expect(figure.userErrors).toMatchObject([{ code: 'VOTE' }]);
  });

  it('a draft is shown as of a day, and nothing is changed as of one', async () => {
    const created = await base.ask<{ createChangeSet: { changeSet: { id: string } } }>(
      'mutation { createChangeSet(input: {}) { changeSet { id } } }',
      {},
      { role: 'EDITOR' },
    );
    const id = created.data.createChangeSet.changeSet.id;
    const both = await base.ask(
      `query Q @preview(changeSet: "${id}") @asOf(date: "2020-03-05") { viewer { role } }`,
      {},
      { role: 'EDITOR' },
    );
    expect(both).toMatchObject({ errors: [], extensions: { asOf: '2020-03-05' } });
    const asReader = await base.ask<{ viewer: { role: string } }>(
      'query Q @preview(as: MEMBER) @asOf(date: "2020-03-05") { viewer { role } }',
      {},
      { role: 'EDITOR' },
    );
    expect(asReader).toMatchObject({ data: { viewer: { role: 'MEMBER' } }, extensions: { asOf: '2020-03-05' } });
    const late = await base.ask('mutation { createChangeSet(input: {}) { changeSet { id } } }', {}, { role: 'EDITOR', asOf: '2020-03-05' });
    expect(late.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('all is well with the base afterwards', async () => {
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
});
