import type { Lang } from './i18n.js';

/** What opens correctly by a double click: Excel in French separates by semicolons, in English by commas. */
const SEPARATORS: Readonly<Record<Lang, string>> = { fr: ';', en: ',' };

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. A cell that would be read as a formula is kept from it by an
 * apostrophe.
 */
export function csv(rows: readonly (readonly string[])[], lang: Lang): string {
  const separator = SEPARATORS[lang];
  return `\uFEFF${rows.map((row) => row.map((text) => cell(text, separator)).join(separator)).join('\r\n')}\r\n`;
}

function cell(text: string, separator: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
