import type { DatedFragment } from '../operations.generated.js';
import { dateWords, doubtfulDateText } from '../dates.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { datesOf, statusOf } from './dated.js';
import { isSure, type Span, spansOf } from './spans.js';

const T = phrases({
  fr: {
    label: 'Frise',
    or: 'ou',
    full: 'Un trait plein : a eu lieu, est en cours, ou rien n’en est dit.',
    hollow: 'Un trait creux, en tirets : prévu, proposé ou annulé.',
    unsure: 'Un trait hachuré : la date est incertaine ; un des jours qu’il couvre, ou toute sa durée.',
    several: 'Plusieurs traits liés par « ou » : un seul est le bon.',
    open: 'Un trait qui touche le bord continue au-delà, ou l’on n’en connaît pas le début ou la fin.',
  },
  en: {
    label: 'Timeline',
    or: 'or',
    full: 'A full bar: has taken place, is under way, or nothing is said of it.',
    hollow: 'A hollow bar, in dashes: planned, proposed or cancelled.',
    unsure: 'A hatched bar: the date is uncertain; one of the days that it covers, or all of them.',
    several: 'Several bars joined by “or”: only one of them is right.',
    open: 'A bar that touches the edge goes on beyond it, or its beginning or end is not known.',
  },
});

const WIDTH = 1000;
const LANE = 24;
const HEAD = 24;
const LABEL = 36;
const PER_CHARACTER = 6.8;
const GAP = 14;
/** A day of a long time is drawn as wide as this. */
const NARROWEST = 8;
/** Between two bars as far apart as this there is room for « ou ». */
const ROOM_FOR_OR = 26;
/** How far an open bar goes on beyond the edge. */
const BEYOND = 10;
const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** More than this many are not told apart in one picture: the list has them all. */
const MOST = 60;

interface Period {
  readonly from: string;
  readonly to: string | null;
}

interface Bar {
  readonly left: number;
  readonly right: number;
}

/**
 * What is dated along one line of time, each entry a bar that leads to its page, or a bar for each of the days of which its date means one;
 * null where there are fewer than three entries.
 */
