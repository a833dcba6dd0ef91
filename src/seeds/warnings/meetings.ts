import type { Message } from '../../errors.js';
import { isWritten, type Report, type Rows, type RowSource, within } from '../rows/rows.js';

/** The line `meeting:` of a file that was copied or forgotten, and what follows from it. */
export function warnOfMeetings(rows: Rows, report: Report): void {
  const minutes = minutesOf(rows);
  warnOfStaleLines(rows, minutes, report);
  warnOfForgottenLines(rows, minutes, report);
  warnOfAttendance(rows, minutes, report);
}

/** Meetings by the documents that are their minutes. */
type Minutes = ReadonlyMap<string, readonly string[]>;

function minutesOf(rows: Rows): Minutes {
  const recorded = rows.relations.filter((row) => row.value.type === 'RECORDS');
  return new Map(
    rows.documents.flatMap(({ value: { id, publication } }) => {
      const meetings = recorded.flatMap(({ value: { subject, object } }) =>
        subject === publication && object !== undefined ? [object] : [],
      );
      return id === undefined || meetings.length === 0 ? [] : [[id, meetings] as const];
    }),
  );
}

/** The meetings whose minutes a file's own document is; none where it names no document, or one that is no minutes. */
function recordedIn(source: RowSource, minutes: Minutes): readonly string[] {
  const { document } = source.defaults;
  return document === undefined ? [] : (minutes.get(document) ?? []);
}

function warnOfStaleLines(rows: Rows, minutes: Minutes, report: Report): void {
  for (const source of rows.sources) {
    const { meeting, document } = source.defaults;
    const recorded = recordedIn(source, minutes);
    if (meeting === undefined || recorded.length === 0 || recorded.includes(meeting)) continue;
    report({ source, path: ['meeting'] }, stale(meeting, document ?? '', recorded));
  }
}

/** A follow-up that stands in the minutes of a meeting, and of which nobody says that it was opened there. */
function warnOfForgottenLines(rows: Rows, minutes: Minutes, report: Report): void {
  const reported = new Set<RowSource>();
  for (const row of rows.followUps) {
    const recorded = recordedIn(row.source, minutes);
    if (row.source.defaults.meeting !== undefined || isWritten(row.value, 'openedIn') || recorded.length === 0 || reported.has(row.source))
      continue;
    reported.add(row.source);
    report(row, forgotten(recorded));
  }
}

/** In the minutes of one meeting, who was at another that has its own minutes in the base. */
function warnOfAttendance(rows: Rows, minutes: Minutes, report: Report): void {
  const withMinutes = new Set([...minutes.values()].flat());
  for (const row of rows.relations) {
    const { type, object } = row.value;
    const { meeting } = row.source.defaults;
    if (type !== 'ATTENDS' && type !== 'ABSENT_FROM') continue;
    if (meeting === undefined || object === undefined || object === meeting || !withMinutes.has(object)) continue;
    report(within(row, 'object'), otherMeeting(object, meeting));
  }
}

function stale(meeting: string, document: string, recorded: readonly string[]): Message {
  const right = recorded.join(', ');
  return {
    fr: `cette ligne dit ${meeting}, mais ${document} est le compte-rendu de ${right} : est-elle restée d’une copie ?`,
    en: `this line says ${meeting}, but ${document} is the minutes of ${right}: was it left from a copy?`,
  };
}

function forgotten(recorded: readonly string[]): Message {
  const [first] = recorded;
  return {
    fr: `dans quelle réunion ce point à suivre a-t-il été ouvert ? Sans \`meeting: ${first}\` en tête du fichier, il n’est d’aucune`,
    en: `in which meeting was this follow-up opened? Without \`meeting: ${first}\` at the top of the file it belongs to none`,
  };
}

function otherMeeting(object: string, meeting: string): Message {
  return {
    fr: `une présence à ${object} dans un fichier de ${meeting} : est-ce la bonne réunion ?`,
    en: `attendance of ${object} in a file of ${meeting}: is it the right meeting?`,
  };
}
