import { randomUUID } from 'node:crypto';
import { MaillageError } from '../../errors.js';
import type { Section } from '../../seeds/decompile/items.js';
import { type FormRequest, hiddenFields, localAddress, tokenField } from '../form-request.js';
import { html, type Child, type Html } from '../html.js';
import { capital, type Lang, phrases, prose } from '../i18n.js';
import { type ChangeOutcomeFragment, MakeDraftDocument, OwnDraftsDocument } from '../operations.generated.js';
import type { PageRequest, Redirect } from '../page-request.js';
import { ChangeFields, type FieldError, idOf, type Typed } from './change-fields.js';
import { editingState } from './editing-state.js';
import { messageInWords, messageWords } from './message-words.js';

/**
 * Forms that change the base, on any page. Such a form runs one mutation of the API as the person who sent it; what is wrong stands beside
 * its field, with what was typed kept; what was done is said on the page that follows, where it can be undone (`change-notice.ts`).
 *
 * The fields of a form are called as the fields of the mutation's input (`dates.edtf`, `text.fr`), so that its errors find them.
 */

const T = phrases({
  fr: {
    wrong: 'Rien n’a été changé',
    where: 'Publier',
    now: 'tout de suite',
    draft: (name: string) => `plus tard, dans le brouillon « ${name} »`,
    newDraft: 'plus tard, dans un nouveau brouillon',
    draftName: 'Nom du nouveau brouillon (facultatif)',
    reason: 'Pourquoi (pour l’historique, facultatif)',
    conflict:
      'Cet élément a été modifié entre-temps : rien n’a été enregistré. Relisez ce que dit la base maintenant, puis envoyez de nouveau si c’est encore juste.',
    sent: 'Ce formulaire a déjà été envoyé. S’il s’agit d’un autre changement, relisez et envoyez de nouveau.',
    cancel: 'Ne rien changer',
  },
  en: {
    wrong: 'Nothing was changed',
    where: 'Publish',
    now: 'at once',
    draft: (name: string) => `later, in the draft “${name}”`,
    newDraft: 'later, in a new draft',
    draftName: 'Name of the new draft (optional)',
    reason: 'Why (for the history, optional)',
    conflict: 'This was changed meanwhile: nothing was saved. Read what the base says now, then send it again if it still holds.',
    sent: 'This form was sent already. If you mean another change, read it through and send it again.',
    cancel: 'Change nothing',
  },
});

/** What a mutation is given beside what it is about. */
export interface Given {
  readonly idempotencyKey: string | null;
  readonly changeSet: string | null;
  readonly reason: string | null;
}

/** What became of a form: done, with the page that follows; or what is wrong, and nothing was changed. */
export type Sent =
  { readonly done: Redirect; readonly errors?: undefined } | { readonly done?: undefined; readonly errors: readonly FieldError[] };

/** How a form is sent where it differs from others. */
export interface Sending {
  /** The field of the form for the path of an error; by default the field that is called so, or the nearest one around it. */
  readonly nameOf?: (path: readonly string[]) => string | null;
  /** The section of the records that the form is about: what its fields are called. */
  readonly section?: Section;
  /** The page that follows; by default the one that the form names in its field `to`. */
  readonly to?: string | (() => Promise<string>);
}

/**
 * Runs the mutation of a form.
 * @param run asks the API for it with what is given
 */
