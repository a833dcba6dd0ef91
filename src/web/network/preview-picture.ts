import { textWidth } from '../../network/text-width.js';
import { html } from '../html.js';
import { choice } from '../page-request.js';
import type { Drawing, Edge } from './drawing.js';
import { BACKGROUND, FAR_TEXT, networkSvg, sentence, type SvgOptions, TEXT } from './svg.js';

/** The size that messages and sites show pictures of links in, pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** The widths in which the picture is made, pixels: a site that embeds may have room for a smaller one only. */
export const PICTURE_WIDTHS = [PREVIEW.width, 600, 300, 150] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** @throws BAD_USER_INPUT */
export function readPictureWidth(query: URLSearchParams): PictureWidth {
  const asked = choice(query, 'width', PICTURE_WIDTHS.map(String));
  return PICTURE_WIDTHS.find((width) => String(width) === asked) ?? PREVIEW.width;
}

export function pictureHeight(width: PictureWidth): number {
  return Math.round((width * PREVIEW.height) / PREVIEW.width);
}

const MARGIN = 48;
const TITLE = { size: 44, baseline: 78 } as const;
const NOTE = { size: 22, baseline: PREVIEW.height - 30 } as const;
const ROOM = { top: 106, bottom: PREVIEW.height - 72 } as const;
/** The sentences that stand in the place of a drawing, below the title. */
const SENTENCE = { size: 28, line: 48, most: 3 } as const;
/** Fewer are not drawn, here as on pages. */
const LEAST = 3;
/** A small network is not blown up. */
const MOST_ENLARGED = 1.6;

/** What a link shows where it is sent: the drawing of a network under its title, and above the name of the base, as an SVG document. */
export function previewSvg(
  drawing: Drawing,
  edges: readonly Edge[],
  note: string,
  { pictureWidth, ...options }: Omit<SvgOptions, 'file'> & { readonly pictureWidth: PictureWidth },
): string {
  const { frame } = drawing;
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const scale = Math.min((PREVIEW.width - 2 * MARGIN) / width, (ROOM.bottom - ROOM.top) / height, MOST_ENLARGED);
  const left = (PREVIEW.width - scale * width) / 2;
  const top = ROOM.top + (ROOM.bottom - ROOM.top - scale * height) / 2;
  const answers = drawing.nodes.map(({ answer }) => answer);
  const isDrawn = drawing.nodes.length >= LEAST;
  const fits = (text: string, size: number, bold: boolean): number =>
    Math.min(size, (size * (PREVIEW.width - 2 * MARGIN)) / textWidth(text, size, bold));
  const titleSize = fits(options.title, TITLE.size, true);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${pictureHeight(pictureWidth)}" viewBox="0 0 ${PREVIEW.width} ${PREVIEW.height}" font-family="DejaVu Sans"><rect width="${PREVIEW.width}" height="${PREVIEW.height}" fill="${BACKGROUND}"/><text x="${MARGIN}" y="${isDrawn ? TITLE.baseline : PREVIEW.height / 2}" font-size="${titleSize}" font-weight="700" fill="${TEXT}">${options.title}</text>${
    isDrawn
      ? html`<g font-size="16" transform="translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${scale.toFixed(4)})">${networkSvg(drawing, edges, { ...options, file: null })}</g>`
      : edges.slice(0, SENTENCE.most).map((edge, index) => {
          const said = sentence(edge, answers, options.lang);
          return html`<text x="${MARGIN}" y="${PREVIEW.height / 2 + SENTENCE.line * (index + 1.5)}" font-size="${fits(said, SENTENCE.size, false)}" fill="${TEXT}">${said}</text>`;
        })
  }<text x="${MARGIN}" y="${NOTE.baseline}" font-size="${fits(note, NOTE.size, false)}" fill="${FAR_TEXT}">${note}</text></svg>`.text;
}
