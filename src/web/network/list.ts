import type { Steps } from '../../graph/steps.js';
import { relationTypeOf } from '../../statements/vocabulary.js';
import { dateHtml } from '../dates.js';
import { type Child, html, type Html, join } from '../html.js';
import { capital, count, formatMoney, type Lang, phrases } from '../i18n.js';
import { badges } from '../components/badges.js';
import { evidencePanel, holder, passageAddress } from '../components/evidence.js';
import { kindName, refLink, refList } from '../components/links.js';
import { roleOf } from '../components/statements.js';
import { dayQuery } from '../day.js';
import { address, sitePath } from '../page-request.js';
import { queryString } from './parameters.js';
import type { EdgeAnswer, NodeAnswer } from './query.js';
import { kindIcon } from './kind-symbols.js';

const T = phrases({
  fr: {
    caption: (links: string) => `Tous les liens du schéma : ${links}`,
    from: 'De',
    link: 'Lien',
    to: 'Vers',
    state: 'État, date',
    proof: 'Preuve',
    one: 'lien',
    many: 'liens',
    onBehalfOf: 'pour',
    topics: 'à propos de',
    read: 'Lire la phrase dans le compte-rendu',
    panel: 'Fiche mise en avant',
    choose: 'Choisissez une fiche du schéma : ses liens s’affichent ici, chacun avec la phrase qui le porte.',
    centre: 'Centrer le réseau ici',
    expand: 'Développer ici',
    close: 'Fermer',
    none: 'Aucun lien ne correspond à ces filtres.',
  },
  en: {
    caption: (links: string) => `All links of the diagram: ${links}`,
    from: 'From',
    link: 'Link',
    to: 'To',
    state: 'Status, date',
    proof: 'Evidence',
    one: 'link',
    many: 'links',
    onBehalfOf: 'for',
    topics: 'about',
    read: 'Read the sentence in the minutes',
    panel: 'Highlighted entry',
    choose: 'Choose an entry in the diagram: its links are shown here, each with the sentence that supports it.',
    centre: 'Centre the network here',
    expand: 'Expand here',
    close: 'Close',
    none: 'No link matches these filters.',
  },
});

/** How the list is rendered. */
export interface ListOptions {
  readonly lang: Lang;
  /** Whether the reader can centre the network on another entity: on the page, but not in an embed. */
  readonly recentre: boolean;
  /** The address at which an entity is expanded; null for none. */
  readonly expandAt?: (id: string) => string;
}

/** How many rows are written in a step. */
const EDGES_PER_STEP = 50;

/** A table of the edges, one row each, in steps: it says the same as the drawing. */
export function* edgeTable(nodes: readonly NodeAnswer[], edges: readonly EdgeAnswer[], options: ListOptions): Steps<Html> {
  const { lang } = options;
  const t = T[lang];
  if (edges.length === 0) return html`<p class="quiet">${t.none}</p>`;
  const index = new Map(nodes.map((node, position) => [node.entity.id, position]));
  const rows: Html[] = [];
  for (const [position, edge] of edges.entries()) {
    const { subject, verb, object, state, evidence } = cellsOf(edge, lang);
    rows.push(
      html`<tr role="row" data-l="${position}" data-f="${index.get(edge.source)}" data-t="${index.get(edge.target)}"><td role="cell">${subject}</td><td role="cell">${verb}</td><td role="cell">${object}</td><td role="cell">${state}</td><td role="cell">${evidence}</td></tr>`,
    );
    if (rows.length % EDGES_PER_STEP === 0) yield;
  }
  const heads = [t.from, t.link, t.to, t.state, t.proof];
  return html`<table class="net-table" role="table">
    <caption>${t.caption(count(lang, edges.length, t.one, t.many))}</caption>
    <thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows}</tbody>
  </table>`;
}

/** The panel of the node in focus: what it is, and its edges with their evidence. */
export function focusPanel(focus: NodeAnswer | undefined, edges: readonly EdgeAnswer[], options: ListOptions): Html {
  const { lang } = options;
  const t = T[lang];
  const own = focus ? edges.filter(({ source, target }) => source === focus.entity.id || target === focus.entity.id) : [];
  return html`<section class="net-panel${focus ? ' is-open' : ''}" aria-label="${t.panel}" data-choose="${t.choose}" data-close="${t.close}" data-expand="${t.expand}"${
    options.recentre ? html` data-centre="${t.centre}" data-network="${address(lang, 'network')}"` : null
  }>${
    focus
      ? html`<h2>${kindIcon(focus.entity.kind)} ${refLink(focus.entity, lang)}</h2>
        <p class="quiet">${capital(kindName(focus.entity.kind, lang))}, ${count(lang, own.length, t.one, t.many)}${options.recentre ? html` · <a href="${sitePath(lang, 'network')}?${queryString({ around: focus.entity.id, ...dayQuery() })}">${t.centre}</a>` : null}${options.expandAt && focus.degree > own.length ? html` · <a href="${options.expandAt(focus.entity.id)}">${t.expand} (+${focus.degree - own.length})</a>` : null}</p>
        <ul class="statements">${own.map((edge) => {
          const { subject, verb, object, state, evidence } = cellsOf(edge, lang);
          return html`<li><span>${subject} <span class="verb">${verb}</span> ${object}</span> <span class="foot">${state} ${evidence}</span></li>`;
        })}</ul>`
      : html`<p class="quiet">${t.choose}</p>`
  }</section>`;
}

interface Cells {
  readonly subject: Html;
  readonly verb: Html;
  readonly object: Html;
  readonly state: Html;
  readonly evidence: Html | null;
}

function cellsOf({ relation }: EdgeAnswer, lang: Lang): Cells {
  const t = T[lang];
  const qualifiers: Child[] = [
    roleOf(relation, lang),
    relation.onBehalfOf ? html`${t.onBehalfOf} ${refLink(relation.onBehalfOf, lang)}` : null,
    relation.amount ? formatMoney(lang, relation.amount.value, relation.amount.currency) : null,
    relation.topics.length > 0 ? html`${t.topics} ${refList(relation.topics, lang)}` : null,
  ].filter((qualifier) => qualifier !== null);
  const marks = [badges(relation, lang), dateHtml(relation.dates, lang, relation.status), holder(relation, lang)].filter(
    (mark) => mark !== null && mark.text !== '',
  );
  return {
    subject: refLink(relation.subject, lang),
    verb: html`${relation.label}${relationTypeOf(relation.type).symmetric ? ' ↔' : null}`,
    object: html`${refLink(relation.object, lang)}${qualifiers.map((qualifier) => html`, ${qualifier}`)}`,
    state: join(marks, ' '),
    evidence: evidenceOf(relation, lang),
  };
}

/** The quotes without the words around them, which the minutes show. */
function evidenceOf(relation: EdgeAnswer['relation'], lang: Lang): Html | null {
  const [first] = relation.evidence;
  if (first && relation.isWithheld) return html`<a href="${passageAddress(first, lang)}">${T[lang].read}</a>`;
  return evidencePanel({ ...relation, evidence: relation.evidence.map((one) => ({ ...one, prefix: '', suffix: '' })) }, lang);
}
