import { afterAll, beforeAll, expect, it } from 'vitest';
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
async function begin(year: string): Promise<string> {
  const given = await giveMinutes(site, editor, { pasted: minutes(year) });
  const path = given.headers.get('location') ?? '';
  await openMinutes(editor, path);
  await followed(editor, await fillIn(editor, path, { day: `${year}-01-14`, do: 'meeting' }));
  return path;
}

/** Accepts who is in the list of participants whom nobody knows. */
async function acceptThea(path: string): Promise<Got> {
  const page = await editor.get(`${path}?block=ATTENDANCE`);
  const card = page.text.split('<li class="card').find((one) => one.includes('value="Théa Brumaire"')) ?? '';
  const position = /name="position" value="(\d+)"/.exec(card)?.[1] ?? '';
  const token = /name="token" value="([^"]+)"/.exec(card)?.[1] ?? '';
  const fields = {
    token,
    card: position,
    block: 'ATTENDANCE',
    position,
    do: 'accept',
    'end.person': 'new:PERSON',
    'end.person.name': 'Théa Brumaire',
  };
  return followed(editor, await editor.post(path, fields));
}

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
  expect(textIn(await editor.get(`${path}?block=ATTENDANCE`))).toMatch(/Chloé d’Orme, pour Mission du Soir – excusé(?! – )/);
});

it('says what stands in the way of a draft that the base has overtaken, in words', async () => {
  const path = await begin('2033');
  await acceptThea(path);
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
  expect(decided).toContain('Théa Brumaire, pour Relais du Pont – présent accepté');
  expect(decided).not.toContain('relation/');
  // What drafts hold of somebody is said in words too.
  const held = textIn(await editor.get('/fr/edit/person/bruno-sorbier/held'));
  expect(held).toMatch(/Dans des brouillons et des changements passés [1-9].*le texte d’un compte-rendu/);
  expect(held).not.toMatch(/(?:relation|document|mention|publication)\//);
});
