/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { IsNull, Not } from 'typeorm';
import { inviteAccount } from '../../src/auth/accounts.js';
import type { BearerRole } from '../../src/core/access.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { PASSPHRASE, withSecondFactor } from './accounts.js';
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
export async function acceptWithKeyboard(page: Page, site: TestWebsite, passphrase = PASSPHRASE): Promise<void> {
  await page.focus('#next');
  await page.keyboard.type(passphrase);
  await tabTo(page, '#again');
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/account?done=joined');
  await giveSecondFactors(site);
}

/** Gives a second factor to every administrator who has none yet. */
export async function giveSecondFactors(site: TestWebsite): Promise<void> {
  const { dataSource } = site.base;
  const without = await dataSource.manager.findBy(AccountRow, {
    role: 'ADMINISTRATOR',
    secondFactorAt: IsNull(),
    passphraseHash: Not(IsNull()),
  });
  for (const account of without) await withSecondFactor(dataSource, account, new Date().toISOString());
}

/** Goes on by the tabulator until an element has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with the keyboard`);
}
