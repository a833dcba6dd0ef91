import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../../support/base.js';
import type { FormClient } from '../../support/form-client.js';
import { followed, signedInAs, textIn } from '../../support/editing.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** Follow-ups where they are read: done, carried over, dropped, assigned, open again, added; as a browser without scripts does it. */

let site: TestWebsite;
let editor: FormClient;
let member: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  editor = (await signedInAs(site, 'EDITOR', 'Maud')).client;
  member = (await signedInAs(site, 'MEMBER', 'Yann')).client;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const ROOM = 'follow-up/m2fvp001';
const IDEA = 'follow-up/m2fvp002';
const form = (action: string, id = ROOM): string => `/fr/edit/follow-up?do=${action}&id=${id}&to=/fr/${id}`;
/** How far the follow-up has come, as its page says. */
const state = async (): Promise<string | undefined> => /class="badge[^"]*">([^<]+)/.exec((await editor.get(`/fr/${ROOM}`)).text)?.[1];

describe('who may', () => {
  it('change follow-ups: editors, on every page that lists them; nobody else is shown how', async () => {
    for (const path of ['/fr/follow-ups', '/fr/organization/relais-du-pont', '/fr/meeting/2020-03-05']) {
      expect((await editor.get(path)).text, path).toContain('class="tasks"');
      expect((await member.get(path)).text, path).not.toContain('class="tasks"');
      const anonymous = await site.get(path);
      expect(
        [anonymous.text.includes('class="tasks"'), anonymous.text.includes('editing.'), anonymous.headers.get('set-cookie')],
        path,
      ).toEqual([false, false, null]);
    }
  });

  it('open and send the form: members are refused, others are led to signing in', async () => {
    expect((await member.get(form('done'))).status).toBe(403);
    const anonymous = await site.get(form('done'));
    expect([anonymous.status, anonymous.headers.get('location')?.startsWith('/fr/sign-in?to=')]).toEqual([303, true]);
    const { text } = await editor.get(form('done'));
    const token = /name="token" value="([^"]+)"/.exec(text)![1]!;
    const sent = { token, do: 'done', id: ROOM };
    expect((await member.post('/fr/edit/follow-up', sent)).status).toBe(403);
    expect((await editor.post('/fr/edit/follow-up', { ...sent, token: 'another' })).text).toContain('relisez, puis envoyez');
    expect((await editor.post('/fr/edit/follow-up', sent, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await state()).toBe('à faire');
    expect((await editor.get(form('done', 'follow-up/none'))).status).toBe(404);
    expect((await editor.get(form('burn'))).status).toBe(404);
  });
});

