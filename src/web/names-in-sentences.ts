import type { EntityKind } from '../kinds/index.js';

/** How the name of an entity stands in a sentence. */

/** Bodies, people and places bear proper names; what other things are called is cited: « Conflits armés » is one thing, and takes the singular. */
const PROPER: ReadonlySet<EntityKind | null> = new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY', 'PERSON', 'PLACE']);

/**
 * Whether a name of a kind stands between guillemets.
 * @param end before the verb, which is in the singular, a place is cited too: « Pays-Bas » is one
 */
export function isCited(kind: EntityKind | null, end: 'before' | 'after'): boolean {
  return !PROPER.has(kind) || (kind === 'PLACE' && end === 'before');
}

export interface Joined {
  /** With the space before the name, unless the apostrophe takes its place. */
  readonly words: string;
  readonly name: string;
}

/**
 * Words and the name that follows them, as French joins the two: « de » and « que » lose their vowel before another (« est membre d’Escale »),
 * « de » and « à » melt into the article that a name begins with (« répond au Refuge »).
 * @param isFrench whether the name is French: an article is only one in its own language
 */
export function joinFrench(words: string, name: string, isFrench = true): Joined {
  const [, before, preposition] = /^(.* |)(de|à|que)$/s.exec(words) ?? [];
  if (before === undefined || preposition === undefined) return { words: `${words} `, name };
  const article = isFrench ? /^Les? (?=\S)/.exec(name)?.[0] : undefined;
  if (article !== undefined && preposition !== 'que')
    return { words: `${before}${MELTED[`${preposition} ${article.trim()}`] as string} `, name: name.slice(article.length) };
  // A name that begins with « h » may or may not take the apostrophe, and only a dictionary knows.
  const elided = ELIDED[preposition];
  if (elided !== undefined && /^[aeiouàâäæéèêëîïôöœùûü]/i.test(name)) return { words: `${before}${elided}`, name };
  return { words: `${words} `, name };
}

/** Words and the name that follows them, in one: « le compte d’Odile ». */
export function withName(words: string, name: string, isFrench = true): string {
  const joined = joinFrench(words, name, isFrench);
  return `${joined.words}${joined.name}`;
}

const ELIDED: Readonly<Record<string, string>> = { de: 'd’', que: 'qu’' };
const MELTED: Readonly<Record<string, string>> = { 'de Le': 'du', 'de Les': 'des', 'à Le': 'au', 'à Les': 'aux' };
