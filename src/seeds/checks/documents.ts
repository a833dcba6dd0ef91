import type { Message } from '../../errors.js';
import { isWritten, type Report, type Rows, within } from '../rows/rows.js';

/** A text is issued on the day on which it was said, or later. */
export function checkDocuments(rows: Rows, report: Report): void {
  for (const row of rows.documents) {
    const { saidOn, issuedOn } = row.value;
    if (isWritten(row.value, 'issuedOn') && !isWritten(row.value, 'saidOn')) report(within(row, 'issuedOn'), NOT_SAID);
    else if (saidOn !== undefined && issuedOn !== undefined && issuedOn < saidOn) report(within(row, 'issuedOn'), TOO_EARLY);
  }
}

const NOT_SAID: Message = {
  fr: 'ce champ va avec `saidOn`, qui manque : le jour de la réunion, ou celui où le texte a été écrit',
  en: 'this field goes with `saidOn`, which is missing: the day of the meeting, or that on which the text was written',
};
const TOO_EARLY: Message = {
  fr: 'ce texte serait daté d’avant le jour de `saidOn`',
  en: 'this text would be issued before the day of `saidOn`',
};
