import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rasterize } from '../../src/web/network/raster.js';
import { THREE_MEETINGS } from '../support/base.js';
import { HTML, openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

/** Pages of single records too, beside one of each sort. */
const WITH_RECORDS = [
  ...PAGES_TO_SEE,
  '/relation/m1srv001',
  '/claim/m1date06',
  '/follow-ups?status=OVERDUE',
  '/network/embed?around=organization/la-passerelle-indigo',
];

const headOf = async (path: string): Promise<string> => /<head>[^]*<\/head>/.exec((await site.get(path)).text)?.[0] ?? '';

function linkedDataOf(head: string): Record<string, unknown> | null {
  const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
  return text === undefined ? null : (JSON.parse(text) as Record<string, unknown>);
}

describe('the head of every page', () => {
  const both = WITH_RECORDS.flatMap((path) => ['fr', 'en'].map((lang) => `/${lang}${path}`));

  it.each(both)(
    '%s has one title and one description, and the files it names are there; its foot says of which day it is',
    async (path) => {
      const { text, status } = await site.get(path);
      const head = /<head>[^]*<\/head>/.exec(text)?.[0] ?? '';
      const [french, english] = ['/fr', '/en'].map((lang) => `${site.url}${path.replace(/^\/../, lang)}`);
      const hrefs = [...head.matchAll(/<link rel="(?:canonical|alternate" hreflang="(?:fr|en))" href="([^"]*)"/g)].map((match) =>
        decodeURIComponent((match[1] as string).replace(/&amp;/g, '&')),
      );
      expect([path, hrefs]).toEqual([path, status === 200 ? [`${site.url}${path}`, french, english] : []]);
      for (const part of ['application/atom+xml', 'rel="license"', 'rel="search"', 'rel="icon"']) expect(head).toContain(part);
      const day = path.startsWith('/fr') ? 'État au 18 juin 2030' : 'State as of 18 June 2030';
      for (const place of ['up-to', 'printed'])
        expect([path, new RegExp(`<p class="${place}">([^]*?)</p>`).exec(text)?.[1]]).toEqual([path, expect.stringContaining(day)]);
      const report = /<a class="report" href="([^"]*)">(?:Signaler une erreur|Report an error)<\/a>/.exec(text)?.[1] ?? '';
      expect(decodeURIComponent(decodeURIComponent(report))).toContain(`${site.url}${path}`);
      expect(report).toMatch(/^mailto:contact@quatre-vents\.example\?subject=/);
      expect(head.match(/<title>/g)).toHaveLength(1);
      expect(/<meta name="description" content="([^"]{20,260})">/.exec(head)).not.toBeNull();
      const isListed = !head.includes('noindex');
      expect([path, head.includes('property="og:title"')]).toEqual([path, isListed]);
      const files = [...head.matchAll(/<link rel="(?:alternate|search)" type="([^"]+)"[^>]* href="(\/[^"]+)"/g)].map((match) =>
        match.slice(1),
      );
      for (const [type = '', href = ''] of files) {
        const { status, headers } = await site.get(href.replace(/&amp;/g, '&'));
        expect([href, status, headers.get('content-type')?.split(';')[0]]).toEqual([href, 200, type]);
      }
    },
  );

  it('shows a preview of a public page in its language, and none of a person, a search, another day or an error', async () => {
    const head = await headOf('/en/organization/la-passerelle-indigo');
    expect(head).toContain('<meta property="og:title" content="Escale Indigo">');
    expect(head).toContain(`<meta property="og:url" content="${site.url}/en/organization/la-passerelle-indigo">`);
    expect(head).toContain('<meta property="og:locale" content="en_GB">');
    expect(head).toContain('<meta property="og:locale:alternate" content="fr_FR">');
    // The drawing of the network; the icon where a page has none.
    for (const [path, size] of [
      ['/en/organization/la-passerelle-indigo', [1200, 630]],
      ['/en/coverage', [512, 512]],
    ] as const) {
      const tags = await headOf(path);
      const picture = (/<meta property="og:image" content="([^"]+)">/.exec(tags)?.[1] ?? '').replace(/&amp;/g, '&');
      expect([path, picture.startsWith(site.url)]).toEqual([path, true]);
      const answer = await fetch(picture);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'image/png']);
      expect([path, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([path, ...size]);
      expect(tags).toContain(`<meta property="og:image:width" content="${size[0]}">`);
    }
    for (const path of ['/fr/person/basile-quernec', '/fr/search?q=saisonnier', '/fr/coverage?asOf=2030-01-22', '/fr/no/such/page']) {
      const quiet = await headOf(path);
      expect([path, /og:|ld\+json/.exec(quiet)]).toEqual([path, null]);
      expect([path, quiet.includes('noindex')]).toEqual([path, true]);
    }
  });
});

describe('the title of a statement’s page', () => {
  it.each([
    ['/fr/relation/m1srv001', 'Escale Indigo a pour public « Travail saisonnier »', '« La Passerelle Indigo'],
    ['/en/relation/m1srv001', 'Escale Indigo serves “Seasonal work”', '“La Passerelle Indigo'],
  ])('%s is what it says, and its description the sentence', async (path, says, sentence) => {
    const head = (await headOf(path)).replace(/[\u00A0\u202F]/g, ' ');
    expect(head).toContain(`<title>${says} – `);
    expect(head).toContain(`<meta name="description" content="${sentence}`);
  });
});

