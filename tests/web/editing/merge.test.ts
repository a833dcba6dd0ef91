import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../../support/base.js';
import type { FormClient } from '../../support/form-client.js';
import { afterForm, fillIn, signedInClient, textOf } from '../../support/signed-in-client.js';
import { type Got, openWebsite, type TestWebsite } from '../../support/website.js';

/** New entities, doubles, and persons: what is held on them, and erasing them. */

let site: TestWebsite;
let editor: FormClient;
let administrator: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  [editor, administrator] = [
    await signedInClient(site, 'EDITOR', 'Garance Salicorne'),
    await signedInClient(site, 'ADMINISTRATOR', 'Perrine Saxifrage'),
  ];
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const main = (text: string): string => textOf(/<main[^]*<\/main>/.exec(text)?.[0] ?? '');
const noticeOf = (text: string): string => /<div class="notice[^]*?<\/form>[^]*?<\/div>/.exec(text)?.[0] ?? '';
const NEW = (name: string, kind = 'ORGANIZATION'): string => `/fr/edit/new?kind=${kind}&name=${encodeURIComponent(name)}`;

describe('a new entity', () => {
  it('is made after those that look alike were shown', async () => {
    expect(main((await editor.get('/fr/edit/new')).text)).toContain('D’abord son nom et sa sorte');
    const page = await editor.get(NEW('Relais du Pond'));
    expect(main(page.text)).toMatch(/Est-ce l’une de celles-ci \?.*Relais du Pont/);
    const after = await afterForm(
      editor,
      await fillIn(editor, NEW('Relais du Pond'), { 'name.fr': 'Relais du Pond', classification: 'ASSOCIATION', visibility: 'PUBLIC' }),
    );
    expect(main(after.text)).toMatch(/C’est fait\. Ajout organisation Relais du Pond.*Modifier : Relais du Pond/);
    expect(main((await site.get('/fr/organization/relais-du-pond')).text)).toContain('Relais du Pond');
  });

  it('keeps what was typed where something is wrong', async () => {
    const refused = await fillIn(editor, NEW('Amicale des Quais'), {
      'name.fr': 'Amicale des Quais',
      'summary.fr': 'Une amicale.',
      'identifiers.0.scheme': 'RNA',
      'identifiers.0.value': 'x',
    });
    expect([refused.status, refused.text.includes('Une amicale.'), refused.text.includes('aria-invalid="true"')]).toEqual([
      422,
      true,
      true,
    ]);
  });
});

describe('two entries of one body', () => {
  const PATH = '/fr/edit/organization/relais-du-pont/merge';

  it('are merged after all that moves was shown, and undone', async () => {
    expect(main((await editor.get(PATH)).text)).toMatch(/Fiches qui y ressemblent.*Relais du Pond/);
    const shown = `${PATH}?with=organization/relais-du-pond&keep=organization/relais-du-pond`;
    expect(main((await editor.get(shown)).text)).toMatch(
      /Tout ce qui est dit de Relais du Pont sera dit de Relais du Pond.*Sujet avant Relais du Pont après Relais du Pond/,
    );
    const after = await afterForm(editor, await fillIn(editor, shown, { do: 'merge', reason: 'La même' }));
    expect(main(after.text)).toMatch(/C’est fait\..*Modifier : Relais du Pond/);
    const old = await site.get('/fr/organization/relais-du-pont');
    expect([old.status, old.headers.get('location')]).toEqual([301, '/fr/organization/relais-du-pond']);
    const undone = await afterForm(editor, await editor.sendForm(noticeOf(after.text), '', { do: 'undo' }));
    expect(main(undone.text)).toContain('C’est annulé.');
    expect((await site.get('/fr/organization/relais-du-pont')).status).toBe(200);
  });

  it('or remembered as two, and no longer suggested', async () => {
    const after = await afterForm(
      editor,
      await fillIn(editor, `${PATH}?with=Relais du Pond`, { do: 'different', note: 'L’une est à Bourg-Neuf.' }),
    );
    expect(main(after.text)).toContain('C’est fait.');
    const page = main((await editor.get(PATH)).text);
    expect(page).toMatch(/Déjà dites différentes Relais du Pond/);
    expect(page).not.toMatch(/Fiches qui y ressemblent Relais du Pond/);
    expect(main((await editor.get(`${PATH}?with=organization/relais-du-pond`)).text)).toContain('La base le sait déjà');
  });

  it('of which the one that goes on is read by fewer people say so first', async () => {
    const towards = (keep: string): string => `${PATH}?with=organization/cercle-discret&keep=organization/${keep}`;
    const text = main((await editor.get(towards('cercle-discret'))).text);
    expect(text).toContain('moins de monde peut lire la fiche de Cercle Discret');
    expect(main((await editor.get(towards('relais-du-pont'))).text)).not.toContain('moins de monde');
  });

  it('of another kind are not merged, and it says why', async () => {
    expect(main((await editor.get(`${PATH}?with=place/bourg-neuf`)).text)).toMatch(
      /ne peuvent pas être fusionnées.*ne sont pas de la même sorte/,
    );
    const unknown = await editor.get(`${PATH}?with=Nulle-Part`);
    expect([unknown.status, unknown.text.includes('value="Nulle-Part"')]).toEqual([422, true]);
  });
});

