import { inTurns } from '../../api/operation-work.js';
import { html, type Html } from '../html.js';
import { entityField, type NamedEntity, readNamedEntity } from '../components/entity-field.js';
import { type Lang, phrases } from '../i18n.js';
import { type Page, type PageRequest, type PageRoute, type Redirect, sitePath } from '../page-request.js';
import { MAX_DEPTH } from '../../network/network.js';
import { GROUNDS, readableAccent } from './accent.js';
import { drawInSteps } from './drawing.js';
import { embedQuery } from './embed.js';
import { EMBED_CHROME, EMBED_DEFAULTS } from './page.js';
import {
  entityInWords,
  type EmbedParameters,
  type NetworkParameters,
  queryString,
  readEmbedParameters,
  SCHEMES,
  withValue,
} from './parameters.js';
import { askNetwork, type Centres, findCentres } from './query.js';
import { codeBoxes, type Shared } from './share-panel.js';
import { titleOf } from './view.js';

/** The page that makes an embed: what it shows and how it looks, with what it will look like and the code to paste. */

const T = phrases({
  fr: {
    title: 'Intégrer à un site',
    lead: 'Choisissez ce que montre le cadre et de quoi il a l’air, puis collez le code dans une page de votre site. Il s’y affiche sans cookie, sans mesure d’audience et sans script tiers.',
    around: 'Au centre',
    theme: 'Seulement ce qui touche à un thème',
    depth: 'Jusqu’où',
    steps: (number: number) => (number === 1 ? 'les liens directs' : `${number} liens de distance`),
    max: 'Au plus (fiches)',
    persons: 'Montrer les personnes',
    table: 'Liste des liens sous le schéma',
    heading: 'Titre (facultatif)',
    caption: 'Légende (facultative)',
    scheme: 'Couleurs',
    auto: 'selon le visiteur',
    light: 'toujours claires',
    dark: 'toujours sombres',
    accent: 'Couleur des liens (facultative, comme 0b5a57)',
    adjusted: (shades: string) => `Cette couleur ne se lirait pas bien : le cadre en prend une nuance (${shades}).`,
    background: 'Laisser voir le fond de la page',
    height: 'Hauteur au plus, en pixels (facultative)',
    yes: 'oui',
    no: 'non',
    update: 'Mettre à jour l’aperçu',
    preview: 'Aperçu',
    code: 'Le code à coller',
  },
  en: {
    title: 'Embed in a website',
    lead: 'Choose what the frame shows and how it looks, then paste the code into a page of your site. It is shown there without cookies, audience measurement or third-party scripts.',
    around: 'In the middle',
    theme: 'Only what has to do with a theme',
    depth: 'How far',
    steps: (number: number) => (number === 1 ? 'direct links' : `${number} links away`),
    max: 'At most (entries)',
    persons: 'Show people',
    table: 'List of links below the diagram',
    heading: 'Title (optional)',
    caption: 'Caption (optional)',
    scheme: 'Colours',
    auto: 'as the visitor prefers',
    light: 'always light',
    dark: 'always dark',
    accent: 'Colour of links (optional, like 0b5a57)',
    adjusted: (shades: string) => `This colour would be hard to read: the frame takes a shade of it (${shades}).`,
    background: 'Let the ground of the page show through',
    height: 'Height at most, in pixels (optional)',
    yes: 'yes',
    no: 'no',
    update: 'Update the preview',
    preview: 'Preview',
    code: 'The code to paste',
  },
});

export const BUILDER_PAGE: PageRoute = {
  path: '/network/embed',
  description: 'Makes the code of an embed, with a preview: `around` and the parameters of docs/embed.md.',
  reply: builderPage,
};

