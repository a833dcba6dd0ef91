import { AGENDA_FIELDS, DOCUMENT_FIELDS } from '../../api/inputs/mutation-inputs.js';
import { MAX_DOCUMENT_TEXT } from '../../core/text.js';
import { notFound } from '../../http/router.js';
import { kindOfId } from '../../kinds/index.js';
import type { SeedItem } from '../../seeds/decompile/items.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { type ChangeOutcomeFragment, SaveAgendaItemDocument, SaveDocumentDocument } from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changedPage, changeForm, draftChoice, errorSummary, type Given, reasonField, sendChange, textOf } from './change-form.js';
import { editingState, type EditingState } from './editing-state.js';
import { fieldsOf } from './format-fields.js';
import { FormInputs } from './form-inputs.js';
import { removalLink } from './removal.js';
import { changedFields, fieldOfPath, typedValues, type Values, valuesOf, versionOf, versionSent, withStanding } from './record-form.js';

/** Where an editor adds and corrects what minutes are made of: the items of an agenda, and the texts of publications. */

const T = phrases({
  fr: {
    newAgenda: 'Ajouter un point à l’ordre du jour',
    agenda: 'Corriger un point de l’ordre du jour',
    newDocuments: 'Ajouter un texte',
    documents: 'Corriger ce qui est dit d’un texte',
    ofAgenda: (name: string) => `De : ${name}`,
    text: 'Le texte, tel qu’il a été reçu',
    textHint: 'Il ne changera plus : une autre version s’ajoute comme un autre texte.',
    back: 'Retour',
    save: 'Enregistrer',
  },
  en: {
    newAgenda: 'Add an item to the agenda',
    agenda: 'Correct an item of the agenda',
    newDocuments: 'Add a text',
    documents: 'Correct what is said of a text',
    ofAgenda: (name: string) => `Of: ${name}`,
    text: 'The text, as it was received',
    textHint: 'It will not change any more: another version is added as another text.',
    back: 'Back',
    save: 'Save',
  },
});

