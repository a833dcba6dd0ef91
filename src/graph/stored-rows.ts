import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import type { Records } from '../store/read.js';
import type { RowChange } from '../store/read-changed.js';
import { Groups } from './groups.js';
import type { IdNumbers } from './id-numbers.js';
import { RowTable } from './row-table.js';
import type { Steps } from './steps.js';
import { COUNTERPARTS } from './visibility.js';

/**
 * The rows of a base as they are stored, hidden ones too, looked up by id and by what they refer to: so that after a change only those are
 * decided on again whose readers it may concern. Shared by all roles.
 */
export class StoredRows {
  private constructor(
    private readonly byId: RowTable<StoredRecord>,
    private readonly referring: Groups<StoredRecord>,
  ) {}

  static *ofInSteps(numbers: IdNumbers, records: Records): Steps<StoredRows> {
    const byId = yield* RowTable.ofInSteps(numbers, Object.values(records));
    return new StoredRows(byId, yield* Groups.ofInSteps(numbers, Object.values(records).flat(), BY_REFERENCE));
  }

  /** @param records with the change in them */
  *withInSteps({ gone, come }: RowChange, records: Records): Steps<StoredRows> {
    const byId = yield* this.byId.withInSteps({ gone, come });
    return new StoredRows(byId, yield* this.referring.withInSteps({ gone, come }, () => Object.values(records).flat(), BY_REFERENCE));
  }

  /** Any row. */
  row(id: string): StoredRecord | undefined {
    return this.byId.get(id);
  }

  get<T extends StoredRecord>(id: string, type: abstract new () => T): T | undefined {
    const row = this.byId.get(id);
    return row instanceof type ? row : undefined;
  }

  /** The rows of whatever class that refer to one. */
  referringTo(id: string): readonly StoredRecord[] {
    return this.referring.get(id) ?? [];
  }

  /** Those of a class. */
  of<T extends StoredRecord>(id: string, type: abstract new () => T): T[] {
    return this.referringTo(id).filter((row): row is T => row instanceof type);
  }
}

/** In no order: what is decided of rows does not depend on any. */
const BY_REFERENCE = { keysOf: referencesOf, order: null };

/** The ids of all rows on which it depends what anybody reads of a row; some of them twice. */
function referencesOf(row: StoredRecord): readonly string[] {
  if (row instanceof Statement) return referencesOfStatement(row);
  return referencesIn(row).filter((id) => typeof id === 'string');
}

/** Asked of every statement of a base: lists that are empty, as most are, are not put together. */
function referencesOfStatement(statement: Statement): readonly string[] {
  const ids = [...statement.everyEntityId(), ...statement.evidence];
  for (const list of COUNTERPARTS) if (statement[list].length > 0) ids.push(...statement[list]);
  const required = statement.requiredStatementId();
  if (required !== null) ids.push(required);
  const movements = statement instanceof Relation ? statement.movements : null;
  for (const { passageId, itemId } of movements ?? []) ids.push(...[passageId, itemId].filter((id) => id !== null));
  return ids;
}

function referencesIn(row: StoredRecord): readonly (string | null | undefined)[] {
  if (row instanceof Passage) return [row.documentId, row.agendaItemId];
  if (row instanceof Mention) return [row.documentId, row.entityId, row.passageId];
  if (row instanceof Entity) return row.names.map(({ scope }) => scope);
  if (row instanceof ContactDetail) return [row.entityId];
  if (row instanceof Document) return [row.publicationId];
  if (row instanceof AgendaItem) return [row.meetingId, row.presentedById, row.parentId, row.heading?.documentId];
  return [];
}
