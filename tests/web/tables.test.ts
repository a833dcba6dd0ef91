import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, type CsvFormat, MAX_TABLE_BYTES } from '../../src/web/csv.js';
import { csv } from '../support/csv.js';
import { COLUMNS } from '../../src/web/tables/columns.js';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

/** Reads CSV as a spreadsheet does (RFC 4180). */
function parse(text: string, separator: string): string[][] {
  const cells = /(?:"((?:[^"]|"")*)"|([^"\r\n]*?))(;|,|\r\n)/gy;
  const rows: string[][] = [[]];
  let value = '';
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(cells)) {
    const part = value + (quoted?.replace(/""/g, '"') ?? plain);
    value = '';
    if (end === '\r\n' || end === separator) rows.at(-1)?.push(part);
    else value = part + (end ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

type Row = Readonly<Record<string, string>>;

async function table(path: string, separator = ';'): Promise<{ heads: string[]; rows: Row[]; text: string }> {
  const { status, headers, text } = await site.get(path);
  expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'text/csv; charset=utf-8']);
  expect(headers.get('content-disposition')).toMatch(/filename="[\w-]+\.csv"$/);
  const [heads = [], ...lines] = parse(text.replace(/^\uFEFF/, ''), separator);
  for (const line of lines) expect([path, line.length]).toEqual([path, heads.length]);
  return { heads, rows: lines.map((line) => Object.fromEntries(line.map((cell, index) => [heads[index] as string, cell]))), text };
}

/** Every table, by the page that links to it. */
const TABLES: readonly (readonly [page: string, table: string])[] = [
  ['/entries', '/entries.csv'],
  ['/organization', '/organization.csv'],
  ['/person', '/person.csv'],
  ['/theme', '/theme.csv'],
  ['/search?q=saisonnier', '/search.csv?q=saisonnier'],
  ['/theme/travail-saisonnier', '/theme/travail-saisonnier/actors.csv'],
  ['/theme/travail-saisonnier', '/theme/travail-saisonnier.csv'],
  ['/coverage', '/coverage.csv'],
  ['/calendar?from=2030-01-01', '/calendar.csv?from=2030-01-01'],
  ['/meeting/2030-01-16', '/meeting/2030-01-16/attendance.csv'],
  ['/meeting/2030-01-16', '/meeting/2030-01-16.csv'],
  ['/organization/la-passerelle-indigo', '/organization/la-passerelle-indigo.csv'],
  ['/follow-ups', '/follow-ups.csv'],
];
const NETWORK: readonly string[] = ['network', 'network-nodes'].map((name) => `/${name}.csv?around=organization/la-passerelle-indigo`);

const withParameters = (path: string, more: string): string => `${path}${path.includes('?') ? '&' : '?'}${more}`;

