import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(() => site.close());

describe('parameters that campaigns add to links', () => {
  it.each(['/fr', '/fr/organization?text=cercle', '/fr/person/ada-lierre'])('make no other page of %s', async (path) => {
    const plain = await site.get(path);
    const followed = await site.get(`${path}${path.includes('?') ? '&' : '?'}utm_source=N&fbclid=1`);
    expect(followed.status).toBe(200);
    expect(followed.text).toBe(plain.text);
    expect(followed.headers.get('etag')).toBe(plain.headers.get('etag'));
    const again = await site.get(`${path}${path.includes('?') ? '&' : '?'}utm_source=other`, {
      ...HTML,
      'if-none-match': plain.headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });
});
