import { WORDS_SIZE } from '../../network/edge-routing.js';
import type { Point } from '../../network/geometry.js';
import { html, type Html } from '../html.js';
import { count, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { kindName } from '../components/links.js';
import { address } from '../page-request.js';
import { arrowAt, type Drawing, type DrawnLine, type DrawnNode, type Link, pathOf } from './drawing.js';
import { strokeName, strokeOf, strokePaths } from './edge-styles.js';
import { kindClass, symbolDefinitions, symbolOf } from './kind-symbols.js';

const T = phrases({
  fr: { one: 'lien', many: 'liens' },
  en: { one: 'link', many: 'links' },
});

/** The colours of a light ground, as presentation attributes: they hold where no stylesheet does. */
export const INK = '#1c2523';
export const GROUND = '#ffffff';
export const LINE = '#7d857f';
/** Of the names of what is farther than one step from the centre. */
export const QUIET = '#53605c';

export interface SvgOptions {
  readonly lang: Lang;
  /** Begins every id in the drawing: no two drawings of a page share one. */
  readonly prefix: string;
  readonly title: string;
  /** The id of the node that stands out. */
  readonly focus: string | null;
  /** For a file of its own: the address that its links begin with, and what it says of where it comes from. */
  readonly file: { readonly publicUrl: string; readonly source: string } | null;
}

/** What a file adds below the picture. */
const SOURCE_HEIGHT = 24;

/** The picture of a network: every node a link, every line with what it says. */
export function networkSvg(drawing: Drawing, links: readonly Link[], options: SvgOptions): Html {
  const { frame, nodes, lines } = drawing;
  const { prefix, title, file } = options;
  const focus = nodes.findIndex((node) => node.answer.entity.id === options.focus);
  const near = new Set([focus, ...lines.flatMap(({ from, to }) => (from === focus ? [to] : to === focus ? [from] : []))]);
  const isOn = (line: DrawnLine): boolean => line.from === focus || line.to === focus;
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top + (file ? SOURCE_HEIGHT : 0);
  const kinds = [...new Set(nodes.map((node) => node.answer.entity.kind))];
  return html`<svg class="net-svg${focus >= 0 ? ' has-focus' : ''}" viewBox="${frame.left} ${frame.top} ${width} ${height}" width="${width}" height="${height}"${
    file
      ? html` xmlns="http://www.w3.org/2000/svg" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"`
      : html` role="group" aria-labelledby="${prefix}-title" tabindex="-1"`
  }><title id="${prefix}-title">${title}</title>${symbolDefinitions(prefix, kinds)}${
    file ? html`<rect x="${frame.left}" y="${frame.top}" width="${width}" height="${height}" fill="${GROUND}"/>` : null
  }<g class="net-lines" fill="none" stroke="${LINE}" stroke-width="1.6" aria-hidden="true">${lines.map((line) => lineMarkup(line, links, nodes, isOn(line), options))}</g><g class="net-nodes" fill="${INK}">${nodes.map((node, index) => nodeMarkup(node, index, degree(lines, index), near.has(index) && focus >= 0 ? (index === focus ? 'is-on is-chosen' : 'is-on') : '', options))}</g><g class="net-words" font-size="${WORDS_SIZE}" text-anchor="middle" fill="${INK}" stroke="${GROUND}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" aria-hidden="true">${focus < 0 ? null : lines.filter(isOn).map((line) => wordsMarkup(line, line.from === focus ? line.spots.from : line.spots.to))}</g>${file ? html`<text x="${frame.left + 14}" y="${frame.bottom + 10}" font-size="11" fill="${QUIET}">${file.source}</text>` : null}</svg>`;
}

/** How many links end at a node. */
function degree(lines: readonly DrawnLine[], index: number): number {
  return lines.reduce((sum, line) => sum + (line.from === index || line.to === index ? line.links.length : 0), 0);
}

function lineMarkup(line: DrawnLine, links: readonly Link[], nodes: readonly DrawnNode[], on: boolean, { lang, file }: SvgOptions): Html {
  const path = pathOf(line.route);
  const heads = `${line.forwards ? arrowAt(line.route, 'end') : ''}${line.backwards ? arrowAt(line.route, 'start') : ''}`;
  const said = line.links.map((position) => sentence(links[position] as Link, nodes, lang));
  const data = file
    ? null
    : html` data-f="${line.from}" data-t="${line.to}" data-l="${line.links.join(' ')}" data-w="${line.words}"${spot('sf', line.spots.from)}${spot('st', line.spots.to)}`;
  return html`<g class="net-line${on ? ' is-on' : ''}"${data}><title>${said.join('\n')}</title>${strokePaths(line.stroke, path)}${heads ? html`<path class="net-arrow" fill="${LINE}" stroke="none" d="${heads}"/>` : null}${file ? null : html`<path class="net-hit" d="${path}" stroke="transparent" stroke-width="13"/>`}</g>`;
}

function spot(name: string, point: Point | null): Html | null {
  if (!point) return null;
  return name === 'sf' ? html` data-sf="${point.x} ${point.y}"` : html` data-st="${point.x} ${point.y}"`;
}

/** « Hors la Rue organise Fête de Noël (prévu) ». */
function sentence({ source, target, relation }: Link, nodes: readonly DrawnNode[], lang: Lang): string {
  const name = (id: string): string => {
    const entity = nodes.find((node) => node.answer.entity.id === id)?.answer.entity;
    return entity ? prose(entity.name, entity.nameLang) : id;
  };
  const stroke = strokeNameOf(relation, lang);
  return `${name(source)} ${relation.label} ${name(target)}${stroke ? ` (${stroke})` : ''}`;
}

function strokeNameOf({ status, certainty, derived }: Link['relation'], lang: Lang): string | null {
  const stroke = strokeOf({ status, certainty, derived });
  return stroke === 'plain' ? null : strokeName(stroke, lang);
}

/** From the symbol to its name is one thing to point at. */
function hitArea({ x, y, radius, label }: DrawnNode): Html {
  const [left, right] = [Math.min(-radius, label.left - x), Math.max(radius, label.right - x)].map(Math.round) as [number, number];
  const [top, bottom] = [Math.min(-radius, label.top - y), Math.max(radius, label.bottom - y)].map(Math.round) as [number, number];
  return html`<rect class="net-hit" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="transparent"/>`;
}

/** How wide a space is, in parts of the size of the letters: about as much in all usual fonts. */
const SPACE = 0.3;

/**
 * The lines of a name. Whoever reads it aloud, or copies it, gets a space where a line ends; the line is moved by as much as that
 * would move it. (A space in a tspan of its own is not seen by whoever looks at what a frame leaves in sight.)
 */
function linesMarkup({ lines, lineHeight, fontSize }: DrawnNode, x: number, y: number, anchor: 'start' | 'middle' | 'end'): Html {
  const moved = fontSize * SPACE * { start: 0, middle: 0.5, end: 1 }[anchor];
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  return html`${lines.map((line, row) => {
    const last = row === lines.length - 1;
    return html`<tspan x="${last ? x : rounded(x + moved)}" ${row === 0 ? html`y="${rounded(y)}"` : html`dy="${lineHeight}"`}>${line}</tspan>${last ? null : ' '}`;
  })}`;
}

function nodeMarkup(node: DrawnNode, index: number, links: number, state: string, { lang, prefix, file }: SvgOptions): Html {
  const { entity, depth } = node.answer;
  const { colour } = symbolOf(entity.kind);
  const name = prose(entity.name, entity.nameLang);
  const visible = node.lines.join(' ');
  const told = [visible, ...(visible === name ? [] : [name]), kindName(entity.kind, lang), count(lang, links, T[lang].one, T[lang].many)];
  const scale = node.radius / 12;
  const href = `${file?.publicUrl ?? ''}${address(lang, entity.id)}`;
  const x = node.side === 'RIGHT' ? node.label.left - node.x : node.side === 'LEFT' ? node.label.right - node.x : 0;
  const y = node.label.top - node.y + 0.78 * node.lineHeight;
  const anchor = node.side === 'RIGHT' ? 'start' : node.side === 'LEFT' ? 'end' : 'middle';
  const size = html` font-size="${node.fontSize}"${depth === 0 ? html` font-weight="700"` : depth > 1 ? html` fill="${QUIET}"` : null}`;
  return html`<a class="net-node ${kindClass(entity.kind)}${depth > 1 ? ' net-far' : ''} ${state}" href="${href}" transform="translate(${node.x} ${node.y})"${
    file ? null : html` data-i="${index}" data-id="${entity.id}" aria-label="${told.join(', ')}"`
  }><title>${[name, ...told.slice(-2)].join('\n')}</title>${file ? null : hitArea(node)}<use href="#${prefix}-${kindClass(entity.kind)}" fill="${colour}"${scale === 1 ? null : html` transform="scale(${scale.toFixed(3)})"`}/><text text-anchor="${anchor}" stroke="${GROUND}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"${size}${langAttribute(entity.nameLang, lang)}>${linesMarkup(node, x, y, anchor)}</text></a>`;
}

function wordsMarkup(line: DrawnLine, point: Point | null): Html | null {
  return point && html`<text x="${point.x}" y="${point.y + 4}">${line.words}</text>`;
}
