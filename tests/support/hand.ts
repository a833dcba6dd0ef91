/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { toNextPage } from './browser.js';

/** How somebody works: with a pointer, or with the keyboard alone. */
export type Way = 'pointer' | 'keyboard';

/** What a task took: clicks, keys that move or press, and signs that were typed. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
  readonly typed: number;
  /** Things done one after the other, each of which is thought of first. */
  readonly acts: number;
  /** How often a hand went from the pointer to the keyboard, or back. */
  readonly switches: number;
}

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, 1980): a key by an average typist of 40 words a minute, pointing, a hand that
 * goes from one device to the other, the thought before each act.
 */
const [KEY, POINT, SWITCH, THOUGHT] = [0.28, 1.1, 0.4, 1.35];

/** How long a task takes somebody who knows the pages, without the time in which these load. */
export function secondsOf({ clicks, keys, typed, acts, switches }: Effort): number {
  return THOUGHT * acts + POINT * clicks + KEY * (keys + typed) + SWITCH * switches;
}

/** Keys are pressed as often as it takes; a page where this is not enough cannot be worked with. */
const MAX_TABS = 150;

/** Somebody at a page, of whom every click and every key is counted. */
export class Hand {
  private clicks = 0;
  private keys = 0;
  private typed = 0;
  private acts = 0;
  private switches = 0;
  /** Where the hand is; where it begins does not count. */
  private at: Way | null = null;

  constructor(
    private readonly page: Page,
    private readonly way: Way,
  ) {}

  /** Presses something that stays on the page. */
  async press(selector: string): Promise<void> {
    const target = await this.reach(selector);
    if (this.way === 'pointer') return this.click(target);
    return this.key('Enter');
  }

  /** Presses what leads to another page. */
  async follow(selector: string): Promise<void> {
    const target = await this.reach(selector);
    await toNextPage(this.page, () => (this.way === 'pointer' ? this.click(target) : this.key('Enter')));
  }

  /** Sends the form in which it types: the return key does, in either way. */
  async send(): Promise<void> {
    this.acts += 1;
    await toNextPage(this.page, () => this.key('Enter'));
  }

  /** Writes a text into a field, in the place of what it holds. */
  async write(selector: string, text: string): Promise<void> {
    const target = await this.reach(selector);
    if (this.way === 'pointer') await this.click(target);
    if ((await target.inputValue()) !== '') await this.key('Control+A');
    this.moveTo('keyboard');
    this.typed += text.length;
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list: by two clicks, or by typing what it says. */
  async choose(selector: string, value: string): Promise<void> {
    const target = await this.reach(selector);
    const label = (await target.locator(`option[value="${value}"]`).first().textContent()) ?? '';
    this.moveTo(this.way);
    if (this.way === 'pointer') this.clicks += 2;
    else this.typed += label.length;
    await target.selectOption(value);
  }

  /** What was counted since this was last asked. */
  effort(): Effort {
    const { clicks, keys, typed, acts, switches } = this;
    this.clicks = this.keys = this.typed = this.acts = this.switches = 0;
    return { clicks, keys, typed, acts, switches };
  }

  private moveTo(device: Way): void {
    if (this.at !== null && this.at !== device) this.switches += 1;
    this.at = device;
  }

  private async click(target: Locator): Promise<void> {
    this.moveTo('pointer');
    this.clicks += 1;
    await target.click();
  }

  private async key(key: string): Promise<void> {
    this.moveTo('keyboard');
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /**
   * With the keyboard, goes on or back by the tabulator from where the page was entered; from its head past the menu, by the link that
   * every page has for this.
   */
  private async reach(selector: string): Promise<Locator> {
    this.acts += 1;
    const target = this.page.locator(selector).first();
    await target.waitFor();
    if (this.way === 'pointer') return target;
    if ((await this.wayTo(target)) === 'past the menu') {
      await this.key('Tab');
      await this.key('Enter');
      await this.page.locator('main:focus').waitFor();
    }
    const key = (await this.wayTo(target)) === 'back' ? 'Shift+Tab' : 'Tab';
    for (let tabs = 0; tabs < MAX_TABS; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return target;
      await this.key(key);
    }
    throw new Error(`${selector} cannot be reached with the keyboard at ${this.page.url()}`);
  }

  private wayTo(target: Locator): Promise<'on' | 'back' | 'past the menu'> {
    return target.evaluate((element) => {
      const { activeElement, body } = document;
      // A page that was entered at one of its parts begins there; a form sent from there leads to the same part of the next page.
      const from = activeElement === body ? document.getElementById(location.hash.slice(1)) : activeElement;
      if (!from) return element.closest('main') ? 'past the menu' : 'on';
      return element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING ? 'back' : 'on';
    });
  }
}
