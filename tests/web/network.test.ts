import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contrast, GROUNDS, readableAccent } from '../../src/web/network/accent.js';
import { EMBED_NAMES, NAMES } from '../../src/web/network/parameters.js';
import { BACKGROUND, TEXT, EDGE_COLOUR, FAR_TEXT } from '../../src/web/network/svg.js';
import { kindClass, symbolDefinitions, symbolOf, SYMBOLS } from '../../src/web/network/kind-symbols.js';
import { SMALL_SEEDS } from '../support/base.js';
import { crowdedSeeds } from '../support/crowded-seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
let small: TestWebsite;
beforeAll(async () => {
  [site, small] = await Promise.all([
    openWebsite(crowdedSeeds()),
    openWebsite(SMALL_SEEDS, { EMBED_FRAME_ANCESTORS: 'https://www.contrelatraite.org https://*.example.org' }),
  ]);
});
afterAll(async () => {
  await Promise.all([site.close(), small.close()]);
  expect([...site.unexpectedErrors, ...small.unexpectedErrors]).toEqual([]);
});

const HLR = 'around=organization/la-passerelle-indigo';
const COLLECTIVE = 'around=organization/les-quatre-vents&hub=1';

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] as string);
const svgOf = (text: string): string => /<svg class="net-svg[^]*?<\/svg>/.exec(text)?.[0] ?? '';

