import { groupBy } from '../../core/group-by.js';
import { labelOf } from '../../core/enums.js';
import { isComplete } from '../../review/rows.js';
import { type Card, isDecided, isSentenceCard, type ReviewedProposal } from '../../review/proposed.js';
import { ProposalState } from '../../store/import-tables.js';
import { ChangeFields, UNTOUCHED } from '../editing/change-fields.js';
import { type FormRequest, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, prose, quoted } from '../i18n.js';
import { address, sitePath } from '../page-request.js';
import { wordsOfProposal } from './card-words.js';
import { endFields } from './end-fields.js';
import { meetingFields } from './meeting-card.js';
import type { OwnImport } from './own-import.js';
import { importPath } from './paths.js';
import { REVIEW_PHRASES as T } from './phrases.js';

/** The cards of the queue: each a form that decides one proposal, or all of a group. */

/** How many places of one name are shown, and so decided, at once. */
const MAX_PLACES = 20;

/** @param isCurrent whether it is the one that is to be decided next, and that keys act on */
export function cardShown(page: FormRequest, own: OwnImport, card: Card, isCurrent: boolean): Html {
  const { lang } = page;
  const [first] = card.proposals;
  if (!first) throw new Error('a card without proposals');
  const title = titleOf(card, own, lang);
  const open = !isDecided(card);
  const mark = open || isSentenceCard(card) ? null : stateMark(card.state, lang);
  return html`<li class="card${isCurrent ? ' current' : ''}${open ? '' : ' decided'}" id="p-${card.position}">
    <h3${isCurrent ? html` id="current" tabindex="-1"` : null}>${prose(title, lang)}${mark}</h3>
    ${open ? openCard(page, own, card, first, title) : null}${isSentenceCard(card) ? decidedRows(page, own, card) : open ? null : decidedCard(page, own, card, first, title)}</li>`;
}

/** What was decided. */
function stateMark(state: ProposalState, lang: Lang): Html {
  return html` <span class="mark">${labelOf(ProposalState, state)[lang]}</span>`;
}

function titleOf(card: Card, own: OwnImport, lang: Lang): string {
  const { block, proposals, state } = card;
  const [first] = proposals;
  if (block === 'MEETING' || block === 'AGENDA') return T[lang][block];
  if (!first) return '';
  return isSentenceCard(card) ? quoted(lang, first.sentence) : capital(wordsOfProposal({ ...first, state }, own, lang));
}

/** A form of a card: what it decides stands in the buttons. */
function cardForm(page: FormRequest, own: OwnImport, { position, block }: Card, body: Html): Html {
  return html`<form method="post" action="${sitePath(page.lang, importPath(own.row.id))}">${tokenField(page)}${hiddenFields([
    ['card', String(position)],
    ['block', block],
  ])}${body}</form>`;
}

function openCard(page: FormRequest, own: OwnImport, card: Card, first: ReviewedProposal, title: string): Html {
  const { lang } = page;
  const t = T[lang];
  if (card.block === 'MEETING') {
    return cardForm(
      page,
      own,
      card,
      html`${meetingFields(page, own, card)}<p class="actions">${button('meeting', t.meetingButton, 'a')} </p>`,
    );
  }
  const actions = (act: string, label: string, more: Html | null, reject = t.reject): Html =>
    html`<p class="actions">${button(act, label, 'a')} ${more} ${button('reject', reject, 'r', true)} ${button('skip', t.skip, 's', true)}</p>`;
  if (isSentenceCard(card))
    return cardForm(page, own, card, html`${statementRows(page, own, card)}${actions('accept', t.acceptTicked, null, t.rejectAll)}`);
  if (card.block === 'AGENDA')
    return cardForm(page, own, card, html`${agendaFields(card, lang)}${actions('agenda', t.agendaButton, null)}`);
  if (card.block === 'MENTIONS') return cardForm(page, own, card, html`${mentionFields(page, card)}${actions('accept', t.accept, null)}`);
  if (!isComplete(first))
    return cardForm(
      page,
      own,
      card,
      html`${sentenceOf(first, own, lang)}<p class="quiet">${t.completeLead}</p><p class="actions">${correctLink(own, card.position, title, lang, t.complete)} ${button('reject', t.reject, 'r', true)} ${button('skip', t.skip, 's', true)}</p>`,
    );
  const correct = correctLink(own, card.position, title, lang);
  return cardForm(
    page,
    own,
    card,
    html`${sentenceOf(first, own, lang)}${endFields(page, own, card, first)}${wordsField(first, lang)}${hiddenFields([['position', String(card.position)]])}${actions('accept', t.accept, correct)}`,
  );
}

