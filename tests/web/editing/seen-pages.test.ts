import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAccount } from '../../../src/auth/accounts.js';
import { withName } from '../../../src/web/names-in-sentences.js';
import { PASSPHRASE } from '../../support/accounts.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { followed, signedInAs, textIn } from '../../support/editing.js';
import { FormClient } from '../../support/form-client.js';
import { fillIn } from '../../support/signed-in-client.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** The pages of editors as somebody reads them: what they are called, whose they are, where an error stands, and no word of the program. */

let site: TestWebsite;
let editor: FormClient;
let member: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  ({ client: editor } = await signedInAs(site, 'EDITOR', 'Odile'));
  ({ client: member } = await signedInAs(site, 'MEMBER', 'Yann'));
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const titleOf = (text: string): string => /<title>([^<]*) – [^<–]*<\/title>/.exec(text)?.[1] ?? '';
const headingOf = (text: string): string => /<h1>([^<]*)<\/h1>/.exec(text)?.[1] ?? '';
const sectionOf = (text: string, id: string): string =>
  new RegExp(`<section aria-labelledby="${id}">[^]*?</section>`).exec(text)?.[0] ?? '';

describe('the account', () => {
  it('says what is wrong with a form beside it, not above the whole page', async () => {
    const wrong = { current: 'une autre phrase', next: 'neuf loutres sous le pont', again: 'neuf loutres sous le pont' };
    const refused = await member.submit('/fr/account', { do: 'passphrase', ...wrong });
    expect(sectionOf(refused.text, 'change')).toMatch(/role="alert"[^]*n’est pas celle-là[^]*name="current"[^>]*aria-invalid="true"/);
    expect(refused.text.match(/role="alert"/g)).toHaveLength(1);
    await member.submit('/fr/account', { do: 'factor-begin' });
    const code = await member.submit('/fr/account', { do: 'factor-confirm', code: '000000' });
    expect(sectionOf(code.text, 'factor')).toMatch(/role="alert"[^]*n’est pas celui de cette clé[^]*name="code"[^>]*aria-invalid="true"/);
    expect(sectionOf(code.text, 'change')).not.toContain('aria-invalid');
  });

  it('calls a browser of which nothing is known unknown', async () => {
    expect(textIn(await member.get('/fr/account'))).toContain('Navigateur inconnu');
    expect(textIn(await member.get('/en/account'))).toContain('Unknown browser');
  });
});

describe('entering', () => {
  it('marks fields that are wrong, and no others', async () => {
    const visitor = new FormClient(site);
    const wrong = await visitor.submit('/fr/sign-in', { email: 'odile@coalition.example', passphrase: 'une autre phrase' });
    expect(wrong.text.match(/aria-invalid="true"/g)).toHaveLength(2);
    const { client } = await signedInAs(site, 'EDITOR', 'Zoe');
    const form = await client.get('/fr/edit/organization/relais-du-pont');
    client.cookies.delete('maillage-session');
    const ended = await client.sendForm(form.text, '/fr/edit/organization/relais-du-pont', { do: 'save', 'summary.fr': 'Un relais.' });
    expect(textIn(ended)).toContain('Votre session a pris fin');
    expect(ended.text).not.toContain('aria-invalid');
  });

  it.each([
    ['fr', 'Ce lien n’ouvre plus rien'],
    ['en', 'This link opens nothing any more'],
  ])('says in its title in %s that a link is spent, before and after it is filled in', async (lang, title) => {
    const at = new Date().toISOString();
    const { secret } = await inviteAccount(
      site.base.dataSource,
      { name: 'Lison', email: `${lang}@coalition.example`, role: 'MEMBER' },
      { at, days: 7 },
    );
    const [first, second] = [new FormClient(site), new FormClient(site)];
    const path = `/${lang}/invitation/${secret}`;
    const form = await second.get(path);
    await first.submit(path, { next: PASSPHRASE, again: PASSPHRASE });
    const spent = await second.get(path);
    expect([spent.status, titleOf(spent.text), headingOf(spent.text)]).toEqual([403, title, title]);
    const late = await second.sendForm(form.text, path, { next: PASSPHRASE, again: PASSPHRASE });
    expect([late.status, headingOf(late.text)]).toEqual([403, title]);
  });

  it('says of a page that is not for them that it is not', async () => {
    expect(headingOf((await member.get('/fr/edit/organization/relais-du-pont')).text)).toBe('Cette page ne vous est pas ouverte');
    expect(headingOf((await member.get('/en/edit/organization/relais-du-pont')).text)).toBe('This page is not open to you');
  });
});