describe('the network page', () => {
  it('says the same in the picture and in the list', async () => {
    const { status, text } = await site.get(`/fr/network?${COLLECTIVE}&depth=2`);
    expect(status).toBe(200);
    const nodes = all(svgOf(text), /<a class="net-node[^>]*data-id="([^"]+)"/g);
    const inLines = all(svgOf(text), /data-l="([\d ]+)"/g)
      .flatMap((list) => list.split(' '))
      .map(Number);
    const rows = all(text, /<tr role="row" data-l="(\d+)"/g).map(Number);
    expect(new Set(nodes).size).toBe(60);
    expect([...inLines].sort((a, b) => a - b)).toEqual(rows);
    expect(/60 sur \d+ affichées/.exec(text)).not.toBeNull();
    expect(text.includes('max=120')).toBe(true);
  });

  it('marks what is planned, uncertain and disputed, and explains only what it shows', async () => {
    const { text } = await site.get(`/fr/network?${HLR}`);
    expect(svgOf(text)).toContain('stroke-dasharray="11 5"');
    const legend = /<ul class="net-strokes"[^]*?<\/ul>/.exec(text)?.[0] ?? '';
    expect(legend).toContain('prévu');
    expect(legend).not.toContain('contesté');
  });

  it('says the name, kind and number of links of each node, beginning with what is seen', async () => {
    const { text } = await site.get(`/en/network?${HLR}`);
    const labels = all(svgOf(text), /aria-label="([^"]+)"/g);
    expect(labels.find((label) => label.startsWith('Escale Indigo, '))).toMatch(/^Escale Indigo, organi[sz]ation, 8\slinks$/i);
    for (const node of svgOf(text).matchAll(/aria-label="([^"]+)"[^]*?<text[^>]*>([^]*?)<\/text>/g)) {
      const seen = (node[2] as string).replace(/<tspan font-size="0"> <\/tspan>/g, ' ').replace(/<[^>]+>/g, '');
      expect(node[1]?.startsWith(seen)).toBe(true);
    }
  });

  it('brings out a node without script: the rest dimmed, its links with their sentences', async () => {
    const { text } = await site.get(`/fr/network?${HLR}&focus=project/permanence-mobile`);
    expect(svgOf(text)).toMatch(/<svg class="net-svg has-focus"/);
    const panel = /<section class="net-panel[^]*?<\/section>/.exec(text)?.[0] ?? '';
    expect(panel).toContain('Permanence mobile');
    expect(panel.match(/<blockquote/g)?.length).toBeGreaterThan(0);
    expect(svgOf(text)).toMatch(/<g class="net-words"[^>]*><text/);
  });

  it('narrows to a theme, a meeting, kinds, types and a day', async () => {
    const ids = async (query: string): Promise<string[]> => all(svgOf((await site.get(`/fr/network?${query}`)).text), /data-id="([^"]+)"/g);
    // Fewer than three entries are sentences, not a drawing.
    const few = async (query: string): Promise<string[]> => {
      const { network } = JSON.parse((await site.get(`/network.json?${query}`)).text) as {
        network: { nodes: { entity: { id: string } }[] };
      };
      return network.nodes.map(({ entity }) => entity.id);
    };
    const everything = await ids(`${HLR}&depth=2`);
    const minors = await ids(`${HLR}&depth=2&theme=theme/travail-saisonnier`);
    expect(minors).toContain('project/permanence-mobile');
    expect(minors).not.toContain('project/carte-des-lieux-d-accueil');
    expect(minors.length).toBeLessThan(everything.length);
    expect(await ids(`${HLR}&meeting=meeting/2030-01-16`)).toContain('project/permanence-mobile');
    expect(await few(`${HLR}&meeting=meeting/2030-09-18`)).toEqual(['organization/la-passerelle-indigo']);
    expect(new Set((await few(`${HLR}&kinds=theme`)).map((id) => id.split('/')[0]))).toEqual(new Set(['organization', 'theme']));
    expect(await few(`${HLR}&types=serves`)).toEqual(['organization/la-passerelle-indigo', 'theme/travail-saisonnier']);
    // What other sites still ask by its former name.
    const organized = 'around=organization/les-quatre-vents&hub=1';
    expect(await ids(`${organized}&types=organises`)).toEqual(await ids(`${organized}&types=organizes,meeting_of`));
    expect(await ids(`${organized}&types=organises`)).toContain('meeting/2030-03-20');
    expect(await few(`${HLR}&asOf=2030-01-16`)).toEqual(['organization/la-passerelle-indigo', 'organization/les-quatre-vents']);
    expect((await ids(`${HLR}&persons=0`)).some((id) => id.startsWith('person/'))).toBe(false);
  });

  it('is drawn around the coalition when nothing is asked', async () => {
    const { text } = await site.get('/fr/network');
    expect(text).toMatch(/<h1><span class="net-kicker">Réseau autour de <\/span>/);
    expect(svgOf(text)).toContain('data-id="organization/les-quatre-vents"');
  });

  it.each([
    ['depht=2', 400],
    ['depth=9', 400],
    ['depth=x', 400],
    ['kinds=dragon', 400],
    ['types=loves', 400],
    ['asOf=2013-02-30', 400],
    ['persons=yes', 400],
    ['max=0', 400],
    ['theme=organization/la-passerelle-indigo', 400],
    ['around=organization/nothing', 404],
    ['around=organization/%00', 404],
  ])('answers %s with %i and a way on', async (query, status) => {
    const page = await site.get(`/fr/network?${query}`);
    expect(page.status).toBe(status);
    expect(page.text).toContain('role="search"');
    const embed = await site.get(`/embed/network?${query}&lang=en`);
    expect(embed.status).toBe(status);
    expect(embed.text).toContain('This diagram cannot be shown');
    if (query === 'around=organization/nothing') expect(embed.text).toContain('The base has no entry organization/nothing.');
    expect(embed.headers.get('content-security-policy')).toContain('frame-ancestors *');
  });

  it('lets pass what other sites add to addresses', async () => {
    expect((await site.get(`/fr/network?${HLR}&utm_source=lettre&fbclid=x`)).status).toBe(200);
  });

  it('leads to the new id of what was renamed, for good', async () => {
    for (const path of ['/fr/network', '/embed/network', '/network.json']) {
      const { status, headers } = await small.get(`${path}?around=government-body/sous-prefecture-du-val-perdu&depth=2`);
      if (path === '/network.json') expect(status).toBe(200);
      else {
        expect(status).toBe(301);
        expect(headers.get('location')).toMatch(/around=government-body\/(?!sous-prefecture-du-val-perdu)/);
        expect(headers.get('location')).toContain('depth=2');
      }
    }
  });

  it('weighs less than 60 KB with everything, at 60 nodes', async () => {
    const weigh = async (path: string): Promise<number> =>
      Number((await fetch(`${site.url}${path}`, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'));
    const path = `/fr/network?${COLLECTIVE}&depth=2`;
    const { text } = await site.get(path);
    const files = all(text, /(?:src|href)="(\/assets\/[^"]+)"/g);
    const weights = await Promise.all([path, ...files].map(weigh));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(60_000);
  });
});

describe('the embed', () => {
  it('shows no person unless asked, nor a sentence that names one', async () => {
    const closed = await site.get(`/embed/network?${HLR}&depth=2&lang=fr`);
    expect(svgOf(closed.text)).not.toMatch(/data-id="person\//);
    for (const quote of all(closed.text, /<blockquote[^>]*>([^]*?)<\/blockquote>/g)) expect(quote).not.toMatch(/Quernec|Malvoisel/);
    expect(closed.text).toContain('Lire la phrase dans le compte-rendu');
    expect(closed.headers.get('x-robots-tag')).toBeNull();
    const open = await site.get('/embed/network?around=organization/phares-et-docks&persons=1&lang=fr');
    expect(svgOf(open.text)).toMatch(/data-id="person\//);
    expect(open.headers.get('x-robots-tag')).toBe('noindex');
    expect(open.text).toContain('<meta name="robots" content="noindex" />');
    for (const kind of ['json', 'csv', 'svg']) {
      expect((await site.get(`/network.${kind}?${HLR}&depth=2`)).text).not.toMatch(/person\/|Quernec|Malvoisel/);
    }
  });

  it('says how much of how much it shows, and leads back', async () => {
    const { text } = await site.get(`/embed/network?${COLLECTIVE}&depth=2&lang=fr`);
    expect(text).toMatch(/40 sur \d+ affichées/);
    expect(text).toMatch(/<a href="http[^"]*\/fr\/network\?around=[^"]*" target="_blank" rel="noopener">Ouvrir dans l’explorateur/);
  });

  it.each([
    ['the embed', `/embed/network?${COLLECTIVE}&depth=2&focus=organization/la-passerelle-indigo&lang=fr`],
    ['a bare one', `/embed/network?${HLR}&chrome=min&table=0&lang=en`],
    ['its errors', '/embed/network?around=organization/nothing&lang=fr'],
    ['a picture that a site shows as an object', `/network.svg?${HLR}&lang=fr`],
  ])('lets no link of %s open a page inside a frame', async (_what, path) => {
    const tags = [...(await site.get(path)).text.matchAll(/<(?:a|form)\s[^>]*>/g)].map(([tag]) => tag);
    expect(tags.length).toBeGreaterThan(2);
    const staying = tags.filter((tag) => !/ target="_blank" rel="(?:external )?noopener"/.test(tag));
    expect(staying.filter((tag) => !/ (?:href="(?:#|\/embed\/network\?)|action="\/embed\/network")/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\srel="[^"]*".*\srel=/.test(tag))).toEqual([]);
  });

  it('is framed by those who may, loads from nowhere else, keeps nothing', async () => {
    const { headers, text } = await small.get('/embed/network?lang=fr');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors https://www.contrelatraite.org https://*.example.org');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+="|\sstyle="|type="module"/);
    expect((await small.get('/fr/network')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is the same for as long as the data is, in one language', async () => {
    const path = `/embed/network?${HLR}`;
    const first = await site.get(path, { 'accept-language': 'en' });
    expect(first.headers.get('vary')).toMatch(/accept-language/i);
    const tag = first.headers.get('etag') as string;
    const again = await site.get(path, { 'accept-language': 'en', 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toBeNull();
    for (const { headers } of [again, await site.get(path, { 'accept-language': 'en' })])
      expect(headers.get('vary')).toMatch(/accept-language/i);
    expect((await site.get(path, { 'accept-language': 'fr', 'if-none-match': tag })).status).toBe(200);
    expect((await site.get(`${path}&lang=fr`)).headers.get('vary')).not.toMatch(/accept-language/i);
  });

  it('says when the revision that was cited is no longer there', async () => {
    const revision = site.base.graph.view('ANONYMOUS').revision;
    const cited = await site.get(`/embed/network?${HLR}&rev=${revision}&lang=fr`);
    expect(cited.text).not.toContain('net-moved');
    expect(cited.headers.get('cache-control')).toBe('public, max-age=86400');
    expect((await site.get(`/embed/network?${HLR}&rev=older&lang=fr`)).text).toContain('les données ont changé depuis');
  });

  it('can be bare, and without the list', async () => {
    const { text } = await site.get(`/embed/network?${HLR}&chrome=min&table=0&lang=fr`);
    expect(text).not.toMatch(/<form|<table|net-files/);
    expect(svgOf(text)).not.toBe('');
  });
});

describe('oEmbed', () => {
  const ask = async (url: string, more = ''): Promise<{ status: number; body: Record<string, unknown> }> => {
    const { status, text } = await site.get(`/oembed?url=${encodeURIComponent(url)}&format=json${more}`);
    return { status, body: JSON.parse(text) as Record<string, unknown> };
  };

  it('is found from the page, and answers with what WordPress keeps', async () => {
    const { text } = await site.get(`/fr/network?${HLR}`);
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1]?.replace(/&amp;/g, '&') ?? '';
    const { pathname, search } = new URL(link);
    const body = JSON.parse((await site.get(`${pathname}${search}`)).text) as Record<string, string>;
    expect(body).toMatchObject({ version: '1.0', type: 'rich', title: 'Réseau\u00a0: Escale Indigo', width: 900, cache_age: 3600 });
    expect(body.html).toMatch(
      /^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe src="[^"]+" title="[^"]+" width="900" height="\d+"/,
    );
    expect(body.html).not.toMatch(/<script|scrolling|style=/);
    const frame = new URL(/<iframe src="([^"]+)"/.exec(body.html as string)?.[1]?.replace(/&amp;/g, '&') ?? '');
    expect((await site.get(`${frame.pathname}${frame.search}`)).status).toBe(200);
  });

  it.each([
    '/fr/organization/la-passerelle-indigo',
    '/en/theme/travail-saisonnier',
    '/meeting/2030-01-16',
    `/embed/network?${HLR}&depth=2`,
  ])('embeds the network of %s, within the bounds that are given', async (path) => {
    const { status, body } = await ask(`${site.url}${path}`, '&maxwidth=500&maxheight=400');
    expect(status).toBe(200);
    expect(body.width).toBeLessThanOrEqual(500);
    expect(body.height).toBeLessThanOrEqual(400);
  });

  it.each([
    ['https://elsewhere.example/fr/organization/la-passerelle-indigo', 404],
    ['/fr/organization/nothing', 404],
    ['/fr/person/basile-quernec', 404],
    ['/fr/search?q=x', 404],
    ['javascript:alert(1)', 404],
    ['', 404],
  ])('of %s is %i', async (path, expected) => {
    const { status, body } = await ask(path.startsWith('/') ? `${site.url}${path}` : path);
    expect(status).toBe(expected);
    expect(body.errors).toHaveLength(1);
  });

  it('is not answered as XML', async () => {
    expect(
      (await site.get(`/oembed?format=xml&url=${encodeURIComponent(`${site.url}/fr/organization/la-passerelle-indigo`)}`)).status,
    ).toBe(501);
  });

  it('shows no person of a page that shows them', async () => {
    const { body } = await ask(`${site.url}/fr/network?${HLR}&depth=2`);
    expect(body.html).not.toContain('persons');
  });
});

describe('the files', () => {
  it('are whole: a picture that stands alone, a table for Excel, data', async () => {
    const svg = await site.get(`/network.svg?${HLR}&lang=fr`);
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect(svg.text).toMatch(/^<\?xml[^]*<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.text).toContain(`href="${site.url}/fr/organization/la-passerelle-indigo"`);
    expect(svg.text).not.toMatch(/class="net-hit"|<script|style=|url\(|<image/);
    const words = all(svg.text.slice(svg.text.indexOf('class="net-sheet"')), />([^<]+)<\/text>/g).join(' ');
    expect(words).toMatch(/^Réseau\s: Escale Indigo .*Organisations/);
    expect(words).toMatch(/État au .*\d{4}\. Source\u00a0: .+, révision .+ 127\.0\.0\.1:\d+/);
    const table = await site.get(`/network.csv?${HLR}&lang=fr`);
    expect(table.text).toMatch(/^Source;Target;De;Relation;Vers;/);
    const data = JSON.parse((await site.get(`/network.json?${HLR}&lang=fr`)).text) as { network: { edges: unknown[]; nodes: unknown[] } };
    expect(table.text.trim().split('\r\n')).toHaveLength(data.network.edges.length + 1);
    for (const { headers } of [svg, table]) expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('have the whole names of those that the drawing cuts short, where nobody can point at them', async () => {
    const { text } = await site.get(`/network.svg?${HLR}&lang=fr&depth=3&max=120`);
    const sheet = text.slice(text.indexOf('class="net-sheet-names"'));
    const nodes = [...text.matchAll(/<a class="net-node[^]*?<title>([^\n<]+)[^]*?<\/a>/g)];
    const cut = nodes.filter(([node]) => node.includes('…</tspan>')).map(([, name = '']) => name);
    expect(cut.length).toBeGreaterThan(0);
    expect(sheet).toMatch(/^[^>]*><text[^>]*>Noms en entier\s:</);
    const groups = [...sheet.matchAll(/<g data-of="\d+">(.*?)<\/g>/g)];
    expect(groups.map(([, lines = '']) => all(lines, />([^<]+)<\/text>/g).join(' '))).toEqual(cut);
    // They stand on the sheet.
    const [, top, height] = /viewBox="\S+ (\S+) \S+ (\S+)"/.exec(text)!.map(Number);
    for (const y of all(sheet, / y="([^"]*)"/g).map(Number)) expect(y).toBeLessThan(top! + height!);
    // Where none is cut, no heading promises any.
    expect((await site.get('/network.svg?around=theme/hebergement&lang=fr&max=2')).text).not.toContain('Noms en entier');
  });

  it('leave out the kinds that the legend hides, and the links to them', async () => {
    const read = async (more: string): Promise<Hidden> =>
      JSON.parse((await site.get(`/network.json?${HLR}&lang=fr${more}`)).text) as Hidden;
    interface Hidden {
      readonly query: string;
      readonly network: {
        readonly shown: number;
        readonly nodes: { entity: { id: string } }[];
        readonly edges: { source: string; target: string }[];
      };
    }
    const [whole, part] = await Promise.all([read(''), read('&hide=project,place')]);
    const isLeft = (id: string): boolean => !/^(project|place)\//.test(id);
    expect(part.network.nodes).toEqual(whole.network.nodes.filter(({ entity }) => isLeft(entity.id)));
    expect(part.network.edges).toEqual(whole.network.edges.filter(({ source, target }) => isLeft(source) && isLeft(target)));
    expect(part.network.nodes.length).toBeLessThan(whole.network.nodes.length);
    expect(part.network.shown).toBe(part.network.nodes.length);
    expect(part.query).toBe(`${whole.query}&hide=project,place`);
    const rows = (await site.get(`/network.csv?${HLR}&lang=fr&hide=project,place`)).text.trim().split('\r\n');
    expect(rows).toHaveLength(part.network.edges.length + 1);
    expect((await site.get(`/network.json?${HLR}&hide=nothing`)).status).toBe(400);
  });

  it('stand beside the way to embed the same network, on the page alone', async () => {
    const files = async (address: string): Promise<string> =>
      /<p class="net-files">.*?<\/p>/s.exec((await site.get(address)).text)?.[0].replaceAll('&amp;', '&') ?? '';
    const link = />Intégrer<\/a>/;
    const [, query = ''] = /href="\/fr\/network\/embed\?([^"]+)">Intégrer</.exec(await files(`/fr/network?${HLR}&depth=2`)) ?? [];
    const builder = await site.get(`/fr/network/embed?${query}`);
    expect([builder.status, builder.text.replaceAll('&amp;', '&').includes(`/embed/network?${query}`)]).toEqual([200, true]);
    expect(query).toContain('depth=2');
    expect(await files(`/embed/network?${HLR}&lang=fr`)).not.toMatch(link);
  });

  it('refuse what the page refuses, in one shape', async () => {
    const { status, text } = await site.get('/network.json?depth=9&lang=fr');
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('come with a script that other sites may load', async () => {
    const { status, headers, text } = await site.get('/embed.js');
    expect(status).toBe(200);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(text).toContain("customElements.define(\n      'maillage-network'");
    expect((await site.get('/embed.js', { 'if-none-match': headers.get('etag') as string })).status).toBe(304);
  });
});

describe('docs/embed.md', () => {
  it('lists every parameter, and the element takes them', () => {
    const page = readFileSync('docs/embed.md', 'utf8');
    const script = readFileSync('src/web/assets/embed.js', 'utf8');
    const names = [...NAMES, ...EMBED_NAMES];
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
    expect(names.filter((name) => !script.includes(`'${name}'`))).toEqual([]);
  });
});

describe('the colours of the picture', () => {
  const tokens = (css: string): Record<string, string> =>
    Object.fromEntries(
      [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map((match): [string, string] => [match[1] as string, match[2] as string]),
    );
  const style = readFileSync('src/web/assets/style/1-tokens.css', 'utf8');
  const network = readFileSync('src/web/assets/network.css', 'utf8');
  const [light = '', dark = ''] = style.split('prefers-color-scheme: dark');
  const day = tokens(light);
  const night = tokens(dark.slice(0, dark.indexOf('}\n}')));

  const luminance = (colour: string): number => {
    const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it('leave names and words legible, on paper, by day and by night', () => {
    expect(contrast(TEXT, BACKGROUND)).toBeGreaterThanOrEqual(7);
    expect(contrast(FAR_TEXT, BACKGROUND)).toBeGreaterThanOrEqual(4.5);
    for (const { ink = '', card = '', accent = '', quiet = '' } of [day, night]) {
      expect(contrast(ink, card)).toBeGreaterThanOrEqual(7);
      expect(contrast(quiet, card)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent, card)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('leave symbols and lines visible, on paper, by day and by night', () => {
    for (const [kind, { colour }] of Object.entries(SYMBOLS)) {
      expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, day.card as string)).toBeGreaterThanOrEqual(3);
      const name = kindClass(kind as keyof typeof SYMBOLS);
      const atNight = new RegExp(`\\.${name} \\{\\s*fill: (#[0-9a-f]{6})`).exec(network)?.[1] ?? '';
      expect(contrast(atNight, night.card as string)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(EDGE_COLOUR, BACKGROUND)).toBeGreaterThanOrEqual(3);
    for (const { edge = '', card = '' } of [day, night]) expect(contrast(edge, card)).toBeGreaterThanOrEqual(3);
  });

  it('draw a kind that has no symbol yet plainly, by day and by night', () => {
    const unknown = 'TRAINING' as keyof typeof SYMBOLS;
    const { colour, shape } = symbolOf(unknown);
    for (const ground of [BACKGROUND, day.card as string, night.card as string]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    expect(symbolDefinitions('net', [unknown]).text).toContain(`<g id="net-k-training"><path d="${shape}"/></g>`);
  });

  it('are not needed: each kind has a shape of its own', () => {
    const shapes = Object.values(SYMBOLS).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('the builder of embeds', () => {
  it('shows the embed and gives its code in three forms, without script', async () => {
    const { status, text } = await site.get('/fr/network/embed?around=theme/travail-saisonnier&scheme=dark&accent=ffcc00&title=Ici&max=20');
    expect(status).toBe(200);
    const query = 'around=theme/travail-saisonnier&amp;max=20&amp;lang=fr&amp;scheme=dark&amp;accent=ffcc00&amp;title=Ici';
    expect(text).toContain(`src="/embed/network?${query}"`);
    expect(all(text, /<textarea id="(net-code-[a-z]+)"/g)).toEqual(['net-code-frame', 'net-code-address', 'net-code-component']);
    const named = await site.get('/fr/network/embed?around=Escale+Indigo&kinds=theme&kinds=organization');
    expect(named.headers.get('location')).toBe('/fr/network/embed?around=organization/la-passerelle-indigo&kinds=theme&kinds=organization');
    expect((await site.get('/fr/organization/la-passerelle-indigo')).text).toContain('/fr/network/embed?around=organization');
  });

  it('is obeyed by the embed: colours, title, caption; what cannot be is refused', async () => {
    const { text, headers } = await site.get(
      `/embed/network?${HLR}&lang=fr&scheme=dark&accent=0b5a57&title=Ici&caption=%3Cb%3E&background=transparent`,
    );
    expect(text).toContain('>Ici</h1>');
    expect(text).toContain('<p class="net-caption">&lt;b&gt;</p>');
    expect(text).toMatch(/style-dark\.\w+\.css/);
    const [, rules] = /<style>(.*?)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(rules!).digest('base64');
    expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'sha256-${hash}'`);
    for (const wrong of ['accent=red', 'scheme=blue', `title=${'x'.repeat(121)}`]) {
      expect((await site.get(`/embed/network?${HLR}&${wrong}`)).status).toBe(400);
    }
    expect((await site.get(`/embed/network?${HLR}&amp;depth=2&amp;lang=fr`)).status).toBe(200);
  });

  it('keeps every colour readable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom('light' as const, 'dark' as const), (colour, scheme) => {
        const shade = readableAccent(`#${colour.toString(16).padStart(6, '0')}`, scheme);
        expect(contrast(shade, GROUNDS[scheme])).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 200, seed: 17 },
    );
    expect(readableAccent('#0b5a57', 'light')).toBe('#0b5a57');
  });

  it('answers oEmbed in the language of the address, as high as is allowed', async () => {
    const url = encodeURIComponent(`${site.url}/en/theme/travail-saisonnier?asOf=2030-12-31&amp;x=1`);
    const body = JSON.parse((await site.get(`/oembed?url=${url}&maxheight=150&maxwidth=300`)).text) as Record<string, unknown>;
    expect(body).toMatchObject({ height: 150, title: expect.stringMatching(/^Network: /) as string });
    expect(body.html).toContain('lang=en');
    const person = all((await site.get('/fr/person')).text, /href="(\/fr\/person\/[^"?]+)"/g)[0];
    expect((await site.get(person!)).text).not.toContain('json+oembed');
  });
});

describe('the picture by which oEmbed shows a network', () => {
  const answer = async (path: string, more: string): Promise<Record<string, unknown>> =>
    JSON.parse((await site.get(`/oembed?url=${encodeURIComponent(`${site.url}${path}`)}${more}`)).text) as Record<string, unknown>;

  it.each([
    ['', 600, 315],
    ['&maxwidth=320', 300, 158],
    ['&maxheight=100', 150, 79],
  ])('is a PNG as large as there is room for (%s), and as large as it is said to be', async (more, width, height) => {
    const body = await answer('/en/theme/travail-saisonnier', more);
    expect(body).toMatchObject({ thumbnail_width: width, thumbnail_height: height });
    const { pathname, search } = new URL(String(body.thumbnail_url));
    const response = await fetch(`${site.url}${pathname}${search}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('is left out where there is no room for it, and has no other width', async () => {
    expect(await answer('/en/theme/travail-saisonnier', '&maxwidth=120')).not.toHaveProperty('thumbnail_url');
    expect((await site.get(`/network.png?${HLR}&width=150&lang=fr`)).status).toBe(200);
    expect((await site.get(`/network.png?${HLR}&width=151&lang=fr`)).status).toBe(400);
    // Refused before anything is looked for and laid out.
    const nowhere = await site.get('/network.png?around=organization/nobody&width=99999999&lang=fr');
    expect([nowhere.status, nowhere.text]).toEqual([400, expect.stringContaining('width')]);
  });

  it('shows no person, where the embed does', async () => {
    const body = await answer(`/embed/network?${HLR}&persons=1`, '');
    expect(body.html).toContain('persons=1');
    expect(body.thumbnail_url).not.toContain('persons');
  });
});

describe('what the address of an embed says', () => {
  it('is said by its oEmbed too: its title and how high it may be', async () => {
    const url = encodeURIComponent(`${site.url}/embed/network?${HLR}&title=Nos+amis&maxheight=320`);
    const body = JSON.parse((await site.get(`/oembed?url=${url}`)).text) as Record<string, unknown>;
    expect(body).toMatchObject({ title: 'Nos amis', height: 320 });
  });
});

describe('a network that grows where it stands', () => {
  it('shows what an entity is linked to, beyond the limit, and keeps to links of a certainty', async () => {
    const read = async (query: string): Promise<{ ids: string[]; certainties: Set<string> }> => {
      const { network } = JSON.parse((await site.get(`/network.json?${query}`)).text) as {
        network: { nodes: { entity: { id: string } }[]; edges: { relation: { certainty: string } }[] };
      };
      return {
        ids: network.nodes.map(({ entity }) => entity.id),
        certainties: new Set(network.edges.map(({ relation }) => relation.certainty)),
      };
    };
    const before = await read(`${HLR}&max=6`);
    const grown = await read(`${HLR}&max=6&expand=${before.ids.slice(1).join(',')}`);
    expect(before.ids).toHaveLength(6);
    expect(grown.ids.slice(0, 6)).toEqual(before.ids);
    expect(grown.ids.length).toBeGreaterThan(6);
    expect((await read(`${HLR}&depth=2&certainty=stated`)).certainties).toEqual(new Set(['STATED']));
    expect((await site.get(`/fr/network?${HLR}&certainty=sure`)).status).toBe(400);
    expect((await site.get(`/fr/network?${HLR}&depth=2&labels=1`)).text).toMatch(/class="net-words"[^>]*><text/);
  });
});
