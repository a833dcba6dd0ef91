import { describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { copyWith } from '../../src/core/copy-with.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { loadSeeds } from '../../src/seeds/load.js';
import type { Relation } from '../../src/statements/relation.js';
import { imageOf, readRecords } from '../../src/store/read.js';
import { ChangeRow, FormerIdRow, RevisionRow } from '../../src/store/tables.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { forEachDatabase } from '../support/databases.js';
import { BASE, copySeeds, editSeed, writeSeed, writeSeeds } from '../support/seeds.js';

const AT = '2026-01-31T10:00:00.000Z';
const SMALL = 'tests/fixtures/seeds';

const load = (dataSource: DataSource, folder: string, allowRemovals?: number) => loadSeeds(dataSource, folder, { at: AT, allowRemovals });

async function all(dataSource: DataSource): Promise<Map<string, StoredRecord>> {
  const records = await readRecords(dataSource.manager);
  return new Map(
    Object.values(records)
      .flat()
      .map((record) => [record.id, record]),
  );
}

async function images(dataSource: DataSource): Promise<Record<string, unknown>> {
  return Object.fromEntries([...(await all(dataSource))].map(([id, record]) => [id, imageOf(dataSource, record)]));
}

/** Changes rows as an editor would. */
async function edit(dataSource: DataSource, id: string, fields: object): Promise<void> {
  await inWritingTransaction(dataSource, async (manager) => {
    const before = (await all(dataSource)).get(id);
    if (!before) throw new Error(`no ${id}`);
    const after = copyWith(before, { editedBy: 'editor:ada', ...fields });
    await writeChanges(
      manager,
      { actor: 'ada', reason: 'correction', at: AT },
      { inserts: [], updates: [{ before, after }], deletes: [], successors: new Map() },
    );
  });
}

const former = async (dataSource: DataSource, id: string): Promise<FormerIdRow | null> => dataSource.manager.findOneBy(FormerIdRow, { id });
const revisions = async (dataSource: DataSource): Promise<number> => dataSource.manager.count(RevisionRow);

forEachDatabase((open) => {
  describe('loading', () => {
    it('fills an empty base in one revision, logged row by row', async () => {
      const dataSource = await open();
      const report = await load(dataSource, SMALL);
      expect(report).toMatchObject({ revision: 1, updated: {}, unchanged: {}, removed: {}, redirected: 1, conflicts: [] });
      expect(report.inserted).toMatchObject({ entity: 28, dataset: 1, contact_detail: 2, document: 3, agenda_item: 5, statement: 54 });
      const count = Object.values(report.inserted).reduce((sum, one) => sum + one, 0);
      expect(await dataSource.manager.countBy(ChangeRow, { revision: 1, action: 'INSERT' })).toBe(count);
      expect((await all(dataSource)).size).toBe(count);
    });

    it('changes nothing the second time, and writes no revision', async () => {
      const dataSource = await open();
      const first = await load(dataSource, SMALL);
      const before = await images(dataSource);
      const second = await load(dataSource, SMALL);
      expect(second).toEqual({
        revision: null,
        inserted: {},
        restored: {},
        updated: {},
        unchanged: first.inserted,
        removed: {},
        redirected: 0,
        conflicts: [],
        unread: [],
        warnings: first.warnings,
      });
      expect(await images(dataSource)).toEqual(before);
      expect(await revisions(dataSource)).toBe(1);
    });

    it('updates the rows that changed in the files, with their previous images', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      editSeed(
        folder,
        'meetings/2020-06-11/statements.yaml',
        'dates: 2020-06~, status: PLANNED',
        'dates: 2020-07, status: ONGOING, topics: theme/mineurs',
      );
      const report = await load(dataSource, folder);
      expect(report).toMatchObject({ revision: 2, inserted: {}, updated: { statement: 1 }, removed: {}, conflicts: [] });
      const row = (await all(dataSource)).get('relation/m2mem001') as Relation;
      expect(row).toMatchObject({
        status: 'ONGOING',
        topics: ['theme/mineurs'],
        dates: { edtf: '2020-07', earliest: '2020-07-01', latest: '2020-07-31' },
        revision: 2,
      });
      const change = await dataSource.manager.findOneByOrFail(ChangeRow, { revision: 2 });
      expect(change).toMatchObject({
        record: 'statement',
        rowId: 'relation/m2mem001',
        action: 'UPDATE',
        before: { status: 'PLANNED', topics: [] },
      });
    });

    it('clears a date that left a row', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'status: PLANNED');
      await load(dataSource, folder);
      expect((await all(dataSource)).get('relation/m2mem001')).toMatchObject({ dates: null });
      expect((await load(dataSource, folder)).revision).toBeNull();
    });

    it('writes nothing when something is wrong in the files, and says all of it', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      writeSeed(folder, 'zz.yaml', 'entities:\n  - { id: theme/x }\n  - { id: theme/y, nam: Y }\n');
      await expect(load(dataSource, folder)).rejects.toMatchObject({ code: 'INVALID_SEEDS', details: { diagnostics: { length: 3 } } });
      expect((await all(dataSource)).size).toBe(0);
      expect(await revisions(dataSource)).toBe(0);
    });

    it('wants a dataset', async () => {
      const dataSource = await open();
      const folder = writeSeeds({ 'a.yaml': 'entities:\n  - { id: theme/x, name: X }\n' });
      await expect(load(dataSource, folder)).rejects.toThrow(/no file has a `dataset` section/);
    });
  });

  describe('rows that left the files', () => {
    it('are removed, with what followed from them, and leave tombstones', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      editSeed(folder, 'meetings/2020-03-05/statements.yaml', /  - quote: Un atelier[\s\S]*?CANCELLED }\n/, '');
      editSeed(folder, 'entities.yaml', /  - id: event\/atelier-sur-la-vigne\n.*\n.*\n\n/, '');
      const report = await load(dataSource, folder, 2);
      expect(report.removed).toEqual({ entity: 1, statement: 1, passage: 1, mention: 1 });
      expect(await former(dataSource, 'event/atelier-sur-la-vigne')).toMatchObject({
        successorId: null,
        reason: 'REMOVED',
        visibility: 'PUBLIC',
        revision: 2,
      });
      expect(await former(dataSource, 'claim/m1stat01')).toMatchObject({ reason: 'REMOVED' });
      expect((await load(dataSource, folder)).revision).toBeNull();
    });

    it('come back under their id as what they were, and history says so', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      const before = await images(dataSource);
      editSeed(folder, 'meetings/2020-03-05/statements.yaml', /  - quote: Un atelier[\s\S]*?CANCELLED }\n/, '');
      await load(dataSource, folder, 1);
      expect(await former(dataSource, 'claim/m1stat01')).toMatchObject({ reason: 'REMOVED' });
      const report = await load(dataSource, SMALL);
      expect(report).toMatchObject({ revision: 3, inserted: {}, restored: { statement: 1 }, conflicts: [] });
      expect(await images(dataSource)).toEqual(before);
      expect(await former(dataSource, 'claim/m1stat01')).toBeNull();
      const changes = await dataSource.manager.find(ChangeRow, { where: { rowId: 'claim/m1stat01' }, order: { revision: 'ASC' } });
      expect(changes.map(({ revision, action }) => [revision, action])).toEqual([
        [1, 'INSERT'],
        [2, 'DELETE'],
        [3, 'RESTORE'],
      ]);
      expect((await verifyBase(dataSource)).errors).toEqual([]);
    });

    it('come back when their id follows from what they are: a sentence quoted again is the same passage', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      const [file, row] = ['meetings/2020-06-11/statements.yaml', '  - quote: Le Préfet s’est excusé.\n'];
      const passage = [...(await all(dataSource)).values()].find(
        (record) => (record as unknown as { quote?: string }).quote === 'Le Préfet s’est excusé.',
      );
      editSeed(folder, file, /  - quote: Le Préfet s’est excusé[\s\S]*?PAST }\n/, '');
      editSeed(folder, file, '  - { surface: Le Préfet, in: Le Préfet s’est excusé, entity: null }\n', '');
      await load(dataSource, folder, 2);
      expect(await former(dataSource, passage!.id)).not.toBeNull();
      editSeed(folder, file, 'passages:\n', `passages:\n${row}`);
      expect((await load(dataSource, folder)).restored).toEqual({ passage: 1 });
      expect(await former(dataSource, passage!.id)).toBeNull();
      expect((await all(dataSource)).get(passage!.id)).toMatchObject({ quote: 'Le Préfet s’est excusé.', revision: 3 });
    });
  });

  describe('renaming', () => {
    it('makes a redirect, and moves what spoke of the row', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      editSeed(
        folder,
        'base.yaml',
        '{ id: organization/atelier,',
        '{ id: organization/atelier-du-port, formerIds: [organization/atelier],',
      );
      const report = await load(dataSource, folder);
      expect(report).toMatchObject({
        inserted: { entity: 1 },
        updated: { mention: 1 },
        removed: { entity: 1 },
        redirected: 1,
        conflicts: [],
        unread: [],
      });
      expect(await former(dataSource, 'organization/atelier')).toMatchObject({
        successorId: 'organization/atelier-du-port',
        reason: 'RENAMED',
      });
      expect((await load(dataSource, folder)).revision).toBeNull();
    });

    it('lets a statement take the place of one of another form, whose id leads to it', async () => {
      const dataSource = await open();
      const folder = writeSeeds({
        ...BASE,
        'rows.yaml': `document: document/compte-rendu
passages:
  - quote: La Mairie du Port le finance. Ada Lierre le dit.
    relations:
      - { id: c0ntest1, subject: government-body/mairie, type: CONTESTS, object: theme/mineurs, role: le terme « mineurs » }
`,
      });
      await load(dataSource, folder);
      writeSeed(
        folder,
        'rows.yaml',
        `document: document/compte-rendu
passages:
  - quote: La Mairie du Port le finance. Ada Lierre le dit.
    claims:
      - { id: vsage001, formerIds: [relation/c0ntest1], kind: USAGE, about: theme/mineurs, text: { fr: Le terme est contesté. } }
`,
      );
      const report = await load(dataSource, folder);
      expect(report).toMatchObject({ removed: { statement: 1 }, redirected: 1, conflicts: [] });
      expect(await former(dataSource, 'relation/c0ntest1')).toMatchObject({ successorId: 'claim/vsage001', reason: 'RENAMED' });
      expect((await load(dataSource, folder)).revision).toBeNull();
    });

    it('back brings the row back under its first id, in either way of saying it', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      const before = await images(dataSource);
      const first = '{ id: organization/atelier,';
      const second = '{ id: organization/b, formerIds: [organization/atelier],';
      const back = '{ id: organization/atelier, formerIds: [organization/b],';
      editSeed(folder, 'base.yaml', first, second);
      await load(dataSource, folder);
      editSeed(folder, 'base.yaml', second, first);
      expect(await load(dataSource, folder)).toMatchObject({ restored: { entity: 1 }, removed: { entity: 1 }, conflicts: [] });
      expect(await images(dataSource)).toEqual(before);
      expect(await former(dataSource, 'organization/b')).toMatchObject({ reason: 'REMOVED' });
      editSeed(folder, 'base.yaml', first, second);
      await load(dataSource, folder);
      editSeed(folder, 'base.yaml', second, back);
      expect(await load(dataSource, folder)).toMatchObject({ restored: { entity: 1 }, redirected: 1, conflicts: [] });
      expect(await images(dataSource)).toEqual(before);
      expect(await former(dataSource, 'organization/atelier')).toBeNull();
      expect(await former(dataSource, 'organization/b')).toMatchObject({ successorId: 'organization/atelier' });
      expect((await verifyBase(dataSource)).errors).toEqual([]);
    });

    it('keeps the first id from being another’s while its row is there under the second', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      editSeed(folder, 'base.yaml', '{ id: organization/atelier,', '{ id: organization/b, formerIds: [organization/atelier],');
      await load(dataSource, folder);
      editSeed(folder, 'base.yaml', ', formerIds: [organization/atelier]', '');
      editSeed(folder, 'base.yaml', 'documents:\n', '  - { id: organization/atelier, name: Un autre }\ndocuments:\n');
      const message =
        /base\.yaml:\d+:5: organization\/atelier redirects to organization\/b since the row was renamed: write organization\/b/;
      await expect(load(dataSource, folder)).rejects.toThrow(message);
      expect(await revisions(dataSource)).toBe(2);
    });

    it('twice leads the first id to the last', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      editSeed(folder, 'base.yaml', '{ id: organization/atelier,', '{ id: organization/b, formerIds: [organization/atelier],');
      await load(dataSource, folder);
      editSeed(
        folder,
        'base.yaml',
        'id: organization/b, formerIds: [organization/atelier]',
        'id: organization/c, formerIds: [organization/b]',
      );
      await load(dataSource, folder);
      expect(await former(dataSource, 'organization/atelier')).toMatchObject({ successorId: 'organization/c' });
      expect(await former(dataSource, 'organization/b')).toMatchObject({ successorId: 'organization/c' });
    });
  });

  describe('rows that somebody edited', () => {
    it('stay as they are when the files say otherwise, and are reported each time', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      await edit(dataSource, 'relation/m2mem001', { status: 'ONGOING' });
      editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'status: PAST');
      for (const _ of [1, 2]) {
        const report = await load(dataSource, folder);
        expect(report.revision).toBeNull();
        expect(report.conflicts.map(({ id, message }) => [id, message.en])).toEqual([
          ['relation/m2mem001', 'relation/m2mem001 was edited in the base by editor:ada and differs from the files; left as it is'],
        ]);
      }
      expect((await all(dataSource)).get('relation/m2mem001')).toMatchObject({ status: 'ONGOING', dates: { edtf: '2020-06~' } });
    });

    it('are no conflict once the files say the same', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      await edit(dataSource, 'relation/m2mem001', { status: 'ONGOING' });
      editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'dates: 2020-06~, status: ONGOING');
      expect(await load(dataSource, folder)).toMatchObject({ revision: null, conflicts: [] });
    });

    it('stay when they leave the files, with all that they rest on', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      const { evidence } = (await all(dataSource)).get('relation/m2wns001') as Relation;
      await edit(dataSource, 'relation/m2wns001', { role: { fr: 'premier prix' } });
      editSeed(folder, 'meetings/2020-06-11/statements.yaml', /  - quote: Le guide a reçu[\s\S]*?\n\n/, '');
      editSeed(folder, 'entities.yaml', /  - id: award\/prix-du-val-2020\n.*\n\n/, '');
      const report = await load(dataSource, folder, 2);
      expect(report.conflicts.map(({ message }) => message.en).sort()).toEqual([
        'award/prix-du-val-2020 is gone from the files, but relation/m2wns001 refers to it; kept',
        'relation/m2wns001 was edited in the base by editor:ada and is gone from the files; kept',
      ]);
      expect(report.removed).toMatchObject({ statement: 2 });
      const left = await all(dataSource);
      for (const id of ['relation/m2wns001', 'award/prix-du-val-2020', ...evidence]) expect(left.has(id), id).toBe(true);
      expect(left.has('relation/m2grt001')).toBe(false);
    });

    it('hold back what they rest on however far: the passage, its document, its publication', async () => {
      const dataSource = await open();
      const folder = copySeeds(SMALL);
      await load(dataSource, folder);
      await edit(dataSource, 'relation/m2ask001', { role: { fr: 'local' } });
      const june = 'meetings/2020-06-11';
      editSeed(folder, `${june}/statements.yaml`, /\nfollowUps:\n[\s\S]*?\nmentions:/, '\nmentions:');
      editSeed(folder, `${june}/meeting.yaml`, / {2}- id: document\/lettre-du-relais-du-pont\n[\s\S]*?\n\n/, '\n');
      editSeed(folder, `${june}/meeting.yaml`, / {2}- id: publication\/lettre-du-relais-du-pont\n[\s\S]*?LETTER\n/, '');
      const report = await load(dataSource, folder, 1);
      expect(report.removed).toMatchObject({ statement: 1 });
      const left = await all(dataSource);
      for (const id of ['relation/m2ask001', 'document/lettre-du-relais-du-pont', 'publication/lettre-du-relais-du-pont']) {
        expect(left.has(id), id).toBe(true);
      }
      expect(left.has('follow-up/m2fvp002')).toBe(false);
    });

    it('keep their id when the files rename them', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      await edit(dataSource, 'organization/atelier', { website: 'http://atelier.example/' });
      editSeed(folder, 'base.yaml', '{ id: organization/atelier,', '{ id: organization/b, formerIds: [organization/atelier],');
      const report = await load(dataSource, folder);
      expect(report.conflicts.map(({ message }) => message.en)).toEqual([
        'organization/atelier was edited in the base by editor:ada and is gone from the files; kept',
        'organization/atelier cannot redirect to organization/b: the row is still in the base',
      ]);
      expect(await former(dataSource, 'organization/atelier')).toBeNull();
    });

    it('and rows that never came from seeds, are left alone', async () => {
      const dataSource = await open();
      const folder = writeSeeds(BASE);
      await load(dataSource, folder);
      await edit(dataSource, 'place/port', { origin: 'editor:ada', editedBy: null, id: 'place/port' });
      editSeed(folder, 'base.yaml', '  - { id: place/port, name: Port }\n', '');
      expect(await load(dataSource, folder)).toMatchObject({ revision: null, conflicts: [] });
      expect((await all(dataSource)).has('place/port')).toBe(true);
      editSeed(folder, 'base.yaml', 'documents:\n', '  - { id: place/port, name: Le Port }\ndocuments:\n');
      expect((await load(dataSource, folder)).conflicts.map(({ message }) => message.en)).toEqual([
        'place/port did not come from the files (editor:ada) and differs from them; left as it is',
      ]);
    });
  });
});
