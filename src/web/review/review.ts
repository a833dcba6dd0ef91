import { decide } from '../../review/decide.js';
import { BLOCKS, type Block, type Card, isDecided, type ReviewedProposal } from '../../review/proposed.js';
import { ensureRead } from '../../review/read-import.js';
import { undo } from '../../review/undo.js';
import { wordsOfStatement } from '../editing/editing-state.js';
import { nameOfRecord } from '../editing/message-words.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, prose, quoted } from '../i18n.js';
import { address, choice, type Page, type Reply, sitePath } from '../page-request.js';
import { messagesOf, NotNamed, verdictOf } from './answers.js';
import { cardShown } from './cards.js';
import { correctionShown } from './correction.js';
import { discard, discardForm } from './discard.js';
import { actorOf, importIdOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { REVIEW_PHRASES as T } from './phrases.js';
import { textPane } from './text-pane.js';
import { quotes, victimsIn } from './victims.js';

/** The review of received minutes: their text on one side, what they propose on the other. */

/** How many cards are shown at once. */
const PAGE = 25;
/** How long a page waits for a document that is being read, in milliseconds; then it says so. */
const PATIENCE = 4_000;

export const REVIEW: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug`,
  description: 'The review of minutes that an editor gave: their text and what they propose (`block`, `page`, `at`), decided one by one.',
  needs: 'EDITOR',
  reply: async (page) => {
    await readFirst(page);
    return reviewPage(page);
  },
  submit: async (page, fields): Promise<Reply> => {
    const { lang, application } = page;
    const own = await readOwnImport(page);
    const { dataSource } = application;
    const to = (query: Readonly<Record<string, string | number | null>>, at: string): Reply => ({
      redirect: `${address(lang, importPath(own.row.id), { block: fields.get('block'), page: fields.get('page'), ...query })}#${at}`,
      status: 303,
    });
    const card = fields.get('card') ?? '';
    if (fields.get('do') === 'undo') {
      const { errors } = await undo(dataSource, actorOf(page), own.row.id, fields.get('batch') ?? '');
      return errors.length > 0 ? reviewPage(page, messagesOf(errors, own, lang)) : to({ at: card }, 'current');
    }
    if (fields.get('do') === 'discard') {
      const result = await discard(page, own, fields);
      return 'length' in result ? reviewPage(page, result) : result;
    }
    try {
      const { errors, batch } = await decide(dataSource, actorOf(page), own.row.id, verdictOf(fields, own));
      return errors.length > 0 ? reviewPage(page, messagesOf(errors, own, lang), fields) : to({ at: card, done: batch }, 'current');
    } catch (error) {
      if (error instanceof NotNamed) return reviewPage(page, [error.told[lang]], fields);
      throw error;
    }
  },
};

