import { Visibility } from '../../core/access.js';
import { ENTITY_FIELDS } from '../../api/inputs/mutation-inputs.js';
import { notFound } from '../../http/router.js';
import { Entity, kindOfId } from '../../kinds/index.js';
import type { SeedItem } from '../../seeds/decompile/items.js';
import { refersTo } from '../../changes/operation.js';
import { kindName } from '../components/links.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import { RemoveEntityDocument, RenameEntityDocument, SaveEntityDocument, type SaveEntityInput } from '../operations.generated.js';
import { address, type Page, type Reply } from '../page-request.js';
import { ChangeFields, type FieldError, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import {
  changedPage,
  changeForm,
  draftChoice,
  errorSummary,
  type FormParts,
  type Given,
  reasonField,
  sendChange,
  textOf,
} from './change-form.js';
import { editingState, type EditingState } from './editing-state.js';
import { entityStatements } from './entity-statements.js';
import { fieldsOf, type NamedField } from './format-fields.js';
import { FormInputs } from './form-inputs.js';
import { changedFields, fieldOfPath, typedValues, type Values, valuesOf, versionOf, versionSent, withStanding } from './record-form.js';
import { dateError, dateHint, readTypedDay } from './typed-date.js';

const T = phrases({
  fr: {
    title: (name: string) => `Modifier : ${name}`,
    see: 'Voir la fiche',
    history: 'Historique',
    held: 'Tout ce qui est gardé sur cette personne',
    correct: 'Ce que dit la fiche',
    correctLead:
      'Pour corriger une faute ou compléter. Une ligne que l’on vide disparaît. Si le nom lui-même a changé, passez par « Renommer » : l’ancien restera.',
    save: 'Enregistrer',
    rename: 'Renommer',
    renameLead: 'L’ancien nom est gardé comme ancien nom, et la recherche le trouve encore.',
    newName: 'Nouveau nom',
    fr: 'français',
    en: 'anglais',
    since: 'Depuis quel jour (si on le sait)',
    renameButton: 'Donner ce nom',
    double: 'Un doublon ?',
    merge: 'Une autre fiche dit la même chose ?',
    mergeLead: 'On voit d’abord tout ce qui change.',
    mergeLink: 'Fusionner, ou dire que ce ne sont pas les mêmes',
    remove: 'Supprimer cette fiche',
    removeLead: 'Seulement si rien n’y renvoie. Elle peut être restaurée.',
    removeButton: 'Supprimer',
    inUse: (number: number) =>
      `${count('fr', number, 'élément de la base y renvoie', 'éléments de la base y renvoient')} : fusionnez cette fiche avec une autre, ou retirez d’abord ce qui y renvoie.`,
    statements: 'Ce qui en est dit',
  },
  en: {
    title: (name: string) => `Edit: ${name}`,
    see: 'See the entry',
    history: 'History',
    held: 'All that is held on this person',
    correct: 'What the entry says',
    correctLead:
      'Correct slips, add what is missing. A line left empty is removed. If the name itself has changed, see “Rename”: the old one stays.',
    save: 'Save',
    rename: 'Rename',
    renameLead: 'The old name is kept as a former name, and search still finds it.',
    newName: 'New name',
    fr: 'French',
    en: 'English',
    since: 'Since which day (where known)',
    renameButton: 'Give it this name',
    double: 'A duplicate?',
    merge: 'Does another entry say the same?',
    mergeLead: 'All that changes is shown first.',
    mergeLink: 'Merge, or say that they are not the same',
    remove: 'Remove this entry',
    removeLead: 'Only if nothing refers to it. It can be restored.',
    removeButton: 'Remove',
    inUse: (number: number) =>
      `${count('en', number, 'record refers to it', 'records refer to it')}: merge it with another entry, or withdraw what refers to it first.`,
    statements: 'What is said of it',
  },
});

const FORMS = ['save', 'rename', 'remove'] as const;

/** What a form left when it could not be done. */
interface Refused extends Typed {
  readonly form: (typeof FORMS)[number];
  readonly values?: Values;
}

/** Where an editor changes an entity: names, facts, contacts, who may read it; and from where its statements are changed. */
export const ENTITY_EDITING: FormRoute = {
  path: '/edit/:prefix/:slug',
  description: 'Where an editor changes an entity, and the statements about it.',
  needs: 'EDITOR',
  reply: async (page) => entityForm(page, await editingState(page)),
  refill: async (page, fields) => {
    const state = await editingState(page);
    const form = FORMS.find((one) => one === fields.get('do'));
    if (!form) throw notFound();
    if (!state.item(entityIdOf(page))) return entityForm(page, state);
    const item = entityItem(state, entityIdOf(page));
    const { values } = typedValues(page, state, formFields(item), fields, item.value);
    return entityForm(page, state, { ...refilled(page, fields), form, ...(form === 'save' ? { values } : {}) });
  },
  submit: async (page, fields): Promise<Reply> => {
    const state = await editingState(page);
    switch (fields.get('do') ?? '') {
      case 'save':
        return save(page, state, fields);
      case 'rename':
        return rename(page, state, fields);
      case 'remove':
        return remove(page, state, fields);
      default:
        throw notFound();
    }
  },
};

/** The id of the entity that an address is about. */
export function entityIdOf({ parameters }: Pick<FormRequest, 'parameters'>): string {
  return `${parameters.prefix ?? ''}/${parameters.slug ?? ''}`;
}

/** @throws NOT_FOUND */
export function entityItem(state: EditingState, id: string): SeedItem {
  const item = state.item(id);
  if (item?.section !== 'entities') throw notFound();
  return item;
}

const apiName = (name: string): string => ENTITY_FIELDS.apiName(name);

/** The fields of an entity. One whose name is borne since a day has it among its names, and nowhere else. */
function formFields({ id, value }: SeedItem): readonly NamedField[] {
  const isDated = value.name === undefined && Array.isArray(value.names);
  return fieldsOf('entities', kindOfId(id)).map((one) => (isDated && one.name === 'name' ? { ...one, isKept: true } : one));
}

async function save(page: FormRequest, state: EditingState, sent: URLSearchParams): Promise<Reply> {
  const item = entityItem(state, entityIdOf(page));
  const fields = formFields(item);
  const { values, errors } = typedValues(page, state, fields, sent, item.value);
  const refused = (wrong: readonly FieldError[]): Promise<Page | Reply> =>
    entityForm(page, state, { form: 'save', errors: wrong, fields: sent, values });
  if (errors.length > 0) return refused(errors);
  const input: SaveEntityInput = changedFields(fields, values, item.value, apiName);
  if (Object.keys(input).length === 0) return changedPage(address(page.lang, page.path), null);
  const change = { id: item.id, expectedVersion: versionSent(sent), ...input };
  const run = async (given: Given) => (await page.ask(SaveEntityDocument, { input: { ...change, ...given } })).saveEntity;
  const { done, errors: wrong } = await sendChange(page, sent, run, { nameOf: fieldOfPath(fields, apiName), section: 'entities' });
  return done ?? refused(withStanding(page, state, item, { fields, values, errors: wrong }));
}

async function rename(page: FormRequest, state: EditingState, sent: URLSearchParams): Promise<Reply> {
  const item = entityItem(state, entityIdOf(page));
  const refused = (errors: readonly FieldError[]): Promise<Page | Reply> =>
    entityForm(page, state, { form: 'rename', errors, fields: sent });
  const typed = textOf(sent, 'since');
  const since = typed === null ? null : readTypedDay(typed);
  if (typed !== null && since === null) return refused([{ field: 'since', message: dateError(typed, page.lang, true) }]);
  const names = (['fr', 'en'] as const).flatMap((one) => {
    const text = textOf(sent, `name-${one}`);
    return text === null ? [] : [[one, text] as const];
  });
  const change = { id: item.id, expectedVersion: versionSent(sent), name: Object.fromEntries(names), ...(since === null ? {} : { since }) };
  const run = async (given: Given) => (await page.ask(RenameEntityDocument, { input: { ...change, ...given } })).renameEntity;
  const { done, errors } = await sendChange(page, sent, run, { nameOf: ([first]) => (first === 'since' ? 'since' : 'name-fr') });
  return done ?? refused(errors);
}

async function remove(page: FormRequest, state: EditingState, sent: URLSearchParams): Promise<Reply> {
  const { id } = entityItem(state, entityIdOf(page));
  const change = { id, expectedVersion: versionSent(sent) };
  const run = async (given: Given) => (await page.ask(RemoveEntityDocument, { input: { ...change, ...given } })).removeEntity;
  const { done, errors } = await sendChange(page, sent, run, { nameOf: () => null });
  return done ?? entityForm(page, state, { form: 'remove', errors, fields: sent });
}

async function entityForm(page: FormRequest, state: EditingState, refused?: Refused): Promise<Page | Reply> {
  const { lang, path } = page;
  const t = T[lang];
  const id = entityIdOf(page);
  const successor = state.base.compiled.result?.successors.get(id);
  // One that was merged goes on as another; one that was removed, or whose addition was undone, can be restored from its history.
  if (!state.item(id)) {
    const to = successor ? `edit/${successor}` : `history/of/${id}`;
    return { redirect: address(lang, to, { changed: page.query.get('changed') }), status: 303 };
  }
  const item = entityItem(state, id);
  const kind = kindOfId(id);
  const row = state.base.records.get(id);
  if (!kind || !(row instanceof Entity)) throw notFound();
  const name = state.wording.nameOf(id) ?? id;
  const fields = formFields(item);
  const inputs = new FormInputs(lang, state, refused?.form === 'save' ? refused.errors : []);
  const body = inputs.render(fields, refused?.values ?? valuesOf(fields, { visibility: Visibility.PUBLIC, ...item.value }));
  const errors = refused?.form === 'save' ? inputs.summary() : (refused?.errors ?? []);
  const users = [...state.base.compiled.items.values()].filter((one) => one.id !== id && refersTo(one.value, (other) => other === id));
  const typed = (what: Refused['form']): Typed => (refused?.form === what ? refused : UNTOUCHED);
  const version = refused?.fields.get('version') ?? versionOf(state, item);
  const action = address(lang, path);
  const form = (what: Refused['form'], parts: Pick<FormParts, 'body' | 'button' | 'plain' | 'when'> & { readonly to?: string }): Html =>
    changeForm(page, {
      action,
      to: action,
      hidden: [
        ['do', what],
        ['version', version],
      ],
      wide: true,
      beside: null,
      ...parts,
    });
  const [renaming, removing] = [new ChangeFields(typed('rename'), 'rename'), new ChangeFields(typed('remove'), 'remove')];
  const newName = (one: 'fr' | 'en'): Html =>
    renaming.text({ name: `name-${one}`, label: `${t.newName} (${t[one]})`, maxlength: 2000, lang: one === lang ? null : one });
  return {
    title: t.title(name),
    status: refused ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="kicker">${kindName(kind, lang)}</p><h1>${t.title(prose(name, lang))}</h1>
      <p class="editor-links"><a href="${address(lang, id)}">${t.see}</a> <a href="#rename">${t.rename}</a> <a href="#statements">${t.statements}</a> <a href="#merge">${t.double}</a> <a href="${address(lang, `history/of/${id}`)}">${t.history}</a>${kind === 'PERSON' ? html` <a href="${address(lang, `edit/${id}/held`)}">${t.held}</a>` : null}</p>
      ${errorSummary({ errors }, lang, refused && refused.form !== 'save' ? refused.form : '')}
      <section aria-labelledby="correct"><h2 id="correct">${t.correct}</h2><p class="quiet">${t.correctLead}</p>
        ${form('save', {
          body: html`${body}${reasonField(new ChangeFields(typed('save')), lang)}`,
          when: await draftChoice(page, typed('save')),
          button: t.save,
        })}</section>
      <section aria-labelledby="rename"><h2 id="rename">${t.rename}</h2><p class="quiet">${t.renameLead}</p>
        ${form('rename', {
          body: html`<div class="fields-row">${newName('fr')}${newName('en')}${renaming.text({ name: 'since', label: t.since, hint: dateHint(lang, true), maxlength: 100 })}</div>${reasonField(renaming, lang)}`,
          when: await draftChoice(page, typed('rename'), 'rename'),
          button: t.renameButton,
          plain: true,
        })}</section>
      <section aria-labelledby="statements"><h2 id="statements">${t.statements}</h2>${entityStatements(page, state, id)}</section>
      <section aria-labelledby="merge"><h2 id="merge">${t.merge}</h2><p><a href="${address(lang, `edit/${id}/merge`)}">${t.mergeLink}</a>. <span class="quiet">${t.mergeLead}</span></p></section>
      <section aria-labelledby="remove"><h2 id="remove">${t.remove}</h2>
        ${users.length > 0 ? html`<p class="quiet">${t.inUse(users.length)}</p>` : html`<p class="quiet">${t.removeLead}</p>${form('remove', { to: address(lang, `history/of/${id}`), body: reasonField(removing, lang), when: await draftChoice(page, typed('remove'), 'remove'), button: t.removeButton, plain: true })}`}</section>`,
  };
}
