import { assetUrl } from '../assets.js';
import { inTurns, letOthersIn } from '../../api/operation-work.js';
import { html, type Html, NOTHING } from '../html.js';
import { dateWords } from '../dates.js';
import type { PageRequest } from '../page-request.js';
import { capital, count, formatNumber, type Lang, langAttribute, listing, phrases, prose } from '../i18n.js';
import { drawColumnInSteps } from './column.js';
import type { Drawing, Edge } from './drawing.js';
import { focusPanel, edgeTable, type ListOptions } from './list.js';
import { type NetworkParameters, queryString } from './parameters.js';
import type { Centres, NetworkAnswer, NetworkSize } from './query.js';
import type { SheetWords } from './sheet.js';
import { networkSvg, sentence, type SvgOptions } from './svg.js';

const T = phrases({
  fr: {
    title: (names: string) => `Réseau : ${names}`,
    around: 'Réseau autour de',
    source: (base: string, revision: string) => `Source : ${base}, révision ${revision}`,
    asOf: (day: string) => `État au ${day}`,
    licence: (licence: string) => `Licence : ${licence}`,
    find: 'Chercher dans le schéma',
    found: 'trouvées : #',
    entry: 'fiche',
    entries: 'fiches',
    link: 'lien',
    links: 'liens',
    of: (shown: string, total: string) => `${shown} sur ${total} affichées`,
    hidden: '# masquées par la légende.',
    kept: 'Seules les plus proches et les plus liées sont affichées.',
    more: (number: string) => `En afficher ${number}`,
    diagram: 'Schéma du réseau',
    keys: 'Au clavier : les flèches vont d’une fiche à la plus proche dans leur direction, Début et Fin à la première et à la dernière, Alt et une flèche déplacent la fiche, Entrée l’ouvre, Échap quitte le schéma.',
    tools: 'Outils du schéma',
    closer: 'Agrandir',
    farther: 'Réduire',
    reset: 'Tout voir',
    moving: 'Place de la fiche choisie',
    move: 'Déplacer',
    moveHelp:
      'Déplacer la fiche choisie : par les flèches, ou d’un clic sur sa nouvelle place ; Entrée termine. Une fiche se tire aussi à la souris, ou se déplace par Alt et une flèche.',
    unmove: 'Remettre en place',
    leftwards: 'Vers la gauche',
    rightwards: 'Vers la droite',
    upwards: 'Vers le haut',
    downwards: 'Vers le bas',
    download: 'Télécharger',
    embed: 'Intégrer',
    list: 'Les liens en liste',
    and: 'et',
  },
  en: {
    title: (names: string) => `Network: ${names}`,
    around: 'Network around',
    source: (base: string, revision: string) => `Source: ${base}, revision ${revision}`,
    asOf: (day: string) => `State as of ${day}`,
    licence: (licence: string) => `Licence: ${licence}`,
    find: 'Search in the diagram',
    found: 'found: #',
    entry: 'entry',
    entries: 'entries',
    link: 'link',
    links: 'links',
    of: (shown: string, total: string) => `${shown} of ${total} shown`,
    hidden: '# hidden by the legend.',
    kept: 'Only the nearest and the most linked are shown.',
    more: (number: string) => `Show ${number}`,
    diagram: 'Diagram of the network',
    keys: 'With the keyboard: the arrows go from an entry to the nearest in their direction, Home and End to the first and the last, Alt and an arrow move the entry, Enter opens it, Escape leaves the diagram.',
    tools: 'Diagram tools',
    closer: 'Zoom in',
    farther: 'Zoom out',
    reset: 'Show all',
    moving: 'Place of the chosen entry',
    move: 'Move',
    moveHelp:
      'Move the chosen entry: with the arrows, or by a click where it is to go; Enter ends. An entry can also be dragged, or moved with Alt and an arrow.',
    unmove: 'Reset positions',
    leftwards: 'To the left',
    rightwards: 'To the right',
    upwards: 'Upwards',
    downwards: 'Downwards',
    download: 'Download',
    embed: 'Embed',
    list: 'The links as a list',
    and: 'and',
  },
});

/** « Réseau : Hors la Rue ». French would elide « de » before some names, and no rule says before which. */
export function titleOf({ entities }: Centres, lang: Lang): string {
  const names = entities.slice(0, 3).map((entity) => prose(entity.name, entity.nameLang));
  const all = names.length < entities.length ? [...names, '…'] : names;
  const [last = '', ...before] = [...all].reverse();
  return T[lang].title(before.length > 0 ? `${before.reverse().join(', ')} ${T[lang].and} ${last}` : last);
}

