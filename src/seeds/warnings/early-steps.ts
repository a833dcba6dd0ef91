import { readEdtf } from '../../core/edtf.js';
import type { Message } from '../../errors.js';
import { openedOn } from '../checks/follow-ups.js';
import type { SaidOn } from '../checks/supersessions.js';
import { datesOf, manyOf } from '../format/values.js';
import { type Report, type Rows, within } from '../rows/rows.js';

/** A step that would have been taken before its follow-up was opened, by its day or by its meeting. One that was said before is refused. */
export function warnOfEarlySteps(rows: Rows, report: Report): void {
  warnByDay(rows, report);
  warnByMeeting(rows, report);
}

function warnByDay(rows: Rows, report: Report): void {
  const saidOn: SaidOn = new Map(rows.documents.map((row) => [row.value.id, row.value.saidOn]));
  const followUps = new Map(rows.followUps.map((row) => [`follow-up/${row.value.id ?? ''}`, row]));
  for (const row of rows.steps) {
    const followUp = followUps.get(row.value.followUp ?? '');
    const opened = followUp ? openedOn(followUp, saidOn) : null;
    const { date, followUp: id } = row.value;
    if (date === undefined || opened === null || date >= opened) continue;
    report(within(row, 'date'), {
      fr: `le ${date}, ${id} n’était pas encore ouvert : il l’a été le ${opened}`,
      en: `on ${date}, ${id} was not open yet: it was opened on ${opened}`,
    });
  }
}

function warnByMeeting(rows: Rows, report: Report): void {
  const dayOf = meetingDays(rows);
  const openings = new Map<string, string | undefined>(
    rows.followUps.map(({ value, source }) => [`follow-up/${value.id ?? ''}`, value.openedIn ?? source.defaults.meeting] as const),
  );
  for (const row of rows.steps) {
    const opened = openings.get(row.value.followUp ?? '');
    const taken = row.value.meeting ?? (row.value.date === undefined ? row.source.defaults.meeting : undefined);
    if (opened === undefined || taken === undefined) continue;
    const [from, to] = [dayOf(opened), dayOf(taken)];
    if (from !== null && to !== null && to < from) report(within(row, 'step'), takenEarly(opened, from, taken, to));
  }
}

/** The day of a meeting: what a DATE claim says, else what its id begins with. */
function meetingDays(rows: Rows): (id: string) => string | null {
  const stated = new Map(
    rows.claims.flatMap(({ value: { kind, about, dates } }) => {
      const edtf = kind === 'DATE' && dates !== undefined ? datesOf(dates).edtf : undefined;
      const day = edtf === undefined ? null : (readEdtf(edtf)?.earliest ?? null);
      return day === null ? [] : manyOf(about).map((id) => [id, day] as const);
    }),
  );
  return (id) => stated.get(id) ?? /^meeting\/(\d{4}-\d{2}-\d{2})/.exec(id)?.[1] ?? null;
}

function takenEarly(opened: string, from: string, taken: string, to: string): Message {
  return {
    fr: `cette étape serait prise en ${taken} (${to}), avant que le point à suivre soit ouvert en ${opened} (${from})`,
    en: `this step would be taken in ${taken} (${to}) before the follow-up is opened in ${opened} (${from})`,
  };
}