const SORTS = {
  agenda: {
    path: 'edit/agenda-item',
    description: 'An item of the agenda of a meeting: corrected (`id`), or a new one (`meeting`).',
    of: 'meeting',
    input: AGENDA_FIELDS,
    save: async ({ ask }, input) => (await ask(SaveAgendaItemDocument, { input })).saveAgendaItem,
  },
  documents: {
    path: 'edit/document',
    description: 'A text of a publication: what is said of it (`id`), or a new one (`publication`).',
    of: 'publication',
    input: DOCUMENT_FIELDS,
    save: async ({ ask }, input) => (await ask(SaveDocumentDocument, { input })).saveDocument,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      path: string;
      description: string;
      of: string;
      input: unknown;
      save: (page: FormRequest, input: Readonly<Record<string, unknown>>) => Promise<ChangeOutcomeFragment>;
    }
  >
>;

type Sort = keyof typeof SORTS;

/** The forms. */
export const MINUTES_RECORDS: readonly FormRoute[] = (Object.keys(SORTS) as Sort[]).map((sort) => ({
  path: `/${SORTS[sort].path}`,
  description: SORTS[sort].description,
  needs: 'EDITOR',
  reply: async (page) => recordForm(page, sort, await subjectOf(page, sort, page.query)),
  refill: async (page, sent) => {
    const subject = await subjectOf(page, sort, sent);
    const { values } = typedValues(page, subject.state, fieldsOf(sort), sent, subject.item?.value ?? {});
    return recordForm(page, sort, subject, { ...refilled(page, sent), values });
  },
  submit: async (page, sent) => save(page, sort, await subjectOf(page, sort, sent), sent),
}));

/** What a form is about: a record that is there, or what a new one belongs to. */
interface Subject {
  readonly state: EditingState;
  readonly item: SeedItem | null;
  /** The meeting, or the publication. */
  readonly of: string;
}

/** @throws NOT_FOUND */
async function subjectOf(page: FormRequest, sort: Sort, fields: URLSearchParams): Promise<Subject> {
  const state = await editingState(page);
  const id = textOf(fields, 'id');
  const item = id === null ? null : (state.item(id) ?? null);
  const of = item === null ? textOf(fields, SORTS[sort].of) : item.value[SORTS[sort].of];
  const isOf = typeof of === 'string' && kindOfId(of) === (sort === 'agenda' ? 'MEETING' : 'PUBLICATION') && state.base.records.has(of);
  if ((id !== null && item?.section !== sort) || !isOf) throw notFound();
  return { state, item, of };
}

async function save(page: FormRequest, sort: Sort, subject: Subject, sent: URLSearchParams): Promise<Reply> {
  const { state, item, of } = subject;
  const { input, of: owner, save: run } = SORTS[sort];
  const fields = fieldsOf(sort);
  const was = item?.value ?? {};
  const apiName = (name: string): string => input.apiName(name);
  const { values, errors } = typedValues(page, state, fields, sent, was);
  if (errors.length > 0) return recordForm(page, sort, subject, { fields: sent, errors, values });
  const changed = changedFields(fields, values, was, apiName);
  const to = sitePath(page.lang, of);
  if (item && Object.keys(changed).length === 0) return changedPage(to, null);
  const target = item
    ? { id: item.id, expectedVersion: versionSent(sent) }
    : { [apiName(owner)]: of, ...(sort === 'documents' ? { text: (sent.get('text') ?? '').replace(/\r\n?/g, '\n') } : {}) };
  const result = await sendChange(page, sent, (given: Given) => run(page, { ...target, ...changed, ...given }), {
    nameOf: (path) => (path[0] === 'text' ? 'text' : fieldOfPath(fields, apiName)(path)),
    section: sort,
    to,
  });
  if (result.done) return result.done;
  return recordForm(page, sort, subject, {
    fields: sent,
    errors: withStanding(page, state, item, { fields, values, errors: result.errors }),
    values,
  });
}

function removal(id: string, sort: Sort, lang: FormRequest['lang']): Html {
  const { to, label } = removalLink(id, sort, lang);
  return html` <a href="${to}">${label}</a>`;
}

interface Refused extends Typed {
  readonly values: Values;
}

async function recordForm(page: FormRequest, sort: Sort, { state, item, of }: Subject, refused?: Refused): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const typed: Typed = refused ?? UNTOUCHED;
  const fields = fieldsOf(sort);
  const inputs = new FormInputs(
    lang,
    state,
    typed.errors.filter(({ field }) => field !== 'text'),
  );
  const own = new ChangeFields(typed);
  const isNewText = sort === 'documents' && item === null;
  const text = isNewText
    ? own.area({ name: 'text', label: t.text, hint: t.textHint, rows: 14, maxlength: MAX_DOCUMENT_TEXT, required: true })
    : null;
  const start = item?.value ?? { visibility: 'MEMBERS', ...(isNewText ? { language: 'fr' } : {}) };
  const body = html`${inputs.render(fields, refused?.values ?? valuesOf(fields, start))}${text}${reasonField(own, lang)}`;
  const title = item ? t[sort] : sort === 'agenda' ? t.newAgenda : t.newDocuments;
  const errors = [...inputs.summary(), ...typed.errors.filter(({ field }) => field === 'text')];
  return {
    title,
    status: refused ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    main: html`<p class="editor-links"><a href="${address(lang, of)}">${t.back}</a>${item ? removal(item.id, sort, lang) : null}</p><h1>${title}</h1>
      <p class="lead">${t.ofAgenda(prose(state.wording.nameOf(of) ?? of, lang))}</p>${errorSummary({ errors }, lang)}
      ${changeForm(page, {
        action: sitePath(lang, SORTS[sort].path),
        to: sitePath(lang, of),
        hidden: item
          ? [
              ['id', item.id],
              ['version', typed.fields.get('version') ?? versionOf(state, item)],
            ]
          : [[SORTS[sort].of, of]],
        body,
        when: await draftChoice(page, typed),
        button: t.save,
        wide: true,
      })}`,
  };
}
