import type { Order } from '../core/connection.js';
import { lastPerView } from '../graph/per-view.js';
import type { SharedBuild } from '../graph/shared-build.js';
import { eachInSteps, filterInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { KINDS } from '../kinds/index.js';
import type { KindClass } from '../kinds/kind.js';
import { namedLikeInSteps } from '../search/name-substrings.js';
import { type EntityConditions, entityTest } from './entity-filter.js';
import { rowsLooked } from './operation-work.js';
import { entitiesInOrder, sortedByInSteps } from './orders.js';

/** The lists of entities that were asked for last: their pages are asked for one after the other, and each would look at the whole base. */

export interface EntityList {
  readonly rows: readonly Entity[];
  /** How many rows were looked at for it. */
  readonly looked: number;
}

/** How many are kept of each view. */
const MAX_LISTS = 8;

const lists = lastPerView<EntityList>(MAX_LISTS);

/**
 * The entities of some kinds that a filter leaves.
 * @param order in which they come, once `entitiesInOrder` has it; null for the order of names, where they are of one kind
 */
export function entityList(
  view: GraphView,
  kinds: readonly KindClass[],
  filter: EntityConditions | null,
  order: Order<Entity> | null,
): SharedBuild<EntityList> {
  const key = JSON.stringify([kinds.map(({ kind }) => kind), filter, order?.name]);
  return lists(view, key, () => listInSteps(view, kinds, filter, order));
}

function* listInSteps(
  view: GraphView,
  kinds: readonly KindClass[],
  filter: EntityConditions | null,
  order: Order<Entity> | null,
): Steps<EntityList> {
  const passes = entityTest(view, kinds, filter);
  const named = yield* namedInSteps(view, kinds, filter?.text ?? '');
  const looked = rowsLooked(named, passes);
  const found = yield* filterInSteps(named, passes);
  if (order === null) return { rows: found, looked };
  if (found.length < view.entities.length / FEW) return { rows: yield* sortedByInSteps(found, order), looked };
  const left = new Set<Entity>();
  yield* eachInSteps(found, (entity) => left.add(entity));
  return { rows: yield* filterInSteps(entitiesInOrder(view, order).now(), (entity) => left.has(entity)), looked };
}

/** Of how many entities one has to be left for what is left to be sorted by itself, rather than picked out of the whole base in its order. */
const FEW = 8;

/** The entities of some kinds with a text in one of their names; of one kind, in the order of names. */
function* namedInSteps(view: GraphView, kinds: readonly KindClass[], text: string): Steps<readonly Entity[]> {
  if (text === '' && kinds.length === KINDS.length) return view.entities;
  const found: Entity[] = [];
  for (const { kind } of kinds) {
    const named = yield* namedLikeInSteps(view, kind as EntityKind, text);
    if (kinds.length === 1) return named;
    yield* eachInSteps(named, (entity) => found.push(entity));
  }
  return found;
}
