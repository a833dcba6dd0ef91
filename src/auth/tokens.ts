import { randomBytes } from 'node:crypto';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import type { BearerRole, Role } from '../core/access.js';
import { MaillageError, show } from '../errors.js';
import { updateRequestContext } from '../http/request-context.js';
import { TokenRow } from '../store/tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { daysAfter } from './accounts.js';
import type { Actor } from './actor.js';
import { AdministrationError, readName } from './administration-error.js';
import { hashOf } from './secrets.js';
import type { CurrentSession } from './sessions.js';

/** Bearer tokens of programs: made by a command or an administrator, shown once, stored hashed. */

/** For how many days a token is good unless another number is given. */
export const TOKEN_DAYS = 365;

/** The most days that may be given. */
export const MAX_TOKEN_DAYS = 3650;

/** How long the token that another replaces goes on, in hours, so that programs can be given the new one. */
export const ROTATION_HOURS = 24;

/** A token that was just made. It is shown here and nowhere else. */
export interface NewToken {
  readonly id: string;
  readonly token: string;
}

/**
 * Makes a token.
 * @param days for how many days it is good; null for as long as nobody revokes it
 * @throws AdministrationError NAME_INVALID, LIFETIME_INVALID
 */
export async function createToken(
  dataSource: DataSource,
  name: string,
  role: BearerRole,
  at: string,
  days: number | null = null,
): Promise<NewToken> {
  const row = { name: readName(name), role, createdAt: at, expiresAt: days === null ? null : daysAfter(at, checkDays(days)) };
  return inWritingTransaction(dataSource, (manager) => insert(manager, row));
}

function checkDays(days: number): number {
  if (Number.isInteger(days) && days >= 1 && days <= MAX_TOKEN_DAYS) return days;
  throw new AdministrationError('LIFETIME_INVALID', 'days', {
    fr: `Un jeton vaut de 1 à ${MAX_TOKEN_DAYS} jours, pas ${show(days)}.`,
    en: `A token is good for 1 to ${MAX_TOKEN_DAYS} days, not ${show(days)}.`,
  });
}

async function insert(manager: EntityManager, row: Pick<TokenRow, 'name' | 'role' | 'createdAt' | 'expiresAt'>): Promise<NewToken> {
  const id = randomBytes(4).toString('hex');
  const token = `maillage_${randomBytes(32).toString('base64url')}`;
  await manager.insert(TokenRow, { ...row, id, hash: hashOf(token), revokedAt: null, lastUsedAt: null });
  return { id, token };
}

/** All tokens, revoked and expired ones too, oldest first; never the tokens themselves. */
export async function listTokens(dataSource: DataSource): Promise<TokenRow[]> {
  return dataSource.manager.find(TokenRow, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/** Whether a token opens anything at a time. */
export function isInForce({ revokedAt, expiresAt }: Pick<TokenRow, 'revokedAt' | 'expiresAt'>, at: string): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at);
}

/**
 * Revokes a token at once.
 * @throws AdministrationError NOT_FOUND when no token that is not revoked has this id
 */
export async function revokeToken(dataSource: DataSource, id: string, at: string): Promise<void> {
  const { affected } = await inWritingTransaction(dataSource, (manager) =>
    manager.update(TokenRow, { id, revokedAt: IsNull() }, { revokedAt: at }),
  );
  if (affected !== 1) throw noToken(id);
}

/**
 * Makes the successor of a token, with its name and role and good for as long as it was; the old one goes on for {@link ROTATION_HOURS}.
 * @throws AdministrationError NOT_FOUND when no token in force has this id
 */
export async function rotateToken(dataSource: DataSource, id: string, at: string): Promise<NewToken & { readonly oldExpiresAt: string }> {
  return inWritingTransaction(dataSource, async (manager) => {
    const old = await manager.findOneBy(TokenRow, { id });
    if (!old || !isInForce(old, at)) throw noToken(id);
    const days = old.expiresAt === null ? null : (Date.parse(old.expiresAt) - Date.parse(old.createdAt)) / 86_400_000;
    const { name, role } = old;
    const made = await insert(manager, { name, role, createdAt: at, expiresAt: days === null ? null : daysAfter(at, days) });
    const end = daysAfter(at, ROTATION_HOURS / 24);
    const oldExpiresAt = old.expiresAt !== null && old.expiresAt < end ? old.expiresAt : end;
    await manager.update(TokenRow, { id }, { expiresAt: oldExpiresAt });
    return { ...made, oldExpiresAt };
  });
}

function noToken(id: string): AdministrationError {
  return new AdministrationError('NOT_FOUND', 'token', {
    fr: `Aucun jeton en vigueur n’a l’identifiant ${show(id)}.`,
    en: `No token in force has the id ${show(id)}.`,
  });
}

/** The name of the scheme is written in any case. https://www.rfc-editor.org/rfc/rfc9110#section-11.1 */
const BEARER = /^Bearer +([A-Za-z0-9_-]{1,200})$/i;

/** Who sends a request: the bearer of a token, the holder of an account, or anybody. */
export interface Bearer {
  readonly role: Role;
  /** Who acts, as the author of what is changed; null for anybody. */
  readonly actor: Actor | null;
  /** The session of somebody who signed in; null for anybody else. */
  readonly session: CurrentSession | null;
}

/** Who bears nothing. */
export const ANYBODY: Bearer = { role: 'ANONYMOUS', actor: null, session: null };

/**
 * Who bears the token of an `Authorization` header; anybody when there is no header.
 * @throws UNAUTHENTICATED for a token that is unknown, malformed, expired or revoked
 */
export async function bearerOf(dataSource: DataSource, authorization: string | undefined): Promise<Bearer> {
  if (authorization === undefined) return known(ANYBODY);
  const token = BEARER.exec(authorization)?.[1];
  const row = token ? await dataSource.manager.findOneBy(TokenRow, { hash: hashOf(token), revokedAt: IsNull() }) : null;
  const at = new Date().toISOString();
  if (row && isInForce(row, at)) {
    await noteUse(dataSource, row, at);
    const { id, name, role } = row;
    return known({ role, actor: { kind: 'TOKEN', id, name, role }, session: null });
  }
  throw new MaillageError('UNAUTHENTICATED', {
    fr: 'Ce jeton est inconnu, a expiré ou a été révoqué.',
    en: 'This token is unknown, has expired or was revoked.',
  });
}

/** Tells the log and the metrics the role of whoever sends the request being answered. */
export function known(bearer: Bearer): Bearer {
  updateRequestContext({ role: bearer.role });
  return bearer;
}

/** In milliseconds: `lastUsedAt` is written once in so long. */
const USED = 3_600_000;

/** Nobody is kept from reading because the database cannot be written just now. */
async function noteUse(dataSource: DataSource, { id, lastUsedAt }: TokenRow, at: string): Promise<void> {
  if (lastUsedAt !== null && Date.parse(at) - Date.parse(lastUsedAt) < USED) return;
  const write = inWritingTransaction(dataSource, (manager) => manager.update(TokenRow, { id }, { lastUsedAt: at }));
  await write.catch(() => undefined);
}
