/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { inviteAccount } from '../../src/auth/accounts.js';
import type { BearerRole } from '../../src/core/access.js';
import { PASSPHRASE } from './accounts.js';
import type { TestWebsite } from './website.js';

/** Signing in with a real browser. */

let number = 0;

/** The path of an invitation for somebody new, with their e-mail address. */
export async function invitationFor(
  site: TestWebsite,
  role: BearerRole,
  name: string,
): Promise<{ path: string; email: string; id: string }> {
  const email = `invited${(number += 1)}@coalition.example`;
  const { account, secret } = await inviteAccount(site.base.dataSource, { name, email, role }, { at: new Date().toISOString(), days: 7 });
  return { path: `/invitation/${secret}`, email, id: account.id };
}

/** Fills in the page of an invitation and sends it, with the keyboard alone. */
export async function acceptWithKeyboard(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.focus('#next');
  await page.keyboard.type(passphrase);
  await tabTo(page, '#again');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account?done=joined');
}

/** Goes on by the tabulator until an element has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with the keyboard`);
}
