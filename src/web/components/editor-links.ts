import { isAtLeast } from '../../core/access.js';
import { kindOfId } from '../../kinds/index.js';
import { html, type Html, NOTHING } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';

const T = phrases({
  fr: {
    correct: 'Corriger',
    of: (what: string) => `Corriger : ${what}`,
    attendance: 'Ajouter une présence ou une absence',
    agendaItem: 'Ajouter un point à l’ordre du jour',
    text: 'Ajouter un texte',
    removeSentence: 'Retirer cette phrase',
    label: 'Rédaction',
    edit: 'Modifier',
    rename: 'Renommer',
    relation: 'Ajouter une relation',
    claim: 'Ajouter une affirmation',
    history: 'Historique',
    held: 'Tout ce qui est gardé sur cette personne',
  },
  en: {
    correct: 'Correct',
    of: (what: string) => `Correct: ${what}`,
    attendance: 'Add somebody who came, or did not',
    agendaItem: 'Add an item to the agenda',
    text: 'Add a text',
    removeSentence: 'Remove this sentence',
    label: 'Editing',
    edit: 'Edit',
    rename: 'Rename',
    relation: 'Add a relation',
    claim: 'Add a claim',
    history: 'History',
    held: 'All that is held on this person',
  },
});

/** Whether the reader may change the base. */
export function isEditor({ signedIn }: Pick<PageRequest, 'signedIn'>): boolean {
  return signedIn !== null && isAtLeast(signedIn.actor.role, 'EDITOR');
}

/** Where an editor changes what a page shows; nothing for anybody else. */
export function editorLinks(page: PageRequest, id: string): Html | null {
  if (!isEditor(page) || page.asOf !== null) return null;
  const { lang } = page;
  const t = T[lang];
  const kind = kindOfId(id);
  return html`<nav class="editor-links screen" aria-label="${t.label}"><a class="button" href="${address(lang, `edit/${id}`)}">${t.edit}</a>
    ${kind === null ? null : html`<a href="${address(lang, `edit/${id}`)}#rename">${t.rename}</a> <a href="${address(lang, 'edit/relation/new', { subject: id })}">${t.relation}</a> <a href="${address(lang, 'edit/claim/new', { about: id })}">${t.claim}</a> `}<a href="${address(lang, `history/of/${id}`)}">${t.history}</a>${kind === 'PUBLICATION' ? html` <a href="${address(lang, 'edit/document', { publication: id })}">${t.text}</a>` : null}${kind === 'PERSON' ? html` <a href="${address(lang, `edit/${id}/held`)}">${t.held}</a>` : null}</nav>`;
}

/** Where an editor removes a sentence on which nothing rests; nothing for anybody else. */
export function removeSentence(page: PageRequest, passage: string): Html | null {
  if (!isEditor(page) || page.asOf !== null) return null;
  return html`<p class="editor-links screen"><a href="${address(page.lang, 'edit/removal', { id: passage })}">${T[page.lang].removeSentence}</a></p>`;
}

/** The link of a record; `what` says for those who hear it which one it is. */
export type CorrectionLink = (id: string, what: string) => Html;

/** What editors find beside each record, of the base of today; undefined for everybody else. */
export function correctionLinks(page: PageRequest): CorrectionLink | undefined {
  const { lang } = page;
  if (!isEditor(page) || page.asOf !== null) return undefined;
  const t = T[lang];
  return (id, what) => {
    const to = /^(?:agenda-item|document)\//.test(id)
      ? address(lang, `edit/${id.slice(0, id.indexOf('/'))}`, { id })
      : address(lang, `edit/${id}`);
    return html` <a class="correct screen" href="${to}" aria-label="${t.of(what)}">${t.correct}</a>`;
  };
}

/** The link by which editors add who came to a meeting, or did not; nothing for everybody else. */
export function addAttendance(page: PageRequest, meeting: string): Html {
  if (!correctionLinks(page)) return NOTHING;
  const to = address(page.lang, 'edit/relation/new', { type: 'ATTENDS', object: meeting, from: meeting });
  return html`<p class="tasks screen"><a class="button" href="${to}">${T[page.lang].attendance}</a></p>`;
}

/** The link by which editors add an item to the agenda of a meeting; nothing for everybody else. */
export function addAgendaItem(page: PageRequest, meeting: string): Html {
  if (!correctionLinks(page)) return NOTHING;
  return html`<p class="tasks screen"><a class="button" href="${address(page.lang, 'edit/agenda-item', { meeting })}">${T[page.lang].agendaItem}</a></p>`;
}
