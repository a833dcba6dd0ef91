import { randomBytes } from 'node:crypto';
import { type DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { Settings } from '../config.js';
import { AccountRow, SessionRow } from '../store/account-tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { daysAfter, endSessionsOf } from './accounts.js';
import type { Actor } from './actor.js';
import { AdministrationError, foldEmail } from './administration-error.js';
import { PassphraseHasher } from './passphrase-hash.js';
import { normalizePassphrase } from './passphrase-rules.js';
import { accountIn, isProofOf, passphraseProof, useCode } from './second-factor.js';
import { hashOf, isSecret, newSecret } from './secrets.js';
import { type Attempt, SignInLimits } from './sign-in-limits.js';

/** Sessions: who signed in, in which browser, and for how long that holds. */

/** A session that holds, as its holder's request has it. */
export interface CurrentSession {
  readonly id: string;
  readonly account: AccountRow;
  /** Its cookie, from which the token of its forms follows. */
  readonly cookie: string;
}

/** The two secrets that the browser of somebody who signed in keeps. */
export interface NewSession extends CurrentSession {
  /** By which the browser is known when its holder signs in again. */
  readonly device: string;
  /** Whether the account had never been signed in to with it. */
  readonly isNewBrowser: boolean;
}

/** That a passphrase fitted, and the code of a second factor is still to come. */
export interface AwaitedCode {
  /** What shows it, for the few minutes in which the code is awaited. */
  readonly proof: string;
}

/** The browser in which somebody signs in. */
export interface Browser {
  /** As rate limits have it. */
  readonly address: string;
  readonly device: string | undefined;
  readonly userAgent: string | undefined;
}

/** How long ended sessions are kept, in days: a browser is known for as long. */
const KEPT_DAYS = 365;

/** In milliseconds: `lastSeenAt` is written once in so long. */
const SEEN = 60_000;

type SessionSettings = Pick<Settings, 'SESSION_IDLE' | 'SESSION_LIFETIME'>;

export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SessionSettings,
    readonly hasher = new PassphraseHasher(),
    private readonly given: SignInLimits | null = null,
  ) {}

  private made: SignInLimits | null = null;

  /** Made when somebody tries to sign in: whoever only looks at sessions needs none. */
  private get limits(): SignInLimits {
    return this.given ?? (this.made ??= new SignInLimits());
  }

  /**
   * Signs somebody in by their passphrase. What it costs does not depend on whether there is such an account.
   * @returns the session; what is still to come where the account has a second factor; a number of seconds to wait; null when e-mail and
   *   passphrase do not go together, or the account is suspended
   * @throws UNAVAILABLE when too many are being checked
   */
  async signIn(
    given: { readonly email: string; readonly passphrase: string },
    browser: Browser,
    at: string,
  ): Promise<NewSession | AwaitedCode | number | null> {
    const email = foldEmail(given.email).slice(0, 254);
    const account = await this.dataSource.manager.findOneBy(AccountRow, { email });
    const attempt: Attempt = { email, address: browser.address, device: await this.knownDevice(account?.id ?? '', browser.device) };
    const wait = this.limits.admit(attempt);
    if (wait > 0) return wait;
    const mayEnter = account?.suspendedAt === null;
    const passphrase = normalizePassphrase(given.passphrase);
    const fits = await this.hasher.verify(passphrase, mayEnter ? account.passphraseHash : null);
    if (!fits || !mayEnter || account.passphraseHash === null) return null;
    // With a second factor the try has succeeded only with the code.
    if (account.secondFactorAt === null) this.limits.succeeded(attempt);
    if (this.hasher.isOutdated(account.passphraseHash)) {
      const passphraseHash = await this.hasher.hash(passphrase);
      // Only where nobody set another meanwhile.
      await inWritingTransaction(this.dataSource, (manager) =>
        manager.update(AccountRow, { id: account.id, passphraseHash: account.passphraseHash as string }, { passphraseHash }),
      );
    }
    return account.secondFactorAt === null ? this.open(account, browser, at) : { proof: passphraseProof(account, at) };
  }

  /**
   * Signs somebody in by the code of their second factor, once they have given their passphrase.
   * @returns the session; a number of seconds to wait; null when the code does not hold; 'TOO_LATE' when the passphrase must be given again
   */
  async signInByCode(
    { proof, code }: AwaitedCode & { readonly code: string },
    browser: Browser,
    at: string,
  ): Promise<NewSession | number | null | 'TOO_LATE'> {
    const account = await this.dataSource.manager.findOneBy(AccountRow, { id: accountIn(proof) });
    if (account?.suspendedAt !== null || account.secondFactorAt === null || !isProofOf(account, proof, at)) return 'TOO_LATE';
    const device = await this.knownDevice(account.id, browser.device);
    const attempt: Attempt = { email: account.email, address: browser.address, device };
    const wait = this.limits.admit(attempt);
    if (wait > 0) return wait;
    if (!(await inWritingTransaction(this.dataSource, (manager) => useCode(manager, account, code, at)))) return null;
    this.limits.succeeded(attempt);
    return this.open(account, browser, at);
  }

  /** Begins a session of somebody who showed who they are. */
  async open(account: AccountRow, browser: Browser, at: string): Promise<NewSession> {
    const cookie = newSecret();
    const device = isSecret(browser.device) ? browser.device : newSecret();
    const id = randomBytes(6).toString('hex');
    const row: SessionRow = {
      id,
      accountId: account.id,
      hash: hashOf(cookie),
      deviceHash: hashOf(device),
      deviceName: nameOfBrowser(browser.userAgent),
      createdAt: at,
      lastSeenAt: at,
      endedAt: null,
    };
    const isNewBrowser = (await this.knownDevice(account.id, device)) === null;
    await inWritingTransaction(this.dataSource, async (manager) => {
      await manager.delete(SessionRow, { accountId: account.id, lastSeenAt: LessThan(daysAfter(at, -KEPT_DAYS)) });
      await manager.insert(SessionRow, row);
    });
    return { id, account, cookie, device, isNewBrowser };
  }

  /** The session of a cookie, with its account as it is now: one SQL statement. Null when it has ended, expired, or never was. */
  async find(cookie: string | undefined, at: string): Promise<CurrentSession | null> {
    if (!isSecret(cookie)) return null;
    const found = (await this.dataSource
      .getRepository(SessionRow)
      .createQueryBuilder('session')
      .innerJoinAndMapOne('session.account', AccountRow, 'account', 'account.id = session.accountId')
      .where('session.hash = :hash AND session.endedAt IS NULL AND account.suspendedAt IS NULL', { hash: hashOf(cookie) })
      .getOne()) as (SessionRow & { account: AccountRow }) | null;
    if (!found || this.hasExpired(found, at)) return null;
    if (Date.parse(at) - Date.parse(found.lastSeenAt) >= SEEN) await this.see(found.id, at);
    return { id: found.id, account: found.account, cookie };
  }

  /** Whether a session was idle for too long, or is too old. Shorter settings hold for sessions that are there already. */
  private hasExpired({ createdAt, lastSeenAt }: SessionRow, at: string): boolean {
    const { SESSION_IDLE, SESSION_LIFETIME } = this.settings;
    return daysAfter(createdAt, SESSION_LIFETIME) <= at || daysAfter(lastSeenAt, SESSION_IDLE / 1440) <= at;
  }

  /** Nobody is kept from reading because the database cannot be written just now. */
  private async see(id: string, at: string): Promise<void> {
    const update = inWritingTransaction(this.dataSource, (manager) =>
      manager.update(SessionRow, { id, lastSeenAt: LessThan(at) }, { lastSeenAt: at }),
    );
    await update.catch(() => undefined);
  }

  /** The sessions that hold, of an account or of everybody (null), latest first. */
  async list(accountId: string | null, at: string): Promise<SessionRow[]> {
    const rows = await this.dataSource.manager.find(SessionRow, {
      where: { endedAt: IsNull(), ...(accountId === null ? {} : { accountId }) },
      order: { lastSeenAt: 'DESC', id: 'ASC' },
    });
    return rows.filter((row) => !this.hasExpired(row, at));
  }

  /** When the holder of a session was last seen before it, in whatever browser; null for their first visit. */
  async lastVisit({ id, account }: CurrentSession): Promise<string | null> {
    const [before] = await this.dataSource.manager.find(SessionRow, {
      where: { accountId: account.id, id: Not(id) },
      order: { lastSeenAt: 'DESC' },
      take: 1,
    });
    return before?.lastSeenAt ?? null;
  }

  /**
   * Ends a session at once.
   * @param accountId whose it must be; null for an administrator, who ends anybody's
   * @throws AdministrationError NOT_FOUND, for somebody else’s too
   */
  async end(id: string, accountId: string | null, at: string): Promise<void> {
    const { affected } = await inWritingTransaction(this.dataSource, (manager) =>
      manager.update(SessionRow, { id, endedAt: IsNull(), ...(accountId === null ? {} : { accountId }) }, { endedAt: at }),
    );
    if (affected === 1) return;
    throw new AdministrationError('NOT_FOUND', 'session', {
      fr: 'Cette session n’existe pas, ou elle est déjà finie.',
      en: 'There is no such session, or it has ended already.',
    });
  }

  /** Ends all sessions of an account but the one in hand. */
  async endOthers({ id, account }: CurrentSession, at: string): Promise<void> {
    await inWritingTransaction(this.dataSource, (manager) =>
      manager.update(SessionRow, { accountId: account.id, id: Not(id), endedAt: IsNull() }, { endedAt: at }),
    );
  }

  /**
   * Sets another passphrase for somebody who knows theirs. Their other sessions end, and this one goes on under a new cookie.
   * @returns the session; a number of seconds to wait; null when the passphrase is not theirs
   */
  async changePassphrase(
    { account }: CurrentSession,
    { current, next }: { readonly current: string; readonly next: string },
    browser: Browser,
    at: string,
  ): Promise<NewSession | number | null> {
    const device = await this.knownDevice(account.id, browser.device);
    const attempt: Attempt = { email: account.email, address: browser.address, device };
    const wait = this.limits.admit(attempt);
    if (wait > 0) return wait;
    if (!(await this.hasher.verify(normalizePassphrase(current), account.passphraseHash))) return null;
    this.limits.succeeded(attempt);
    const passphraseHash = await this.hasher.hash(normalizePassphrase(next));
    await inWritingTransaction(this.dataSource, async (manager) => {
      await manager.update(
        AccountRow,
        { id: account.id },
        { passphraseHash, passphraseSetAt: at, invitationHash: null, invitationExpiresAt: null },
      );
      await endSessionsOf(manager, account.id, at);
    });
    return this.open({ ...account, passphraseHash, passphraseSetAt: at }, browser, at);
  }

  /**
   * When the passphrase of an account was replaced elsewhere: after its holder last signed in with this browser. Null where it was not, and
   * for browsers that nobody with this account signed in with: they learn nothing.
   */
  async passphraseReplacedAt(email: string, { device }: Browser): Promise<string | null> {
    const account = await this.dataSource.manager.findOneBy(AccountRow, { email: foldEmail(email).slice(0, 254) });
    const last = await this.dataSource.manager.findOne(SessionRow, {
      where: { accountId: account?.id ?? '', deviceHash: isSecret(device) ? hashOf(device) : '' },
      order: { createdAt: 'DESC' },
    });
    const setAt = account?.passphraseSetAt ?? null;
    return last && setAt !== null && last.createdAt < setAt ? setAt : null;
  }

  /** The hash of a browser's cookie where this account signed in with it before; else null. */
  private async knownDevice(accountId: string, device: string | undefined): Promise<string | null> {
    const deviceHash = isSecret(device) ? hashOf(device) : '';
    // Asked whatever was sent: an account that is not there costs the same.
    const known = await this.dataSource.manager.existsBy(SessionRow, { accountId, deviceHash });
    return known ? deviceHash : null;
  }
}

/** The person of an account, as who acts. */
export function actorOf({ id, name, role }: AccountRow): Actor {
  return { kind: 'ACCOUNT', id, name, role };
}

/** What people know a browser by, from what it says of itself: « Firefox, Linux ». No more of it is kept. */
export function nameOfBrowser(userAgent = ''): string {
  const first = (names: readonly (readonly [string, RegExp])[]): string => names.find(([, sign]) => sign.test(userAgent))?.[0] ?? '?';
  const browser = first([
    ['Edge', /\bEdg/],
    ['Opera', /\bOPR\//],
    ['Firefox', /\b(?:Firefox|FxiOS)\//],
    ['Chrome', /\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//],
    ['Safari', /\bSafari\//],
  ]);
  const system = first([
    ['Android', /Android/],
    ['iOS', /iPhone|iPad/],
    ['Windows', /Windows/],
    ['macOS', /Mac OS X|Macintosh/],
    ['Linux', /Linux|X11/],
  ]);
  return `${browser}, ${system}`;
}
