import { elementAt } from '../../core/sorted.js';
import { EDGE_LABEL_SIZE } from '../../network/edge-labels.js';
import type { Point } from '../../network/geometry.js';
import { isCited, joinFrench } from '../names-in-sentences.js';
import { html, type Html } from '../html.js';
import { count, type Lang, langAttribute, phrases, prose, quoted } from '../i18n.js';
import { kindOfId } from '../../kinds/index.js';
import type { NodeAnswer } from './query.js';
import { kindName } from '../components/links.js';
import { address } from '../page-request.js';
import { arrowAt, type Drawing, type DrawnEdge, type DrawnNode, type Edge, pathOf } from './drawing.js';
import { sheetOf, type SheetWords } from './sheet.js';
import { strokeName, strokeOf, strokePaths } from './edge-styles.js';
import { kindClass, symbolDefinitions, symbolOf } from './kind-symbols.js';

const T = phrases({
  fr: { one: 'lien', many: 'liens' },
  en: { one: 'link', many: 'links' },
});

/** The colours on a light background, as presentation attributes: they apply where there is no stylesheet. */
export const TEXT = '#1c2523';
export const BACKGROUND = '#ffffff';
export const EDGE_COLOUR = '#7d857f';
/** The colour of the names of nodes more than one step from a centre. */
export const FAR_TEXT = '#53605c';

export interface SvgOptions {
  readonly lang: Lang;
  /** Begins every id in the drawing, and is unique in the page. */
  readonly prefix: string;
  readonly title: string;
  /** The id of the entity in focus. */
  readonly focus: string | null;
  /** Whether this is the second drawing of one network on a page: its nodes have no ids of their own. */
  readonly isSecond?: boolean;
  /** Whether every line has its name, where there is room. */
  readonly labels?: boolean;
  /** For a file of its own: what its links begin with, and what stands around the drawing. */
  readonly file: { readonly publicUrl: string; readonly words: SheetWords } | null;
}