describe('a drawing as pixels', () => {
  it('has its words, whatever fonts the machine has', async () => {
    const drawn = (words: string, weight = 400): Promise<Buffer> =>
      rasterize(
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="system-ui, sans-serif" font-weight="${weight}">${words}</text></svg>`,
      );
    const pictures = await Promise.all([drawn(''), drawn('Réseau'), drawn('Reseau'), drawn('Réseau', 700)]);
    expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(4);
  });
});

describe('linked data', () => {
  it('says what an entity is in the terms of its kind and of the vocabulary', async () => {
    expect(linkedDataOf(await headOf('/fr/organization/la-passerelle-indigo'))).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': `${site.url}/organization/la-passerelle-indigo`,
      name: 'Escale Indigo',
      alternateName: expect.arrayContaining(['La Passerelle Indigo']) as unknown,
      identifier: expect.arrayContaining([{ '@type': 'PropertyValue', propertyID: 'SIREN', value: '999999998' }]) as unknown,
      mainEntityOfPage: `${site.url}/fr/organization/la-passerelle-indigo`,
    });
    expect(linkedDataOf(await headOf('/en/meeting/2030-03-20'))).toMatchObject({
      '@type': 'Event',
      startDate: '2030-03-20',
      endDate: '2030-03-20',
      location: [
        { '@type': 'Place', name: 'Fondation Ormeval' },
        { '@type': 'Place', name: 'Nantes' },
      ],
    });
    expect(linkedDataOf(await headOf('/fr/theme/travail-saisonnier'))?.['@type']).toBe('http://www.w3.org/2004/02/skos/core#Concept');
  });

  it('names no person', async () => {
    for (const path of ['/fr/meeting/2030-01-16', '/fr/organization/la-passerelle-indigo', '/fr/theme/travail-saisonnier']) {
      expect(JSON.stringify(linkedDataOf(await headOf(path)))).not.toMatch(/person\/|Person"/);
    }
  });
});

describe('the files of the site', () => {
  it('robots.txt leaves pages open, and leads to the map', async () => {
    const { text, headers } = await site.get('/robots.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toContain(`Sitemap: ${site.url}/sitemap.xml`);
    expect(text).not.toMatch(/^Disallow: \/$|Disallow: \/fr\/person/m);
  });

  it('the feed of minutes is Atom: its entries by the day on their papers, with ids that have no language', async () => {
    const { text, headers } = await site.get('/fr/meetings.atom');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const open: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ local, uri }) => open.push(`${uri} ${local}`));
    parser.write(text).close();
    expect(new Set(open.map((tag) => tag.split(' ')[0]))).toEqual(new Set(['http://www.w3.org/2005/Atom']));
    const values = (name: string): string[] =>
      [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1] as string);
    const [feed, ...entries] = values('id');
    expect(feed).toBe(`${site.url}/fr/meetings.atom`);
    // The minutes of January were corrected after those of March came.
    expect(entries).toEqual(['2030-06-12', '2030-01-16', '2030-03-20'].map((day) => `${site.url}/meeting/${day}`));
    const [updated, ...days] = values('updated');
    expect(updated).toBe('2030-06-18T00:00:00Z');
    expect(days).toEqual([...days].sort().reverse());
    expect(days).toHaveLength(entries.length);
    expect((await site.get('/en/coverage')).text).toContain(
      'type="application/atom+xml" title="Minutes of meetings" href="/en/meetings.atom"',
    );
    // Minutes that came later are in no feed of an earlier day.
    expect((await site.get('/fr/meetings.atom?asOf=2030-02-28')).text).not.toContain('2030-06-12');
  });

  it('the feed of changes is Atom, and says what came into the base and when', async () => {
    const { text, headers } = await site.get('/en/changes.atom');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    const moments = [...text.matchAll(/<updated>([^<]*)<\/updated>/g)].map((match) => match[1]);
    expect(moments[0]).toBe(moments[1]);
    expect(text).toMatch(/<title>[\d,]+ additions or corrections: /);
    expect(text).toContain(`href=&quot;${site.url}/en/document/`);
    expect((await site.get('/en/coverage')).text).toContain(
      'type="application/atom+xml" title="Additions and corrections" href="/en/changes.atom"',
    );
  });

  it('the map has every public page in both languages, all there, and nobody', async () => {
    const { text, headers } = await site.get('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml');
    const urls = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => (match[1] as string).slice(site.url.length));
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toEqual(expect.arrayContaining(['/fr', '/en/coverage', '/fr/organization/la-passerelle-indigo', '/en/theme/mineurs']));
    expect(urls.filter((url) => url.includes('/person'))).toEqual([]);
    for (const url of urls.filter((_, index) => index % 5 === 0)) {
      const page = await site.get(url);
      expect([url, page.status, page.text.includes('noindex')]).toEqual([url, 200, false]);
    }
    const part = async (name: string): Promise<[number, boolean]> => {
      const got = await site.get(`/sitemap.xml?part=${name}`);
      return [got.status, got.text === text];
    };
    expect(await part('1')).toEqual([200, true]);
    for (const name of ['2', '0', '-1', '', '1.0', '01', '1e0', '0x1', '%201', 'un', 'NaN', 'Infinity'])
      expect([name, (await part(name))[0]]).toEqual([name, 404]);
  });

  it('the contact for weaknesses is that of the base, for less than a year', async () => {
    const { text } = await site.get('/.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:contact@quatre-vents\.example$/m);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now());
    expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
  });

  it('browsers can search here, and find an icon', async () => {
    const { text } = await site.get('/opensearch.xml?lang=fr');
    expect(text).toContain(`template="${site.url}/fr/search?q={searchTerms}"`);
    const icon = await site.get('/favicon.ico', HTML);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/x-icon']);
  });

  it('set no cookie', async () => {
    for (const path of ['/robots.txt', '/sitemap.xml', '/opensearch.xml', '/.well-known/security.txt', '/favicon.ico']) {
      expect([path, (await site.get(path)).headers.get('set-cookie')]).toEqual([path, null]);
    }
  });
});
