import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type DataSource, type EntityManager, IsNull, LessThan } from 'typeorm';
import { AccountRow } from '../store/account-tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { endSessionsOf, findAccount } from './accounts.js';
import { isSame } from './secrets.js';

/**
 * The second factor of an account: six digits that an authenticator shows, new every thirty seconds (TOTP, RFC 6238). Administration asks
 * for one. Its secret is stored as it is, since codes are computed from it; it is of no use without the passphrase.
 */

/** How long a code holds, in seconds. */
const PERIOD = 30;
/** By how many periods the clock of an authenticator may differ. */
const WINDOW = 1;

function authenticator(secret: string, account: string, issuer: string): TOTP {
  return new TOTP({ issuer, label: account, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });
}

/** The address that an authenticator reads from a QR code: `otpauth://totp/…`. */
export function authenticatorUri({ email }: Pick<AccountRow, 'email'>, secret: string, issuer: string): string {
  return authenticator(secret, email, issuer).toString();
}

/** Six digits as somebody types them: spaces do not count. */
export function readCode(text: string): string | null {
  const digits = text.replaceAll(/[\s\u00A0\u202F.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** The period of which a code is, counted from 1970; null when it is of none that holds. */
function periodOf(secret: string, code: string, at: string): number | null {
  const timestamp = Date.parse(at);
  const delta = authenticator(secret, '', '').validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

/**
 * Begins to set a second factor: it holds once a first code of it was given.
 * @returns the secret, in base 32
 */
export async function beginSecondFactor(dataSource: DataSource, id: string): Promise<string> {
  const secret = new Secret({ size: 20 }).base32;
  await inWritingTransaction(dataSource, (manager) =>
    manager.update(AccountRow, { id, secondFactorAt: IsNull() }, { secondFactorSecret: secret, secondFactorStep: null }),
  );
  return secret;
}

/** Sets the second factor that was begun, by a first code of it. */
export async function confirmSecondFactor(
  dataSource: DataSource,
  { id, secondFactorSecret }: AccountRow,
  { code, at }: { readonly code: string; readonly at: string },
): Promise<boolean> {
  const digits = readCode(code);
  const period = digits && secondFactorSecret ? periodOf(secondFactorSecret, digits, at) : null;
  if (period === null) return false;
  return inWritingTransaction(dataSource, async (manager) => {
    const set = { secondFactorAt: at, secondFactorStep: period };
    const { affected } = await manager.update(
      AccountRow,
      { id, secondFactorSecret: secondFactorSecret as string, secondFactorAt: IsNull() },
      set,
    );
    return affected === 1;
  });
}

/** Takes the second factor away from somebody who lost it, and ends their sessions; they set another. */
export async function removeSecondFactor(dataSource: DataSource, idOrEmail: string, at: string): Promise<AccountRow> {
  return inWritingTransaction(dataSource, async (manager) => {
    const account = await findAccount({ manager }, idOrEmail);
    Object.assign(account, { secondFactorSecret: null, secondFactorAt: null, secondFactorStep: null });
    await endSessionsOf(manager, account.id, at);
    return manager.save(account);
  });
}

/** Uses a code up: each opens one session only. */
export async function useCode(manager: EntityManager, account: AccountRow, code: string, at: string): Promise<boolean> {
  const digits = readCode(code);
  const { id, secondFactorSecret } = account;
  const period = digits && secondFactorSecret ? periodOf(secondFactorSecret, digits, at) : null;
  if (period === null) return false;
  const used = { secondFactorStep: period };
  const { affected } = await manager.update(
    AccountRow,
    [
      { id, secondFactorStep: LessThan(period) },
      { id, secondFactorStep: IsNull() },
    ],
    used,
  );
  return affected === 1;
}

/** How long the code may be awaited after the passphrase, in milliseconds. */
const AWAITED = 5 * 60_000;

/**
 * What shows that somebody gave the passphrase of an account, for the step in which they give the code. It is signed by what only the base
 * knows, so that nothing is kept meanwhile; another passphrase or factor ends it.
 */
export function passphraseProof(account: AccountRow, at: string): string {
  const claim = `${account.id} ${String(Date.parse(at) + AWAITED)}`;
  return `${Buffer.from(claim).toString('base64url')}.${signatureOf(account, claim)}`;
}

/** The id of the account that a proof is about, without a look at its signature; '' when it is none. */
export function accountIn(proof: string): string {
  return claimIn(proof).split(' ')[0] ?? '';
}

/** Whether a proof is of an account, and not too old. */
export function isProofOf(account: AccountRow, proof: string, at: string): boolean {
  const claim = claimIn(proof);
  const [id, until] = claim.split(' ');
  return isSame(proof.split('.')[1] ?? '', signatureOf(account, claim)) && id === account.id && Number(until) > Date.parse(at);
}

function claimIn(proof: string): string {
  return Buffer.from(proof.split('.')[0] ?? '', 'base64url').toString();
}

function signatureOf({ passphraseHash, secondFactorSecret }: AccountRow, claim: string): string {
  return createHmac('sha256', `${passphraseHash ?? ''} ${secondFactorSecret ?? ''}`)
    .update(claim)
    .digest('base64url');
}
