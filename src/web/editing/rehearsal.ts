import { operationInWords, type Wording } from '../../changes/differences.js';
import type { Rehearsal } from '../../changes/rehearse.js';
import { html, type Html } from '../html.js';
import { capital, count, type Lang, phrases, prose } from '../i18n.js';
import { changeList } from './change-words.js';
import { messageWords } from './message-words.js';
import { warningItems } from './warnings.js';
import { pageWording } from './wording.js';

const T = phrases({
  fr: {
    mentions: (number: number) =>
      count(
        'fr',
        number,
        'nom relevé dans les textes mènera à une autre fiche.',
        'noms relevés dans les textes mèneront à une autre fiche.',
      ),
    all: (number: number) => `Tout voir (${number})`,
    warnings: 'À savoir d’abord :',
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
  const done = operations.map((one) => operationInWords(one, wording));
  const isThere = (id: string): boolean => before?.byId.has(id) ?? false;
  if (done.length === 0) return html`<p>${t.nothing}</p>`;
  return html`<div class="consequences">${changeList(done.slice(0, FIRST), lang, false)}
    ${done.length > FIRST ? html`<details><summary>${t.all(done.length)}</summary>${changeList(done.slice(FIRST), lang, false)}</details>` : null}
    ${movedMentions > 0 ? html`<p>${t.mentions(movedMentions)}</p>` : null}
    ${warnings.length > 0 ? html`<p>${t.warnings}</p><ul>${warningItems(warnings, wording, lang, isThere).map((item) => html`<li>${item}</li>`)}</ul>` : null}</div>`;
}

/** What keeps an edit from being made. */
export function refusal({ errors }: Rehearsal, wording: Wording, lang: Lang): Html {
  const words = messageWords(wording, lang);
  return html`<ul>${errors.map(({ message }) => html`<li>${prose(capital(words(message[lang])), lang)}</li>`)}</ul>`;
}
