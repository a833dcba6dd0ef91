import { present } from '../format/values.js';
import { reachOf } from '../rows/reach.js';
import { type Rows, type StatementRow, statementsOf, type WarningReport, within } from '../rows/rows.js';

const statementId = ({ form, value: { id = '' } }: StatementRow): string => `${form}/${id}`;

/**
 * What fewer people read than what it bears on: a statement that supersedes one that more read, a step of a follow-up. The others go on
 * reading what was. That a follow-up was closed is told apart.
 */
export function warnOfHiddenNews(rows: Rows, report: WarningReport): void {
  const byId = new Map(statementsOf(rows).flatMap((row) => (row.value.id === undefined ? [] : [[statementId(row), row] as const])));
  for (const row of byId.values()) {
    for (const [index, { statement }] of present(row.value.supersedes).entries()) {
      const old = byId.get(statement);
      if (!old || reachOf(row, rows) <= reachOf(old, rows)) continue;
      const id = statementId(row);
      report(
        within(row, 'supersedes', index),
        {
          fr: `${statement} est lu par plus de monde que ${id}, qui le remplace : les autres continueront de le lire comme s’il valait toujours`,
          en: `${statement} is read by more people than ${id}, which supersedes it: the others will go on reading it as if it still held`,
        },
        'HIDDEN_SUPERSESSION',
      );
    }
  }
  for (const row of rows.steps) {
    const { step, followUp } = row.value;
    const of = byId.get(followUp ?? '');
    if (step === 'DONE' || step === 'DROPPED' || !of || row.value.id === undefined || reachOf(row, rows) <= reachOf(of, rows)) continue;
    report(
      within(row, 'step'),
      {
        fr: `${followUp} est lu par plus de monde que ${statementId(row)} : les autres ne sauront pas ce qu’il en est advenu`,
        en: `${followUp} is read by more people than ${statementId(row)}: the others will not know what became of it`,
      },
      'HIDDEN_STEP',
    );
  }
}
