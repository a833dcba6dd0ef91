import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { type PlacesRead, watchReading } from '../support/places-read.js';
import { signedInClient } from '../support/signed-in-client.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';
import { isWorseThanLinear } from '../support/processor-time.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * No text of a client, wherever it comes in, costs a time that grows with the square of its length: the longest that Node takes, in each
 * header and each parameter that the program was seen to read. The processor time of this process is compared with itself.
 */

/** What the attack that anybody can run knows of where texts come in. */
const { HEADERS, PARAMETERS, WORST, headerText, queryText } = (await import(new URL('../attacks/places.mjs', import.meta.url).href)) as {
  HEADERS: readonly string[];
  PARAMETERS: Readonly<Record<string, readonly string[]>>;
  /** Each takes which part of its longest it is to be. */
  WORST: readonly ((part: number) => string)[];
  headerText: (text: string) => string;
  queryText: (text: string) => string;
};

/** A parameter at an address of a route; `signedIn` where only an editor is answered there. */
interface Place {
  readonly route: string;
  readonly address: string;
  readonly name: string;
  readonly signedIn: boolean;
}

let site: TestWebsite;
let cookie: string;
let places: Place[];
const headersRead = new Set<string>();

beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  const editor = await signedInClient(site, 'EDITOR');
  cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  places = await placesRead();
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
}

/** `fetch` would use the very methods that are watched, and refuse some texts. */
function ask(path: string, { headers = {}, method = 'GET', body }: Asking = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    // A redirect may repeat what was asked: no limit of the client's is to end that.
    const options = { headers: { accept: 'text/html', ...headers }, method, agent: false, maxHeaderSize: 65_536 };
    const sent = request(`${site.url}${path}`, options, (answer) => {
      answer.resume();
      answer.on('end', () => {
        const { statusCode: status = 0 } = answer;
        if (status >= 500 && status !== 501) reject(new Error(`${path.slice(0, 80)}: ${status}`));
        else resolve(status);
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What is sent to find out what is read: bare addresses, then each parameter that was seen, since some are read only beside others. */
async function placesRead(): Promise<Place[]> {
  const { entities, documents, passages, relations, claims, followUps } = site.base.graph.view('ANONYMOUS');
  const ids = [entities, documents, passages, relations, claims, followUps].flatMap((rows) => rows.map(({ id }) => id));
  const asked = { ids, entities: ids.slice(0, 1), centres: ['person/ada-lierre'], words: ['a'], start: 'person/ada-lierre' };
  const watched = watchReading();
  const found = new Map<string, Place>();
  const note = (read: PlacesRead, place: Omit<Place, 'name'>): void => {
    for (const header of read.headers) headersRead.add(header);
    for (const name of read.parameters) {
      const key = `${place.route} ${name}`;
      if (!found.has(key)) found.set(key, { ...place, name });
    }
  };
  try {
    for (const { path: route } of READ_ROUTES) {
      const [first = route] = addressesOf(route, asked);
      const address = /[:*]/.test(route) ? first.replace(/\?.*/, '') : route;
      const full = first.replace(PUBLIC_URL_HERE, encodeURIComponent(site.url));
      for (const signedIn of [false, true]) {
        const headers: Record<string, string> = { ...(signedIn ? { cookie } : {}), ...(route === '/graphql' ? { accept: '*/*' } : {}) };
        const look = async (path: string): Promise<void> => {
          await ask(path, { headers });
          note(watched.taken(), { route, address, signedIn });
        };
        for (const path of new Set([address, full])) await look(path);
        const seen = [...found.values()].filter((place) => place.route === route && place.signedIn === signedIn);
        for (const { name } of seen) await look(`${address}?${name}=organization/atelier`);
      }
      await ask(address, { method: 'OPTIONS', headers: { 'access-control-request-method': 'GET' } });
      await ask(address, { method: 'POST', headers: { cookie }, body: 'a=b' });
      for (const header of watched.taken().headers) headersRead.add(header);
    }
  } finally {
    watched.stop();
  }
  return [...found.values()];
}

/**
 * Tests every place.
 * @param thorough whether each parameter is tried at every address that reads it, with every text, rather than at one, with those that end in
 * what a pattern does not expect
 */
export function testWorstTexts(thorough: boolean): void {
  it('costs no more than its length in any parameter that the program reads', async () => {
    const wrong: string[] = [];
    const texts = WORST.filter((textOf) => thorough || /^(?:x|st[ -]).*[x.]$/s.test(textOf(1)));
    const tried = thorough ? places : [...new Map(places.toReversed().map((place) => [place.name, place])).values()];
    for (const { address, name, signedIn } of tried) {
      const headers: Record<string, string> = { ...(signedIn ? { cookie } : {}), ...(address === '/graphql' ? { accept: '*/*' } : {}) };
      for (const textOf of texts) {
        const asking = (part: number): Promise<number> => ask(`${address}?${name}=${queryText(textOf(part))}`, { headers });
        if (await isWorseThanLinear(asking)) wrong.push(`${address}?${name}=${textOf(1).slice(0, 12)}…`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('costs no more than its length in any header that the program reads', async () => {
    const wrong: string[] = [];
    for (const header of new Set([...HEADERS, ...headersRead]))
      for (const textOf of WORST)
        for (const [path, method] of [
          ['/fr', 'GET'],
          ['/graphql?query={__typename}', 'GET'],
          ['/fr/sign-in', 'POST'],
        ] as const) {
          const asking = (part: number): Promise<number> => ask(path, { method, headers: { [header]: headerText(textOf(part)) } });
          if (await isWorseThanLinear(asking)) wrong.push(`${header}: ${textOf(1).slice(0, 12)}… at ${path}`);
        }
    expect(wrong).toEqual([]);
  });

  it('is tried by the attack that anybody can run, wherever anybody’s requests are read', () => {
    expect([...headersRead].filter((header) => !HEADERS.includes(header))).toEqual([]);
    const open = places.filter(({ signedIn }) => !signedIn);
    const listed = new Set(Object.values(PARAMETERS).flat());
    expect([...new Set(open.map(({ name }) => name))].filter((name) => !listed.has(name))).toEqual([]);
    const read = new Set(places.map(({ route, name }) => `${route}?${name}`));
    const all = Object.entries(PARAMETERS).flatMap(([path, names]) => names.map((name) => `${path.replace(/none$/, ':slug')}?${name}`));
    expect(all.filter((place) => !read.has(place))).toEqual([]);
  });
}
