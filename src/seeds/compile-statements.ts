import { type PartialDate, partialDate } from '../core/partial-date.js';
import { cleanText } from '../core/text.js';
import type { Passage } from '../documents/passage.js';
import { Claim, type ValueType } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { type AttendanceStatus, Relation } from '../statements/relation.js';
import type { Statement, SupersessionType } from '../statements/statement.js';
import { recordFields, localized, make, maybeLocalized, maybeText } from './compile.js';
import { visibilityOf } from './rows/visibility.js';
import type { DatesInput } from './format/evidence.js';
import type { ClaimInput, RelationInput } from './format/statements.js';
import { datesOf, manyOf, present } from './format/values.js';
import {
  type ClaimRow,
  type FollowUpRow,
  type QuoteRow,
  type RelationRow,
  type Rows,
  type StatementRow,
  statementsOf,
  completeValue,
} from './rows/rows.js';
import { sourceOf } from './rows/sources.js';

/** From checked rows to statements. */

/** The passage that each quote became. */
export type PassageOf = (quote: QuoteRow) => Passage;

/** All statements of the rows. */
export function compileStatements(rows: Rows, passageOf: PassageOf): Statement[] {
  const rivals = rivalsOf(rows);
  return statementsOf(rows).map((row) => {
    switch (row.form) {
      case 'relation':
        return compileRelation(row, common(row, passageOf, rivals));
      case 'claim':
        return compileClaim(row, common(row, passageOf, rivals));
      case 'follow-up':
        return compileFollowUp(row, common(row, passageOf, rivals));
    }
  });
}

type Common = ReturnType<typeof common>;

function common(row: StatementRow, passageOf: PassageOf, rivals: ReadonlyMap<string, readonly string[]>) {
  const input = row.value;
  const id = statementId(row);
  return {
    ...recordFields(row, id, visibilityOf(row)),
    certainty: input.certainty ?? 'STATED',
    modality: input.modality ?? 'ASSERTED',
    editorialNote: maybeLocalized(input.editorialNote),
    attributedToId: input.attributedTo ?? null,
    attributedAs: maybeLocalized(input.attributedAs),
    sources: present(input.sources).map(sourceOf),
    evidence: row.quotes.map((quote) => passageOf(quote).id),
    contradicts: rivals.get(id) ?? [],
    replaces: superseded(row, 'REPLACES'),
    corrects: superseded(row, 'CORRECTS'),
    withdraws: superseded(row, 'WITHDRAWS'),
  };
}

/** The id that the statement of a checked row has in the base: its form, then the id in the file. */
export function statementId({ form, value: { id } }: StatementRow): string {
  if (id === undefined) throw new Error(`a ${form} without id was not refused`);
  return `${form}/${id}`;
}

function superseded(row: StatementRow, type: SupersessionType): readonly string[] {
  const ids = present(row.value.supersedes).filter((one) => one.type === type);
  return ids.map((one) => one.statement).sort();
}

/** Each pair of rivals once, on the lesser id. */
function rivalsOf(rows: Rows): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const row of [...rows.relations, ...rows.claims]) {
    for (const rival of manyOf(row.value.contradicts)) {
      const [lesser, greater] = [statementId(row), rival].sort() as [string, string];
      pairs.set(lesser, (pairs.get(lesser) ?? new Set()).add(greater));
    }
  }
  return new Map([...pairs].map(([id, rivals]) => [id, [...rivals].sort()]));
}

function compileRelation(row: RelationRow, fields: Common): Relation {
  const input = completeValue(row);
  return make(Relation, {
    ...fields,
    type: input.type,
    subjectId: input.subject,
    objectId: input.object,
    role: maybeText(input.role),
    note: maybeLocalized(input.note),
    onBehalfOfId: input.onBehalfOf ?? null,
    topics: manyOf(input.topics),
    dates: compileDates(input.dates),
    status: input.status ?? 'UNKNOWN',
    attendance: input.attendance ?? defaultAttendance(input),
    attendanceRoles: input.attendanceRoles ? present(input.attendanceRoles) : null,
    derived: false,
    weight: null,
  });
}

function defaultAttendance({ type, status, note }: RelationInput): AttendanceStatus | null {
  if (type === 'ATTENDS') return status === 'PLANNED' ? 'EXPECTED' : 'PRESENT';
  if (type === 'ABSENT_FROM') return note === undefined ? 'ABSENT' : 'EXCUSED';
  return null;
}

function compileClaim(row: ClaimRow, fields: Common): Claim {
  const input = completeValue(row);
  return make(Claim, {
    ...fields,
    claimKind: input.kind,
    text: localized(input.text),
    ...valueOf(input),
    unit: maybeText(input.unit),
    status: input.status ?? 'UNKNOWN',
    dates: compileDates(input.dates),
    about: manyOf(input.about),
  });
}

/** The claims of an entity's own date and status say their value in fields of their own. */
function valueOf(input: ClaimInput): { value: string | null; valueType: ValueType | null } {
  const typed = (value: string | undefined, type: ValueType | undefined): { value: string | null; valueType: ValueType | null } =>
    value === undefined ? { value: null, valueType: null } : { value: cleanText(value), valueType: type ?? 'TEXT' };
  if (input.kind === 'DATE' && input.dates !== undefined) return typed(datesOf(input.dates).edtf, 'DATE');
  if (input.kind === 'STATUS') return typed(input.status, 'STATUS');
  return typed(input.value, input.valueType);
}

function compileFollowUp(row: FollowUpRow, fields: Common): FollowUp {
  const input = completeValue(row);
  return make(FollowUp, {
    ...fields,
    task: localized(input.task),
    followUpStatus: input.status ?? 'OPEN',
    boxed: input.boxed ?? false,
    assigneeWording: maybeText(input.assigneeWording),
    openedInId: input.openedIn ?? row.source.defaults.meeting ?? null,
    closedInId: input.closedIn ?? null,
    dates: compileDates(input.due),
    about: manyOf(input.about),
    assignees: manyOf(input.assignees),
  });
}

function compileDates(input: string | DatesInput | undefined): PartialDate | null {
  if (input === undefined) return null;
  const { wording, ...dates } = datesOf(input);
  return partialDate({ ...dates, wording: maybeText(wording) });
}
