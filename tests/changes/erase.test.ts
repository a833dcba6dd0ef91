import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAccount } from '../../src/auth/accounts.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { readErasures, reapplyErasures } from '../../src/changes/reapply-erasures.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { latestRevision } from '../../src/store/read.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { DATABASES, openTables, type TestDatabase } from '../support/databases.js';
import { sendMutation } from '../support/mutations.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PERSON = 'person/basile-quernec';
const NAME = /Quernec|basile-quernec/i;
const AROUND = /.{0,200}(?:Quernec|basile-quernec).{0,100}/gi;
const ERASE = `mutation($id: ID!) { erasePerson(input: { id: $id }) { userErrors { code path } } }`;

describe.each(DATABASES)('erasing a person on $name', ({ name, make }) => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  let base: TestBase;
  beforeAll(async () => {
    database = await make();
    base = await openBase(THREE_MEETINGS, database);
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
    folder.remove();
  });

  /** Everything that the tables hold, as text. */
  const everything = async (): Promise<string> => {
    const texts: string[] = [];
    for (const table of new Set(base.dataSource.entityMetadatas.map(({ tableName }) => tableName))) {
      texts.push(JSON.stringify(await base.dataSource.query(`SELECT * FROM ${base.dataSource.driver.escape(table)}`)));
    }
    return texts.join('\n');
  };

  const saved = async (mutation: string, input: Record<string, unknown>, fields: string) => {
    const { payload } = await sendMutation(base, mutation, input, fields);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };

  /** Rows whose ids hold the name of the person: an association that was merged with another, what is said of it, who comes for it, a draft. */
  const befriend = async () => {
    const association = async (fr: string): Promise<string> => {
      const { entity } = await saved('saveEntity', { kind: 'ORGANIZATION', name: { fr }, visibility: 'PUBLIC' }, 'entity { id }');
      return (entity as { id: string }).id;
    };
    const id = await association('Les amis de Basile Quernec');
    expect(id).toBe('organization/les-amis-de-basile-quernec');
    const merged = await association('Cercle Quernec');
    await saved('mergeEntities', { id: merged, into: id, reason: 'la même' }, 'entity { id }');
    const { relation } = await saved(
      'saveRelation',
      {
        ...{ subject: id, type: 'PARTNER_OF', object: 'organization/phares-et-docks', visibility: 'PUBLIC' },
        sources: [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2031-01-01' }],
      },
      'relation { id }',
    );
    const { changeSet } = await saved('createChangeSet', { name: { fr: 'Brouillon' } }, '');
    await saved('saveEntity', { id, summary: { fr: 'Une association.' }, changeSet: changeSet?.id }, '');
    const { account } = await inviteAccount(
      base.dataSource,
      { name: 'Alma', email: `alma@${name.toLowerCase()}.example`, role: 'MEMBER' },
      { at: LOADED_AT, days: 7 },
    );
    await base.dataSource.manager.update(AccountRow, { id: account.id }, { bodyId: id });
    return { id, merged, relation: (relation as { id: string }).id, changeSet: changeSet?.id, account: account.id };
  };

  /** They have other ids; who has the old ones is led to them. */
  const expectFriends = async ({ id, merged, relation, changeSet, account }: Awaited<ReturnType<typeof befriend>>): Promise<void> => {
    const { data } = await base.ask(
      `{ old: node(id: "${id}") { id } merged: node(id: "${merged}") { id } relation: node(id: "${relation}") { ... on Relation { subject { id name(lang: FR) } } }
         draft: node(id: "${changeSet}") { ... on ChangeSet { operations { nodes { record { id } } } } } }`,
      {},
      { role: 'EDITOR' },
    );
    const { id: given } = (data as { old: { id: string } }).old;
    expect(given).toMatch(/^organization\/les-amis-de-[0-9a-f]{10}$/);
    expect(data).toEqual({
      old: { id: given },
      merged: { id: given },
      relation: { subject: { id: given, name: expect.stringMatching(/^Les amis de █+ █+$/) as string } },
      draft: { operations: { nodes: [{ record: { id: given } }] } },
    });
    expect((await base.dataSource.manager.findOneByOrFail(AccountRow, { id: account })).bodyId).toBe(given);
    // Whoever changes something by an old id is told the present one.
    const sources = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada', accessed: '2031-01-01' }];
    for (const [mutation, input, path] of [
      ['saveEntity', { id, summary: { fr: 'Autre.' } }, ['id']],
      ['saveEntity', { kind: 'ORGANIZATION', id, name: { fr: 'Une autre' } }, ['id']],
      ['renameEntity', { id, name: { fr: 'Autre' } }, ['id']],
      ['mergeEntities', { id: 'organization/phares-et-docks', into: id }, ['into']],
      ['saveClaim', { claimKind: 'CIRCUMSTANCE', about: [id], text: { fr: 'Autre.' }, sources }, ['about', '0']],
    ] as const) {
      const { payload } = await sendMutation(base, mutation, input);
      const [fr, en] = [`${id} s’appelle maintenant ${given}`, `${id} is now called ${given}`];
      expect(payload.userErrors, mutation).toEqual([{ code: 'NOT_FOUND', path, fr, en }]);
    }
  };

  it('is for administrators', async () => {
    const { errors } = await base.ask(ERASE, { id: PERSON }, { role: 'EDITOR' });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const nobody = await base.ask(ERASE, { id: 'person/nobody' }, { role: 'ADMINISTRATOR' });
    expect(nobody.data).toEqual({ erasePerson: { userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] } });
  });

  it('leaves nothing of them in any table, nor in the file, and the graph standing', async () => {
    await base.ask(
      `mutation { createChangeSet(input: { name: { fr: "Corriger Basile Quernec" } }) { changeSet { id } }
        saveEntity(input: { id: "${PERSON}", summary: { fr: "Basile Quernec coordonne." }, reason: "Basile Quernec le demande" }) { userErrors { code } } }`,
      {},
      { role: 'EDITOR' },
    );
    // Somebody else's office goes to them: it does not come back when they are erased.
    const followed = await sendMutation(base, 'saveRelation', {
      ...{ subject: PERSON, type: 'HOLDS_ROLE', object: 'organization/phares-et-docks', visibility: 'PUBLIC' },
      supersedes: [{ type: 'REPLACES', statement: 'relation/m3hrb001' }],
      sources: [{ kind: 'KNOWLEDGE', title: 'Entretien avec Basile Quernec', editor: 'Ada', accessed: '2031-01-01' }],
    });
    expect(followed.payload.userErrors).toEqual([]);
    const office =
      '{ node(id: "relation/m3hrb001") { ... on Relation { supersededBy { type day statement { ... on Relation { label(lang: FR) subject { id } } } } } } }';
    const friends = await befriend();
    const once = { id: 'organization/phares-et-docks', summary: { fr: 'Fondé par Basile Quernec.' }, idempotencyKey: 'once' };
    const { payload: sent } = await sendMutation(base, 'saveEntity', once);
    const digests: { request: string }[] = await base.dataSource.query('SELECT request FROM idempotency_key');
    expect(digests).toHaveLength(1);
    expect(await everything()).toMatch(NAME);
    const presence = `{ meetings(filter: { ids: ["meeting/2030-01-16", "meeting/2030-06-12"] }) { nodes { attendance { nodes { onBehalfOf { id } person { id } attendanceStatus } } } } }`;
    const attended = await base.ask(presence, {}, { role: 'EDITOR' });
    const archive = folder.path('before.gz');
    await backUp(base.dataSource, archive, { at: LOADED_AT });
    const before = await base.ask<{ entities: { totalCount: number }; documents: number }>('{ entities { totalCount } }');

    const { data, errors } = await base.ask(ERASE, { id: PERSON }, { role: 'ADMINISTRATOR' });
    expect(errors).toEqual([]);
    expect(data).toEqual({ erasePerson: { userErrors: [] } });
    expect((await everything()).match(AROUND)).toBeNull();
    // Nor a digest in which a guessed name could be found; what was sent before is not done a second time for that.
    for (const { request } of digests) expect(await everything()).not.toContain(request);
    const resent = await sendMutation(base, 'saveEntity', once);
    expect(resent.payload.userErrors).toEqual([]);
    expect(resent.payload.changeSet?.id).toBe(sent.changeSet?.id);
    // A form sent twice erases once.
    const revision = await latestRevision(base.dataSource.manager);
    expect((await base.ask(ERASE, { id: PERSON }, { role: 'ADMINISTRATOR' })).data).toEqual({ erasePerson: { userErrors: [] } });
    expect(await latestRevision(base.dataSource.manager)).toBe(revision);
    if (name === 'SQLite') expect(readFileSync(database.DATABASE_FILE).toString('latin1')).not.toMatch(NAME);

    await expectFriends(friends);

    // The bodies that the person stood for were there all the same.
    const left = await base.ask(presence, {}, { role: 'EDITOR' });
    expect(JSON.stringify(attended.data)).toContain(`"person":{"id":"${PERSON}"}`);
    expect(presenceIn(left.data)).toEqual(presenceIn(attended.data));

    expect((await base.ask(office)).data.node).toEqual({
      supersededBy: {
        ...{ type: 'REPLACES', day: '2031-01-01' },
        statement: { label: 'n’exerce pas de fonction au sein de', subject: { id: 'person/irene-malvoisel' } },
      },
    });

    const found = await base.ask(
      `{ search(text: "Quernec") { totalCount } node(id: "${PERSON}") { id } nodes(ids: ["${PERSON}"]) { id } }`,
      {},
      { role: 'EDITOR' },
    );
    expect(found.data).toEqual({ search: { totalCount: 0 }, node: null, nodes: [null] });

    const after = await base.ask<{ entities: { totalCount: number } }>('{ entities { totalCount } }');
    expect(after.data.entities.totalCount).toBe(before.data.entities.totalCount - 1);
    expect(base.graph.view('ANONYMOUS').resolve(PERSON)).toEqual({ state: 'ERASED' });
    const again = await base.ask(
      `mutation { saveEntity(input: { id: "${PERSON}", name: { fr: "Quelqu’un" } }) { userErrors { code } } }`,
      {},
      { role: 'ADMINISTRATOR' },
    );
    expect(again.data).toEqual({ saveEntity: { userErrors: [{ code: 'ALREADY_THERE' }] } });
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
    const history = await base.ask('{ revisions(first: 1) { nodes { id reason } } }', {}, { role: 'EDITOR' });
    const [{ id } = { id: '' }] = (history.data.revisions as { nodes: { id: string }[] }).nodes;
    const undo = await base.ask(
      'mutation($id: ID!) { revertRevision(input: { id: $id }) { userErrors { code } } }',
      { id },
      { role: 'ADMINISTRATOR' },
    );
    expect(undo.data).toEqual({ revertRevision: { userErrors: [{ code: 'LATER_CHANGES' }] } });

    await expect(loadSeeds(base.dataSource, THREE_MEETINGS, { at: LOADED_AT, allowRemovals: 1000 })).rejects.toThrow(
      /was erased as they asked/,
    );
    const exported = folder.path('exported');
    await exportSeeds(base.dataSource, exported);
    const files = readdirSync(exported, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(`${file.name} ${readFileSync(join(file.parentPath, file.name), 'utf8')}`).not.toMatch(NAME);
    const later = folder.path('after.gz');
    await backUp(base.dataSource, later, { at: LOADED_AT });
    expect(gunzipSync(readFileSync(archive)).toString('utf8')).toMatch(NAME);
    expect(gunzipSync(readFileSync(later)).toString('utf8')).not.toMatch(NAME);
    const other = await openTables();
    await loadSeeds(other, exported, { at: LOADED_AT });
    expect((await verifyBase(other)).errors).toEqual([]);
    await other.destroy();

    const erasures = await readErasures(base.dataSource);
    await base.close();
    await restoreBase(database, archive, {
      at: LOADED_AT,
      beforeReplacing: async (before) => {
        expect(await reapplyErasures(before, erasures)).toBe(1);
      },
    });
    const restored = await openDatabase(database);
    expect((await verifyBase(restored)).errors).toEqual([]);
    await restored.destroy();
    base = await openBase(exported, { DATABASE_FILE: ':memory:', DATABASE_URL: '' });
  });
});

/** Which bodies were at meetings, and how, in the order of their names. */
function presenceIn(data: Record<string, unknown>): unknown {
  const { nodes } = data.meetings as {
    nodes: { attendance: { nodes: { onBehalfOf: { id: string } | null; attendanceStatus: string }[] } }[];
  };
  return nodes.map(({ attendance }) => attendance.nodes.map((row) => `${row.onBehalfOf?.id} ${row.attendanceStatus}`).sort());
}