export async function sendChange(
  page: FormRequest,
  fields: URLSearchParams,
  run: (given: Given) => Promise<ChangeOutcomeFragment>,
  { nameOf = (path) => fieldOf(path, fields), to = localAddress(fields.get('to'), page.lang), section }: Sending = {},
): Promise<Sent> {
  const { lang } = page;
  const done = async ({ userErrors, changeSet }: ChangeOutcomeFragment): Promise<Sent> => {
    if (userErrors.length === 0) return { done: changedPage(typeof to === 'string' ? to : await to(), changeSet?.id ?? null) };
    const words = messageWords((await editingState(page)).wording, lang, section);
    return {
      errors: userErrors.map(({ path, code, message }) => {
        if (code === 'KEY_REUSED') return { field: null, message: T[lang].sent };
        if (code !== 'CONFLICT') return { field: nameOf(path), message: words(message) };
        // Sent again, the form is about what stands now, which is shown with it.
        for (const version of ['version', 'expectedVersion']) fields.delete(version);
        return { field: null, message: T[lang].conflict, isConflict: true };
      }),
    };
  };
  try {
    const chosen = fields.get('changeSet') ?? '';
    let changeSet = chosen === '' ? null : chosen;
    if (chosen === NEW_DRAFT) {
      const name = textOf(fields, 'draftName');
      const input = { idempotencyKey: `${fields.get('key') ?? ''} draft`, name: name === null ? null : { [lang]: name } };
      const { createChangeSet } = await page.ask(MakeDraftDocument, { input });
      if (createChangeSet.userErrors.length > 0)
        return { errors: createChangeSet.userErrors.map(({ message }) => ({ field: 'draftName', message })) };
      changeSet = createChangeSet.changeSet?.id ?? null;
    }
    return await done(await run({ idempotencyKey: textOf(fields, 'key'), changeSet, reason: textOf(fields, 'reason') }));
  } catch (error) {
    // A value that the API does not take at all: too long, or none of a closed set.
    if (!(error instanceof MaillageError) || error.code !== 'BAD_USER_INPUT') throw error;
    const { argument } = error.details;
    const path = typeof argument === 'string' ? argument.split('.').filter((part) => part !== 'input') : [];
    return { errors: [{ field: nameOf(path), message: messageInWords(error.text[lang], lang, () => undefined, section) }] };
  }
}

/** A value that was typed, without spaces around it; null where nothing was. */
export function textOf(fields: URLSearchParams, name: string): string | null {
  const text = (fields.get(name) ?? '').trim();
  return text === '' ? null : text;
}

/** All values of a field that are not empty. */
export function listOf(fields: URLSearchParams, name: string): string[] {
  return fields
    .getAll(name)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function fieldOf(path: readonly string[], fields: URLSearchParams): string | null {
  const names = path.filter((part) => !/^\d+$/.test(part));
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join('.');
    if (fields.has(name)) return name;
  }
  return [...fields.keys()].find((name) => names.length > 0 && name.startsWith(`${names.join('.')}.`)) ?? null;
}

/**
 * The page to which a form leads when it is done, which says what was changed.
 * @param changeSet null when the base said so already
 */
export function changedPage(to: string, changeSet: string | null): Redirect {
  return { redirect: withChange(to, changeSet ?? UNCHANGED), status: 303 };
}

/** What stands in an address for the id of the change, where there was nothing to change. */
export const UNCHANGED = 'none';

/** An address of ours that names what was changed. */
function withChange(to: string, changeSet: string): string {
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(to) ?? [];
  const search = new URLSearchParams(query);
  search.set('changed', changeSet);
  // Servers are not told the part of a page at which it is entered.
  if (anchor.length > 1) search.set('place', anchor.slice(1));
  return `${path}?${search.toString()}${anchor}`;
}

const NEW_DRAFT = 'new';

/** What a form is made of beside its fields. */
export interface FormParts {
  /** Where it goes. */
  readonly action: string;
  /** The page that follows. */
  readonly to: string;
  readonly hidden?: Iterable<readonly [string, string]>;
  readonly body: Child;
  /** Whether the body has buttons of its own: Enter presses the first of a form, in whatever field, and that is to be the one that sends it. */
  readonly hasButtons?: boolean;
  /** What its button says. */
  readonly button: string;
  /** Whether the button is one of several of the page, none of which is the main one. */
  readonly plain?: boolean;
  /** Another way to go on, beside the button; by default back to the page that would follow, with nothing changed. */
  readonly beside?: Child;
  /** Whether its rows of fields need more than the width of a text. */
  readonly wide?: boolean;
  /** The choice of when it is published, where the form has one: {@link draftChoice}. */
  readonly when?: Html | null;
}

