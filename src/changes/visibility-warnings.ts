import { VISIBILITIES } from '../core/access.js';
import { WARNING_CODES } from '../seeds/rows/rows.js';
import { Statement } from '../statements/statement.js';
import type { Warning } from './drafts.js';
import type { Compiled } from './state.js';

/** The values of `warnings.code` that no code of a fault is, with what they mean: docs/api.md lists them. */
export const DRAFT_WARNING_CODES = {
  ...WARNING_CODES,
  HIDDEN_FROM_READERS: 'Fewer people would read a statement than do now.',
  OUTDATED_SUMMARY: 'A summary does not know what is newly said of its entity.',
} as const;

/** Statements that fewer people would read than did: a change, and so nothing that files alone could tell. */
export function visibilityWarnings(before: Compiled, after: Compiled): Warning[] {
  return [...after.byId.values()].flatMap((row): Warning[] => {
    const old = before.byId.get(row.id);
    if (!(row instanceof Statement) || !old) return [];
    const hiddenFrom = VISIBILITIES.slice(VISIBILITIES.indexOf(old.visibility), VISIBILITIES.indexOf(row.visibility));
    if (hiddenFrom.length === 0) return [];
    return [
      {
        code: 'HIDDEN_FROM_READERS',
        recordId: row.id,
        readers: { subject: row.id, hiddenFrom },
        message: {
          fr: `${row.id} ne sera plus lu par tous ceux qui le lisaient`,
          en: `${row.id} will no longer be read by all who read it`,
        },
      },
    ];
  });
}
