/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { examples } from '../../src/web/graphql-editor.js';
import type { TestBrowser } from './browser.js';
import type { TestWebsite } from './website.js';

/** The GraphQL editor as a reader uses it: its tabs, the variables filled in, its button. */

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A large answer takes the editor long to show on a machine that has much else to do. */
const PATIENCE = 150_000;

interface Answer {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
}

/**
 * Opens the editor as a reader of a language, waits for its documentation, and runs operations of the contract as they stand in their tabs;
 * each must answer, and the editor show it.
 * @param complete whether every root must have something: the variables filled in are of the published base
 */
export async function runOperations(
  { browser }: TestBrowser,
  site: TestWebsite,
  lang: 'fr' | 'en',
  names: readonly string[],
  complete: boolean,
): Promise<void> {
  const context = await browser.newContext({ locale: LOCALES[lang], viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(PATIENCE);
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}/graphql`);
    await page.locator('app-doc-viewer').getByText('Query', { exact: true }).waitFor();
    for (const { name, query } of examples(lang).filter((one) => names.includes(one.name))) {
      const sent = await runTab(page, name);
      const { variables } = JSON.parse(sent) as { variables: { lang?: string } };
      expect(variables.lang, name).toBe(query.includes('$lang: Lang') ? lang.toUpperCase() : undefined);
      const response = await fetch(`${site.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': lang },
        body: sent,
      });
      const { data, errors } = (await response.json()) as Answer;
      expect(errors, name).toBeUndefined();
      const missing = Object.entries(data ?? {}).filter(([, value]) => value === null || (Array.isArray(value) && value.includes(null)));
      if (complete) expect(missing, name).toEqual([]);
    }
  } finally {
    await context.close();
  }
}

/** Opens the tab of an operation, sends it, and waits until the editor shows an answer with data; the body that was sent. */
async function runTab(page: Page, name: string): Promise<string> {
  await openTab(page, name);
  const asked = page.waitForRequest((request) => request.method() === 'POST' && (request.postData() ?? '').includes(`query ${name}`));
  await page.locator('[track-id="set_request"]').locator('visible=true').click();
  const sent = (await asked).postData() ?? '';
  // Errors would come first, and the editor draws only what is in sight.
  await page.locator('app-query-result').locator('visible=true').getByText('"data"').waitFor();
  return sent;
}

/** The editor drops a press while it still draws an answer, so the tab is pressed until it stands open. */
async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.locator('.window-switcher__input', { hasText: new RegExp(`^\\s*${name}\\s*$`) });
  const opened = page.getByText(`(Send query ${name})`).locator('visible=true');
  await vi.waitFor(
    async () => {
      await tab.click();
      await opened.waitFor({ timeout: 10_000 });
    },
    { timeout: PATIENCE },
  );
}
