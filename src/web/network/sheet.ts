import type { Box } from '../../network/geometry.js';
import { textWidth } from '../../network/text-width.js';
import type { EntityKind } from '../../kinds/index.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases } from '../i18n.js';
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

const T = phrases({ fr: { names: 'Noms en entier :' }, en: { names: 'Names in full:' } });

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
  const names = namesOf(drawing, lang, x, legend.bottom + MARGIN, width);
  const below = names ? names.bottom + NOTE.line + MARGIN / 2 : legend.bottom + MARGIN;
  const noteLines = notes.flatMap((note) => linesOf(note, width, NOTE.size));
  const lines = noteLines.map((line, row) => text(line, x, below + row * NOTE.line, NOTE.size, QUIET));
  const bottom = below + (noteLines.length - 1) * NOTE.line + MARGIN;
  return { frame: { left, right, top, bottom }, markup: html`<g class="net-sheet">${titles}${legend.markup}${names?.markup}${lines}</g>` };
}

function text(line: string, x: number, y: number, size: number, fill: string, bold = false): Html {
  return html`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? html` font-weight="700"` : null}>${line}</text>`;
}

/** The kinds and the strokes that are drawn, in rows. */
function legendOf({ nodes, edges }: Drawing, prefix: string, lang: Lang, left: number, top: number, width: number): Part {
  const kinds = [...new Set(nodes.map((node) => node.answer.entity.kind))];
  const strokes = STROKES.filter((stroke) => edges.some((edge) => edge.stroke === stroke));
  const entries = [
    ...kinds.map((kind) => ({ words: capital(kindName(kind, lang, 'many')), icon: 22, draw: kindAt(kind, prefix) })),
    ...strokes.map((stroke) => ({ words: strokeName(stroke, lang), icon: 44, draw: strokeAt(stroke) })),
  ];
  const { items, bottom } = inRows(
    entries.map(({ words, icon, draw }) => ({
      width: icon + textWidth(words, LEGEND.size),
      draw: (x: number, y: number) => html`${draw(x, y)}${text(words, x + icon, y + 4, LEGEND.size, INK)}`,
    })),
    { left, top, width },
    LEGEND,
  );
  return { markup: html`<g class="net-sheet-legend">${items}</g>`, bottom: bottom + LEGEND.line / 2 };
}

/** The whole names of those that the drawing cuts short: nobody can point at them in a file. */
function namesOf({ nodes }: Drawing, lang: Lang, left: number, top: number, width: number): Part | null {
  const entries = nodes.flatMap(({ lines: drawn, answer: { entity } }, index): RowEntry[] => {
    if (!drawn.at(-1)?.endsWith('…') || entity.name.endsWith('…')) return [];
    const lines = linesOf(entity.name, width, NOTE.size);
    const draw: DrawAt = (x, y) =>
      html`<g data-of="${index}">${lines.map((line, row) => text(line, x, y + row * NOTE.line, NOTE.size, INK))}</g>`;
    return [{ width: Math.max(...lines.map((line) => textWidth(line, NOTE.size))), rows: lines.length, draw }];
  });
  if (entries.length === 0) return null;
  const first = top + NOTE.line + 3;
  const { items, bottom } = inRows(entries, { left, top: first, width }, { line: NOTE.line, gap: LEGEND.gap });
  return { markup: html`<g class="net-sheet-names">${text(T[lang].names, left, top, NOTE.size, QUIET)}${items}</g>`, bottom };
}

interface Part {
  readonly markup: Html;
  readonly bottom: number;
}

interface RowEntry {
  readonly width: number;
  /** The lines that it takes; one unless said. */
  readonly rows?: number;
  readonly draw: DrawAt;
}

/** Entries one after the other, in as many rows as they need; `bottom` is where the last row stands. */
function inRows(
  entries: readonly RowEntry[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  { line, gap }: { readonly line: number; readonly gap: number },
): { readonly items: readonly Html[]; readonly bottom: number } {
  let [x, y, rows] = [left, top, 1];
  const items = entries.map((entry) => {
    if (x > left && x + entry.width > left + width) [x, y, rows] = [left, y + rows * line, 1];
    rows = Math.max(rows, entry.rows ?? 1);
    const item = entry.draw(x, y);
    x += entry.width + gap;
    return item;
  });
  return { items, bottom: y + (rows - 1) * line };
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
