import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../../src/auth/tokens.js';
import { AccountRow, SessionRow } from '../../../src/store/account-tables.js';
import { SMALL_SEEDS } from '../../support/base.js';
import type { FormClient } from '../../support/form-client.js';
import { followed, signedInAs, textIn } from '../../support/editing.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** The page that those who signed in find first. */

let site: TestWebsite;
let editor: FormClient;
let account: string;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  ({ client: editor, id: account } = await signedInAs(site, 'EDITOR', 'Maud'));
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

describe('the page after signing in', () => {
  it('is of who signed in', async () => {
    const { status, headers } = await site.get('/fr/workplace');
    expect([status, headers.get('location')]).toEqual([303, '/fr/sign-in?to=%2Ffr%2Fworkplace']);
    const { client } = await signedInAs(site, 'MEMBER', 'Yann');
    const page = await client.get('/fr/workplace');
    expect([page.status, page.headers.get('cache-control'), textIn(page).includes('Brouillons')]).toEqual([
      200,
      'private, no-store',
      false,
    ]);
  });

  it('asks for one’s association, says what is wrong with it, and keeps it on the account', async () => {
    expect(textIn(await editor.get('/fr/workplace'))).toContain('Pour quelle association venez-vous ?');
    const wrong = await editor.submit('/fr/workplace', { do: 'body', body: 'Ada Lierre' });
    expect([wrong.status, wrong.text.includes('value="Ada Lierre"'), /ne connaît pas|peut être/.test(textIn(wrong))]).toEqual([
      422,
      true,
      true,
    ]);
    const page = await followed(editor, await editor.sendForm(wrong.text, '/fr/account', { do: 'body', body: 'Relais du Pont' }));
    expect(textIn(page)).toContain('Ce qui concerne Relais du Pont');
    expect(await site.base.dataSource.manager.findOneBy(AccountRow, { id: account })).toMatchObject({
      bodyId: 'organization/relais-du-pont',
    });
  });

  it('says what it has to do, and ticks it there', async () => {
    const page = await editor.get('/fr/workplace');
    expect(textIn(page)).toMatch(/Ce qu’elle doit faire 1 .*Trouver un local/);
    const after = await followed(editor, await editor.sendForm(page.text, '/fr/workplace', { do: 'done', id: 'follow-up/m2fvp002' }));
    expect(textIn(after)).toMatch(/C’est fait\. .*« Trouver un local\. ».*Annuler.*Rien n’est à faire/);
    expect(textIn(await followed(editor, await editor.sendForm(after.text, '/fr/workplace', { do: 'undo' })))).toContain(
      'Trouver un local',
    );
  });

  it('says what was said since the last visit, and nothing of before', async () => {
    const { manager } = site.base.dataSource;
    expect(textIn(await editor.get('/fr/workplace'))).toContain('C’est votre première visite');
    const [now] = await manager.findBy(SessionRow, { accountId: account });
    await manager.insert(SessionRow, { ...now!, id: 'before', hash: '0'.repeat(64), lastSeenAt: new Date().toISOString() });
    expect(textIn(await editor.get('/fr/workplace'))).toMatch(/depuis votre dernière visite .*Rien de nouveau/);
    await editor.submit('/fr/edit/follow-up?do=add', { 'task.fr': 'Nettoyer le pont.', about: 'Relais du Pont' });
    expect(textIn(await editor.get('/fr/workplace'))).toMatch(/depuis votre dernière visite .*« Nettoyer le pont\. »/);
  });

  it('says so to members too, of what they may read alone', async () => {
    const { manager } = site.base.dataSource;
    const { client, id } = await signedInAs(site, 'MEMBER', 'Zoé');
    const page = await client.get('/fr/workplace');
    await followed(client, await client.sendForm(page.text, '/fr/account', { do: 'body', body: 'Relais du Pont' }));
    const [now] = await manager.findBy(SessionRow, { accountId: id });
    await manager.insert(SessionRow, { ...now!, id: 'member', hash: '1'.repeat(64), lastSeenAt: new Date().toISOString() });
    expect(textIn(await client.get('/fr/workplace'))).toMatch(/depuis votre dernière visite .*Rien de nouveau/);
    const { token } = await createToken(site.base.dataSource, 'Ada', 'EDITOR', new Date().toISOString());
    const sources = [{ kind: 'KNOWLEDGE', title: 'Essai', editor: 'Ada' }];
    for (const [fr, visibility] of [
      ['Peindre le pont.', 'MEMBERS'],
      ['Vendre le pont.', 'EDITORS'],
    ]) {
      const query = 'mutation($input: SaveFollowUpInput!) { saveFollowUp(input: $input) { userErrors { message } } }';
      const variables = { input: { task: { fr }, about: ['organization/relais-du-pont'], visibility, sources } };
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${site.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      expect(await answer.json()).toMatchObject({ data: { saveFollowUp: { userErrors: [] } } });
    }
    const news = textIn(await client.get('/fr/workplace'));
    expect(news).toMatch(/depuis votre dernière visite .*« Peindre le pont\. »/);
    expect(news).not.toContain('Vendre le pont');
  });
});
