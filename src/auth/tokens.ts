import { createHash, randomBytes } from 'node:crypto';
import { type DataSource, IsNull } from 'typeorm';
import type { Role } from '../core/access.js';
import { MaillageError, show } from '../errors.js';
import { updateRequestContext } from '../http/request-context.js';
import { TokenRow } from '../store/tables.js';

/** Bearer tokens: made by a command, shown once, stored hashed. */

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes a token. It is shown here and nowhere else. */
export async function createToken(
  dataSource: DataSource,
  name: string,
  role: Exclude<Role, 'ANONYMOUS'>,
  at: string,
): Promise<{ id: string; token: string }> {
  const id = randomBytes(4).toString('hex');
  const token = `maillage_${randomBytes(32).toString('base64url')}`;
  await dataSource.manager.insert(TokenRow, { id, name, role, hash: hashOf(token), createdAt: at, revokedAt: null });
  return { id, token };
}

/** All tokens, revoked ones too, oldest first; never the tokens themselves. */
export async function listTokens(dataSource: DataSource): Promise<TokenRow[]> {
  return dataSource.manager.find(TokenRow, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/** @throws NOT_FOUND when no token that still holds has this id */
export async function revokeToken(dataSource: DataSource, id: string, at: string): Promise<void> {
  const { affected } = await dataSource.manager.update(TokenRow, { id, revokedAt: IsNull() }, { revokedAt: at });
  if (affected === 1) return;
  throw new MaillageError('NOT_FOUND', {
    fr: `Aucun jeton en vigueur n’a l’identifiant ${show(id)}.`,
    en: `No token in force has the id ${show(id)}.`,
  });
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/;

/** Who sends a request: the bearer of a token, or anybody. */
export interface Bearer {
  readonly role: Role;
  /** The name of the token; null for anybody. */
  readonly name: string | null;
  /** The id of the token; null for anybody. */
  readonly id: string | null;
}

/**
 * Who bears the token of an `Authorization` header; anybody when there is no header.
 * @throws UNAUTHENTICATED for a token that is unknown, malformed or revoked
 */
export async function bearerOf(dataSource: DataSource, authorization: string | undefined): Promise<Bearer> {
  if (authorization === undefined) return known({ role: 'ANONYMOUS', name: null, id: null });
  const token = BEARER.exec(authorization)?.[1];
  const row = token ? await dataSource.manager.findOneBy(TokenRow, { hash: hashOf(token), revokedAt: IsNull() }) : null;
  if (row) return known({ role: row.role, name: row.name, id: row.id });
  throw new MaillageError('UNAUTHENTICATED', { fr: 'Ce jeton est inconnu ou a été révoqué.', en: 'This token is unknown or was revoked.' });
}

function known(bearer: Bearer): Bearer {
  updateRequestContext({ role: bearer.role });
  return bearer;
}
