import { wordsOfStatement } from '../editing/editing-state.js';
import { html, type Html } from '../html.js';
import { count, type Lang, phrases, prose, quoted } from '../i18n.js';
import { address } from '../page-request.js';
import type { OwnImport } from './own-import.js';

/** What a corrected version of minutes changes: sentences without a place, sentences to be read again, and how the texts differ. */

const T = phrases({
  fr: {
    lead: (same: number) =>
      `Version corrigée : ${count('fr', same, 'phrase dont quelque chose est tiré se retrouve', 'phrases dont quelque chose est tiré se retrouvent')} dans ce texte ; ce qu’elles disent repose aussi sur lui.`,
    before: 'La version d’avant',
    orphans: (number: number) =>
      `${count('fr', number, 'phrase de la version d’avant est', 'phrases de la version d’avant sont')} sans place : corrigez ce qui en est tiré, ou laissez-le reposer sur la version d’avant`,
    ABSENT: 'ne s’y trouve plus',
    AMBIGUOUS: 'plusieurs endroits possibles',
    changed: (number: number) =>
      `${count('fr', number, 'phrase dont des mots ont', 'phrases dont des mots ont')} changé : relisez ce qui en est tiré`,
    differences: (number: number) => `Ce qui diffère d’une version à l’autre : ${number}`,
    edit: 'Corriger',
    editOf: (what: string) => `Corriger : ${what}`,
    added: 'ajouté',
    taken: 'ôté',
  },
  en: {
    lead: (same: number) =>
      `Corrected version: ${count('en', same, 'sentence that supports something is', 'sentences that support something are')} found in this text; what they say rests on it too.`,
    before: 'The version before',
    orphans: (number: number) =>
      `${count('en', number, 'sentence of the version before has', 'sentences of the version before have')} no place: correct what rests on them, or leave it with the version before`,
    ABSENT: 'no longer there',
    AMBIGUOUS: 'several places possible',
    changed: (number: number) => `Some words of ${count('en', number, 'sentence', 'sentences')} changed: read again what rests on them`,
    differences: (number: number) => `What differs between the versions: ${number}`,
    edit: 'Correct',
    editOf: (what: string) => `Correct: ${what}`,
    added: 'added',
    taken: 'taken out',
  },
});

/** More of them nobody reads in a list. */
const SHOWN = 200;

export function correctionShown({ outcome: { correction, language }, state }: OwnImport, lang: Lang): Html | null {
  if (!correction) return null;
  const t = T[lang];
  const { before, same, changed, orphans, differences } = correction;
  const quote = (words: string): Html => html`<span lang="${language}">${quoted(lang, words)}</span>`;
  const edit = (id: string): Html => {
    const words = wordsOfStatement(state, id);
    return html`${prose(words, lang)} <a href="${address(lang, `edit/${id}`)}" aria-label="${t.editOf(words)}">${t.edit}</a>`;
  };
  const folded = (summary: string, items: readonly Html[], isOpen: boolean): Html | null =>
    items.length === 0
      ? null
      : html`<details${isOpen ? html` open` : null}><summary>${summary}</summary><ul>${items.slice(0, SHOWN).map((item) => html`<li>${item}</li>`)}</ul></details>`;
  const told = (words: string | null, none: string): Html => (words === null ? html`<em>${none}</em>` : quote(words));
  return html`<section class="correction"><p class="notice">${t.lead(same)} <a href="${address(lang, before)}">${t.before}</a></p>
    ${folded(
      t.orphans(orphans.length),
      orphans.map((one) => html`${edit(one.statement)}<br>${quote(one.before)} <span class="quiet">(${t[one.reason]})</span>`),
      true,
    )}
    ${folded(
      t.changed(changed.length),
      changed.map((one) => html`${edit(one.statement)}<br>${quote(one.before)} → ${quote(one.after)}`),
      false,
    )}
    ${folded(
      t.differences(differences.length),
      differences.map((one) => html`${told(one.before, t.added)} → ${told(one.after, t.taken)}`),
      false,
    )}</section>`;
}
