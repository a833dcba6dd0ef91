import type { ItemValue } from '../seeds/decompile/items.js';
import type { Edit, EditContext } from './change-sets.js';
import { itemOf, type Target, updateRow } from './edits.js';

/** What becomes of follow-ups. */

/** Says that a follow-up was done or given up. */
export function close(context: EditContext, target: Target, status: 'DONE' | 'DROPPED', closedIn: string | null | undefined): Edit {
  return updateRow(context, 'followUps', target, { status, ...(closedIn ? { closedIn } : {}) });
}

/** Says by when it is due from now on, and who is to do it. */
export function carryOver(context: EditContext, target: Target, patch: ItemValue): Edit {
  const { value } = itemOf(context, 'followUps', target);
  const evidence = [value.evidence ?? []].flat();
  const added = [patch.evidence ?? []].flat();
  return updateRow(context, 'followUps', target, { ...patch, ...(added.length > 0 ? { evidence: [...evidence, ...added] } : {}) });
}

/** Says that it is open again. */
export function reopen(context: EditContext, target: Target): Edit {
  return updateRow(context, 'followUps', target, { status: null, closedIn: null });
}
