import { labelOf } from '../../core/enums.js';
import { Status } from '../../core/status.js';
import type { Dated } from '../answers.js';
import { dateHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { kindName, refLink, refList } from './links.js';

const T = phrases({ fr: { undated: 'sans date', at: 'à' }, en: { undated: 'no date', at: 'at' } });

/** Events, meetings and projects by date: when, what, where, how sure. `kinds` is false where the page says the kind of all. */
export function datedList(rows: readonly Dated[], lang: Lang, kinds = true): Html {
  const t = T[lang];
  const about = ({ kind, places = [] }: Dated): Html | null => {
    const parts = [kinds ? kindName(kind, lang).toLowerCase() : null, places.length > 0 ? refList(places, lang) : null].filter(Boolean);
    return parts.length > 0 ? html`<span class="kind">${join(parts, ', ')}</span>` : null;
  };
  return html`<ul class="dated">${rows.map(
    (row) => html`<li><span class="day">${dateHtml(row.dates ?? null, lang) ?? t.undated}</span>
      <span class="what">${refLink(row, lang)} ${about(row)}</span>${
        row.status && row.status !== 'UNKNOWN' && row.status !== 'PAST'
          ? html`<span><span class="badge ${row.status.toLowerCase()}">${labelOf(Status, row.status)[lang]}</span></span>`
          : null
      }</li>`,
  )}</ul>`;
}
