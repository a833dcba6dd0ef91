import { type PartialDate, partialDate } from '../core/partial-date.js';
import { cleanText } from '../core/text.js';
import type { Passage } from '../documents/passage.js';
import { Claim, type ValueType } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Amount } from '../core/amount.js';
import type { AttendanceStatus, StoredMovement } from '../statements/attendance.js';
import { Relation } from '../statements/relation.js';
import type { VotePosition } from '../statements/vote.js';
import type { Statement, SupersessionType } from '../statements/statement.js';
import { recordFields, localized, make, maybeLocalized, maybeText } from './compile.js';
import { visibilityOf } from './rows/readers.js';
import type { DatesInput, DueInput } from './format/evidence.js';
import type { ClaimInput, RelationInput } from './format/statements.js';
import { datesOf, dueOf, manyOf, present } from './format/values.js';
import {
  type ClaimRow,
  type FollowUpRow,
  type QuoteRow,
  type RelationRow,
  type Rows,
  type StatementRow,
  statementsOf,
  type StepRow,
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
        return compileRelation(row, common(row, passageOf, rivals), passageOf);
      case 'claim':
        return compileClaim(row, common(row, passageOf, rivals));
      case 'follow-up':
        return compileFollowUp(row, common(row, passageOf, rivals));
      case 'step':
        return compileStep(row, common(row, passageOf, rivals));
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

function compileRelation(row: RelationRow, fields: Common, passageOf: PassageOf): Relation {
  const input = completeValue(row);
  const movements = compileMovements(row, fields.evidence, passageOf);
  return make(Relation, {
    ...fields,
    evidence: [...new Set([...fields.evidence, ...movements.flatMap(({ passageId }) => passageId ?? [])])],
    type: input.type,
    subjectId: input.subject,
    objectId: input.object,
    role: maybeLocalized(input.role),
    note: maybeLocalized(input.note),
    onBehalfOfId: input.onBehalfOf ?? null,
    topics: manyOf(input.topics),
    dates: compileDates(input.dates),
    status: input.status ?? 'UNKNOWN',
    attendance: input.attendance ?? defaultAttendance(input),
    attendanceRoles: input.attendanceRoles ? present(input.attendanceRoles) : null,
    attendanceMode: input.mode ?? null,
    substituteForId: input.substituteFor ?? null,
    movements: movements.length > 0 ? movements : null,
    amount: input.amount ? Object.assign(new Amount(), input.amount) : null,
    derived: false,
    weight: null,
  });
}

/** Arrivals and departures, each on its own sentence or on the one that the statement rests on first. */
function compileMovements(row: RelationRow, evidence: readonly string[], passageOf: PassageOf): StoredMovement[] {
  return (completeValue(row).movements ?? []).flatMap((movement, index) => {
    if (!movement) return [];
    const { kind, when, item, time } = movement;
    const quote = row.movementQuotes[index];
    return [
      {
        kind,
        when: when ?? null,
        itemId: item ?? null,
        time: time ?? null,
        passageId: quote ? passageOf(quote).id : (evidence[0] ?? null),
      },
    ];
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
    state: input.state ?? null,
    ...voteOf(input),
    dates: compileDates(input.dates),
    about: manyOf(input.about),
  });
}

function voteOf({ vote }: ClaimInput) {
  const number = (written: string | undefined): number | null => (written === undefined ? null : Number(written));
  const voters = (position: VotePosition): string[] =>
    present(vote?.positions).flatMap((one) => (one.position === position ? [one.actor] : []));
  return {
    voteOutcome: vote?.outcome ?? null,
    votesFor: number(vote?.votesFor),
    votesAgainst: number(vote?.votesAgainst),
    abstentions: number(vote?.abstentions),
    votedFor: voters('FOR'),
    votedAgainst: voters('AGAINST'),
    abstained: voters('ABSTAINED'),
  };
}

/** The claims of an entity's own date and status say their value in fields of their own. */
function valueOf(input: ClaimInput): { value: string | null; valueType: ValueType | null } {
  const typed = (value: string | undefined, type: ValueType | undefined): { value: string | null; valueType: ValueType | null } =>
    value === undefined ? { value: null, valueType: null } : { value: cleanText(value), valueType: type ?? 'TEXT' };
  if (input.kind === 'DATE' && input.dates !== undefined) return typed(datesOf(input.dates).edtf, 'DATE');
  if (input.kind === 'STATUS') return input.state === undefined ? typed(input.status, 'STATUS') : typed(input.state, 'STATE');
  return typed(input.value, input.valueType);
}

function compileFollowUp(row: FollowUpRow, fields: Common): FollowUp {
  const input = completeValue(row);
  return make(FollowUp, {
    ...fields,
    task: localized(input.task),
    firstStep: input.status === 'PROPOSED' ? 'PROPOSED' : 'OPENED',
    boxed: input.boxed ?? false,
    assigneeWording: maybeText(input.assigneeWording),
    openedInId: input.openedIn ?? row.source.defaults.meeting ?? null,
    ...compileDue(input.due),
    about: manyOf(input.about),
    assignees: manyOf(input.assignees),
  });
}

function compileStep(row: StepRow, fields: Common): FollowUpStep {
  const input = completeValue(row);
  return make(FollowUpStep, {
    ...fields,
    followUpId: input.followUp,
    step: input.step,
    meetingId: input.meeting ?? (input.date === undefined ? (row.source.defaults.meeting ?? null) : null),
    day: input.date ?? null,
    ...compileDue(input.due),
    assigneeWording: maybeText(input.assigneeWording),
    note: maybeLocalized(input.note),
    assignees: manyOf(input.assignees),
  });
}

/** A date, the words of the source for a meeting, or both of neither. */
function compileDue(input: string | DueInput | undefined): { dates: PartialDate | null; dueAtId: string | null } {
  if (input === undefined) return { dates: null, dueAtId: null };
  const { at, ...dates } = dueOf(input);
  return { dates: compileDates(dates), dueAtId: at ?? null };
}

/** A date; null where nothing but its certainty is said, of nothing. */
function compileDates(input: string | DatesInput | undefined): PartialDate | null {
  if (input === undefined) return null;
  const { wording, ...dates } = datesOf(input);
  const date = partialDate({ ...dates, wording: maybeText(wording) });
  return [date.edtf, date.startTime, date.endTime, date.wording].every((part) => part === null || part === '') ? null : date;
}
