import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/web/graphql-editor.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { THREE_MEETINGS } from '../support/base.js';
import { runOperations } from '../support/graphql-editor.js';
import { OPERATIONS } from '../support/operations.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

let site: TestWebsite;
let opened: TestBrowser;
beforeAll(async () => {
  [site, opened] = await Promise.all([openWebsite(THREE_MEETINGS), openBrowser()]);
});
afterAll(async () => {
  await opened.close();
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

describe('/graphql in a browser', () => {
  it('is an IDE in the language of the browser, under a policy that lets it ask this process alone', async () => {
    const page = await site.get('/graphql', { ...HTML, 'accept-language': 'en' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';.*connect-src 'self'/);
    expect(page.text).toMatch(/<html lang="en">[^]*<base href="\/graphql\/ide\/">/);
    expect(page.text.match(/<script(?![^>]*src=)/g)).toBeNull();
    expect((await site.get('/graphql/ide/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('is the API for whoever asks something', async () => {
    const { text } = await site.get('/graphql?query=%7Bdataset%7Bname%7D%7D', {
      accept: 'application/json',
    });
    expect(JSON.parse(text)).toHaveProperty('data.dataset.name');
    expect((await site.get('/graphql', { accept: '*/*' })).headers.get('content-type')).toMatch(/json/);
  });

  it('is the editor for a browser that opens a link to a query', async () => {
    const page = await site.get('/graphql?query=%7Bdataset%7Bname%7D%7D', HTML);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('opens on every operation of the contract that readers send', async () => {
    const { text } = await site.get('/graphql/ide/options.js');
    const editors = parse(readFileSync('schema/contract/editor.graphql', 'utf8')).definitions;
    const ofEditors = editors.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : []));
    expect(
      examples('fr')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      Object.keys(OPERATIONS)
        .filter((name) => !ofEditors.includes(name))
        .sort(),
    );
    for (const { name } of examples('fr')) expect(text).toContain(`initialName: \`${name}\``);
  });

  it('gives an example of the variables in the language of the reader', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const { name, query, variables } of examples(lang)) {
        const { lang: given } = JSON.parse(variables) as { lang?: string };
        expect(given, name).toBe(query.includes('$lang: Lang') ? lang.toUpperCase() : undefined);
      }
    }
  });

  it('opens with the query and the variables of its address, and the documentation in sight', async () => {
    const page = await opened.browser.newPage({ locale: 'en-GB' });
    try {
      const query = encodeURIComponent('query One($id: ID!) { entity(id: $id) { name } }');
      const variables = encodeURIComponent('{"id":"organization/la-passerelle-indigo"}');
      await page.goto(`${site.url}/graphql?query=${query}&variables=${variables}`);
      await page.locator('app-doc-viewer').getByText('Query', { exact: true }).waitFor();
      await page.getByText('organization/la-passerelle-indigo').waitFor();
      await page.locator('[track-id="set_request"]').click();
      const { text } = await site.get(`/graphql?query=${query}&variables=${variables}`, {});
      const { name } = (JSON.parse(text) as { data: { entity: { name: string } } }).data.entity;
      await page.getByText(`"${name}"`).waitFor();
    } finally {
      await page.close();
    }
  });

  // Every operation, in both languages, is run in `npm run test:ci`.
  it('runs operations as they stand in its tabs', async () => {
    await runOperations(opened, site, 'fr', ['Search', 'Kinds'], false);
  }, 240_000);

  it.each(['..%2F..%2Fpackage.json', '%2e%2e/index.js', 'nothing.js', 'index.d.ts', ''])(
    'sends no file that is not of the IDE: %s',
    async (name) => {
      expect((await site.get(`/graphql/ide/${name}`)).status).toBe(404);
    },
  );
});
