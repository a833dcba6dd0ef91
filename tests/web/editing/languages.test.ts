import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../../support/base.js';
import { signedInAs } from '../../support/editing.js';
import { giveMinutes, openMinutes } from '../../support/give-minutes.js';
import type { FormClient } from '../../support/form-client.js';
import { FORMS } from '../../support/form-pages.js';
import { unmarkedWords } from '../../support/page-language.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** The pages of those who signed in, and every form: a reader of one language meets words of the other only where the page marks them. */

let site: TestWebsite;
let administrator: FormClient;
let account: string;
let imported: string;
let draft: string;
/** A proposal of the import, and a sentence on which nothing rests, with all that can be said of it. */
let reviewed: string[];
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  const { client, id } = await signedInAs(site, 'ADMINISTRATOR', 'Maud');
  administrator = client;
  account = id;
  await administrator.submit('/fr/edit/organization/mission-du-soir', { do: 'rename', 'name-fr': 'Mission de la Nuit' });
  const given = await giveMinutes(site, administrator, { pasted: MINUTES });
  const path = given.headers.get('location') ?? '';
  await openMinutes(administrator, path);
  imported = path.replace('/fr', '');
  const links = async (path: string, link: RegExp): Promise<string[]> =>
    [...(await administrator.get(`/fr${path}`)).text.matchAll(link)].map(([, found = '']) => found.replaceAll('&amp;', '&'));
  const [proposal = ''] = await links(imported, /"\/fr(\/import\/\w+\/correct\/\d+)/g);
  const states = await links(`${imported}/sentences`, /"\/fr(\/import\/\w+\/state\?[^"]+)/g);
  reviewed = [proposal, ...states.slice(0, 5)];
  await administrator.submit('/fr/edit/follow-up?do=drop&id=follow-up/m2fvp001&to=/fr/follow-ups', { changeSet: 'new' });
  draft = /href="\/fr(\/draft\?id=[^"]+)"/.exec((await administrator.get('/fr/drafts')).text)?.[1] ?? '';
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021

I. Actualités des associations

La Maison des Saisons organise une Nuit des vendanges le 2 février.
À suivre : La Maison des Saisons enverra la liste avant le 3 février.
Le compte-rendu précédent est adopté par 4 voix pour et 1 abstention.

Participants à la réunion du 14 janvier 2021
Relais du Pont, Bruno Sorbier
Maison des Saisons, Ada Lierre
Guilde des Tonneliers, Théa Brumaire
`;

describe.each(['fr', 'en'] as const)('the pages of an administrator in %s', (lang) => {
  it('have no word of the other language that is not marked', async () => {
    const paths = [
      ...FORMS.map(([, address]) => address.slice(3).replaceAll('/fr/', `/${lang}/`)),
      ...['/workplace', '/account', '/administration', `/administration/${account}`, '/administration/base'],
      ...['/drafts', draft, '/history', '/history/of/organization/mission-du-soir?scope=all', '/follow-ups', '/meeting/2020-06-11'],
      ...['/edit/person/chloe-d-orme/held', '/edit/person/chloe-d-orme/erase', '/edit/nothing'],
      ...['/import', imported, `${imported}/sentences`, `${imported}/publish`, ...reviewed],
    ];
    const pages = await Promise.all(
      paths.map(async (path) => {
        const { status, text } = await administrator.get(`/${lang}${path}`);
        return { path, status, text };
      }),
    );
    expect(pages.filter(({ status }) => status !== 200).map(({ path, status }) => [path, status])).toEqual([['/edit/nothing', 404]]);
    // Lists of what was changed name entities as the base does, in whatever language.
    const names = site.base.graph.view('EDITOR').entities.flatMap((one) => one.names.map(({ value }) => value));
    expect(unmarkedWords(pages, lang, [...names, 'Mission du Soir']).unmarked).toEqual([]);
  });
});
