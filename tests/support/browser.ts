/// <reference lib="dom" />
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A browser for tests: the system's Chromium if there is one, else the one inside an npm package. Never none. */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long anything in a browser may take before it counts as hanging, in milliseconds: tests also pass on loaded cores. */
const PATIENCE = 120_000;

export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts a browser. */
export async function openBrowser(): Promise<TestBrowser> {
  const system = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((path) => NAMES.map((name) => join(path, name)))
    .find((path) => existsSync(path));
  if (!system) return launchPacked();
  const browser = patient(await chromium.launch({ executablePath: system, args: ARGUMENTS }));
  return { browser, close: () => browser.close() };
}

/** Starts the browser inside the npm package. It unpacks itself into a folder of its own, removed when it closes. */
export async function launchPacked(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-browser-'));
  // The package unpacks the libraries that a bare container lacks only when it believes to be in this place.
  const restore = setEnvironment({ AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder });
  const { default: packed } = (await import('@sparticuz/chromium')) as { default: { executablePath(): Promise<string> } };
  const executablePath = await packed.executablePath();
  // Its own list of fonts names a folder that is not this one, and without any font it dies on the first text field.
  writeFileSync(
    join(folder, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  const browser = patient(await chromium.launch({ executablePath, args: [...ARGUMENTS, '--no-zygote', '--disable-dev-shm-usage'] }));
  return {
    browser,
    close: async () => {
      await browser.close();
      restore();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives all windows of a browser the time that they need. */
function patient(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/** Sets variables of the environment; the function it returns brings back what they were. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}

export const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

/** Opens a path of a site in a window of its own, looks, and closes it; `seen` is what {@link watch} saw. */
export function visiting(where: () => readonly [TestBrowser, { readonly url: string }]) {
  return async <T>(path: string, options: BrowserContextOptions, look: (page: Page, seen: string[]) => Promise<T>): Promise<T> => {
    const [{ browser }, { url }] = where();
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const seen = watch(page, url);
      await page.goto(`${url}${path}`);
      return await look(page, seen);
    } finally {
      await context.close();
    }
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on a page by WCAG 2.2 AA and its best practices: rule, and the elements concerned. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const axe = (
      globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary.slice(0, 200)})`).join(' | ')}`,
    );
  }, TAGS);
}

/** What a page did that it must not: requests to others, errors in its scripts, breaches of its own policy. Fills as the page works. */
export function watch(page: Page, origin: string): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) seen.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 404')) seen.push(message.text());
  });
  return seen;
}

/** By how much a page is wider than its window: 0 when it need not be scrolled sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

/** What a page keeps in the browser: nothing, when it keeps its word. */
export async function keptBy(page: Page): Promise<unknown[]> {
  const cookies = await page.context().cookies();
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...cookies, ...stored];
}

/** Does what leads to another page and waits until that page is loaded: the one that is left has been for long, so only the event tells. */
export async function toNextPage(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}
