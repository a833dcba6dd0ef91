import { tagOf } from '../../src/api/list-cursors.js';
import { among } from './rows.js';

/** The plainer statements that both systems that ask SQL share. */

/** An entity's relations in the order of the vocabulary, then of dates: its id twice, then how many. */
export const RELATIONS_OF = `
  SELECT statement.id, statement.type, status, certainty, dateEdtf, dateEarliest, dateLatest, subjectId, objectId, onBehalfOfId
  FROM statement JOIN aid.relation_type ON relation_type.type = statement.type
  WHERE subjectId = ? OR objectId = ?
  ORDER BY rank, coalesce(dateEarliest, '9999-99-99'), CASE certainty WHEN 'STATED' THEN 0 WHEN 'IMPLIED' THEN 1 WHEN 'UNCERTAIN' THEN 2 ELSE 3 END, statement.id
  LIMIT ?`;

export const COUNT_RELATIONS_OF = 'SELECT count(*) AS count FROM statement WHERE subjectId = ? OR objectId = ?';

export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly certainty: string;
  readonly dateEdtf: string | null;
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
  readonly subjectId: string;
  readonly objectId: string;
  readonly onBehalfOfId: string | null;
}

/** Organizations by a part of their names: the folded part in quotes. */
export const NAMES_HOLDING = `
  SELECT id, names FROM entity
  WHERE id IN (SELECT entityId FROM aid.name_part WHERE name_part MATCH ? AND kind = 'ORGANIZATION')
    AND (classification IS NULL OR classification <> 'INFORMAL_GROUP')
  ORDER BY sortKey, id`;

/** A part of a name as FTS5 takes it, literally. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A page of meetings: the name and the id after which it begins, then how many. */
export const MEETINGS_AFTER = `SELECT id, names FROM entity WHERE kind = 'MEETING' AND (sortKey, id) > (?, ?) ORDER BY sortKey, id LIMIT ?`;
export const COUNT_MEETINGS = `SELECT count(*) AS count FROM entity WHERE kind = 'MEETING'`;

export const ATTENDANCE_OF = `
  SELECT id, type, subjectId, objectId, onBehalfOfId, attendance FROM statement
  WHERE ${among('objectId')} AND +type IN ('ATTENDS', 'ABSENT_FROM')`;

export interface AttendanceRow {
  readonly id: string;
  readonly type: 'ATTENDS' | 'ABSENT_FROM';
  readonly subjectId: string;
  readonly objectId: string;
  readonly onBehalfOfId: string | null;
  readonly attendance: string | null;
}

export const personIn = (row: AttendanceRow): string | null => (row.subjectId.startsWith('person/') ? row.subjectId : null);
export const bodyIn = (row: AttendanceRow): string | null => row.onBehalfOfId ?? (personIn(row) ? null : row.subjectId);

/** What sorts an attendance list: by person, then body, then person. */
export function attendanceKey(row: AttendanceRow, sortKeyOf: (id: string) => string): string {
  const key = (id: string | null): string => (id ? sortKeyOf(id) : '');
  return [row.type === 'ATTENDS' ? 0 : 1, key(bodyIn(row)), key(personIn(row)), row.id].join('\u0000');
}

/** The cursor of a list of meetings without the name of the list that it begins with. */
export function withoutTag(cursor: string): string {
  return cursor.slice(tagOf('meetings').length);
}

/** The name and the id that a cursor holds, after its tag and its check. */
export function readCursor(tagged: string): [sortKey: string, id: string] {
  const cursor = withoutTag(tagged);
  const [sortKey = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').slice(6).split('\u0000');
  return [sortKey, id];
}
