import type { Difference, ToldOperation } from '../../changes/differences.js';
import { labelOf } from '../../core/enums.js';
import { kindOfId } from '../../kinds/index.js';
import { OperationKind } from '../../store/change-set-tables.js';
import { kindName } from '../components/links.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';

/** Changes as pages tell them: what was done to which record, and each field before and after. */

const T = phrases({
  fr: {
    nothing: 'rien',
    was: 'avant',
    is: 'après',
    relations: 'relation',
    claims: 'affirmation',
    followUps: 'point à suivre',
    steps: 'étape',
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
    relations: 'relation',
    claims: 'statement',
    followUps: 'follow-up',
    steps: 'step',
    mentions: 'name in a text',
    passages: 'sentence',
    documents: 'document',
    agenda: 'agenda',
    dataset: 'settings of the base',
    entities: 'entry',
  },
});

/** What was done, record by record. */
export function toldList(operations: readonly ToldOperation[], lang: Lang): Html {
  return html`<ul class="told">${operations.map((one) => html`<li>${toldOperation(one, lang)}</li>`)}</ul>`;
}

function toldOperation(told: ToldOperation, lang: Lang): Html {
  const verb = capital(labelOf(OperationKind, told.operation)[lang]);
  const isGone = told.operation === 'REMOVE';
  const subject =
    isGone || !isPage(told.recordId)
      ? html`<strong>${prose(told.subject, lang)}</strong>`
      : html`<a href="${address(lang, told.recordId)}">${prose(told.subject, lang)}</a>`;
  return html`<p><span class="mark">${verb}</span> <span class="quiet">${sortOf(told, lang)}</span> ${subject}</p>
    ${told.differences.length === 0 ? null : html`<dl class="differences">${told.differences.map((one) => difference(one, lang))}</dl>`}`;
}

const isPage = (id: string): boolean => kindOfId(id) !== null || /^(?:relation|claim|follow-up|passage|document)\//.test(id);

function sortOf({ section, recordId }: ToldOperation, lang: Lang): string {
  const kind = kindOfId(recordId);
  return kind && section === 'entities' ? kindName(kind, lang).toLowerCase() : T[lang][section];
}

/** « nom : Éscale → Escale », each side marked for those who hear it. */
function difference({ label, before, after }: Difference, lang: Lang): Html {
  const t = T[lang];
  const side = (text: string): string => (text === '' ? `(${t.nothing})` : prose(text, lang));
  return html`<div><dt>${capital(label)}</dt><dd><del><span class="vh">${t.was} </span>${side(before)}</del> <ins><span class="vh">${t.is} </span>${side(after)}</ins></dd></div>`;
}
