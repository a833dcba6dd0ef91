import { inTurns } from '../../api/operation-work.js';
import { html, type Html } from '../html.js';
import { entityField, type NamedEntity, readNamedEntity, whichEntity } from '../components/entity-field.js';
import { type Lang, phrases } from '../i18n.js';
import { type Page, type PageRoute, type Redirect, type PageRequest, sitePath } from '../page-request.js';
import { drawInSteps } from './drawing.js';
import { askChoices, networkForm } from './form.js';
import { oembedLink } from './oembed-link.js';
import {
  type Defaults,
  type EntityInWords,
  entityInWords,
  type NetworkParameters,
  queryString,
  readParameters,
  toQuery,
  withValue,
} from './parameters.js';
import { askNetwork, type Centres, findCentres } from './query.js';
import { sharePanel } from './share-panel.js';
import { diagram, headingOf, listSection, moreLink, sizeOf, titleOf, VIEW_ASSETS } from './view.js';

const T = phrases({
  fr: {
    description: 'Qui est lié à qui, et quelle phrase le dit.',
    title: 'Réseau',
    centre: 'Une autre fiche au centre',
    show: 'Voir',
    empty: 'La base est vide : il n’y a pas encore de réseau.',
    list: 'Aller à la liste',
    unknown: (words: string) => `« ${words} » ne désigne pas une fiche et une seule.`,
  },
  en: {
    description: 'Who is linked to whom, and which sentence says so.',
    title: 'Network',
    centre: 'Another entry in the middle',
    show: 'See',
    empty: 'The base is empty: there is no network yet.',
    list: 'Go to the list',
    unknown: (words: string) => `“${words}” does not name one entry only.`,
  },
});

export const PAGE_DEFAULTS: Defaults = { persons: true, max: 60 };
export const EMBED_DEFAULTS: Defaults = { persons: false, max: 40 };

/** The page of a network: drawing, list, filters, downloads and the code to embed it. */
export const NETWORK_PAGE: PageRoute = {
  path: '/network',
  description: 'The network around entities: `around` and the filters of docs/embed.md.',
  reply: networkPage,
};

async function networkPage(request: PageRequest): Promise<Page | Redirect> {
  const { lang, publicUrl } = request;
  const t = T[lang];
  const named = entityInWords(request.query);
  if (named !== null) return networkNamed(request, named);
  const read = readParameters(request.query, PAGE_DEFAULTS);
  const centres = await findCentres(request, read);
  const parameters = centres.present;
  if (parameters !== read && read.around.length > 0) {
    return { redirect: `${sitePath(lang, 'network')}?${queryString(toQuery(parameters, PAGE_DEFAULTS))}`, status: 301 };
  }
  if (parameters.around.length === 0) return { title: t.empty, main: html`<h1>${t.empty}</h1>` };
  const [answer, choices] = await Promise.all([askNetwork(request, parameters), askChoices(request)]);
  const drawing = await inTurns(drawInSteps(answer.nodes, answer.edges));
  const title = titleOf(centres, lang);
  const shared = embedQuery(parameters, centres, lang);
  const height = Math.min(MAX_FRAME_HEIGHT, drawing.frame.bottom - drawing.frame.top + EMBED_CHROME);
  const options = {
    lang,
    title,
    focus: parameters.focus,
    recentre: true,
    labels: parameters.labels,
    expandAt: (id: string) =>
      `${sitePath(lang, 'network')}?${queryString(toQuery({ ...parameters, expand: [...parameters.expand, id], focus: id }, PAGE_DEFAULTS))}`,
    files: { query: filesQuery(parameters, lang), embed: `${sitePath(lang, 'network/embed')}?${shared}` },
  };
  const form = {
    lang,
    action: sitePath(lang, 'network'),
    kept: { around: parameters.around.join(','), ...(parameters.expand.length > 0 ? { expand: parameters.expand.join(',') } : {}) },
    offersMoreKinds: true,
    choices,
    days: request.minutesDays,
  };
  const path = sitePath(lang, 'network');
  return {
    title,
    description: `${title}. ${t.description}`,
    unlisted: answer.nodes.some(({ entity }) => entity.kind === 'PERSON') || [...request.query.keys()].some((name) => name !== 'around'),
    head: oembedLink(request, title),
    ...VIEW_ASSETS,
    section: 'network',
    main: html`<div class="net-page" data-net data-around="${parameters.around.join(',')}" data-query="${queryString(toQuery(parameters, PAGE_DEFAULTS))}">
      <h1>${headingOf(centres, lang)}</h1>
      <p class="net-size" data-size>${sizeOf(answer, lang)}${moreLink(parameters, answer, path, (more) => toQuery(more, PAGE_DEFAULTS), lang)} <span class="net-jump">· <a href="#net-list">${t.list}</a></span></p>
      ${centreForm(lang, null, withoutCentre(toQuery(parameters, PAGE_DEFAULTS)))}
      ${networkForm(parameters, answer.nodes, answer.edges, form)}
      <div class="net-body">${await diagram(drawing, answer, options)}${await listSection(answer, options)}</div>
      ${sharePanel({ publicUrl, query: shared, title, height }, lang)}
    </div>`,
  };
}

