import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAccount } from '../../../src/auth/accounts.js';
import { SessionRow } from '../../../src/store/account-tables.js';
import { PASSPHRASE } from '../../support/accounts.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { FormClient } from '../../support/form-client.js';
import { followed, signedInAs, textIn } from '../../support/editing.js';
import type { Got, TestWebsite } from '../../support/website.js';
import { openWebsite } from '../../support/website.js';

/** What editors draw from the text of minutes, and drafts, as a browser without scripts does it. */

let site: TestWebsite;
let editor: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  editor = (await signedInAs(site, 'EDITOR', 'Maud')).client;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const MEETING = '/fr/meeting/2020-06-11';

/** The link at the end of the sentence that has some words. */
function linkAfter({ text }: Got, words: string): string {
  const at = text.indexOf(words);
  expect(at).toBeGreaterThan(0);
  return /<a class="add"[^>]*href="([^"]+)"/.exec(text.slice(at))![1]!.replaceAll('&amp;', '&');
}

describe('the text of minutes', () => {
  it('has a link at each sentence for editors, and is for readers what it was', async () => {
    const page = await editor.get(MEETING);
    expect(page.text.match(/<a class="add"/g)?.length).toBeGreaterThan(8);
    expect(page.text).not.toContain('class="uncovered"');
    expect((await site.get(`${MEETING}?uncovered=1`)).text).not.toMatch(/class="(?:add|uncovered)"|data-selected/);
    const uncovered = await editor.get(`${MEETING}?uncovered=1`);
    expect(uncovered.text).toMatch(/<span class="uncovered">COMPTE-RENDU INVENTÉ/);
    expect(uncovered.text).not.toMatch(/<span class="uncovered">[^<]*Journée du Val est fixée/);
  });

  it('gives a relation between what a sentence names, with its words; and it is undone', async () => {
    const path = linkAfter(await editor.get(MEETING), 'travaille sur les');
    const page = await editor.get(path);
    const inSentence = /<optgroup label="nommés dans ces mots">([^]*?)<\/optgroup>/.exec(page.text)![1]!;
    expect(inSentence).toContain('value="organization/mission-du-soir"');
    expect(inSentence).not.toContain('value="person/ada-lierre"');
    expect(page.text).toContain('<optgroup label="possibles entre ceux que ces mots nomment">');
    const words = 'La Mission du Soir rejoint la Coordination du Val Perdu';
    const wrong = await editor.sendForm(page.text, path, {
      as: 'relation',
      subject: 'organization/mission-du-soir',
      type: '',
      'object.other': 'Zzyzx',
      words,
    });
    expect([wrong.status, textIn(wrong).includes('Choisissez la relation.'), wrong.text.includes('value="Zzyzx"')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(wrong.text).toContain(`>${words}</textarea>`);
    const sent = await editor.sendForm(wrong.text, path, {
      as: 'relation',
      subject: 'organization/mission-du-soir',
      type: 'EXCHANGES_WITH',
      'object.other': 'Fondation des Deux Rives',
      words,
    });
    const after = await followed(editor, sent);
    expect(textIn(after)).toMatch(/C’est fait\. .*Mission du Soir/);
    const entity = await editor.get('/fr/organization/fondation-des-deux-rives');
    expect(textIn(entity)).toContain(words);
    await followed(editor, await editor.sendForm(after.text, MEETING, { do: 'undo' }));
    expect(textIn(await editor.get('/fr/organization/fondation-des-deux-rives'))).not.toContain(words);
  });

  it('gives a claim, a follow-up and a name', async () => {
    const minutes = await editor.get(MEETING);
    const path = linkAfter(minutes, 'Le Préfet s’est');
    const claim = await editor.submit(`${path}&as=claim`, {
      as: 'claim',
      claimKind: 'CIRCUMSTANCE',
      'about.other': 'Journée du Val',
      'text.fr': 'Le Préfet ne viendra pas.',
    });
    expect(textIn(await followed(editor, claim))).toContain('Le Préfet ne viendra pas.');
    const task = await editor.submit(`${path}&as=follow-up`, {
      as: 'follow-up',
      'task.fr': 'Relancer le Préfet.',
      'about.other': 'Journée du Val',
      'assignees.other': 'Ada Lierre',
    });
    expect(textIn(await followed(editor, task))).toContain('Relancer le Préfet.');
    const named = linkAfter(minutes, 'est fixée au');
    const name = await editor.submit(`${named}&as=mention`, { as: 'mention', words: '4 juillet', 'entity.other': 'event/journee-du-val' });
    expect(textIn(await followed(editor, name))).toContain('C’est fait');
    const nowhere = await editor.submit(`${path}&as=claim`, {
      as: 'claim',
      words: 'Ces mots n’y sont pas',
      'text.fr': 'Rien.',
      'about.other': 'Journée du Val',
    });
    expect([nowhere.status, textIn(nowhere).includes('ne se suivent pas ainsi')]).toEqual([422, true]);
    expect((await editor.get('/fr/edit/sentence?document=document/none&start=0&end=5')).status).toBe(404);
    expect((await editor.get('/fr/edit/sentence?document=document/compte-rendu-2020-06-11&start=5&end=999999')).status).toBe(404);
  });
});

describe('a draft', () => {
  it('is read through in words, previewed as others would read it, and published or discarded', async () => {
    const path = `${linkAfter(await editor.get(MEETING), 'Le Préfet s’est')}&as=claim`;
    const sent = await editor.submit(path, {
      as: 'claim',
      claimKind: 'CIRCUMSTANCE',
      'text.fr': 'La salle est trop petite.',
      'about.other': 'Journée du Val',
      changeSet: 'new',
    });
    const after = await followed(editor, sent);
    const draft = /href="(\/fr\/draft\?id=[^"]+)"/.exec(after.text)![1]!;
    expect(textIn(await editor.get('/fr/drafts'))).toContain('Sans titre');
    const page = await editor.get(draft);
    expect(textIn(page)).toMatch(/La salle est trop petite\..*Aperçu/);
    const other = await signedInAs(site, 'EDITOR', 'Nora');
    expect((await other.client.get(draft)).status).toBe(404);
    const published = await followed(editor, await editor.sendForm(page.text, draft, { do: 'publish' }));
    expect(textIn(published)).toMatch(/C’est fait\. .*La salle est trop petite.*Ce brouillon est publié/);
  });
});

