import type { Span } from '../../documents/lines.js';
import { namesVictim } from '../../import/proposals/victims.js';
import { decide, type Verdict } from '../../review/decide.js';
import type { OwnDecision } from '../../review/outcome.js';
import { undo } from '../../review/undo.js';
import { wordsOfStatement } from '../editing/editing-state.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { notFound } from '../../http/router.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { messagesOf } from './answers.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { REVIEW_PHRASES } from './phrases.js';
import { quotedClaim } from './quoted-claim.js';

/** The sentences of received minutes on which nothing rests yet: each is either made to say something, or set aside. */

const T = phrases({
  fr: {
    title: 'Phrases dont rien n’est tiré',
    back: 'Retour à la relecture',
    lead: 'Dites ce que dit une phrase ; ou cochez-en plusieurs, et notez-les telles quelles ou mettez-les de côté. Notée telle quelle, une phrase est dite de tous ceux qu’elle nomme.',
    none: 'Chaque phrase porte une affirmation, ou a été mise de côté.',
    first: 'Dites d’abord de quelle réunion est ce compte-rendu.',
    add: 'Dire ce qu’elle dit',
    choose: 'choisir',
    chooseAll: 'Tout cocher',
    asIs: 'Noter telles quelles',
    aside: 'Rien à en tirer : mettre de côté',
    chosenNone: 'Cochez d’abord des phrases.',
    own: 'Ce que vous en avez dit',
    setAside: (number: number) => `${count('fr', number, 'phrase mise', 'phrases mises')} de côté`,
    noted: (number: number) => `${count('fr', number, 'phrase notée telle quelle', 'phrases notées telles quelles')}`,
    undo: 'Annuler',
    undoOf: (what: string) => `Annuler : ${what}`,
    done: 'C’est noté dans le brouillon.',
    more: (number: number) => `Encore ${count('fr', number, 'phrase', 'phrases')}, une fois celles-ci vues.`,
  },
  en: {
    title: 'Sentences not used yet',
    back: 'Back to the review',
    lead: 'Say what a sentence says; or tick several, and note them as they stand or set them aside. Noted as it stands, a sentence is said of all whom it names.',
    none: 'Every sentence supports a statement, or was set aside.',
    first: 'Say first which meeting these minutes are of.',
    add: 'Say what it says',
    choose: 'choose',
    chooseAll: 'Tick all',
    asIs: 'Note as they stand',
    aside: 'Nothing to draw: set aside',
    chosenNone: 'Tick some sentences first.',
    own: 'What you said of them',
    setAside: (number: number) => `${count('en', number, 'sentence', 'sentences')} set aside`,
    noted: (number: number) => `${count('en', number, 'sentence', 'sentences')} noted as they stand`,
    undo: 'Undo',
    undoOf: (what: string) => `Undo: ${what}`,
    done: 'Noted in the draft.',
    more: (number: number) => `${count('en', number, 'more sentence', 'more sentences')}, once these are seen.`,
  },
});

/** How many are shown, and so decided, at once. */
const SHOWN = 60;

