import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationRoute } from '../../src/api/application.js';
import { website } from '../../src/web/routing/routes.js';
import { openFullAndBare } from '../support/visible-base.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { operation } from '../support/operations.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

/**
 * Over HTTP, too, nobody without a token can tell a base with hidden records from the same base without them: every address
 * of every route gives the same status, headers and bytes.
 */

const FULL = 'https://full.example';
const BARE = 'https://bare.example';

const ROUTES: readonly ApplicationRoute[] = website(() => undefined).routes.filter(
  (route) => route.methods.includes('GET') && !route.path.startsWith('/en'),
);

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/fr/search': ['', '?q=cercle', '?q=Chlo%C3%A9', '?q=r%C3%A9union', '?q=a&kind=PERSON', '?q=saisons'],
  '/fr/suggest': ['?q=c', '?q=cercle', '?q=chlo', '?q=a'],
  '/fr/theme': ['', '?q=cercle', '?q=saison'],
  '/fr/follow-ups': ['', '?status=all', '?status=OPEN'],
  '/fr/organization': ['', '?sort=INFORMAL_GROUP', '?text=cercle'],
  '/fr/person': ['', '?text=chlo'],
  '/fr/calendar': ['', '?from=1900-01-01'],
  '/fr/calendar.ics': ['', '?from=1900-01-01'],
};

const prefixOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** What a reader can see of an answer: not the clock, nor the address of the base, nor the secrets that forms are made with. */
async function seen(site: TestWebsite, address: string, publicUrl: string): Promise<unknown> {
  const asked = address.replace('PUBLIC', encodeURIComponent(publicUrl)).replace(/%25/g, '%');
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

  /** The addresses of a route: for ids of its prefix, hidden ones above all; else with queries that could tell. */
  function addressesOf({ path }: ApplicationRoute): string[] {
    const prefix = /^\/fr\/([^/]+)\/[:*]/.exec(path)?.[1];
    if (prefix !== undefined) {
      const own = ids.filter((id) => prefixOf(id) === prefix).filter((id, index) => hidden.includes(id) || index % every === 0);
      const isEntity = path.endsWith(':slug');
      return [...own, `${prefix}/nothing`].flatMap((id) => [`/fr/${id}`, ...(isEntity ? [`/fr/${id}.json`, `/en/${id}`] : [])]);
    }
    // Networks take long: those around what is hidden, and some others.
    const entities = ids
      .filter((id) => !/^(?:relation|claim|follow-up|passage|document|agenda-item)\//.test(id))
      .filter((id, index) => hidden.includes(id) || index % (path.includes('network') ? Math.max(5, every) : every) === 0);
    const about = (query: (id: string) => string): string[] => entities.map((id) => `${path}?${query(id)}`);
    if (path === '/fr/paths')
      return entities.flatMap((id) => [
        `${path}?from=${id}&to=${entities[0]}`,
        `${path}?from=organization/maison-des-saisons&to=${id}&wide=1`,
      ]);
    if (path.includes('network'))
      return [
        path,
        ...about((id) => `around=${id}&depth=2&persons=1&derived=1&hub=1`),
        ...about((id) => `around=${entities[0]}&focus=${id}`),
      ];
    if (path === '/oembed') return about((id) => `url=${encodeURIComponent(`PUBLIC/fr/${id}`)}`);
    if (path === '/graphql')
      return ['Dataset', 'Kinds', 'Coverage', 'FollowUps'].map((name) => `${path}?query=${encodeURIComponent(operation(name))}`);
    if (path === '/fr/follow-ups' || path.startsWith('/fr/follow-ups.'))
      return [
        ...(QUERIES['/fr/follow-ups'] ?? []).map((query) => path + query),
        ...about((id) => `assignee=${id}`),
        ...about((id) => `meeting=${id}`),
      ];
    return (QUERIES[path] ?? ['']).map((query) => path + query);
  }

  describe('hidden records', () => {
    it('are there, and their pages are not', async () => {
      expect(hidden.length).toBeGreaterThan(10);
      expect((await full.get('/fr/person/chloe-d-orme')).status).toBe(404);
    });

    it.each(ROUTES.map((route): [string, ApplicationRoute] => [route.path, route]))('change nothing of %s', async (_path, route) => {
      const addresses = addressesOf(route);
      for (const address of addresses) {
        expect(await seen(full, address, FULL), address).toEqual(await seen(bare, address, BARE));
      }
      expect([...full.unexpectedErrors, ...bare.unexpectedErrors]).toEqual([]);
    });
  });
}