/** Where the words name one entity, its network; else the field again, with those to choose from. */
async function networkNamed(request: PageRequest, { name, words, kind }: EntityInWords): Promise<Page | Redirect> {
  const { lang, query } = request;
  const t = T[lang];
  const named = await readNamedEntity(request, words, kind ? [kind] : null);
  if (named?.entity) {
    return { redirect: `${sitePath(lang, 'network')}?${withValue(query, name, named.entity.id)}`, status: 302 };
  }
  return {
    title: t.title,
    section: 'network',
    unlisted: true,
    main: html`<h1>${t.title}</h1><p class="lead">${t.description}</p>
      ${name === 'around' ? centreForm(lang, named, Object.fromEntries([...query].filter(([other]) => other !== name))) : html`<p class="notice">${t.unknown(words)}</p>`}
      ${whichEntity(request, 'network', name, named)}`,
  };
}

/** The filters alone: what is in the middle, and what is highlighted around it, is chosen anew. */
function withoutCentre(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'around' && name !== 'focus'));
}

/** The field that chooses what is in the middle; `kept` are the other parameters of the address. */
function centreForm(lang: Lang, value: NamedEntity | null, kept: Readonly<Record<string, string>>): Html {
  const t = T[lang];
  return html`<form class="net-centre" action="${sitePath(lang, 'network')}">
    ${Object.entries(kept).map(([name, one]) => html`<input type="hidden" name="${name}" value="${one}" />`)}
    ${entityField({ id: 'net-around', name: 'around', label: t.centre, value, submits: true, button: t.show }, lang)}
  </form>`;
}

/** The query of the files that hold the same network as the page. */
export function filesQuery(parameters: NetworkParameters, lang: string): string {
  return queryString({ ...toQuery(parameters, EMBED_DEFAULTS), lang });
}

/** The height of the head, the legend and the foot of an embed, in pixels. */
export const EMBED_CHROME = 300;
/** The largest height of a frame in the code offered: where our script does not run, a higher network scrolls. */
const MAX_FRAME_HEIGHT = 900;

/** The query of the embed that shows the same network as the page. */
function embedQuery(parameters: NetworkParameters, centres: Centres, lang: Lang): string {
  // An embed shows persons only where its centre is one.
  const persons = centres.entities.some((entity) => entity.kind === 'PERSON');
  const max = parameters.max === PAGE_DEFAULTS.max ? EMBED_DEFAULTS.max : parameters.max;
  return queryString({ ...toQuery({ ...parameters, persons, max, focus: null }, EMBED_DEFAULTS), lang });
}
