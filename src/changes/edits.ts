import { mintId } from '../core/ids.js';
import { Passage } from '../documents/passage.js';
import type { ItemValue, Section, SeedItem } from '../seeds/decompile/items.js';
import { quoteOf } from '../seeds/decompile/quotes.js';
import { erasedId } from '../store/erased-ids.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import type { SupersessionType } from '../statements/statement.js';
import type { Edit, EditContext } from './change-sets.js';
import { notFound, type Operation, patchBetween, patched, sameValue } from './operation.js';
import { refuse, userError } from './user-error.js';

/** The edits that people make, as operations on rows: what all have in common, and those of statements. */

/** Which record, and the version of it that was seen. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** How ids begin, by section. */
const PREFIXES: Partial<Record<Section, string>> = { relations: 'relation', claims: 'claim', followUps: 'follow-up', steps: 'step' };

/** The sections of statements. */
export type StatementSection = 'relations' | 'claims' | 'followUps' | 'steps';

/** Saves a statement: a new one, or some fields of one that is there. */
export function saveStatement(context: EditContext, section: StatementSection, target: Partial<Target>, patch: ItemValue): Edit {
  const written = withQuotes(context, patch);
  if (target.id) return updateRow(context, section, { ...target, id: target.id }, written);
  const prefix = PREFIXES[section] ?? section;
  const short = mintId({ has: (one) => context.compiled.items.has(`${prefix}/${one}`) || isFormer(context, `${prefix}/${one}`) });
  return createRow(section, `${prefix}/${short}`, { id: short, ...written });
}

/** Adds a row. */
export function createRow(section: Section, id: string, value: ItemValue): Edit {
  return {
    operations: [{ operation: 'CREATE', section, recordId: id, baseVersion: null, input: patched({}, value), before: null }],
    recordId: id,
  };
}

/** Changes some fields of a row; nothing when they say so already. */
export function updateRow(context: EditContext, section: Section | null, target: Target, patch: ItemValue): Edit {
  const item = itemOf(context, section, target);
  const input = { ...confirmed(context, item, patch), ...patchBetween(item.value, patched(item.value, patch)) };
  if (Object.keys(input).length === 0) return { operations: [], recordId: item.id };
  // What stands in the base, and not what the draft says of it so far: a conflict is with that.
  const published = context.base.compiled.items.get(item.id)?.value ?? item.value;
  const before = Object.fromEntries(Object.keys(input).map((field) => [field, published[field] ?? null]));
  const operation: Operation = {
    operation: 'UPDATE',
    section: item.section,
    recordId: item.id,
    baseVersion: versionOf(context, item.id),
    input,
    before,
  };
  return { operations: [operation], recordId: item.id };
}

/** Fields that a draft sets already and that others changed since: saying the same again settles the conflict. */
function confirmed({ base, drafted = [] }: EditContext, { id, value }: SeedItem, patch: ItemValue): ItemValue {
  const update = drafted.find(({ recordId, operation }) => recordId === id && operation === 'UPDATE');
  const published = base.compiled.items.get(id)?.value;
  if (!update || !published) return {};
  const fields = Object.keys(patch).filter(
    (field) => field in (update.input ?? {}) && !sameValue(published[field], update.before?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, value[field] ?? null]));
}

/** Removes a row. */
export function removeRow(context: EditContext, sections: readonly Section[], target: Target): Edit {
  const item = itemOf(context, null, target);
  if (!sections.includes(item.section)) refuse(notFound(target.id));
  const operation: Operation = { ...keyOf(context, item), operation: 'REMOVE', input: null, before: item.value };
  return { operations: [operation], recordId: item.id };
}

/** How an operation names a record, with the version of it that it is made from. */
export function keyOf(context: EditContext, { id, section }: SeedItem): Pick<Operation, 'section' | 'recordId' | 'baseVersion'> {
  return { section, recordId: id, baseVersion: versionOf(context, id) };
}

/** The version of a record; null when it is not in the base yet. */
function versionOf({ base }: EditContext, id: string): number | null {
  return base.records.get(id)?.revision ?? null;
}

/**
 * The row that an edit is about.
 * @throws Refusal when there is none, or others changed it since it was seen
 */
export function itemOf(context: EditContext, section: Section | null, { id, expectedVersion }: Target): SeedItem {
  const item = context.compiled.items.get(present(context, id));
  if (!item || (section !== null && item.section !== section)) return refuse(notFound(id));
  const version = versionSeen(context, item);
  if (expectedVersion !== null && expectedVersion !== undefined && version !== null && expectedVersion !== version) {
    const stands = JSON.stringify(item.value);
    refuse(
      userError(
        'CONFLICT',
        ['expectedVersion'],
        `${item.id} a été modifié entre-temps (version ${version}, et non ${expectedVersion}). Il y a maintenant : ${stands}`,
        `${item.id} was changed meanwhile (version ${version}, not ${expectedVersion}). It now says: ${stands}`,
      ),
    );
  }
  return item;
}

/** The version of a record as the API shows it: what became of a follow-up is a change of it too. */
function versionSeen(context: EditContext, { id, section }: SeedItem): number | null {
  const version = versionOf(context, id);
  if (version === null || section !== 'followUps') return version;
  const steps = [...context.base.records.values()].filter((row) => row instanceof FollowUpStep && row.followUpId === id);
  return Math.max(version, ...steps.map(({ revision }) => revision));
}

/** The id that a former one leads to. */
export function present({ compiled }: EditContext, id: string): string {
  return compiled.items.has(id) ? id : (compiled.result?.successors.get(id) ?? id);
}

/** Whether an id was that of a row that is gone, or of a person who was erased: neither is given again. */
export function isFormer({ base }: EditContext, id: string): boolean {
  const ids = [id, ...(base.erasureKey === null ? [] : [erasedId(base.erasureKey, id)])];
  return base.formerIds.some((former) => ids.includes(former.id));
}

/** Evidence that names passages, with their words in the place of their ids. */
function withQuotes(context: EditContext, patch: ItemValue): ItemValue {
  if (!Array.isArray(patch.evidence)) return patch;
  const evidence = patch.evidence.map((quote: unknown, index) => {
    const { passage, ...words } = (typeof quote === 'object' && quote !== null ? quote : {}) as ItemValue;
    if (typeof passage !== 'string') return quote;
    const row = passageAt(context, passage, ['evidence', String(index), 'passage']);
    return 'quote' in words ? quote : quoteOf(row, context.compiled.texts);
  });
  return { ...patch, evidence };
}

/** A passage that is there: nobody makes up the id of one. */
export function passageAt(context: EditContext, id: string, path: readonly string[]): Passage {
  const row = context.compiled.byId.get(id) ?? context.base.records.get(id);
  return row instanceof Passage ? row : refuse(notFound(id, path));
}

/** Says that a statement supersedes another. */
export function supersede(context: EditContext, target: Target, by: string, type: SupersessionType): Edit {
  const superseded = itemOf(context, null, target);
  const newer = context.compiled.items.get(by);
  if (!newer) return refuse(notFound(by, ['by']));
  const list = [newer.value.supersedes ?? []].flat() as { statement: string }[];
  const supersedes = [...list.filter(({ statement }) => statement !== superseded.id), { type, statement: superseded.id }];
  return { ...updateRow(context, newer.section, { id: by }, { supersedes }), recordId: superseded.id };
}
