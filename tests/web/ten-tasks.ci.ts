/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, toNextPage, visiting } from '../support/browser.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * What people come for, from the home page, in at most three clicks or one sentence typed: by mouse, and with the keyboard alone, on a
 * wide screen and on a phone, in both languages. A click into a field counts; typing into it and pressing Enter is the sentence.
 */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0' }), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const MOST_CLICKS = 3;
/** No page has so many stops that somebody with a keyboard should need more to reach what they came for. */
const MOST_STOPS = 150;

type Hand = 'mouse' | 'keyboard';

/** Somebody on their way from the home page, who counts. */
class Visitor {
  clicks = 0;

  constructor(
    readonly page: Page,
    readonly lang: 'fr' | 'en',
    private readonly hand: Hand,
  ) {}

  link(french: RegExp, english: RegExp, within = 'main'): Locator {
    return this.page
      .locator(within)
      .getByRole('link', { name: this.lang === 'fr' ? french : english })
      .first();
  }

  /** Follows a link to another page. */
  async follow(link: Locator): Promise<void> {
    await toNextPage(this.page, () => this.press(link));
  }

  /** Presses what changes the page that it is on. */
  async press(target: Locator): Promise<void> {
    this.clicks += 1;
    if (this.hand === 'mouse') return target.click();
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the sentences of a statement. */
  async open(panel: Locator): Promise<void> {
    await this.press(panel.locator('summary').first());
    await expect.poll(() => panel.getAttribute('open')).not.toBeNull();
  }

  async type(field: Locator, text: string): Promise<void> {
    if (this.hand === 'mouse') {
      this.clicks += 1;
      await field.click();
    } else await this.reach(field);
    await this.page.keyboard.type(text);
  }

  /** Types a sentence and sends it. */
  async ask(field: Locator, text: string): Promise<void> {
    await this.type(field, text);
    await toNextPage(this.page, () => this.page.keyboard.press('Enter'));
  }

  async search(french: string, english: string): Promise<void> {
    await this.ask(this.page.locator('#big-q'), this.lang === 'fr' ? french : english);
  }

  /** Goes on by the tabulator until an element has the focus. */
  private async reach(target: Locator): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${String(target)} cannot be reached with the keyboard within ${MOST_STOPS} stops`);
  }

  /** What is read on the page, where it can be seen. */
  async reads(where: string, what: RegExp): Promise<void> {
    const place = this.page.locator(where).filter({ hasText: what }).first();
    await place.waitFor({ state: 'visible' });
  }

  /** Whether a heading that a link led to stands in the window. */
  async isAt(where: string): Promise<void> {
    const height = this.page.viewportSize()?.height ?? 0;
    await expect
      .poll(async () => {
        const box = await this.page.locator(where).first().boundingBox();
        return box !== null && box.y >= 0 && box.y < height;
      })
      .toBe(true);
  }
}

interface Task {
  readonly name: string;
  readonly does: (visitor: Visitor) => Promise<void>;
}

const TASKS: readonly Task[] = [
  {
    name: 'who works on minors, and why',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/^Mineurs$/, /^Minors$/, '.card'));
      await visitor.reads('.grade.declared', /Halte du Marais/);
      await visitor.reads('.grade.declared .because', /Mineurs isolés|Unaccompanied minors/i);
      await visitor.open(visitor.page.locator('.grade.declared details').first());
      await visitor.reads('.grade.declared blockquote, .grade.declared .quote', /travaille avec les mineurs isolés/);
    },
  },
  {
    name: 'who works on a theme, asked in a sentence',
    does: async (visitor) => {
      await visitor.search('qui travaille sur le travail saisonnier', 'who works on seasonal work');
      await visitor.reads('.answer', /2\s(?:acteurs|actors)/);
      await visitor.reads('.answer', /Escale Indigo/);
      await visitor.follow(visitor.page.locator('.answer a.button'));
      await visitor.reads('.grade.declared', /Escale Indigo/);
      await visitor.isAt('#who');
    },
  },
  {
    name: 'what was promised, by whom, by when',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/qui doit faire quoi$/, /who is to do what$/));
      await visitor.reads('main section', /Maison du Large/);
      await visitor.reads('main section', /Phares et Docks[^]*15 (?:septembre|September) 2030/);
    },
  },
  {
    name: 'who is late',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/en retard/, /overdue/));
      await visitor.reads('main section', /Escale Indigo[^]*31 (?:mai|May) 2030/);
      expect(await visitor.page.locator('main h2').count()).toBe(1);
    },
  },
  {
    name: 'who was absent, and why',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/absence/, /absent/));
      await visitor.isAt('#attendance');
      await visitor.reads('#attendance, section:has(#attendance)', /Absen(?:ce|t)[^]*Fondation Ormeval/);
    },
  },
  {
    name: 'who was absent from an earlier meeting, and why',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/^Réunions$/, /^Meetings$/, '.menu'));
      await visitor.follow(visitor.link(/16 janvier 2030/, /16 January 2030/));
      await visitor.reads('main section', /Halte du Marais[^]*inondation/);
    },
  },
  {
    name: 'how a foundation is connected to a town',
    does: async (visitor) => {
      await visitor.type(visitor.page.locator('.card [name=from]'), 'fondation ormeval');
      // The suggestions would lie over the next field.
      await visitor.page.keyboard.press('Escape');
      await visitor.ask(visitor.page.locator('.card [name=to]'), 'saint nazaire');
      await visitor.reads('main', /Ormeval[^]*(?:finance|funds)[^]*Escale Indigo[^]*Saint-Nazaire/);
    },
  },
  {
    name: 'the network of an association, to be put into a site',
    does: async (visitor) => {
      await visitor.search('escale indigo', 'escale indigo');
      await visitor.follow(visitor.link(/^Escale Indigo$/, /^Escale Indigo$/, '.results'));
      await visitor.follow(visitor.link(/^Intégrer à un site$/, /^Embed in a website$/));
      await expect
        .poll(() => visitor.page.locator('textarea, code').first().textContent())
        .toContain('/embed/network?around=organization/la-passerelle-indigo');
    },
  },
  {
    name: 'one sheet for a meeting',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/^Réunion du 12 juin 2030$/, /12 June 2030$/));
      const pdf = (await visitor.page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    },
  },
  {
    name: 'what nobody covers',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/ceux sans acteur connu$/, /those without a known actor too$/));
      await visitor.reads('main section', /(?:Sans acteur|No actor)[^]*(?:a au moins un acteur|at least one actor)/);
    },
  },
  {
    name: 'all on one person',
    does: async (visitor) => {
      await visitor.search('basile quernec', 'basile quernec');
      await visitor.follow(visitor.link(/^Basile Quernec$/, /^Basile Quernec$/, '.results'));
      await visitor.reads('main', /Maison du Large[^]*16 (?:janvier|January) 2030/);
      await visitor.press(visitor.page.locator('.open-all').first());
      await visitor.reads('blockquote, .quote', /Basile Quernec y est maintenant directeur adjoint/);
    },
  },
  {
    name: 'a list in Excel',
    does: async (visitor) => {
      await visitor.follow(visitor.link(/^Réunions$/, /^Meetings$/, '.menu'));
      const [download] = await Promise.all([visitor.page.waitForEvent('download'), visitor.press(visitor.link(/^Excel/, /^Excel/))]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
    },
  },
];

const visit = visiting(() => [browser, site]);

describe.each([
  ['fr', 1280, 'mouse'],
  ['fr', 1280, 'keyboard'],
  ['fr', 360, 'mouse'],
  ['fr', 360, 'keyboard'],
  ['en', 1280, 'mouse'],
  ['en', 360, 'keyboard'],
] as const)('in %s at %i px by %s', (lang, width, hand) => {
  it.each(TASKS)('$name', async ({ does }) => {
    await visit(`/${lang}`, { viewport: { width, height: 800 } }, async (page, seen) => {
      const visitor = new Visitor(page, lang, hand);
      await does(visitor);
      expect(visitor.clicks).toBeLessThanOrEqual(MOST_CLICKS);
      expect(await overflowOf(page)).toBe(0);
      expect(seen).toEqual([]);
    });
  });
});