export function timeline(rows: readonly DatedFragment[], period: Period, lang: Lang): Html | null {
  const dated = rows.map((row) => ({ row, spans: spansWithin(row, period) })).filter(({ spans }) => spans.length > 0);
  if (dated.length < 3 || dated.length > MOST) return null;
  const { first, last } = daysShown(dated, period);
  const start = Date.parse(`${first.slice(0, 7)}-01`);
  const end = Math.max(Date.parse(last) + DAY, start + 28 * DAY);
  const x = (day: number): number => Math.round(((day - start) / (end - start)) * WIDTH);
  const barOf = (span: Span): Bar => {
    const left = span.opens === 'before' ? -BEYOND : Math.max(-BEYOND, x(Date.parse(span.first)));
    const right = span.opens === 'after' ? Infinity : Math.max(left + NARROWEST, x(Date.parse(span.last) + DAY));
    return { left, right: Math.min(right, WIDTH + BEYOND) };
  };
  const lanes: number[] = [];
  const entries = dated
    .map(({ row, spans }) => ({ row, bars: spans.map(barOf).sort((a, b) => a.left - b.left) }))
    .sort((a, b) => ends(a.bars).left - ends(b.bars).left)
    .map(({ row, bars }): Entry => {
      const { left, right } = ends(bars);
      const name = prose(row.name, row.nameLang);
      const words = name.length > LABEL ? `${name.slice(0, LABEL - 1).trimEnd()}…` : name;
      const size = words.length * PER_CHARACTER;
      // Names stand at the right of their bar; where there is no room, at its left; and else on it.
      const side = right + size < WIDTH ? 'right' : left - size > 0 ? 'left' : 'on';
      const first = side === 'left' ? left - size : left;
      const free = lanes.findIndex((until) => until + GAP < first);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = side === 'right' ? right + size : side === 'left' ? right : Math.max(left + size, right);
      return { row, bars, name, words, side, lane };
    });
  const height = HEAD + lanes.length * LANE + 4;
  const label = T[lang].label;
  return html`<figure class="timeline screen"><div class="timeline-box" tabindex="0" role="region" aria-label="${label}"><svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${label}">
    ${HATCHES}${ticks(start, end, lang).map(({ at, words }) => html`<line x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height}"/><text class="tick" x="${x(at) + 4}" y="14">${words}</text>`)}
    ${entries.map((entry) => drawn(entry, lang))}
  </svg></div><figcaption class="quiet">${legend(entries, lang)}</figcaption></figure>`;
}

interface DatedRow {
  readonly row: DatedFragment;
  readonly spans: readonly Span[];
}

/** The runs of days of an entry that touch a period. */
function spansWithin(row: DatedFragment, { from, to }: Period): Span[] {
  return spansOf(datesOf(row)).filter(
    ({ first, last, opens }) => (last >= from || opens === 'after') && (to === null || first <= to || opens === 'before'),
  );
}

/** The first and last day to show: within the period, and not for « années 2030 » a line of ten years. */
function daysShown(dated: readonly DatedRow[], { from, to }: Period): { readonly first: string; readonly last: string } {
  const days = dated
    .flatMap(({ row, spans }) =>
      spans.flatMap(({ first, last }) => {
        const isVague = !isSure(datesOf(row)) && Date.parse(last) - Date.parse(first) > YEAR;
        return isVague ? [first] : [first, last];
      }),
    )
    .map((day) => (day < from ? from : to !== null && day > to ? to : day))
    .sort();
  return { first: days[0] ?? from, last: days.at(-1) ?? from };
}

interface Entry {
  readonly row: DatedFragment;
  readonly bars: readonly Bar[];
  readonly name: string;
  readonly words: string;
  readonly side: 'right' | 'left' | 'on';
  readonly lane: number;
}

function ends(bars: readonly Bar[]): Bar {
  return { left: Math.min(...bars.map(({ left }) => left)), right: Math.max(...bars.map(({ right }) => right)) };
}

const isHollow = ({ row }: Entry): boolean => 'status' in row && ['PLANNED', 'PROPOSED', 'CANCELLED'].includes(row.status);
const isUnsure = ({ row }: Entry): boolean => !isSure(datesOf(row));

/** What fills the bars of uncertain dates: broad stripes of what has taken place, fine ones of what is to come. */
const HATCHES = html`<defs>${(['full', 'hollow'] as const).map(
  (name) =>
    html`<pattern id="hatch-${name}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="${name === 'full' ? 3 : 1}" height="5"/></pattern>`,
)}</defs>`;

function drawn(entry: Entry, lang: Lang): Html {
  const { row, bars, name, words, side, lane } = entry;
  const { left, right } = ends(bars);
  const top = HEAD + lane * LANE;
  const stroke = isHollow(entry) ? 'hollow' : 'full';
  const said = doubtfulDateText(datesOf(row), lang, statusOf(row));
  const x = side === 'left' ? left - 5 : side === 'right' ? right + 5 : Math.max(left, 0) + 5;
  const gaps = bars.slice(1).map((bar, at) => ({ from: bars[at]?.right ?? bar.left, to: bar.left }));
  // Under the link, whose words are its name alone.
  const ors = gaps
    .filter(({ from, to }) => to - from >= ROOM_FOR_OR)
    .map(
      ({ from, to }) =>
        html`<text class="or" aria-hidden="true" x="${(from + to) / 2}" y="${top + 16}" text-anchor="middle">${T[lang].or}</text>`,
    );
  return html`${ors}<a href="${address(lang, row.id)}" aria-label="${[words, said, ...(words === name ? [] : [name])].join(', ')}"><title>${`${name}\n${said}`}</title><rect class="hit" x="${left - 8}" y="${top}" width="${right - left + 16}" height="${LANE}"/>${bars.map((bar) => html`<rect ${isUnsure(entry) ? html`class="unsure ${stroke}" fill="url(#hatch-${stroke})"` : html`class="${stroke}"`} x="${bar.left}" y="${top + 6}" width="${bar.right - bar.left}" height="12" rx="3"/>`)}<text${side === 'on' ? html` class="on"` : null} x="${x}" y="${top + 16}"${side === 'left' ? html` text-anchor="end"` : null}>${words}</text></a>`;
}

/** What the bars that are there mean. */
function legend(entries: readonly Entry[], lang: Lang): string {
  const t = T[lang];
  const bars = entries.flatMap((entry) => entry.bars);
  return [
    entries.some((entry) => !isHollow(entry)) && t.full,
    entries.some(isHollow) && t.hollow,
    entries.some(isUnsure) && t.unsure,
    entries.some((entry) => entry.bars.length > 1) && t.several,
    bars.some(({ left, right }) => left < 0 || right > WIDTH) && t.open,
  ]
    .filter(Boolean)
    .join(' ');
}

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
