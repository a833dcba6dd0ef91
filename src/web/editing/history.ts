import { MAX_ROWS_SHOWN, recordsAbout, type RevisionChanges, revisionOf, revisionsOf, revisionsOfRecords } from '../../changes/history.js';
import { rehearse, type Rehearsal } from '../../changes/rehearse.js';
import { restoreRecord, revertRevision } from '../../changes/revert.js';
import { readState } from '../../changes/state.js';
import type { Message } from '../../errors.js';
import { notFound } from '../../http/router.js';
import { kindOfId } from '../../kinds/index.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { RevisionRow } from '../../store/tables.js';
import { notice } from '../components/form-parts.js';
import { type FormRequest, type FormRoute, localAddress } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { RestoreRecordDocument, RevertRevisionDocument } from '../operations.generated.js';
import { address, type Page, type Reply } from '../page-request.js';
import { ChangeFields, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, reasonField, sendChange } from './change-form.js';
import { editingState, wordsOfStatement } from './editing-state.js';
import { consequences, refusal } from './rehearsal.js';
import { revisionChanges, revisionHead, revisionList } from './history-list.js';
import { pageWording } from './wording.js';

const T = phrases({
  fr: {
    title: 'Historique de la base',
    of: (name: string) => `Historique : ${name}`,
    lead: 'Qui a changé quoi, quand et pourquoi ; ce qui était avant, ce qui est après. Tout peut être annulé, sauf un effacement.',
    revision: (number: number) => `Changement n° ${number}`,
    older: 'Changements plus anciens',
    newest: 'Retour aux plus récents',
    only: (number: number) => `Seules les ${number} premières lignes sont montrées.`,
    undo: 'Annuler ce changement',
    undoLead:
      'Voici ce que cela ferait. L’annulation est un changement de plus, qui s’annule à son tour. Elle est publiée tout de suite, et ne va dans aucun brouillon : elle remet ce qui était là, et ne vaut que si rien n’a changé depuis.',
    undoButton: 'Annuler ce changement',
    reverted: (number: number) => `Annulé par le changement n° ${number}.`,
    cannot: 'Ce changement ne peut plus être annulé tel quel :',
    all: 'Tout l’historique',
    entity: 'Voir',
    removed: 'Ce n’est plus dans la base.',
    restore: 'Restaurer',
    restoreLead: 'Voici ce qui reviendrait, tel qu’il était et à la même adresse :',
    scopeRow: 'La fiche seule',
    scopeAll: 'Avec tout ce qui en est dit',
  },
  en: {
    title: 'History of the base',
    of: (name: string) => `History: ${name}`,
    lead: 'Who changed what, when and why; what was before, what is after. Everything can be undone except an erasure.',
    revision: (number: number) => `Change no. ${number}`,
    older: 'Older changes',
    newest: 'Back to the latest',
    only: (number: number) => `The first ${number} are shown.`,
    undo: 'Undo this change',
    undoLead:
      'This is what it would do. Undoing is one more change, which can itself be undone. It is published at once and goes into no draft: it brings back what was there, and holds only as long as nothing has changed since.',
    undoButton: 'Undo this change',
    reverted: (number: number) => `Undone by change no. ${number}.`,
    cannot: 'This change can no longer be undone as it was:',
    all: 'All history',
    entity: 'See it',
    removed: 'It is no longer in the base.',
    restore: 'Restore',
    restoreLead: 'This would come back, as it was and at the same address:',
    scopeRow: 'The entry alone',
    scopeAll: 'With all that is said of it',
  },
});

const A_PAGE = 20;
/** What is said after an erasure, by the parameter `erased`. */
const ERASED: Readonly<Record<string, Message>> = {
  1: {
    fr: 'La personne est effacée. Les sauvegardes plus anciennes la contiennent encore.',
    en: 'The person is erased. Older backups still hold them.',
  },
  before: {
    fr: 'Cette personne était déjà effacée : il n’y avait plus rien à faire.',
    en: 'This person was erased already: there was nothing left to do.',
  },
};