describe('a person', () => {
  const HELD = '/fr/edit/person/ada-lierre/held';

  it('has all that is held on them on one page and in one file, for editors', async () => {
    expect((await site.get(HELD)).status).toBe(303);
    expect((await (await signedInClient(site, 'MEMBER')).get(`${HELD}.json`)).status).toBe(403);
    const after = await afterForm(
      editor,
      await fillIn(editor, '/fr/edit/person/ada-lierre', {
        do: 'save',
        'contacts.0.type': 'PHONE',
        'contacts.0.value': '01 23 45 67 89',
        reason: 'Appel',
      }),
    );
    expect(main(after.text)).toContain('01 23 45 67 89 (téléphone');
    const page = main((await editor.get(HELD)).text);
    expect(page).toMatch(
      /Coordonnées 1 01 23 45 67 89.*Où les textes la nomment [1-9]\d* .*Documents qui portent son nom [1-9].*Changement n° \d+.*Appel/,
    );
    expect(page).not.toContain('Effacer cette personne');
    const file = JSON.parse((await editor.get(`${HELD}.json`)).text) as {
      person: { statements: unknown[]; mentions: unknown[]; history: { reason: string }[]; entry: { name: string } };
    };
    expect(file.person.entry.name).toBe('Ada Lierre');
    expect(file.person.statements.length).toBeGreaterThan(0);
    expect(file.person.mentions.length).toBeGreaterThan(0);
    expect(file.person.history[0]?.reason).toBe('Appel');
  });

  it('is erased by administrators alone, who saw what goes and typed the name', async () => {
    const path = '/fr/edit/person/ada-lierre/erase';
    expect((await editor.get(path)).status).toBe(403);
    expect((await editor.post(path, { name: 'Ada Lierre' })).status).toBe(403);
    const page = await administrator.get(path);
    expect(main(page.text)).toMatch(
      /Un effacement a lieu tout de suite et ne s’annule pas.*Ce qui disparaît.*\d+ affirmation.*1 coordonnée.*Où le nom est noirci.*\d document/,
    );
    const wrong = await fillIn(administrator, path, { name: 'Ada' });
    expect([wrong.status, main(wrong.text).includes('rien n’a été effacé'), wrong.text.includes('value="Ada"')]).toEqual([422, true, true]);
    expect((await site.get('/fr/person/ada-lierre')).status).toBe(200);
    const send = (): Promise<Got> => administrator.sendForm(page.text, path, { name: 'ada lierre' });
    const done = await afterForm(administrator, await send());
    expect(main(done.text)).toContain('La personne est effacée.');
    // Sent twice, or opened again, it is said to be done already; of somebody who never was in the base, nothing is.
    for (const again of [await send(), await administrator.get(path)])
      expect(main((await afterForm(administrator, again)).text)).toContain('Cette personne était déjà effacée');
    const nobody = path.replace('ada-lierre', 'nobody');
    expect((await administrator.sendForm(page.text.replaceAll(path, nobody), nobody, { name: 'x' })).status).toBe(404);
    expect((await administrator.get(nobody)).status).toBe(404);
    expect((await editor.get(path)).status).toBe(403);
    expect((await site.get('/fr/person/ada-lierre')).status).toBe(410);
    for (const where of [
      '/fr/history',
      '/fr/history/1',
      '/fr/history/2',
      '/fr/history/3',
      '/fr/history/4',
      '/fr/history/5',
      '/fr/organization/maison-des-saisons',
    ])
      expect((await administrator.get(where)).text, where).not.toMatch(/Lierre|ada-lierre|01 23 45 67 89/);
    expect((await administrator.get(HELD)).status).toBe(404);
    expect((await site.get('/fr/meeting/2020-03-05')).status).toBe(200);
  });
});
