import { groupBy } from '../core/group-by.js';
import { type Heading, itemAt, itemRanges } from '../documents/agenda.js';
import type { AgendaItem } from '../documents/agenda-item.js';
import type { Document } from '../documents/document.js';
import type { Passage } from '../documents/passage.js';
import { replaceWhere } from '../core/copy-with.js';

/** What a role reads of agendas: as if the items that it does not read had never been written. */

/**
 * The items whose parents are there, in the order of their meetings, counted anew: a number left out would tell of a hidden item.
 * @param items those that the role may read by themselves
 */
export function visibleAgenda(items: readonly AgendaItem[], sees: (id: string | null) => boolean): AgendaItem[] {
  const kept = new Map<string, AgendaItem>();
  const counts = new Map<string, number>();
  for (const item of [...items].sort((a, b) => a.position - b.position)) {
    if (item.parentId !== null && !kept.has(item.parentId)) continue;
    const position = counts.get(item.meetingId) ?? 0;
    counts.set(item.meetingId, position + 1);
    kept.set(item.id, replaceWhere(item, { position, presentedById: sees(item.presentedById) ? item.presentedById : null }));
  }
  return [...kept.values()];
}

/** The agenda as stored, and what a role reads of it. */
interface Agenda {
  readonly documents: readonly Document[];
  readonly readable: readonly AgendaItem[];
  readonly all: readonly AgendaItem[];
}

/**
 * The passages, each under the innermost item that the role reads. Where a document has headings that it does not read, those that it
 * reads reach as far as they would without these; everywhere else that is what is stored.
 */
export function passagesUnder(passages: readonly Passage[], { documents, readable, all }: Agenda): Passage[] {
  const readableIds = new Set(readable.map(({ id }) => id));
  const hidden = all.filter(({ id }) => !readableIds.has(id));
  if (hidden.length === 0) return [...passages];
  const withHidden = new Set(hidden.flatMap(({ heading }) => heading?.documentId ?? []));
  const byDocument = groupBy(readable, ({ heading }) => (heading && withHidden.has(heading.documentId) ? [heading.documentId] : []));
  const depths = depthsOf(readable);
  const ranges = new Map(
    documents
      .filter(({ id }) => withHidden.has(id))
      .map(({ id, length }) => [
        id,
        itemRanges(
          (byDocument.get(id) ?? []).map((item) => headingOf(item, depths)),
          length,
        ),
      ]),
  );
  const items = new Map(all.map((item) => [item.id, item]));
  return passages.map((passage) => {
    const found = ranges.get(passage.documentId);
    const agendaItemId = found ? itemAt(found, passage.start) : itemAbove(passage.agendaItemId, readableIds, items);
    return replaceWhere(passage, { agendaItemId });
  });
}

/** How many items are above each. */
function depthsOf(items: readonly AgendaItem[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parentId } of items) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1);
  return depths;
}

function headingOf({ id, parentId, heading, until }: AgendaItem, depths: ReadonlyMap<string, number>): Heading {
  return { id, parentId, depth: depths.get(id) ?? 0, start: heading?.start ?? 0, until: until?.start ?? null };
}

/** The innermost readable item from one upwards. */
function itemAbove(id: string | null, readable: ReadonlySet<string>, items: ReadonlyMap<string, AgendaItem>): string | null {
  let current = id;
  while (current !== null && !readable.has(current)) current = items.get(current)?.parentId ?? null;
  return current;
}
