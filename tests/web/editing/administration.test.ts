import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBase } from '../../../src/maintenance/verify.js';
import { recordRun } from '../../../src/maintenance/runs.js';
import { readSettings } from '../../../src/config.js';
import { settingsShown } from '../../../src/web/editing/shown-settings.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { signedInClient, textOf } from '../../support/signed-in-client.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** What administrators read of a base that runs. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0', MAX_DEPTH: '14' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

describe('the state of the base', () => {
  it('is for administrators, and says the last backup and verification, drafts and settings', async () => {
    const path = '/fr/administration/base';
    expect((await site.get(path)).status).toBe(303);
    expect((await (await signedInClient(site, 'EDITOR')).get(path)).status).toBe(403);
    const administrator = await signedInClient(site, 'ADMINISTRATOR');
    const before = textOf((await administrator.get(path)).text);
    expect(before).toMatch(/Dernière sauvegarde jamais.*Aucun brouillon\..*MAX_DEPTH 14 .*MAX_ALIASES 30 par défaut/);
    expect(before).toContain('La profondeur maximale d’une opération');
    expect(before).not.toMatch(/The maximum|The port/);
    expect(textOf((await administrator.get(path.replace('/fr', '/en'))).text)).toContain('The maximum depth of an operation');
    const { dataSource } = site.base;
    await recordRun(dataSource, 'BACKUP', { at: '2031-05-02T10:00:00.000Z', errors: 0 });
    await recordRun(dataSource, 'VERIFY', { at: '2031-05-03T10:00:00.000Z', errors: (await verifyBase(dataSource)).errors.length });
    const after = textOf((await administrator.get(path)).text);
    expect(after).toMatch(
      /Dernière sauvegarde 2 mai 2031, 10:00 UTC, au changement n° 1 Dernière vérification 3 mai 2031, 10:00 UTC, au changement n° 1 – tout allait bien/,
    );
    expect((await verifyBase(dataSource)).errors).toEqual([]);
  });

  it('never shows credentials', () => {
    const settings = readSettings({
      DATABASE_URL: 'postgres://maillage:tres-secret@localhost:5432/base',
      SMTP_URL: 'smtps://maillage:tres-secret@mail.example:465',
      MAIL_FROM: 'base@coalition.example',
    });
    const text = JSON.stringify(settingsShown(settings));
    expect(text).toContain('postgres://…@localhost:5432/base');
    expect(text).not.toMatch(/tres-secret|maillage:/);
  });
});
