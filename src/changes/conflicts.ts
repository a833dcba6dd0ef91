import type { OperationKind } from '../store/change-set-tables.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import { type Operation, sameValue } from './operation.js';
import type { BaseState } from './state.js';
import { type UserError, userError } from './user-error.js';

/** A record that others changed since a draft did: what stands and what the draft means. */
export interface Conflict {
  readonly recordId: string;
  /** What the draft does to it. */
  readonly operation: OperationKind;
  /** The fields in question as they stand; null: the record is not there. */
  readonly theirs: ItemValue | null;
  /** The fields as the draft means them; null: it means the record to go. */
  readonly yours: ItemValue | null;
  /** Field by field, side by side, with what stood there when the draft was made. */
  readonly fields: readonly ConflictField[];
}

/** A field on which two sides differ. Null: nothing stands there. */
export interface ConflictField {
  readonly name: string;
  readonly before: unknown;
  readonly theirs: unknown;
  readonly yours: unknown;
}

/** Where the operations of a draft meet what others changed meanwhile. Fields that only one side changed are no conflict. */
export function conflictsOf(base: BaseState, operations: readonly Operation[]): Conflict[] {
  const seen = new Set<string>();
  const made = new Set<string>();
  return operations.flatMap((operation) => {
    const { operation: kind, recordId, input } = operation;
    if (seen.has(recordId)) return [];
    seen.add(recordId);
    if (kind === 'CREATE' || kind === 'RESTORE') made.add(recordId);
    const into = kind === 'MERGE' ? String(input?.into) : null;
    const isGone = into !== null && !made.has(into) && !base.compiled.items.has(into);
    return [
      ...conflictOf(base, operation),
      ...(isGone ? [{ recordId: into, operation: kind, theirs: null, yours: input, fields: [] }] : []),
    ];
  });
}

function conflictOf(base: BaseState, { operation, recordId, baseVersion, input, before }: Operation): Conflict[] {
  const value = base.compiled.items.get(recordId)?.value ?? null;
  const version = base.records.get(recordId)?.revision ?? null;
  const isKept = operation === 'UPDATE' || operation === 'CREATE' || operation === 'RESTORE';
  const between = (theirs: ItemValue | null, yours: ItemValue | null, names: readonly string[]): Conflict[] => {
    const pick = (from: ItemValue | null): ItemValue | null => from && Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
    const fields = names.map((name) => ({
      name,
      before: before?.[name] ?? null,
      theirs: theirs?.[name] ?? null,
      yours: yours?.[name] ?? null,
    }));
    return [{ recordId, operation, theirs: pick(theirs), yours: pick(yours), fields }];
  };
  if (operation === 'CREATE' || operation === 'RESTORE') {
    if (!value) return [];
    const names = [...new Set([...Object.keys(value), ...Object.keys(input ?? {})])];
    return between(
      value,
      input,
      names.filter((name) => !sameValue(shortForm(value[name]), shortForm(input?.[name]))),
    );
  }
  if (!value) return baseVersion === null ? [] : between(null, isKept ? input : null, Object.keys((isKept ? input : before) ?? {}));
  if (version === baseVersion) return [];
  if (isKept) {
    const names = Object.keys(input ?? {}).filter(
      (name) => !sameValue(value[name], before?.[name]) && !sameValue(shortForm(value[name]), shortForm(input?.[name])),
    );
    return names.length === 0 ? [] : between(value, input, names);
  }
  // What is to go says something else than was seen.
  const names = [...new Set([...Object.keys(value), ...Object.keys(before ?? {})])].filter(
    (name) => !sameValue(value[name], before?.[name]),
  );
  return names.length === 0 ? [] : between(value, null, names);
}

/** A field as seed files write it where they may write it shortly: a text in French alone, a date alone. Mutations give it in full. */
function shortForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const [[name, inner] = ['', null], ...others] = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return others.length === 0 && (name === 'fr' || name === 'edtf') ? inner : value;
}

/** A conflict as a refusal, which shows both sides. */
export function describeConflict({ recordId, operation, theirs, yours }: Conflict): UserError {
  const show = (value: ItemValue | null, nothing: string): string => (value === null ? nothing : JSON.stringify(value));
  const [gone, goes] = operation === 'MERGE' ? ['de le fusionner', 'to merge it'] : ['de le supprimer', 'to remove it'];
  return userError(
    'CONFLICT',
    [],
    `${recordId} a été modifié entre-temps. Il y a maintenant : ${show(theirs, 'plus rien')}. Vous proposez : ${show(yours, gone)}`,
    `${recordId} was changed meanwhile. It now says: ${show(theirs, 'nothing, it is gone')}. You mean: ${show(yours, goes)}`,
  );
}
