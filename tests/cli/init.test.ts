import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { openDatabase } from '../../src/store/data-source.js';
import { runCommand } from '../support/command.js';
import { openBase } from '../support/base.js';
import { faultsOf } from '../support/seeds.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { sendMutation } from '../support/mutations.js';

/** `maillage init`: a base without seed files. */

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(folder.path('data'));
});
afterAll(() => {
  folder.remove();
});

const settings = (file: string) => ({ DATABASE_FILE: folder.path(`data/${file}`), DATABASE_URL: '' });
const GIVEN = ['--name', 'Base du Port', '--coalition', 'Collectif du Port', '--contact', 'base@port.example'];

it('makes an empty base somebody’s, once; then mutations and exports go on from there', async () => {
  const made = await runCommand(['init', ...GIVEN, '--name-en', 'Port Base', '--languages', 'fr,en'], settings('a.sqlite'));
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('organization/collectif-du-port');
  const again = await runCommand(['init', ...GIVEN], settings('a.sqlite'));
  expect(again).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'maillage: Nothing was written.\n  the base is not empty: it says already whose it is\n',
  });

  const base = await openBase(null, settings('a.sqlite'));
  const { payload, errors } = await sendMutation(base, 'saveEntity', {
    kind: 'ORGANIZATION',
    name: { fr: 'Atelier du Phare' },
    visibility: 'PUBLIC',
  });
  expect([errors, payload.userErrors]).toEqual([[], []]);
  const { data } = await base.ask('{ dataset { name(lang: EN) coalition { id name } } organizations { nodes { id } } }');
  expect(data).toEqual({
    dataset: { name: 'Port Base', coalition: { id: 'organization/collectif-du-port', name: 'Collectif du Port' } },
    organizations: { nodes: [{ id: 'organization/atelier-du-phare' }, { id: 'organization/collectif-du-port' }] },
  });
  const first = await base.ask<{ revisions: { nodes: { id: string; author: string }[] } }>(
    '{ revisions { nodes { id author } } }',
    {},
    { role: 'EDITOR' },
  );
  const founding = first.data.revisions.nodes.at(-1);
  expect(founding?.author).toBe('maillage init');
  const undone = await sendMutation(base, 'revertRevision', { id: founding?.id });
  expect(undone.payload.userErrors).toMatchObject([{ code: 'FIRST_LOAD' }]);
  expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  await exportSeeds(base.dataSource, folder.path('exported'));
  expect(faultsOf(folder.path('exported'))).toEqual([]);
  await base.close();
});

it('writes nothing where something is wrong, and says what', async () => {
  const wrong = await runCommand(['init', ...GIVEN, '--time-zone', 'Atlantide', '--languages', 'fr,??'], settings('b.sqlite'));
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toMatch(/Nothing was written\.[^]*timeZone: [^]*languages/);
  const dataSource = await openDatabase(settings('b.sqlite'));
  expect(await dataSource.query('SELECT COUNT(*) AS count FROM revision')).toEqual([{ count: 0 }]);
  await dataSource.destroy();
  const body = await runCommand(['init', ...GIVEN, '--kind', 'government-body'], settings('b.sqlite'));
  expect(body.stdout).toContain('government-body/collectif-du-port');
});