/** A form that makes one change. Sent twice, it makes it once. */
export function changeForm(page: FormRequest, parts: FormParts): Html {
  const { action, to, hidden = [], body, hasButtons = false, button, plain = false, wide = false, when = null } = parts;
  const { beside = html`<a href="${to}">${T[page.lang].cancel}</a>` } = parts;
  return html`<form class="${wide ? 'change wide' : 'change'}" method="post" action="${action}">
    ${hasButtons ? html`<button hidden>${button}</button>` : null}${tokenField(page)} ${hiddenFields([['key', randomUUID()], ['to', to], ...hidden])}
    ${body} ${when}
    <p class="actions"><button${plain ? html` class="plain"` : null}>${button}</button> ${beside}</p></form>`;
}

/** A form that is no more than its button: the change is made at once. */
export function quickForm(
  { signedIn }: Pick<PageRequest, 'signedIn'>,
  {
    action,
    to,
    hidden,
    button,
    label,
    plain = true,
  }: Pick<FormParts, 'action' | 'to' | 'button' | 'plain'> & {
    readonly hidden: Iterable<readonly [string, string]>;
    /** What the button is called where its own words do not tell it from others of the page. */
    readonly label?: string;
  },
): Html {
  return html`<form class="quick" method="post" action="${action}">${hiddenFields([
    ['token', signedIn?.formToken ?? ''],
    ['key', randomUUID()],
    ['to', to],
    ...hidden,
  ])}<button${plain ? html` class="plain"` : null}${label ? html` aria-label="${label}"` : null}>${button}</button></form>`;
}

/**
 * When a change is published: at once, or with a draft of the editor's, which can be a new one with a name.
 * @param prefix what the ids of the form begin with, on a page of several forms
 */
export async function draftChoice(page: FormRequest, typed: Typed, prefix = ''): Promise<Html> {
  const { fields } = typed;
  const t = T[page.lang];
  const drafts = await ownDrafts(page);
  const chosen = fields.get('changeSet') ?? '';
  const option = (value: string, label: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`;
  const id = idOf('changeSet', prefix);
  return html`<div class="when"><p class="field"><label for="${id}">${t.where}</label><select id="${id}" name="changeSet">${option('', t.now)}${drafts.map((one) => option(one.id, t.draft(one.name)))}${option(NEW_DRAFT, t.newDraft)}</select></p>${new ChangeFields(typed, prefix).text({ name: 'draftName', label: t.draftName, maxlength: 200 })}</div>`;
}

/** Why a change is made, for the history. */
export function reasonField(fields: ChangeFields, lang: Lang): Html {
  return fields.text({ name: 'reason', label: T[lang].reason, maxlength: 500 });
}

/** The drafts of whoever asks that are not published yet, those that changed last first. */
export async function ownDrafts(
  page: Pick<PageRequest, 'ask'>,
): Promise<{ id: string; name: string; nameLang: string; updatedAt: string }[]> {
  const { viewer } = await page.ask(OwnDraftsDocument);
  return (viewer.changeSets?.nodes ?? []).filter(({ changeSetState }) => changeSetState === 'DRAFT');
}

/**
 * What is wrong with a form, above it: each error leads to its field.
 * @param prefix what the ids of its fields begin with, on a page of several forms
 */
export function errorSummary({ errors }: Pick<Typed, 'errors'>, lang: Lang, prefix = ''): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="notice error" role="alert" id="notice" tabindex="-1"><h2>${T[lang].wrong}</h2><ul>${errors.map(
    ({ field, message }) =>
      html`<li>${field === null ? sentence(message, lang) : html`<a href="#${idOf(field, prefix)}">${sentence(message, lang)}</a>`}</li>`,
  )}</ul></div>`;
}

/** A message as a sentence of its own. */
function sentence(message: string, lang: Lang): string {
  return capital(prose(message, lang));
}
