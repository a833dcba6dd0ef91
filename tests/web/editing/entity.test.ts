import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormClient } from '../../support/form-client.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { afterForm, fillIn, signedInClient, textOf } from '../../support/signed-in-client.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** Changing entities, their statements and what history says of it, as a browser without scripts would. */

let site: TestWebsite;
let editor: FormClient;
let member: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  [editor, member] = [await signedInClient(site, 'EDITOR', 'Garance Salicorne'), await signedInClient(site, 'MEMBER')];
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const BRIDGE = '/fr/edit/organization/relais-du-pont';
const main = (text: string): string => textOf(/<main[^]*<\/main>/.exec(text)?.[0] ?? '');
const noticeOf = (text: string): string => /<div class="notice[^]*?<\/form>[^]*?<\/div>/.exec(text)?.[0] ?? '';
const notice = (text: string): string => textOf(noticeOf(text));

/** Presses the button of the notice that undoes. */
const undo = async (page: { readonly text: string }): Promise<{ readonly text: string }> =>
  afterForm(editor, await editor.sendForm(noticeOf(page.text), '', { do: 'undo' }));

describe('editing an entity', () => {
  it('is for editors: others are led to signing in, or refused', async () => {
    for (const path of [
      BRIDGE,
      '/fr/history',
      '/fr/history/1',
      '/fr/history/of/organization/relais-du-pont',
      '/fr/edit/relation/m1wrk001',
    ]) {
      const anybody = await site.get(path);
      expect([anybody.status, anybody.headers.get('location')], path).toEqual([303, `/fr/sign-in?to=${encodeURIComponent(path)}`]);
      expect((await member.get(path)).status, path).toBe(403);
      expect((await editor.get(path)).status, path).toBe(200);
    }
    const stolen = await member.post(BRIDGE, { do: 'rename', 'name-fr': 'Autre' });
    expect(stolen.status).toBe(403);
    expect((await site.get('/fr/organization/relais-du-pont')).text).not.toContain('/fr/edit/');
    expect((await member.get('/fr/organization/relais-du-pont')).text).not.toContain('/fr/edit/');
    expect((await editor.get('/fr/organization/relais-du-pont')).text).toContain('href="/fr/edit/organization/relais-du-pont"');
  });

  it('puts a new name into a draft that has a name, which is renamed and publishes it', async () => {
    const waiting = await afterForm(
      editor,
      await fillIn(editor, BRIDGE, { do: 'rename', 'name-fr': 'Relais du Gué', changeSet: 'new', draftName: 'Noms de mars' }),
    );
    expect(notice(waiting.text)).toContain('Ajouté au brouillon, que vous seul voyez : Noms de mars');
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).not.toContain('Relais du Gué');
    const path = /href="(\/fr\/draft\?id=[^"]+)"/.exec(noticeOf(waiting.text) || waiting.text)![1]!;
    const renamed = await afterForm(editor, await fillIn(editor, path, { do: 'rename', name: 'Noms d’avril' }));
    expect(main(renamed.text)).toContain('Noms d’avril');
    const published = await afterForm(editor, await editor.sendForm(renamed.text, path, { do: 'publish' }));
    expect(main(published.text)).toContain('Relais du Gué');
    await undo(published);
  });

  it('takes no form of another site, and none without the token', async () => {
    const { text } = await editor.get(BRIDGE);
    const other = await editor.sendForm(text, BRIDGE, { do: 'rename', 'name-fr': 'Autre' }, { 'sec-fetch-site': 'cross-site' });
    expect(other.status).toBe(403);
    const without = await editor.post(BRIDGE, { do: 'rename', 'name-fr': 'Autre' });
    expect(main(without.text)).toContain('relisez, puis envoyez');
    expect(main((await editor.get(BRIDGE)).text)).toContain('Relais du Pont');
  });

  it('corrects a name, says it in words, and undoes it', async () => {
    const after = await afterForm(
      editor,
      await fillIn(editor, BRIDGE, { do: 'save', 'name.fr': 'Relais du Vieux Pont', reason: 'Faute de frappe' }),
    );
    expect(notice(after.text)).toMatch(
      /C’est fait\. Modification organisation Relais du Vieux Pont Nom avant Relais du Pont après Relais du Vieux Pont/,
    );
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).toContain('Relais du Vieux Pont');
    const undone = await undo(after);
    expect(notice(undone.text)).toContain('C’est annulé.');
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).not.toContain('Vieux');
    const history = main((await editor.get('/fr/history/of/organization/relais-du-pont')).text);
    expect(history).toMatch(/par Garance Salicorne .*Annule le changement n° 4\..*Faute de frappe/);
  });

  it('renames: the old name stays as a former one', async () => {
    const after = await afterForm(
      editor,
      await fillIn(editor, BRIDGE, { do: 'rename', 'name-fr': 'Passerelle du Pont', since: '2020-09-01' }),
    );
    expect(notice(after.text)).toContain('Passerelle du Pont');
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).toMatch(/Relais du Pont \(ancien nom, jusqu’au 31 août 2020\)/);
    await undo(after);
    const refused = await fillIn(editor, BRIDGE, { do: 'rename', 'name-fr': 'Passerelle', since: '1er septembre' });
    expect([refused.status, refused.text.includes('value="Passerelle"'), refused.text.includes('value="1er septembre"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('changes facts of its kind, identifiers, contacts and who may read it', async () => {
    const after = await afterForm(
      editor,
      await fillIn(editor, BRIDGE, {
        do: 'save',
        classification: 'FOUNDATION',
        website: 'https://relais.example/',
        'identifiers.0.scheme': 'WIKIDATA',
        'identifiers.0.value': 'Q42',
        'contacts.0.type': 'EMAIL',
        'contacts.0.value': 'relais@pont.example',
        'contacts.0.visibility': 'PUBLIC',
        visibility: 'MEMBERS',
      }),
    );
    expect(notice(after.text)).toMatch(/Type avant Association après Fondation/i);
    expect((await site.get('/fr/organization/relais-du-pont')).status).toBe(404);
    expect(main((await member.get('/fr/organization/relais-du-pont')).text)).toMatch(
      /Fondation.*relais\.example.*Q42.*relais@pont\.example/i,
    );
    await undo(after);
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).not.toMatch(/Q42|relais@pont/);
  });

  it('keeps what was typed where a value is wrong, and says where', async () => {
    const refused = await fillIn(editor, BRIDGE, {
      do: 'save',
      'name.fr': 'Relais neuf',
      'identifiers.0.scheme': 'SIREN',
      'identifiers.0.value': '123',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<a href="#identifiers-0-[a-z]+">/);
    expect(refused.text).toMatch(/name="identifiers\.0\.[a-z]+"[^>]*aria-invalid="true" aria-describedby="identifiers-0-[a-z]+-error"/);
    expect(refused.text).toMatch(/name="name.fr"[^>]* value="Relais neuf"/);
    expect(refused.text).toMatch(/name="identifiers.0.value"[^>]* value="123"/);
  });

  it('is put in a draft, which changes nothing for anybody', async () => {
    const after = await afterForm(editor, await fillIn(editor, BRIDGE, { do: 'save', 'name.fr': 'Relais du Gué', changeSet: 'new' }));
    expect(main(after.text)).toContain('Ajouté au brouillon');
    expect(main((await site.get('/fr/organization/relais-du-pont')).text)).not.toContain('Gué');
  });

  it('says who changed it meanwhile, and changes nothing', async () => {
    const { text } = await editor.get(BRIDGE);
    const after = await afterForm(editor, await fillIn(editor, BRIDGE, { do: 'save', 'summary.fr': 'Un relais.' }));
    const late = await editor.sendForm(text, BRIDGE, { do: 'save', 'summary.fr': 'Autre chose.' });
    expect([late.status, main(late.text).includes('a été modifié entre-temps')]).toEqual([422, true]);
    await undo(after);
  });
});

