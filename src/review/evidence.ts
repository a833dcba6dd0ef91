import { anchorSpan, type FoldedText } from '../documents/anchor.js';
import type { ItemValue } from '../seeds/decompile/items.js';

/** Places of a received text as evidence of rows. */

/** A quote in the document, with its number among the places where the same words stand, where there are several. */
export function quoteAt(text: FoldedText, document: string, start: number, end: number): ItemValue {
  const { quote, occurrence } = anchorSpan(text, start, end);
  return { document, quote, ...(standsOnce(text, quote) ? {} : { occurrence: occurrence + 1 }) };
}

function standsOnce({ folded }: FoldedText, quote: string): boolean {
  return folded.text.indexOf(quote) === folded.text.lastIndexOf(quote);
}
