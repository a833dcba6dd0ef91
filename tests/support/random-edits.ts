import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { edit, type EditContext } from '../../src/changes/change-sets.js';
import * as edits from '../../src/changes/edits.js';
import * as entityEdits from '../../src/changes/entity-edits.js';
import * as documentEdits from '../../src/changes/document-edits.js';
import { erasePerson } from '../../src/changes/erase.js';
import { addStep } from '../../src/changes/follow-up-edits.js';
import { restoreRecord } from '../../src/changes/revert.js';
import type { Actor } from '../../src/core/actor.js';
import { VISIBILITIES } from '../../src/core/access.js';
import { Mention } from '../../src/documents/mention.js';
import type { Section, SeedItem } from '../../src/seeds/decompile/items.js';
import { FollowUpStepKind } from '../../src/statements/follow-up-step.js';

/**
 * Random edits of a base that has texts, so that every sort of row is among those that they find: statements with evidence, steps, votes,
 * agendas, mentions. Numbers choose the rows, so that a failing case reads and repeats; an edit that the rules refuse changes nothing.
 */

export const SORTS = ['hide', 'remove', 'restore', 'merge', 'rename', 'different', 'supersede', 'step', 'refuse', 'note', 'erase'] as const;

export interface RandomEdit {
  readonly sort: (typeof SORTS)[number];
  readonly first: number;
  readonly second: number;
  readonly choice: number;
}

export const randomEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.record({ sort: fc.constantFrom(...SORTS), first: fc.nat(9999), second: fc.nat(9999), choice: fc.nat(99) }),
  { minLength: 8, maxLength: 24, size: 'max' },
);

/** Every sort of edit, on some rows: what a test tries before what is drawn. */
export const EACH_SORT: readonly RandomEdit[] = [3, 17, 40].flatMap((first) =>
  SORTS.map((sort, index) => ({ sort, first: first * (index + 1), second: first + index, choice: first + index })),
);

const ADA: Actor = { kind: 'TOKEN', id: 'ada', name: 'Ada', role: 'ADMINISTRATOR' };
const STATEMENTS: readonly Section[] = ['relations', 'claims', 'followUps', 'steps'];
const STEPS = Object.keys(FollowUpStepKind) as FollowUpStepKind[];

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** @returns the sorts of edits that were done, in their order */
export async function applyEdits(dataSource: DataSource, given: readonly RandomEdit[]): Promise<string[]> {
  const done: string[] = [];
  const removed: string[] = [];
  for (const one of given) {
    if (one.sort === 'erase') {
      const id = await somePerson(dataSource, one.first);
      if (id !== null && (await erasePerson(dataSource, ADA, id)).length === 0) done.push(one.sort);
      continue;
    }
    const { errors, recordId, changeSet } = await edit(dataSource, ADA, { input: null }, (context) => editOf(context, one, removed));
    if (errors.length > 0 || changeSet === null) continue;
    done.push(one.sort);
    if (one.sort === 'remove' && recordId !== null) removed.push(recordId);
  }
  return done;
}

async function somePerson(dataSource: DataSource, number: number): Promise<string | null> {
  const rows = await dataSource.query<{ id: string }[]>(`SELECT id FROM entity WHERE kind = 'PERSON' ORDER BY id`);
  return rows.length > 0 ? pick(rows, number).id : null;
}

function editOf(context: EditContext, { sort, first, second, choice }: RandomEdit, removed: readonly string[]) {
  const items = [...context.compiled.items.values()];
  const of = (...sections: readonly Section[]): SeedItem[] => items.filter(({ section }) => sections.includes(section));
  const nothing = { operations: [], recordId: null };
  switch (sort) {
    case 'hide': {
      const { id, section } = pick(of('entities', 'documents', 'agenda', ...STATEMENTS), first);
      return edits.updateRow(context, section, { id }, { visibility: pick(VISIBILITIES, choice) });
    }
    case 'remove':
      return edits.removeRow(context, [...STATEMENTS, 'entities', 'documents', 'agenda'], {
        id: pick(of(...STATEMENTS, 'entities'), first).id,
      });
    case 'restore':
      return removed.length > 0 ? restoreRecord(context, pick(removed, first)) : nothing;
    case 'merge': {
      const entity = pick(of('entities'), first);
      const others = of('entities').filter(({ id }) => id !== entity.id && id.split('/')[0] === entity.id.split('/')[0]);
      return others.length > 0 ? entityEdits.merge(context, { id: entity.id }, pick(others, second).id) : nothing;
    }
    case 'rename':
      return entityEdits.rename(
        context,
        { id: pick(of('entities'), first).id },
        { fr: `Nom n° ${choice}` },
        choice % 2 ? '2030-02-01' : null,
      );
    case 'different':
      return entityEdits.markDifferent(context, pick(of('entities'), first).id, pick(of('entities'), second).id, null);
    case 'supersede': {
      const section = pick(['relations', 'claims'] as const, choice);
      const older = pick(of(section), first);
      const about = ({ value }: SeedItem): string => JSON.stringify(value.about ?? value.subject);
      const others = of(section).filter((one) => one.id !== older.id && about(one) === about(older));
      return others.length > 0
        ? edits.supersede(context, { id: older.id }, pick(others, second).id, pick(['CORRECTS', 'WITHDRAWS'], choice))
        : nothing;
    }
    case 'step':
      return addStep(context, { id: pick(of('followUps'), first).id }, pick(STEPS, choice), {
        date: '2030-06-12',
        sources: [{ kind: 'KNOWLEDGE', title: 'Essai', editor: 'Ada' }],
      });
    case 'note': {
      const { id, section } = pick(of(...STATEMENTS), first);
      return edits.updateRow(context, section, { id }, { editorialNote: { fr: `Lu ainsi : n° ${choice}.` } });
    }
    case 'refuse': {
      const mentions = [...context.base.records.values()].filter((row) => row instanceof Mention);
      const { documentId, surface, start } = pick(mentions, first);
      const text = context.base.texts.get(documentId)?.text ?? '';
      return documentEdits.saveMention(context, {
        document: documentId,
        surface,
        in: text.slice(start - 30, start + surface.length + 30),
        entity: null,
      });
    }
    case 'erase':
      return nothing;
  }
}