describe('editing a statement', () => {
  it('corrects it, with entities by their names', async () => {
    const path = '/fr/edit/relation/m1act001';
    const wrong = await fillIn(editor, path, { object: 'Nulle-Part', 'dates.edtf': '2019/..' });
    expect(wrong.status).toBe(422);
    expect(main(wrong.text)).toContain('Aucune fiche ne s’appelle « Nulle-Part »');
    expect(wrong.text).toMatch(/name="object"[^>]* value="Nulle-Part"[^>]*aria-invalid="true"/);
    const after = await afterForm(editor, await fillIn(editor, path, { object: 'Moulin de Bourg-Neuf', 'dates.edtf': '2019/..' }));
    expect(notice(after.text)).toMatch(/Objet avant Bourg-Neuf après Moulin de Bourg-Neuf Dates avant depuis 2018 après depuis 2019/);
    await undo(after);
  });

  it('replaces it by another, which rests on something', async () => {
    const path = '/fr/edit/relation/m1wrk001/replace';
    const bare = await fillIn(editor, path, { how: 'REPLACES', status: 'PAST' });
    expect(bare.status).toBe(422);
    const after = await afterForm(
      editor,
      await fillIn(editor, path, {
        how: 'REPLACES',
        status: 'PAST',
        'dates.edtf': '2018/2020',
        'sources.0.kind': 'KNOWLEDGE',
        'sources.0.title': 'Appel du 3 juillet',
        'sources.0.editor': 'Garance Salicorne',
      }),
    );
    expect(notice(after.text)).toMatch(/Ajout relation Maison des Saisons — .* — Travail saisonnier/);
    expect(main((await editor.get('/fr/edit/organization/maison-des-saisons')).text)).toContain('remplacée depuis');
    await undo(after);
  });

  it('adds one, and withdraws one with what follows shown first; both are undone', async () => {
    const added = await afterForm(
      editor,
      await fillIn(editor, '/fr/edit/claim/new?about=organization/relais-du-pont', {
        kind: 'CIRCUMSTANCE',
        'text.fr': 'Le Relais a déménagé.',
        'sources.0.kind': 'KNOWLEDGE',
        'sources.0.title': 'Visite',
        'sources.0.editor': 'Garance Salicorne',
      }),
    );
    expect(notice(added.text)).toContain('Le Relais a déménagé.');
    await undo(added);
    const page = await editor.get('/fr/edit/relation/m1wrk001/withdraw');
    expect(main(page.text)).toMatch(/Voici ce qui changerait : Suppression relation Maison des Saisons/);
    const withdrawn = await afterForm(editor, await editor.sendForm(page.text, '', { reason: 'Jamais dit' }));
    expect((await site.get('/fr/relation/m1wrk001')).status).toBe(410);
    const gone = await editor.get('/fr/history/of/relation/m1wrk001');
    expect(main(gone.text)).toMatch(/Ce n’est plus dans la base\. Voici ce qui reviendrait.*Restauration relation/);
    await afterForm(editor, await editor.sendForm(gone.text, '', { do: 'restore' }));
    expect((await site.get('/fr/relation/m1wrk001')).status).toBe(200);
    expect(withdrawn.text).toContain('Annuler');
  });
});

