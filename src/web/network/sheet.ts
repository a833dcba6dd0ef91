import type { Box } from '../../network/geometry.js';
import { textWidth } from '../../network/text-width.js';
import type { EntityKind } from '../../kinds/index.js';
import { html, type Html } from '../html.js';
import { capital, type Lang } from '../i18n.js';
import { kindName } from '../components/links.js';
import type { Drawing } from './drawing.js';
import { type Stroke, strokeName, strokePaths, STROKES } from './edge-styles.js';
import { kindClass, symbolOf } from './kind-symbols.js';

/** What a drawing needs when it leaves its page: a title above it, below it the legend and where it comes from. Pixels. */

export interface Sheet {
  /** The drawing with what is around it. */
  readonly frame: Box;
  readonly markup: Html;
}

export interface SheetWords {
  readonly title: string;
  /** The day of the base, the source and the licence. */
  readonly notes: readonly string[];
}

const MARGIN = 14;
const MIN_WIDTH = 420;
const TITLE = { size: 18, line: 24 } as const;
const LEGEND = { size: 12, line: 20, gap: 18 } as const;
const NOTE = { size: 11, line: 15 } as const;
const INK = '#1c2523';
const QUIET = '#53605c';
const EDGE = '#7d857f';

export function sheetOf(drawing: Drawing, { title, notes }: SheetWords, prefix: string, lang: Lang): Sheet {
  const { frame } = drawing;
  const left = frame.left;
  const right = Math.max(frame.right, left + MIN_WIDTH);
  const width = right - left - 2 * MARGIN;
  const x = left + MARGIN;
  const titleLines = linesOf(title, width, TITLE.size, true);
  const top = frame.top - titleLines.length * TITLE.line - MARGIN;
  const titles = titleLines.map((line, row) => text(line, x, top + MARGIN + TITLE.size + row * TITLE.line, TITLE.size, INK, true));
  const legend = legendOf(drawing, prefix, lang, x, frame.bottom + LEGEND.line, width);
  const below = legend.bottom + MARGIN;
  const noteLines = notes.flatMap((note) => linesOf(note, width, NOTE.size));
  const lines = noteLines.map((line, row) => text(line, x, below + row * NOTE.line, NOTE.size, QUIET));
  const bottom = below + (noteLines.length - 1) * NOTE.line + MARGIN;
  return { frame: { left, right, top, bottom }, markup: html`<g class="net-sheet">${titles}${legend.markup}${lines}</g>` };
}

function text(line: string, x: number, y: number, size: number, fill: string, bold = false): Html {
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? html` font-weight="700"` : null}>${line}</text>`;
}

/** The kinds and the strokes that are drawn, in rows. */
function legendOf(
  { nodes, edges }: Drawing,
  prefix: string,
  lang: Lang,
  left: number,
  top: number,
  width: number,
): { readonly markup: Html; readonly bottom: number } {
  const kinds = [...new Set(nodes.map((node) => node.answer.entity.kind))];
  const strokes = STROKES.filter((stroke) => edges.some((edge) => edge.stroke === stroke));
  const entries = [
    ...kinds.map((kind) => ({ words: capital(kindName(kind, lang, 'many')), icon: 22, draw: kindAt(kind, prefix) })),
    ...strokes.map((stroke) => ({ words: strokeName(stroke, lang), icon: 44, draw: strokeAt(stroke) })),
  ];
  let [x, y] = [left, top];
  const markup = entries.map(({ words, icon, draw }) => {
    const needed = icon + textWidth(words, LEGEND.size);
    if (x > left && x + needed > left + width) [x, y] = [left, y + LEGEND.line];
    const entry = html`${draw(x, y)}${text(words, x + icon, y + 4, LEGEND.size, INK)}`;
    x += needed + LEGEND.gap;
    return entry;
  });
  return { markup: html`<g class="net-sheet-legend">${markup}</g>`, bottom: y + LEGEND.line / 2 };
}

type DrawAt = (x: number, y: number) => Html;

function kindAt(kind: EntityKind, prefix: string): DrawAt {
  return (x, y) =>
    html`<use href="#${prefix}-${kindClass(kind)}" fill="${symbolOf(kind).colour}" transform="translate(${x + 8} ${y}) scale(0.62)"/>`;
}

function strokeAt(stroke: Stroke): DrawAt {
  return (x, y) => html`<g fill="none" stroke="${EDGE}" stroke-width="1.8">${strokePaths(stroke, `M${x} ${y}h36`)}</g>`;
}

/** A text in lines that fit; a word too long for any line has a line of its own. */
function linesOf(words: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of words.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
