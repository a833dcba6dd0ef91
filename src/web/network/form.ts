import { Certainty } from '../../core/certainty.js';
import type { EntityKind } from '../../kinds/index.js';
import { MAX_DEPTH } from '../../network/network.js';
import { RELATION_TYPES, relationTypeOf } from '../../statements/vocabulary.js';
import { NetworkChoicesDocument, type NetworkChoicesQuery, type RefFragment } from '../operations.generated.js';
import { html, type Html } from '../html.js';
import { dateWords } from '../dates.js';
import { capital, formatNumber, type Lang, phrases } from '../i18n.js';
import { entityField } from '../components/entity-field.js';
import { kindName } from '../components/links.js';
import type { PageRequest } from '../page-request.js';
import { ALL_KINDS, kindsShown, kindWord, type NetworkParameters } from './parameters.js';
import type { EdgeAnswer, NodeAnswer } from './query.js';
import { type Stroke, strokeIcon, strokeName, strokeOf, STROKES } from './edge-styles.js';
import { kindClass, kindIcon } from './kind-symbols.js';

const T = phrases({
  fr: {
    kinds: 'Ce qui est montré',
    strokes: 'Comment les liens sont tracés',
    filters: 'Filtrer, aller plus loin',
    apply: 'Appliquer',
    depth: 'Jusqu’où',
    steps: (number: number) => (number === 1 ? 'les liens directs seulement' : `jusqu’à ${number} liens de distance`),
    theme: 'Thème',
    meeting: 'Réunion',
    certainty: 'Seulement les liens dont la lecture est',
    labels: 'Écrire le nom des liens dans le schéma',
    asOf: 'Jour de la base',
    today: 'aujourd’hui',
    max: 'Au plus',
    entries: (number: string) => `${number} fiches`,
    focus: 'Mettre en avant',
    derived: 'Montrer aussi les liens calculés (ensemble à une réunion ou dans une phrase)',
    types: 'Seulement ces liens',
  },
  en: {
    kinds: 'What is shown',
    strokes: 'How links are drawn',
    filters: 'Filter, go further',
    apply: 'Apply',
    depth: 'How far',
    steps: (number: number) => (number === 1 ? 'direct links only' : `up to ${number} links away`),
    theme: 'Theme',
    meeting: 'Meeting',
    certainty: 'Only links whose reading is',
    labels: 'Write the names of links in the diagram',
    asOf: 'Day of the base',
    today: 'today',
    max: 'At most',
    entries: (number: string) => `${number} entries`,
    focus: 'Highlight',
    derived: 'Also show computed links (together at a meeting or in a sentence)',
    types: 'Only these links',
  },
});

/** What the filters can be set to. */
export type Choices = NetworkChoicesQuery;

export function askChoices(request: PageRequest): Promise<Choices> {
  return request.ask(NetworkChoicesDocument);
}

export interface FormOptions {
  readonly lang: Lang;
  /** The address that the form is sent to. */
  readonly action: string;
  /** The other parameters of the address, which the form keeps. */
  readonly kept: Readonly<Record<string, string>>;
  /** Whether the legend offers kinds that are left out by default. */
  readonly offersMoreKinds: boolean;
  /** The days to choose from, of which the base is shown, in order; none for a form without them. */
  readonly days?: readonly string[];
  /** The values of the filters below the legend; null for a form without them. */
  readonly choices: Choices | null;
}

/**
 * The legend, which is also the filter of kinds, and the other filters, as a form that works without scripts. `network-legend.js` hides
 * and shows nodes on the spot, and sends the form only for kinds that are not in the drawing.
 */
export function networkForm(
  parameters: NetworkParameters,
  nodes: readonly NodeAnswer[],
  edges: readonly EdgeAnswer[],
  options: FormOptions,
): Html {
  const { lang, action, kept, offersMoreKinds, choices } = options;
  const t = T[lang];
  const allowed = kindsShown(parameters);
  const counted = new Map<EntityKind, number>();
  for (const { entity } of nodes) counted.set(entity.kind, (counted.get(entity.kind) ?? 0) + 1);
  const missing = excludedKinds(parameters, allowed);
  const offered = ALL_KINDS.filter(
    (kind) => counted.has(kind) || missing.includes(kind) || (offersMoreKinds && OPTIONAL_KINDS.includes(kind) && !allowed.includes(kind)),
  );
  const absent = allowed.filter((kind) => !counted.has(kind));
  return html`<form class="net-form" action="${action}" autocomplete="off" data-net-form>
    ${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${absent.map((kind) => html`<input type="hidden" name="kinds" value="${kindWord(kind)}" />`)}
    <fieldset class="net-legend"><legend class="vh">${t.kinds}</legend>
      ${offered.map((kind) => {
        const number = counted.get(kind);
        return html`<label class="net-kind"><input type="checkbox" name="kinds" value="${kindWord(kind)}"${number === undefined ? null : html` checked data-kind="${kindClass(kind)}"`} />
          ${kindIcon(kind)} <span>${capital(kindName(kind, lang, number === 1 ? 'one' : 'many'))}${number === undefined ? null : html` <small>${formatNumber(lang, number)}</small>`}</span></label>`;
      })}
      <button class="plain net-apply">${t.apply}</button>
    </fieldset>
    ${strokeLegend(edges, lang)}
    ${timeField(parameters.asOf, options.days ?? [], lang)}
    ${choices ? filterFields(parameters, nodes, edges, choices, lang) : null}
  </form>`;
}

