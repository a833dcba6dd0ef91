import { isWritten, type Report, type Rows, within } from '../rows/rows.js';

/** Only who funds gives an amount. */
export function checkAmounts(rows: Rows, report: Report): void {
  for (const row of rows.relations) {
    const { type } = row.value;
    if (type === undefined || type === 'FUNDS' || !isWritten(row.value, 'amount')) continue;
    report(within(row, 'amount'), {
      fr: `\`amount\` ne va qu’avec FUNDS, pas avec ${type}`,
      en: `\`amount\` goes with FUNDS only, not with ${type}`,
    });
  }
}
