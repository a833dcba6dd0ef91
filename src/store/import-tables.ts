import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import type { Message } from '../errors.js';
import { ChangeSetRow } from './change-set-tables.js';

/** The tables of imports: minutes as they were received, what they propose, and what was decided of it. */

export const ImportState = defineEnum('ImportState', 'How far the reading of received minutes has come.', {
  READING: ['en cours de lecture', 'being read'],
  FAILED: ['non lu', 'not read', 'The document could not be read; the problem says why.'],
  EMPTY: ['rien de trouvé', 'nothing found', 'It was read and proposes nothing.'],
  READY: ['à relire', 'to be reviewed'],
});
export type ImportState = keyof typeof ImportState;

/** Minutes that somebody gave. Nobody but them sees it, nor what it proposes. */
@Table('minutes_import')
export class ImportRow {
  /** `import/<minted>`. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  state!: ImportState;

  /** The name of who gave it. */
  @Column({ type: 'text' })
  owner!: string;

  /** The id of their account. */
  @Index()
  @Column({ type: 'text' })
  ownerId!: string;

  /** The name of the file; empty for pasted text. */
  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'integer' })
  byteLength!: number;

  /** SHA-256 of the bytes as they came. It stays when the bytes are erased. */
  @Column({ type: 'text' })
  bytesHash!: string;

  /** The text as it came, or as the extractor gave it; null until it is read. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** What read it, with its version. */
  @Column({ type: 'text', nullable: true })
  extractor!: string | null;

  /** Why it could not be read, and what to do. */
  @Column({ type: 'simple-json', nullable: true })
  problem!: Message | null;

  /** What the reading found beside proposals, and the meeting once it is decided: see `review/outcome.ts`. */
  @Column({ type: 'simple-json', nullable: true })
  outcome!: Record<string, unknown> | null;

  /** The draft that takes what is accepted; null until it is read. */
  @ForeignKey(() => ChangeSetRow)
  @Index()
  @Column({ type: 'text', nullable: true })
  changeSetId!: string | null;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text' })
  updatedAt!: string;
}

/** A stretch of the bytes of a document as they came, in base 64: archives hold texts only, and read many rows at once. */
@Table('minutes_import_part')
export class ImportPartRow {
  @ForeignKey(() => ImportRow)
  @PrimaryColumn({ type: 'text' })
  importId!: string;

  /** From 0, in the order of the bytes. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  data!: string;
}

export const ProposalState = defineEnum('ProposalState', 'What was decided of a proposal.', {
  OPEN: ['à décider', 'open'],
  ACCEPTED: ['accepté', 'accepted'],
  CORRECTED: ['corrigé', 'corrected', 'Accepted with other words or values than were proposed.'],
  REJECTED: ['refusé', 'rejected'],
  SKIPPED: ['passé', 'skipped', 'Left for later, or for nobody.'],
  KNOWN: ['déjà connu', 'known', 'Left out: the base says so already.'],
});
export type ProposalState = keyof typeof ProposalState;

/** One thing that minutes propose. */
@Table('import_proposal')
export class ProposalRow {
  @ForeignKey(() => ImportRow)
  @PrimaryColumn({ type: 'text' })
  importId!: string;

  /** From 0, in the order of the queue. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  /** The part of the queue in which it stands. */
  @Column({ type: 'text' })
  block!: string;

  @Column({ type: 'text' })
  state!: ProposalState;

  /** Where its sentence stands in the text: UTF-16 units. */
  @Column({ type: 'integer' })
  start!: number;

  @Column({ type: 'integer' })
  end!: number;

  /** The proposal, with the words of its sentence. */
  @Column({ type: 'simple-json' })
  content!: Record<string, unknown>;

  /** What was written for it, so that it can be undone; null while nothing was. */
  @Column({ type: 'simple-json', nullable: true })
  decision!: Record<string, unknown> | null;
}

/** That words do not name an actor in the minutes of a series, so that it is not proposed again. */
@Table('import_rejection')
export class RejectionRow {
  /** The id of the convener of the series. */
  @PrimaryColumn({ type: 'text' })
  series!: string;

  /** The words, folded as names are. */
  @PrimaryColumn({ type: 'text' })
  surface!: string;

  /** The id of the entity. */
  @PrimaryColumn({ type: 'text' })
  actor!: string;

  /** UTC, ISO 8601. */
  @Column({ type: 'text' })
  at!: string;

  /** The name of who said so. */
  @Column({ type: 'text' })
  decidedBy!: string;
}
