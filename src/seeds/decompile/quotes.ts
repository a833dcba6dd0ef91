import { computedId } from '../../core/ids.js';
import type { HeadingPlace } from '../../documents/agenda-item.js';
import { anchorSpan, type FoldedText, writtenAt } from '../../documents/anchor.js';
import type { Mention } from '../../documents/mention.js';
import type { Passage } from '../../documents/passage.js';
import type { Texts } from '../rows/anchors.js';
import type { ItemValue } from './items.js';

/** The quote of a passage, as a seed file has it. */
export function quoteOf(passage: Passage, texts: Texts): ItemValue {
  return new Quotes(texts, new Map([[passage.id, passage]])).ofPassage(passage.id);
}

/** Quotes of the base as seed files write them: the words, and where they stand several times which of these it is. */
export class Quotes {
  constructor(
    private readonly texts: ReadonlyMap<string, FoldedText>,
    private readonly passages: ReadonlyMap<string, Passage>,
  ) {}

  ofPassage(id: string): ItemValue {
    const passage = this.passages.get(id);
    if (!passage) throw new Error(`there is no passage ${id}`);
    const { value, occurrence } = this.place(passage);
    const text = this.texts.get(passage.documentId);
    const followed = computedId('passage', passage.documentId, text ? writtenAt(text, passage) : passage.quote, occurrence);
    return followed === id ? value : { ...value, passage: id };
  }

  at(place: HeadingPlace): ItemValue {
    return this.place(place).value;
  }

  /** The quote that holds the words of a mention once: its sentence, or the words themselves. */
  around({ documentId, start, end, surface, passageId }: Mention): ItemValue {
    const sentence = this.passages.get(passageId);
    const isOnce = sentence?.quote.split(surface).length === 2 && sentence.start <= start && end <= sentence.end;
    const { quote, ...value } = this.at(isOnce ? sentence : { documentId, start, end });
    return { in: quote, ...value };
  }

  /** The words at a place, and which of the places where they stand it is, from 0. */
  private place({ documentId, start, end }: HeadingPlace): { value: ItemValue; occurrence: number } {
    const text = this.texts.get(documentId);
    if (!text) throw new Error(`there is no text of ${documentId}`);
    const { quote, occurrence } = anchorSpan(text, start, end);
    const { text: words } = text.folded;
    const isRepeated = words.indexOf(quote) !== words.lastIndexOf(quote);
    return {
      value: { quote, ...(isRepeated ? { occurrence: String(occurrence + 1) } : {}), document: documentId },
      occurrence,
    };
  }
}