describe('every list', () => {
  it.each(TABLES)('%s links to %s in both languages, with rows, the mark of UTF-8 and headings in words', async (page, path) => {
    const headings = { fr: Object.values(COLUMNS).map(([fr]) => fr), en: Object.values(COLUMNS).map(([, en]) => en) };
    for (const lang of ['fr', 'en'] as const) {
      expect((await site.get(`/${lang}${page}`)).text).toContain(`href="/${lang}${path}" type="text/csv"`);
      const { heads, rows } = await table(`/${lang}${path}`, lang === 'fr' ? ';' : ',');
      expect(heads.filter((head) => !(headings[lang] as string[]).includes(head))).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
    }
    const bytes = new Uint8Array(await (await fetch(`${site.url}/fr${path}`)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it.each([...TABLES.flatMap(([, path]) => [`/fr${path}`]), ...NETWORK])(
    '%s has the same headings in each language with raw=1',
    async (path) => {
      const raw = withParameters(path, 'raw=1');
      const other = path.startsWith('/fr') ? raw.replace('/fr', '/en') : `${raw}&lang=en`;
      const [french, english] = [await table(raw, ','), await table(other, ',')];
      expect(french.heads).toEqual(english.heads);
      expect(french.heads.filter((head) => !Object.keys(COLUMNS).includes(head))).toEqual([]);
      expect(new Set(french.heads).size).toBe(french.heads.length);
      expect(french.rows).toHaveLength(english.rows.length);
      expect(french.text).not.toContain('\uFEFF');
    },
  );

  it.each([...TABLES.map(([, path]) => `/fr${path}`), ...NETWORK])(
    '%s stays in the base of the day, and out of search engines',
    async (path) => {
      const { headers, text } = await site.get(withParameters(path, 'asOf=2030-01-22'));
      expect(headers.get('x-robots-tag')).toBe('noindex');
      const links = text.match(/http:\/\/127\.0\.0\.1:\d+\/[^";,\r\n]+/g) ?? [];
      expect(links.filter((link) => !link.includes('asOf=2030-01-22'))).toEqual([]);
    },
  );

  it('refuses another value of raw, and a table of what is not there', async () => {
    expect((await site.get('/fr/organization.csv?raw=yes')).status).toBe(400);
    expect((await site.get('/network.csv?raw=yes')).status).toBe(400);
    for (const path of ['/fr/organization/nobody-knows.csv', '/fr/theme/no-theme/actors.csv', '/fr/meeting/1999-01-01/attendance.csv'])
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
  });
});

describe('the tables', () => {
  it('are whole where their page shows a part, with the choices of the page', async () => {
    const all = await table('/fr/entries.csv');
    const { data } = (await (await fetch(`${site.url}/graphql?query=${encodeURIComponent('{entities(first:1){totalCount}}')}`)).json()) as {
      data: { entities: { totalCount: number } };
    };
    expect(all.rows).toHaveLength(data.entities.totalCount);
    expect((await table('/fr/organization.csv?text=indigo')).rows.map((row) => row.Nom)).toEqual(['Escale Indigo']);
    const found = await table('/fr/search.csv?q=saisonnier&kind=THEME');
    expect(found.rows.map((row) => row.Genre)).toEqual(['Thème']);
    expect(found.rows[0]?.['Trouvé dans']).toContain('Nom : Travail saisonnier');
  });

  it('say who was there under the name of the day, and why others were not', async () => {
    const { rows } = await table('/fr/meeting/2030-01-16/attendance.csv');
    const row = rows.find((one) => one.Personne === 'Basile Quernec');
    expect(row).toMatchObject({ Présence: 'présence', Pour: 'Escale Indigo', 'Nom de l’organisme ce jour-là': 'La Passerelle Indigo' });
    expect(row?.Phrase).toBe('La Passerelle Indigo, Basile Quernec');
  });

  it('hold relations, claims and follow-ups of an entity, each with its state, certainty, sentence and address', async () => {
    const { rows } = await table('/fr/organization/la-passerelle-indigo.csv');
    expect(new Set(rows.map((row) => row.Forme))).toEqual(new Set(['relation', 'affirmation', 'à suivre']));
    expect(rows.find((row) => row['Type de relation'] === 'SERVES')).toMatchObject({
      Sujet: 'Escale Indigo',
      Relation: 'a pour public',
      Objet: 'Travail saisonnier',
      État: 'en cours',
      Certitude: 'affirmé',
      Lien: expect.stringMatching(/\/fr\/relation\/c1srv001$/) as unknown,
    });
    const raw = await table('/fr/organization/la-passerelle-indigo.csv?raw=1', ',');
    expect(raw.rows.find((row) => row.relationType === 'SERVES')).toMatchObject({ status: 'ONGOING', certainty: 'STATED' });
  });

  it('give each pair of theme and actor a row, and leave out no theme', async () => {
    const { rows } = await table('/en/coverage.csv', ',');
    const themes = await table('/en/theme.csv', ',');
    expect(new Set(rows.map((row) => row['Theme id']))).toEqual(new Set(themes.rows.map((row) => row.Id)));
    const pairs = rows.filter((row) => row.Actor !== '').map((row) => `${row['Theme id']} ${row['Actor id']} ${row.Grade}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(rows.find((row) => row.Theme === 'Seasonal work' && row.Actor === 'Escale Indigo')?.Grade).toBe('declares it');
  });

  it('say who covers what with the choice of the page: those who are only mentioned where they are asked for', async () => {
    const { rows } = await table('/en/coverage.csv', ',');
    const all = await table('/en/coverage.csv?mentioned=all', ',');
    expect(rows.some((row) => row.Grade === 'only mentioned')).toBe(false);
    const mentioned = all.rows.filter((row) => row.Grade === 'only mentioned');
    expect(mentioned.length).toBeGreaterThan(0);
    const covered = (list: typeof rows) => list.filter((row) => row.Actor !== '').map((row) => JSON.stringify(row));
    expect(covered(all.rows.filter((row) => !mentioned.includes(row)))).toEqual(covered(rows));
    // A theme beside which actors are only mentioned is one that nobody covers.
    const without = new Set(rows.filter((row) => row.Actor === '').map((row) => row['Theme id']));
    for (const row of all.rows.filter((row) => row.Actor === '')) expect(without).toContain(row['Theme id']);
    expect(await (await fetch(`${site.url}/en/coverage?mentioned=all`)).text()).toContain('/en/coverage.csv?mentioned=all');
  });

  it('make a network whose edges lead from node to node', async () => {
    const edges = await table('/network.csv?around=organization/la-passerelle-indigo&lang=fr');
    const nodes = await table('/network-nodes.csv?around=organization/la-passerelle-indigo&lang=fr');
    expect(edges.heads.slice(0, 2)).toEqual(['Source', 'Target']);
    const ids = new Set(nodes.rows.map((row) => row.Identifiant));
    expect(edges.rows.flatMap((row) => [row.Source, row.Target]).filter((id) => !ids.has(id))).toEqual([]);
    expect(nodes.text + edges.text).not.toContain('person/');
  });
});

describe('csv', () => {
  it('ends, with what to do, before a file is larger than a spreadsheet opens', async () => {
    const row = ['x'.repeat(999)];
    let read = 0;
    const parts = function* (): Generator<string[][]> {
      for (;;) {
        read += 1;
        yield Array<string[]>(1_000).fill(row);
      }
    };
    await expect(csvFile(parts(), 'raw')).rejects.toThrow('Narrow it down');
    // A megabyte in each: nothing is read that would not be sent.
    expect(read).toBeLessThanOrEqual(MAX_TABLE_BYTES / 1_000_000 + 1);
  });

  const separators: Readonly<Record<CsvFormat, string>> = { fr: ';', en: ',', raw: ',' };
  const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n";, aé＝|', "'") });

  it('brings back every text, with no cell that a spreadsheet runs', () => {
    const formats = fc.constantFrom<CsvFormat>('fr', 'en', 'raw');
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(formats, rows, (format, table) => {
        const read = parse(csv(table, format), separators[format]);
        expect(read.flat().some((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toBe(false);
        // Apostrophes are what keeps a text from being run.
        expect(read.map((row) => row.map((cell) => cell.replaceAll("'", '')))).toEqual(
          table.map((row) => row.map((cell) => cell.replaceAll("'", ''))),
        );
      }),
    );
  });

  it('writes numbers as the language does, negative ones too', () => {
    expect(csv([[-2.5, 18000]], 'fr')).toBe('\uFEFF-2,5;18000\r\n');
    expect(csv([[-2.5, 18000]], 'en')).toBe('\uFEFF-2.5,18000\r\n');
    expect(csv([[-2.5, 18000]], 'raw')).toBe('-2.5,18000\r\n');
  });
});
