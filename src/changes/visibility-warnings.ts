import type { Visibility } from '../core/access.js';
import { FollowUp } from '../statements/follow-up.js';
import { Statement } from '../statements/statement.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import type { Warning } from './drafts.js';
import type { Compiled } from './state.js';

const ORDER: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];
const isHidden = (row: Statement, than: Statement): boolean => ORDER.indexOf(row.visibility) > ORDER.indexOf(than.visibility);

/**
 * Statements that fewer people read than what they supersede: the others go on reading what no longer holds. And entities whose summary is
 * older than what is said of them now.
 */
export function visibilityWarnings(before: Compiled, after: Compiled): Warning[] {
  const found: Warning[] = [];
  for (const row of after.byId.values()) {
    if (!(row instanceof Statement)) continue;
    const old = before.byId.get(row.id);
    for (const id of [...row.replaces, ...row.corrects, ...row.withdraws]) {
      const superseded = after.byId.get(id);
      if (!(superseded instanceof Statement) || !isHidden(row, superseded)) continue;
      if (old instanceof Statement && [...old.replaces, ...old.corrects, ...old.withdraws].includes(id) && isHidden(old, superseded))
        continue;
      found.push({
        code: 'HIDDEN_SUPERSESSION',
        recordId: row.id,
        message: {
          fr: `${id} est lu par plus de monde que ${row.id}, qui le remplace : les autres continueront de le lire comme s’il valait toujours`,
          en: `${id} is read by more people than ${row.id}, which supersedes it: the others will go on reading it as if it still held`,
        },
      });
    }
    const followUp = row instanceof FollowUpStep && !old ? after.byId.get(row.followUpId) : undefined;
    if (followUp instanceof FollowUp && isHidden(row, followUp)) {
      found.push({
        code: 'HIDDEN_STEP',
        recordId: row.id,
        message: {
          fr: `${followUp.id} est lu par plus de monde que ${row.id} : les autres ne sauront pas ce qu’il en est advenu`,
          en: `${followUp.id} is read by more people than ${row.id}: the others will not know what became of it`,
        },
      });
    }
    if (row instanceof FollowUp && old instanceof FollowUp && isHidden(row, old)) {
      found.push({
        code: 'HIDDEN_FOLLOW_UP',
        recordId: row.id,
        message: {
          fr: `${row.id} ne sera plus lu par tous ceux qui le lisaient`,
          en: `${row.id} will no longer be read by all who read it`,
        },
      });
    }
  }
  return found;
}
