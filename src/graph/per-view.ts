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
