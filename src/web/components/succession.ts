import { labelOf } from '../../core/enums.js';
import { SupersessionCause } from '../../graph/currency.js';
import { FollowUpStepKind } from '../../statements/follow-up-step.js';
import type { StatementWordsFragment, SuccessionFragment, SupersededByFragment } from '../operations.generated.js';
import { dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, langAttribute, phrases, prose, quoted } from '../i18n.js';
import { address } from '../page-request.js';
import { refLink, refName } from './links.js';

const T = phrases({
  fr: { on: (day: string) => `le ${day}`, by: 'par', REPLACES: 'Remplace', CORRECTS: 'Corrige', WITHDRAWS: 'Retire', NEWER: 'Remplace' },
  en: { on: (day: string) => `on ${day}`, by: 'by', REPLACES: 'Replaces', CORRECTS: 'Corrects', WITHDRAWS: 'Withdraws', NEWER: 'Replaces' },
});

/** « Remplacé le 20 mars 2030 par « … » (Réunion du 20 mars) », and what it stands in the place of; null where there is neither. */
export function successionLines({ supersededBy, supersedes }: SuccessionFragment, lang: Lang): Html | null {
  if (!supersededBy && supersedes.length === 0) return null;
  return html`${supersededBy ? html`<p class="superseded">${supersededLine(supersededBy, lang)}</p>` : null}${supersedes.map(
    ({ type, statement }) => html`<p class="supersedes"><span class="term">${T[lang][type]}</span> ${statementLink(statement, lang)}</p>`,
  )}`;
}

function supersededLine(by: SupersededByFragment, lang: Lang): Html {
  const t = T[lang];
  const day = by.day === null ? null : html` ${t.on(dateWords(by.day, lang))}`;
  const where = by.meeting && html` (${refLink(by.meeting, lang)})`;
  return html`<span class="badge superseded">${capital(labelOf(SupersessionCause, by.type)[lang])}</span>${day} ${t.by} ${statementLink(by.statement, lang)}${where}`;
}

/** « [corrigé le 12 juin 2030] »: at the end of a sentence in a text, a link to what took the place of what it says. */
export function supersededMark(by: SupersededByFragment, textLang: string, lang: Lang): Html {
  const day = by.day === null ? null : html` ${T[lang].on(dateWords(by.day, lang))}`;
  return html`<a class="erratum" href="${address(lang, by.statement.id)}"${textLang.toLowerCase() === lang ? null : html` lang="${lang}"`}>[${labelOf(SupersessionCause, by.type)[lang]}${day}]</a>`;
}

/** A statement by its own words, a link to its page. */
export function statementLink(statement: StatementWordsFragment, lang: Lang): Html {
  return html`<a href="${address(lang, statement.id)}">${wordsOf(statement, lang)}</a>`;
}

function wordsOf(statement: StatementWordsFragment, lang: Lang): Html {
  if (statement.__typename === 'Relation')
    return html`${refName(statement.subject, lang)} ${statement.label} ${refName(statement.object, lang)}`;
  if (statement.__typename === 'Claim') return inItsLanguage(statement.text, statement.textLang, lang);
  if (statement.__typename === 'FollowUp') return inItsLanguage(statement.task, statement.taskLang, lang);
  const { step, followUp } = statement;
  return html`${followUp ? inItsLanguage(followUp.task, followUp.taskLang, lang) : null} (${labelOf(FollowUpStepKind, step)[lang]})`;
}

function inItsLanguage(text: string, textLang: string, lang: Lang): Html {
  return html`<span${langAttribute(textLang, lang)}>${quoted(lang, prose(text, textLang))}</span>`;
}
