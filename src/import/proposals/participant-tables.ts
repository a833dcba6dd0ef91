import type { TextSpan } from '../../core/character-map.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import { cellsOf } from '../reading/model/reading.js';
import type { Context } from './context.js';
import type { OutlineBlock } from './outline.js';
import { partsOf, statusOf } from './participant-lists.js';
import { type ParticipantRow, splitBody } from './participant-rows.js';
import { isPersonName, looksLikeBody, withoutTitle } from './person-names.js';

/** Who was there, in tables. */

export interface TableRow {
  readonly row: ParticipantRow;
  readonly span: TextSpan;
  readonly status: AttendanceStatus;
}

/** A table of names: its titles say what each column is, or its cells do. */
export function tableRows(context: Context, outlined: OutlineBlock, status: AttendanceStatus): TableRow[] {
  const { block } = outlined;
  const inColumns = namesInColumns(context, outlined);
  if (inColumns.length > 0) return inColumns;
  const cells = cellsOf(context.outline.reading, block);
  const titles = (cells[0] ?? []).map((cell) => cell.trim());
  const titled = titles.some((title) => /^(?:nom|pr[ée]nom|organisme|structure|association|pr[ée]sen|excus)/iu.test(title));
  const columnOf = (pattern: RegExp): number => (titled ? titles.findIndex((title) => pattern.test(title)) : -1);
  const [name, given] = [columnOf(/^noms?(?![\p{L}\d])|participant|personne|membre/iu), columnOf(/^pr[ée]noms?$/iu)];
  const body = columnOf(/organis|structure|associat|service|entit[ée]|institution/iu);
  const role = columnOf(/fonction|qualit[ée]|r[ôo]le/iu);
  const marks = titles.map((title) => (titled ? statusOf(title, null) : null));
  const lettered = columnOf(/^(?:p\s*\/\s*[ear](?![\p{L}])|[ée]margement|statut|pr[ée]sences?$)/iu);
  let lastBody: string | null = null;
  return cells.slice(titled ? 1 : 0).flatMap((row, index) => {
    const cellRow = block.rows[index + (titled ? 1 : 0)];
    const filled = cellRow?.cells.filter(({ start, end }) => end > start) ?? [];
    const [first] = filled;
    if (!cellRow || !first) return [];
    const span = { start: first.start, end: filled.at(-1)?.end ?? first.end };
    const read = titled && name >= 0 ? titledRow(row, { name, given, body, role }) : untitledRow(row, context, lastBody);
    if (!read) {
      lastBody = row.find((cell) => cell.trim() !== '')?.trim() ?? lastBody;
      return [];
    }
    lastBody = read.body ?? lastBody;
    const marked = marks.find((one, at) => one !== null && /^(?:x|oui|✓|✔|1|o)$/iu.test((row[at] ?? '').trim()));
    const stated = row.map((cell) => (cell.trim().length <= 12 ? statusOf(cell, null) : null)).find((one) => one !== null);
    const letter = LETTERS[/^([PEAR])(?:\s*\([^)]*\))?$/u.exec((row[lettered] ?? '').trim())?.[1] ?? ''];
    return [{ row: read, span, status: letter ?? marked ?? stated ?? status }];
  });
}

/** « P / E / A »: how a column of one letter each says who was there. */
const LETTERS: Readonly<Record<string, AttendanceStatus>> = { P: 'PRESENT', E: 'EXCUSED', A: 'ABSENT', R: 'REPRESENTED' };

function titledRow(row: readonly string[], column: { name: number; given: number; body: number; role: number }): ParticipantRow | null {
  const cell = (at: number): string => (at < 0 ? '' : (row[at] ?? '').trim());
  const person = [cell(column.given), cell(column.name)].filter((part) => part !== '').join(' ');
  if (person === '') return null;
  // Where offices have a column of their own, a body is all that stands in its.
  const { body, role } = column.role < 0 ? splitBody(cell(column.body)) : { body: withoutAcronym(cell(column.body)), role: null };
  return {
    person: withoutTitle(person),
    body: body === '' ? null : body,
    role: cell(column.role) || role,
    roles: [],
    representedBy: null,
    note: null,
  };
}

function untitledRow(row: readonly string[], context: Context, lastBody: string | null): ParticipantRow | null {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/^(?:x|oui|non)$/iu.test(cell));
  const isPerson = (cell: string): boolean => context.gazetteer.entity(cell, 'PERSON').id !== null || isPersonName(cell);
  const scored = filled
    .map((cell, at) => ({ at, cell, score: isPerson(cell) ? (looksLikeBody(cell) ? 1 : 2) : 0 }))
    .sort((a, b) => b.score - a.score || b.at - a.at);
  const [best] = scored;
  if (!best || best.score === 0) return null;
  const others = filled.filter((_, at) => at !== best.at);
  const own = others[0] === undefined ? null : splitBody(others[0]);
  return {
    person: withoutTitle(best.cell),
    body: own?.body ?? lastBody,
    role: others[1] ?? own?.role ?? null,
    roles: [],
    representedBy: null,
    note: null,
  };
}

/** « Organisme | Présents | Excusés »: a body in each row, and in columns by what they did the names of those who came for it. Nothing where it is another table. */
function namesInColumns({ outline: { reading } }: Context, { block }: OutlineBlock): TableRow[] {
  const [titles = [], ...rows] = cellsOf(reading, block);
  const statuses = titles.map((title) => (title.trim().length <= LONGEST_TITLE ? statusOf(title, null) : null));
  const columns = statuses.flatMap((status, at) => (status === null ? [] : [{ status, at }]));
  const body = statuses.indexOf(null);
  if (columns.length < 2 || body < 0) return [];
  return rows.flatMap((row, index) => {
    const filled = block.rows[index + 1]?.cells.filter(({ start, end }) => end > start) ?? [];
    const span = { start: filled[0]?.start ?? 0, end: filled.at(-1)?.end ?? 0 };
    return columns.flatMap(({ status, at }) =>
      partsOf(row[at] ?? '', 0).flatMap(({ text }): TableRow[] => {
        const [, name = '', note = null, role = null] = NAMED.exec(text) ?? [];
        const person = withoutTitle(name.trim());
        if (!isPersonName(person)) return [];
        const named = withoutAcronym(row[body] ?? '');
        return [{ row: { person, body: named === '' ? null : named, role, roles: [], representedBy: null, note }, span, status }];
      }),
    );
  });
}

/** « Fédération des aînés (FA) » */
function withoutAcronym(body: string): string {
  return body.trim().replace(/\s*\(\p{Lu}[\p{L}\d.&-]*\)$/u, '');
}

const LONGEST_TITLE = 30;

/** « Ada Lierre (visio), maire » */
const NAMED = /^([^,()]+)(?:\(([^)]*)\))?\s*(?:,\s*(\S.*))?$/su;
