import type { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { Mention } from '../documents/mention.js';
import { inReadingTransaction } from '../store/transaction.js';
import { checked } from './applied.js';
import type { Edit, EditContext } from './change-sets.js';
import { previewOf, type Warning, warningsOf } from './drafts.js';
import { type Operation, operationsBetween } from './operation.js';
import { planChanges } from './plan.js';
import { type Compiled, readState } from './state.js';
import { Refusal, type UserError } from './user-error.js';

/** What an edit would do to the base, which is left as it is. */
export interface Rehearsal {
  /** What would keep it from being made. The rest is empty then. */
  readonly errors: readonly UserError[];
  /** Record by record, what follows from the edit included: all that a merger moves. */
  readonly operations: readonly Operation[];
  /** How many names found in texts would lead to another entity than now. */
  readonly movedMentions: number;
  readonly warnings: readonly Warning[];
  readonly before: Compiled | null;
  readonly after: Compiled | null;
}

const REFUSED: Omit<Rehearsal, 'errors'> = { operations: [], movedMentions: 0, warnings: [], before: null, after: null };

/** Makes an edit and writes nothing. */
export function rehearse(dataSource: DataSource, actor: Actor, make: (context: EditContext) => Edit | Promise<Edit>): Promise<Rehearsal> {
  return inReadingTransaction(dataSource, async (manager) => {
    const base = await readState(manager);
    const before = base.compiled;
    try {
      const { operations } = await make({ base, compiled: before, actor, manager });
      const after = checked(base, operations, actor);
      const { updates } = planChanges(manager.connection, base, after, actor.name, new Set());
      const moved = updates.filter(
        ({ before: old, after: row }) => old instanceof Mention && row instanceof Mention && old.entityId !== row.entityId,
      );
      return {
        errors: [],
        operations: operationsBetween(before.items, after.items, (id) => base.records.get(id)?.revision ?? null),
        movedMentions: moved.length,
        warnings: warningsOf(base, after, previewOf(manager, base, after, actor.name)),
        before,
        after,
      };
    } catch (error) {
      if (error instanceof Refusal) return { errors: error.errors, ...REFUSED };
      throw error;
    }
  });
}
