import { itemRanges } from '../../documents/agenda.js';
import type { Message } from '../../errors.js';
import { headingsIn } from '../rows/headings.js';
import type { Report, Rows } from '../rows/rows.js';
import type { Anchors, Texts } from '../rows/anchors.js';

/** An item ends after it begins, and its sub-headings stand within it. */
export function checkAgenda(rows: Rows, texts: Texts, anchors: Anchors, report: Report): void {
  for (const [documentId, { text }] of texts) {
    const items = headingsIn(rows, documentId, anchors);
    const headings = items.map((item) => item.heading);
    const ranges = new Map(itemRanges(headings, text.length).map((range) => [range.id, range]));
    for (const { row, heading } of items) {
      const parent = heading.parentId === null ? undefined : ranges.get(heading.parentId);
      if (row.until && heading.until !== null && heading.until <= heading.start) report(row.until, ENDS_BEFORE);
      if (row.heading && parent && (heading.start < parent.start || heading.start >= parent.end)) report(row.heading, OUTSIDE);
    }
  }
}

const ENDS_BEFORE: Message = { fr: 'ce point finirait avant de commencer', en: 'this item would end before it begins' };
const OUTSIDE: Message = {
  fr: 'ce sous-titre se trouve hors du point qui le contient',
  en: 'this sub-heading stands outside the item that holds it',
};
