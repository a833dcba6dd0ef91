import { isAtLeast } from '../../core/access.js';
import { notFound } from '../../http/router.js';
import { type FormRequest, type FormRoute, localAddress } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { ChangeNoticeDocument, UndoRevisionDocument } from '../operations.generated.js';
import { address, type Page, type PageRequest, type Reply, sitePath } from '../page-request.js';
import { errorSummary, quickForm, sendChange, textOf, withChange } from './change-form.js';
import type { Typed } from './change-fields.js';

/** What a page says after a change: what was done, in words, and the button that undoes it. */

const T = phrases({
  fr: {
    done: 'C’est fait',
    undone: 'C’est annulé',
    already: 'Rien n’a changé : la base le dit déjà.',
    undo: 'Annuler',
    redo: 'Rétablir',
    undoOf: 'Annuler ce changement',
    redoOf: 'Rétablir ce qui vient d’être annulé',
    wasUndone: 'Ce changement a été annulé depuis.',
    draft: 'Ajouté au brouillon, que vous seul voyez :',
    more: (number: number) => `et ${count('fr', number, 'autre changement', 'autres changements')}`,
    cannot: 'Ce changement ne peut pas être annulé tel quel',
    back: 'Revenir',
  },
  en: {
    done: 'Done',
    undone: 'Undone',
    already: 'Nothing has changed: the base says so already.',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: 'Undo this change',
    redoOf: 'Redo what was just undone',
    wasUndone: 'This change was undone since.',
    draft: 'Added to the draft, which only you see:',
    more: (number: number) => `and ${count('en', number, 'more change', 'more changes')}`,
    cannot: 'This change cannot be undone as it stands',
    back: 'Go back',
  },
});

/** The notice of the change that the address of a page names, for editors; null for everybody else, and where it names none. */
export async function changeNotice(page: PageRequest): Promise<Html | null> {
  const { lang, query, signedIn } = page;
  if (!signedIn || !isAtLeast(signedIn.actor.role, 'EDITOR')) return null;
  const undone = query.get('undone');
  const id = query.get('changed') ?? undone;
  if (id === null) return null;
  const t = T[lang];
  if (id === 'none') return html`<div class="notice done" role="status"><p>${t.already}</p></div>`;
  const { node } = await page.ask(ChangeNoticeDocument, { id });
  if (!node || !('operations' in node)) return null;
  const { operations, changeSetState, publishedAs, name, nameLang } = node;
  const rest = operations.totalCount - operations.nodes.length;
  const what = html`<ul>${operations.nodes.map(({ summary }) => html`<li>${prose(summary ?? '', lang)}</li>`)}${rest > 0 ? html`<li>${t.more(rest)}</li>` : null}</ul>`;
  if (changeSetState === 'DRAFT') {
    return html`<div class="notice done change-notice" role="status"><p>${t.draft} <a href="${address(lang, 'draft', { id })}">${prose(name, nameLang)}</a></p></div>`;
  }
  if (!publishedAs) return null;
  return html`<div class="notice done change-notice" role="status"><p><strong>${undone === null ? t.done : t.undone}</strong></p>${what}${
    publishedAs.revertedBy
      ? html`<p>${t.wasUndone}</p>`
      : quickForm(page, {
          action: sitePath(lang, 'edit/undo'),
          to: here(page),
          hidden: [['revision', publishedAs.id], ...(undone === null ? [] : [['again', '1'] as const])],
          button: undone === null ? t.undo : t.redo,
          label: undone === null ? t.undoOf : t.redoOf,
        })
  }</div>`;
}

/** The address of a page as it was asked for, without what it says of a change: where a form of it leads when it is done. */
export function here({ lang, path, query }: PageRequest, anchor = ''): string {
  const rest = [...query].filter(([name]) => name !== 'changed' && name !== 'undone');
  const search = new URLSearchParams(rest).toString();
  return `${sitePath(lang, path)}${search ? `?${search}` : ''}${anchor}`;
}

/** Undoes what was just done. */
export const UNDO: FormRoute = {
  path: '/edit/undo',
  description: 'Undoing a change that was just made.',
  needs: 'EDITOR',
  reply: ({ lang }) => Promise.resolve({ redirect: address(lang, 'workplace'), status: 303 }),
  submit: async (page, fields): Promise<Reply> => {
    const id = textOf(fields, 'revision');
    if (id === null) throw notFound();
    const to = localAddress(fields.get('to'), page.lang);
    let changeSet = 'none';
    const sent = await sendChange(page, fields, async (given) => {
      const { revertRevision } = await page.ask(UndoRevisionDocument, { input: { ...given, id } });
      changeSet = revertRevision.changeSet?.id ?? 'none';
      return revertRevision;
    });
    if (sent.errors) return cannotUndo(page, { fields, errors: sent.errors }, to);
    return { redirect: withChange(to, changeSet, fields.has('again') ? 'changed' : 'undone'), status: 303 };
  },
};

function cannotUndo(page: FormRequest, typed: Typed, to: string): Page {
  const t = T[page.lang];
  return {
    title: t.cannot,
    status: 409,
    unlisted: true,
    hasForm: true,
    main: html`<h1>${t.cannot}</h1>${errorSummary(typed, page.lang)}<p><a class="button" href="${to}">${t.back}</a></p>`,
  };
}
