import { INVITES } from './verb-words.js';
import { isOffice, isPhrase, isTime, type Item, type Phrase } from './phrase.js';

/** What stands behind a verb and goes with it: its object, the phrases with prepositions, and who does the same without a verb. */

/** How many items may stand between a verb and what belongs to it. */
export const REACH = 40;

interface After {
  readonly object: readonly Phrase[];
  readonly complements: readonly (readonly Phrase[])[];
  readonly hasMoney: boolean;
  readonly likewise: readonly Phrase[];
  readonly end: number;
}

export function argumentsAt(items: readonly Item[], at: number): After {
  const object: Phrase[] = [];
  const complements: Phrase[][] = [];
  const likewise: Phrase[] = [];
  let hasMoney = false;
  let open: Phrase[] | null = null;
  let isJoined = false;
  let isOther = false;
  let end = items[at]?.end ?? 0;
  const limit = Math.min(items.length, at + REACH);
  for (let place = at + 1; place < limit; place += 1) {
    const item = items[place];
    if (!item || item.is === 'RELATIVE' || item.is === 'BREAK') break;
    if (item.is === 'VERB') {
      // « est invitée par la Ligue à témoigner au forum »: to the forum.
      const verb = items[at];
      if (!item.isFinite && verb?.is === 'VERB' && verb.lemmas.some((lemma) => INVITES.has(lemma))) continue;
      if (item.isFinite || item.voice === 'ACTIVE') {
        dropSubject(items, place, object, complements);
        break;
      }
      // « une rencontre animée par … à Gand »: who does that is told there, where it is here, too.
      isOther = true;
      open = null;
      continue;
    }
    if (item.is === 'MONEY') hasMoney = true;
    if (item.is === 'AND' || item.is === 'COMMA') {
      isJoined = true;
      continue;
    }
    if (!isPhrase(item)) {
      if (item.is === 'DATE') open = null;
      continue;
    }
    end = item.end;
    if (isOffice(item) && isJoined && item.preposition === null) {
      isJoined = false;
      continue;
    }
    if (hasMoney && isJoined && item.preposition === null && items[place + 1]?.is === 'MONEY') {
      likewise.push(item);
      isJoined = false;
      continue;
    }
    if (item.preposition === null) {
      // « le directeur du Relais, Ada Lierre »: the name is who is meant.
      const office = open?.at(-1);
      if (open && office && isOffice(office) && items[place - 1]?.is === 'COMMA' && item.form === 'NAME') {
        open.splice(-1, 1, { ...item, preposition: office.preposition });
        isJoined = false;
        continue;
      }
      const isNew = items[place - 1]?.is === 'COMMA' && object.length === 0 && item.determiner !== null;
      if (isJoined && open && !isNew) open.push(item);
      else if (object.length === 0 && !isTime(item) && !isOther) {
        object.push(item);
        open = object;
      } else if (!isJoined) open = null;
    } else if (isOther && item.preposition === 'BY') {
      open = null;
    } else if (isJoined && open && isAlike(open[0]?.preposition ?? null, item.preposition)) open.push(item);
    else {
      open = [item];
      complements.push(open);
    }
    isJoined = false;
  }
  return { object, complements, hasMoney, likewise, end };
}

/** « à l’appel de la Ligue et de la Guilde », « par la Ligue et par la Guilde ». */
const isAlike = (first: string | null, next: string): boolean => first === next || (next === 'OF' && ENDING_IN_OF.has(first ?? ''));
const ENDING_IN_OF: ReadonlySet<string> = new Set(['SUPPORT', 'MONEY', 'PRESENCE', 'INITIATIVE', 'INVITATION', 'CHEZ', 'BESIDE']);

/** What stands right before the next verb is its subject, and no part of a list before. */
function dropSubject(items: readonly Item[], verb: number, object: Phrase[], complements: Phrase[][]): void {
  const last = items[verb - 1];
  const joint = items[verb - 2];
  if (!isPhrase(last) || last.preposition !== null || (joint?.is !== 'AND' && joint?.is !== 'COMMA')) return;
  for (const list of [object, ...complements]) {
    const place = list.indexOf(last);
    if (place >= 0) list.splice(place, 1);
  }
}
