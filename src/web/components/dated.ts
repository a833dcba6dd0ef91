import type { Status } from '../../core/status.js';
import type { DatedFragment, WhenFragment } from '../operations.generated.js';
import { dateHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { statusBadge } from './badges.js';
import { kindName, refLink, refList } from './links.js';

const T = phrases({ fr: { undated: 'sans date', at: 'à' }, en: { undated: 'no date', at: 'at' } });

/** When a dated entity takes place; null for a kind that has no date. */
export function datesOf(row: DatedFragment): WhenFragment | null {
  return 'dates' in row ? row.dates : null;
}

/** Whether it is to come, under way, over; null for a kind that has no date. */
export function statusOf(row: DatedFragment): Status | null {
  return 'status' in row ? row.status : null;
}

/** Events, meetings and projects by date: when, what, where, how sure. `kinds` is false where the page says the kind of all. */
export function datedList(rows: readonly DatedFragment[], lang: Lang, kinds = true): Html {
  const t = T[lang];
  const about = (row: DatedFragment): Html | null => {
    const { kind } = row;
    const where = [...('venues' in row ? [row.venues] : []), ...('places' in row ? [row.places] : [])].filter((list) => list.length > 0);
    const parts = [...(kinds ? [kindName(kind, lang).toLowerCase()] : []), ...where.map((list) => refList(list, lang))];
    return parts.length > 0 ? html`<span class="kind">${join(parts, ', ')}</span>` : null;
  };
  return html`<ul class="dated">${rows.map(
    (row) => html`<li><span class="day">${dateHtml(datesOf(row), lang, statusOf(row)) ?? t.undated}</span>
      <span class="what">${refLink(row, lang)} ${about(row)}</span>${
        'status' in row && row.status !== 'PAST' && row.status !== 'UNKNOWN'
          ? html`<span>${statusBadge(row.status, lang, row.kind)}</span>`
          : null
      }</li>`,
  )}</ul>`;
}
