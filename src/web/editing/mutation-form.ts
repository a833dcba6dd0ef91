import { revisionOf } from '../../changes/history.js';
import { type ToldOperation, tellOperation, wordingOf } from '../../changes/differences.js';
import { readState } from '../../changes/state.js';
import { newSecret } from '../../auth/secrets.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { type FormRequest, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { langArgument, phrases, prose } from '../i18n.js';
import { ChangeSetRevisionDocument } from '../operations.generated.js';
import { address, type Reply } from '../page-request.js';
import { composeDocument } from '../typed-document.js';
import { toldList } from './told-changes.js';

/** Forms that run a mutation: the request, what is wrong with it, and what it did in words with the way back. */

const T = phrases({
  fr: {
    done: 'C’est fait.',
    undone: 'C’est annulé.',
    nothing: 'Rien n’a changé : la base le disait déjà.',
    undo: 'Annuler',
    history: 'Voir dans l’historique',
    more: (number: number) => `et ${number} autres.`,
    wrong: 'Rien n’a été changé :',
    reason: 'Pourquoi (facultatif, pour l’historique)',
  },
  en: {
    done: 'Done.',
    undone: 'Undone.',
    nothing: 'Nothing changed: the base said so already.',
    undo: 'Undo',
    history: 'See it in the history',
    more: (number: number) => `and ${number} more.`,
    wrong: 'Nothing was changed:',
    reason: 'Why (optional, for the history)',
  },
});

/** What keeps a form from being done: of a field, by its name in the form; of all of it where the name is ''. */
export interface FormError {
  readonly field: string;
  readonly message: string;
}

/** What came of a mutation. */
export interface ChangeOutcome {
  readonly changeSet: { readonly id: string } | null;
  readonly userErrors: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
}

/** The mutations that pages run; what they answer beside the outcome, pages read from the base afterwards. */
export type MutationName =
  | 'saveEntity'
  | 'renameEntity'
  | 'mergeEntities'
  | 'removeEntity'
  | 'markDifferent'
  | 'saveRelation'
  | 'saveClaim'
  | 'saveFollowUp'
  | 'removeStatement'
  | 'restoreRecord'
  | 'revertRevision'
  | 'erasePerson'
  | 'discardChangeSet';

/** Runs a mutation as who sent the form; the same form sent twice is done once. */
export async function runMutation(
  page: FormRequest,
  fields: URLSearchParams,
  name: MutationName,
  input: Readonly<Record<string, unknown>>,
): Promise<ChangeOutcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = composeDocument<{ readonly done: ChangeOutcome }, { readonly input: object; readonly lang: string }>(
    `mutation Change($input: ${type}!, $lang: Lang!) { done: ${name}(input: $input) { changeSet { id } userErrors { path code message(lang: $lang) } } }`,
    {},
  );
  const reason = (fields.get('reason') ?? '').trim();
  const key = fields.get('key') ?? '';
  const more = { ...(reason ? { reason } : {}), ...(key ? { idempotencyKey: key } : {}) };
  return (await page.ask(document, { input: { ...input, ...more } })).done;
}

/** The errors of a mutation, by the fields of the form. */
export function formErrors(
  { userErrors }: ChangeOutcome,
  fieldOf: (path: readonly string[]) => string = (path) => path.join('.'),
): FormError[] {
  return userErrors.map(({ path, message }) => ({ field: fieldOf(path), message }));
}

/** Leads to the page that says what was done. */
export function afterChange(
  page: FormRequest,
  { changeSet }: ChangeOutcome,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Reply {
  return { redirect: address(page.lang, path, { ...query, changed: changeSet?.id ?? 'nothing' }), status: 303 };
}

/** The hidden fields of every form that changes something. */
export function changeFields(page: FormRequest, fields: Readonly<Record<string, string>> = {}): Html {
  return html`${tokenField(page)}${hiddenFields([['key', newSecret()], ...Object.entries(fields)])}`;
}

/** Where one may say why. */
export function reasonField({ lang }: FormRequest, value = '', id = 'reason'): Html {
  return html`<p class="field"><label for="${id}">${T[lang].reason}</label><input id="${id}" name="reason" value="${value}" maxlength="500" autocomplete="off"></p>`;
}

/** What keeps a form from being done, with links to the fields. */
export function errorSummary({ lang }: Pick<FormRequest, 'lang'>, errors: readonly FormError[]): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="notice error" role="alert" id="notice" tabindex="-1"><p>${T[lang].wrong}</p><ul>${errors.map(
    ({ field, message }) =>
      html`<li>${field === '' ? prose(message, lang) : html`<a href="#${inputId(field)}">${prose(message, lang)}</a>`}</li>`,
  )}</ul></div>`;
}

/** The id of the element of a field. */
export function inputId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** How many operations of a change are told at once. */
const MOST = 12;

/** What the change did that led to this page, in words, with a button that undoes it. */
export async function changeNotice(page: FormRequest): Promise<Html | null> {
  const { lang, query, path } = page;
  const t = T[lang];
  const changed = query.get('changed');
  if (changed === null || changed === '') return null;
  if (changed === 'nothing') return html`<div class="notice done" role="status" id="notice"><p>${t.nothing}</p></div>`;
  if (!/^change-set\/[\w-]+$/.test(changed)) return null;
  const { node } = await page.ask(ChangeSetRevisionDocument, { id: changed });
  const sequence = node && 'publishedAs' in node ? node.publishedAs?.sequence : undefined;
  if (sequence === undefined) return null;
  const told = await toldRevision(page, sequence);
  if (!told) return null;
  return html`<div class="notice done" role="status" id="notice"><p>${told.reverts === null ? t.done : t.undone}</p>
    ${toldList(told.operations.slice(0, MOST), lang)}
    ${told.operations.length > MOST ? html`<p>${t.more(told.operations.length - MOST)}</p>` : null}
    <form class="actions" method="post" action="${address(lang, `history/${sequence}`)}">${changeFields(page, { do: 'undo', back: path })}
      <button class="plain">${t.undo}</button> <a href="${address(lang, `history/${sequence}`)}">${t.history}</a></form></div>`;
}

/** What a revision did, in words; null when there is none of that number. */
async function toldRevision(
  page: FormRequest,
  number: number,
): Promise<{ readonly operations: readonly ToldOperation[]; readonly reverts: number | null } | null> {
  return inReadingTransaction(page.application.dataSource, async (manager) => {
    const base = await readState(manager);
    const found = await revisionOf(manager, base, number);
    if (!found) return null;
    const wording = wordingOf([...base.records.values(), ...found.rows], langArgument(page.lang));
    return { operations: found.operations.map((one) => tellOperation(one, wording)), reverts: found.revision.reverts };
  });
}