describe('the history', () => {
  it('of the base says who, when, why, and what was before and after, and is paged', async () => {
    const text = main((await editor.get('/fr/history')).text);
    expect(text).toMatch(/Historique de la base/);
    expect(text).toMatch(/Changement n° \d+ \d{1,2} .*UTC par Garance Salicorne/);
    const first = main((await editor.get('/fr/history/1')).text);
    expect(first).toMatch(/par les fichiers de départ · \d+ lignes changées chargement des fichiers/);
    expect(first).not.toMatch(/\bload\b/);
    expect((await editor.get('/fr/history/99999')).status).toBe(404);
  });

  it('undoes nothing on which something rests since: the page says what, and nothing is changed', async () => {
    const added = await afterForm(
      editor,
      await fillIn(editor, '/fr/edit/new?kind=ORGANIZATION&name=Amicale des Quais', {
        'name.fr': 'Amicale des Quais',
        visibility: 'PUBLIC',
      }),
    );
    const claim = await afterForm(
      editor,
      await fillIn(editor, '/fr/edit/claim/new?about=organization/amicale-des-quais', {
        kind: 'CIRCUMSTANCE',
        'text.fr': 'L’Amicale cherche un local.',
        'sources.0.kind': 'KNOWLEDGE',
        'sources.0.title': 'Visite',
        'sources.0.editor': 'Garance Salicorne',
      }),
    );
    const refused = await editor.sendForm(noticeOf(added.text), '', { do: 'undo' });
    expect(main(refused.text)).toMatch(/ne peut plus être annulé tel quel.*L’Amicale cherche un local/);
    expect((await site.get('/fr/organization/amicale-des-quais')).status).toBe(200);
    await undo(claim);
    const gone = await afterForm(editor, await editor.sendForm(noticeOf(added.text), '', { do: 'undo' }));
    expect((await site.get('/fr/organization/amicale-des-quais')).status).toBe(410);
    const history = await afterForm(editor, gone);
    expect(main(history.text)).toMatch(/C’est annulé\..*Historique : Amicale des Quais.*Ce n’est plus dans la base/);
    const another = await fillIn(editor, '/fr/edit/new?kind=ORGANIZATION&name=Amicale des Quais', { 'name.fr': 'Amicale des Quais' });
    expect(another.headers.get('location')).toMatch(/^\/fr\/edit\/organization\/amicale-des-quais-2\?changed=/);
  });

  it('shows what undoing would do before it does it, and why it cannot', async () => {
    const after = await afterForm(editor, await fillIn(editor, BRIDGE, { do: 'save', 'summary.fr': 'Premier.' }));
    const number = /\/fr\/history\/(\d+)/.exec(noticeOf(after.text))?.[1] ?? '';
    expect(main((await editor.get(`/fr/history/${number}`)).text)).toMatch(
      /Voici ce que cela ferait.*Résumé avant Premier\. après \(rien\)/,
    );
    await afterForm(editor, await fillIn(editor, BRIDGE, { do: 'save', 'summary.fr': 'Second.' }));
    expect(main((await editor.get(`/fr/history/${number}`)).text)).toMatch(/ne peut plus être annulé tel quel/);
  });
});
