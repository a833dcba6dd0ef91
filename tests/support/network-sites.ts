/// <reference lib="dom" />
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { SMALL_SEEDS } from './base.js';
import { openBrowser, type TestBrowser, watch } from './browser.js';
import { crowdedSeeds } from './crowded-seeds.js';
import { type EmbeddingSite, openEmbeddingSite, wordpressPage } from './embedding-site.js';
import { openWebsite, type TestWebsite } from './website.js';

/** The network of one organization: a handful of nodes. */
export const SMALL_NETWORK = 'around=organization/la-passerelle-indigo';
/** The network of the coalition: as many nodes as a page shows. */
export const LARGE_NETWORK = 'around=organization/les-quatre-vents&depth=2';

/** A base and a browser to look at its network with, and a site of another origin that embeds it. */
export interface NetworkSites {
  readonly site: TestWebsite;
  /** The pages of the embedding site: `/wordpress`, `/frame`, `/element` and `/guarded`, whose frame is refused. */
  readonly embedding: EmbeddingSite;
  readonly browser: TestBrowser;
  /** Opens a page in a context of its own, looks, and closes it; `seen` is what {@link watch} saw. */
  visit<T>(url: string, options: BrowserContextOptions, look: (page: Page, seen: string[]) => Promise<T>): Promise<T>;
  /** @returns the errors of the servers: none in a test that passes */
  close(): Promise<unknown[]>;
}

/** Opens the sites for the tests of a file, and closes them after: no server may have had an error. */
export function useNetworkSites(): NetworkSites {
  let opened: NetworkSites | null = null;
  const now = (): NetworkSites => {
    if (!opened) throw new Error('the sites are opened before the first test, not before');
    return opened;
  };
  beforeAll(async () => {
    opened = await openNetworkSites();
  });
  afterAll(async () => {
    expect(await opened?.close()).toEqual([]);
  });
  return {
    get site() {
      return now().site;
    },
    get embedding() {
      return now().embedding;
    },
    get browser() {
      return now().browser;
    },
    visit: (...visited) => now().visit(...visited),
    close: () => now().close(),
  };
}

async function openNetworkSites(): Promise<NetworkSites> {
  const [site, guarded, browser] = await Promise.all([
    openWebsite(crowdedSeeds()),
    openWebsite(SMALL_SEEDS, { EMBED_FRAME_ANCESTORS: 'https://www.example.org' }),
    openBrowser(),
  ]);
  const asked = encodeURIComponent(`${site.url}/fr/network?${SMALL_NETWORK}`);
  const { html } = JSON.parse((await site.get(`/oembed?url=${asked}&maxwidth=700&lang=fr`)).text) as { html: string };
  const embed = `${site.url}/embed/network?${SMALL_NETWORK}&lang=fr`;
  const embedding = await openEmbeddingSite({
    '/wordpress': wordpressPage(html),
    '/frame': `<!doctype html><title>Un site</title><iframe title="x" width="800" height="150" src="${embed.replace(/&/g, '&amp;')}"></iframe><script src="${site.url}/embed.js"></script>`,
    '/element': `<!doctype html><title>Un site</title><script src="${site.url}/embed.js"></script>
      <maillage-network src="${site.url}" around="theme/travail-saisonnier" lang="fr" label="Travail saisonnier" loading="eager"><a href="${site.url}">Travail saisonnier</a></maillage-network>`,
    '/guarded': `<!doctype html><title>Un site</title><iframe title="x" src="${guarded.url}/embed/network?lang=fr"></iframe>`,
  });
  return {
    site,
    embedding,
    browser,
    visit: async (url, options, look) => {
      const context = await browser.browser.newContext(options);
      try {
        const page = await context.newPage();
        const seen = watch(page, site.url);
        await page.goto(url.startsWith('/') ? `${site.url}${url}` : url);
        return await look(page, seen);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await Promise.all([site.close(), guarded.close(), browser.close(), embedding.close()]);
      return [...site.unexpectedErrors, ...guarded.unexpectedErrors];
    },
  };
}

/** The id of the node that has the focus; null when none has. */
export function focusedNode(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}

/** Whether the panel lies over any part of the picture. */
export function isCovered(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const [canvas, panel] = ['.net-canvas', '.net-panel'].map((one) =>
      [...document.querySelectorAll(one)].find((drawn) => drawn.checkVisibility())?.getBoundingClientRect(),
    );
    if (!canvas || !panel) throw new Error('there is no picture');
    return panel.left < canvas.right && canvas.left < panel.right && panel.top < canvas.bottom && canvas.top < panel.bottom;
  });
}
