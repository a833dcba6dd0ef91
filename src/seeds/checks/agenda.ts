import { itemRanges } from '../../documents/agenda.js';
import type { Message } from '../../errors.js';
import { headingsIn } from '../agenda-rows.js';
import type { Report, Seeds } from '../rows.js';
import type { Anchors, Texts } from '../document-texts.js';

/** An item ends after it begins, and its sub-headings stand within it. */
export function checkAgenda(seeds: Seeds, texts: Texts, anchors: Anchors, report: Report): void {
  for (const [documentId, { text }] of texts) {
    const items = headingsIn(seeds, documentId, anchors);
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
