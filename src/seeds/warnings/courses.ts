import { groupBy } from '../../core/group-by.js';
import type { Message } from '../../errors.js';
import { reachOf } from '../rows/reach.js';
import { type Report, type Rows, within } from '../rows/rows.js';

/** Promises that are closed for some readers, and stay open for those who do not read what closed them. */
export function warnOfCourses(rows: Rows, report: Report): void {
  const closings = rows.steps.filter(({ value: { step } }) => step === 'DONE' || step === 'DROPPED');
  const byFollowUp = groupBy(closings, ({ value: { followUp } }) => (followUp === undefined ? [] : [followUp]));
  for (const row of rows.followUps) {
    const reach = reachOf(row, rows);
    const steps = byFollowUp.get(`follow-up/${row.value.id ?? ''}`) ?? [];
    if (steps.some((step) => reachOf(step, rows) <= reach)) continue;
    for (const step of steps) report(within(step, 'step'), CLOSED_FOR_FEW);
  }
}

const CLOSED_FOR_FEW: Message = {
  fr: 'moins de gens lisent cette étape que la suite qu’elle clôt : pour les autres, elle reste ouverte ; ajoutez une étape qu’ils lisent, appuyée sur une source (`sources`)',
  en: 'fewer people read this step than the follow-up that it closes: to the others, it stays open; add a step that they read, with a source (`sources`)',
};
