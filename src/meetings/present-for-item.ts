import { AgendaItem } from '../documents/agenda-item.js';
import { perViewAndId } from '../graph/per-view.js';
import type { GraphView } from '../graph/view.js';
import type { StoredMovement } from '../statements/attendance.js';
import type { Relation } from '../statements/relation.js';
import { attendanceOf, personOf, proxyOf, wasThere } from './attendance.js';

/** Who was there for an item of the agenda: it follows from who was at the meeting, and from who came and left when. */

/** A part of a meeting, by places in its agenda: the start of an item is its place, its end that of the item after it and its sub-headings. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an item stands among all items of its meeting, sub-headings included. */
function spanOf(view: GraphView, item: AgendaItem): Span {
  const agenda = view.agendaOf(item.meetingId);
  const under = new Set([item.id]);
  for (const { id, parentId } of agenda) if (parentId !== null && under.has(parentId)) under.add(id);
  const places = agenda.flatMap(({ id }, place) => (under.has(id) ? [place] : []));
  return { start: Math.min(...places), end: Math.max(...places) + 1 };
}

/**
 * The parts of a meeting in which somebody was there. Who comes or leaves during an item was there for a part of it. A clock time says
 * nothing of items.
 */
function presences(view: GraphView, movements: readonly StoredMovement[]): Span[] {
  const spans: Span[] = [];
  let since: number | null = movements[0]?.kind === 'ARRIVES' && movements[0].itemId !== null ? null : -Infinity;
  for (const { kind, when, itemId } of movements) {
    const item = itemId === null ? undefined : view.get(itemId, AgendaItem);
    if (!item) continue;
    const { start, end } = spanOf(view, item);
    if (kind === 'ARRIVES') since ??= when === 'AFTER' ? end : start;
    else if (since !== null) {
      spans.push({ start: since, end: when === 'BEFORE' ? start : end });
      since = null;
    }
  }
  return since === null ? spans : [...spans, { start: since, end: Infinity }];
}

/**
 * The rows of those who were there for an item, as in the attendance list of its meeting. A proxy counts for the items for which the
 * person who gave it was not there.
 */
export const presentFor = perViewAndId((view, itemId): readonly Relation[] => {
  const item = view.get(itemId, AgendaItem);
  if (!item) return [];
  const span = spanOf(view, item);
  const there = attendanceOf(view, item.meetingId).filter(
    (row) => wasThere(row) && presences(view, row.movements ?? []).some(({ start, end }) => start < span.end && span.start < end),
  );
  const themselves = new Set(there.filter((row) => proxyOf(row) === null).map(personOf));
  return there.filter((row) => {
    const giver = proxyOf(row);
    return giver === null || !themselves.has(giver);
  });
});
