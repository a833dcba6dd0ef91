import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { signedInAs, textIn } from '../support/editing.js';
import { giveMinutes, openMinutes } from '../support/give-minutes.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(() => site.close());

it('tells the giver of minutes that reading them failed, and whoever runs the server why, once', async () => {
  await site.base.dataSource.query(
    "CREATE TRIGGER broken BEFORE INSERT ON import_proposal BEGIN SELECT RAISE(ABORT, 'the proposals cannot be kept'); END",
  );
  const { client } = await signedInAs(site, 'EDITOR', 'Maud');
  const given = await giveMinutes(site, client, { pasted: 'Compte-rendu de la réunion du 14 janvier 2021\n\nLe Relais du Pont reçoit.' });
  const page = await openMinutes(client, given.headers.get('location') ?? '');
  expect(textIn(page)).toContain('prévenez qui s’occupe du serveur');
  expect(site.unexpectedErrors.map(String)).toEqual([expect.stringContaining('the proposals cannot be kept')]);
});
