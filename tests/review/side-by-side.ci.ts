import { afterAll, beforeAll, expect, it } from 'vitest';
import { ImportRow } from '../../src/store/import-tables.js';
import { SMALL_SEEDS } from '../support/base.js';
import { followed, signedInAs, textIn } from '../support/editing.js';
import type { FormClient } from '../support/form-client.js';
import { giveMinutes, openMinutes } from '../support/give-minutes.js';
import { fillIn } from '../support/signed-in-client.js';
import type { Got, TestWebsite } from '../support/website.js';
import { openWebsite } from '../support/website.js';

/** Minutes under review while the base changes beside them, and what their pages say then. */

const minutes = (year: string): string => `COMPTE-RENDU DE LA REUNION DU 14 JANVIER ${year}

I- Suites de la réunion précédente

Le compte-rendu précédent est adopté par 4 voix pour et 1 abstention.

Participants à la réunion du 14 janvier ${year}

Relais du Pont, Bruno Sorbier
Mission du Soir, Chloé d’Orme (excusée)
Relais du Pont, Théa Brumaire
`;

let site: TestWebsite;
let editor: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  ({ client: editor } = await signedInAs(site, 'EDITOR', 'Maud'));
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

/** Gives minutes, and says that they are of that meeting. */
async function begin(year: string, more = ''): Promise<string> {
  const given = await giveMinutes(site, editor, { pasted: `${minutes(year)}${more}` });
  const path = given.headers.get('location') ?? '';
  await openMinutes(editor, path);
  await followed(editor, await fillIn(editor, path, { day: `${year}-01-14`, do: 'meeting' }));
  return path;
}

/** Accepts one that is proposed, of the list of participants where nothing else is said. */
async function accept(path: string, heading: string, fields: Record<string, string> = {}, block = 'ATTENDANCE'): Promise<Got> {
  const page = await editor.get(`${path}?block=${block}`);
  const [, ...cards] = page.text.split('<li class="card');
  const card = cards.find((one) => one.includes(heading)) ?? '';
  const position = /name="position" value="(\d+)"/.exec(card)?.[1] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(card)?.[1] ?? '';
  const ends = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replace(/^end/, `end.${position}`), value]));
  return followed(editor, await editor.post(path, { token, card: position, block, position, do: 'accept', ...ends }));
}

const acceptAsNew = (path: string, name: string): Promise<Got> =>
  accept(path, 'Théa Brumaire', { 'end.person': 'new:PERSON', 'end.person.name': name });

it('tells minutes that were pasted apart by the day of their meeting', async () => {
  await begin('2031');
  expect(textIn(await editor.get('/fr/import'))).toContain('Texte collé réunion du 14 janvier 2031');
  expect(textIn(await editor.get('/en/import'))).toContain('Pasted text meeting of 14 January 2031');
});

it('gives the form of a vote the counts that the sentence says, and a state once', async () => {
  const path = await begin('2032');
  const decisions = await editor.get(`${path}?block=FOLLOW_UPS`);
  const correct = /href="([^"]*\/correct\/\d+)"/.exec(decisions.text)?.[1] ?? '';
  const form = await editor.get(correct);
  expect(textIn(form)).toContain('avec la phrase ci-dessus pour preuve');
  expect(/name="vote\.votesFor"[^>]* value="(\d*)"/.exec(form.text)?.[1]).toBe('4');
  expect(/name="vote\.abstentions"[^>]* value="(\d*)"/.exec(form.text)?.[1]).toBe('1');
  expect(textIn(await editor.get(`${path}?block=ATTENDANCE`))).toMatch(/Chloé d’Orme, pour Mission du Soir – absence excusée(?! – )/);
});

