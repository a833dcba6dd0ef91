import type { Page } from 'playwright-core';
import { toNextView } from './browser.js';

/**
 * Somebody who works in a browser, with what it costs them counted: what is read, clicked and pressed, and the pages that come.
 * A machine is quick; so that a number can be held by a test, the time is reckoned from these counts and never measured.
 */

/**
 * Seconds of each, on the slow side of what the keystroke-level model and studies of reading say. An answer is what passes from a key to the
 * next proposal drawn: in a browser, on two cores that others used too, the medians of two trials were 0.33 and 0.64, rounded up here.
 */
const SECONDS = { word: 0.25, click: 1.3, key: 0.6, page: 1, answer: 0.7, decision: 1.5 } as const;

export interface Effort {
  /** Words that are read before something is decided. */
  words: number;
  clicks: number;
  /** Single keys that press buttons. */
  keys: number;
  pages: number;
  /** States that come in the place of the one before, without a page. */
  answers: number;
  decisions: number;
}

export const secondsOf = ({ words, clicks, keys, pages, answers, decisions }: Effort): number =>
  words * SECONDS.word +
  clicks * SECONDS.click +
  keys * SECONDS.key +
  pages * SECONDS.page +
  answers * SECONDS.answer +
  decisions * SECONDS.decision;

const wordsIn = (text: string): number => text.split(' ').filter((one) => one !== '').length;

export class Secretary {
  private readonly seen = new Set<string>();
  readonly effort: Effort = { words: 0, clicks: 0, keys: 0, pages: 0, answers: 0, decisions: 0 };

  constructor(readonly page: Page) {}

  /** Reads what stands somewhere; what was read once is known again. */
  async read(selector: string): Promise<string> {
    const texts = await this.textsOf(selector);
    for (const text of texts) if (!this.seen.has(text)) this.effort.words += wordsIn(text);
    for (const text of texts) this.seen.add(text);
    return texts.join(' ');
  }

  /** Runs over what stands somewhere, and reads every other word. */
  async skim(selector: string): Promise<string> {
    const texts = await this.textsOf(selector);
    for (const text of texts) this.effort.words += Math.ceil(wordsIn(text) / 2);
    return texts.join(' ');
  }

  private async textsOf(selector: string): Promise<string[]> {
    return (await this.page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  async press(key: string): Promise<void> {
    this.effort.keys += 1;
    await this.toNext(() => this.page.keyboard.press(key));
  }

  /** Clicks what leads to another page. */
  async follow(selector: string): Promise<void> {
    this.effort.clicks += 1;
    await this.toNext(() => this.page.locator(selector).first().click());
  }

  /** Clicks what does not. */
  async click(selector: string): Promise<void> {
    this.effort.clicks += 1;
    await this.page.locator(selector).first().click();
  }

  private async toNext(act: () => Promise<unknown>): Promise<void> {
    this.effort.decisions += 1;
    if (await toNextView(this.page, act)) this.effort.pages += 1;
    else this.effort.answers += 1;
  }
}
