import { isTime, type Item } from './phrase.js';

/** « une permanence à l’hôpital »: what stands right behind a noun tells it from others, where its own words do not. */
export function withTails(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    const next = items[at + 1];
    const isTail = next?.is === 'PHRASE' && TAILS.has(next.preposition ?? '') && next.form !== 'PRONOUN' && !isTime(next);
    if (item.is !== 'PHRASE' || item.form !== 'NOUN' || item.hasTitle || item.of || !isTail || next.start - item.end > 14) return item;
    return { ...item, tail: next.end };
  });
}

const TAILS: ReadonlySet<string> = new Set(['TO', 'IN', 'FOR', 'CHEZ', 'BESIDE', 'WITH', 'BETWEEN', 'NONE', 'ON']);
