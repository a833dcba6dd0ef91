import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { DataSource } from 'typeorm';
import { acceptInvitation, inviteAccount } from '../../src/auth/accounts.js';
import { type Derive, PassphraseHasher } from '../../src/auth/passphrase-hash.js';
import type { NewSession, Sessions } from '../../src/auth/sessions.js';
import type { BearerRole } from '../../src/core/access.js';
import { AccountRow } from '../../src/store/account-tables.js';

/** Accounts for tests: people of no base, and a hash that costs nothing. */

export const PASSPHRASE = 'neuf hérons sur la digue';

/** A hasher that is as good as none, and how often it hashed. */
export function quickHasher(): { readonly hasher: PassphraseHasher; readonly count: () => number } {
  let count = 0;
  const make: Derive = (passphrase, salt) => {
    count += 1;
    return Promise.resolve(createHash('sha256').update(salt).update(passphrase).digest());
  };
  return { hasher: new PassphraseHasher(make), count: () => count };
}

/** Somebody who was invited and set their passphrase. */
export async function joined(
  dataSource: DataSource,
  hasher: PassphraseHasher,
  { name, role, at }: { readonly name: string; readonly role: BearerRole; readonly at: string },
): Promise<AccountRow> {
  const email = `${name.toLowerCase()}@coalition.example`;
  const { secret } = await inviteAccount(dataSource, { name, email, role }, { at, days: 7 });
  return acceptInvitation(dataSource, hasher, { secret, passphrase: PASSPHRASE, at });
}

/** The key of every authenticator in tests, in base 32. */
export const AUTHENTICATOR_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Somebody who set a second factor: administration is for them alone. */
export async function withSecondFactor(dataSource: DataSource, account: AccountRow, at: string): Promise<AccountRow> {
  const set = { secondFactorSecret: AUTHENTICATOR_KEY, secondFactorAt: at, secondFactorStep: null };
  await dataSource.manager.update(AccountRow, { id: account.id }, set);
  return Object.assign(account, set);
}

/** The code that an authenticator with a key shows at a moment. */
export function codeAt(at: string, key = AUTHENTICATOR_KEY): string {
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(at) });
}

/** Signs in as somebody would who knows their passphrase. */
export async function signedIn(sessions: Sessions, { email }: AccountRow, at: string): Promise<NewSession> {
  const session = await sessions.signIn({ email, passphrase: PASSPHRASE }, { address: '192.0.2.1', device: undefined, userAgent: '' }, at);
  if (session === null || typeof session === 'number' || 'proof' in session) throw new Error('not signed in');
  return session;
}
