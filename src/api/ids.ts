import { isRecordId } from '../core/ids.js';
import { badInput, show } from '../errors.js';
import type { GraphView } from '../graph/view.js';
import { definitionOf } from '../kinds/kind.js';
import { type EntityKind, kindClass, kindOfId } from '../kinds/index.js';

/** The most ids that one argument takes. */
export const MAX_IDS = 500;

/**
 * The present id of an entity that an argument names, redirects followed; null when there is none.
 * @throws BAD_USER_INPUT when the id is of another kind than the argument takes
 */
export function entityId(view: GraphView, id: string, argument: string, kinds?: readonly EntityKind[]): string | null {
  checkKind(id, argument, kinds);
  const found = view.resolve(id);
  if (found.state !== 'FOUND') return null;
  checkKind(found.id, argument, kinds);
  return found.id;
}

function checkKind(id: string, argument: string, kinds: readonly EntityKind[] | undefined): void {
  const kind = kindOfId(id);
  const wrong = kind === null ? isRecordId(id) : kinds !== undefined && !kinds.includes(kind);
  if (!wrong) return;
  const wanted = kinds?.map((one) => `${definitionOf(kindClass(one)).prefix}/…`).join(', ');
  throw badInput(argument, {
    fr: `${argument} : ${show(id)} n’est pas l’identifiant d’une fiche du genre attendu${wanted ? ` (${wanted})` : ''}.`,
    en: `${argument}: ${show(id)} is not the id of an entity of the kind expected${wanted ? ` (${wanted})` : ''}.`,
  });
}

/** {@link entityId} for a list: unknown ids drop out. Null when the list was not given. */
export function entityIds(
  view: GraphView,
  ids: readonly string[] | null | undefined,
  argument: string,
  kinds?: readonly EntityKind[],
): Set<string> | null {
  if (!ids) return null;
  checkLength(ids, argument);
  return new Set(ids.map((id) => entityId(view, id, argument, kinds)).filter((id) => id !== null));
}

/** @throws BAD_USER_INPUT when a list argument is longer than {@link MAX_IDS} */
export function checkLength(list: readonly unknown[], argument: string): void {
  if (list.length <= MAX_IDS) return;
  throw badInput(argument, {
    fr: `${argument} prend au plus ${MAX_IDS} valeurs, pas ${list.length}.`,
    en: `${argument} takes at most ${MAX_IDS} values, not ${list.length}.`,
  });
}
