import { inTurns } from '../../api/operation-work.js';
import { SmallNetworkViewDocument } from '../operations.generated.js';
import { html, type Html, NOTHING } from '../html.js';
import { phrases } from '../i18n.js';
import { kindOfId } from '../../kinds/index.js';
import { address, type Page, type PageRequest, sitePath } from '../page-request.js';
import { currentDay } from '../day.js';
import { drawInSteps } from './drawing.js';
import { figureLegend } from './figure-legend.js';
import { EMBED_DEFAULTS, PAGE_DEFAULTS } from './page.js';
import { type NetworkParameters, queryString, toQuery } from './parameters.js';
import { PREVIEW } from './preview-picture.js';
import { variablesOf } from './query.js';
import { canvases, linkSentences, sizeOf } from './view.js';

const T = phrases({
  fr: { label: 'Réseau', open: 'Ouvrir le réseau : filtres, liste, preuves, téléchargement', embed: 'Intégrer à un site' },
  en: { label: 'Network', open: 'Open the network: filters, list, evidence, downloads', embed: 'Embed in a website' },
});

export interface FigureOptions {
  /** The ids of the centres. */
  readonly around: readonly string[];
  readonly depth?: number;
  readonly maxNodes?: number;
  readonly persons?: boolean;
  readonly meetings?: boolean;
  /** The title of the drawing, where « Réseau » is not enough. */
  readonly label?: string;
}

/** The assets that a page with a figure needs. */
export const NETWORK_ASSETS = { styles: ['network.css'], scripts: ['network.js'] } as const;

/** A network as a figure of a page: the drawing, whose nodes are links, and a link to the full view. Two entries are a sentence, and no edge is nothing. */
export async function networkFigure(request: PageRequest, options: FigureOptions): Promise<Html> {
  const { lang } = request;
  const t = T[lang];
  const parameters = parametersOf(options);
  const { network } = await request.ask(SmallNetworkViewDocument, variablesOf(parameters));
  if (network.edges.length === 0) return NOTHING;
  const caption = html`${sizeOf(network, lang)} <a href="${networkLink(request, options)}">${t.open}</a>${isEmbeddable(options) ? html` · <a href="${address(lang, 'network/embed', { around: options.around.join(','), hub: options.meetings ? 1 : null })}">${t.embed}</a>` : null}`;
  const sentences = linkSentences(network, lang);
  if (sentences) return html`${sentences}<p class="net-caption">${caption}</p>`;
  const drawing = await inTurns(drawInSteps(network.nodes, network.edges));
  const title = options.label ?? t.label;
  return html`<figure class="net-figure net-small" data-net>
    ${await canvases(drawing, network, { lang, title, focus: null })}
    <figcaption class="net-caption">${figureLegend(network.nodes, network.edges, lang)}${caption}</figcaption>
  </figure>`;
}

/** Persons are embedded by nobody without asking. */
function isEmbeddable({ around }: FigureOptions): boolean {
  return around.every((id) => kindOfId(id) !== 'PERSON');
}

/** The address of the full view. */
function networkLink({ lang }: Pick<PageRequest, 'lang'>, options: FigureOptions): string {
  return `${sitePath(lang, 'network')}?${queryString(toQuery({ ...parametersOf(options), max: PAGE_DEFAULTS.max }, PAGE_DEFAULTS))}`;
}

/** The picture that messages and sites show of a link to the page that has a figure: nobody is in it. */
export function previewOf({ lang }: Pick<PageRequest, 'lang'>, options: FigureOptions): NonNullable<Page['picture']> {
  const query = queryString(toQuery(parametersOf({ ...options, persons: false }), EMBED_DEFAULTS));
  return { path: `/network.png?${query}&lang=${lang}`, ...PREVIEW };
}

function parametersOf({ around, depth = 1, maxNodes = 16, persons = true, meetings = false }: FigureOptions): NetworkParameters {
  return {
    around,
    depth,
    max: maxNodes,
    persons,
    hub: meetings,
    kinds: null,
    types: [],
    theme: [],
    meeting: [],
    asOf: currentDay(),
    derived: false,
    certainty: [],
    expand: [],
    labels: false,
    focus: null,
  };
}