/** The changes of the whole base. */
export const HISTORY: FormRoute = {
  path: '/history',
  description: 'What was changed in the base, by whom and why, the latest first; for editors.',
  needs: 'EDITOR',
  reply: async (page): Promise<Page> => {
    const { lang } = page;
    const t = T[lang];
    const before = beforeOf(page);
    const entries = await inReadingTransaction(page.application.dataSource, async (manager) => {
      const base = await readState(manager);
      return { rows: base.records, list: await revisionsOf(manager, base, { before, limit: A_PAGE }) };
    });
    return {
      title: t.title,
      unlisted: true,
      hasForm: true,
      main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>${notice(ERASED[page.query.get('erased') ?? ''] ?? null, lang, 'done')}
        ${revisionList(page, entries.list, entries.rows.values())}${pages(page, 'history', entries.list)}`,
    };
  },
};

/** The changes of one record, and of what is said of it. */
export const RECORD_HISTORY: FormRoute = {
  path: '/history/of/:prefix/:slug',
  description: 'What was changed of one record, or of an entity and all that is said of it; from where it is restored when it was removed.',
  needs: 'EDITOR',
  reply: (page) => recordHistory(page),
  refill: (page, fields) => recordHistory(page, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    if (fields.get('do') !== 'restore') throw notFound();
    const id = recordIdOf(page);
    const { done, errors } = await sendChange(
      page,
      fields,
      async (given) => (await page.ask(RestoreRecordDocument, { input: { ...given, id } })).restoreRecord,
      { nameOf: () => null },
    );
    return done ?? recordHistory(page, { fields, errors });
  },
};

/**
 * One change: all that it did, and undoing it. A form that does not say that what would follow was `seen` undoes it when nothing rests on
 * it and nothing becomes doubtful; else the page shows that first.
 */
export const REVISION: FormRoute = {
  path: '/history/:id',
  description: 'One change of the base: all that it did, and undoing it with its consequences shown first where something rests on it.',
  needs: 'EDITOR',
  reply: (page) => revisionPage(page),
  refill: (page, fields) => revisionPage(page, { to: localAddress(fields.get('to'), page.lang), ...refilled(page, fields) }),
  submit: async (page, fields): Promise<Reply> => {
    if (fields.get('do') !== 'undo') throw notFound();
    const id = `revision/${numberOf(page)}`;
    const to = localAddress(fields.get('to') ?? address(page.lang, page.path), page.lang);
    if (!fields.has('seen')) {
      const { errors, warnings } = await rehearseUndoing(page, id);
      if (errors.length + warnings.length > 0) return revisionPage(page, { to });
    }
    const { done, errors } = await sendChange(
      page,
      fields,
      async (given) => (await page.ask(RevertRevisionDocument, { input: { ...given, id } })).revertRevision,
      { nameOf: () => null, to },
    );
    return done ?? revisionPage(page, { to, errors, fields });
  },
};

/** @throws NOT_FOUND */
function rehearseUndoing({ application, signedIn }: FormRequest, id: string): Promise<Rehearsal> {
  if (!signedIn) throw notFound();
  return rehearse(application.dataSource, signedIn.actor, (made) => revertRevision(made, id));
}

function beforeOf({ query }: FormRequest): number | null {
  const text = query.get('before') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function numberOf({ parameters }: FormRequest): number {
  const text = parameters.id ?? '';
  if (!/^\d{1,9}$/.test(text)) throw notFound();
  return Number(text);
}

const recordIdOf = ({ parameters }: FormRequest): string => `${parameters.prefix ?? ''}/${parameters.slug ?? ''}`;

function pages({ lang, query }: FormRequest, path: string, list: readonly RevisionChanges[]): Html | null {
  const t = T[lang];
  const scope = query.get('scope');
  const isLater = query.has('before');
  const last = list.length === A_PAGE ? (list.at(-1)?.revision.number ?? null) : null;
  if (!isLater && last === null) return null;
  return html`<p class="pager">${isLater ? html`<a href="${address(lang, path, { scope })}">${t.newest}</a> ` : null}${last === null ? null : html`<a href="${address(lang, path, { scope, before: last })}">${t.older}</a>`}</p>`;
}

/** @param asked where undoing it leads, and what kept it from being undone */
async function revisionPage(page: FormRequest, asked: Partial<Typed> & { readonly to?: string } = {}): Promise<Page> {
  const { lang, application } = page;
  const { to = address(lang, page.path), errors = [], fields = UNTOUCHED.fields } = asked;
  const t = T[lang];
  const number = numberOf(page);
  const found = await inReadingTransaction(application.dataSource, async (manager) => {
    const base = await readState(manager);
    const one = await revisionOf(manager, base, number);
    const by = await manager.findOneBy(RevisionRow, { reverts: number });
    return one && { one, by, rows: base.records };
  });
  if (!found) throw notFound();
  const { one, by, rows } = found;
  const present = pageWording(rows.values(), lang);
  const undone = await rehearseUndoing(page, `revision/${number}`);
  return {
    title: t.revision(number),
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, 'history')}">${t.all}</a></p><h1>${t.revision(number)}</h1>
      ${errorSummary({ errors }, lang)}
      ${revisionHead(page, one)}${by ? html`<p><a href="${address(lang, `history/${by.number}`)}">${t.reverted(by.number)}</a></p>` : null}
      ${revisionChanges(page, one, present)}
      ${one.operations.length >= MAX_ROWS_SHOWN ? html`<p class="quiet">${t.only(MAX_ROWS_SHOWN)}</p>` : null}
      ${
        by
          ? null
          : html`<section aria-labelledby="undo"><h2 id="undo">${t.undo}</h2>
        ${
          undone.errors.length > 0
            ? html`<p>${t.cannot}</p>${refusal(undone, present, lang)}`
            : html`<p>${t.undoLead}</p>${consequences(undone, lang)}
${changeForm(page, {
  action: address(lang, page.path),
  to,
  hidden: [
    ['do', 'undo'],
    ['seen', '1'],
  ],
  body: reasonField(new ChangeFields({ fields, errors }), lang),
  button: t.undoButton,
  ...(asked.to === undefined ? { beside: null } : {}),
})}`
        }</section>`
      }`,
  };
}

async function recordHistory(page: FormRequest, typed: Typed = UNTOUCHED): Promise<Page> {
  const { errors } = typed;
  const { lang, application, query, signedIn } = page;
  const t = T[lang];
  const id = recordIdOf(page);
  const isEntity = kindOfId(id) !== null;
  const isWhole = isEntity && query.get('scope') === 'all';
  const state = await editingState(page);
  const found = await inReadingTransaction(application.dataSource, async (manager) => {
    const base = await readState(manager);
    const contacts = [...base.records.values()]
      .filter((row) => 'entityId' in row && row.entityId === id && row.id.startsWith('contact'))
      .map((row) => row.id);
    const ids = isWhole ? await recordsAbout(manager, base, id) : [id, ...contacts];
    return revisionsOfRecords(manager, base, ids, { before: beforeOf(page), limit: A_PAGE });
  });
  const isThere = state.base.records.has(id);
  if (!isThere && found.length === 0 && !query.has('before')) throw notFound();
  const restored = isThere || !signedIn ? null : await rehearse(application.dataSource, signedIn.actor, (made) => restoreRecord(made, id));
  const last = found.flatMap(({ rows }) => rows.filter((row) => row.id === id)).at(0);
  const name = isThere ? wordsOfStatement(state, id) : (last?.inWords(state.lang, (one) => state.wording.nameOf(one) ?? one) ?? id);
  const title = t.of(prose(name, lang));
  return {
    title,
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links">${isThere ? html`<a href="${address(lang, id)}">${t.entity}</a> ` : null}<a href="${address(lang, 'history')}">${t.all}</a>
        ${isEntity ? (isWhole ? html`<a href="${address(lang, page.path)}">${t.scopeRow}</a>` : html`<a href="${address(lang, page.path, { scope: 'all' })}">${t.scopeAll}</a>`) : null}</p>
      <h1>${title}</h1>${errorSummary({ errors }, lang)}
      ${
        restored === null
          ? null
          : html`<section class="notice" aria-labelledby="restore"><h2 id="restore">${t.removed}</h2>${
              restored.errors.length > 0
                ? refusal(restored, state.wording, lang)
                : html`<p>${t.restoreLead}</p>${consequences(restored, lang)}${changeForm(page, {
                    action: address(lang, page.path),
                    to: address(lang, page.path),
                    hidden: [['do', 'restore']],
                    body: reasonField(new ChangeFields(typed), lang),
                    when: await draftChoice(page, typed),
                    button: t.restore,
                    beside: null,
                  })}`
            }</section>`
      }
      ${revisionList(page, found, state.base.records.values())}${pages(page, page.path, found)}`,
  };
}
