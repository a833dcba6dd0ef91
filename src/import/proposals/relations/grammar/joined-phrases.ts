import { isKindOfBody, isOffice, isPhrase, isTime, type Item, type Phrase } from './phrase.js';
import { sortOf } from './nouns.js';

/** Phrases that are joined by commas and « et ». */

const isThing = ({ form, head }: Phrase): boolean => form === 'NOUN' && ['EVENT', 'PROJECT', 'PUBLICATION'].includes(sortOf(head) ?? '');

/** The first phrase without a preposition, with those that are joined to it. */
export function firstList(items: readonly Item[], isPlural: boolean): Phrase[] {
  const first = items.findIndex((item) => isPhrase(item) && item.preposition === null && !isTime(item));
  const head = items[first];
  if (!isPhrase(head)) return [];
  const list = [head];
  // « le président du Relais, Ada Lierre, »: the name is who is meant.
  const next = items[first + 1]?.is === 'COMMA' ? items[first + 2] : items[first + 1];
  if (isOffice(head) && isPhrase(next) && next.form === 'NAME' && next.preposition === null) return [next];
  // « une délégation composée d’Ada Lierre et de Bruno Sorbier ».
  const isGroup = sortOf(head.head) === 'GROUP' && head.of !== null;
  if (!isPlural && !isGroup) return list;
  for (let at = first + 1; at < items.length;) {
    let after = at;
    while (items[after]?.is === 'AND' || items[after]?.is === 'COMMA') after += 1;
    const joined = items[after];
    if (after === at || !isPhrase(joined) || (joined.preposition !== null && joined.preposition !== 'OF')) break;
    if (!isOffice(joined) && !isKindOfBody(joined) && (joined.preposition === null || (isGroup && joined.form === 'NAME')))
      list.push(joined);
    at = after + 1;
  }
  return list;
}

/** The phrases joined to each other of which the last ends right before a place. */
export function listEnding(items: readonly Item[], at: number): Phrase[] {
  let place = items[at]?.is === 'COMMA' ? at - 1 : at;
  // « le prix Orvallon 2020, remis par … ».
  if (items[place]?.is === 'DATE') place -= 1;
  let last = items[place];
  // « Ada Lierre, directrice du Relais, qui … ».
  while (isPhrase(last) && (isOffice(last) || isKindOfBody(last) || last.preposition === 'OF') && items[place - 1]?.is === 'COMMA') {
    place -= 2;
    last = items[place];
  }
  // « une enquête auprès des entreprises, confiée à … »: the inquiry is.
  const noun = items[place - 1];
  if (isPhrase(last) && last.preposition !== null && isPhrase(noun) && noun.tail === last.end && isThing(noun) && !isThing(last)) {
    place -= 1;
    last = noun;
  }
  if (!isPhrase(last) || last.form === 'PRONOUN') return [];
  const list = [last];
  for (let before = place - 1; items[before]?.is === 'AND' || items[before]?.is === 'COMMA'; before -= 2) {
    const joined = items[before - 1];
    if (!isPhrase(joined) || joined.form === 'PRONOUN') break;
    list.unshift(joined);
    if (list.length > 12) break;
  }
  return list;
}
