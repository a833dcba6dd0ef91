import type { ItemValue } from '../seeds/decompile/items.js';
import { type Operation, sameValue } from './operation.js';
import type { BaseState } from './state.js';
import { type UserError, userError } from './user-error.js';

/** A record that others changed since a draft did: field by field, what stands and what the draft means. Null: the record is not there. */
export interface Conflict {
  readonly recordId: string;
  readonly theirs: ItemValue | null;
  readonly yours: ItemValue | null;
}

/** Where the operations of a draft meet what others changed meanwhile. Fields that only one side changed are no conflict. */
export function conflictsOf(base: BaseState, operations: readonly Operation[]): Conflict[] {
  const seen = new Set<string>();
  return operations.flatMap((operation) => {
    if (seen.has(operation.recordId)) return [];
    seen.add(operation.recordId);
    const found = conflictOf(base, operation);
    return found ? [found] : [];
  });
}

function conflictOf(base: BaseState, { operation, recordId, baseVersion, input, before }: Operation): Conflict | null {
  const value = base.compiled.items.get(recordId)?.value ?? null;
  const version = base.records.get(recordId)?.revision ?? null;
  if (operation === 'CREATE' || operation === 'RESTORE') return value ? { recordId, theirs: value, yours: input } : null;
  if (!value) return { recordId, theirs: null, yours: operation === 'UPDATE' ? input : null };
  if (version === baseVersion) return null;
  if (operation === 'UPDATE') {
    const fields = Object.keys(input ?? {}).filter(
      (field) => !sameValue(value[field], before?.[field]) && !sameValue(value[field], input?.[field]),
    );
    if (fields.length === 0) return null;
    const pick = (from: ItemValue | null): ItemValue => Object.fromEntries(fields.map((field) => [field, from?.[field] ?? null]));
    return { recordId, theirs: pick(value), yours: pick(input) };
  }
  return operation === 'REMOVE' && !sameValue(value, before) ? { recordId, theirs: value, yours: null } : null;
}

/** A conflict as a refusal, which shows both sides. */
export function describeConflict({ recordId, theirs, yours }: Conflict): UserError {
  const show = (value: ItemValue | null, nothing: string): string => (value === null ? nothing : JSON.stringify(value));
  return userError(
    'CONFLICT',
    [],
    `${recordId} a été modifié entre-temps. Il y a maintenant : ${show(theirs, 'plus rien')}. Vous proposez : ${show(yours, 'de le supprimer')}`,
    `${recordId} was changed meanwhile. It now says: ${show(theirs, 'nothing, it is gone')}. You mean: ${show(yours, 'to remove it')}`,
  );
}
