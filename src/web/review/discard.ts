import { notFound } from '../../http/router.js';
import { changeForm, sendChange } from '../editing/change-form.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import { DiscardDraftDocument } from '../operations.generated.js';
import { address, type Reply, sitePath } from '../page-request.js';
import type { OwnImport } from './own-import.js';
import { importPath } from './paths.js';

/** Giving up the draft of received minutes, after a question. */

const T = phrases({
  fr: {
    title: 'Abandonner ce brouillon',
    question: 'Abandonner la relecture de ce compte-rendu ? Rien de ce que vous y avez accepté ne sera publié.',
    after: 'On ne peut pas revenir en arrière : pour recommencer, il faudra déposer de nouveau le document.',
    button: 'Abandonner définitivement',
  },
  en: {
    title: 'Discard this draft',
    question: 'Discard the review of these minutes? Nothing of what you accepted in it will be published.',
    after: 'This cannot be undone: to begin anew, the document has to be handed in again.',
    button: 'Discard for good',
  },
});

/** Folded away: opening it asks. */
export function discardForm(page: FormRequest, { row }: OwnImport): Html {
  const { lang } = page;
  const t = T[lang];
  const form = changeForm(page, {
    action: sitePath(lang, importPath(row.id)),
    to: address(lang, importPath(row.id)),
    hidden: [['do', 'discard']],
    body: html`<p>${t.question} ${t.after}</p>`,
    button: t.button,
    plain: true,
    beside: null,
  });
  return html`<details class="discard"><summary>${t.title}</summary>${form}</details>`;
}

/** @returns the page of the import, which says that it was discarded; else why it could not be */
export async function discard(page: FormRequest, { row, draft }: OwnImport, fields: URLSearchParams): Promise<Reply | readonly string[]> {
  const id = row.changeSetId;
  if (id === null || draft !== 'DRAFT') throw notFound();
  const sent = await sendChange(
    page,
    fields,
    async ({ idempotencyKey, reason }) =>
      (await page.ask(DiscardDraftDocument, { input: { idempotencyKey, reason, id } })).discardChangeSet,
  );
  return sent.done ?? sent.errors.map(({ message }) => message);
}