/** The kinds that a network may leave out by default and the legend offers. */
const OPTIONAL_KINDS: readonly EntityKind[] = ['PERSON', 'MEETING'];

function excludedKinds(parameters: NetworkParameters, allowed: readonly EntityKind[]): EntityKind[] {
  const all = kindsShown({ kinds: null, persons: parameters.persons, hub: parameters.hub });
  return parameters.kinds ? all.filter((kind) => !allowed.includes(kind)) : [];
}

/** What the strokes mean: only those of the drawing, and nothing where all edges are plain. */
function strokeLegend(edges: readonly EdgeAnswer[], lang: Lang): Html | null {
  const present = new Set<Stroke>(edges.map(({ relation }) => strokeOf(relation)));
  if (STROKES.every((stroke) => stroke === 'plain' || !present.has(stroke))) return null;
  return html`<ul class="net-strokes" aria-label="${T[lang].strokes}">${STROKES.filter((stroke) => present.has(stroke)).map((stroke) => html`<li>${strokeIcon(stroke)} ${strokeName(stroke, lang)}</li>`)}</ul>`;
}

/** The day of which the network is shown: a choice among the days on which the base changed, which a script makes a slider too. */
function timeField(asOf: string | null, days: readonly string[], lang: Lang): Html | null {
  const t = T[lang];
  const offered = [...new Set([...days, ...(asOf === null ? [] : [asOf])])].sort();
  // As of the day of the only minutes, the base is what it is today.
  if (asOf === null && offered.length < 2) return null;
  return html`<p class="net-time"><label for="net-asOf">${t.asOf}</label>
    <input id="net-time" type="range" min="0" max="${offered.length}" step="1" value="${asOf === null ? offered.length : offered.indexOf(asOf)}" aria-label="${t.asOf}" hidden>
    <select id="net-asOf" name="asOf">${offered.map((day) => html`<option value="${day}"${day === asOf ? html` selected` : null}>${dateWords(day, lang)}</option>`)}<option value=""${asOf === null ? html` selected` : null}>${t.today}</option></select>
    <button class="plain net-apply">${t.apply}</button></p>`;
}

const SIZES = [20, 40, 60, 120, 300];

function filterFields(
  parameters: NetworkParameters,
  nodes: readonly NodeAnswer[],
  edges: readonly EdgeAnswer[],
  choices: Choices,
  lang: Lang,
): Html {
  const t = T[lang];
  const types = RELATION_TYPES.filter((type) => parameters.types.includes(type) || edges.some(({ relation }) => relation.type === type));
  const sizes = [...new Set([...SIZES, parameters.max])].sort((a, b) => a - b);
  return html`<details class="net-filters"><summary>${t.filters}</summary>
    <div class="net-fields">
      ${select(
        'depth',
        t.depth,
        Array.from({ length: MAX_DEPTH }, (_, index) => [String(index + 1), t.steps(index + 1)]),
        String(parameters.depth),
      )}
      ${select(
        'max',
        t.max,
        sizes.map((size) => [String(size), t.entries(formatNumber(lang, size))]),
        String(parameters.max),
      )}
      ${chosen('theme', t.theme, parameters.theme[0], choices.themes.nodes, lang, 'THEME')}
      ${chosen('meeting', t.meeting, parameters.meeting[0], choices.meetings.nodes, lang, 'MEETING')}
      ${chosen(
        'focus',
        t.focus,
        parameters.focus ?? undefined,
        nodes.map(({ entity }) => entity),
        lang,
      )}
    </div>
    <fieldset class="net-types"><legend>${t.types}</legend>${types.map((type) => html`<label><input type="checkbox" name="types" value="${type.toLowerCase()}"${parameters.types.includes(type) ? html` checked` : null} /> ${relationTypeOf(type).label[lang]}</label>`)}</fieldset>
    <fieldset class="net-types"><legend>${t.certainty}</legend>${(Object.keys(Certainty) as Certainty[]).map((one) => html`<label><input type="checkbox" name="certainty" value="${one.toLowerCase()}"${parameters.certainty.includes(one) ? html` checked` : null} /> ${CERTAINTIES[one][lang]}</label>`)}</fieldset>
    <p class="net-derived"><label><input type="checkbox" name="labels" value="1"${parameters.labels ? html` checked` : null} /> ${t.labels}</label></p>
    <p class="net-derived"><label><input type="checkbox" name="derived" value="1"${parameters.derived ? html` checked` : null} /> ${t.derived}</label></p>
    <p><button>${t.apply}</button></p>
  </details>`;
}

const CERTAINTIES: Readonly<Record<Certainty, Readonly<Record<Lang, string>>>> = {
  STATED: { fr: 'écrite', en: 'as written' },
  IMPLIED: { fr: 'déduite', en: 'implied' },
  UNCERTAIN: { fr: 'incertaine', en: 'uncertain' },
  DISPUTED: { fr: 'contestée', en: 'disputed' },
};

/** A field that names an entity, and may be left empty. */
function chosen(name: string, label: string, id: string | undefined, known: readonly RefFragment[], lang: Lang, kind?: EntityKind): Html {
  const entity = known.find((one) => one.id === id) ?? null;
  const value = id === undefined ? null : { text: id, entity, candidates: [] };
  return entityField({ id: `net-${name}`, name, label, value, kind, optional: true }, lang);
}

function select(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string): Html {
  return html`<p><label for="net-${name}">${label}</label><select id="net-${name}" name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`)}</select></p>`;
}
