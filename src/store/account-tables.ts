import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BearerRole } from '../core/access.js';

/** Who may sign in: people, with their accounts and sessions. Of every secret but that of an authenticator only a hash is kept. */

/** A person's account. It is never deleted, since history names its holder; a suspended account gives no access. */
@Table('account')
export class AccountRow {
  /** `account/<minted>`. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** In lower case. */
  @Column({ type: 'text', unique: true })
  email!: string;

  @Column({ type: 'text' })
  role!: BearerRole;

  /** In the PHC string format, `$scrypt$…`; null until the invitation is accepted. */
  @Column({ type: 'text', nullable: true })
  passphraseHash!: string | null;

  @Column({ type: 'text', nullable: true })
  passphraseSetAt!: string | null;

  /** SHA-256 of the one-time link that sets a passphrase; null when there is none, or once it is used. */
  @Index()
  @Column({ type: 'text', nullable: true })
  invitationHash!: string | null;

  @Column({ type: 'text', nullable: true })
  invitationExpiresAt!: string | null;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text', nullable: true })
  suspendedAt!: string | null;

  /** The id of the association or body for which its holder comes, as they chose it; null while they have not. */
  @Column({ type: 'text', nullable: true })
  bodyId!: string | null;

  /** The secret of the authenticator, in base 32; null when there is none. */
  @Column({ type: 'text', nullable: true })
  secondFactorSecret!: string | null;

  /** Since when the second factor holds; null while it does not. */
  @Column({ type: 'text', nullable: true })
  secondFactorAt!: string | null;

  /** The period of the latest code that was used, in half minutes since 1970. */
  @Column({ type: 'integer', nullable: true })
  secondFactorStep!: number | null;
}

/** One browser in which somebody signed in. */
@Table('session')
export class SessionRow {
  /** A short random id, used to end the session; it gives no access. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @ForeignKey(() => AccountRow)
  @Index()
  @Column({ type: 'text' })
  accountId!: string;

  /** SHA-256 of the cookie. */
  @Column({ type: 'text', unique: true })
  hash!: string;

  /** SHA-256 of the cookie that marks a browser in which the account's holder has signed in before. */
  @Column({ type: 'text' })
  deviceHash!: string;

  /** The name shown to the account's holder: « Firefox, Linux ». */
  @Column({ type: 'text' })
  deviceName!: string;

  @Column({ type: 'text' })
  createdAt!: string;

  /** To the minute. */
  @Column({ type: 'text' })
  lastSeenAt!: string;

  /** When somebody ended it; null while nobody has, even if it has expired. */
  @Column({ type: 'text', nullable: true })
  endedAt!: string | null;
}