describe('a follow-up', () => {
  it('is ticked by one button of its line; the page says so in words, and undoes it', async () => {
    const answer = await editor.submit('/fr/follow-ups', { do: 'done', id: ROOM });
    expect(answer.headers.get('location')).toMatch(/^\/fr\/follow-ups\?changed=change-set/);
    const after = await followed(editor, answer);
    expect(textIn(after)).toMatch(/C’est fait\. .*Réserver la salle/);
    expect(await state()).toBe('fait');
    const undone = await followed(editor, await editor.sendForm(after.text, '/fr/follow-ups', { do: 'undo' }));
    expect(textIn(undone)).toContain('C’est annulé');
    expect(await state()).toBe('à faire');
    const again = await followed(editor, await editor.sendForm(undone.text, '/fr/follow-ups', { do: 'undo' }));
    expect(textIn(again)).toContain('C’est rétabli.');
    await followed(editor, await editor.sendForm(again.text, '/fr/follow-ups', { do: 'undo' }));
  });

  it('is carried over to a day; without one, what was typed is kept and the error leads to its field', async () => {
    const path = form('carry');
    const kept = await editor.submit(path, { 'due.at': '', 'due.edtf': '', 'note.fr': 'Le local est fermé.' });
    expect(kept.status).toBe(422);
    expect(kept.text).toContain('<a href="#due-at">Dites à quelle réunion, ou pour quel jour.</a>');
    expect(kept.text).toMatch(/<select id="due-at"[^>]*aria-invalid="true" aria-describedby="due-at-error"/);
    expect(kept.text).toContain('>Le local est fermé.</textarea>');
    const wrong = await editor.sendForm(kept.text, path, { 'due.edtf': 'bientôt' });
    expect([wrong.status, wrong.text.includes('value="bientôt"'), wrong.text.includes('id="due-edtf-error"')]).toEqual([422, true, true]);
    expect(textIn(wrong)).toMatch(/Écrivez-la avec l’année, par exemple : 12 mars 2041, 12\/03\/2041/);
    expect(textIn(wrong)).not.toContain('EDTF');
    const after = await followed(
      editor,
      await editor.sendForm(wrong.text, path, {
        'due.at': 'meeting/2020-09-17',
        'due.edtf': 'début mars 2041',
        'note.fr': 'Le local est fermé.',
      }),
    );
    // What was understood, and the words that say more than it.
    expect(textIn(after)).toMatch(/C’est fait\..*Échéance vers mars 2041 .*début mars 2041.*Annuler/);
    expect(textIn(after)).toMatch(/vers mars 2041.*reporté.*Le local est fermé/);
  });

  it('is assigned to somebody else; who is unknown is told, with what was typed', async () => {
    const path = form('assign');
    const wrong = await editor.submit(path, { assignees: 'Zzyzx' });
    expect([wrong.status, textIn(wrong).includes('La base ne connaît pas')]).toEqual([422, true]);
    expect(wrong.text).toContain('value="Zzyzx"');
    const after = await followed(editor, await editor.sendForm(wrong.text, path, { assignees: 'Chloé d’Orme' }));
    expect(textIn(after)).toContain('Chloé d’Orme');
  });

  it('is dropped with a sentence of the minutes that is found by its words, and opened again', async () => {
    const path = form('drop', IDEA);
    const found = await editor.submit(path, { meeting: 'meeting/2020-06-11', words: 'prochaine réunion', find: '1' });
    expect(textIn(found)).toContain('Prochaine réunion : le 17 septembre 2020 à 14h00.');
    const sentence = /name="sentence" value="([^"]+)" checked/.exec(found.text)![1]!;
    const after = await followed(editor, await editor.sendForm(found.text, path, { sentence, meeting: 'meeting/2020-06-11' }));
    expect(textIn(after)).toMatch(/C’est fait\. .*« Trouver un local\. ».*abandonné/);
    const open = await followed(editor, await editor.submit(form('reopen', IDEA), { 'due.edtf': '2041-06' }));
    expect(textIn(open)).toContain('juin 2041');
  });

  it('is added, with who said so', async () => {
    const path = '/fr/edit/follow-up?do=add&to=/fr/follow-ups';
    const wrong = await editor.submit(path, { 'task.fr': '', about: '' });
    expect(textIn(wrong)).toMatch(/Dites ce qu’il faut faire.*Dites à propos de qui/);
    const after = await followed(
      editor,
      await editor.sendForm(wrong.text, path, {
        'task.fr': 'Prévenir les mairies.',
        about: 'Guide des saisonniers',
        assignees: 'Relais du Pont',
        who: 'la trésorière, par téléphone',
      }),
    );
    expect(textIn(after)).toContain('Prévenir les mairies.');
  });

  it('is put in a draft, which changes nothing for anybody', async () => {
    const answer = await editor.submit(form('drop'), { changeSet: 'new' });
    expect(textIn(await followed(editor, answer))).toContain('Ajouté au brouillon');
    expect(await state()).toBe('à faire');
  });

  it('sent twice is changed once', async () => {
    const { text } = await editor.get('/fr/follow-ups');
    const before = site.base.graph.view('EDITOR').number;
    const once = await editor.sendForm(text, '/fr/follow-ups', { do: 'done', id: ROOM });
    const twice = await editor.sendForm(text, '/fr/follow-ups', { do: 'done', id: ROOM });
    expect(twice.headers.get('location')).toBe(once.headers.get('location'));
    expect(site.base.graph.view('EDITOR').number).toBe(before + 1);
    // Feeds call it as pages do.
    expect((await editor.get('/fr/changes.atom')).text).toMatch(/<title>Réserver la salle\.? \(fait\)<\/title>/);
  });
});
