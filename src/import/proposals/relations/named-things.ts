import { TakenSpans } from '../../../core/taken-spans.js';
import type { ReadSentence } from '../context.js';
import { type Gazetteer, isThing } from '../known.js';
import { type Thing, thingsIn } from './things.js';

/** The things that a sentence names: known ones by their names, others by the noun that says which kind they are. In the order of the text. */
export function thingsOf(gazetteer: Gazetteer, { text, start, mentions }: Pick<ReadSentence, 'text' | 'start' | 'mentions'>): Thing[] {
  const known = mentions
    .filter(({ actor }) => isThing(actor))
    .map(({ actor, span }): Thing => {
      return { entity: gazetteer.known(actor), start: span.start - start, end: span.end - start, about: null, place: null };
    });
  if (known.length === 0) return thingsIn(text);
  const taken = new TakenSpans(text.length, known);
  return [...known, ...thingsIn(text).filter((thing) => !taken.has(thing))].sort((a, b) => a.start - b.start);
}