/** Reads the document where that is still to be done, as long as a reader has patience. */
async function readFirst(page: FormRequest): Promise<void> {
  const { dataSource, onUnexpected } = page.application;
  // Only an import of whoever asks is read.
  const { row } = await readOwnImport(page);
  if (row.state !== 'READING') return;
  const work = ensureRead(dataSource, importIdOf(page)).catch(onUnexpected);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

const FRAME = { unlisted: true, hasForm: true, section: 'meeting', styles: ['review.css'], scripts: ['review.js'] } as const;

async function reviewPage(page: FormRequest, errors: readonly string[] = [], sent: URLSearchParams | null = null): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const own = await readOwnImport(page);
  const { row, draft, outcome } = own;
  const name = row.fileName === '' ? '' : ` – ${row.fileName}`;
  const title = `${t.title}${name}`;
  const simple = (main: Html, headers: Record<string, string> = {}): Page => ({
    ...FRAME,
    title,
    headers,
    main: html`<h1>${title}</h1>${main}`,
  });
  const retry = html`<p><a class="button" href="${address(lang, IMPORTS_PATH)}">${t.retry}</a></p>`;
  if (row.state === 'READING') return simple(html`<p class="notice" role="status">${t.reading}</p>`, { Refresh: '3' });
  if (row.state === 'FAILED')
    return simple(
      html`<div class="notice error" role="alert"><h2>${t.failed}</h2><p>${prose(row.problem?.[lang] ?? '', lang)}</p></div>${retry}`,
    );
  if (row.state === 'EMPTY')
    return simple(
      html`<div class="notice"><h2>${t.empty}</h2><p>${t.emptyLead}</p>${doubtList(own, lang)}</div>${retry}${textPane(own, [], null, lang)}`,
    );
  if (draft === 'PUBLISHED')
    return simple(
      html`<p class="notice done">${t.published}</p><p><a class="button" href="${address(lang, importPath(row.id, 'promises'))}">${t.promises}</a>${outcome.meeting ? html` <a href="${address(lang, outcome.meeting.meetingId)}">${t.seeMeeting}</a>` : null}</p>`,
    );
  if (draft === 'DISCARDED') return simple(html`<p class="notice">${t.discarded}</p>${retry}`);
  const asked = sent ?? query;
  const block = blockAsked(own, choiceOf(asked.get('block')), query.has('done'));
  const cards = own.cards.filter((card) => card.block === block);
  const current = currentCard(cards, Number(asked.get(errors.length > 0 ? 'card' : 'at') ?? -1));
  const visible = pageOf(cards, current, Number(query.get('page') ?? 0));
  const proposals = visible.cards.flatMap((card) => card.proposals);
  const isFinished = own.cards.every(isDecided);
  return {
    ...FRAME,
    title,
    status: errors.length > 0 ? 422 : 200,
    main: html`<h1>${title}</h1>
      ${query.has('again') ? html`<p class="notice">${t.again}</p>` : null}
      ${own.twin ? html`<p class="notice">${t.twin} <a href="${address(lang, own.twin.id)}">${prose(nameOfRecord(own.state.wording, own.twin.id) ?? own.twin.id, lang)}</a>. ${t.twinLead}</p>` : null}
      ${outcome.doubts.length > 0 && block === 'MEETING' ? html`<div class="notice">${doubtList(own, lang)}${quotes(victimsIn(own), outcome.language)}</div>` : null}
      ${progressBar(own, lang)} ${blockNav(own, block, lang)}
      ${errors.length > 0 ? html`<div class="notice error" role="alert" id="notice" tabindex="-1"><ul>${errors.map((one) => html`<li>${capital(prose(one, lang))}</li>`)}</ul></div>` : doneNotice(page, own, block)}
      ${isFinished ? html`<p class="notice done review-done" tabindex="-1"><strong>${t.finished}</strong> ${own.progress.uncovered.length > 0 ? html`<a href="${address(lang, importPath(row.id, 'sentences'))}">${t.uncovered(own.progress.uncovered.length)}</a> ` : null}<a class="button" href="${address(lang, importPath(row.id, 'publish'))}">${t.finish}</a></p>` : null}
      <div class="review">
        ${textPane(
          own,
          proposals.filter(({ state }) => state === 'OPEN'),
          current?.proposals.find(({ state }) => state === 'OPEN') ?? null,
          lang,
        )}
        <section class="review-queue" aria-labelledby="review-queue"><h2 id="review-queue">${t[block]}</h2>
          <p class="keys quiet" hidden>${t.keys}</p>
          ${correctionShown(own, lang, isFinished || query.get('block') === 'MEETING')}
          ${exactForm(page, own, block, visible.cards)}
          ${cards.length === 0 ? html`<p class="quiet">${t.noBlock}</p>` : html`<ol class="cards">${visible.cards.filter((card) => card === current || !isLeftOut(card)).map((card) => cardShown(page, own, card, card === current))}</ol>`}
          ${pager(own, block, visible, lang)} ${leftOut(page, own, cards, block)}
        </section></div>
      ${isFinished ? null : html`<p class="quiet">${t.later} <a href="${address(lang, importPath(row.id, 'publish'))}">${t.finishEarly}</a></p>`}
      ${discardForm(page, own)}`,
  };
}