/** The names as markup, for a heading. */
export function headingOf(centres: Centres, lang: Lang): Html {
  const names = centres.entities
    .slice(0, 3)
    .map((entity) => html`<span${langAttribute(entity.nameLang, lang)}>${prose(entity.name, entity.nameLang)}</span>`);
  return html`<span class="net-kicker">${T[lang].around} </span>${listing(lang, names.length < centres.entities.length ? [...names, html`…`] : names)}`;
}

/** Of which day, whose data and at which revision a drawing is: where it stands without its page. */
export function sourceLine(
  { baseDay, asOf, lang }: Pick<PageRequest, 'baseDay' | 'asOf' | 'lang'>,
  { dataset: { name } }: Centres,
  { revision }: Pick<NetworkAnswer, 'revision'>,
): string {
  const day = asOf ?? baseDay?.day ?? null;
  const source = T[lang].source(prose(name, lang), revision);
  return day === null ? source : `${T[lang].asOf(dateWords(day, lang))}. ${source}`;
}

/** The title of a drawing that is a file, and what it says of itself: files are passed on without their page. */
export function sheetWords(
  request: Pick<PageRequest, 'baseDay' | 'asOf' | 'publicUrl' | 'lang'>,
  centres: Centres,
  answer: Pick<NetworkAnswer, 'revision'>,
): SheetWords {
  const { publicUrl, lang } = request;
  const { license } = centres.dataset;
  const notes = [
    `${sourceLine(request, centres, answer)}, ${publicUrl.replace(/^https?:\/\//, '')}`,
    ...(license ? [T[lang].licence(prose(license, lang))] : []),
  ];
  return { title: titleOf(centres, lang), notes };
}

/** « Maillage – Ensemble contre la traite des êtres humains. État au 26 novembre 2013 ». */
export function previewNote({ baseDay, asOf, lang }: Pick<PageRequest, 'baseDay' | 'asOf' | 'lang'>, { dataset }: Centres): string {
  const day = asOf ?? baseDay?.day ?? null;
  const name = prose(dataset.name, lang);
  return day === null ? name : `${name}. ${T[lang].asOf(dateWords(day, lang))}`;
}

/** « 12 fiches, 15 liens », or « 40 sur 312 affichées » wherever something is left out. */
export function sizeOf(answer: NetworkSize, lang: Lang): Html {
  const t = T[lang];
  const links = count(lang, answer.edges.length, t.link, t.links);
  const hidden = html`<span data-hidden="${t.hidden}"></span>`;
  return answer.truncatedBy === null
    ? html`${count(lang, answer.shown, t.entry, t.entries)}, ${links}. ${hidden}`
    : html`<strong class="net-part">${t.of(formatNumber(lang, answer.shown), formatNumber(lang, answer.total))}</strong>, ${links}. ${t.kept} ${hidden}`;
}

/** A link that shows more, where more can be shown. */
export function moreLink(
  parameters: NetworkParameters,
  answer: NetworkAnswer,
  path: string,
  query: (more: NetworkParameters) => Record<string, string>,
  lang: Lang,
): Html | null {
  const next = [60, 120, 300].find((size) => size > parameters.max);
  if (answer.truncatedBy !== 'MAX_NODES' || next === undefined) return null;
  const number = Math.min(next, answer.total);
  return html` <a href="${path}?${queryString(query({ ...parameters, max: next }))}">${T[lang].more(formatNumber(lang, number))}</a>`;
}

/** What a page with the whole view needs. */
export const VIEW_ASSETS = {
  styles: ['network.css', 'network-page.css'],
  scripts: ['network.js', 'network-page.js'],
} as const;

export interface ViewOptions extends ListOptions {
  readonly title: string;
  /** The id of the entity in focus. */
  readonly focus: string | null;
  /** Whether every line has its name. */
  readonly labels: boolean;
  /** The query of the files that hold the same network, and the address where one makes an embed of it; null for no downloads. */
  readonly files: { readonly query: string; readonly embed?: string } | null;
}

/** The widths of the `w-…` classes of the stylesheet, which limit how far a drawing is scaled. Wider drawings scroll in their box. */
const WIDTH_CLASSES = [200, 280, 360, 440, 520, 600, 680, 760, 840, 920, 1000];

/** The class that limits the width of a drawing on the page. */
function widthClass({ frame }: Drawing): string {
  const width = frame.right - frame.left;
  return `w-${WIDTH_CLASSES.find((one) => one >= width) ?? 'wide'}`;
}

/** Drawings up to this width fit on a telephone as they are. */
const NARROW = 344;

