import { READABLE, type Role } from '../core/access.js';
import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { kindOfId } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { relationTypeOf } from '../statements/vocabulary.js';

/**
 * What a person did or missed for a body is a statement about the body too: when the person is erased, the body was still at the meeting,
 * or absent from it, only nobody is named any more. A proxy stays between the bodies of the two.
 */

/** The fields of relations that change when a person is erased, by id; relations of the person that are not here go. */
export type AttendanceWithoutPerson = ReadonlyMap<string, Partial<Relation>>;

/** @param id of the person who is erased */
export function attendanceWithout(records: readonly StoredRecord[], id: string): AttendanceWithoutPerson {
  const relations = records.filter((row) => row instanceof Relation);
  const own = relations.filter(({ subjectId }) => subjectId === id);
  const bodies = new Map(own.flatMap((row) => (isAttendance(row) && isBody(row.onBehalfOfId) ? [[row.objectId, row.onBehalfOfId]] : [])));
  const changed = new Map<string, Partial<Relation>>();
  for (const row of relations) {
    const fields = row.subjectId === id ? withoutSubject(row, bodies) : row.onBehalfOfId === id ? withoutGiver(row, bodies) : null;
    if (fields) changed.set(row.id, fields);
  }
  const byEvent = groupBy(relations.filter(isAttendance), ({ objectId }) => [objectId]);
  const superseded = supersededIn(records);
  for (const row of own) {
    const there = byEvent.get(row.objectId) ?? [];
    if (isProxy(row) && !changed.has(row.id)) representGiver(row, there, changed);
    const isLone = [row.replaces, row.corrects, row.withdraws].every((list) => list.length === 0);
    const body = changed.get(row.id)?.subjectId;
    const came = (other: Relation): boolean =>
      other.attendance !== 'EXPECTED' &&
      bodyOf({ subjectId: other.subjectId, onBehalfOfId: other.onBehalfOfId, ...changed.get(other.id) }) === body &&
      readByAll(other, row);
    // A body of which somebody else came was not absent.
    if (row.type === 'ABSENT_FROM' && isLone && there.some((other) => isAttending(other) && !superseded.has(other.id) && came(other)))
      changed.delete(row.id);
  }
  return changed;
}

/** What is left of a relation of the person; null when it says nothing without them. What is said of their function goes with them. */
function withoutSubject(row: Relation, bodies: ReadonlyMap<string, string | null>): Partial<Relation> | null {
  const { onBehalfOfId, objectId, type } = row;
  const proxy = isProxy(row);
  const body = proxy ? bodies.get(objectId) : onBehalfOfId;
  const kind = kindOfId(body ?? '');
  const kinds = relationTypeOf(type).subject;
  if (!body || !kind || !isBody(body) || body === objectId || (kinds && !kinds.has(kind))) return null;
  return { subjectId: body, onBehalfOfId: proxy ? onBehalfOfId : null, role: null, note: null, editorialNote: null };
}

/** Whoever held the proxy of the person held that of their body. */
function withoutGiver({ objectId, subjectId }: Relation, bodies: ReadonlyMap<string, string | null>): Partial<Relation> {
  const body = bodies.get(objectId);
  return { onBehalfOfId: body === undefined || body === subjectId ? null : body };
}

/** Somebody whose proxy the person held, for no body of their own, was represented all the same. */
function representGiver({ onBehalfOfId }: Relation, there: readonly Relation[], changed: Map<string, Partial<Relation>>): void {
  for (const row of there) {
    if (row.type === 'ABSENT_FROM' && row.subjectId === onBehalfOfId) changed.set(row.id, { attendance: 'REPRESENTED' });
  }
}

const isAttending = ({ type }: Relation): boolean => type === 'ATTENDS';
const isAttendance = ({ type }: Relation): boolean => type === 'ATTENDS' || type === 'ABSENT_FROM';
const isProxy = ({ type, onBehalfOfId }: Relation): boolean => type === 'ATTENDS' && kindOfId(onBehalfOfId ?? '') === 'PERSON';
const isBody = (id: string | null): boolean => ['ORGANIZATION', 'GOVERNMENT_BODY'].includes(kindOfId(id ?? '') ?? '');

/** The body for which somebody is there, or which is there by itself. */
function bodyOf({ subjectId, onBehalfOfId }: Pick<Relation, 'subjectId' | 'onBehalfOfId'>): string | null {
  return onBehalfOfId ?? subjectId;
}

/** Whether whoever reads one row reads another. */
function readByAll(other: StoredRecord, row: StoredRecord): boolean {
  return (Object.keys(READABLE) as Role[]).every((role) => !READABLE[role].has(row.visibility) || READABLE[role].has(other.visibility));
}

function supersededIn(records: readonly StoredRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap((row) => (row instanceof Statement ? [...row.replaces, ...row.corrects, ...row.withdraws] : [])));
}
