import { SEMICOLON } from '../core/lang.js';
import { statesAround } from './past-states.js';
import type { SeedItem } from '../seeds/decompile/items.js';
import { describeRow, namesIn } from '../seeds/row-words.js';
import { ChangeRow, RevisionRow } from '../store/tables.js';
import type { Message } from '../errors.js';
import type { Edit, EditContext } from './change-sets.js';
import { withText } from './document-text.js';
import { applyOperations, notFound, type Operation, operationsBetween, patchBetween, refersTo, sameValue } from './operation.js';
import type { Items } from './state.js';
import { refuse, type UserError, userError } from './user-error.js';

/** Undoing: a revision by a new one, a removal by a restoration. History has the rows as they were; the rest is as any other edit. */

/**
 * Undoes a revision. What it changed goes back where nobody changed it since; what later changes rest on is told.
 * @throws Refusal
 */
export async function revertRevision(context: EditContext, id: string): Promise<Edit> {
  const number = Number(/^revision\/([1-9]\d{0,8})$/.exec(id)?.[1]);
  const { manager } = context;
  const revision = Number.isNaN(number) ? null : await manager.findOneBy(RevisionRow, { number });
  if (!revision) return refuse(notFound(id));
  const { operations, left, changes, isErased } = await undoing(context, number);
  if (isErased) refuse(ERASED);
  if (changes.some(({ record, action }) => record === 'dataset' && action === 'INSERT')) refuse(FIRST_LOAD);
  const later = operations.flatMap((operation) => laterChange(operation, left, context.compiled.items) ?? []);
  if (later.length > 0) refuse(...later);
  const undone = operations.flatMap((operation) => present(operation, context.compiled.items));
  const resting = restingOn(context, undone);
  if (resting.length > 0) refuse(takenAlong(context, id, resting));
  return { operations: undone, recordId: null, reverts: number };
}

const ERASED = userError(
  'LATER_CHANGES',
  ['id'],
  'une personne a été effacée : ce qui était ne se remet pas',
  'a person was erased: what was there cannot come back',
);

/** Brings a record back that was removed, as it was then, under its id. */
export async function restoreRecord(context: EditContext, id: string): Promise<Edit> {
  if (context.compiled.items.has(id)) refuse(userError('ALREADY_THERE', ['id'], `${id} est dans la base`, `${id} is in the base`));
  const last = await context.manager.findOne(ChangeRow, { where: { rowId: id, action: 'DELETE' }, order: { revision: 'DESC' } });
  if (!last?.before) return refuse(notFound(id));
  const { operations } = await undoing(context, last.revision);
  return { operations: operations.filter(({ recordId }) => recordId === id), recordId: id };
}

interface Undoing {
  readonly operations: readonly Operation[];
  /** The rows that the revision left. */
  readonly left: Items;
  readonly changes: readonly ChangeRow[];
  readonly isErased: boolean;
}

/** The operations that undo a revision, whatever came after it. */
async function undoing({ manager, base }: EditContext, revision: number): Promise<Undoing> {
  const { before, after, changes, isErased } = await statesAround(manager, base, revision);
  const version = (id: string): number | null => base.records.get(id)?.revision ?? null;
  const operations = operationsBetween(after.items, before.items, version).map((operation) => withText(operation, before.texts));
  return { operations, left: after.items, changes, isErased };
}

/** What keeps an operation from being undone: the fields that it would set back were changed since. */
function laterChange({ operation, recordId, input }: Operation, left: Items, now: Items): UserError | null {
  const item = now.get(recordId);
  if (operation === 'RESTORE') return item ? later(recordId, 'la ligne est de nouveau dans la base', 'it is in the base again') : null;
  if (!item) return operation === 'REMOVE' ? null : later(recordId, 'la ligne a été supprimée depuis', 'it was removed since');
  const fields = Object.keys(operation === 'UPDATE' ? (input ?? {}) : item.value);
  const changed = fields.filter((field) => !sameValue(item.value[field], left.get(recordId)?.value[field]));
  return changed.length > 0 ? later(recordId, `depuis, ${changed.join(', ')} a changé`, `${changed.join(', ')} changed since`) : null;
}

function later(id: string, fr: string, en: string): UserError {
  return userError('LATER_CHANGES', ['id'], `${id} : ${fr}`, `${id}: ${en}`);
}

/** The operation as it is to be done now; nothing when that is so already. */
function present(operation: Operation, now: Items): Operation[] {
  const item = now.get(operation.recordId);
  if (operation.operation === 'REMOVE') return item ? [{ ...operation, before: item.value }] : [];
  if (operation.operation !== 'UPDATE' || !item) return [operation];
  const patch = patchBetween(item.value, { ...item.value, ...operation.input });
  return Object.keys(patch).length === 0 ? [] : [{ ...operation, input: patch }];
}

/** The rows that would refer to what is removed: they came later. A link of contradiction is of both sides and goes with either. */
function restingOn({ compiled }: EditContext, operations: readonly Operation[]): SeedItem[] {
  const removed = new Set(operations.filter(({ operation }) => operation === 'REMOVE').map(({ recordId }) => recordId));
  if (removed.size === 0) return [];
  const others = operations.filter(({ operation }) => operation !== 'REMOVE');
  const after = [...applyOperations(compiled.items, others, 'editor:').values()].filter(({ id }) => !removed.has(id));
  return after.filter(({ value }) => refersTo({ ...value, contradicts: null }, (id) => removed.has(id)));
}

const MAX_NAMED = 10;

/** That undoing would take along what came later: which rows, in words, and since which revision. */
function takenAlong({ base, compiled }: EditContext, id: string, resting: readonly SeedItem[]): UserError {
  const names = namesIn(compiled.byId.values());
  const described = resting.slice(0, MAX_NAMED).map((item): Message => {
    const row = compiled.byId.get(item.id);
    const words = row ? describeRow(row, names) : { fr: item.id, en: item.id };
    const revision = base.records.get(item.id)?.revision;
    if (revision === undefined) return words;
    return { fr: `${words.fr}, révision ${revision}`, en: `${words.en}, revision ${revision}` };
  });
  const more = resting.length > MAX_NAMED ? ` … (${resting.length})` : '';
  const list = (lang: keyof Message): string => `${described.map((one) => one[lang]).join(SEMICOLON[lang])}${more}`;
  return userError(
    'LATER_CHANGES',
    ['id'],
    `annuler ${id} emporterait ce qui s’y rattache depuis : ${list('fr')}. Supprimez-le d’abord, ou annulez d’abord ces révisions`,
    `undoing ${id} would take along what rests on it since: ${list('en')}. Remove it first, or undo these revisions first`,
  );
}

const FIRST_LOAD = userError(
  'FIRST_LOAD',
  ['id'],
  'c’est le chargement qui a fait la base : l’annuler n’en laisserait rien. Supprimez plutôt les lignes qui ne doivent pas y être',
  'this load made the base: undoing it would leave nothing. Remove the rows that should not be there instead',
);
