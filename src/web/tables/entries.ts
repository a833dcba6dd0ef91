import { Status } from '../../core/status.js';
import { datesOf } from '../components/dated.js';
import { kindName } from '../components/links.js';
import { statusLabel } from '../components/badges.js';
import type { EntryRowFragment } from '../operations.generated.js';
import { type Columns, namesOf } from './table.js';

/** Entities as rows: what a list, a search or the calendar has in common. */
export const ENTRY_COLUMNS: Columns<EntryRowFragment> = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }, { lang, isRaw }) => (isRaw ? kind : kindName(kind, lang))],
  ['type', ({ typeLabel }) => typeLabel],
  ['name', ({ name }) => name],
  ['otherNames', ({ names, properName }) => [...new Set(names.map(({ value }) => value))].filter((value) => value !== properName)],
  ['from', (row) => datesOf(row)?.earliest],
  ['to', (row) => datesOf(row)?.latest],
  ['startTime', (row) => datesOf(row)?.startTime],
  ['endTime', (row) => datesOf(row)?.endTime],
  ['date', (row) => datesOf(row)?.edtf],
  ['dateInSource', (row) => datesOf(row)?.wording],
  [
    'status',
    (row, { lang, isRaw, term }) => ('status' in row ? (isRaw ? term(Status, row.status) : statusLabel(row.status, lang, row.kind)) : ''),
  ],
  ['venues', (row) => ('venues' in row ? namesOf(row.venues) : '')],
  ['places', (row) => ('places' in row ? namesOf(row.places) : '')],
  ['identifiers', ({ identifiers }) => identifiers.map(({ scheme, value }) => `${scheme} ${value}`)],
  ['summary', ({ summary }) => summary],
  ['link', ({ id }, { link }) => link(id)],
];
