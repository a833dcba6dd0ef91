import { AttendanceMode, AttendanceRole, AttendanceStatus } from '../../statements/attendance.js';
import type { AttendanceTableRowFragment } from '../operations.generated.js';
import { sentencesOf } from './statements.js';
import type { Columns } from './table.js';

/** Who was there, one row for each person or body that the list names. */
export const ATTENDANCE_COLUMNS: Columns<AttendanceTableRowFragment> = [
  ['presence', ({ attendanceStatus }, { term }) => term(AttendanceStatus, attendanceStatus)],
  ['personId', ({ person }) => person?.id],
  ['person', ({ person }) => person?.name],
  ['personThen', ({ person, personName }) => (personName === person?.properName ? '' : personName)],
  ['bodyId', ({ onBehalfOf }) => onBehalfOf?.id],
  ['body', ({ onBehalfOf }) => onBehalfOf?.name],
  ['bodyThen', ({ onBehalfOf, onBehalfOfName }) => (onBehalfOfName === onBehalfOf?.properName ? '' : onBehalfOfName)],
  ['role', ({ roles }, { term }) => roles.map((role) => term(AttendanceRole, role))],
  ['mode', ({ mode }, { term }) => term(AttendanceMode, mode)],
  ['substituteFor', ({ substituteFor }) => substituteFor?.name],
  ['reason', ({ reason }) => reason],
  ['sentence', sentencesOf],
  ['link', ({ relation }, { link }) => link(relation.id)],
];
