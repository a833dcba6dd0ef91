import { LRUCache } from 'lru-cache';
import { type IsWaiting, SharedBuild } from './shared-build.js';
import type { Steps } from './steps.js';
import type { ListChanges } from './view-lists.js';
import type { GraphView } from './view.js';

/** Computes something once for each view, and forgets it with the view. */
export function perView<T>(compute: (view: GraphView) => T): (view: GraphView) => T {
  const cache = new WeakMap<GraphView, { value: T }>();
  return (view) => {
    const known = cache.get(view);
    if (known) return known.value;
    const value = compute(view);
    cache.set(view, { value });
    return value;
  };
}

/** {@link perView} for something computed for one id at a time. */
export function perViewAndId<T>(compute: (view: GraphView, id: string) => T): (view: GraphView, id: string) => T {
  const caches = perView(() => new Map<string, { value: T }>());
  return (view, id) => {
    const cache = caches(view);
    const known = cache.get(id);
    if (known) return known.value;
    const value = compute(view, id);
    cache.set(id, { value });
    return value;
  };
}

/** Something made once for each view that takes long: at once where it is needed, or before, in turns with all else. */
export interface InSteps<T> {
  (view: GraphView): T;
  /** Has it made in turns, together with all others who wait for it; see {@link SharedBuild.inTurns}. */
  readonly ready: (view: GraphView, isWaiting?: IsWaiting) => Promise<void>;
  /** Has it made as steps of something else. */
  readonly inSteps: (view: GraphView) => Steps<T>;
}

/** {@link InSteps} for one id at a time. */
export interface InStepsById<T> {
  (view: GraphView, id: string): T;
  readonly ready: (view: GraphView, id: string, isWaiting?: IsWaiting) => Promise<void>;
}

/** {@link perViewAndId} for what takes long. */
export function perViewAndIdInSteps<T>(compute: (view: GraphView, id: string) => Steps<T>): InStepsById<T> {
  const builds = perViewAndId((view, id) => new SharedBuild(compute(view, id)));
  return Object.assign((view: GraphView, id: string) => builds(view, id).now(), {
    ready: async (view: GraphView, id: string, isWaiting?: IsWaiting) => {
      const build = builds(view, id);
      if (!build.isDone) await build.inTurns(isWaiting);
    },
  });
}

/**
 * Of what takes long and can be asked for in countless ways, those of each view that were asked for last: the pages of one list are asked
 * for one after the other, and a table has hundreds of them.
 * @param max how many of each view
 */
export function lastPerView<T>(max: number): (view: GraphView, key: string, make: () => Steps<T>) => SharedBuild<T> {
  const builds = perView(() => new LRUCache<string, SharedBuild<T>>({ max }));
  return (view, key, make) => {
    const known = builds(view).get(key);
    if (known) return known;
    const build = new SharedBuild(make());
    builds(view).set(key, build);
    return build;
  };
}

/** What differs between the views of two revisions, or of two roles at one. */
export interface ViewChange {
  readonly before: GraphView;
  readonly after: GraphView;
  readonly lists: ListChanges;
}

/** Everything that can be patched, in the order in which it is made of one another. */
const CARRIED: ((change: ViewChange) => Steps<void>)[] = [];

/** Makes, for a view that was patched, what had been made for the one before it. What nobody asked for then is left until somebody does. */
export function* carryInSteps(change: ViewChange): Steps<void> {
  for (const carry of CARRIED) yield* carry(change);
}

/** By view that was made from that of another role at its revision: what they differ in. */
const ALIKE = new WeakMap<GraphView, ViewChange>();

/** Has what is asked for of a view made from the same of another role's view, of the same revision. */
export function shareWith(change: ViewChange): void {
  ALIKE.set(change.after, change);
}

/** Makes something of a view from the same of the view before; null where it has to be made anew. */
export type Patch<T> = (known: T, change: ViewChange) => Steps<T | null>;

/** The patch of what stays as it is unless a change concerns it. */
export function sameUnless<T>(concerns: (change: ViewChange) => boolean): Patch<T> {
  return function* (known, change) {
    return concerns(change) ? null : known;
  };
}

/**
 * {@link perView} for what takes long.
 * @param patch makes it of the same of the view before, and shares with that what does not differ; null where it has to be made anew, which
 *   is left until somebody asks. Where it is left out, that is always so
 */
export function perViewInSteps<T>(compute: (view: GraphView) => Steps<T>, patch?: Patch<T>): InSteps<T> {
  const builds = new WeakMap<GraphView, SharedBuild<T>>();
  const buildOf = (view: GraphView): SharedBuild<T> => {
    const known = builds.get(view);
    if (known) return known;
    const build = new SharedBuild(make(view));
    builds.set(view, build);
    return build;
  };
  const make = function* (view: GraphView): Steps<T> {
    const alike = patch && ALIKE.get(view);
    const patched = alike ? yield* patch(yield* buildOf(alike.before).inSteps(), alike) : null;
    return patched ?? (yield* compute(view));
  };
  if (patch) {
    CARRIED.push(function* (change) {
      const known = builds.get(change.before);
      if (!known?.isDone) return;
      const patched = yield* patch(known.now(), change);
      if (patched !== null) builds.set(change.after, SharedBuild.of(patched));
    });
  }
  return Object.assign((view: GraphView) => buildOf(view).now(), {
    ready: async (view: GraphView, isWaiting?: IsWaiting) => {
      const build = buildOf(view);
      if (!build.isDone) await build.inTurns(isWaiting);
    },
    inSteps: (view: GraphView) => buildOf(view).inSteps(),
  });
}

const ahead: InSteps<unknown>[] = [];

/**
 * {@link perViewInSteps} for what goes through all rows of some sort and many ask for: made with the view, before anything is answered from
 * it, so that nobody has it made at once.
 */
export function perViewAhead<T>(compute: (view: GraphView) => Steps<T>, patch?: Patch<T>): InSteps<T> {
  const made = perViewInSteps(compute, patch);
  ahead.push(made);
  return made;
}

/** Views of which all that is made ahead was found made. */
const madeAhead = new WeakSet<GraphView>();

/** Has all of {@link perViewAhead} made of a view, in turns with all else. */
export async function makeAhead(view: GraphView, isWaiting?: IsWaiting): Promise<void> {
  if (madeAhead.has(view)) return;
  for (const one of ahead) await one.ready(view, isWaiting);
  if (isWaiting?.() !== false) madeAhead.add(view);
}
