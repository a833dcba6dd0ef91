import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { runOperations } from '../support/graphql-editor.js';
import { OPERATIONS } from '../support/operations.js';
import { openWebsite, type TestWebsite } from '../support/website.js';
import { PUBLISHED_BASE } from './published.js';

/** Every operation of the contract, as a reader of each language finds it in the editor: the variables filled in are of this base. */

let site: TestWebsite;
let opened: TestBrowser;
beforeAll(async () => {
  site = await openWebsite(PUBLISHED_BASE);
  opened = await openBrowser();
});
afterAll(async () => {
  await opened.close();
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

describe('the GraphQL editor', () => {
  it.each(['fr', 'en'] as const)(
    'shows its documentation, and runs every operation of the contract as it stands: %s',
    async (lang) => {
      await runOperations(opened, site, lang, Object.keys(OPERATIONS), true);
    },
    900_000,
  );
});
