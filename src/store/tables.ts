import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import type { LocalizedText } from '../core/lang.js';
import { StoredRecord } from '../core/stored-record.js';
import { Entity } from '../kinds/entity.js';
import type { BearerRole, Visibility } from '../core/access.js';

/** The tables that keep the base itself: its settings, its history, its former ids, its tokens. */

/** One change: everything that was written in one transaction. Never changed afterwards. */
@Table('revision')
export class RevisionRow {
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  at!: string;

  /** `seeds`, or the name of the token. */
  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** The revision that it undoes; null when it undoes none. */
  @Column({ type: 'integer', nullable: true })
  reverts!: number | null;

  /** The random salt of the digest, so that nobody can guess its content. Null for revisions older than the chain. */
  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  /** SHA-256 of salt, number, time, actor and reason. */
  @Column({ type: 'text', nullable: true })
  digest!: string | null;

  /** SHA-256 of the chain before, of this digest and of those of its changes: see `store/history-chain.ts`. */
  @Column({ type: 'text', nullable: true })
  chain!: string | null;
}

export const ChangeAction = defineEnum('ChangeAction', 'What a revision did to a record.', {
  INSERT: ['ajout', 'added'],
  UPDATE: ['modification', 'changed'],
  DELETE: ['suppression', 'removed'],
  RESTORE: ['restauration', 'restored', 'A record that was removed is there again under its id.'],
});
export type ChangeAction = keyof typeof ChangeAction;

/** What a revision did to one row, with the row as it was before: enough to undo it, and to know what was known when. */
@Table('change')
export class ChangeRow {
  @ForeignKey(() => RevisionRow)
  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  /** The record's table: `entity`, `statement`… */
  @PrimaryColumn({ type: 'text' })
  record!: string;

  @PrimaryColumn({ type: 'text' })
  rowId!: string;

  @Column({ type: 'text' })
  action!: ChangeAction;

  /** The whole row before, with its parts; null where there was none: for an insert and a restoration. */
  @Column({ type: 'simple-json', nullable: true })
  before!: Record<string, unknown> | null;

  /** Random; erasing a person takes it away, and the digest stays. */
  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  /** SHA-256 of salt, row, action, and the images before and after. */
  @Column({ type: 'text', nullable: true })
  digest!: string | null;
}

/** Where the history ends: one row, apart from the history, so that one which was cut at its end differs from it. */
@Table('history_head')
export class HistoryHeadRow {
  /** 1. */
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  /** The number of the last revision. */
  @Column({ type: 'integer' })
  revision!: number;

  /** The chain after it. */
  @Column({ type: 'text' })
  chain!: string;
}

/**
 * An id that no row has any more: with a successor it redirects, without one it is a tombstone. Ids are never reused for another row; when
 * the row itself is restored, its id is no longer a former one.
 */
@Table('former_id')
export class FormerIdRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  successorId!: string | null;

  /** RENAMED: the seeds or an editor say so. REMOVED: the row is gone. ERASED: a person asked; the id is a keyed hash. */
  @Column({ type: 'text' })
  reason!: 'RENAMED' | 'REMOVED' | 'ERASED';

  /** Who could read the row it stood for, all that it needed considered: a tombstone reveals to nobody what they could not read. */
  @Column({ type: 'text' })
  visibility!: Visibility;

  @Column({ type: 'integer' })
  revision!: number;
}

/** What is done to a base from outside, of which the last time is kept. */
export const MAINTENANCE_KINDS = ['BACKUP', 'VERIFY'] as const;
export type MaintenanceKind = (typeof MAINTENANCE_KINDS)[number];

/** The last time that the base was archived or verified: one row each. */
@Table('maintenance_run')
export class MaintenanceRunRow {
  @PrimaryColumn({ type: 'text' })
  kind!: MaintenanceKind;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  at!: string;

  /** The last revision of the base then. */
  @Column({ type: 'integer' })
  revision!: number;

  /** How many errors were found. */
  @Column({ type: 'integer' })
  errors!: number;
}

/** A bearer token. Only its hash is kept. */
@Table('token')
export class TokenRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: BearerRole;

  /** SHA-256 of the token, in hexadecimal: the token is random and long, so a slow hash would add nothing. */
  @Column({ type: 'text', unique: true })
  hash!: string;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text', nullable: true })
  revokedAt!: string | null;

  /** When it expires; null when it never does. */
  @Column({ type: 'text', nullable: true })
  expiresAt!: string | null;

  /** To the hour. */
  @Column({ type: 'text', nullable: true })
  lastUsedAt!: string | null;
}

/** The base's description of itself. One row. */
@Table('dataset')
export class DatasetRow extends StoredRecord {
  @Column({ type: 'simple-json' })
  name!: LocalizedText;

  @Column({ type: 'simple-json', nullable: true })
  description!: LocalizedText | null;

  /** The id of the organization whose base it is. */
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  coalitionId!: string;

  /** IANA name of the time zone of all clock times. */
  @Column({ type: 'text' })
  timeZone!: string;

  @Column({ type: 'simple-json' })
  languages!: string[];

  @Column({ type: 'simple-json' })
  licence!: LocalizedText;

  @Column({ type: 'simple-json' })
  contact!: LocalizedText;
}
