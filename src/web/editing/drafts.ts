import { operationInWords } from '../../changes/differences.js';
import { notFound } from '../../http/router.js';
import type { ItemValue } from '../../seeds/decompile/items.js';
import { instant } from '../dates.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, phrases, prose } from '../i18n.js';
import { withName } from '../names-in-sentences.js';
import {
  DiscardDraftDocument,
  DraftDocument,
  PublishDraftDocument,
  RemoveFromDraftDocument,
  RenameDraftDocument,
} from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, fresh, refilled, type Typed } from './change-fields.js';
import { changeForm, errorSummary, type Given, ownDrafts, quickForm, sendChange, textOf } from './change-form.js';
import { type Draft, preview } from './draft-preview.js';
import { editingState } from './editing-state.js';
import { nameOfRecord } from './message-words.js';
import { authorInWords } from './revision-words.js';
import { draftWarnings } from './warnings.js';
import { pageWording } from './wording.js';

/** Drafts: what one collects before it is published, read through in words and as others would see it. */

const T = phrases({
  fr: {
    title: 'Mes brouillons',
    lead: 'Ce qui attend d’être publié. Personne d’autre ne le voit, et rien n’en change la base avant.',
    none: 'Aucun brouillon.',
    how: 'Pour en ouvrir un, choisissez dans un formulaire de publier plus tard.',
    changed: (at: string) => `modifié ${at}`,
    draft: 'Brouillon',
    published: 'Ce brouillon est publié.',
    discarded: 'Ce brouillon a été abandonné ; il reste lisible.',
    what: 'Ce qu’il change',
    empty: 'Rien encore.',
    remove: 'Retirer du brouillon',
    removeOf: (what: string) => `Retirer du brouillon : ${what}`,
    conflicts: 'Ce que d’autres ont changé entre-temps',
    conflictsLead: 'Rien n’est publié tant qu’il y a un conflit. Retirez du brouillon ce qui suit, puis refaites-le si c’est encore utile.',
    field: 'Champ',
    theirs: 'Dans la base maintenant',
    yours: 'Dans votre brouillon',
    gone: 'n’est plus dans la base',
    there: 'est déjà dans la base, et y dit la même chose',
    nothing: '(rien)',
    publish: 'Publier',
    rename: 'Nom du brouillon',
    renameButton: 'Renommer',
    discard: 'Abandonner ce brouillon',
    of: (who: string) => withName('Brouillon de', who, false),
  },
  en: {
    title: 'My drafts',
    lead: 'What waits to be published. Only you see it, and it changes nothing in the base before.',
    none: 'No draft.',
    how: 'To begin one, choose in a form to publish later.',
    changed: (at: string) => `changed ${at}`,
    draft: 'Draft',
    published: 'This draft is published.',
    discarded: 'This draft was discarded; it can still be read.',
    what: 'What it changes',
    empty: 'Nothing yet.',
    remove: 'Take out of the draft',
    removeOf: (what: string) => `Take out of the draft: ${what}`,
    conflicts: 'What others changed meanwhile',
    conflictsLead:
      'Nothing is published while there is a conflict. Take what follows out of the draft, then do it again if it is still needed.',
    field: 'Field',
    theirs: 'In the base now',
    yours: 'In your draft',
    gone: 'is no longer in the base',
    there: 'is in the base already, and says the same there',
    nothing: '(nothing)',
    publish: 'Publish',
    rename: 'Name of the draft',
    renameButton: 'Rename',
    discard: 'Discard this draft',
    of: (who: string) => `Draft of ${who}`,
  },
});

