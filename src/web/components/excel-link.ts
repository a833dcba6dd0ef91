import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { address } from '../page-request.js';

const T = phrases({ fr: { excel: 'Excel (CSV)' }, en: { excel: 'Excel (CSV)' } });

/**
 * The link to what a page shows as a table for Excel.
 * @param label what the table holds, where a page has more than one
 */
export function excelLink(
  lang: Lang,
  path: string,
  query: Readonly<Record<string, string | null | undefined>> = {},
  label: string | null = null,
): Html {
  return html`<a href="${address(lang, path, query)}" type="text/csv">${label ? `${label} – ` : null}${T[lang].excel}</a>`;
}
