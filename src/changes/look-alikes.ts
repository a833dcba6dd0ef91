import { foldName } from '../core/fold.js';
import type { Entity } from '../kinds/index.js';

/** Entities whose names look like others: which of them may be one entered twice. */

/** How alike two names must be: 1 is the same. */
const ALIKE = 0.55;
const MOST = 10;

/**
 * The entities of which a name looks like one of some names, the most alike first.
 * @param names as people write them
 */
export function lookAlikes(entities: Iterable<Entity>, names: readonly string[]): Entity[] {
  const wanted = names
    .map(foldName)
    .filter((name) => name !== '')
    .map((name) => ({ name, pairs: pairsOf(name) }));
  const found: { readonly entity: Entity; readonly score: number }[] = [];
  for (const entity of entities) {
    const own = [...new Set(entity.names.map(({ value }) => foldName(value)))];
    const score = Math.max(0, ...own.flatMap((name) => wanted.map((one) => likeness(one, { name, pairs: pairsOf(name) }))));
    if (score >= ALIKE) found.push({ entity, score });
  }
  return found
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity }) => entity);
}

interface FoldedName {
  readonly name: string;
  readonly pairs: ReadonlySet<string>;
}

/** The pairs of letters of a name, those at the edges of its words marked. */
function pairsOf(name: string): ReadonlySet<string> {
  const text = ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
}

/** Dice's coefficient of the pairs of two names; of a name inside another, at least what is asked for. */
function likeness(a: FoldedName, b: FoldedName): number {
  if (a.name === b.name) return 1;
  const common = [...a.pairs].filter((pair) => b.pairs.has(pair)).length;
  const dice = (2 * common) / (a.pairs.size + b.pairs.size);
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name];
  return short.length > 4 && ` ${long} `.includes(` ${short} `) ? Math.max(dice, ALIKE) : dice;
}
