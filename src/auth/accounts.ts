import { type DataSource, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import type { BearerRole } from '../core/access.js';
import { mintId } from '../core/ids.js';
import { MaillageError, show } from '../errors.js';
import { AccountRow, SessionRow } from '../store/account-tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { AdministrationError, foldEmail, readEmail, readName } from './administration-error.js';
import type { PassphraseHasher } from './passphrase-hash.js';
import { normalizePassphrase } from './passphrase-rules.js';
import { hashOf, isSecret, newSecret } from './secrets.js';

/**
 * People's accounts: an administrator or a command makes them and gives a link that works once; its bearer sets a passphrase. A new link is
 * the way back in for those who lost theirs. No mail is sent: the link is shown once, to whoever asked for it.
 */

/** An account, with the link by which its holder sets a passphrase. The secret is shown here and nowhere else. */
export interface Invitation {
  readonly account: AccountRow;
  readonly secret: string;
  readonly expiresAt: string;
}

/** When, and for how many days the link is good. */
export interface InvitationOptions {
  readonly at: string;
  readonly days: number;
}

/** All accounts, suspended ones too, by name. */
export async function listAccounts(dataSource: DataSource): Promise<AccountRow[]> {
  const rows = await dataSource.manager.find(AccountRow);
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1));
}

/**
 * The account of an id or an e-mail address.
 * @throws AdministrationError NOT_FOUND
 */
export async function findAccount({ manager }: Pick<DataSource, 'manager'>, idOrEmail: string, argument = 'account'): Promise<AccountRow> {
  const found = await manager.findOneBy(AccountRow, idOrEmail.includes('@') ? { email: foldEmail(idOrEmail) } : { id: idOrEmail });
  if (found) return found;
  throw new AdministrationError('NOT_FOUND', argument, {
    fr: `Aucun compte n’est au nom de ${show(idOrEmail)}.`,
    en: `There is no account of ${show(idOrEmail)}.`,
  });
}

/**
 * Makes an account that its holder enters by the link.
 * @throws AdministrationError for a name or an e-mail address that cannot be, or is somebody else’s
 */
export async function inviteAccount(
  dataSource: DataSource,
  given: { readonly name: string; readonly email: string; readonly role: BearerRole },
  options: InvitationOptions,
): Promise<Invitation> {
  const name = readName(given.name);
  const email = readEmail(given.email);
  return inWritingTransaction(dataSource, async (manager) => {
    if (await manager.existsBy(AccountRow, { email }))
      throw new AdministrationError('EMAIL_TAKEN', 'email', {
        fr: `Il y a déjà un compte pour ${show(email)}. Un nouveau lien lui rend l’accès.`,
        en: `There is an account for ${show(email)} already. A new link lets its holder in again.`,
      });
    const account = manager.create(AccountRow, {
      id: `account/${mintId(new Set())}`,
      name,
      email,
      role: given.role,
      createdAt: options.at,
      passphraseHash: null,
      passphraseSetAt: null,
      suspendedAt: null,
      bodyId: null,
      secondFactorSecret: null,
      secondFactorAt: null,
      secondFactorStep: null,
    });
    const link = makeLink(account, options);
    await manager.insert(AccountRow, account);
    return link;
  });
}

/**
 * Makes a new link for an account, which replaces the one before it. The passphrase holds until the link is used.
 * @throws AdministrationError NOT_FOUND, ACCOUNT_SUSPENDED
 */
export async function renewInvitation(dataSource: DataSource, idOrEmail: string, options: InvitationOptions): Promise<Invitation> {
  return inWritingTransaction(dataSource, async (manager) => {
    const account = await findAccount({ manager }, idOrEmail);
    if (account.suspendedAt !== null)
      throw new AdministrationError('ACCOUNT_SUSPENDED', 'account', {
        fr: `Le compte de ${show(account.name)} est suspendu : rétablissez-le d’abord.`,
        en: `The account of ${show(account.name)} is suspended: reinstate it first.`,
      });
    const link = makeLink(account, options);
    await manager.save(account);
    return link;
  });
}

const DAY = 86_400_000;

/** A time some days after another. */
export function daysAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * DAY).toISOString();
}

function makeLink(account: AccountRow, { at, days }: InvitationOptions): Invitation {
  const secret = newSecret();
  const expiresAt = daysAfter(at, days);
  Object.assign(account, { invitationHash: hashOf(secret), invitationExpiresAt: expiresAt });
  return { account, secret, expiresAt };
}

