import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationRoute } from '../../src/api/application.js';
import { openFullAndBare } from '../support/visible-base.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

/**
 * Over HTTP, too, nobody without a token can tell a base with hidden records from the same base without them: every address
 * of every route gives the same status, headers and bytes.
 */

/** Of the same letters: lines of words that hold them are as wide, and break alike. */
const FULL = 'https://ab.example';
const BARE = 'https://ba.example';

/** What a reader can see of an answer: not the clock, nor the address of the base, nor the secrets that forms are made with. */
async function seen(site: TestWebsite, address: string, publicUrl: string): Promise<unknown> {
  const asked = address.replace(PUBLIC_URL_HERE, encodeURIComponent(publicUrl));
  const { status, headers, text } = await site.get(asked, {
    ...(asked.startsWith('/graphql?') ? {} : HTML),
    'accept-encoding': 'identity',
  });
  const reported = [...headers].filter(([name]) => !['date', 'etag', 'x-request-id'].includes(name));
  const plain = (words: string): string =>
    words.replaceAll(new URL(publicUrl).host, 'base.example').replace(/(maillage-form=|name="token" value=")[\w-]{43}/g, '$1secret');
  return { status, reported: reported.map(([name, value]) => `${name}: ${plain(value)}`), text: plain(text), named: headers.has('etag') };
}

/**
 * Tests every route.
 * @param every of how many visible rows one is asked for; every hidden one is
 */
export function testHiddenRecords(every: number): void {
  let folder: TemporaryFolder;
  let full: TestWebsite;
  let bare: TestWebsite;
  /** Of all rows of the full base. */
  let ids: readonly string[];
  let hidden: readonly string[];

  beforeAll(async () => {
    folder = temporaryFolder();
    const files = ['full', 'bare'].map((name) => ({ DATABASE_FILE: folder.path(`${name}.sqlite`), DATABASE_URL: '' }));
    const [one, other] = await openFullAndBare([files[0], files[1]]);
    const { entities, documents, relations, claims, followUps, passages } = one.graph.view('EDITOR');
    const items = entities.flatMap(({ id }) => one.graph.view('EDITOR').agendaOf(id));
    ids = [entities, documents, relations, claims, followUps, passages, items].flat().map((row) => row.id);
    hidden = ids.filter((id) => !one.graph.view('ANONYMOUS').node(id));
    await one.close();
    await other.close();
    const settings = { RATE_LIMIT: '0', MAX_CONCURRENT: '1000' };
    full = await openWebsite('none', { ...settings, DATABASE_FILE: files[0]?.DATABASE_FILE ?? '', PUBLIC_URL: FULL });
    bare = await openWebsite('none', { ...settings, DATABASE_FILE: files[1]?.DATABASE_FILE ?? '', PUBLIC_URL: BARE });
  });
  afterAll(async () => {
    await full.close();
    await bare.close();
    folder.remove();
  });

  /** The addresses of a route: about every hidden row, and some others. */
  function addresses({ path }: ApplicationRoute): string[] {
    const some = (rows: readonly string[], one: number): string[] => rows.filter((id, index) => hidden.includes(id) || index % one === 0);
    const entities = ids.filter((id) => !/^(?:relation|claim|follow-up|passage|document|agenda-item)\//.test(id));
    return addressesOf(path, {
      ids: some(ids, every),
      entities: some(entities, every),
      centres: some(entities, Math.max(5, every)),
      words: ['cercle', 'chlo', 'Chloé', 'réunion', 'saison', 'a'],
      start: entities[0] ?? '',
    });
  }

  describe('hidden records', () => {
    it('are there, and their pages are not', async () => {
      expect(hidden.length).toBeGreaterThan(10);
      expect((await full.get('/fr/person/chloe-d-orme')).status).toBe(404);
    });

    it.each(READ_ROUTES.map((route): [string, ApplicationRoute] => [route.path, route]))('change nothing of %s', async (_path, route) => {
      for (const address of addresses(route)) {
        expect(await seen(full, address, FULL), address).toEqual(await seen(bare, address, BARE));
      }
      expect([...full.unexpectedErrors, ...bare.unexpectedErrors]).toEqual([]);
    });
  });
}