it('says what stands in the way of a draft that the base has overtaken, in words', async () => {
  const path = await begin('2033');
  await acceptAsNew(path, 'Théa Brumaire');
  const before = textIn(await editor.get(`${path}/publish`));
  expect(before).toMatch(/document Compte-rendu de la réunion du 14 janvier 2033.*Dates 14 janvier 2033/);
  const previewed = textIn(await editor.get(`${path}/publish?as=EDITOR`));
  expect(previewed).toMatch(/texte : Compte-rendu de la réunion du 14 janvier 2033/);
  expect(previewed).not.toMatch(/(?:document|agenda-item)\//);
  // Somebody else makes the same person meanwhile.
  const made = await fillIn(editor, '/fr/edit/new?kind=PERSON&name=Théa Brumaire', { 'name.fr': 'Théa Brumaire', visibility: 'MEMBERS' });
  expect(made.status).toBe(303);
  for (const [lang, words] of [
    ['fr', 'Ces changements ne vont plus avec ce que la base dit maintenant'],
    ['en', 'These changes no longer go with what the base says now'],
  ] as const) {
    const finish = await editor.get(path.replace('/fr/', `/${lang}/`).concat('/publish'));
    expect([finish.status, textIn(finish).includes(words)]).toEqual([200, true]);
    expect(textIn(finish)).not.toMatch(/(?:relation|claim|follow-up|document)\//);
    expect(textIn(finish)).toMatch(
      lang === 'fr' ? /À vérifier avant de publier.*Théa Brumaire/ : /To check before publishing.*Théa Brumaire/,
    );
  }
  const decided = textIn(await editor.get(`${path}?block=ATTENDANCE`));
  expect(decided).toContain('Théa Brumaire, pour Relais du Pont – présence accepté');
  expect(decided).not.toContain('relation/');
  // What drafts hold of somebody is said in words too.
  const held = textIn(await editor.get('/fr/edit/person/bruno-sorbier/held'));
  expect(held).toMatch(/Dans des brouillons et des changements passés [1-9].*le texte d’un compte-rendu/);
  expect(held).not.toMatch(/(?:relation|document|mention|publication)\//);
});

/** What stands open, and what is counted and opens. */
const sortsIn = ({ text }: Got, isOpen: boolean): string[] =>
  [...text.matchAll(/<details class="sort"( open)?>([^]*?)<\/details>/g)].flatMap(([, open, inner = '']) =>
    (open !== undefined) === isOpen ? [textIn({ text: isOpen ? inner : (/<summary>[^]*?<\/summary>/.exec(inner)?.[0] ?? '') }).trim()] : [],
  );

it('counts what was reviewed by sort before it is published, with open what was not, and what needs a look', async () => {
  const path = await begin('2034');
  await acceptAsNew(path, 'Théo Nivôse');
  await accept(path, 'Bruno Sorbier');
  const reviewed = await editor.get(`${path}/publish`);
  expect(sortsIn(reviewed, true)).toEqual([
    expect.stringMatching(/^1 nouvelle personne : vérifiez qu’aucune n’est une victime\. .*Théo Nivôse$/),
  ]);
  expect(sortsIn(reviewed, false)).toEqual(expect.arrayContaining(['1 texte', '2 présences ou absences']));
  // What was put into the draft by another form was in no queue.
  const { changeSetId } = await site.base.dataSource.manager.findOneByOrFail(ImportRow, { id: path.replace('/fr/', '') });
  const beside = { 'name.fr': 'Halte des Aulnes', visibility: 'MEMBERS', changeSet: changeSetId ?? '' };
  expect((await fillIn(editor, '/fr/edit/new?kind=ORGANIZATION&name=Halte des Aulnes', beside)).status).toBe(303);
  const unseen = await editor.get(`${path}/publish`);
  expect(sortsIn(unseen, true)[1]).toMatch(/^1 changement qui n’était pas dans la relecture .*Halte des Aulnes$/);
  expect(sortsIn(await editor.get(`${path.replace('/fr/', '/en/')}/publish`), true)[1]).toMatch(/^1 change that was not in the review /);
  // Once anybody may read it, so does what is said of people.
  await followed(editor, await editor.sendForm(unseen.text, `${path}/publish`, { do: 'readers', visibility: 'PUBLIC' }));
  const exposed = await editor.get(`${path}/publish`);
  expect(sortsIn(exposed, true).at(-1)).toMatch(
    /^2 personnes seront visibles de tous Théo Nivôse et Bruno Sorbier par 2 affirmations .*participe à/,
  );
  expect(sortsIn(exposed, false).join()).not.toContain('présence');
});

it('folds a date away that was announced so, and links to nothing that is not there yet', async () => {
  const announced = await begin('2035', '\nProchaine réunion : 14 janvier 2036 à 10h\n');
  await accept(announced, 'Prochaine réunion', {}, 'FOLLOW_UPS');
  const publish = async (path: string): Promise<unknown> =>
    followed(editor, await editor.sendForm((await editor.get(`${path}/publish`)).text, `${path}/publish`, { do: 'publish' }));
  expect((await editor.get(`${announced}/publish`)).text).not.toContain('href="/fr/meeting/2036-01-14"');
  await publish(announced);
  const path = await begin('2036');
  const finish = await editor.get(`${path}/publish`);
  expect(textIn(finish)).toContain('La réunion a lieu le 14 janvier 2036.');
  expect(sortsIn(finish, true)).toEqual([]);
});

it('shows of a corrected version which words changed, and folds away what merely rests on it too', async () => {
  const more = '\nÀ suivre : Le Relais du Pont enverra la liste avant le 3 février.\n\nLe Relais du Pont soutient la Maison des Saisons.\n';
  const first = await begin('2038', more);
  await accept(first, 'À faire', {}, 'FOLLOW_UPS');
  await accept(first, 'soutient', {}, 'RELATIONS');
  await accept(first, 'Bruno Sorbier');
  await followed(editor, await editor.sendForm((await editor.get(`${first}/publish`)).text, `${first}/publish`, { do: 'publish' }));
  const second = await begin('2038', more.replace('le 3 février', 'le 9 février').replace(/Le Relais du Pont soutient.*/, ''));
  const path = `${second}/publish`;
  for (const page of [await editor.get(`${second}?block=MEETING`), await editor.get(path)]) {
    expect(textIn(page)).toContain('enverra la liste avant le avant 3 après 9 février.');
    expect(page.text).toMatch(/<details class="sort" open>[^]*Le Relais du Pont soutient la Maison des Saisons\.[^]*ne s’y trouve plus/);
  }
  const finish = await editor.get(path);
  expect(sortsIn(finish, false)).toContainEqual(expect.stringMatching(/^[4-9] affirmations reposent aussi sur ce texte$/));
  expect(finish.text).not.toContain('touchent, remplacent ou contestent');
  // Of the sentences of a statement, only the one that is new.
  expect(textIn(finish)).toContain('Phrases ajouté Relais du Pont, Bruno Sorbier');
});
