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
    was: 'avant',
    is: 'après',
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
    was: 'before',
    is: 'after',
    added: 'added',
    taken: 'taken out',
  },
});

/** More of them nobody reads in a list. */
const SHOWN = 200;

/** @param isOpen whether what is to be looked at stands open */
export function correctionShown({ outcome: { correction, language }, state }: OwnImport, lang: Lang, isOpen: boolean): Html | null {
  if (!correction) return null;
  const t = T[lang];
  const { before, same, changed, orphans, differences } = correction;
  const quote = (words: string): Html => html`<span lang="${language}">${quoted(lang, words)}</span>`;
  const edit = (id: string): Html => {
    const words = wordsOfStatement(state, id);
    return html`${prose(words, lang)} <a href="${address(lang, `edit/${id}`)}" aria-label="${t.editOf(words)}">${t.edit}</a>`;
  };
  const folded = (summary: string, items: readonly Html[], open: boolean): Html | null =>
    items.length === 0
      ? null
      : html`<details class="sort"${open ? html` open` : null}><summary>${summary}</summary><ul>${items.slice(0, SHOWN).map((item) => html`<li>${item}</li>`)}</ul></details>`;
  const told = (words: string | null, none: string): Html => (words === null ? html`<em>${none}</em>` : quote(words));
  return html`<section class="correction"><p class="notice">${t.lead(same)} <a href="${address(lang, before)}">${t.before}</a></p>
    ${folded(
      t.orphans(orphans.length),
      orphans.map((one) => html`${edit(one.statement)}<br>${quote(one.before)} <span class="quiet">(${t[one.reason]})</span>`),
      isOpen,
    )}
    ${folded(
      t.changed(changed.length),
      changed.map((one) => html`${edit(one.statement)}<br><span lang="${language}">${changedWords(one, t)}</span>`),
      isOpen,
    )}
    ${folded(
      t.differences(differences.length),
      differences.map(({ before: old, after }) =>
        old === null || after === null
          ? html`${told(old, t.added)} → ${told(after, t.taken)}`
          : html`<span lang="${language}">${changedWords({ before: old, after }, t)}</span>`,
      ),
      false,
    )}</section>`;
}

/** A sentence once, with the words that stood there and those that stand there now: each side is marked for those who hear it. */
function changedWords(
  { before, after }: { readonly before: string; readonly after: string },
  { was, is }: { readonly was: string; readonly is: string },
): Html {
  const [old, now] = [before.split(' '), after.split(' ')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const between = (words: readonly string[]): string => words.slice(start, words.length - end).join(' ');
  const rest = now.slice(now.length - end).join(' ');
  return html`${now.slice(0, start).join(' ')} <del><span class="vh">${was} </span>${between(old)}</del> <ins><span class="vh">${is} </span>${between(now)}</ins> ${rest}`;
}