/** Changes what somebody may do, from their next request on. */
export async function setAccountRole(dataSource: DataSource, idOrEmail: string, role: BearerRole): Promise<AccountRow> {
  return inWritingTransaction(dataSource, async (manager) => {
    const account = await findAccount({ manager }, idOrEmail);
    if (role !== 'ADMINISTRATOR') await keepAnAdministrator(manager, account);
    account.role = role;
    return manager.save(account);
  });
}

/** Says for which association or body somebody comes; null for none. */
export async function setAccountBody(dataSource: DataSource, id: string, bodyId: string | null): Promise<void> {
  await inWritingTransaction(dataSource, (manager) => manager.update(AccountRow, { id }, { bodyId }));
}

/** Shuts somebody out at once: sessions and links end. */
export async function suspendAccount(dataSource: DataSource, idOrEmail: string, at: string): Promise<AccountRow> {
  return inWritingTransaction(dataSource, async (manager) => {
    const account = await findAccount({ manager }, idOrEmail);
    await keepAnAdministrator(manager, account);
    Object.assign(account, { suspendedAt: account.suspendedAt ?? at, invitationHash: null, invitationExpiresAt: null });
    await endSessionsOf(manager, account.id, at);
    return manager.save(account);
  });
}

/** Lets somebody sign in again who was suspended. Sessions that ended stay so. */
export async function reinstateAccount(dataSource: DataSource, idOrEmail: string): Promise<AccountRow> {
  return inWritingTransaction(dataSource, async (manager) => {
    const account = await findAccount({ manager }, idOrEmail);
    if (account.suspendedAt === null)
      throw new AdministrationError('ACCOUNT_NOT_SUSPENDED', 'account', {
        fr: `Le compte de ${show(account.name)} n’est pas suspendu.`,
        en: `The account of ${show(account.name)} is not suspended.`,
      });
    account.suspendedAt = null;
    return manager.save(account);
  });
}

/** A base that nobody could administer but by a command on its machine would be a trap; it is one only where there never was anybody. */
async function keepAnAdministrator(manager: EntityManager, account: AccountRow): Promise<void> {
  const { id, role, suspendedAt, passphraseHash } = account;
  // Whoever was only invited administers nothing yet.
  if (role !== 'ADMINISTRATOR' || suspendedAt !== null || passphraseHash === null) return;
  if (await manager.existsBy(AccountRow, { id: Not(id), role: 'ADMINISTRATOR', suspendedAt: IsNull(), passphraseHash: Not(IsNull()) }))
    return;
  throw new AdministrationError('LAST_ADMINISTRATOR', 'account', {
    fr: 'Ce compte est le seul de l’administration : nommez d’abord quelqu’un d’autre.',
    en: 'This account is the only administrator’s: appoint somebody else first.',
  });
}

/** Ends all sessions of an account. */
export async function endSessionsOf(manager: EntityManager, accountId: string, at: string): Promise<void> {
  await manager.update(SessionRow, { accountId, endedAt: IsNull() }, { endedAt: at });
}

/** The account that a link is for; null when the link is unknown, used, replaced or expired. */
export async function accountOfInvitation({ manager }: DataSource, secret: string, at: string): Promise<AccountRow | null> {
  if (!isSecret(secret)) return null;
  return manager.findOneBy(AccountRow, standing(secret, at));
}

const standing = (secret: string, at: string): object => ({
  invitationHash: hashOf(secret),
  invitationExpiresAt: MoreThan(at),
  suspendedAt: IsNull(),
});

/**
 * Sets the passphrase of whoever bears a link, once, and ends all their sessions.
 * @throws FORBIDDEN when the link was used meanwhile, replaced, or has expired
 */
export async function acceptInvitation(
  dataSource: DataSource,
  hasher: PassphraseHasher,
  { secret, passphrase, at }: { readonly secret: string; readonly passphrase: string; readonly at: string },
): Promise<AccountRow> {
  const passphraseHash = await hasher.hash(normalizePassphrase(passphrase));
  return inWritingTransaction(dataSource, async (manager) => {
    const account = isSecret(secret) ? await manager.findOneBy(AccountRow, standing(secret, at)) : null;
    if (!account) throw linkWithoutEffect();
    Object.assign(account, { passphraseHash, passphraseSetAt: at, invitationHash: null, invitationExpiresAt: null });
    await endSessionsOf(manager, account.id, at);
    return manager.save(account);
  });
}

/** What the bearer of a link that opens nothing is told: not whether it ever did. */
export function linkWithoutEffect(): MaillageError {
  return new MaillageError('FORBIDDEN', {
    fr: 'Ce lien n’ouvre plus rien : il a déjà servi, un autre l’a remplacé, ou il a expiré. Demandez-en un nouveau à l’administration de la base.',
    en: 'This link no longer opens anything: it was used, replaced by another, or has expired. Ask the administrators of the base for a new one.',
  });
}
