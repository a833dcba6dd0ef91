import { operationInWords } from '../../changes/differences.js';
import type { Rehearsal } from '../../changes/rehearse.js';
import { html, type Html } from '../html.js';
import { count, type Lang, phrases, prose } from '../i18n.js';
import { changeList } from './change-words.js';
import { pageWording } from './wording.js';

const T = phrases({
  fr: {
    mentions: (number: number) => count('fr', number, 'nom dans les textes change de fiche.', 'noms dans les textes changent de fiche.'),
    all: (number: number) => `Tout voir (${number})`,
    warnings: 'À savoir avant :',
    nothing: 'Rien ne changerait.',
  },
  en: {
    mentions: (number: number) =>
      count('en', number, 'name in the texts leads to another entry.', 'names in the texts lead to another entry.'),
    all: (number: number) => `See all (${number})`,
    warnings: 'To know first:',
    nothing: 'Nothing would change.',
  },
});

/** How many operations are shown before the rest is folded away. */
const FIRST = 10;

/** What an edit would do, before it is done. */
export function consequences({ operations, movedMentions, warnings, before, after }: Rehearsal, lang: Lang): Html {
  const t = T[lang];
  const wording = pageWording([...(after?.byId.values() ?? []), ...(before?.byId.values() ?? [])], lang);
  const words = operations.map((one) => operationInWords(one, wording));
  if (words.length === 0) return html`<p>${t.nothing}</p>`;
  return html`<div class="consequences">${changeList(words.slice(0, FIRST), lang)}
    ${words.length > FIRST ? html`<details><summary>${t.all(words.length)}</summary>${changeList(words.slice(FIRST), lang)}</details>` : null}
    ${movedMentions > 0 ? html`<p>${t.mentions(movedMentions)}</p>` : null}
    ${warnings.length > 0 ? html`<p>${t.warnings}</p><ul>${warnings.map(({ message }) => html`<li>${prose(message[lang], lang)}</li>`)}</ul>` : null}</div>`;
}
