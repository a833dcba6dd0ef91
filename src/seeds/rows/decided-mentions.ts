import { findQuote, type FoldedText, foldText } from '../../documents/anchor.js';
import type { Span } from '../../documents/lines.js';
import type { Anchors, Texts } from './anchors.js';
import { describeLocation, type MentionRow, type Report, type Rows, within } from './rows.js';

/** Where the mentions that editors decided stand. */

export interface DecidedMention extends Span {
  readonly documentId: string;
  readonly row: MentionRow;
}

/** Finds the words of each `mentions` row in its quote, and reports those that do not stand there exactly once. */
export function locateMentions(rows: Rows, texts: Texts, anchors: Anchors, report: Report): DecidedMention[] {
  const located: DecidedMention[] = [];
  for (const row of rows.mentions) {
    const { surface } = row.value;
    const anchor = anchors.get(row.quote);
    const documentId = row.quote.documentId;
    const text = documentId === undefined ? undefined : texts.get(documentId);
    if (surface === undefined || !anchor || documentId === undefined || !text) continue;
    const span = locate(row, surface, text, anchor, report);
    if (!span) continue;
    const other = located.find((one) => one.documentId === documentId && one.start < span.end && span.start < one.end);
    if (other) {
      const where = describeLocation(other.row);
      report(row, { fr: `ces mots sont déjà décidés en ${where}`, en: `these words are already decided at ${where}` });
      continue;
    }
    located.push({ documentId, row, ...span });
  }
  return located;
}

function locate(row: MentionRow, surface: string, text: FoldedText, quote: Span, report: Report): Span | null {
  const result = findQuote(foldText(text.text.slice(quote.start, quote.end)), { quote: surface });
  if (result.outcome === 'FOUND') return { start: quote.start + result.anchor.start, end: quote.start + result.anchor.end };
  const times = result.outcome === 'AMBIGUOUS' ? result.offsets.length : 0;
  report(within(row, 'surface'), {
    fr: times ? `ces mots se trouvent ${times} fois dans \`in\` : raccourcissez-le` : 'ces mots ne se trouvent pas dans `in`',
    en: times ? `these words stand ${times} times in \`in\`: make it shorter` : 'these words do not stand in `in`',
  });
  return null;
}
