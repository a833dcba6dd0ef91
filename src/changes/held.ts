import type { EntityManager } from 'typeorm';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import type { ItemValue, Section } from '../seeds/decompile/items.js';
import { ChangeOperationRow, ChangeSetRow } from '../store/change-set-tables.js';
import { importsNaming } from './erase-imports.js';
import { planErasure } from './erase-plan.js';
import { recordsAbout, type RevisionChanges, revisionsOfRecords } from './history.js';
import { type Operation, refersTo } from './operation.js';
import type { BaseState } from './state.js';

/** All that a base holds on a person, for whoever asks what is known of them. */

/** A row that says something of the person. */
export interface HeldRow {
  readonly id: string;
  readonly section: Section;
  /** As seed files have it. */
  readonly value: ItemValue;
}

/** A place in a text that names the person. */
export interface HeldMention {
  readonly id: string;
  readonly documentId: string;
  readonly surface: string;
  readonly sentence: string;
}

export interface Held {
  readonly id: string;
  /** The entry itself, with its names and contact details. */
  readonly entry: ItemValue;
  /** The ids that it had before. */
  readonly formerIds: readonly string[];
  readonly statements: readonly HeldRow[];
  /** Rows that are no statements: items of agendas that the person presented. */
  readonly others: readonly HeldRow[];
  readonly mentions: readonly HeldMention[];
  /** The documents in whose text a name of the person stands, as a mention or not. */
  readonly documents: readonly string[];
  readonly history: readonly RevisionChanges[];
  /** What change sets hold of the person: drafts, and what was published or given up. */
  readonly changeSets: readonly HeldOperation[];
  /** The minutes that were given to be imported and name the person. */
  readonly imports: readonly HeldImport[];
}

export interface HeldImport {
  readonly id: string;
  readonly fileName: string;
  readonly owner: string;
}

export interface HeldOperation extends Pick<Operation, 'operation' | 'recordId' | 'input' | 'before'> {
  readonly changeSet: string;
  readonly state: ChangeSetRow['state'];
  readonly owner: string;
}

/** More revisions than these about one person no page shows; the file has them all. */
const ALL = Number.MAX_SAFE_INTEGER;

/** All that is held on a person; null when there is no such person. */
export async function heldOn(manager: EntityManager, base: BaseState, id: string): Promise<Held | null> {
  const erasure = planErasure(base, id);
  const entry = base.compiled.items.get(id)?.value;
  if (!erasure || !entry) return null;
  const { ids, redactor } = erasure;
  const about = [...base.compiled.items.values()].filter((item) => item.id !== id && refersTo(item.value, (other) => other === id));
  const rows = about.map(({ section, value, id: rowId }): HeldRow => ({ id: rowId, section, value }));
  const isStatement = ({ section }: HeldRow): boolean => STATEMENTS.has(section);
  const mentions = [...base.records.values()].filter((row) => row instanceof Mention && row.entityId === id) as Mention[];
  const named = [...base.records.values()].filter((row) => row instanceof Document && redactor.isIn(row.text));
  const history = await revisionsOfRecords(manager, base, await recordsAbout(manager, base, id), { before: null, limit: ALL });
  return {
    id,
    entry,
    formerIds: ids.filter((one) => one !== id),
    statements: rows.filter(isStatement),
    others: rows.filter((row) => !isStatement(row) && row.section !== 'mentions'),
    mentions: mentions.map(({ id: mentionId, documentId, surface, passageId }) => {
      const passage = base.records.get(passageId);
      return { id: mentionId, documentId, surface, sentence: passage instanceof Passage ? passage.quote : '' };
    }),
    documents: named.map((row) => row.id),
    history,
    changeSets: await operationsOn(manager, ids, (value) => redactor.isIn(value)),
    imports: (await importsNaming(manager, redactor)).map((row) => ({ id: row.id, fileName: row.fileName, owner: row.owner })),
  };
}

const STATEMENTS: ReadonlySet<string> = new Set(['relations', 'claims', 'followUps', 'steps']);

async function operationsOn(manager: EntityManager, ids: readonly string[], names: (value: unknown) => boolean): Promise<HeldOperation[]> {
  const sets = new Map((await manager.find(ChangeSetRow)).map((row) => [row.id, row]));
  const rows = await manager.find(ChangeOperationRow, { order: { changeSetId: 'ASC', position: 'ASC' } });
  return rows
    .filter(({ recordId, input, before }) => ids.includes(recordId) || names(input) || names(before))
    .flatMap(({ changeSetId, operation, recordId, input, before }) => {
      const set = sets.get(changeSetId);
      return set ? [{ changeSet: changeSetId, state: set.state, owner: set.owner, operation, recordId, input, before }] : [];
    });
}
