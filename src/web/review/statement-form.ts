import type { UserError } from '../../changes/user-error.js';
import type { StatementSection } from '../../import/write/rows.js';
import { type EntityKind, kindClass } from '../../kinds/index.js';
import type { Span } from '../../documents/lines.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import { newEntity, readNewEntity } from '../../review/ends.js';
import type { StatementDraft } from '../../review/rows.js';
import type { ItemValue } from '../../seeds/decompile/items.js';
import { kindName } from '../components/links.js';
import { ChangeFields, type FieldError, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { changeForm, errorSummary } from '../editing/change-form.js';
import type { EditingState } from '../editing/editing-state.js';
import { messageWords } from '../editing/message-words.js';
import { FormInputs } from '../editing/form-inputs.js';
import { fieldsOf, type NamedField } from '../editing/format-fields.js';
import { toInput } from '../editing/format-values.js';
import { fieldOfPath, typedValues, type Values, valuesOf } from '../editing/record-form.js';
import { relatedStatements } from '../editing/related-statements.js';
import { type FormRequest, hiddenFields } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import type { Page } from '../page-request.js';
import type { OwnImport } from './own-import.js';
import { furtherPlaces, furtherSentences } from './further-sentences.js';
import { actorsNamed } from './quoted-claim.js';

/** The form of a statement that goes into the draft of an import, with a sentence of its minutes for evidence. */

const T = phrases({
  fr: {
    lead: 'Ce qui est écrit ici est noté dans le brouillon, avec la phrase ci-dessus pour preuve.',
    button: 'Noter ainsi',
    back: 'Ne rien noter',
    more: 'Plus de précisions',
    others: 'Ce que cela contredit ou remplace',
    othersLead:
      'Parmi les affirmations sur les mêmes fiches. Ce qui en contredit une autre reste à côté d’elle ; ce qui la remplace prend sa place.',
    look: 'Actualiser les choix',
    create: (name: string) => `« ${name} » : une nouvelle fiche ?`,
    createNot: 'non : j’écris un autre nom',
    createAs: (kind: string) => `oui, nouvelle fiche : ${kind}`,
  },
  en: {
    lead: 'What is written here is noted in the draft, with the sentence above as its evidence.',
    button: 'Note it so',
    back: 'Note nothing',
    more: 'More precisely',
    others: 'What this contradicts or replaces',
    othersLead:
      'Among the statements about the same entries. What contradicts another one stands beside it; what replaces it takes its place.',
    look: 'Update the choices',
    create: (name: string) => `“${name}”: a new entry?`,
    createNot: 'no: I write another name',
    createAs: (kind: string) => `yes, new entry: ${kind}`,
  },
});

/** What a form shows at once, by section; the rest is folded. */
const MAIN: Readonly<Record<StatementSection, readonly string[]>> = {
  relations: ['subject', 'type', 'object', 'onBehalfOf', 'attendance', 'attendanceRoles', 'role', 'note', 'dates', 'status'],
  claims: ['kind', 'about', 'text', 'dates', 'status', 'vote'],
  followUps: ['task', 'status', 'assignees', 'assigneeWording', 'due', 'about', 'modality'],
  steps: ['step', 'due', 'assignees', 'note'],
};
/** The sentence is the evidence, and the meeting that of the minutes. */
const GIVEN = new Set(['evidence', 'sources', 'visibility', 'openedIn', 'meeting']);

/** What else the base says, and how it stands to that. */
const OTHERS: readonly string[] = ['contradicts', 'supersedes'];

export interface StatementForm {
  readonly title: string;
  /** What stands above the form. */
  readonly lead: Html;
  /** Where the sentence stands in the text. */
  readonly place: Span;
  readonly sentence: string;
  /** What its fields hold at first. */
  readonly draft: StatementDraft;
  readonly action: string;
  readonly hidden?: Iterable<readonly [string, string]>;
  readonly back: string;
  /** Beside the fields of the row: what they do not have. */
  readonly first?: Html;
}

/** What was typed, and what is wrong with it. */
export interface SentStatement {
  readonly fields: URLSearchParams;
  readonly values: Values;
  readonly also: readonly Span[];
  readonly errors: readonly FieldError[];
  /** Names that no entry of the base has. */
  readonly unknown: readonly string[];
}

/** Reads a sent form; without errors, with the statement. Names that nobody knows are errors until a kind is chosen for them. */
export function readStatement(
  page: FormRequest,
  own: OwnImport,
  { section, value }: StatementDraft,
  place: Span,
  sent: URLSearchParams,
): SentStatement & { readonly statement: StatementDraft } {
  const fields = shownFields(section);
  const known = stateWith(own.state, createdIn(sent));
  const unknown = new Set<string>();
  const entitiesNamed: EditingState['entitiesNamed'] = (text) => {
    const found = known.entitiesNamed(text);
    if (found.length === 0) unknown.add(text.trim());
    return found;
  };
  const { values, errors } = typedValues(page, { ...known, entitiesNamed }, fields, sent, value);
  const row = Object.fromEntries(
    fields.flatMap(({ name, field }) => {
      const typed = toInput(field, values[name]);
      return typed === null ? [] : [[name, typed]];
    }),
  );
  const also = furtherPlaces(sent, place);
  return { fields: sent, values, also, errors, unknown: [...unknown], statement: { section, value: { ...keptOf(value), ...row }, also } };
}

/** Whether the form only asks for other choices: nothing is noted yet. */
export function isLook(sent: URLSearchParams): boolean {
  return sent.get('do') === 'look';
}

/** Errors of the rules as errors of the fields. */
export function wrongFields(
  section: StatementSection,
  errors: readonly UserError[],
  { state }: OwnImport,
  lang: FormRequest['lang'],
): FieldError[] {
  const nameOf = fieldOfPath(shownFields(section), (name) => name);
  const words = messageWords(state.wording, lang, section);
  return errors.map(({ path, message }) => ({ field: nameOf(path), message: words(message[lang]) }));
}

export function statementPage(page: FormRequest, own: OwnImport, form: StatementForm, refused?: SentStatement): Page {
  const { lang } = page;
  const t = T[lang];
  const { section, value } = form.draft;
  const fields = shownFields(section);
  const values = refused?.values ?? valuesOf(fields, value);
  const created = createdIn(refused?.fields ?? new URLSearchParams());
  const errors = refused?.errors ?? [];
  const related = relatedStatements(own.state, { section, value: values }, actorsNamed(own, form.place));
  const inputs = new FormInputs(lang, stateWith(own.state, created), errors, related);
  const main = MAIN[section].flatMap((name) => fields.filter((one) => one.name === name));
  const others = fields.filter(({ name }) => OTHERS.includes(name));
  const rare = fields.filter((one) => !main.includes(one) && !others.includes(one));
  const folded = (summary: string, inner: Html, isOpen: boolean): Html =>
    html`<details class="more-fields"${isOpen ? html` open` : null}><summary>${summary}</summary>${inner}</details>`;
  const said = others.some(({ name }) => values[name] !== undefined);
  const also = refused?.also ?? [];
  const body = html`${form.first ?? null}${inputs.render(main, values)}${newEntries(refused, created, lang)}
    ${furtherSentences(own, form.place, also, lang)}
    ${others.length > 0 ? folded(t.others, html`<p class="hint">${t.othersLead}</p>${inputs.render(others, values)}`, said || inputs.isWrong(others)) : null}
    ${folded(t.more, inputs.render(rare, values), inputs.isWrong(rare))}`;
  const { title, lead, sentence, action, hidden = [], back } = form;
  return sentencePage(page, own, {
    title,
    lead,
    sentence,
    told: t.lead,
    errors: inputs.summary(),
    action,
    hidden,
    back,
    button: t.button,
    body,
  });
}

/** A form about a sentence of the minutes. */
export function sentencePage(
  page: FormRequest,
  { outcome }: OwnImport,
  parts: {
    readonly title: string;
    readonly lead: Html;
    readonly sentence: string;
    /** What becomes of what is sent. */
    readonly told: string;
    readonly errors: readonly FieldError[];
    readonly action: string;
    readonly hidden: Iterable<readonly [string, string]>;
    readonly back: string;
    readonly button: string;
    readonly body: Html;
  },
): Page {
  const { lang } = page;
  const { title, lead, sentence, told, errors, action, hidden, back, button, body } = parts;
  return {
    title,
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    styles: ['review.css'],
    main: html`<h1>${title}</h1>${lead}
      ${errorSummary({ errors }, lang)}
      <blockquote class="subject" lang="${outcome.language}">${sentence}</blockquote><p class="quiet">${told}</p>
      ${changeForm(page, {
        action,
        to: back,
        hidden,
        body,
        button,
        beside: html`<button class="plain" name="do" value="look">${T[lang].look}</button> <a href="${back}">${T[lang].back}</a>`,
        wide: true,
      })}`,
  };
}

function shownFields(section: StatementSection): readonly NamedField[] {
  return fieldsOf(section).filter(({ name, isKept }) => !isKept && !GIVEN.has(name));
}

/** What the form does not show. */
function keptOf(value: ItemValue): ItemValue {
  return Object.fromEntries(Object.entries(value).filter(([name]) => GIVEN.has(name) || name === 'followUp'));
}

/** Kinds in which somebody may be looking for a name. A meeting is made by its minutes. */
const NEW_KINDS = (Object.keys(EntityKindEnum) as EntityKind[]).filter((kind) => kind !== 'MEETING');

/** Names that were sent with the kind of which a new entry is to be. */
function createdIn(sent: URLSearchParams): ReadonlyMap<string, EntityKind> {
  const created = new Map<string, EntityKind>();
  for (const [at, name] of sent.getAll('new.name').entries()) {
    const kind = NEW_KINDS.find((one) => one === sent.get(`new.${at}.kind`));
    if (kind) created.set(name, kind);
  }
  return created;
}

/** The base as forms read it, with entries that are still to be made. */
function stateWith(state: EditingState, created: ReadonlyMap<string, EntityKind>): EditingState {
  if (created.size === 0) return state;
  return {
    ...state,
    typedName: (id) => readNewEntity(id)?.name ?? state.typedName(id),
    entitiesNamed: (text) => {
      const kind = created.get(text.trim());
      if (kind === undefined) return state.entitiesNamed(text);
      return [Object.assign(new (kindClass(kind))(), { id: newEntity(kind, text.trim()) })];
    },
  };
}

/** For each name that the base does not know: of which kind a new entry would be. */
function newEntries(refused: SentStatement | undefined, created: ReadonlyMap<string, EntityKind>, lang: FormRequest['lang']): Html | null {
  if (!refused) return null;
  const t = T[lang];
  const options: Option[] = [
    { value: '', label: t.createNot },
    ...NEW_KINDS.map((kind) => ({ value: kind, label: t.createAs(kindName(kind, lang).toLowerCase()) })),
  ];
  const names = [...new Set([...created.keys(), ...refused.unknown])];
  return html`${names.map((name, at) => html`${hiddenFields([['new.name', name]])}${new ChangeFields(UNTOUCHED).select({ name: `new.${at}.kind`, label: t.create(name), value: created.get(name) ?? '', options })}`)}`;
}
