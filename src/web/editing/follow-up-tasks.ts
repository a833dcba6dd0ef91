import { isAtLeast } from '../../core/access.js';
import { html, type Html, NOTHING } from '../html.js';
import { phrases, prose } from '../i18n.js';
import type { FollowUpRowFragment } from '../operations.generated.js';
import { address, type PageRequest, sitePath } from '../page-request.js';
import { quickForm } from './change-form.js';
import { here } from './change-notice.js';

/** What editors find at each follow-up where they read it: the button that ticks it, and links to the form for all else. */

const T = phrases({
  fr: {
    done: 'Fait',
    doneOf: (task: string) => `Fait : ${task}`,
    more: 'Fait, d’après…',
    carry: 'Reporter',
    drop: 'Abandonner',
    assign: 'Confier',
    reopen: 'Rouvrir',
    correct: 'Corriger',
    add: 'Ajouter un point à suivre',
    of: (what: string, task: string) => `${what} : ${task}`,
  },
  en: {
    done: 'Done',
    doneOf: (task: string) => `Done: ${task}`,
    more: 'Done, according to…',
    carry: 'Carry over',
    drop: 'Drop',
    assign: 'Assign',
    reopen: 'Reopen',
    correct: 'Correct',
    add: 'Add a follow-up',
    of: (what: string, task: string) => `${what}: ${task}`,
  },
});

/** What can be done, as the form has it in its field `do`. */
export const ACTIONS = ['done', 'carry', 'drop', 'assign', 'reopen', 'add'] as const;
export type Action = (typeof ACTIONS)[number];

/** The address of the form, without the language. */
export const FOLLOW_UP_PATH = 'edit/follow-up';

/** What editors can do with each line of a list of follow-ups; undefined for everybody else. */
export function followUpTasks(page: PageRequest): ((row: FollowUpRowFragment) => Html) | undefined {
  const { lang, signedIn } = page;
  if (!signedIn || !isAtLeast(signedIn.actor.role, 'EDITOR')) return undefined;
  const t = T[lang];
  const to = here(page);
  return (row) => {
    const task = prose(row.task, row.taskLang);
    const link = (action: Action, label: string): Html =>
      html`<a href="${address(lang, FOLLOW_UP_PATH, { do: action, id: row.id, to })}" aria-label="${t.of(label, task)}">${label}</a>`;
    const correct = html`<a href="${address(lang, `edit/${row.id}`)}" aria-label="${t.of(t.correct, task)}">${t.correct}</a>`;
    const isClosed = row.followUpStatus === 'DONE' || row.followUpStatus === 'DROPPED';
    return isClosed
      ? html`<p class="tasks">${link('reopen', t.reopen)}${correct}</p>`
      : html`<div class="tasks">${quickForm(page, {
          action: sitePath(lang, FOLLOW_UP_PATH),
          to,
          hidden: [
            ['do', 'done'],
            ['id', row.id],
          ],
          button: t.done,
          label: t.doneOf(task),
        })}${link('carry', t.carry)}${link('assign', t.assign)}${link('drop', t.drop)}${link('done', t.more)}${correct}</div>`;
  };
}

/** The link by which editors add a follow-up. */
export function addFollowUpLink(page: PageRequest, given: { readonly about?: string; readonly meeting?: string } = {}): Html {
  const { lang, signedIn } = page;
  if (!signedIn || !isAtLeast(signedIn.actor.role, 'EDITOR')) return NOTHING;
  return html`<p class="tasks"><a class="button" href="${address(lang, FOLLOW_UP_PATH, { do: 'add', ...given, to: here(page) })}">${T[lang].add}</a></p>`;
}