describe('a draft', () => {
  it('says in words what it changes, and whose it is', async () => {
    const after = await fillIn(editor, '/fr/edit/relation/m2wrk001', { status: 'PAST', changeSet: 'new', draftName: 'Relecture' });
    const id = new URL(after.headers.get('location') ?? '', site.url).searchParams.get('changed') ?? '';
    const french = textIn(await editor.get(`/fr/draft?id=${id}`));
    expect(french).toMatch(/Brouillon d’Odile,.*où en sont les choses\s: en cours → passé/);
    const english = textIn(await editor.get(`/en/draft?id=${id}`));
    expect(english).toMatch(/Draft of Odile,.*how far it has come: ongoing → past/);
    expect(french + english).not.toMatch(/[A-Z]{4,}/);
  });
});

describe('the form of a statement', () => {
  it.each([
    ['edit/relation/m2wrk001', 'Corriger une relation', 'Mission du Soir — travaille sur — Mineurs'],
    ['edit/relation/m2wrk001/replace', 'Remplacer une relation', 'Mission du Soir — travaille sur — Mineurs'],
    ['edit/claim/m2date03/withdraw', 'Retirer une affirmation', 'La Journée du Val est fixée au 4 juillet 2020.'],
    ['edit/follow-up/m2fvp001', 'Corriger un point à suivre', 'Réserver la salle.'],
  ])('%s says what is done there, and to what', async (path, heading, words) => {
    const { text } = await editor.get(`/fr/${path}`);
    expect([headingOf(text), titleOf(text)]).toEqual([heading, `${heading} – ${words}`]);
  });

  it('offers of a follow-up what a follow-up has', async () => {
    const [correct, withdraw] = await Promise.all(['', '/withdraw'].map((rest) => editor.get(`/fr/edit/follow-up/m2fvp001${rest}`)));
    expect(textIn(correct!)).not.toMatch(/remplacez|affirmation, mieux/);
    expect(textIn(withdraw!)).toMatch(/Il peut être restauré.*Retirer ce point à suivre/);
  });
});

it('the history calls a text as its publication, not by its id', async () => {
  const page = textIn(await editor.get('/fr/history/1'));
  expect(page).toMatch(/document Compte-rendu de la réunion du 11 juin 2020/);
  expect(page).not.toContain('document/');
});

it('two that are compared have each name once', async () => {
  const made = await fillIn(editor, '/fr/edit/new?kind=ORGANIZATION&name=Escale', { 'name.fr': 'Escale', visibility: 'PUBLIC' });
  await followed(editor, made);
  const page = await editor.get('/fr/edit/organization/escale/merge?with=organization/maison-des-saisons');
  const [escale, house] = [...page.text.matchAll(/<div class="field side">[^]*?<\/div>/g)].map(([side]) => textIn({ text: side }));
  expect(escale!.match(/Escale/g)).toHaveLength(1);
  expect(house).toContain('MDS');
  expect(textIn(page)).toContain('sera dit d’Escale');
  expect(textIn(await editor.get('/fr/edit/organization/escale/merge'))).toContain('la même chose qu’Escale');
});

it('joins words and a name as French does', () => {
  expect([withName('connaissance de', 'Odile'), withName('le compte de', 'Le Goff', false), withName('que', 'Le Refuge')]).toEqual([
    'connaissance d’Odile',
    'le compte de Le Goff',
    'que Le Refuge',
  ]);
});
