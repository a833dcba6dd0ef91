import type { EditContext } from '../changes/change-sets.js';
import { updateRow } from '../changes/edits.js';
import type { Operation } from '../changes/operation.js';
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

/** A statement rests on further quotes; one that is not there on none. */
export function addEvidence(context: EditContext, id: string, quotes: readonly unknown[]): readonly Operation[] {
  const item = context.compiled.items.get(id);
  if (!item) return [];
  const present = [item.value.evidence ?? []].flat();
  return updateRow(context, item.section, { id }, { evidence: [...present, ...quotes] }).operations;
}
