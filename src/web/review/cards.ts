import { labelOf } from '../../core/enums.js';
import type { EntityKind } from '../../kinds/index.js';
import type { ProposedEntity } from '../../import/proposals/proposal.js';
import { draftedUnder, namesakesOf, personNamed } from '../../review/ends.js';
import { type Card, endsOf, isDecided, type ReviewedProposal } from '../../review/proposed.js';
import { ProposalState } from '../../store/import-tables.js';
import { kindName } from '../components/links.js';
import { ChangeFields, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { candidateInWords } from '../editing/tell-apart.js';
import { type FormRequest, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { prose, quoted } from '../i18n.js';
import { address, sitePath } from '../page-request.js';
import { wordsOfProposal } from './card-words.js';
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
  const mark = open ? null : html` <span class="mark">${labelOf(ProposalState, card.state)[lang]}</span>`;
  return html`<li class="card${isCurrent ? ' current' : ''}${open ? '' : ' decided'}" id="p-${card.position}">
    <h3${isCurrent ? html` id="current" tabindex="-1"` : null}>${prose(title, lang)}${mark}</h3>
    ${open ? openCard(page, own, card, first, title) : decidedCard(page, own, card, first, title)}</li>`;
}

function titleOf({ block, proposals, state }: Card, own: OwnImport, lang: FormRequest['lang']): string {
  const [first] = proposals;
  if (block === 'MEETING' || block === 'AGENDA') return T[lang][block];
  return first ? wordsOfProposal({ ...first, state }, own, lang) : '';
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
  const actions = (act: string, label: string, more: Html | null): Html =>
    html`<p class="actions">${button(act, label, 'a')} ${more} ${button('reject', t.reject, 'r', true)} ${button('skip', t.skip, 's', true)}</p>`;
  if (card.block === 'AGENDA')
    return cardForm(page, own, card, html`${agendaFields(card, lang)}${actions('agenda', t.agendaButton, null)}`);
  if (card.block === 'MENTIONS') return cardForm(page, own, card, html`${mentionFields(page, card)}${actions('accept', t.accept, null)}`);
  const correct = html`<a class="button plain" data-key="c" aria-keyshortcuts="c" href="${address(lang, importPath(own.row.id, `correct/${card.position}`))}">${t.correct}<span class="vh">${t.ofCard(title)}</span>${key('c')}</a>`;
  return cardForm(
    page,
    own,
    card,
    html`${sentenceOf(first, own, lang)}${endFields(page, own, first)}${wordsField(first, lang)}${hiddenFields([['position', String(card.position)]])}${actions('accept', t.accept, correct)}`,
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
  const batch = card.proposals.find(({ decision }) => decision)?.decision?.batch;
  if (batch === undefined) return null;
  return cardForm(
    page,
    own,
    card,
    html`${hiddenFields([['batch', batch]])}<p class="actions"><button class="plain" name="do" value="undo" aria-label="${t.undoOf(title)}">${t.undo}</button></p>`,
  );
}

/** A button of a card, with the key that presses it. */
export function button(act: string, label: string, shortcut: string | null, plain = false): Html {
  return html`<button name="do" value="${act}"${plain ? html` class="plain"` : null}${shortcut === null ? null : html` data-key="${shortcut}" aria-keyshortcuts="${shortcut}"`}>${label}${shortcut === null ? null : key(shortcut)}</button>`;
}

/** Shown where a script makes keys work. */
function key(shortcut: string): Html {
  return html` <kbd aria-hidden="true" hidden>${shortcut}</kbd>`;
}

function sentenceOf({ sentence, proposal }: ReviewedProposal, { outcome }: OwnImport, lang: FormRequest['lang']): Html {
  return html`<blockquote lang="${outcome.language}">${sentence}</blockquote><p class="quiet">${prose(proposal.reason[lang], lang)}</p>`;
}

/** Names that nobody knows, or that several have: who is it? */
function endFields(page: FormRequest, own: OwnImport, reviewed: ReviewedProposal): Html {
  const { lang } = page;
  const unknown = Object.entries(endsOf(reviewed.proposal)).filter(
    ([field, { id, name, kind }]) =>
      id === null &&
      draftedUnder({ drafted: own.operations }, name, kind) === null &&
      !(field === 'proxy' && personNamed(own.state.base, name) !== null) &&
      !isOwnName(name),
  );
  const warned = unknown.length > 0 && reviewed.victims ? html`<p class="notice">${T[lang].victims}</p>` : null;
  return html`${warned}${unknown.map(([field, end]) => endField(page, own, reviewed, field, end))}`;
}

/** The meeting itself and its minutes are named so by the import. */
function isOwnName(name: string): boolean {
  return /^(?:compte-rendu de la )?réunion du /i.test(name);
}

function endField(page: FormRequest, own: OwnImport, { position, victims }: ReviewedProposal, field: string, end: ProposedEntity): Html {
  const { lang } = page;
  const t = T[lang];
  const name = `end.${field}`;
  const change = new ChangeFields(UNTOUCHED, `p${position}`);
  const kinds: readonly EntityKind[] = end.kind === 'ORGANIZATION' ? ['ORGANIZATION', 'GOVERNMENT_BODY'] : [end.kind];
  const candidates = [...new Set([...end.candidates, ...namesakesOf(own.state.base, end.name, end.kind)])];
  const options: Option[] = [
    ...candidates.map((id) => ({ value: id, label: candidateInWords(own.state, id, lang) })),
    ...kinds.map((kind) => ({ value: `new:${kind}`, label: t.newOne(end.name, kindName(kind, lang).toLowerCase()) })),
    ...(['person', 'body', 'proxy'].includes(field) ? [{ value: 'none', label: t.nobody }] : []),
  ];
  const asks = candidates.length > 0 || victims;
  return html`<div class="either">${change.select({
    name,
    label: candidates.length > 0 ? t.whichSeveral(end.name) : t.which(end.name),
    value: asks ? '' : (options[0]?.value ?? ''),
    options: asks ? [{ value: '', label: t.choose }, ...options] : options,
  })}${change.text({ name: `${name}.other`, label: t.other, maxlength: 200, suggest: address(lang, 'suggest') })}${change.text({ name: `${name}.name`, label: t.newName, value: end.name, maxlength: 200 })}</div>`;
}

/** A task or a claim is said in one's own words; those of the sentence are there to begin with. */
function wordsField({ proposal, sentence, position }: ReviewedProposal, lang: FormRequest['lang']): Html | null {
  const change = new ChangeFields(UNTOUCHED, `p${position}`);
  const area = (label: string, value: string): Html =>
    html`${change.area({ name: 'words', label, value, rows: 2, maxlength: 4000 })}${hiddenFields([['proposed', value]])}`;
  if (proposal.kind === 'FOLLOW_UP') return area(T[lang].task, proposal.task);
  return proposal.kind === 'DECISION' || proposal.kind === 'CHANGE' ? area(T[lang].words, sentence) : null;
}

function agendaFields({ proposals }: Card, lang: FormRequest['lang']): Html {
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
