import type { LangEnum, Served } from '../core/lang.js';
import { type Name, preferredName } from './names.js';

/**
 * The names of an entity as they were on a day. Names that it took later are not among them. The FORMER name that it bore then is its
 * PREFERRED one again, in the place of the one that came after; when it lost it is not yet known. Where no name of that day is known,
 * the one that it has now stands: an entity always has a name.
 */
export function namesOn(names: readonly Name[], day: string): Name[] {
  const borne = new Set(names.filter((name) => name.kind === 'FORMER' && name.scope === undefined && isOf(name, day)));
  const isOlder = ({ kind, since }: Name): boolean => kind === 'PREFERRED' && (since ?? '') <= day;
  const isKnownOf = names.some((name) => borne.has(name) || isOlder(name));
  const wasReplaced = ({ lang, since }: Name): boolean =>
    since === undefined ? [...borne].some((former) => former.lang === lang) : since > day && isKnownOf;
  const isKnown = (name: Name): boolean => (name.kind === 'PREFERRED' ? !wasReplaced(name) : (name.since ?? '') <= day);
  const known = names.filter(isKnown);
  const standing = new Set(known.filter(({ kind }) => kind === 'PREFERRED').map(({ lang }) => lang));
  return known.map((name) => {
    if (!borne.has(name) || standing.has(name.lang)) return name;
    const { until: _until, ...kept } = name;
    return { ...kept, kind: 'PREFERRED' as const };
  });
}

/** The name borne on a day, in the language asked for, else in French, else in any; today's where none of that day is known. */
export function nameOn(names: readonly Name[], lang: LangEnum, day: string): Served {
  return preferredName(namesOn(names, day), lang);
}

/** Whether a name that was lost was borne on a day; of one that does not say until when, nobody knows. */
function isOf({ since, until }: Name, day: string): boolean {
  return (since ?? '') <= day && until !== undefined && until >= day;
}