/** « --date » is for the command line: here the day is a field. */
function doubtList({ outcome: { doubts } }: OwnImport, lang: FormRequest['lang']): Html | null {
  if (doubts.length === 0) return null;
  return html`<ul>${doubts.map((one) => html`<li>${prose(one[lang].replace(' (--date)', ''), lang)}</li>`)}</ul>`;
}

function choiceOf(value: string | null): Block | null {
  return choice(new URLSearchParams(value === null ? {} : { block: value }), 'block', BLOCKS);
}

/** The block that was asked for; after its last decision, the next one with something open. */
function blockAsked({ cards }: OwnImport, asked: Block | null, goesOn: boolean): Block {
  const open = BLOCKS.filter((block) => cards.some((card) => card.block === block && !isDecided(card)));
  if (asked !== null && (!goesOn || open.includes(asked))) return asked;
  return open.find((block) => asked === null || BLOCKS.indexOf(block) > BLOCKS.indexOf(asked)) ?? open[0] ?? asked ?? 'MEETING';
}

/** The first that is open from a position on. */
function currentCard(cards: readonly Card[], at: number): Card | null {
  const open = cards.filter((card) => !isDecided(card));
  return open.find(({ position }) => position >= at) ?? open[0] ?? null;
}

interface Visible {
  readonly cards: readonly Card[];
  readonly page: number;
  readonly pages: number;
}

function pageOf(all: readonly Card[], current: Card | null, asked: number): Visible {
  const cards = all.filter((card) => !isLeftOut(card));
  const pages = Math.max(1, Math.ceil(cards.length / PAGE));
  const own = current ? Math.floor(Math.max(0, cards.indexOf(current)) / PAGE) + 1 : 1;
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : own;
  return { cards: cards.slice((page - 1) * PAGE, page * PAGE), page, pages };
}

/** What the base knows already, and what was refused in earlier minutes, stands apart. */
function isLeftOut({ state, proposals }: Card): boolean {
  return state === 'KNOWN' || (state === 'REJECTED' && proposals.every(({ remembered }) => remembered));
}

function progressBar({ progress }: OwnImport, lang: FormRequest['lang']): Html {
  const { decided, total, uncovered } = progress;
  return html`<p class="progress" role="status"><progress max="${Math.max(1, total)}" value="${decided}" aria-hidden="true"></progress> ${T[lang].progress(decided, total, uncovered.length)}</p>`;
}

function blockNav({ cards, row, progress }: OwnImport, current: Block, lang: FormRequest['lang']): Html {
  const t = T[lang];
  const items = BLOCKS.map((block) => ({ block, own: cards.filter((card) => card.block === block && !isLeftOut(card)) })).filter(
    ({ own, block }) => own.length > 0 || block === current || cards.some((card) => card.block === block),
  );
  return html`<nav class="review-blocks" aria-label="${t.blocks}"><ol>${items.map(({ block, own }) => {
    const label = html`${t[block]} <span class="quiet">${own.filter(isDecided).length}/${own.length}</span>`;
    return html`<li>${block === current ? html`<strong aria-current="page">${label}</strong>` : html`<a href="${address(lang, importPath(row.id), { block })}">${label}</a>`}</li>`;
  })}<li><a href="${address(lang, importPath(row.id, 'sentences'))}">${t.sentences} <span class="quiet">${progress.uncovered.length}</span></a></li></ol></nav>`;
}

/** What was just decided, with the button that undoes it. */
function doneNotice(page: FormRequest, { proposals, row }: OwnImport, block: Block): Html | null {
  const { lang, query } = page;
  const batch = query.get('done');
  const done = proposals.filter(({ decision }) => batch !== null && decision?.batch === batch);
  const [first] = done;
  if (!first || batch === null) return null;
  return html`<div class="notice done change-notice" role="status" id="notice"><form class="quick" method="post" action="${sitePath(lang, importPath(row.id))}">${tokenField(page)}${hiddenFields(
    [
      ['batch', batch],
      ['block', first.block],
      ['card', String(first.position)],
    ],
  )}${T[lang].done} <button class="plain" name="do" value="undo" data-key="u" aria-keyshortcuts="u">${T[lang].undo}<kbd aria-hidden="true" hidden>u</kbd></button></form>${block === first.block ? null : html` <span class="quiet">${T[lang][first.block]}</span>`}</div>`;
}