async function builderPage(request: PageRequest): Promise<Page | Redirect> {
  const { lang, publicUrl, query } = request;
  const t = T[lang];
  const inWords = entityInWords(query);
  const named = inWords && (await readNamedEntity(request, inWords.words, inWords.kind ? [inWords.kind] : null));
  if (inWords && named?.entity) {
    return { redirect: `${sitePath(lang, 'network/embed')}?${withValue(query, inWords.name, named.entity.id)}`, status: 302 };
  }
  const kept = new URLSearchParams(query);
  // What names no entry is asked again, beside the embed of the rest.
  if (inWords) kept.delete(inWords.name);
  const read = readEmbedParameters(kept, EMBED_DEFAULTS);
  const centres = await findCentres(request, read);
  const parameters = { ...read, ...centres.present };
  const answer = await askNetwork(request, parameters);
  const { frame } = await inTurns(drawInSteps(answer.nodes, answer.edges));
  const needed = frame.bottom - frame.top + EMBED_CHROME;
  const shared = {
    publicUrl,
    query: queryString(embedQuery(parameters, lang)),
    title: parameters.title ?? titleOf(centres, lang),
    height: Math.min(parameters.maxheight ?? MAX_FRAME_HEIGHT, needed),
  };
  const wrong = (name: string): { readonly text: string; readonly entity: null; readonly candidates: [] } | null =>
    inWords?.name === name ? { text: inWords.words, entity: null, candidates: [] } : null;
  return {
    title: t.title,
    section: 'network',
    unlisted: true,
    scripts: ['embed.js', 'network-builder.js'],
    styles: ['network.css', 'network-page.css'],
    main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
      ${builderForm(lang, parameters, centres, await readNamedEntity(request, parameters.theme[0] ?? null, ['THEME']), wrong)}
      <div id="builder-result">
        <h2>${t.preview}</h2>${preview(shared)}
        <h2>${t.code}</h2>${codeBoxes(shared, lang)}
      </div>`,
  };
}

const MAX_FRAME_HEIGHT = 900;

/** The frame itself, from this site. */
function preview(shared: Shared): Html {
  const { query, title, height } = shared;
  return html`<iframe class="net-preview" src="/embed/network?${query}" title="${title}" height="${height}"></iframe>`;
}

function builderForm(
  lang: Lang,
  parameters: NetworkParameters & EmbedParameters,
  centres: Centres,
  chosenTheme: NamedEntity | null,
  wrong: (name: string) => { readonly text: string; readonly entity: null; readonly candidates: [] } | null,
): Html {
  const t = T[lang];
  const [centre = null] = centres.entities;
  const around = wrong('around') ?? { text: centre?.name ?? '', entity: centre, candidates: [] };
  const theme = wrong('theme') ?? chosenTheme;
  return html`<form class="net-builder" action="${sitePath(lang, 'network/embed')}" data-live="builder-result">
    ${entityField({ id: 'builder-around', name: 'around', label: t.around, value: around }, lang)}
    ${entityField({ id: 'builder-theme', name: 'theme', label: t.theme, value: theme, kind: 'THEME', optional: true, problem: null }, lang)}
    ${select(
      'depth',
      t.depth,
      Array.from({ length: MAX_DEPTH }, (_, index) => [String(index + 1), t.steps(index + 1)]),
      String(parameters.depth),
    )}
    ${field('max', t.max, String(parameters.max), html` type="number" min="1" max="300"`)}
    ${select(
      'persons',
      t.persons,
      [
        ['0', t.no],
        ['1', t.yes],
      ],
      parameters.persons ? '1' : '0',
    )}
    ${select(
      'table',
      t.table,
      [
        ['1', t.yes],
        ['0', t.no],
      ],
      parameters.table ? '1' : '0',
    )}
    ${field('title', t.heading, parameters.title ?? '', html` maxlength="120"`)}
    ${field('caption', t.caption, parameters.caption ?? '', html` maxlength="300"`)}
    ${select(
      'scheme',
      t.scheme,
      SCHEMES.map((one) => [one, t[one]]),
      parameters.scheme,
    )}
    ${field('accent', t.accent, parameters.accent?.slice(1) ?? '', html` pattern="#?[0-9a-fA-F]{6}" maxlength="7"`)}
    ${accentNote(parameters, lang)}
    ${select(
      'background',
      t.background,
      [
        ['plain', t.no],
        ['transparent', t.yes],
      ],
      parameters.isTransparent ? 'transparent' : 'plain',
    )}
    ${field('maxheight', t.height, parameters.maxheight === null ? '' : String(parameters.maxheight), html` type="number" min="200" max="10000"`)}
    <p><button>${t.update}</button></p>
  </form>`;
}

/** Says which shade the frame takes where the colour asked for cannot be read. */
function accentNote({ accent, scheme }: EmbedParameters, lang: Lang): Html | null {
  if (accent === null) return null;
  const schemes = (Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]).filter((one) => scheme === 'auto' || scheme === one);
  const shades = schemes.map((one) => readableAccent(accent, one)).filter((shade) => shade !== accent);
  return shades.length === 0 ? null : html`<p class="quiet">${T[lang].adjusted(shades.join(', '))}</p>`;
}

function field(name: string, label: string, value: string, attributes: Html): Html {
  return html`<p class="field"><label for="builder-${name}">${label}</label><input id="builder-${name}" name="${name}" value="${value}"${attributes}></p>`;
}

function select(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string): Html {
  return html`<p class="field"><label for="builder-${name}">${label}</label><select id="builder-${name}" name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`)}</select></p>`;
}
