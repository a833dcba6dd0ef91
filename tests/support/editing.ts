import { Sessions } from '../../src/auth/sessions.js';
import type { BearerRole } from '../../src/core/access.js';
import { FormClient } from './form-client.js';
import { joined, quickHasher, withSecondFactor } from './accounts.js';
import type { Got, TestWebsite } from './website.js';

/** Somebody who is signed in to a site, by a passphrase that costs nothing to check. */
export async function signedInAs(site: TestWebsite, role: BearerRole, name: string): Promise<{ client: FormClient; id: string }> {
  const { dataSource } = site.base;
  const at = new Date().toISOString();
  const { hasher } = quickHasher();
  const invited = await joined(dataSource, hasher, { name, role, at });
  const account = role === 'ADMINISTRATOR' ? await withSecondFactor(dataSource, invited, at) : invited;
  const sessions = new Sessions(dataSource, { SESSION_IDLE: 720, SESSION_LIFETIME: 30 }, hasher);
  const { cookie } = await sessions.open(account, { address: '192.0.2.1', device: undefined, userAgent: '' }, at);
  const client = new FormClient(site);
  client.cookies.set('maillage-session', cookie);
  return { client, id: account.id };
}

/** The page to which an answer leads. */
export async function followed(client: FormClient, answer: Got): Promise<Got> {
  const location = answer.headers.get('location');
  if (answer.status !== 303 || location === null) throw new Error(`leads nowhere (${answer.status}): ${textIn(answer)}`);
  return client.get(location);
}

/** What the page says, without its markup. */
export function textIn({ text }: Pick<Got, 'text'>): string {
  const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? text;
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
}
