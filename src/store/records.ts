import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, KINDS } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import {
  ContradictionRow,
  EvidenceRow,
  type ParticipantPart,
  ParticipantRow,
  Statement,
  SUPERSESSION_LISTS,
  SupersessionRow,
  type SupersessionType,
} from '../statements/statement.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AccountRow, SessionRow } from './account-tables.js';
import {
  ChangeOperationRow,
  ChangeSetHandoverRow,
  ChangeSetRow,
  ErasureKeyRow,
  ErasureRow,
  IdempotencyKeyRow,
} from './change-set-tables.js';
import { ImportPartRow, ImportRow, ProposalRow, RejectionRow } from './import-tables.js';
import { ChangeRow, DatasetRow, FormerIdRow, HistoryHeadRow, MaintenanceRunRow, RevisionRow, TokenRow } from './tables.js';

/** A class of rows. */
export type RowClass<T extends object = object> = abstract new () => T;

/** A list of ids that belongs to one record and is kept in a table of its own: `statement.topics`. */
export interface PartList {
  readonly property: string;
  readonly table: RowClass;
  /** The column of the ids listed; the owner's column is `statementId`. */
  readonly value: string;
  /** Where lists share a table: the column that distinguishes them, and its value for this one. */
  readonly only?: { readonly column: string; readonly value: string };
  /** Whether the order is kept. */
  readonly ordered: boolean;
}

/** A type of record: a row with its part lists, which are written, compared, logged and undone as one. */
export interface RecordType {
  readonly name: string;
  readonly table: RowClass<StoredRecord>;
  /** The concrete classes, where several share the table; each after those that it refers to. */
  readonly classes: readonly RowClass<StoredRecord>[];
  readonly parts: readonly PartList[];
}

const record = (
  name: string,
  table: RowClass<StoredRecord>,
  classes: readonly RowClass<StoredRecord>[] = [table],
  parts: readonly PartList[] = [],
): RecordType => ({
  name,
  table,
  classes,
  parts,
});

const participants = (property: string, part: ParticipantPart): PartList => ({
  property,
  table: ParticipantRow,
  value: 'entityId',
  only: { column: 'part', value: part },
  ordered: true,
});

const superseded = (type: SupersessionType): PartList => ({
  property: SUPERSESSION_LISTS[type],
  table: SupersessionRow,
  value: 'supersededId',
  only: { column: 'type', value: type },
  ordered: false,
});

/** All records, each after those that it refers to. */
export const RECORDS: readonly RecordType[] = [
  record('entity', Entity, KINDS),
  record('dataset', DatasetRow),
  record('contact_detail', ContactDetail),
  record('document', Document),
  record('agenda_item', AgendaItem),
  record('passage', Passage),
  record(
    'statement',
    Statement,
    [Relation, Claim, FollowUp, FollowUpStep],
    [
      { property: 'evidence', table: EvidenceRow, value: 'passageId', ordered: true },
      { property: 'contradicts', table: ContradictionRow, value: 'rivalId', ordered: false },
      superseded('REPLACES'),
      superseded('CORRECTS'),
      superseded('WITHDRAWS'),
      participants('about', 'ABOUT'),
      participants('topics', 'TOPIC'),
      participants('assignees', 'ASSIGNEE'),
      participants('votedFor', 'VOTED_FOR'),
      participants('votedAgainst', 'VOTED_AGAINST'),
      participants('abstained', 'ABSTAINED'),
    ],
  ),
  record('mention', Mention),
];

/** Every table of the base, for the data source. */
export const TABLES: readonly RowClass[] = [
  ...RECORDS.flatMap((type) => [type.table, ...type.classes]),
  EvidenceRow,
  ContradictionRow,
  SupersessionRow,
  ParticipantRow,
  RevisionRow,
  ChangeRow,
  HistoryHeadRow,
  FormerIdRow,
  TokenRow,
  AccountRow,
  SessionRow,
  ChangeSetRow,
  ChangeOperationRow,
  ChangeSetHandoverRow,
  IdempotencyKeyRow,
  ErasureRow,
  ErasureKeyRow,
  MaintenanceRunRow,
  ImportRow,
  ImportPartRow,
  ProposalRow,
  RejectionRow,
].filter((table, index, all) => all.indexOf(table) === index);

/** The record type of a row. */
export function recordTypeOf(row: StoredRecord): RecordType {
  const found = RECORDS.find((type) => row instanceof type.table);
  if (!found) throw new Error(`${row.constructor.name} is no record`);
  return found;
}
