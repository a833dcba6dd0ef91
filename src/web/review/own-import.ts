import { appliedOnce } from '../../changes/applied.js';
import { type BaseState, readState } from '../../changes/state.js';
import { Refusal } from '../../changes/user-error.js';
import type { Actor } from '../../core/actor.js';
import { notFound } from '../../http/router.js';
import { openImport, type OpenImport, progressOf, type Progress, sameText } from '../../review/imports.js';
import type { Document } from '../../documents/document.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { type EditingState, editingStateOf } from '../editing/editing-state.js';
import type { FormRequest } from '../form-request.js';

/** An import as its pages read it: its queue, and the base with what was accepted so far. */

export interface OwnImport extends OpenImport {
  readonly progress: Progress;
  readonly base: BaseState;
  /** Of the base with the draft in it: the names by which entities are typed. */
  readonly state: EditingState;
  /** A document of the base with the very same text; null where there is none. */
  readonly twin: Document | null;
}

/** Who asks. Pages of imports are for those who signed in. */
export function actorOf({ signedIn }: Pick<FormRequest, 'signedIn'>): Actor {
  if (!signedIn) throw notFound();
  return signedIn.actor;
}

export const importIdOf = ({ parameters }: Pick<FormRequest, 'parameters'>): string => `import/${parameters.slug ?? ''}`;

/** @throws NOT_FOUND where there is none, or it is somebody else's */
export async function readOwnImport(page: FormRequest): Promise<OwnImport> {
  const actor = actorOf(page);
  return inReadingTransaction(page.application.dataSource, async (manager) => {
    const opened = await openImport(manager, actor, importIdOf(page));
    if (!opened) throw notFound();
    const base = await readState(manager);
    const documentId = opened.outcome.meeting?.documentId;
    const twin = sameText(base, opened.row);
    return {
      ...opened,
      base,
      progress: progressOf(opened),
      state: editingStateOf(opened.draft === 'DRAFT' ? withDraft(base, opened) : base, page.lang),
      twin: twin?.id === documentId ? null : twin,
    };
  });
}

/** The base with the draft in it; as it is where the draft cannot be put on it. */
function withDraft(base: BaseState, { operations, row }: OpenImport): BaseState {
  if (operations.length === 0) return base;
  try {
    const compiled = appliedOnce(base, operations, { name: row.owner });
    return compiled.result ? { ...base, compiled, records: compiled.byId } : base;
  } catch (error) {
    if (error instanceof Refusal) return base;
    throw error;
  }
}
