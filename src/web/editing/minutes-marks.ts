import { isAtLeast } from '../../core/access.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Minutes, SentenceMarks } from '../components/minutes.js';
import { html, type Html } from '../html.js';
import { count, phrases } from '../i18n.js';
import { address, type PageRequest, sitePath } from '../page-request.js';
import { here, linkToNotice } from './change-notice.js';

/** What editors find in the text of minutes: at each sentence the link by which something is drawn from it; on demand, what nothing rests on. */

const T = phrases({
  fr: {
    add: 'Ajouter d’après cette phrase',
    selected: 'Ajouter…',
    show: 'Montrer les phrases dont rien n’est tiré',
    hide: 'Ne plus les montrer',
    lead: 'Le signe + d’une phrase, ou les mots que vous sélectionnez, ouvrent un formulaire : relation, affirmation, point à suivre ou nom.',
    number: (number: number) => `${count('fr', number, 'phrase', 'phrases')} dont rien n’est tiré.`,
  },
  en: {
    add: 'Add from this sentence',
    selected: 'Add…',
    show: 'Show the sentences from which nothing is drawn',
    hide: 'Do not show them any more',
    lead: 'The + sign of a sentence, or the words that you select, open a form: relation, claim, follow-up or name.',
    number: (number: number) => `${count('en', number, 'sentence', 'sentences')} not used yet.`,
  },
});

/** The address of the form, without the language. */
export const SENTENCE_PATH = 'edit/sentence';

/** What editors find in a text; undefined for everybody else. `lead` says so above it. */
export function minutesMarks(page: PageRequest, minutes: Minutes): { readonly marks: SentenceMarks; readonly lead: Html } | undefined {
  const { lang, signedIn, query, path } = page;
  if (!signedIn || !isAtLeast(signedIn.actor.role, 'EDITOR')) return undefined;
  const t = T[lang];
  const sentences = sentencesOf(minutes.text);
  const shows = query.get('uncovered') === '1';
  const supporting = minutes.passages.filter(({ statements }) => statements.totalCount > 0);
  const uncovered = sentences.filter(
    ({ start, end }) =>
      /\p{L}/u.test(minutes.text.slice(start, end)) && !supporting.some((passage) => passage.start < end && passage.end > start),
  );
  const toggle = shows
    ? html`${t.number(uncovered.length)} <a href="${sitePath(lang, path)}#text">${t.hide}</a>`
    : html`<a href="${address(lang, path, { uncovered: 1 })}#text">${t.show}</a>`;
  return {
    lead: html`<p class="tasks">${t.lead} ${toggle}</p>`,
    marks: {
      ends: new Map(
        sentences.map(({ start, end }) => [
          end,
          html`<a class="add" id="s-${start}" href="${address(lang, SENTENCE_PATH, { document: minutes.id, start, end, to: here(page, `#s-${start}`) })}" aria-label="${t.add}">+</a>${linkToNotice(page, `s-${start}`)}`,
        ]),
      ),
      uncovered: shows ? uncovered : [],
      label: t.selected,
    },
  };
}
