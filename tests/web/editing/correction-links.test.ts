import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../../support/base.js';
import { followed, signedInAs, textIn } from '../../support/editing.js';
import { type FormClient, unescaped } from '../../support/form-client.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** Each screen lets an editor change what it shows there; for everybody else it is as it was. */

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

const main = (text: string): string => /<main[^]*<\/main>/.exec(text)?.[0] ?? '';

const PAGES: readonly (readonly [path: string, records: readonly string[]])[] = [
  ['/fr/organization/relais-du-pont', ['relation/', 'follow-up/m2fvp002', 'organization/relais-du-pont#rename']],
  ['/fr/person/bruno-sorbier', ['person/bruno-sorbier']],
  ['/fr/meeting/2020-03-05', ['relation/', 'agenda-item?id=agenda-item', 'agenda-item?meeting=', 'document?id=document']],
  ['/fr/theme/travail-saisonnier', ['relation/']],
];

describe('a page for readers', () => {
  it.each(PAGES)('%s has for editors a link beside each thing, and for others neither link nor cookie', async (path, records) => {
    const read = await site.get(path);
    expect([read.status, read.headers.get('set-cookie'), /class="(?:correct|tasks|editor-links)|\/edit\//.test(read.text)]).toEqual([
      200,
      null,
      false,
    ]);
    const edited = await editor.get(path);
    for (const record of records) expect(edited.text, record).toContain(`/fr/edit/${record}`);
    const rows = [...main(edited.text).matchAll(/<(?:p class="said"|ul class="attendance"|p class="agenda-title")/g)].length;
    const links = [...main(edited.text).matchAll(/class="correct screen"|>Corriger<\/a>/g)].length;
    expect([rows > 0, links > 0]).toEqual([true, true]);
  });

  it('as of another day is changed by nobody', async () => {
    expect((await editor.get('/fr/organization/relais-du-pont?asOf=2020-03-05')).text).not.toContain('class="correct');
  });

  it('gains an item of its agenda and a text by forms, and their corrections', async () => {
    const path = '/fr/edit/agenda-item?meeting=meeting/2020-06-11';
    const added = await followed(
      editor,
      await editor.submit(path, { title: 'Local des seaux', number: '9', presentedBy: 'Relais du Pont' }),
    );
    expect(textIn(added)).toMatch(/C’est fait.*Local des seaux/);
    const link = /href="([^"]*)" aria-label="Corriger\s:\sLocal des seaux"/.exec(added.text)![1]!;
    const corrected = await followed(editor, await editor.submit(unescaped(link), { title: 'Local des sceaux' }));
    expect(textIn(corrected)).toContain('Local des sceaux');
    const headed = await followed(editor, await editor.submit(unescaped(link), { 'items.0.title': 'Qui a les clés' }));
    expect(textIn(headed)).toMatch(/C’est fait.*Qui a les clés.*Annuler/);
    const removal = /href="([^"]*)">Retirer ce point/.exec((await editor.get(unescaped(link))).text)![1]!;
    const first = await editor.get(unescaped(removal));
    expect(textIn(first)).toMatch(/Voici ce qui changerait.*Local des sceaux/);
    const removed = await followed(editor, await editor.submit(unescaped(removal), { reason: 'Saisi deux fois' }));
    expect(textIn(removed)).toMatch(/C’est fait.*Suppression.*Local des sceaux/);
    expect(main((await site.get('/fr/meeting/2020-06-11')).text)).not.toMatch(/Local des sceaux|Qui a les clés/);
    const inUse = await editor.get('/fr/edit/removal?id=document/compte-rendu-2020-06-11');
    expect([inUse.status, textIn(inUse).includes('Il n’est pas possible de le retirer')]).toEqual([200, true]);
    expect(textIn(inUse)).not.toMatch(/(?:relation|claim|document|follow-up)\/\w/);
    const letter = '/fr/edit/document?publication=publication/lettre-du-relais-du-pont';
    const empty = await editor.submit(letter, { text: ' ', saidOn: 'bientôt' });
    expect([empty.status, textIn(empty).includes('Ce jour n’est pas compris')]).toEqual([422, true]);
    const text = await followed(
      editor,
      await editor.submit(letter, { text: 'Chers voisins,\nle local est fermé.', saidOn: '12 mars 2020' }),
    );
    expect(textIn(text)).toContain('C’est fait');
  });
});
