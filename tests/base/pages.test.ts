import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebsite, type TestWebsite } from '../support/website.js';
import { PUBLISHED_BASE } from './published.js';

/** The pages of the published base as its readers load them. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(PUBLISHED_BASE);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

async function weightOf(address: string): Promise<number> {
  const response = await fetch(`${site.url}${address}`, { headers: { accept: 'text/html', 'accept-encoding': 'br' } });
  await response.arrayBuffer();
  return Number(response.headers.get('content-length'));
}

describe('the pages of the published base', () => {
  it.each([
    '/fr',
    '/fr/meeting/2013-11-22',
    '/fr/theme/traite-des-etres-humains',
    '/fr/organization/ensemble-contre-la-traite-des-etres-humains',
    '/fr/network?around=organization/ensemble-contre-la-traite-des-etres-humains&depth=2',
    '/fr/follow-ups',
    '/fr/coverage',
  ])('%s weighs less than 60 KB with everything', async (path) => {
    const { text } = await site.get(path);
    const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const weights = await Promise.all([path, ...files].map(weightOf));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(60_000);
  });
});
