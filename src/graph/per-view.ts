import { type IsWaiting, SharedBuild } from './shared-build.js';
import type { Steps } from './steps.js';
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

/** {@link perView} for what takes long. */
export function perViewInSteps<T>(compute: (view: GraphView) => Steps<T>): InSteps<T> {
  const builds = perView((view) => new SharedBuild(compute(view)));
  return Object.assign((view: GraphView) => builds(view).now(), {
    ready: async (view: GraphView, isWaiting?: IsWaiting) => {
      const build = builds(view);
      if (!build.isDone) await build.inTurns(isWaiting);
    },
  });
}

const ahead: InSteps<unknown>[] = [];

/**
 * {@link perViewInSteps} for what goes through all rows of some sort and many ask for: made with the view, before anything is answered from
 * it, so that nobody has it made at once.
 */
export function perViewAhead<T>(compute: (view: GraphView) => Steps<T>): InSteps<T> {
  const made = perViewInSteps(compute);
  ahead.push(made);
  return made;
}

/** Has all of {@link perViewAhead} made of a view, in turns with all else. */
export async function makeAhead(view: GraphView, isWaiting?: IsWaiting): Promise<void> {
  for (const one of ahead) await one.ready(view, isWaiting);
}
