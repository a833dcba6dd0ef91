import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { THREE_MEETINGS, SMALL_SEEDS } from '../support/base.js';
import { copySeeds, editSeed, withRows } from '../support/seeds.js';
import { type Got, HTML, openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
let small: TestWebsite;
beforeAll(async () => {
  [site, small] = await Promise.all([openWebsite(THREE_MEETINGS), openWebsite(SMALL_SEEDS)]);
});
afterAll(async () => {
  await Promise.all([site.close(), small.close()]);
  expect([...site.unexpectedErrors, ...small.unexpectedErrors]).toEqual([]);
});

const words = ({ text }: Got): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/[\u00A0\u202F\s]+/g, ' ');

describe('every page', () => {
  const both = PAGES_TO_SEE.flatMap((path) => (['fr', 'en'] as const).map((lang) => [lang, path] as const));

  it.each(both)('/%s%s is whole, in its language, and sends nobody elsewhere', async (lang, path) => {
    const page = await site.get(`/${lang}${path}`);
    expect(page.status).toBe(path === '/no/such/page' ? 404 : 200);
    expect(page.text).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${lang}">`));
    expect(page.text.match(/<h1/g)).toHaveLength(1);
    const loaded = [...page.text.matchAll(/<(?:script|link|img|iframe|source|form)\b[^>]*?(?:src|href|action)="([^"]*)"/g)].map(
      (match) => match[1] as string,
    );
    const foreign = loaded.filter((url) => !url.startsWith('/') && !url.startsWith(site.url) && !url.startsWith('data:'));
    expect(foreign).toEqual([]);
    expect(page.text).not.toMatch(/<script(?![^>]*src=)(?![^>]*type="application\/)|<style|\son\w+="|\sstyle="/);
    const ids = [...page.text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] as string);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each(both.filter(([lang]) => lang === 'fr'))('/%s%s weighs less than 60 KB with everything', async (_lang, path) => {
    const weigh = async (address: string): Promise<number> => {
      const response = await fetch(`${site.url}${address}`, { headers: { 'accept-encoding': 'br' } });
      await response.arrayBuffer();
      return Number(response.headers.get('content-length'));
    };
    const { text } = await site.get(`/fr${path}`);
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] as string);
    const weights = await Promise.all([`/fr${path}`, ...files].map(weigh));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(60_000);
  });

  it('has its other language, and names both for search engines', async () => {
    const { text } = await site.get('/en/theme/travail-saisonnier');
    const head = /<head>[^]*<\/head>/.exec(text)?.[0];
    expect(head).toMatch(`<link rel="alternate" hreflang="fr" href="${site.url}/fr/theme/travail-saisonnier"`);
    expect(head).toMatch(`<link rel="alternate" hreflang="x-default" href="${site.url}/theme/travail-saisonnier"`);
    expect(head).toMatch(`<link rel="canonical" href="${site.url}/en/theme/travail-saisonnier"`);
    expect(/<a class="language"[^>]*>/.exec(text)?.[0]).toContain('href="/fr/theme/travail-saisonnier"');
  });

  it('has one place to search: of its own, or in its head', async () => {
    for (const path of ['', '/search', '/search?q=saisonnier', '/search?q=zzzzzz', '/theme/travail-saisonnier', '/no/such/page']) {
      const { text } = await site.get(`/fr${path}`);
      expect([path, text.match(/role="search"/g)?.length]).toEqual([path, 1]);
    }
  });

  it('marks what stays French in English', async () => {
    expect((await site.get('/en')).text).toMatch(/<h1>Quatre Vents Coalition<\/h1>/);
    const { text } = await site.get('/en/organization/la-passerelle-indigo');
    expect(text).toMatch(/<blockquote lang="fr">/);
    expect(text).toMatch(/<h1 lang="fr">Escale Indigo<\/h1>/);
  });
});