/** The boxes with the drawing: as it is, and, where it would not fit on a narrow screen, in one column for those; the stylesheet shows one. */
export async function canvases(
  drawing: Drawing,
  answer: Drawn,
  options: Pick<SvgOptions, 'lang' | 'title' | 'focus' | 'labels'>,
): Promise<Html> {
  const svg = (one: Drawing, prefix: string, isSecond = false): Html =>
    networkSvg(one, answer.edges, { ...options, prefix, isSecond, file: null });
  const isNarrow = drawing.frame.right - drawing.frame.left <= NARROW;
  const column = isNarrow ? null : await inTurns(drawColumnInSteps(answer.nodes, answer.edges));
  const first = svg(drawing, 'net');
  await letOthersIn();
  return html`<div class="net-canvas ${widthClass(drawing)}${isNarrow ? '' : ' net-wide'}">${first}</div>${
    column && html`<div class="net-canvas net-tall">${svg(column, 'net-tall', true)}</div>`
  }`;
}

/** What is drawn of an answer. */
type Drawn = Pick<NetworkAnswer, 'nodes'> & { readonly edges: readonly Edge[] };

/** With fewer entries than this, sentences say what a drawing would, at less length. */
const MIN_DRAWN = 3;

/** The links between two entries as sentences; null for a network that is drawn, or has no links. */
export function linkSentences(answer: Drawn, lang: Lang): Html | null {
  if (answer.nodes.length >= MIN_DRAWN || answer.edges.length === 0) return null;
  const sentences = [...new Set(answer.edges.map((edge) => sentence(edge, answer.nodes, lang)))];
  return html`<p class="net-sentences">${sentences.map((one) => html`<span>${one}.</span> `)}</p>`;
}

/** The drawing with its tools and the panel of the node in focus; a sentence where there is too little to draw. */
export async function diagram(drawing: Drawing, answer: NetworkAnswer, options: ViewOptions): Promise<Html> {
  const { lang, title, focus, labels } = options;
  const t = T[lang];
  if (answer.nodes.length < MIN_DRAWN) return linkSentences(answer, lang) ?? NOTHING;
  return html`<figure class="net-figure" aria-label="${t.diagram}">
    <p class="vh" id="net-keys">${t.keys}</p>
    ${await canvases(drawing, answer, { lang, title, focus, labels })}
    ${focusPanel(
      answer.nodes.find((node) => node.entity.id === focus),
      answer.edges,
      options,
    )}
    ${toolbar(options)}
  </figure>`;
}

function toolbar({ lang, files }: ViewOptions): Html {
  const t = T[lang];
  const tool = (name: string, sign: string, label: string, isPanning = false): Html =>
    html`<button type="button" class="plain net-tool" data-tool="${name}" aria-label="${label}" title="${label}"${isPanning ? html` data-aside` : null}>${sign}</button>`;
  return html`<div class="net-tools">
    <div class="net-zoom" role="group" aria-label="${t.tools}" hidden>
      ${tool('closer', '+', t.closer)}${tool('farther', '−', t.farther)}
      <button type="button" class="plain net-tool" data-tool="reset">${t.reset}</button>
      ${tool('left', '←', t.leftwards, true)}${tool('right', '→', t.rightwards, true)}${tool('up', '↑', t.upwards, true)}${tool('down', '↓', t.downwards, true)}
    </div>
    <div class="net-moving" role="group" aria-label="${t.moving}">
      <button type="button" class="plain net-tool" data-tool="move" aria-pressed="false" title="${t.moveHelp}" hidden>${t.move}</button>
      <button type="button" class="plain net-tool" data-tool="unmove" hidden>${t.unmove}</button>
    </div>
    <p class="net-find" hidden><label for="net-find">${t.find}</label> <input id="net-find" type="search" autocomplete="off"> <span role="status" data-found="${t.found}"></span></p>
    ${
      files
        ? html`<p class="net-files">${t.download} ${FILES.map(([file, label]) => html`<a href="/${file}?${files.query}" download>${label[lang]}</a> `)}<button type="button" class="plain net-png" data-tool="png" data-script="${assetUrl('network-files.js')}" hidden>PNG</button>${files.embed ? html` <a class="net-embed" href="${files.embed}">${t.embed}</a>` : null}</p>`
        : null
    }
  </div>`;
}

const FILES = [
  ['network.svg', { fr: 'SVG', en: 'SVG' }],
  ['network.csv', { fr: 'Excel : liens', en: 'Excel: links' }],
  ['network-nodes.csv', { fr: 'fiches', en: 'entries' }],
  ['network.json', { fr: 'JSON', en: 'JSON' }],
] as const;

/** The list of edges, which says the same as the drawing. It can be folded, and a script folds it where the screen is small. */
export async function listSection(answer: NetworkAnswer, options: ListOptions): Promise<Html> {
  const table = await inTurns(edgeTable(answer.nodes, answer.edges, options));
  return html`<details class="net-list net-fold" open><summary><h2 id="net-list">${capital(T[options.lang].list)}</h2></summary>
    ${table}</details>`;
}