/** One button for what is exact and in sight. */
function exactForm(page: FormRequest, { row }: OwnImport, block: Block, cards: readonly Card[]): Html | null {
  if (block !== 'ATTENDANCE' && block !== 'MENTIONS') return null;
  const isTaken = ({ state, exact: isExact }: ReviewedProposal): boolean => state === 'OPEN' && isExact;
  const exact = cards.flatMap(({ proposals }) => proposals).filter(isTaken);
  if (exact.length < 2) return null;
  const { lang } = page;
  const t = T[lang];
  const names = cards.filter(({ proposals }) => proposals.some(isTaken)).length;
  return html`<form class="exact" method="post" action="${sitePath(lang, importPath(row.id))}">${tokenField(page)}${hiddenFields([
    ['block', block],
    ...exact.map(({ position }): [string, string] => ['position', String(position)]),
  ])}<p class="actions">${t.exactLead} <button name="do" value="exact">${block === 'MENTIONS' ? t.exactNames(names, exact.length) : t.exact(exact.length)}</button></p></form>`;
}

function pager({ row }: OwnImport, block: Block, { page, pages }: Visible, lang: FormRequest['lang']): Html | null {
  if (pages === 1) return null;
  const t = T[lang];
  const link = (to: number, label: string): Html | null =>
    to < 1 || to > pages ? null : html`<a href="${address(lang, importPath(row.id), { block, page: to })}">${label}</a>`;
  return html`<p class="actions">${link(page - 1, t.previous)} <span class="quiet">${t.pageOf(page, pages)}</span> ${link(page + 1, t.next)}</p>`;
}

/** What nobody has to decide: known already, refused before, and promises of which nothing is said. */
function leftOut(page: FormRequest, own: OwnImport, cards: readonly Card[], block: Block): Html {
  const { lang } = page;
  const t = T[lang];
  const left = cards.filter(({ state }) => state === 'KNOWN');
  const [known, shorter] = [left.filter(({ block: of }) => of !== 'MENTIONS'), left.filter(({ block: of }) => of === 'MENTIONS')];
  const remembered = cards.filter((card) => isLeftOut(card) && card.state === 'REJECTED');
  const list = (some: readonly Card[]): Html => html`<ol class="cards">${some.map((card) => cardShown(page, own, card, false))}</ol>`;
  const silent = block === 'PROMISES' ? own.outcome.silent : [];
  return html`${known.length > 0 ? html`<details><summary>${t.known(known.length)}</summary>${list(known)}</details>` : null}
    ${shorter.length > 0 ? html`<details><summary>${own.outcome.correction ? t.reviewed(shorter.length) : t.shorter(shorter.length)}</summary>${list(shorter)}</details>` : null}
    ${remembered.length > 0 ? html`<details><summary>${t.remembered(remembered.length)}</summary><ul>${remembered.map(({ proposals: [one] }) => html`<li>${one ? wordsOfRemembered(one, own, lang) : null}</li>`)}</ul></details>` : null}
    ${silent.length > 0 ? html`<details><summary>${t.silent(silent.length)}</summary><p class="quiet">${t.silentLead}</p><ul>${silent.map((id) => html`<li><a href="${address(lang, id)}">${prose(wordsOfStatement(own.state, id) || id, lang)}</a></li>`)}</ul></details>` : null}`;
}

function wordsOfRemembered({ proposal }: ReviewedProposal, { state }: OwnImport, lang: FormRequest['lang']): string {
  return proposal.kind === 'MENTION' ? `${quoted(lang, proposal.surface)} ≠ ${state.wording.nameOf(proposal.actor) ?? proposal.actor}` : '';
}