describe('addresses', () => {
  it.each([
    ['/', 'fr', '/fr'],
    ['/', 'en-GB,en;q=0.9,fr;q=0.2', '/en'],
    ['/', 'de', '/fr'],
    ['/organization/la-passerelle-indigo', 'en', '/en/organization/la-passerelle-indigo'],
    ['/search?q=a%20b', 'fr', '/fr/search?q=a%20b'],
  ])('%s by Accept-Language %s leads to %s', async (path, language, location) => {
    const { status, headers } = await site.get(path, { 'accept-language': language });
    expect([status, headers.get('location')]).toEqual([302, location]);
    expect(headers.get('vary')).toMatch(/accept-language/i);
  });

  it('of something renamed leads to its new one, for good', async () => {
    const { status, headers } = await small.get('/fr/government-body/sous-prefecture-du-val-perdu');
    expect(status).toBe(301);
    expect(headers.get('location')).toMatch(/^\/fr\/government-body\/(?!sous-prefecture-du-val-perdu$)/);
  });

  it('of nothing is reported, in the language, with a search box filled with its words', async () => {
    const page = await site.get('/en/theme/travail-saisonnié');
    expect(page.status).toBe(404);
    expect(page.text).toContain('Page not found');
    expect(page.text).toContain('value="travail saisonnié"');
    expect(page.text).toContain('content="noindex"');
    expect(words(page)).toMatch(/Perhaps you are looking for Seasonal work theme/);
  });

  it('of something removed is gone, and says no more of it', async () => {
    const folder = copySeeds(SMALL_SEEDS);
    const other = await openWebsite(folder);
    expect((await other.get('/fr/event/atelier-sur-la-vigne')).status).toBe(200);
    editSeed(folder, 'meetings/2020-03-05/statements.yaml', /  - quote: Un atelier[\s\S]*?CANCELLED }\n/, '');
    editSeed(folder, 'entities.yaml', /  - id: event\/atelier-sur-la-vigne\n.*\n.*\n\n/, '');
    await loadSeeds(other.base.dataSource, folder, { at: '2026-01-31T10:00:00.000Z', allowRemovals: 2 });
    await other.base.graph.refresh();
    for (const path of ['/fr/event/atelier-sur-la-vigne', '/fr/event/atelier-sur-la-vigne.json', '/fr/claim/m1stat01']) {
      const page = await other.get(path);
      expect(page.status).toBe(410);
      expect(page.text).toContain('role="search"');
      expect(words(page)).toContain('Cette fiche a été retirée');
      expect(page.text).not.toContain('Atelier sur la vigne');
    }
    await other.close();
    expect(other.unexpectedErrors).toEqual([]);
  });

  it.each([
    '/fr/theme/%E0%A4%A',
    '/fr/%00',
    '/fr/organization/..%2F..%2Fetc',
    '/fr/theme/x/y/z',
    '//evil.example/',
    '/fr/__proto__',
    '/fr/passage/x',
  ])('%s is not found, and is no error', async (path) => {
    expect([404, 302]).toContain((await site.get(path)).status);
  });

  it.each(['/nowhere', '/fr.txt'])('%s answers a program in JSON', async (path) => {
    const { status, text } = await site.get(path, { accept: 'application/json' });
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each([
    '/fr/search?q=a&kind=NOTHING',
    '/en/follow-ups?status=MAYBE',
    '/fr/calendar?from=hier',
    '/fr/coverage?sort=theme/nobody-knows',
    '/fr/organization/la-passerelle-indigo?after=nonsense',
    '/fr/organization?sort=NOTHING',
    '/fr/paths?from=a&to=b&length=9',
    '/fr/calendar?from=2014-01-01&to=2013-01-01',
    '/fr/follow-ups?meeting=organization/la-passerelle-indigo',
    '/fr/follow-ups?assignee=organization/nobody-knows',
    '/fr/follow-ups.csv?assignee=organization/nobody-knows',
    '/fr/follow-ups?meeting=meeting/1999-01-01',
    `/fr/search?q=${'a'.repeat(5000)}`,
  ])('%s is a bad request with a page that says why', async (path) => {
    const page = await site.get(path);
    expect(page.status).toBe(400);
    expect(page.text).toContain('role="search"');
  });
});

describe('answers', () => {
  it('are the same for as long as the data is: 304, in either encoding', async () => {
    const first = await site.get('/fr/theme/travail-saisonnier');
    const tag = first.headers.get('etag') as string;
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    for (const encoding of ['br', 'gzip', 'identity']) {
      const again = await site.get('/fr/theme/travail-saisonnier', { 'if-none-match': `"other", ${tag}`, 'accept-encoding': encoding });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    const other = await site.get('/en/theme/travail-saisonnier', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  it('to a bearer of a token are kept by nobody', async () => {
    const { token } = await createToken(small.base.dataSource, 'essai', 'MEMBER', '2026-01-31T10:00:00.000Z');
    const headers = { ...HTML, authorization: `Bearer ${token}` };
    const hidden = '/fr/organization/cercle-discret';
    expect((await small.get(hidden)).status).toBe(404);
    const seen = await small.get(hidden, headers);
    expect(seen.status).toBe(200);
    expect(seen.headers.get('cache-control')).toBe('private, no-store');
    expect(seen.headers.get('etag')).toBeNull();
  });

  it('refuse a token that is none', async () => {
    expect((await site.get('/fr', { authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  it('to HEAD have the same headers and no body', async () => {
    const response = await fetch(`${site.url}/fr`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1000);
  });

  it('hold files under addresses of their content, permanently', async () => {
    const { text } = await site.get('/fr');
    const style = /href="(\/assets\/style\.[0-9a-f]{12}\.css)"/.exec(text)?.[1] as string;
    const file = await site.get(style);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await site.get('/assets/style.000000000000.css')).status).toBe(404);
    expect((await site.get('/assets/..%2Fpackage.json')).status).toBe(404);
  });
});

describe('an entity', () => {
  it('is said in sentences in both directions, with status, date, and the sentence that says so', async () => {
    const page = words(await site.get('/fr/organization/la-passerelle-indigo'));
    expect(page).toContain('A pour public Travail saisonnier');
    expect(page).toContain('présence à 3 réunions, la dernière le 12 juin 2030');
    expect(page).toContain('Accueille Forum de l’accueil lieu : Saint-Nazaire');
    expect(page).toContain(
      'Citer « Escale Indigo a pour public “Travail saisonnier” », d’après « La Passerelle Indigo (SIREN 999 999 998) accueille des travailleurs saisonniers à Saint-Nazaire depuis 2023. » (Réunion du 16 janvier 2030), Base d’essai des Quatre Vents (inventée),',
    );
    expect(page).toMatch(/prévu septembre 2030 Voir la phrase/);
    expect(page).toContain('La Passerelle Indigo (SIREN 999 999 998) accueille des travailleurs saisonniers à Saint-Nazaire depuis 2023.');
    expect(words(await site.get('/fr/organization/maison-du-large'))).toContain('Compte dans son équipe Basile Quernec');
  });

  it('does not tell what was replaced or corrected since', async () => {
    const page = words(await site.get('/fr/organization/la-passerelle-indigo'));
    expect(page).not.toContain('compte dans son équipe Basile Quernec');
    expect(page).not.toMatch(/prévu février 2030/);
  });

  it('has its data to download', async () => {
    const file = await site.get('/fr/organization/la-passerelle-indigo.json');
    expect(file.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(file.text)).toMatchObject({ data: { entity: { id: 'organization/la-passerelle-indigo' } } });
  });

  it('shows rivals side by side, once', async () => {
    const { text } = await site.get('/fr/event/visite-du-foyer');
    const rivals = text.match(/class="rivals"/g) ?? [];
    expect(rivals).toHaveLength(1);
    expect(words({ text } as Got)).toMatch(/6 juin 2030.*7 juin 2030/);
  });

  it('is kept from search engines when it is a person', async () => {
    expect((await site.get('/fr/person/basile-quernec')).text).toContain('content="noindex"');
    expect((await site.get('/fr/organization/la-passerelle-indigo')).text).not.toContain('content="noindex"');
  });
});

describe('a meeting', () => {
  it('says who was there, for whom, who was excused and why', async () => {
    const page = words(await site.get('/fr/meeting/2030-01-16'));
    expect(page).toContain('6 personnes, 6 organisations');
    expect(page).toMatch(/Absences excusées 1 organisation Halte du Marais[^.]*l’inondation de ses locaux/);
  });

  it('holds the minutes with every passage an anchor', async () => {
    const { text } = await site.get('/fr/meeting/2030-03-20');
    const { text: other } = await site.get('/fr/organization/la-passerelle-indigo');
    const anchors = [...other.matchAll(/href="\/fr\/meeting\/2030-03-20#(passage-[^"]+)"/g)].map((match) => match[1] as string);
    expect(new Set(anchors).size).toBeGreaterThan(1);
    for (const anchor of anchors) expect(text).toContain(`id="${anchor}"`);
    for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${target}"`);
  });

  it('leads to the one before and the one after it', async () => {
    expect(words(await site.get('/fr/meeting/2030-01-16'))).toContain('Réunion suivante : Réunion du 20 mars 2030');
    const next = words(await site.get('/fr/meeting/2030-09-18'));
    expect(next).toContain('Réunion précédente : Réunion du 12 juin 2030');
    expect(next).toContain('Qui y est attendu');
    expect(next).not.toContain('Qui était là');
  });

  it('says who was there where somebody was, though nothing says that it was held; and lists tell namesakes apart by their bodies', async () => {
    const known = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';
    const attends = (more: string, type = 'ATTENDS'): string => `visibility: PUBLIC
relations:
  - { id: attends1, subject: person/ada, type: ${type}, object: meeting/2020-01-01, onBehalfOf: organization/atelier, ${more}, ${known} }
  - { id: hdsr0001, subject: person/paul-1, type: HOLDS_ROLE, object: organization/atelier, role: { fr: trésorier }, status: ONGOING, ${known} }
  - { id: memb0001, subject: person/paul-2, type: MEMBER_OF, object: organization/coalition, status: ONGOING, ${known} }
entities:
  - { id: person/paul-1, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }] }
  - { id: person/paul-2, names: [{ value: Paul Roche, kind: PREFERRED, shared: true }] }
`;
    for (const [more, type, said, not] of [
      ['attendance: PRESENT', 'ATTENDS', 'Qui était là', 'Qui y est attendu'],
      ['attendance: EXPECTED', 'ATTENDS', 'Qui y est attendu', 'Qui était là'],
      ['attendance: ABSENT', 'ABSENT_FROM', 'Qui était là', 'Qui y est attendu'],
      ['attendance: EXCUSED', 'ABSENT_FROM', 'Qui y est attendu', 'Qui était là'],
    ] as const) {
      const one = await openWebsite(withRows(attends(more, type)));
      const text = words(await one.get('/fr/meeting/2020-01-01'));
      const people = words(await one.get('/fr/person'));
      await one.close();
      expect(people).toContain('Paul Roche (trésorier, Atelier du Port)');
      expect(people).toContain('Paul Roche (Coalition)');
      expect(text).toContain(said);
      expect(text).not.toContain(not);
    }
  });
});

describe('the coordinator’s questions', () => {
  it('« qui travaille sur l’hébergement ? » is answered in three grades, each with its because', async () => {
    const home = await site.get('/fr');
    expect(home.text).toContain('/fr/theme/hebergement');
    const named = await site.get('/fr/theme?q=hebergement');
    expect([named.status, named.headers.get('location')]).toEqual([302, '/fr/theme/hebergement#who']);
    const page = words(await site.get('/fr/theme/hebergement'));
    expect(page).toMatch(
      /Le déclare .*Maison du Large.*Parce que : Maison du Large travaille sur «\s*Hébergement\s*».*Agit .*Métropole de Valmarine.*Seulement cité/,
    );
  });

  it('a theme that nobody works on says on what that rests', async () => {
    expect(words(await site.get('/fr/coverage?asOf=2030-01-22'))).toMatch(/Lu : \d+ documents?, jusqu’au /);
  });

  it('« qui couvre quoi ? » is a matrix with each grade in a word, sorted by links', async () => {
    const actors = async (query: string): Promise<string[]> => {
      const { text } = await site.get(`/fr/coverage${query}`);
      return [...text.matchAll(/<tr><th scope="row"><a [^>]*>([^<]*)</g)].map((match) => match[1] as string);
    };
    const byName = await actors('?sort=name&mentioned=all');
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'fr')));
    expect(new Set(await actors('?mentioned=all'))).toEqual(new Set(byName));
    expect(byName.length).toBeGreaterThan((await actors('')).length);
    const { text } = await site.get('/fr/coverage?sort=theme/hebergement');
    expect(text).toContain('class="turned" aria-sort="descending"');
    expect(text).toMatch(/aria-label="[^"]+\s:\s(?:le dit|agit|cité)"/);
  });

  it('all follow-ups stand by due date, duties before ideas', async () => {
    const { text } = await site.get('/fr/follow-ups?order=due&status=ALL');
    const titles = [...text.matchAll(/<h2 id="who-\d+">([^<]*?)\s*</g)].map((match) => match[1] as string);
    expect(titles).toEqual(['À faire', 'Idées', 'Fait ou abandonné'].filter((title) => titles.includes(title)));
    expect(titles.length).toBeGreaterThan(1);
    expect(text).toContain('Ranger par personne et organisation');
  });

  it('« qu’avons-nous promis, qui, pour quand ? » has a page, a table, a calendar and a text to send', async () => {
    const page = await site.get('/fr/follow-ups');
    expect(page.text).toContain('<textarea');
    const columns = [...(/<thead>[^]*?<\/thead>/.exec(page.text)?.[0] ?? '').matchAll(/<th [^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(columns).toEqual(['Tâche', 'Pour quand', 'État']);
    const alone = /href="(\/fr\/follow-ups\?assignee=organization[^"]+)" aria-label="sa liste seule\s:\s([^"]+)"/.exec(page.text) ?? [];
    const list = await site.get(alone[1] as string);
    expect(list.text).toMatch(new RegExp(`<h2 id="who-0"><a [^>]*>${alone[2]}</a>`));
    expect(list.text).not.toContain('who-1');
    const table = await site.get('/fr/follow-ups.csv');
    expect(table.headers.get('content-disposition')).toBe('attachment; filename="a-suivre.csv"');
    const bytes = new Uint8Array(await (await fetch(`${site.url}/fr/follow-ups.csv`)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.text.split('\r\n')[0]).toContain('Tâche;État;Qui');
    const calendar = await site.get('/fr/follow-ups.ics');
    expect(calendar.text).toMatch(
      /^BEGIN:VCALENDAR[^]*DTSTART;VALUE=DATE:20300915\r\n[^]*SUMMARY:Échéance\s: Mettre à jour l’annuaire[^]*END:VCALENDAR\r\n$/,
    );
    expect((await site.get('/fr/follow-ups.ics')).text).toBe(calendar.text);
  });

  it('« qu’est-ce qui est en retard, et depuis quand ? » is said on the day of the base, with what became of each promise', async () => {
    const all = words(await site.get('/fr/follow-ups'));
    expect(all).toMatch(/Dresser une carte des lieux d’accueil\..{0,400}31 mai 2030.{0,200}en retard/);
    expect(all).toMatch(/reporté 2 fois, d’abord pour : 20 mars 2030/);
    const late = await site.get('/en/follow-ups?status=OVERDUE');
    expect(words(late)).toMatch(/ 1 follow-up /);
    expect(late.text).toContain('overdue');
    const table = (await site.get('/fr/follow-ups.csv?status=OVERDUE')).text.split('\r\n');
    expect(table[0]).toContain('Première échéance;Nombre de reports;En retard');
    expect(table.filter((line) => line.includes(';oui;'))).toHaveLength(1);
    expect((await site.get('/fr/follow-ups.ics')).text).toMatch(/UID:follow-up-m1fvp001@[^]*?SEQUENCE:2\r\n/);

    const promise = words(await site.get('/fr/follow-up/m1fvp001'));
    expect(promise).toMatch(/16 janvier 2030 – ouvert.*20 mars 2030 – reporté.*12 juin 2030 – reporté/);
    expect(promise).toContain('la synthèse des remarques est reportée à septembre 2030');
    expect(words(await site.get('/fr/follow-up/m1fvp006'))).not.toMatch(/– fait|12 février/);
    const step = await site.get('/fr/step/m3stp001');
    expect([step.status, step.headers.get('location')]).toEqual([302, '/fr/follow-up/m1fvp001#step-m3stp001']);
    expect((await site.get('/fr/step/g1stp001')).status).toBe(404);
  });

  it('a meeting shows what it opened, put off and closed, and of what it did not speak', async () => {
    const march = words(await site.get('/fr/meeting/2030-03-20'));
    expect(march).toMatch(/Ce qu’elle a reporté .*Faire relire le guide.*Ce qu’elle a clos .*Mettre à jour l’annuaire/);
    expect(march).not.toContain('dont elle n’a pas parlé');
    const june = words(await site.get('/en/meeting/2030-06-12'));
    expect(june).toMatch(/Due by then, and not spoken of .*Draw up a map of reception places/);
    expect(words(await site.get('/en/meeting/2030-09-18'))).toMatch(/What is due by then .*Bring the directory/);
  });

  it('« comment sont-ils liés ? » answers names as well as ids, and asks which one was meant', async () => {
    const paths = words(await site.get('/fr/paths?from=Fondation+Ormeval&to=Saint-Nazaire'));
    expect(paths).toMatch(/Fondation Ormeval finance «\s*Permanence mobile\s*», 18\s000\s€ .* Saint-Nazaire/);
    expect(words(await site.get('/fr/paths?from=Fondation+Ormeval&to=phares'))).toContain('Laquelle ?');
    // The chain says what each arrow means; the sentences stand below it.
    expect(paths).toMatch(/3\s+étapes Fondation Ormeval finance Permanence mobile .* Saint-Nazaire Les phrases qui portent chaque étape/);
    const unknown = await site.get('/en/paths?from=Fondation+Ormeval&to=zzzzzz');
    expect(words(unknown)).toContain('Nothing in the base matches “zzzzzz”');
    expect(unknown.text).toMatch(/<input id="path-to"[^>]* aria-invalid="true" aria-describedby="path-to-wrong">/);
    expect(unknown.text).not.toMatch(/<input id="path-from"[^>]* aria-invalid/);
  });

  it('shows no path that only adds stops to a shorter one, what two have in common, and ways to widen', async () => {
    const page = await site.get('/fr/paths?from=organization/fondation-ormeval&to=place/saint-nazaire&length=5');
    const chains = [...page.text.matchAll(/<ol class="chain">(.*?)<\/ol>/gs)].map(([, chain = '']) =>
      [...chain.matchAll(/href="\/fr\/([^"]+)"/g)].map(([, id = '']) => id).slice(1, -1),
    );
    expect(chains.length).toBeGreaterThan(0);
    for (const [at, long] of chains.entries())
      for (const short of chains.slice(0, at).filter((one) => one.length > 0 && one.length < long.length)) {
        let found = 0;
        for (const id of long) if (id === short[found]) found += 1;
        expect(found, `${short.join()} in ${long.join()}`).toBeLessThan(short.length);
      }
    expect(page.text).toMatch(
      /<a href="[^"]*length=6[^"]*">Chercher jusqu’à 6 étapes<\/a>.*<a href="[^"]*wide=1[^"]*">Élargir aux thèmes et aux lieux/s,
    );
    expect(words(page)).toMatch(/autres? chemins? ne (fait|font) qu’ajouter/);
    const members = words(await site.get('/fr/paths?from=organization/la-passerelle-indigo&to=organization/maison-du-large'));
    expect(members).toMatch(/Ce qu’ils ont en commun .*Les Quatre Vents/);
    expect((await site.get('/fr/paths?from=organization/fondation-ormeval&to=place/saint-nazaire&length=6&wide=1')).text).not.toContain(
      'Élargir',
    );
  });

  it('names the choice of an address that is wrong as its form does, and leads on without it', async () => {
    const { status, text } = await site.get('/fr/paths?from=a&to=b&length=9');
    expect(status).toBe(400);
    expect(text).toContain('demande «\u00a0Étapes au plus\u00a0»');
    expect(text).toContain('<a href="/fr/paths?from=a&amp;to=b">Voir la page sans ce choix</a>');
    expect((await site.get('/en/network?depth=12')).text).toContain('asks for “How far”');
    expect((await site.get('/fr/calendar?from=x')).text).toContain('demande «\u00a0À partir du\u00a0»');
    expect((await site.get('/fr/calendar?asOf=x')).text).toContain('demande «\u00a0La base au\u00a0»');
  });

  it('draws the network around what is named in words, or asks which one was meant', async () => {
    const named = await site.get('/fr/network?around=les+quatre+vents&depth=2');
    expect([named.status, named.headers.get('location')]).toEqual([302, '/fr/network?around=organization/les-quatre-vents&depth=2']);
    const several = await site.get('/fr/network?around=phares&depth=2');
    expect(several.status).toBe(200);
    expect(words(several)).toContain('Laquelle ?');
    expect(several.text).toMatch(/<input type="hidden" name="depth" value="2"/);
    expect(several.text).toMatch(/href="\/fr\/network\?around=[a-z-]+%2F[a-z-]+&amp;depth=2"|href="\/fr\/network\?depth=2&amp;around=/);
    expect(words(await site.get('/en/network?around=zzzzzz'))).toContain('Nothing in the base matches “zzzzzz”');
  });
});

describe('search', () => {
  it('says why, and marks the words', async () => {
    const page = await site.get('/fr/search?q=travail%20forc%C3%A9');
    expect(page.text).toContain('<mark>Travail forcé</mark>');
    expect(page.text).toMatch(/<span class="term">Passage<\/span>/);
  });

  it('finds a theme by a term that is never shown', async () => {
    const page = words(await site.get('/fr/search?q=travailleurs+clandestins'));
    expect(page).toContain('Travail forcé Thème');
  });

  it('answers at once on the best hit: who works on a theme, what follows a meeting', async () => {
    const theme = words(await site.get('/fr/search?q=qui+travaille+sur+le+travail+saisonnier'));
    expect(theme).toMatch(/Travail saisonnier Thème \d+ acteurs? y travaill.* Escale Indigo.* Qui y travaille, et quelle phrase le dit/);
    const page = await site.get('/en/search?q=what+was+promised');
    expect(words(page)).toMatch(/\d+ promises? to keep.*What is to be followed up/);
    expect(page.text.match(/class="answer"/g)).toHaveLength(1);
    expect((await site.get('/fr/search?q=travail+saisonnier&kind=ORGANIZATION')).text).not.toContain('class="answer"');
  });

  it.each([
    ['/fr/search?q=Qui+est+en+retard+%3F', /\d+ promesses? en retard|Aucune promesse n’est en retard/],
    ['/en/search?q=who+is+late', /\d+ overdue promises? on|No promise is overdue/],
    [
      '/fr/search?q=ce+que+personne+ne+couvre',
      /(?:\d+ thèmes? (?:auquel|auxquels) aucun acteur ne travaille|Chaque thème a un acteur qui y travaille) d’après cette base\./,
    ],
    [
      '/en/search?q=what+does+nobody+work+on',
      /(?:\d+ themes? that no actor works on|Each theme has an actor who works on it) according to this base/,
    ],
    ['/fr/search?q=qu’avons-nous+promis', /\d+ promesses? à tenir/],
  ])('answers what is asked of the whole base: %s', async (path, answer) => {
    const page = await site.get(path);
    expect(words(page)).toMatch(answer);
    expect(page.text.match(/class="answer"/g)).toHaveLength(1);
    expect(page.text).toMatch(/class="answer"[^]*?<a class="button" href="[^"]+"/);
  });

  it.each(['personne', 'retard scolaire', 'le travail de personne'])('takes no other text for such a question: %s', async (text) => {
    expect((await site.get(`/fr/search?q=${encodeURIComponent(text)}`)).text).not.toMatch(/promesses? en retard|aucun acteur ne travaille/);
  });

  it('shows a sentence once, with those that only it found, and a statement in the language of the page', async () => {
    for (const query of ['permanence mobile', 'quernec', 'saisonniers', 'foyer', 'guide'])
      for (const lang of ['fr', 'en']) {
        const { text } = await site.get(`/${lang}/search?q=${encodeURIComponent(query)}`);
        const said = [
          ...text.matchAll(
            /<li><span class="term">(?:Passage|Affirmation|Claim|Suite à donner|Follow-up)<\/span> <span[^>]*>(.*?)<\/span>/gs,
          ),
        ].map(([, one]) => one);
        expect(new Set(said).size, query).toBe(said.length);
      }
    const found = await site.get('/fr/search?q=permanence+mobile');
    expect(found.text).toContain('Trouvés par les mêmes phrases');
  });

  it('suggests entities, each with what distinguishes it from its namesakes', async () => {
    const suggested = async (query: string): Promise<readonly Record<'id' | 'name' | 'about', string>[]> =>
      JSON.parse((await site.get(`/fr/suggest?${query}`)).text) as [];
    expect((await suggested('q=escale'))[0]).toMatchObject({
      id: 'organization/la-passerelle-indigo',
      name: 'Escale Indigo',
      about: expect.stringMatching(/^Organisation · ./) as unknown,
    });
    expect((await suggested('q=quernec')).find(({ id }) => id === 'person/basile-quernec')?.about).toMatch(/^Personne · ./);
    expect((await suggested('q=saisonnier&kind=THEME')).map(({ id }) => id.split('/')[0])).toEqual(['theme']);
  });

  it('offers, where an address leads nowhere, entities of the kind that it names', async () => {
    const { status, text } = await site.get('/fr/person/quernec');
    expect(status).toBe(404);
    const near = [...text.slice(text.indexOf('Peut-être cherchez-vous')).matchAll(/<li><a href="\/fr\/([a-z-]+)\//g)].map(
      ([, kind]) => kind,
    );
    expect(new Set(near)).toEqual(new Set(['person']));
  });
});
