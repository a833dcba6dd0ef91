import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MaillageError } from '../../src/errors.js';
import type * as Layout from '../../src/network/layout.js';
import { SMALL_SEEDS } from '../support/base.js';
import { HTML, type Got, openWebsite, type TestWebsite } from '../support/website.js';

/** An error is the same whatever asks: its code, its status, its words in the reader's language, and when to come again. */

const CAPACITY = 20;
const BUSY = {
  fr: 'Trop de réseaux sont demandés en ce moment. Réessayez dans quelques secondes.',
  en: 'Too many networks are requested just now. Try again in some seconds.',
};

/** Networks that are laid out: as many as there is room for, and none is done before another was refused. */
const layouts = vi.hoisted(() => ({ waiting: 0, release: (): void => undefined, released: Promise.resolve() }));

vi.mock('../../src/network/layout-worker-client.js', async () => {
  const { layOut } = await vi.importActual<typeof Layout>('../../src/network/layout.js');
  return {
    layOutInWorker: async (...[nodes, edges]: Parameters<typeof layOut>) => {
      if (layouts.waiting >= CAPACITY) {
        layouts.release();
        throw new MaillageError('UNAVAILABLE', BUSY, { retryAfter: 5 });
      }
      layouts.waiting += 1;
      await layouts.released;
      return layOut(nodes, edges);
    },
  };
});

let website: TestWebsite;
beforeAll(async () => {
  website = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(async () => {
  await website.close();
});

/** Asks for thirty networks around an entity at once. */
async function askForThirty(address: string, around: string, headers: Record<string, string>): Promise<Got[]> {
  layouts.waiting = 0;
  layouts.released = new Promise((resolve) => (layouts.release = resolve));
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
  return Promise.all(numbers.map((max) => website.get(`${address}?around=${around}&max=${max}`, headers)));
}

describe('thirty networks asked for at once', () => {
  it.each([
    ['/fr/network', 0, HTML, BUSY.fr],
    ['/en/network', 1, HTML, BUSY.en],
    ['/embed/network', 2, { ...HTML, 'accept-language': 'en' }, BUSY.en],
    ['/network.json', 3, { 'accept-language': 'fr' }, BUSY.fr],
    ['/network.svg', 4, { 'accept-language': 'en' }, BUSY.en],
    ['/network.csv', 5, { 'accept-language': 'en' }, BUSY.en],
  ])('are answered, or refused with 503 and when to come again: %s', async (address, at, headers, message) => {
    // What was laid out once is kept: each row asks around another entity.
    const { id } = website.base.graph.view('ANONYMOUS').entities[at]!;
    const answers = await askForThirty(address, id, headers);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers: sent, text } of refused) {
      expect(status).toBe(503);
      expect(sent.get('retry-after')).toBe('5');
      expect(sent.get('cache-control')).toBe('no-store');
      expect(sent.get('etag')).toBeNull();
      expect(text).toContain(message);
    }
    expect(website.unexpectedErrors).toEqual([]);
  });
});

describe('an operation of a page that is refused', () => {
  it.each([
    ['fr', 'COST_LIMIT_EXCEEDED', '/search?q=a', { MAX_COST: '300' }, 'La requête coûterait'],
    ['en', 'COST_LIMIT_EXCEEDED', '/search?q=a', { MAX_COST: '300' }, 'The operation would cost'],
    ['fr', 'ANSWER_TOO_LARGE', '/meeting/2020-06-11', { MAX_ANSWER_BYTES: '1024' }, 'La réponse dépasserait'],
    ['en', 'ANSWER_TOO_LARGE', '/meeting/2020-06-11', { MAX_ANSWER_BYTES: '1024' }, 'The answer would have more than'],
  ])('is shown in %s with its own status, not as an error of the program: %s', async (lang, _code, path, settings, message) => {
    const small = await openWebsite(SMALL_SEEDS, settings);
    const { status, text, headers } = await small.get(`/${lang}${path}`);
    await small.close();
    expect(status).toBe(400);
    expect(text).toContain(message);
    expect(headers.get('content-type')).toContain('text/html');
    expect(small.unexpectedErrors).toEqual([]);
  });

  it('names a wrong argument in the language of the page, whatever the browser prefers', async () => {
    const answer = await website.get('/fr/search?q=a&after=zz', { ...HTML, 'accept-language': 'en' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('n’est pas un curseur');
  });
});