export const SENTENCES: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/sentences`,
  description: 'The sentences of received minutes on which nothing rests yet: to be said, or set aside.',
  needs: 'EDITOR',
  reply: async (page) => sentencesPage(page, await readOwnImport(page)),
  submit: async (page, fields): Promise<Reply> => {
    const { lang, application } = page;
    const own = await readOwnImport(page);
    const { id } = own.row;
    const to = (done: string | null): Reply => ({
      redirect: address(lang, importPath(id, 'sentences'), { done }),
      status: 303,
    });
    if (fields.get('do') === 'undo') {
      const { errors } = await undo(application.dataSource, actorOf(page), id, fields.get('batch') ?? '');
      return errors.length > 0 ? sentencesPage(page, own, messagesOf(errors, own, lang)) : to(null);
    }
    const places = fields.getAll('at').flatMap(placeOf);
    if (places.length === 0) return sentencesPage(page, own, [T[lang].chosenNone]);
    const verdict: Verdict =
      fields.get('do') === 'as-is'
        ? { do: 'state-each', statements: places.map((place) => ({ ...place, statement: quotedClaim(own, place) })) }
        : { do: 'set-aside', places };
    const { errors, batch } = await decide(application.dataSource, actorOf(page), id, verdict);
    return errors.length > 0 ? sentencesPage(page, own, messagesOf(errors, own, lang)) : to(batch);
  },
};

/** A place as forms write it; none for anything else. */
export function placeOf(value: string): Span[] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  return start === undefined || end === undefined ? [] : [{ start: Number(start), end: Number(end) }];
}

function sentencesPage(page: FormRequest, own: OwnImport, errors: readonly string[] = []): Page {
  const { lang, query } = page;
  const t = T[lang];
  const { row, outcome, progress } = own;
  if (own.draft !== 'DRAFT') throw notFound();
  const shown = progress.uncovered.slice(0, SHOWN);
  const done = outcome.own.filter(({ batch }) => batch === query.get('done'));
  return {
    title: t.title,
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    styles: ['review.css'],
    scripts: ['review.js'],
    main: html`<p class="editor-links"><a href="${address(lang, importPath(row.id))}">${t.back}</a></p>
      <h1>${t.title} <span class="quiet">${progress.uncovered.length}</span></h1>
      ${errors.length > 0 ? html`<div class="notice error" role="alert"><ul>${errors.map((one) => html`<li>${prose(one, lang)}</li>`)}</ul></div>` : null}
      ${done[0] ? html`<div class="notice done" role="status">${t.done} ${undoForm(page, own, done[0], t.done)}</div>` : null}
      ${!outcome.meeting ? html`<p class="notice">${t.first}</p>` : shown.length === 0 ? html`<p class="notice done">${t.none}</p>` : list(page, own, shown)}
      ${ownDecisions(page, own)}`,
  };
}

function list(page: FormRequest, { row, outcome, progress }: OwnImport, shown: readonly Span[]): Html {
  const { lang } = page;
  const t = T[lang];
  const text = row.text ?? '';
  const rest = progress.uncovered.length - shown.length;
  return html`<p class="quiet">${t.lead}</p><form method="post" action="${sitePath(lang, importPath(row.id, 'sentences'))}">${tokenField(page)}
    <ul class="sentences">${shown.map(({ start, end }) => {
      const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
      return html`<li id="s-${start}"><span lang="${outcome.language}">${words}</span>
        <span class="actions"><a href="${address(lang, importPath(row.id, 'state'), { start, end })}" aria-label="${t.add} : ${words}">${t.add}</a>
        <label><input type="checkbox" name="at" value="${start}-${end}" aria-label="${t.choose} : ${words}"> ${t.choose}</label></span>${namesVictim(words) ? html`<p class="quiet">${REVIEW_PHRASES[lang].victimNamed}</p>` : null}</li>`;
    })}</ul>
    ${rest > 0 ? html`<p class="quiet">${t.more(rest)}</p>` : null}
    <p class="actions"><label class="choose-all" hidden><input type="checkbox"> ${t.chooseAll}</label> <button name="do" value="as-is">${t.asIs}</button> <button class="plain" name="do" value="set-aside">${t.aside}</button></p></form>`;
}

/** What was said or set aside, each with its way back. */
function ownDecisions(page: FormRequest, own: OwnImport): Html | null {
  const { lang } = page;
  const t = T[lang];
  const { outcome, state } = own;
  if (outcome.own.length === 0) return null;
  const batches = new Map<string, OwnDecision[]>();
  for (const one of outcome.own) batches.set(one.batch, [...(batches.get(one.batch) ?? []), one]);
  const words = ([first, ...rest]: OwnDecision[]): string => {
    const record = first?.records.find((id) => /^(?:relation|claim|follow-up|step)\//.test(id));
    if (record !== undefined && rest.some(({ records }) => records.length > 0 && !records.includes(record)))
      return t.noted(rest.length + 1);
    return record === undefined ? t.setAside(rest.length + 1) : wordsOfStatement(state, record);
  };
  return html`<section aria-labelledby="own"><h2 id="own">${t.own}</h2><ul class="rows">${[...batches.values()].map((all) => {
    const [first] = all;
    return first ? html`<li><span>${prose(words(all), lang)}</span> ${undoForm(page, own, first, words(all))}</li>` : null;
  })}</ul></section>`;
}

function undoForm(page: FormRequest, { row }: OwnImport, { batch }: OwnDecision, what: string): Html {
  const { lang } = page;
  return html`<form class="quick" method="post" action="${sitePath(lang, importPath(row.id, 'sentences'))}">${tokenField(page)}${hiddenFields([['batch', batch]])}<button class="plain" name="do" value="undo" aria-label="${T[lang].undoOf(what)}">${T[lang].undo}</button></form>`;
}
