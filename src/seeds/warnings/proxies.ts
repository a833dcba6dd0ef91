import { kindOfId } from '../../kinds/index.js';
import { type Report, type Rows, within } from '../rows/rows.js';

/** A proxy of somebody whom no row says to have been at the meeting or absent from it: then nobody knows for which body they gave it. */
export function warnOfProxies(rows: Rows, report: Report): void {
  const attendance = rows.relations.filter(({ value: { type } }) => type === 'ATTENDS' || type === 'ABSENT_FROM');
  const listed = new Set(attendance.map(({ value: { subject, object } }) => `${subject} ${object}`));
  for (const row of attendance) {
    const { type, onBehalfOf, object } = row.value;
    if (type !== 'ATTENDS' || onBehalfOf === undefined || kindOfId(onBehalfOf) !== 'PERSON' || listed.has(`${onBehalfOf} ${object}`))
      continue;
    report(within(row, 'onBehalfOf'), {
      fr: `pour quelle association ? Aucune ligne ne dit que ${onBehalfOf} était à cette réunion, ou en était absent (ABSENT_FROM)`,
      en: `for which association? No row says that ${onBehalfOf} was at this meeting, or absent from it (ABSENT_FROM)`,
    });
  }
}
