import { type Report, type Rows, within } from '../rows/rows.js';

/** Minutes without `saidOn`, of a meeting after a text that has one: what they say would lose to the older text. */
export function warnOfDocuments(rows: Rows, report: Report): void {
  const meetings = new Map(rows.relations.map(({ value }) => [value.type === 'RECORDS' ? value.subject : undefined, value.object]));
  const earliest = rows.documents.flatMap(({ value }) => value.saidOn ?? []).sort()[0];
  for (const row of rows.documents) {
    const { id, publication, saidOn } = row.value;
    const day = /^meeting\/(\d{4}-\d\d-\d\d)/.exec((publication && meetings.get(publication)) ?? '')?.[1];
    if (id === undefined || saidOn !== undefined || day === undefined || earliest === undefined || day <= earliest) continue;
    report(within(row, 'id'), {
      fr: `${id} n’a pas de \`saidOn\` : ce qu’il dit compterait comme plus ancien que ce qui a été dit le ${earliest}`,
      en: `${id} has no \`saidOn\`: what it says would count as older than what was said on ${earliest}`,
    });
  }
}
