import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { sentBy } from '../support/form-controls.js';
import { openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

/** The pages and files of the base as of a day: what they say, and that whoever walks on stays in it. */

const DAY = '2030-03-27';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0' });
});
afterAll(() => site.close());

const withDay = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}asOf=${DAY}`;
const decode = (text: string): string => text.replace(/&amp;/g, '&');
const attributes = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, value = '']) => decode(value));

describe.each(['fr', 'en'])('in %s', (lang) => {
  it.each(PAGES_TO_SEE)('%s keeps the day in every link and form, says it, and is not for search engines', async (path) => {
    const { text, headers } = await site.get(`/${lang}${withDay(path)}`);
    expect(text).toContain(lang === 'fr' ? 'Base au 27 mars 2030' : 'Base as of 27 March 2030');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    const back = /<aside class="as-of".*?href="([^"]*)"/s.exec(text)?.[1] ?? '';
    expect(decodeURIComponent(decode(back))).toBe(`/${lang}${path}`);
    const links = attributes(
      text.replace(/<aside class="as-of".*?<\/aside>/s, ''),
      /\s(?:href|data-suggest)="(\/(?:fr|en|network)[^"]*)"/g,
    );
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !new URL(link, 'http://x').searchParams.getAll('asOf').includes(DAY))).toEqual([]);
    expect(links.filter((link) => new URL(link, 'http://x').searchParams.getAll('asOf').length !== 1)).toEqual([]);
    for (const [form] of text.matchAll(/<form .*?<\/form>/gs)) expect(sentBy(form).getAll('asOf')).toEqual([DAY]);
  });
});

describe('a page as of a day', () => {
  it('shows what stood then, under the names of then', async () => {
    const then = await site.get('/fr/organization/la-passerelle-indigo?asOf=2030-01-22');
    expect(then.text).toMatch(/<h1[^>]*>.*La Passerelle Indigo/);
    expect((await site.get('/fr/organization/la-passerelle-indigo')).text).toMatch(/<h1[^>]*>.*Escale Indigo/);
    expect((await site.get('/fr/organization/phares-et-docks')).status).toBe(200);
    expect((await site.get(withDay('/fr/organization/phares-et-docks'))).status).toBe(404);
  });

  it.each([
    ['/fr', 'État au 18 juin 2030 : compte-rendu de la', 'réunion du 12 juin 2030'],
    ['/en?asOf=2030-04-02', 'State as of 27 March 2030: minutes of the', 'meeting of 20 March 2030'],
    ['/fr?asOf=2030-04-03', 'État au 3 avril 2030 : compte-rendu de la', 'réunion du 16 janvier 2030'],
  ])('%s says up to which minutes the base goes', async (path, state, meeting) => {
    const { text } = await site.get(path);
    const words = text.replace(/[\s\u00a0\u202f]+/g, ' ');
    expect(words).toContain(state);
    expect(words).toContain(meeting);
  });

  it('says that what it shows was not there then, not that its address is wrong', async () => {
    const { status, text } = await site.get('/fr/meeting/2030-06-12?asOf=2030-01-04');
    expect([status, text.includes('dans la base ce jour-là')]).toEqual([404, true]);
    expect((await site.get('/en/no/such/page')).text).not.toContain('on that day');
  });

  it.each([
    ['/embed/network?lang=fr', 'État au 18 juin 2030. Source\u00a0:'],
    ['/embed/network?lang=en&asOf=2030-04-03', 'State as of 3 April 2030. Source:'],
  ])('is told in a frame too: %s', async (path, words) => {
    const { text } = await site.get(path);
    expect(text.slice(text.indexOf('<footer'))).toContain(words);
  });

  it('says nothing of minutes where there are none yet', async () => {
    const { text, status } = await site.get('/fr?asOf=2030-01-10');
    expect(status).toBe(200);
    expect(text).not.toContain('État au');
    expect(text).toContain('Base au 10 janvier 2030');
  });

  it('says today nothing of a day, in its bar, links or headers', async () => {
    const { text, headers } = await site.get('/fr/organization/la-passerelle-indigo');
    expect(text).not.toMatch(/asOf=|class="as-of"|content="noindex"/);
    expect(headers.get('x-robots-tag')).toBeNull();
    expect((await site.get('/fr/organization/la-passerelle-indigo?asOf=')).text).toContain('Escale Indigo');
  });

  it.each(['hier', '2030-02-30', '2030-01-22&asOf=2030-03-27'])(
    'refuses the day %s and says what is wrong, in both languages',
    async (day) => {
      const french = await site.get(`/fr/theme?asOf=${day}`);
      expect(french.status).toBe(400);
      expect(french.text).toMatch(/«\u00A0La base au\u00A0» est un jour comme|demandée à deux dates/);
      expect((await site.get(`/en/theme?asOf=${day}`)).text).toMatch(/“The base as of” is a day such as|as of two days/);
      for (const file of ['/network.json', '/network.svg', '/graphql'])
        expect((await site.get(`${file}?asOf=${day}`, { accept: 'application/json' })).status).toBe(400);
    },
  );

  it('has a tag of its own for each day, and one answer', async () => {
    const path = '/fr/event/forum-de-l-accueil';
    const [today, then] = [await site.get(path), await site.get(`${path}?asOf=2030-01-22`)];
    expect(today.text).toContain('21 mai 2030');
    expect(then.text).toContain('14 mai 2030');
    const tag = then.headers.get('etag') ?? '';
    expect(tag).not.toBe(today.headers.get('etag'));
    expect((await site.get(`${path}?asOf=2030-01-22`, { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('a file as of a day', () => {
  it.each([
    ['/fr/event/forum-de-l-accueil.json', '2030-05-21', '2030-05-14'],
    ['/fr/calendar.ics?from=2030-01-01', '20300521', '20300514'],
    ['/network.csv?lang=fr&around=organization/la-passerelle-indigo', 'Escale Indigo', 'La Passerelle Indigo'],
    ['/network.svg?lang=fr&around=organization/la-passerelle-indigo', 'Escale Indigo', 'La Passerelle Indigo'],
    ['/network.json?lang=fr&around=organization/la-passerelle-indigo', 'Escale Indigo', 'La Passerelle Indigo'],
    ['/embed/network?lang=fr&around=organization/la-passerelle-indigo', 'Escale Indigo', 'La Passerelle Indigo'],
  ])('%s says what was said then', async (path, now, then) => {
    const asOf = `${path}${path.includes('?') ? '&' : '?'}asOf=2030-01-22`;
    const [today, before] = [await site.get(path), await site.get(asOf)];
    expect(today.text).toContain(now);
    expect(before.status).toBe(200);
    expect(before.text).toContain(then);
    expect(before.text).not.toContain(now);
    expect(before.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('lists follow-ups as of the day', async () => {
    const { text } = await site.get('/fr/follow-ups.csv?status=ALL&asOf=2030-01-22');
    expect(text.trim().split('\n')).toHaveLength(7);
  });
});

describe('/graphql?asOf=', () => {
  const query = '{ event(id: "event/forum-de-l-accueil") { dates { edtf } } }';
  const json = { accept: 'application/json' };

  it('answers GET and POST as of the day, and says it', async () => {
    const get = await site.get(`/graphql?query=${encodeURIComponent(query)}&asOf=2030-01-22`, json);
    const post = await fetch(`${site.url}/graphql?asOf=2030-01-22`, {
      method: 'POST',
      headers: { ...json, 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const expected = { data: { event: { dates: { edtf: '2030-05-14' } } }, extensions: { asOf: '2030-01-22' } };
    expect(JSON.parse(get.text)).toMatchObject(expected);
    expect(await post.json()).toMatchObject(expected);
    expect(get.headers.get('etag')).not.toBe((await site.get(`/graphql?query=${encodeURIComponent(query)}`, json)).headers.get('etag'));
  });
});

describe('a client that asks for many days', () => {
  it('is told to wait, by a page and by the API, and others are not', async () => {
    const busy = await openWebsite(THREE_MEETINGS, { RATE_LIMIT: '50', TRUST_PROXY: '1' });
    const as = (address: string): Record<string, string> => ({ accept: 'text/html', 'x-forwarded-for': address });
    const days = ['2030-01-05', '2030-01-22', '2030-02-28'];
    const got = [];
    for (const day of days) got.push(await busy.get(`/fr/about?asOf=${day}`, as('192.0.2.1')));
    expect(got.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(got[2]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(got[2]?.text).toContain('Trop de requêtes');
    // What is built is served to whoever has a turn left.
    expect((await busy.get('/fr/theme?asOf=2030-01-22', as('192.0.2.1'))).status).toBe(200);
    const query = encodeURIComponent('query @asOf(date: "2030-02-28") { dataset { id } }');
    const refused = await busy.get(`/graphql?query=${query}`, { ...as('192.0.2.1'), accept: 'application/json' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(JSON.parse(refused.text)).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await busy.get('/fr/about?asOf=2030-02-28', as('192.0.2.2'))).status).toBe(200);
    await busy.close();
  });
});

describe('the day of a page', () => {
  it('is chosen at its foot, whatever else the address asks for, without JavaScript', async () => {
    const { text } = await site.get('/fr/search?q=saisonnier&kind=EVENT&kind=MEETING');
    const [form = ''] = /<form class="base-day.*?<\/form>/s.exec(text) ?? [];
    expect(form).toContain('<label for="base-day">Voir la base telle qu’elle était le</label>');
    expect(form).toContain('id="base-day" type="date" name="asOf" value=""');
    const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    const sent = new URLSearchParams(fields.map(([name = '', value = '']) => [name, name === 'asOf' ? DAY : value])).toString();
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? '';
    expect(`${action}?${sent}`).toBe(`/fr/search?q=saisonnier&kind=EVENT&kind=MEETING&asOf=${DAY}`);
    const then = await site.get(`${action}?${sent}`);
    expect(then.text).toContain('Base au 27 mars 2030');
    expect(then.text).toContain(`id="base-day" type="date" name="asOf" value="${DAY}"`);
    // Emptied, it leads back to today.
    expect((await site.get('/fr/search?q=saisonnier&asOf=')).text).not.toContain('Base au');
  });
});
