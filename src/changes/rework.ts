import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { operationsOf, replaceOperations, touch } from './change-set-rows.js';
import { checked } from './applied.js';
import { attempt, draftOf, type Outcome, type Request } from './change-sets.js';
import type { Operation } from './operation.js';
import { type BaseState, readState } from './state.js';

/** A draft as it is while its operations are made anew. */
export interface Reworked {
  readonly manager: EntityManager;
  readonly base: BaseState;
  readonly operations: readonly Operation[];
}

/** Replaces the operations of a draft by others, which are checked as all are. */
export function reworkDraft(
  dataSource: DataSource,
  actor: Actor,
  id: string,
  request: Request,
  make: (draft: Reworked) => Promise<readonly Operation[]>,
): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const draft = await draftOf(manager, id, actor, ['id']);
    const base = await readState(manager);
    const before = await operationsOf(manager, id);
    const after = await make({ manager, base, operations: before });
    checked(base, after, actor);
    await replaceOperations(manager, draft, after);
    return { changeSet: await touch(manager, draft), recordId: null };
  });
}