/** The list of one's drafts. */
export const DRAFTS: FormRoute = {
  path: '/drafts',
  description: 'One’s drafts that are not published yet.',
  needs: 'EDITOR',
  reply: async (page): Promise<Page> => {
    const { lang } = page;
    const t = T[lang];
    const drafts = await ownDrafts(page);
    return {
      title: t.title,
      unlisted: true,
      main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>${
        drafts.length > 0
          ? html`<ul class="rows">${drafts.map(({ id, name, nameLang, updatedAt }) => html`<li><span><a href="${address(lang, 'draft', { id })}">${prose(name, nameLang)}</a></span> <span class="quiet">${t.changed(instant(updatedAt, lang))}</span></li>`)}</ul>`
          : html`<p>${t.none} ${t.how}</p>`
      }`,
    };
  },
};

/** One draft, to be read through. */
export const DRAFT: FormRoute = {
  path: '/draft',
  description: 'A draft (`id`): what it changes in words, what is doubtful, what conflicts, as whom it is previewed (`as`); publishing it.',
  needs: 'EDITOR',
  reply: (page) => draftPage(page, fresh(page)),
  refill: (page, fields) => draftPage(page, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    const id = textOf(fields, 'id');
    if (id === null) throw notFound();
    const sent = await sendChange(page, fields, runOf(page, fields, id), { nameOf: ([first]) => (first === 'name' ? 'name' : null) });
    return sent.done ?? draftPage(page, { fields: new URLSearchParams({ id, name: fields.get('name') ?? '' }), errors: sent.errors });
  },
};

function runOf(page: FormRequest, fields: URLSearchParams, id: string): Parameters<typeof sendChange>[2] {
  const input = ({ idempotencyKey, reason }: Given) => ({ idempotencyKey, reason, id });
  switch (fields.get('do') ?? '') {
    case 'publish':
      return async (given) => (await page.ask(PublishDraftDocument, { input: input(given) })).publishChangeSet;
    case 'rename': {
      const name = textOf(fields, 'name');
      const renamed = name === null ? {} : { [page.lang]: name };
      return async (given) => (await page.ask(RenameDraftDocument, { input: { ...input(given), name: renamed } })).renameChangeSet;
    }
    case 'discard':
      return async (given) => (await page.ask(DiscardDraftDocument, { input: input(given) })).discardChangeSet;
    case 'remove':
      return async (given) =>
        (await page.ask(RemoveFromDraftDocument, { input: { ...input(given), id: textOf(fields, 'operation') ?? '' } })).removeOperation;
    default:
      throw notFound();
  }
}

async function draftPage(page: FormRequest, typed: Typed): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const id = textOf(typed.fields, 'id') ?? '';
  const { node } = await page.ask(DraftDocument, { id });
  if (!node || !('operations' in node)) throw notFound();
  const isDraft = node.changeSetState === 'DRAFT';
  const to = address(lang, 'draft', { id });
  const button = (act: string, label: string, plain: boolean): Html =>
    quickForm(page, {
      action: sitePath(lang, 'draft'),
      to,
      hidden: [
        ['do', act],
        ['id', id],
      ],
      button: label,
      plain,
    });
  const canPublish = node.operations.totalCount > 0 && node.conflicts.length === 0;
  return {
    title: `${t.draft} – ${node.name}`,
    status: typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<h1>${prose(node.name, node.nameLang)}</h1>
      <p class="quiet">${t.of(authorInWords(node.owner, lang))}, ${t.changed(instant(node.updatedAt, lang))} · <a href="${address(lang, 'drafts')}">${t.title}</a></p>
      ${errorSummary(typed, lang)}
      ${node.changeSetState === 'PUBLISHED' ? html`<p class="notice">${t.published}</p>` : node.changeSetState === 'DISCARDED' ? html`<p class="notice">${t.discarded}</p>` : null}
      ${whatItDoes(page, node, to)} ${isDraft ? await draftWarnings(page, node.id) : null} ${await conflictTable(page, node)} ${isDraft ? await preview(page, node) : null}
      ${
        isDraft
          ? html`<div class="actions">${canPublish ? button('publish', t.publish, false) : null} ${button('discard', t.discard, true)}</div>${changeForm(
              page,
              {
                action: sitePath(lang, 'draft'),
                to,
                hidden: [
                  ['do', 'rename'],
                  ['id', id],
                ],
                body: new ChangeFields(typed).text({ name: 'name', label: t.rename, value: node.name, maxlength: 200 }),
                button: t.renameButton,
                plain: true,
                beside: null,
              },
            )}`
          : null
      }`,
  };
}

function whatItDoes(page: FormRequest, { id, operations, changeSetState, summary }: Draft, to: string): Html {
  const { lang } = page;
  const t = T[lang];
  if (operations.totalCount === 0)
    return html`<section aria-labelledby="what"><h2 id="what">${t.what}</h2><p class="quiet">${t.empty}</p></section>`;
  const rest = operations.totalCount - operations.nodes.length;
  return html`<section aria-labelledby="what"><h2 id="what">${t.what} <span class="quiet">${summary}</span></h2><ul class="rows">${operations.nodes.map(
    ({ id: operation, summary: words }) =>
      html`<li><span>${prose(words ?? '', lang)}</span>${
        changeSetState === 'DRAFT'
          ? quickForm(page, {
              action: sitePath(lang, 'draft'),
              to,
              hidden: [
                ['do', 'remove'],
                ['id', id],
                ['operation', operation],
              ],
              button: t.remove,
              label: t.removeOf(words ?? ''),
            })
          : null
      }</li>`,
  )}${rest > 0 ? html`<li>… (${rest})</li>` : null}</ul></section>`;
}

/** Theirs and yours, field by field. */
export async function conflictTable(page: FormRequest, { conflicts, operations }: Draft): Promise<Html | null> {
  const { lang } = page;
  if (conflicts.length === 0) return null;
  const t = T[lang];
  const state = await editingState(page);
  const wording = pageWording(state.base.records.values(), lang);
  const shown = (words: string): string => (words === '' ? t.nothing : words);
  return html`<section class="notice error" aria-labelledby="conflicts"><h2 id="conflicts">${t.conflicts}</h2><p>${t.conflictsLead}</p>${conflicts.map(
    ({ record, theirs, yours }) => {
      const id = record?.id ?? '';
      const title = prose(nameOfRecord(wording, id) ?? operations.nodes.find(({ recordId }) => recordId === id)?.summary ?? '', lang);
      const section = state.item(id)?.section;
      if (theirs === null || section === undefined) return html`<p>${title} ${t.gone}</p>`;
      const [before, input] = [theirs as ItemValue, (yours ?? {}) as ItemValue];
      const fields = { ...Object.fromEntries(Object.keys(before).map((name) => [name, null])), ...input };
      const { differences } = operationInWords(
        { operation: 'UPDATE', section, recordId: id, baseVersion: null, input: fields, before },
        wording,
      );
      if (differences.length === 0) return html`<p>${title} ${t.there}</p>`;
      return html`<table class="stacked"><caption>${title}</caption><thead><tr><th scope="col">${t.field}</th><th scope="col">${t.theirs}</th><th scope="col">${t.yours}</th></tr></thead>
        <tbody>${differences.map((one) => html`<tr><th scope="row">${capital(one.label)}</th><td data-label="${t.theirs}">${prose(shown(one.before), lang)}</td><td data-label="${t.yours}">${prose(shown(one.after), lang)}</td></tr>`)}</tbody></table>`;
    },
  )}</section>`;
}