/** @param label other words than for a proposal that could be accepted as it is: those of what has to be done first */
function correctLink({ row }: OwnImport, position: number, title: string, lang: Lang, label?: string): Html {
  const t = T[lang];
  return html`<a class="button${label === undefined ? ' plain' : ''}" data-key="c" aria-keyshortcuts="c" href="${address(lang, importPath(row.id, `correct/${position}`))}">${label ?? t.correct}<span class="vh">${t.ofCard(title)}</span>${key('c')}</a>`;
}

/** The statements of a sentence that are still to be decided: accepted where they are ticked. */
function statementRows(page: FormRequest, own: OwnImport, card: Card): Html {
  const { lang } = page;
  const open = card.proposals.filter(({ state }) => state === 'OPEN');
  return html`<ul class="places statements">${open.map((one, at) => {
    const { position, proposal } = one;
    const words = capital(wordsOfProposal(one, own, lang));
    const id = `at-${position}`;
    const pressed = at < KEYS ? html` data-key="${at + 1}" aria-keyshortcuts="${at + 1}"` : null;
    return html`<li${position === card.position ? null : html` id="p-${position}"`}><div class="check"><input type="checkbox" id="${id}" name="position" value="${position}"${pressed} checked> <label for="${id}">${prose(words, lang)}</label>${at < KEYS ? key(String(at + 1)) : null}</div>
      <p class="quiet">${prose(proposal.reason[lang], lang)} ${correctLink(own, position, words, lang)}</p>${endFields(page, own, card, one)}</li>`;
  })}</ul><p class="quiet">${T[lang].untickedRejected}</p>`;
}

/** How many boxes of a card have a key: a digit. */
const KEYS = 9;

/** The statements of a sentence that are decided, those that were at once with one way back. */
function decidedRows(page: FormRequest, own: OwnImport, card: Card): Html {
  const { lang } = page;
  const decided = card.proposals.filter(({ state }) => state !== 'OPEN');
  return html`${[...groupBy(decided, ({ decision }) => [decision?.batch ?? '']).values()].map((some) => {
    const words = some.map((one) => capital(wordsOfProposal(one, own, lang)));
    const list = html`<ul class="places">${some.map(({ state }, at) => html`<li>${prose(words[at] ?? '', lang)}${stateMark(state, lang)}</li>`)}</ul>`;
    return html`<div class="decided-rows">${list}${undoForm(page, own, card, some, words.join(' ; '))}</div>`;
  })}`;
}

/** What takes a decision back, where it can be. */
function undoForm(page: FormRequest, own: OwnImport, card: Card, proposals: Card['proposals'], title: string): Html | null {
  const t = T[page.lang];
  const batch = proposals.find(({ decision }) => decision)?.decision?.batch;
  if (batch === undefined || own.draft !== 'DRAFT') return null;
  return cardForm(
    page,
    own,
    card,
    html`${hiddenFields([['batch', batch]])}<p class="actions"><button class="plain" name="do" value="undo" aria-label="${t.undoOf(title)}">${t.undo}</button></p>`,
  );
}

