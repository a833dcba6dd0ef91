import type { DatedFragment } from '../operations.generated.js';
import { dateText, dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { datesOf } from './dated.js';

const T = phrases({
  fr: {
    label: 'Frise',
    legend:
      'Un trait plein : a eu lieu. Un trait creux : prévu, proposé ou annulé. Un trait long : un jour dans cette période, ou toute sa durée.',
  },
  en: {
    label: 'Timeline',
    legend: 'A full bar: has taken place. A hollow bar: planned, proposed or cancelled. A long bar: a day within that time, or all of it.',
  },
});

const WIDTH = 1000;
const LANE = 24;
const HEAD = 24;
const LABEL = 36;
const PER_CHARACTER = 6.8;
const GAP = 14;
/** More than this many are not told apart in one picture: the list has them all. */
const MOST = 60;

/** What is dated along one line of time, each entry a bar that leads to its page; null where there are fewer than three. */
export function timeline(rows: readonly DatedFragment[], from: string, lang: Lang): Html | null {
  const t = T[lang];
  const dated = rows.flatMap((row) => {
    const { earliest, latest } = datesOf(row) ?? {};
    return earliest && latest ? [{ row, earliest: earliest < from ? from : earliest, latest }] : [];
  });
  if (dated.length < 3 || dated.length > MOST) return null;
  const days = dated.flatMap(({ earliest, latest }) => [earliest, latest]).sort();
  const start = Date.parse(`${(days[0] ?? from).slice(0, 7)}-01`);
  const end = Math.max(Date.parse(days.at(-1) ?? from) + DAY, start + 28 * DAY);
  const x = (day: number): number => Math.round(((day - start) / (end - start)) * WIDTH);
  const lanes: number[] = [];
  const bars = dated
    .sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))
    .map(({ row, earliest, latest }) => {
      const left = x(Date.parse(earliest));
      const width = Math.max(8, x(Date.parse(latest) + DAY) - left);
      const name = prose(row.name, row.nameLang);
      const words = name.length > LABEL ? `${name.slice(0, LABEL - 1).trimEnd()}…` : name;
      const size = words.length * PER_CHARACTER;
      // Names stand at the right of their bar; where there is no room, at its left; and else on it.
      const side = left + width + size < WIDTH ? 'right' : left - size > 0 ? 'left' : 'on';
      const [first, last] =
        side === 'right'
          ? [left, left + width + size]
          : side === 'left'
            ? [left - size, left + width]
            : [left, Math.max(left + size, left + width)];
      const free = lanes.findIndex((until) => until + GAP < first);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = last;
      return { row, name, words, left, width, side, lane };
    });
  const height = HEAD + lanes.length * LANE + 4;
  return html`<figure class="timeline screen"><div class="timeline-box" tabindex="0" role="region" aria-label="${t.label}"><svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${t.label}">
    ${ticks(start, end, lang).map(({ at, words }) => html`<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height}"/><text class="tick" x="${x(at) + 4}" y="14">${words}</text>`)}
    ${bars.map(({ row, name, words, left, width, side, lane }) => {
      const y = HEAD + lane * LANE;
      const isHollow = 'status' in row && (row.status === 'PLANNED' || row.status === 'PROPOSED' || row.status === 'CANCELLED');
      const place = side === 'left' ? html`x="${left - 5}" text-anchor="end"` : html`x="${side === 'right' ? left + width + 5 : left + 5}"`;
      return html`<a href="${address(lang, row.id)}" aria-label="${[words, dateText(datesOf(row), lang), ...(words === name ? [] : [name])].join(', ')}"><title>${name}</title><rect class="hit" x="${left - 8}" y="${y}" width="${width + 16}" height="${LANE}"/><rect class="${isHollow ? 'hollow' : 'full'}" x="${left}" y="${y + 6}" width="${width}" height="12" rx="3"/><text ${place} y="${y + 16}">${words}</text></a>`;
    })}
  </svg></div><figcaption class="quiet">${t.legend}</figcaption></figure>`;
}

const DAY = 86_400_000;

/** The months of the axis; where there are too many, its quarters or its years. */
function ticks(start: number, end: number, lang: Lang): { at: number; words: string }[] {
  const first = new Date(start);
  const months = Math.ceil((end - start) / (30.4 * DAY));
  const step = months <= 9 ? 1 : months <= 27 ? 3 : months <= 120 ? 12 : 120;
  const offset = step === 1 ? 0 : (step - (first.getUTCMonth() % Math.min(step, 12))) % Math.min(step, 12);
  return Array.from(
    { length: Math.ceil(months / step) + 1 },
    (_, index) => new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset + index * step, 1)),
  )
    .filter((day) => day.getTime() < end)
    .map((day) => ({
      at: day.getTime(),
      words: step >= 12 ? String(day.getUTCFullYear()) : dateWords(day.toISOString().slice(0, 7), lang),
    }));
}
