import { ENTITY_FIELDS } from '../../api/inputs/mutation-inputs.js';
import { foldName } from '../../core/fold.js';
import { type EntityKind, KINDS } from '../../kinds/index.js';
import type { KindClass } from '../../kinds/kind.js';
import { notFound } from '../../http/router.js';
import { kindName } from '../components/links.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html } from '../html.js';
import { capital, phrases, prose, quoted } from '../i18n.js';
import { SaveEntityDocument, type SaveEntityInput } from '../operations.generated.js';
import { address, choice, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, fresh, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, reasonField, sendChange } from './change-form.js';
import { editingState, type EditingState } from './editing-state.js';
import { fieldsOf, type NamedField } from './format-fields.js';
import { FormInputs } from './form-inputs.js';
import { alikeIn } from './merge.js';
import { changedFields, fieldOfPath, typedValues, type Values, valuesOf } from './record-form.js';
import { whatTellsApart } from './tell-apart.js';

const T = phrases({
  fr: {
    title: 'Nouvelle fiche',
    lead: 'D’abord son nom et sa sorte : la base montre les fiches qui y ressemblent.',
    name: 'Nom',
    kind: 'Sorte',
    go: 'Continuer',
    of: (kind: string, name: string) => `Nouvelle fiche : ${name} (${kind})`,
    similar: 'Est-ce l’une de celles-ci ?',
    similarLead: 'Si oui, complétez-la plutôt : deux fiches pour la même chose se contredisent un jour.',
    none: 'Aucune fiche n’y ressemble.',
    edit: 'Compléter',
    editOf: (name: string) => `Compléter ${name}`,
    save: 'Créer la fiche',
    back: 'Changer de nom ou de sorte',
  },
  en: {
    title: 'New entry',
    lead: 'First its name and kind: the base shows the entries that look alike.',
    name: 'Name',
    kind: 'Kind',
    go: 'Go on',
    of: (kind: string, name: string) => `New entry: ${name} (${kind})`,
    similar: 'Is it one of these?',
    similarLead: 'If so, complete it instead: two entries for one thing contradict each other some day.',
    none: 'No entry looks like it.',
    edit: 'Complete',
    editOf: (name: string) => `Complete ${name}`,
    save: 'Create the entry',
    back: 'Change name or kind',
  },
});

const CODES = KINDS.map((kind: KindClass) => kind.kind as EntityKind);

/** A new entity of a kind, with those that it may be a double of shown first. */
export const NEW_ENTITY: FormRoute = {
  path: '/edit/new',
  description: 'A new entity of a kind (`kind`, `name`), with those that look alike shown first.',
  needs: 'EDITOR',
  reply: (page) => {
    const kind = choice(page.query, 'kind', CODES);
    const name = (page.query.get('name') ?? '').trim().slice(0, 300);
    return kind === null || name === '' ? beginning(page) : form(page, kind, name);
  },
  refill: async (page, sent) => {
    const { kind, title, values } = typedEntity(page, await editingState(page), sent);
    return form(page, kind, title, { ...refilled(page, sent), values });
  },
  submit: async (page, sent): Promise<Reply> => {
    const state = await editingState(page);
    const { kind, title, fields, values, errors } = typedEntity(page, state, sent);
    if (errors.length > 0) return form(page, kind, title, { errors, values, fields: sent });
    const apiName = (one: string): string => ENTITY_FIELDS.apiName(one);
    const change: SaveEntityInput = { kind, ...changedFields(fields, values, {}, apiName) };
    const { done, errors: wrong } = await sendChange(
      page,
      sent,
      async (given) => (await page.ask(SaveEntityDocument, { input: { ...change, ...given } })).saveEntity,
      {
        nameOf: fieldOfPath(fields, apiName),
        section: 'entities',
        to: async () => {
          const after = await editingState(page);
          const made = after.entitiesNamed(title).find(({ id, kind: of }) => of === kind && state.item(id) === undefined);
          return address(page.lang, made ? `edit/${made.id}` : 'workplace');
        },
      },
    );
    return done ?? form(page, kind, title, { errors: wrong, values, fields: sent });
  },
};

/** What was typed of a new entity. */
function typedEntity(
  page: FormRequest,
  state: EditingState,
  sent: URLSearchParams,
): ReturnType<typeof typedValues> & { readonly kind: EntityKind; readonly title: string; readonly fields: readonly NamedField[] } {
  const kind = CODES.find((one) => one === sent.get('kind'));
  if (!kind) throw notFound();
  const fields = fieldsOf('entities', kind);
  const { values, errors } = typedValues(page, state, fields, sent, {});
  const name = (values.name ?? {}) as Readonly<Record<string, string>>;
  return { kind, fields, values, errors, title: name[page.lang] ?? name.fr ?? name.en ?? '' };
}

function beginning(page: FormRequest): Promise<Page> {
  const { lang, path } = page;
  const t = T[lang];
  const fields = new ChangeFields(fresh(page));
  const options = CODES.map((value) => ({ value, label: kindName(value, lang) }));
  return Promise.resolve({
    title: t.title,
    unlisted: true,
    hasForm: true,
    main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
      <form class="change" action="${sitePath(lang, path)}">${fields.text({ name: 'name', label: t.name, maxlength: 300, required: true })}${fields.select({ name: 'kind', label: t.kind, options })}<p><button>${t.go}</button></p></form>`,
  });
}

interface Refused extends Typed {
  readonly values: Values;
}

async function form(page: FormRequest, kind: EntityKind, name: string, refused?: Refused): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const state = await editingState(page);
  const fields = fieldsOf('entities', kind);
  const similar = name === '' ? [] : alikeIn(state, [name], kind, null);
  const typed: Typed = refused ?? UNTOUCHED;
  const inputs = new FormInputs(lang, state, typed.errors);
  const body = inputs.render(fields, refused?.values ?? valuesOf(fields, { name: { [lang]: name }, visibility: 'MEMBERS' }));
  const title = t.of(kindName(kind, lang).toLowerCase(), quoted(lang, name));
  const same = similar.filter((one) => foldName(one.name) === foldName(name));
  return {
    title,
    status: refused ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`<p class="editor-links"><a href="${address(lang, 'edit/new', { name })}">${t.back}</a></p><h1>${title}</h1>
      ${errorSummary({ errors: inputs.summary() }, lang)}
      <section class="${same.length > 0 ? 'notice' : 'alike'}" aria-labelledby="similar"><h2 id="similar">${t.similar}</h2>
        ${
          similar.length === 0
            ? html`<p>${t.none}</p>`
            : html`<p>${t.similarLead}</p><ul class="rows">${similar.map((one) => html`<li><span><a href="${address(lang, one.id)}">${prose(one.name, one.nameLang)}</a> <span class="quiet">${prose(whatTellsApart(state, one.id), lang)}</span></span> <a href="${address(lang, `edit/${one.id}`)}" aria-label="${t.editOf(one.name)}">${t.edit}</a></li>`)}</ul>`
        }</section>
      ${changeForm(page, {
        action: address(lang, 'edit/new'),
        to: address(lang, 'edit/new', { name }),
        hidden: [['kind', kind]],
        body: html`${body}${reasonField(new ChangeFields(typed), lang)}`,
        when: await draftChoice(page, typed),
        button: capital(t.save),
        wide: true,
      })}`,
  };
}