/** The drawing as SVG: every node is a link, and every edge has a sentence as its title. */
export function networkSvg(drawing: Drawing, answerEdges: readonly Edge[], options: SvgOptions): Html {
  const { nodes, edges } = drawing;
  const { prefix, title, file } = options;
  const focus = nodes.findIndex((node) => node.answer.entity.id === options.focus);
  const neighbours = new Set(edges.flatMap(({ from, to }) => (from === focus ? [to] : to === focus ? [from] : [])));
  const isOn = (edge: DrawnEdge): boolean => edge.from === focus || edge.to === focus;
  const sheet = file && sheetOf(drawing, file.words, prefix, options.lang);
  const { frame } = sheet ?? drawing;
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const named = options.labels && focus < 0;
  const answers = nodes.map((node) => node.answer);
  const kinds = [...new Set(nodes.map((node) => node.answer.entity.kind))];
  return html`<svg class="${options.isSecond ? 'net-column' : 'net-svg'}${focus >= 0 ? ' has-focus' : ''}" viewBox="${frame.left} ${frame.top} ${width} ${height}" width="${width}" height="${height}"${
    file
      ? html` xmlns="http://www.w3.org/2000/svg" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"`
      : html` role="group" aria-labelledby="${prefix}-title" tabindex="-1"`
  }><title id="${prefix}-title">${title}</title>${symbolDefinitions(prefix, kinds)}${
    file ? html`<rect x="${frame.left}" y="${frame.top}" width="${width}" height="${height}" fill="${BACKGROUND}"/>` : null
  }<g class="net-lines" fill="none" stroke="${EDGE_COLOUR}" stroke-width="1.6" aria-hidden="true">${edges.map((edge) => edgeMarkup(edge, answerEdges, answers, isOn(edge), options))}</g><g class="net-nodes" fill="${TEXT}">${nodes.map((node, index) => nodeMarkup(node, index, degree(edges, index), index === focus ? 'is-on is-chosen' : neighbours.has(index) ? 'is-on' : '', options))}</g><g class="net-words" font-size="${EDGE_LABEL_SIZE}" text-anchor="middle" fill="${TEXT}" stroke="${BACKGROUND}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" aria-hidden="true">${named ? edges.map((edge, index) => edgeLabel(edge, edge.nameAt, file ? null : index)) : edges.filter(isOn).map((edge) => edgeLabel(edge, edge.from === focus ? edge.labelAt.from : edge.labelAt.to))}</g>${sheet?.markup}</svg>`;
}

/** How many edges of the answer end at a node. */
function degree(edges: readonly DrawnEdge[], index: number): number {
  return edges.reduce((sum, edge) => sum + (edge.from === index || edge.to === index ? edge.edges.length : 0), 0);
}

function edgeMarkup(
  edge: DrawnEdge,
  answerEdges: readonly Edge[],
  answers: readonly NodeAnswer[],
  on: boolean,
  { lang, file }: SvgOptions,
): Html {
  const path = pathOf(edge.route);
  const heads = `${edge.forwards ? arrowAt(edge.route, 'end') : ''}${edge.backwards ? arrowAt(edge.route, 'start') : ''}`;
  const sentences = edge.edges.map((position) => sentence(elementAt(answerEdges, position), answers, lang));
  const data = file
    ? null
    : html` data-f="${edge.from}" data-t="${edge.to}" data-l="${edge.edges.join(' ')}" data-w="${edge.label}"${labelPosition('sf', edge.labelAt.from)}${labelPosition('st', edge.labelAt.to)}`;
  return html`<g class="net-line${on ? ' is-on' : ''}"${data}><title>${sentences.join('\n')}</title>${strokePaths(edge.stroke, path)}${heads ? html`<path class="net-arrow" fill="${EDGE_COLOUR}" stroke="none" d="${heads}"/>` : null}${file ? null : html`<path class="net-hit" d="${path}" stroke="transparent" stroke-width="13"/>`}</g>`;
}

function labelPosition(name: string, point: Point | null): Html | null {
  if (!point) return null;
  const place = `${Math.round(point.x)} ${Math.round(point.y)}`;
  return name === 'sf' ? html` data-sf="${place}"` : html` data-st="${place}"`;
}

/** « Hors la Rue organise Fête de Noël (prévu) ». */
export function sentence({ source, target, relation }: Edge, nodes: readonly NodeAnswer[], lang: Lang): string {
  const entityOf = (id: string): NodeAnswer['entity'] | undefined => nodes.find(({ entity }) => entity.id === id)?.entity;
  const name = (id: string, end: 'before' | 'after'): string => {
    const entity = entityOf(id);
    const text = entity ? prose(entity.name, entity.nameLang) : id;
    return isCited(kindOfId(id), end) ? quoted(lang, text) : text;
  };
  const isPlain = lang === 'fr' && !isCited(kindOfId(target), 'after');
  const joined = isPlain
    ? joinFrench(relation.label, name(target, 'after'), entityOf(target)?.nameLang === 'fr')
    : { words: `${relation.label} `, name: name(target, 'after') };
  const stroke = strokeNameOf(relation, lang);
  return `${name(source, 'before')} ${joined.words}${joined.name}${stroke ? ` (${stroke})` : ''}`;
}

function strokeNameOf({ status, certainty, derived }: Edge['relation'], lang: Lang): string | null {
  const stroke = strokeOf({ status, certainty, derived });
  return stroke === 'plain' ? null : strokeName(stroke, lang);
}

/** The symbol, its name and the space between them are one target for the pointer. */
function hitArea({ x, y, radius, label }: DrawnNode): Html {
  const left = Math.round(Math.min(-radius, label.left - x));
  const right = Math.round(Math.max(radius, label.right - x));
  const top = Math.round(Math.min(-radius, label.top - y));
  const bottom = Math.round(Math.max(radius, label.bottom - y));
  return html`<rect class="net-hit" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="transparent"/>`;
}

/** The name lies on a plate, which covers what runs under it; its border shows that something does. */
function plate({ x, y, label, isStruck }: DrawnNode): Html {
  const [left, top] = [rounded(label.left - x - PLATE_MARGIN), rounded(label.top - y - 1)];
  const [width, height] = [rounded(label.right - label.left + 2 * PLATE_MARGIN), rounded(label.bottom - label.top + 2)];
  return html`<rect class="net-plate" x="${left}" y="${top}" width="${width}" height="${height}" rx="3" fill="${BACKGROUND}"${isStruck ? html` stroke="${PLATE_BORDER}"` : null}/>`;
}

const PLATE_MARGIN = 2;
const PLATE_BORDER = '#c9cec9';

/** To a tenth of a pixel. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The width of a space as a share of the font size: about the same in all usual fonts. */
const SPACE_WIDTH = 0.3;

/**
 * The lines of a name. Between two lines is a space, so that screen readers and copied text keep the words apart; the line is shifted
 * by the width that the space adds. (A space in a `tspan` of its own would be outside of the accessibility tree of a clipped frame.)
 */
function linesMarkup({ lines, lineHeight, fontSize }: DrawnNode, x: number, y: number, anchor: 'start' | 'middle' | 'end'): Html {
  const shift = fontSize * SPACE_WIDTH * { start: 0, middle: 0.5, end: 1 }[anchor];
  return html`${lines.map((edge, row) => {
    const last = row === lines.length - 1;
    return html`<tspan x="${last ? x : rounded(x + shift)}" ${row === 0 ? html`y="${rounded(y)}"` : html`dy="${lineHeight}"`}>${edge}</tspan>${last ? null : ' '}`;
  })}`;
}

function nodeMarkup(node: DrawnNode, index: number, links: number, state: string, { lang, prefix, file, isSecond }: SvgOptions): Html {
  const { entity, depth } = node.answer;
  const { colour } = symbolOf(entity.kind);
  const name = prose(entity.name, entity.nameLang);
  const visible = node.lines.join(' ');
  const facts = [visible, ...(visible === name ? [] : [name]), kindName(entity.kind, lang), count(lang, links, T[lang].one, T[lang].many)];
  const scale = node.radius / 12;
  const href = `${file?.publicUrl ?? ''}${address(lang, entity.id)}`;
  const x = node.side === 'RIGHT' ? node.label.left - node.x : node.side === 'LEFT' ? node.label.right - node.x : 0;
  const y = node.label.top - node.y + 0.78 * node.lineHeight;
  const anchor = node.side === 'RIGHT' ? 'start' : node.side === 'LEFT' ? 'end' : 'middle';
  const size = html` font-size="${node.fontSize}"${depth === 0 ? html` font-weight="700"` : depth > 1 ? html` fill="${FAR_TEXT}"` : null}`;
  return html`<a class="net-node ${kindClass(entity.kind)}${depth > 1 ? ' net-far' : ''} ${state}" href="${href}" transform="translate(${node.x} ${node.y})"${
    file
      ? null
      : html` data-i="${index}"${node.answer.degree > links ? html` data-more="${node.answer.degree - links}"` : null}${isSecond ? null : html` data-id="${entity.id}"`} aria-label="${facts.join(', ')}"`
  }><title>${[name, ...facts.slice(-2)].join('\n')}</title>${file ? null : hitArea(node)}<use href="#${prefix}-${kindClass(entity.kind)}" fill="${colour}"${scale === 1 ? null : html` transform="scale(${scale.toFixed(3)})"`}/>${plate(node)}<text text-anchor="${anchor}"${size}${langAttribute(entity.nameLang, lang)}>${linesMarkup(node, x, y, anchor)}</text></a>`;
}

function edgeLabel(edge: DrawnEdge, point: Point | null, index: number | null = null): Html | null {
  return point && html`<text x="${point.x}" y="${point.y + 4}"${index === null ? null : html` data-e="${index}"`}>${edge.label}</text>`;
}
