import { readersBetween, VISIBILITIES, type Visibility } from '../core/access.js';
import { Entity } from '../kinds/index.js';
import { WARNING_CODES } from '../seeds/rows/rows.js';
import { Statement } from '../statements/statement.js';
import type { Warning } from './drafts.js';
import type { Compiled } from './state.js';

/** The values of `warnings.code` that no code of a fault is, with what they mean: docs/api.md lists them. */
export const DRAFT_WARNING_CODES = {
  ...WARNING_CODES,
  HIDDEN_FROM_READERS: 'Fewer people would read a statement than do now.',
  SHOWN_BY_MERGING: 'More people would read the names and the summary of an entity: it is merged into one that more people read.',
  OUTDATED_SUMMARY: 'A summary does not know what is newly said of its entity.',
} as const;

/** What fewer or more people would read than did: a change, and so nothing that files alone could tell. */
export function visibilityWarnings(before: Compiled, after: Compiled): Warning[] {
  return [...hiddenStatements(before, after), ...shownEntities(before, after)];
}

const between = (wider: Visibility, narrower: Visibility): readonly Visibility[] =>
  readersBetween(VISIBILITIES.indexOf(wider), VISIBILITIES.indexOf(narrower));

function hiddenStatements(before: Compiled, after: Compiled): Warning[] {
  return [...after.byId.values()].flatMap((row): Warning[] => {
    const old = before.byId.get(row.id);
    if (!(row instanceof Statement) || !old) return [];
    const hiddenFrom = between(old.visibility, row.visibility);
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

/** Entities that are merged into one that more people read: what only it said of itself is said of the other from then on. */
function shownEntities(before: Compiled, after: Compiled): Warning[] {
  return [...(after.result?.successors ?? [])].flatMap(([id, successor]): Warning[] => {
    const [merged, into] = [before.byId.get(id), after.byId.get(successor)];
    if (!(merged instanceof Entity) || !(into instanceof Entity) || !before.byId.has(successor)) return [];
    const hiddenFrom = between(into.visibility, merged.visibility);
    if (hiddenFrom.length === 0) return [];
    return [
      {
        code: 'SHOWN_BY_MERGING',
        recordId: successor,
        readers: { subject: successor, hiddenFrom },
        message: {
          fr: `les noms et le résumé de ${id} seront lus par tous ceux qui lisent ${successor}`,
          en: `the names and the summary of ${id} will be read by all who read ${successor}`,
        },
      },
    ];
  });
}
