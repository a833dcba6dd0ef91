import type { Lang } from '../../errors.js';
import { type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import { type RelationType, relationTypeOf } from '../../statements/vocabulary.js';
import { type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** A relation links two different things, of the kinds that its type takes; only attendances carry attendance. */
export function checkRelations(rows: Rows, report: Report): void {
  for (const row of rows.relations) {
    checkEnds(row, report);
    checkAttendance(row, report);
  }
}

function checkEnds(row: RelationRow, report: Report): void {
  const { subject, type, object } = row.value;
  if (subject !== undefined && subject === object) {
    report(within(row, 'object'), {
      fr: 'une relation ne relie pas une chose à elle-même',
      en: 'a relation does not link a thing to itself',
    });
  }
  if (type === undefined) return;
  const definition = relationTypeOf(type);
  checkEnd(row, 'subject', type, definition.subject, report);
  checkEnd(row, 'object', type, definition.object, report);
}

function checkEnd(
  row: RelationRow,
  end: 'subject' | 'object',
  type: RelationType,
  allowed: ReadonlySet<EntityKind> | null,
  report: Report,
): void {
  const id = row.value[end];
  const kind = id === undefined ? null : kindOfId(id);
  if (!kind || !allowed || allowed.has(kind)) return;
  const label = (one: EntityKind, lang: Lang): string => definitionOf(kindClass(one)).label[lang].toLowerCase();
  const list = (lang: Lang): string => [...allowed].map((one) => label(one, lang)).join(', ');
  report(within(row, end), {
    fr: `${type} n’admet pas ici la sorte « ${label(kind, 'fr')} » (attendu : ${list('fr')})`,
    en: `${type} takes no ${label(kind, 'en')} as its ${end} (expected: ${list('en')})`,
  });
}

const ATTENDANCES: Partial<Record<RelationType, readonly AttendanceStatus[]>> = {
  ATTENDS: ['PRESENT', 'EXPECTED'],
  ABSENT_FROM: ['EXCUSED', 'ABSENT', 'REPRESENTED'],
};

function checkAttendance(row: RelationRow, report: Report): void {
  const { type, attendance } = row.value;
  if (type === undefined) return;
  const allowed = ATTENDANCES[type];
  for (const field of ['attendance', 'attendanceRoles'] as const) {
    if (row.value[field] === undefined || allowed) continue;
    report(within(row, field), {
      fr: `\`${field}\` ne va qu’avec ATTENDS et ABSENT_FROM, pas avec ${type}`,
      en: `\`${field}\` goes with ATTENDS and ABSENT_FROM only, not with ${type}`,
    });
  }
  if (attendance !== undefined && allowed && !allowed.includes(attendance)) {
    report(within(row, 'attendance'), {
      fr: `${attendance} ne va pas avec ${type} (attendu : ${allowed.join(', ')})`,
      en: `${attendance} does not go with ${type} (expected: ${allowed.join(', ')})`,
    });
  }
}
