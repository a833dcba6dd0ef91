/**
 * Letters of Latin scripts, as ranges of a class. « \p{L} » has seven hundred ranges, and the engine works out the other case of each where
 * case does not count: a few hundred such patterns took longer to compile than a document to read, and each document is read by a process
 * of its own.
 */
const LATIN = 'A-Za-zªºÀ-ÖØ-öø-ʯḀ-ỿ';

const PART = /\\(?:[pP]\{L[lu]?\}|[^])|[[\]]/gu;

/**
 * A pattern whose `\p{L}` are the letters of Latin scripts: all that what is proposed is written in. A literal that it is made of is itself
 * never compiled.
 */
export function patternOf(source: string | RegExp, flags = ''): RegExp {
  if (typeof source !== 'string') return patternOf(source.source, source.flags);
  const ignoresCase = flags.includes('i');
  let inClass = false;
  const short = source.replace(PART, (part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    const [, not, kind] = /^\\([pP])\{(L[lu]?)\}$/u.exec(part) ?? [];
    // Where case does not count, a letter of either case is any letter that has two.
    if (kind === undefined || (kind !== 'L' && !ignoresCase)) return part;
    if (not === 'p') return inClass ? LATIN : `[${LATIN}]`;
    return inClass ? part : `[^${LATIN}]`;
  });
  return new RegExp(short, flags);
}
