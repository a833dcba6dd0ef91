import type { AccountRow } from '../store/account-tables.js';
import type { TokenRow } from '../store/tables.js';

/**
 * Who may enter is decided by the base that is replaced: an archive is older, and would let in again whom that base had shut out.
 *
 * - Every token that is revoked in the replaced base is revoked in the new one, and ends no later than there; it stays in its list, so that
 *   the next restore knows it too.
 * - Every account that the replaced base has is as it is there: its role, its passphrase, whether it is suspended.
 * - No session and no link of an archive opens anything.
 */

/** A token as it is stored; of a base of an older version the columns that it had. */
export type StoredToken = Readonly<TokenRow>;
export type StoredAccount = Readonly<AccountRow>;

/** Who may enter a base. */
export interface StoredAccess {
  readonly tokens: readonly StoredToken[];
  readonly accounts: readonly StoredAccount[];
}

export const TOKEN_COLUMNS = ['id', 'name', 'role', 'hash', 'createdAt', 'revokedAt', 'expiresAt', 'lastUsedAt'] as const;
export const ACCOUNT_COLUMNS = [
  'id',
  'name',
  'email',
  'role',
  'passphraseHash',
  'passphraseSetAt',
  'invitationHash',
  'invitationExpiresAt',
  'createdAt',
  'suspendedAt',
  'bodyId',
  'secondFactorSecret',
  'secondFactorAt',
  'secondFactorStep',
] as const;

/** What happened to the tokens and accounts of an archive. */
export interface AccessRestored {
  /** How many tokens are in force in the restored base. */
  readonly inForce: number;
  /** How many were in force in the archive and had been revoked since, in the base that was replaced: they stay revoked. */
  readonly keptRevoked: number;
  /** How many accounts are as they were in the base that was replaced, and not as in the archive. */
  readonly accountsKept: number;
  /** How many accounts that may enter are as in the archive. */
  readonly accountsRestored: number;
  /** Whether the replaced base could be read; without it, what was revoked since the archive was made is not known. */
  readonly known: boolean;
}

/** What to write into the tables of the restored base. */
export interface Revocations {
  /** Tokens of the archive that end otherwise from now on, by their hash. */
  readonly tokenUpdates: readonly Pick<StoredToken, 'hash' | 'revokedAt' | 'expiresAt'>[];
  /** Revoked tokens that the archive does not have. */
  readonly tokenInserts: readonly StoredToken[];
  /** Accounts that take the place of those of the archive with the same id. */
  readonly accountUpdates: readonly StoredAccount[];
  /** Accounts that the archive does not have. */
  readonly accountInserts: readonly StoredAccount[];
  readonly restored: AccessRestored;
}

/**
 * Works out which tokens and accounts of the restored base open what.
 * @param replaced those of the base that is replaced; null where it cannot be read, or there is none
 */
export function revocationsOf(replaced: StoredAccess | null, archived: StoredAccess): Revocations {
  const tokens = tokensOf(replaced?.tokens ?? [], archived.tokens);
  const accounts = accountsOf(replaced?.accounts ?? [], archived.accounts);
  const revoked = tokens.tokenUpdates.filter(({ revokedAt }) => revokedAt !== null).length;
  const kept = new Set(accounts.accountUpdates.map(({ id }) => id));
  return {
    ...tokens,
    ...accounts,
    restored: {
      inForce: archived.tokens.filter(({ revokedAt }) => revokedAt === null).length - revoked,
      keptRevoked: revoked,
      accountsKept: kept.size + accounts.accountInserts.length,
      accountsRestored: archived.accounts.filter(({ id, suspendedAt }) => !kept.has(id) && suspendedAt === null).length,
      known: replaced !== null,
    },
  };
}

function tokensOf(replaced: readonly StoredToken[], archived: readonly StoredToken[]): Pick<Revocations, 'tokenUpdates' | 'tokenInserts'> {
  const present = new Map(replaced.map((token) => [token.hash, token]));
  const hashes = new Set(archived.map(({ hash }) => hash));
  const ids = new Set(archived.map(({ id }) => id));
  const tokenUpdates = archived.flatMap((token) => {
    const now = present.get(token.hash);
    if (token.revokedAt !== null || !now) return [];
    const expiresAt = earlier(token.expiresAt, now.expiresAt);
    const isOther = now.revokedAt !== null || expiresAt !== token.expiresAt;
    return isOther ? [{ hash: token.hash, revokedAt: now.revokedAt, expiresAt }] : [];
  });
  const tokenInserts = replaced
    .filter(({ hash, revokedAt }) => revokedAt !== null && !hashes.has(hash))
    // Another token may bear the same short id.
    .map((token) => (ids.has(token.id) ? { ...token, id: `${token.id}-${token.hash.slice(0, 8)}` } : token));
  return { tokenUpdates, tokenInserts };
}

function accountsOf(
  replaced: readonly StoredAccount[],
  archived: readonly StoredAccount[],
): Pick<Revocations, 'accountUpdates' | 'accountInserts'> {
  const ids = new Set(archived.map(({ id }) => id));
  const emails = new Set(archived.map(({ email }) => email));
  const withoutLinks = replaced.map((account) => ({ ...account, invitationHash: null, invitationExpiresAt: null }));
  return {
    accountUpdates: withoutLinks.filter(({ id }) => ids.has(id)),
    // Two bases may each have made an account for one person: that of the archive stands then.
    accountInserts: withoutLinks.filter(({ id, email }) => !ids.has(id) && !emails.has(email)),
  };
}

/** The earlier of two ends, where null is none. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A row with the columns that are asked for: those that an older version did not have are empty. */
export function withColumns<T>(row: Readonly<Record<string, unknown>>, columns: readonly string[]): T {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null])) as T;
}

/** The statements that write revocations, as one list for both databases: `?` stands for a value. */
export function statementsOf(
  { tokenUpdates, tokenInserts, accountUpdates, accountInserts }: Revocations,
  name: (table: 'token' | 'account' | 'session') => string,
  quote: (column: string) => string,
): { readonly sql: string; readonly values: readonly (string | number | null)[] }[] {
  const insert = (table: 'token' | 'account', columns: readonly string[]): string =>
    `INSERT INTO ${name(table)} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  const update = (table: 'token' | 'account', columns: readonly string[], key: string): string =>
    `UPDATE ${name(table)} SET ${columns.map((column) => `${quote(column)} = ?`).join(', ')} WHERE ${quote(key)} = ?`;
  const rest = ACCOUNT_COLUMNS.filter((column) => column !== 'id' && column !== 'email');
  return [
    { sql: `DELETE FROM ${name('session')}`, values: [] },
    { sql: `UPDATE ${name('account')} SET ${quote('invitationHash')} = ?, ${quote('invitationExpiresAt')} = ?`, values: [null, null] },
    ...tokenUpdates.map(({ hash, revokedAt, expiresAt }) => ({
      sql: update('token', ['revokedAt', 'expiresAt'], 'hash'),
      values: [revokedAt, expiresAt, hash],
    })),
    ...tokenInserts.map((token) => ({ sql: insert('token', TOKEN_COLUMNS), values: TOKEN_COLUMNS.map((column) => token[column]) })),
    ...accountUpdates.map((account) => ({
      sql: update('account', rest, 'id'),
      values: [...rest.map((column) => account[column]), account.id],
    })),
    ...accountInserts.map((account) => ({
      sql: insert('account', ACCOUNT_COLUMNS),
      values: ACCOUNT_COLUMNS.map((column) => account[column]),
    })),
  ];
}
