import { groupBy } from '../core/group-by.js';
import { joinKeys, sortByKey } from '../core/sorted.js';
import { datesOf } from '../graph/computed-fields.js';
import { perViewAndId } from '../graph/per-view.js';
import type { GraphView } from '../graph/view.js';
import { kindOfId } from '../kinds/index.js';
import type { AttendanceStatus } from '../statements/attendance.js';
import { holds, isAsserted } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';

/** Who came to a meeting or an event, and for whom. */

/** The rows of an attendance list, present first, by body, then person. */
export const attendanceOf = perViewAndId((view, eventId): readonly Relation[] => {
  const rows = [...view.relationsTo(eventId, 'ATTENDS'), ...view.relationsTo(eventId, 'ABSENT_FROM')].filter(isAsserted);
  return sortByKey(rows, (row) => attendanceKey(view, row));
});

/** The key by which an attendance list is sorted. */
export function attendanceKey(view: GraphView, row: Relation): string {
  const name = (id: string | null): string => (id ? view.existing(id).sortKey : '');
  return joinKeys(row.type === 'ATTENDS' ? 0 : 1, name(bodyOf(row)), name(personOf(row)), row.id);
}

/** The person of an attendance row; null when a body attends without a name being given. */
export function personOf(row: Relation): string | null {
  return kindOfId(row.subjectId) === 'PERSON' ? row.subjectId : null;
}

/** For whom: the body represented, the person whose proxy is held, or the body that attends by itself. */
export function bodyOf(row: Relation): string | null {
  return row.onBehalfOfId ?? (personOf(row) ? null : row.subjectId);
}

/** The person whose proxy somebody holds; null for a row that is no proxy. */
export function proxyOf(row: Relation): string | null {
  return row.type === 'ATTENDS' && row.onBehalfOfId !== null && kindOfId(row.onBehalfOfId) === 'PERSON' ? row.onBehalfOfId : null;
}

/** Whether a row says that somebody was there. */
export function wasThere(row: Relation): boolean {
  return row.type === 'ATTENDS' && row.attendance === 'PRESENT' && holds(row);
}

/** Those who attend a meeting or an event by the proxy of others, by the person who gave it. */
const proxiesAt = perViewAndId((view, eventId): ReadonlyMap<string, Relation[]> => {
  const rows = view.relationsTo(eventId, 'ATTENDS').filter(wasThere);
  return groupBy(rows, (row) => {
    const giver = proxyOf(row);
    return giver === null ? [] : [giver];
  });
});

/** Whether somebody was there: as the minutes say, but who gave a proxy and did not come was represented. */
export function attendanceStatusOf(view: GraphView, row: Relation): AttendanceStatus {
  if (row.type === 'ATTENDS') return row.attendance ?? 'PRESENT';
  const person = personOf(row);
  return person !== null && proxiesAt(view, row.objectId).has(person) ? 'REPRESENTED' : (row.attendance ?? 'ABSENT');
}

/** The bodies that were at a meeting. One whose person gave a proxy was there by it. */
export function presentAt(view: GraphView, meetingId: string): Set<string> {
  const rows = attendanceOf(view, meetingId);
  const proxies = proxiesAt(view, meetingId);
  const there = rows.filter((row) => {
    const person = personOf(row);
    return wasThere(row) ? proxyOf(row) === null : person !== null && proxies.has(person);
  });
  return new Set(there.map(bodyOf).filter((id) => id !== null));
}

/** The day of a meeting or an event, of which names are; null where none is known. */
export function dayOf(view: GraphView, eventId: string): string | null {
  const dates = datesOf(view, eventId);
  return dates?.earliest ?? dates?.latest ?? null;
}
