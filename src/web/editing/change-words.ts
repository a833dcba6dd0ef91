import type { Difference, OperationInWords } from '../../changes/differences.js';
import { labelOf } from '../../core/enums.js';
import { SEMICOLON } from '../../core/lang.js';
import { kindOfId } from '../../kinds/index.js';
import { OperationKind } from '../../store/change-set-tables.js';
import { kindName } from '../components/links.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';

/** Changes in words: what was done to which record, and each field before and after. */

const T = phrases({
  fr: {
    nothing: 'rien',
    was: 'avant',
    is: 'après',
    added: 'ajouté',
    relations: 'relation',
    claims: 'affirmation',
    followUps: 'point à suivre',
    steps: 'suivi',
    mentions: 'nom dans un texte',
    passages: 'phrase',
    documents: 'document',
    agenda: 'ordre du jour',
    dataset: 'réglages de la base',
    entities: 'fiche',
  },
  en: {
    nothing: 'nothing',
    was: 'before',
    is: 'after',
    added: 'added',
    relations: 'relation',
    claims: 'claim',
    followUps: 'follow-up',
    steps: 'course of a follow-up',
    mentions: 'name in a text',
    passages: 'sentence',
    documents: 'document',
    agenda: 'agenda',
    dataset: 'settings of the base',
    entities: 'entry',
  },
});

/**
 * What was done, record by record.
 * @param isDone whether it is: what is only to be added has no page yet
 */
export function changeList(operations: readonly OperationInWords[], lang: Lang, isDone = true): Html {
  return html`<ul class="changes">${operations.map((one) => html`<li>${operationShown(one, lang, isDone)}</li>`)}</ul>`;
}

function operationShown(one: OperationInWords, lang: Lang, isDone: boolean): Html {
  // What becomes of a follow-up says all by itself: « Trouver un local » : fait.
  const saysItself = one.section === 'steps' && one.operation === 'CREATE';
  const verb = html`<span class="mark">${capital(labelOf(OperationKind, one.operation)[lang])}</span> <span class="quiet">${sortOf(one, lang)}</span> `;
  return html`<p>${saysItself ? null : verb}${subjectOf(one, lang, isDone || one.operation !== 'CREATE')}</p>
    ${one.differences.length === 0 ? null : html`<dl class="differences">${one.differences.map((field) => difference(field, lang, one.operation === 'CREATE'))}</dl>`}`;
}

/** What a record is or says, with a link to it; of one that is gone, to its history, from where it is restored. */
function subjectOf({ operation, section, recordId, subject }: OperationInWords, lang: Lang, isThere: boolean): Html | null {
  if (section === 'dataset') return null;
  const words = prose(subject, lang);
  if (operation !== 'REMOVE') return recordLink(recordId, words, isThere, lang);
  return HAS_HISTORY.test(recordId)
    ? html`<a href="${address(lang, `history/of/${recordId}`)}">${words}</a>`
    : html`<strong>${words}</strong>`;
}

/** What a record is called, with a link to its page where it has one. */
export function recordLink(id: string, words: string, isThere: boolean, lang: Lang): Html {
  return isThere && isPage(id) ? html`<a href="${address(lang, id)}">${words}</a>` : html`<strong>${words}</strong>`;
}

const HAS_HISTORY = /^[a-z-]+\/[^/]+$/;

const isPage = (id: string): boolean => kindOfId(id) !== null || /^(?:relation|claim|follow-up|passage|document)\//.test(id);

function sortOf({ section, recordId }: OperationInWords, lang: Lang): string {
  const kind = kindOfId(recordId);
  return kind && section === 'entities' ? kindName(kind, lang).toLowerCase() : T[lang][section];
}

/** « nom : Éscale → Escale », each side marked for those who hear it; of what is new, only what it says. */
function difference({ label, before, after }: Difference, lang: Lang, isNew: boolean): Html {
  const t = T[lang];
  const side = (text: string): string => (text === '' ? `(${t.nothing})` : prose(text, lang));
  if (isNew) return html`<div><dt>${capital(label)}</dt><dd>${side(after)}</dd></div>`;
  // Of a list that others were added to, only these.
  const added =
    before !== '' && after.startsWith(`${before}${SEMICOLON[lang]}`) ? after.slice(before.length + SEMICOLON[lang].length) : null;
  if (added !== null)
    return html`<div><dt>${capital(label)}</dt><dd><ins><span class="vh">${t.added} </span>${side(added)}</ins></dd></div>`;
  return html`<div><dt>${capital(label)}</dt><dd><del><span class="vh">${t.was} </span>${side(before)}</del> <ins><span class="vh">${t.is} </span>${side(after)}</ins></dd></div>`;
}
