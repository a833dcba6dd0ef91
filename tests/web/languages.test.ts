import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { unmarkedWords } from '../support/page-language.js';
import { openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

/** A reader of one language meets words of the other only where the page marks them: names, quotes and texts of the base. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
});
afterAll(() => site.close());

describe.each(['fr', 'en'] as const)('the pages in %s', (lang) => {
  it('have no word of the other language that is not marked', async () => {
    const pages = await Promise.all(
      [...PAGES_TO_SEE, '/sign-in', '/network/embed?around=organization/la-passerelle-indigo'].map(async (path) => ({
        path,
        text: (await site.get(`/${lang}${path}`)).text,
      })),
    );
    const { names, unmarked } = unmarkedWords(pages, lang);
    expect(names).toBeGreaterThan(0);
    expect(unmarked).toEqual([]);
  });
});
