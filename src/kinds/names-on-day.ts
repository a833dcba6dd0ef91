import type { Name } from './names.js';

/**
 * The names of an entity as they were on a day. Names that it took later are not among them. The FORMER name that it bore then is its
 * PREFERRED one again, in the place of the one that came after; when it lost it is not yet known. Where no name of that day is known,
 * the one that it has now stands: an entity always has a name.
 */
export function namesOn(names: readonly Name[], day: string): Name[] {
  const borne = new Set(names.filter((name) => name.kind === 'FORMER' && isOf(name, day) && name.until !== undefined));
  const replaced = (name: Name): boolean =>
    name.kind === 'PREFERRED' && (name.since ?? '9999') > day && [...borne].some(({ lang }) => lang === name.lang);
  const isKnown = (name: Name): boolean => (name.kind === 'PREFERRED' ? !replaced(name) : (name.since ?? '') <= day);
  const standing = new Set(names.filter((name) => name.kind === 'PREFERRED' && !replaced(name)).map(({ lang }) => lang));
  return names.filter(isKnown).map((name) => {
    if (!borne.has(name) || standing.has(name.lang)) return name;
    const { until: _until, ...kept } = name;
    return { ...kept, kind: 'PREFERRED' as const };
  });
}

/** Whether an entity bore a name on a day, as far as is known. */
function isOf({ since, until }: Name, day: string): boolean {
  return (since ?? '') <= day && (until ?? '9999') >= day;
}