function decidedCard(page: FormRequest, own: OwnImport, card: Card, first: ReviewedProposal, title: string): Html | null {
  const { lang } = page;
  const t = T[lang];
  if (own.draft !== 'DRAFT') return null;
  if (card.state === 'KNOWN')
    return cardForm(
      page,
      own,
      card,
      html`${sentenceOf(first, own, lang)}${hiddenFields([['position', String(card.position)]])}<p class="actions">${button('accept', t.acceptAnyway, null, true)}</p>`,
    );
  return undoForm(page, own, card, card.proposals, title);
}

/** A button of a card, with the key that presses it. */
export function button(act: string, label: string, shortcut: string | null, plain = false): Html {
  return html`<button name="do" value="${act}"${plain ? html` class="plain"` : null}${shortcut === null ? null : html` data-key="${shortcut}" aria-keyshortcuts="${shortcut}"`}>${label}${shortcut === null ? null : key(shortcut)}</button>`;
}

/** Shown where a script makes keys work. */
function key(shortcut: string): Html {
  return html` <kbd aria-hidden="true" hidden>${shortcut}</kbd>`;
}

function sentenceOf({ sentence, proposal }: ReviewedProposal, { outcome }: OwnImport, lang: Lang): Html {
  return html`<blockquote lang="${outcome.language}">${sentence}</blockquote><p class="quiet">${prose(proposal.reason[lang], lang)}</p>`;
}

/** A task or a claim is said in one's own words; those of the sentence are there to begin with. */
function wordsField({ proposal, sentence, position }: ReviewedProposal, lang: Lang): Html | null {
  const change = new ChangeFields(UNTOUCHED, `p${position}`);
  const area = (label: string, value: string): Html =>
    html`${change.area({ name: 'words', label, value, rows: 2, maxlength: 4000 })}${hiddenFields([['proposed', value]])}`;
  if (proposal.kind === 'FOLLOW_UP') return area(T[lang].task, proposal.task);
  return proposal.kind === 'DECISION' || proposal.kind === 'CHANGE' ? area(T[lang].words, sentence) : null;
}

function agendaFields({ proposals }: Card, lang: Lang): Html {
  const t = T[lang];
  return html`<p class="quiet">${t.agendaLead}</p><ul class="agenda">${proposals.map(({ proposal, position }) => {
    if (proposal.kind !== 'SECTION') return null;
    const { number, title, level } = proposal;
    return html`<li class="level-${Math.min(level, 3)}"><input type="checkbox" name="position" value="${position}" checked aria-label="${t.agendaItem(title)}"> ${number === null ? null : html`<span>${number}</span> `}<input name="title.${position}" value="${title}" maxlength="500" aria-label="${t.titleOf(title)}"></li>`;
  })}</ul>`;
}

/** Each place where the name stands; only those in sight are decided. */
function mentionFields(page: FormRequest, { proposals, position }: Card): Html {
  const { lang } = page;
  const t = T[lang];
  const open = proposals.filter(({ state }) => state === 'OPEN');
  const shown = open.slice(0, MAX_PLACES);
  const change = new ChangeFields(UNTOUCHED, `p${position}`);
  return html`<p class="quiet">${t.places(shown.length, open.length)}</p><ul class="places">${shown.map(
    (one) =>
      html`<li class="check"><input type="checkbox" id="at-${one.position}" name="position" value="${one.position}" checked> <label for="at-${one.position}">${quoted(lang, excerpt(one))}</label></li>`,
  )}</ul><div class="find">${change.text({ name: 'entity', label: t.isOther, maxlength: 200, suggest: address(lang, 'suggest') })}<button class="plain" name="do" value="name">${t.rename}</button></div>`;
}

/** The words around a name. */
function excerpt({ sentence, proposal }: ReviewedProposal): string {
  if (proposal.kind !== 'MENTION' || sentence.length <= 160) return sentence;
  const at = sentence.indexOf(proposal.surface);
  const from = Math.max(0, at - 60);
  return `${from > 0 ? '…' : ''}${sentence.slice(from, from + 150).toWellFormed()}…`;
}
