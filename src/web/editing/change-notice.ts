import type { Application } from '../../api/application.js';
import { operationInWords, type OperationInWords } from '../../changes/differences.js';
import { revisionOf } from '../../changes/history.js';
import { readState } from '../../changes/state.js';
import { isAtLeast } from '../../core/access.js';
import { RevisionRow } from '../../store/tables.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { html, type Html } from '../html.js';
import { count, type Lang, phrases, prose } from '../i18n.js';
import { ChangeNoticeDocument } from '../operations.generated.js';
import { address, type PageRequest, sitePath } from '../page-request.js';
import { quickForm, UNCHANGED } from './change-form.js';
import { changeList } from './change-words.js';
import { pageWording } from './wording.js';

/** What a page says after a change: what was done, each field before and after, and the button that undoes it. */

const T = phrases({
  fr: {
    done: 'C’est fait.',
    undone: 'C’est annulé.',
    redone: 'C’est rétabli.',
    already: 'Rien n’a changé : la base le dit déjà.',
    undo: 'Annuler',
    redo: 'Rétablir',
    undoOf: 'Annuler ce changement',
    redoOf: 'Rétablir ce qui vient d’être annulé',
    toNotice: '↑ C’est fait : voir, ou annuler',
    wasUndone: 'Ce changement a été annulé depuis.',
    history: 'Voir dans l’historique',
    draft: 'Ajouté au brouillon, que vous seul voyez :',
    more: (number: number) => `Et ${count('fr', number, 'autre changement', 'autres changements')}`,
    names: 'Des noms relevés dans les textes ont changé.',
  },
  en: {
    done: 'Done.',
    undone: 'Undone.',
    redone: 'Redone.',
    already: 'Nothing has changed: the base says so already.',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: 'Undo this change',
    redoOf: 'Redo what was just undone',
    toNotice: '↑ Done: see it, or undo',
    wasUndone: 'This change was undone since.',
    history: 'See it in the history',
    draft: 'Added to the draft, which only you see:',
    more: (number: number) => `And ${count('en', number, 'more change', 'more changes')}`,
    names: 'Names in texts have changed.',
  },
});

/** The notice of the change that the address of a page names, for editors; null for everybody else, and where it names none. */
export async function changeNotice(page: PageRequest, application: Application): Promise<Html | null> {
  const { lang, query, signedIn } = page;
  if (!signedIn || !isAtLeast(signedIn.actor.role, 'EDITOR')) return null;
  const id = query.get('changed');
  if (id === null) return null;
  const t = T[lang];
  if (id === UNCHANGED) return shown(html`<p>${t.already}</p>`);
  const { node } = await page.ask(ChangeNoticeDocument, { id });
  if (!node || !('publishedAs' in node)) return null;
  const { changeSetState, publishedAs, name, nameLang } = node;
  if (changeSetState === 'DRAFT')
    return shown(html`<p>${t.draft} <a href="${address(lang, 'draft', { id })}">${prose(name, nameLang)}</a></p>`);
  if (!publishedAs) return null;
  const { sequence, revertedBy } = publishedAs;
  const done = await readRevision(application, sequence, lang);
  if (!done) return null;
  const isUndone = done.kind === 'undone';
  return shown(html`<p><strong>${t[done.kind]}</strong></p>${whatWasDone(done.operations, lang)}
    ${revertedBy ? html`<p>${t.wasUndone}</p>` : null}
    <div class="actions">${
      revertedBy
        ? null
        : quickForm(page, {
            action: sitePath(lang, `history/${sequence}`),
            to: here(page),
            hidden: [['do', 'undo']],
            button: isUndone ? t.redo : t.undo,
            label: isUndone ? t.redoOf : t.undoOf,
          })
    } <a href="${address(lang, `history/${sequence}`)}">${t.history}</a></div>`);
}

function shown(body: Html): Html {
  return html`<div class="notice done change-notice" role="status" id="notice" tabindex="-1">${body}</div>`;
}

/** How many operations are in sight; the others are one click away. */
const FIRST = 5;

function whatWasDone(operations: readonly OperationInWords[], lang: Lang): Html {
  const t = T[lang];
  if (operations.length === 0) return html`<p>${t.names}</p>`;
  const rest = operations.slice(FIRST);
  return html`${changeList(operations.slice(0, FIRST), lang)}${
    rest.length > 0 ? html`<details><summary>${t.more(rest.length)}</summary>${changeList(rest, lang)}</details>` : null
  }`;
}

/** What a revision did, in words; null when there is none of that number. */
function readRevision(
  { dataSource }: Application,
  number: number,
  lang: Lang,
): Promise<{ readonly operations: readonly OperationInWords[]; readonly kind: 'done' | 'undone' | 'redone' } | null> {
  return inReadingTransaction(dataSource, async (manager) => {
    const base = await readState(manager);
    const found = await revisionOf(manager, base, number);
    if (!found) return null;
    const { reverts } = found.revision;
    const reverted = reverts === null ? null : await manager.findOneBy(RevisionRow, { number: reverts });
    const wording = pageWording([...base.records.values(), ...found.rows], lang);
    return {
      operations: found.operations.map((one) => operationInWords(one, wording)),
      kind: reverted === null ? 'done' : reverted.reverts === null ? 'undone' : 'redone',
    };
  });
}

/** The address of a page as it was asked for, without what it says of a change: where a form of it leads when it is done. */
export function here({ lang, path, query }: PageRequest, anchor = ''): string {
  const rest = [...query].filter(([name]) => name !== 'changed' && name !== 'place');
  const search = new URLSearchParams(rest).toString();
  return `${sitePath(lang, path)}${search ? `?${search}` : ''}${anchor}`;
}

/** At the part of a page at which it is entered after a change, the link to the notice of it, which stands far above; null elsewhere. */
export function linkToNotice({ lang, query }: Pick<PageRequest, 'lang' | 'query'>, place: string): Html | null {
  if (!query.has('changed') || query.get('place') !== place) return null;
  return html` <a class="add-notice" href="#notice">${T[lang].toNotice}</a>`;
}
