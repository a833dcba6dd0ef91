import { type Message, show } from '../../errors.js';
import { didYouMean } from '../format/did-you-mean.js';
import type { MovementInput } from '../format/statements.js';
import { type AgendaRow, isWritten, type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** What says how somebody attends stands on ATTENDS only; who comes and leaves does so in turn, at items of that meeting. */
export function checkAttendance(rows: Rows, report: Report): void {
  const meetings = new Map(rows.agenda.map((row) => [row.value.id, meetingOf(row)]));
  for (const row of rows.relations) {
    checkFields(row, report);
    checkOthers(row, report);
    checkMovements(row, meetings, { rows, report });
  }
}

type Meetings = ReadonlyMap<string | undefined, string | undefined>;

function meetingOf(row: AgendaRow): string | undefined {
  return row.parent ? meetingOf(row.parent) : (row.value.meeting ?? row.source.defaults.meeting);
}

function checkFields(row: RelationRow, report: Report): void {
  const { type } = row.value;
  if (type === undefined || type === 'ATTENDS') return;
  for (const field of ['mode', 'substituteFor', 'movements'] as const) {
    if (!isWritten(row.value, field)) continue;
    report(within(row, field), {
      fr: `\`${field}\` ne va qu’avec ATTENDS, pas avec ${type}`,
      en: `\`${field}\` goes with ATTENDS only, not with ${type}`,
    });
  }
}

/** Nobody stands in for themselves. */
function checkOthers(row: RelationRow, report: Report): void {
  const { subject } = row.value;
  for (const field of ['onBehalfOf', 'substituteFor'] as const) {
    if (subject !== undefined && row.value[field] === subject) report(within(row, field), THEMSELVES);
  }
}

function checkMovements(row: RelationRow, meetings: Meetings, { rows, report }: { readonly rows: Rows; readonly report: Report }): void {
  const { object, movements } = row.value;
  (movements ?? []).forEach((movement, index) => {
    if (!movement) return;
    const at = within(row, 'movements', index);
    const { kind, item } = fieldsOf(movement);
    const byItem = isWritten(movement, 'item') && isWritten(movement, 'when');
    const byEither = isWritten(movement, 'item') || isWritten(movement, 'when');
    if (isWritten(movement, 'time') ? byEither : !byItem) report(at, WHEN);
    if (kind !== undefined && kind === fieldsOf(movements?.[index - 1]).kind) report(at, IN_TURN);
    if (item === undefined) return;
    if (!meetings.has(item)) {
      if (rows.complete) report(within(at, 'item'), missing(item, meetings));
    } else if (meetings.get(item) !== object) report(within(at, 'item'), otherMeeting(item, meetings.get(item)));
  });
}

/** What the schema left of a movement. */
function fieldsOf(movement: Partial<MovementInput> | undefined): Partial<MovementInput> {
  return movement ?? {};
}

function missing(item: string, meetings: Meetings): Message {
  const hint = didYouMean(
    item,
    [...meetings.keys()].filter((id) => id !== undefined),
  );
  return { fr: `${show(item)} n’existe pas dans les fichiers${hint.fr}`, en: `${show(item)} is not in the files${hint.en}` };
}

function otherMeeting(item: string, meeting: string | undefined): Message {
  return {
    fr: `${item} est à l’ordre du jour d’une autre réunion (${meeting ?? '?'})`,
    en: `${item} is on the agenda of another meeting (${meeting ?? '?'})`,
  };
}

const WHEN: Message = {
  fr: 'quand ? `when` et `item` (un point de l’ordre du jour), ou bien `time` (une heure)',
  en: 'when? `when` and `item` (an item of the agenda), or else `time` (a clock time)',
};
const IN_TURN: Message = {
  fr: 'on arrive et on part tour à tour : deux mouvements de suite sont de même sorte',
  en: 'one comes and leaves in turn: two movements in a row are of one kind',
};
const THEMSELVES: Message = { fr: 'personne ne se remplace soi-même', en: 'nobody stands in for themselves' };
