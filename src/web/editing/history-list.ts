import { operationInWords, type Wording } from '../../changes/differences.js';
import type { RevisionChanges } from '../../changes/history.js';
import { instant } from '../dates.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { changeList } from './change-words.js';
import { authorInWords, reasonInWords } from './revision-words.js';
import { pageWording } from './wording.js';

const T = phrases({
  fr: {
    revision: (number: number) => `Changement n° ${number}`,
    by: (who: string) => `par ${who}`,
    rows: (number: number) => count('fr', number, 'ligne changée', 'lignes changées'),
    nothing: 'Rien de visible n’a changé : seulement des noms relevés dans les textes, ou des phrases.',
    none: 'Aucun changement n’est gardé.',
    reverts: (number: number) => `Annule le changement n° ${number}.`,
  },
  en: {
    revision: (number: number) => `Change no. ${number}`,
    by: (who: string) => `by ${who}`,
    rows: (number: number) => count('en', number, 'row changed', 'rows changed'),
    nothing: 'Nothing changed that is seen: names in texts, sentences.',
    none: 'No change is kept.',
    reverts: (number: number) => `Undoes change no. ${number}.`,
  },
});

/**
 * Revisions one after the other, each with what it did.
 * @param present the rows as they are now, for the names of what changes do not hold themselves
 */
export function revisionList(
  page: FormRequest,
  revisions: readonly RevisionChanges[],
  present: Iterable<RevisionChanges['rows'][number]>,
  level: 2 | 3 = 2,
): Html {
  const { lang } = page;
  const t = T[lang];
  if (revisions.length === 0) return html`<p>${t.none}</p>`;
  const wording = pageWording(present, lang);
  return html`<ol class="changes revisions">${revisions.map((one) => {
    const { number } = one.revision;
    const link = html`<a href="${address(lang, `history/${number}`)}">${t.revision(number)}</a>`;
    return html`<li><article aria-labelledby="r-${number}">${level === 2 ? html`<h2 id="r-${number}">${link}</h2>` : html`<h3 id="r-${number}">${link}</h3>`}
      ${revisionHead(page, one)}${revisionChanges(page, one, wording)}</article></li>`;
  })}</ol>`;
}

/** When, by whom, why. */
export function revisionHead({ lang }: FormRequest, { revision, total, operations }: RevisionChanges): Html {
  const t = T[lang];
  const { at, reverts } = revision;
  const who = authorInWords(revision.actor, lang);
  const reason = reasonInWords(revision, lang);
  const more = total > operations.length ? html` · ${t.rows(total)}` : null;
  return html`<p><span class="quiet">${instant(at, lang)}</span> ${t.by(who)}${more}</p>
    ${reason === '' ? null : html`<p class="why">${prose(reason, lang)}</p>`}${reverts === null ? null : html`<p>${t.reverts(reverts)}</p>`}`;
}

/** What a revision did, record by record; names are those of then. */
export function revisionChanges({ lang }: FormRequest, { operations, rows }: RevisionChanges, present: Wording): Html {
  if (operations.length === 0) return html`<p class="quiet">${T[lang].nothing}</p>`;
  const wording = pageWording(rows, lang, present);
  return changeList(
    operations.map((one) => operationInWords(one, wording)),
    lang,
  );
}
