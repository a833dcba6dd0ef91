/**
 * A revocation outlives a restore: an archive is older than the base that it replaces, and would admit tokens again that were revoked since.
 * Every token that is revoked in the replaced base is revoked in the new one, and stays in its list, so that the next restore knows it too.
 */

/** A token as it is stored. */
export interface StoredToken {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly hash: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

export const TOKEN_COLUMNS = ['id', 'name', 'role', 'hash', 'createdAt', 'revokedAt'] as const;

/** What happened to the tokens of an archive. */
export interface TokensRestored {
  /** How many tokens are in force in the restored base. */
  readonly inForce: number;
  /** How many were in force in the archive and had been revoked since, in the base that was replaced: they stay revoked. */
  readonly keptRevoked: number;
  /** Whether the replaced base could be read; without it, what was revoked since the archive was made is not known. */
  readonly known: boolean;
}

/** What to write into the token table of the restored base. */
export interface Revocations {
  /** Tokens of the archive that are revoked from now on. */
  readonly updates: readonly { readonly hash: string; readonly revokedAt: string }[];
  /** Revoked tokens that the archive does not have. */
  readonly inserts: readonly StoredToken[];
  readonly restored: TokensRestored;
}

/**
 * Works out which tokens of the restored base are revoked.
 * @param replaced the tokens of the base that is replaced; null where it cannot be read, or there is none
 */
export function revocationsOf(replaced: readonly StoredToken[] | null, archived: readonly StoredToken[]): Revocations {
  const revoked = (replaced ?? []).filter(({ revokedAt }) => revokedAt !== null);
  const since = new Map(revoked.map((token) => [token.hash, token.revokedAt as string]));
  const hashes = new Set(archived.map(({ hash }) => hash));
  const ids = new Set(archived.map(({ id }) => id));
  const updates = archived.flatMap(({ hash, revokedAt }) => {
    const at = since.get(hash);
    return revokedAt === null && at !== undefined ? [{ hash, revokedAt: at }] : [];
  });
  return {
    updates,
    inserts: revoked
      .filter(({ hash }) => !hashes.has(hash))
      // Another token may bear the same short id.
      .map((token) => (ids.has(token.id) ? { ...token, id: `${token.id}-${token.hash.slice(0, 8)}` } : token)),
    restored: {
      inForce: archived.filter(({ revokedAt }) => revokedAt === null).length - updates.length,
      keptRevoked: updates.length,
      known: replaced !== null,
    },
  };
}
