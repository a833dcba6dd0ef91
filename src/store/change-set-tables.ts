import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import type { LocalizedText } from '../core/lang.js';
import { RevisionRow } from './tables.js';

/** The tables of change sets: changes that were published together, or that wait to be. */

export const ChangeSetState = defineEnum('ChangeSetState', 'How far a change set has come.', {
  DRAFT: ['brouillon', 'draft', 'It changes nothing yet, and only its owner and administrators see it.'],
  PUBLISHED: ['publié', 'published'],
  DISCARDED: ['abandonné', 'discarded'],
});
export type ChangeSetState = keyof typeof ChangeSetState;

export const ChangeSetOrigin = defineEnum('ChangeSetOrigin', 'By which way a change set came.', {
  ENTERED: ['saisie', 'entered', 'By a page or a mutation.'],
  SEEDS: ['fichiers', 'seed files', 'By a load of seed files.'],
});
export type ChangeSetOrigin = keyof typeof ChangeSetOrigin;

@Table('change_set')
export class ChangeSetRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  state!: ChangeSetState;

  @Column({ type: 'text', default: 'ENTERED' })
  origin!: ChangeSetOrigin;

  /** The name of its owner. */
  @Column({ type: 'text' })
  owner!: string;

  /** The id of the owner's account or token; null when there is none. */
  @Column({ type: 'text', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'simple-json', nullable: true })
  name!: LocalizedText | null;

  @Column({ type: 'text' })
  reason!: string;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text' })
  updatedAt!: string;

  /** Incremented by each change of the set itself. */
  @Column({ type: 'integer' })
  version!: number;

  @ForeignKey(() => RevisionRow)
  @Index()
  @Column({ type: 'integer', nullable: true })
  publishedAs!: number | null;
}

export const OperationKind = defineEnum('OperationKind', 'What an operation of a change set does to a record.', {
  CREATE: ['ajout', 'added'],
  UPDATE: ['modification', 'changed'],
  REMOVE: ['suppression', 'removed'],
  RESTORE: ['restauration', 'restored', 'A record that was removed comes back under its id.'],
  MERGE: ['fusion', 'merged', 'An entity goes on as another one: its id redirects there.'],
});
export type OperationKind = keyof typeof OperationKind;

/** One operation of a change set, on one record. */
@Table('change_operation')
export class ChangeOperationRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @ForeignKey(() => ChangeSetRow)
  @Index()
  @Column({ type: 'text' })
  changeSetId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  operation!: OperationKind;

  /** The section of seed files that the record stands in. */
  @Column({ type: 'text' })
  section!: string;

  @Column({ type: 'text' })
  recordId!: string;

  /** The version that the record had; null when it was not there. */
  @Column({ type: 'integer', nullable: true })
  baseVersion!: number | null;

  /** Fields as seed files have them: all of a new record, those changed of another one, null where one is cleared. */
  @Column({ type: 'simple-json', nullable: true })
  input!: Record<string, unknown> | null;

  /** What stood in these fields. */
  @Column({ type: 'simple-json', nullable: true })
  before!: Record<string, unknown> | null;
}

/** That a draft was handed over: by whom, from whom, to whom. Never changed afterwards. */
@Table('change_set_handover')
export class ChangeSetHandoverRow {
  @ForeignKey(() => ChangeSetRow)
  @PrimaryColumn({ type: 'text' })
  changeSetId!: string;

  /** From 0, in the order in which it was done. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  at!: string;

  /** The name of who did it: the owner, or an administrator. */
  @Column({ type: 'text' })
  actor!: string;

  /** The name of the owner until then. */
  @Column({ type: 'text' })
  previousOwner!: string;

  /** The name of the owner from then on. */
  @Column({ type: 'text' })
  nextOwner!: string;

  @Column({ type: 'text' })
  reason!: string;
}

/** A request that was carried out, so that the same one, sent again, is not carried out twice. */
@Table('idempotency_key')
export class IdempotencyKeyRow {
  /** SHA-256 of its sender and its key. */
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  /** SHA-256 of what it asked for; once somebody was erased since, the same as `hash`. */
  @Column({ type: 'text' })
  request!: string;

  @ForeignKey(() => ChangeSetRow)
  @Index()
  @Column({ type: 'text' })
  changeSetId!: string;

  @Column({ type: 'text', nullable: true })
  recordId!: string | null;
}

/** A person who was erased, by the keyed hash of the id: restoring an older base erases again. */
@Table('erasure')
export class ErasureRow {
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  at!: string;
}

/** The key of the hashes of erased ids. One row. */
@Table('erasure_key')
export class ErasureKeyRow {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ type: 'text' })
  secret!: string;
}
