import { isEntityKind } from './agreement.js';
import { sortOf } from './nouns.js';
import type { Item } from './phrase.js';

/** « une étude de la Ligue, « Qui aide ? », … »: the title behind the comma is that of the thing before it. */
export function withApposedTitles(items: readonly Item[]): Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const [noun, comma, title] = items.slice(at, at + 3);
    if (!noun) break;
    const isUntitled = noun.is === 'PHRASE' && noun.form === 'NOUN' && !noun.hasTitle && isEntityKind(sortOf(noun.head) ?? 'TIME');
    if (isUntitled && comma?.is === 'COMMA' && title?.is === 'PHRASE' && title.form === 'QUOTED' && title.preposition === null) {
      found.push({ ...noun, title: title.head, actor: title.actor, hasTitle: true, end: title.end });
      at += 2;
    } else found.push(noun);
  }
  return found;
}