describe('a session that ends in the middle of a form', () => {
  it('keeps what was typed: signing in again leads to the form, filled in', async () => {
    const invited = { name: 'Rozenn', email: 'rozenn@coalition.example', role: 'EDITOR' } as const;
    const { account, secret } = await inviteAccount(site.base.dataSource, invited, { at: new Date().toISOString(), days: 7 });
    const rozenn = new FormClient(site);
    await rozenn.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE });
    const path = `${linkAfter(await rozenn.get(MEETING), 'Le Préfet s’est')}&as=claim`;
    const page = await rozenn.get(path);
    await site.base.dataSource.manager.update(SessionRow, { accountId: account.id }, { endedAt: new Date().toISOString() });
    const ended = await rozenn.sendForm(page.text, path, {
      as: 'claim',
      'text.fr': 'Une phrase longue à retaper.',
      'about.other': 'Journée du Val',
    });
    expect(ended.status).toBe(403);
    const again = await rozenn.sendForm(ended.text, '/fr/sign-in', { email: account.email, passphrase: PASSPHRASE });
    expect([again.status, /Ajouter d’après le texte .*relisez, puis envoyez/.test(textIn(again))]).toEqual([422, true]);
    expect(again.text).toContain('>Une phrase longue à retaper.</textarea>');
    const done = await followed(
      rozenn,
      await rozenn.sendForm(again.text, path, {
        as: 'claim',
        claimKind: 'CIRCUMSTANCE',
        'about.other': 'Journée du Val',
        'text.fr': 'Une phrase longue à retaper.',
      }),
    );
    expect(textIn(done)).toContain('Une phrase longue à retaper.');
  });
});
