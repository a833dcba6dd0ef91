import { CLAIM_FIELDS, FOLLOW_UP_FIELDS, RELATION_FIELDS } from '../../api/inputs/mutation-inputs.js';
import { labelOf } from '../../core/enums.js';
import { notFound } from '../../http/router.js';
import { removeRow } from '../../changes/edits.js';
import { rehearse } from '../../changes/rehearse.js';
import type { ItemValue, SeedItem } from '../../seeds/decompile/items.js';
import { SupersessionType } from '../../statements/statement.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, prose } from '../i18n.js';
import {
  type ChangeOutcomeFragment,
  RemoveStatementDocument,
  SaveClaimDocument,
  SaveFollowUpDocument,
  SaveRelationDocument,
} from '../operations.generated.js';
import { address, type Page, type Reply } from '../page-request.js';
import { ChangeFields, type FieldError, refilled, type Typed, UNTOUCHED } from './change-fields.js';
import { changedPage, changeForm, draftChoice, errorSummary, type Given, reasonField, sendChange } from './change-form.js';
import { editingState, type EditingState, wordsOfStatement } from './editing-state.js';
import { fieldsOf, type NamedField } from './format-fields.js';
import { FormInputs } from './form-inputs.js';
import { changedFields, fieldOfPath, typedValues, type Values, valuesOf, versionOf, versionSent, withStanding } from './record-form.js';
import { consequences, refusal } from './rehearsal.js';
import { relatedStatements, rivalsElsewhere } from './related-statements.js';
import { beginning, type Task } from './statement-beginning.js';
import { STATEMENT_TITLES, statementPhrases } from './statement-phrases.js';

/** The statements that have forms: how their ids begin, and the mutation that saves them. */
const FORMS = {
  relations: {
    prefix: 'relation',
    save: async ({ ask }, input) => (await ask(SaveRelationDocument, { input })).saveRelation,
    input: RELATION_FIELDS,
    main: ['subject', 'type', 'object', 'role', 'dates', 'status', 'note', 'onBehalfOf', 'topics', 'visibility'],
  },
  claims: {
    prefix: 'claim',
    save: async ({ ask }, input) => (await ask(SaveClaimDocument, { input })).saveClaim,
    input: CLAIM_FIELDS,
    main: ['kind', 'about', 'text', 'dates', 'status', 'visibility'],
  },
  followUps: {
    prefix: 'follow-up',
    save: async ({ ask }, input) => (await ask(SaveFollowUpDocument, { input })).saveFollowUp,
    input: FOLLOW_UP_FIELDS,
    main: ['task', 'about', 'assignees', 'assigneeWording', 'due', 'visibility'],
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      prefix: string;
      save: (page: FormRequest, input: Readonly<Record<string, unknown>>) => Promise<ChangeOutcomeFragment>;
      input: unknown;
      main: readonly string[];
    }
  >
>;

type FormSection = keyof typeof FORMS;
const SECTIONS = Object.keys(FORMS) as FormSection[];
const BASIS: readonly string[] = ['evidence', 'sources'];

/** Where an editor corrects, replaces, withdraws and adds statements. */
export const STATEMENT_EDITING: readonly FormRoute[] = [
  ...SECTIONS.map((section): FormRoute => ({
    path: `/edit/${FORMS[section].prefix}/:slug`,
    description: `Where an editor corrects a ${FORMS[section].prefix}.`,
    needs: 'EDITOR',
    reply: (page) => statementForm(page, section, 'correct'),
    refill: (page, fields) => refillStatement(page, section, 'correct', fields),
    submit: (page, fields) => save(page, section, 'correct', fields),
  })),
  ...(['relations', 'claims'] as const).flatMap((section): FormRoute[] => [
    {
      path: `/edit/${FORMS[section].prefix}/:slug/replace`,
      description: `Where an editor replaces a ${FORMS[section].prefix} by a newer one.`,
      needs: 'EDITOR',
      reply: (page) => statementForm(page, section, 'replace'),
      refill: (page, fields) => refillStatement(page, section, 'replace', fields),
      submit: (page, fields) => save(page, section, 'replace', fields),
    },
    {
      path: `/edit/${FORMS[section].prefix}/new`,
      description: `Where an editor adds a ${FORMS[section].prefix}.`,
      needs: 'EDITOR',
      reply: (page) => statementForm(page, section, 'new'),
      refill: (page, fields) => refillStatement(page, section, 'new', fields),
      submit: (page, fields) => save(page, section, 'new', fields),
    },
  ]),
  ...SECTIONS.map((section): FormRoute => ({
    path: `/edit/${FORMS[section].prefix}/:slug/withdraw`,
    description: `Where an editor withdraws a ${FORMS[section].prefix}, with what follows from it shown first.`,
    needs: 'EDITOR',
    reply: (page) => withdrawal(page, section),
    refill: (page, fields) => withdrawal(page, section, refilled(page, fields)),
    submit: (page, fields) => withdraw(page, section, fields),
  })),
];

/** @throws NOT_FOUND */
function statementItem({ parameters }: FormRequest, state: EditingState, section: FormSection): SeedItem {
  const item = state.item(`${FORMS[section].prefix}/${parameters.slug ?? ''}`);
  if (item?.section !== section) throw notFound();
  return item;
}

/** The entity to whose page a form leads back: the one that it came from, else the first that the statement is about. */
function backTo({ query }: FormRequest, state: EditingState, sent: URLSearchParams | null, value: ItemValue): string | null {
  const ids = [sent?.get('from'), query.get('from'), value.subject, [value.about].flat()[0], query.get('subject'), query.get('about')];
  return ids.find((id): id is string => typeof id === 'string' && state.item(id)?.section === 'entities') ?? null;
}

const apiNameOf =
  (section: FormSection) =>
  (name: string): string =>
    FORMS[section].input.apiName(name);

/** The fields of a form; a statement that replaces another says so already. */
function formFields(section: FormSection, task: Task): readonly NamedField[] {
  return fieldsOf(section).filter((one) => task !== 'replace' || one.name !== 'supersedes');
}

async function refillStatement(page: FormRequest, section: FormSection, task: Task, sent: URLSearchParams): Promise<Page> {
  const state = await editingState(page);
  const was = task === 'correct' ? statementItem(page, state, section).value : {};
  const { values } = typedValues(page, state, formFields(section, task), sent, was);
  return statementForm(page, section, task, { ...refilled(page, sent), values });
}

async function save(page: FormRequest, section: FormSection, task: Task, sent: URLSearchParams): Promise<Reply> {
  const state = await editingState(page);
  const item = task === 'new' ? null : statementItem(page, state, section);
  const fields = formFields(section, task);
  const apiName = apiNameOf(section);
  const was = task === 'correct' ? (item?.value ?? {}) : {};
  const { values, errors } = typedValues(page, state, fields, sent, was);
  const refused = (wrong: readonly FieldError[]): Promise<Page> =>
    statementForm(page, section, task, { errors: wrong, values, fields: sent });
  if (errors.length > 0) return refused(errors);
  const changed = changedFields(fields, values, was, apiName);
  const back = backTo(page, state, sent, values);
  const to = address(page.lang, back === null ? page.path : `edit/${back}`);
  if (task === 'correct' && Object.keys(changed).length === 0) return changedPage(to, null);
  const run = (given: Given): Promise<ChangeOutcomeFragment> =>
    FORMS[section].save(page, { ...target(task, item, sent), ...changed, ...given });
  const { done, errors: wrong } = await sendChange(page, sent, run, { nameOf: fieldOfPath(fields, apiName), to, section });
  return done ?? refused(withStanding(page, state, task === 'correct' ? item : null, { fields, values, errors: wrong }));
}

/** What a mutation says beside the fields: which statement it changes, or which one it supersedes. */
function target(task: Task, item: SeedItem | null, sent: URLSearchParams): Readonly<Record<string, unknown>> {
  if (task === 'new' || item === null) return {};
  if (task === 'correct') return { id: item.id, expectedVersion: versionSent(sent) };
  const type = sent.get('how') === 'CORRECTS' ? 'CORRECTS' : 'REPLACES';
  return { supersedes: [{ type, statement: item.id }] };
}

interface Refused extends Typed {
  readonly values: Values;
}

async function statementForm(page: FormRequest, section: FormSection, task: Task, refused?: Refused): Promise<Page> {
  const { lang } = page;
  const t = statementPhrases(section, lang);
  const state = await editingState(page);
  const item = task === 'new' ? null : statementItem(page, state, section);
  const fields = formFields(section, task);
  const main = FORMS[section].main.flatMap((name) => fields.filter((one) => one.name === name));
  const basis = BASIS.flatMap((name) => fields.filter((one) => one.name === name));
  const rare = fields.filter((one) => !main.includes(one) && !basis.includes(one));
  const start = beginning(page, section, task, item);
  const values = refused?.values ?? valuesOf(fields, start);
  const typed: Typed = refused ?? UNTOUCHED;
  const related = relatedStatements(state, { section, value: values }, [], task === 'correct' ? (item?.id ?? null) : null);
  const inputs = new FormInputs(lang, state, typed.errors, related);
  const isRareOpen = inputs.isWrong(rare);
  const body = html`${inputs.render(main, values)}
    <fieldset class="fields basis"><legend>${t.basis}</legend><p class="quiet">${t.basisLead}</p>${inputs.render(basis, values)}</fieldset>
    <details class="more-fields"${isRareOpen ? html` open` : null}><summary>${t.more}</summary>${inputs.render(rare, values)}</details>`;
  const words = item === null ? '' : wordsOfStatement(state, item.id);
  const rivals = task === 'correct' && item ? rivalsElsewhere(state, item) : [];
  const what = STATEMENT_TITLES[section][task][lang];
  const back = backTo(page, state, refused?.fields ?? null, start);
  const hidden: [string, string][] = [
    ...(back === null ? [] : [['from', back] as [string, string]]),
    ...(task === 'correct' && item ? [['version', typed.fields.get('version') ?? versionOf(state, item)] as [string, string]] : []),
  ];
  return {
    title: titleOf(what, words),
    status: refused ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`${wayBack(page, section, item, back)}<h1>${what}</h1>${words === '' ? null : html`<p class="lead">${prose(words, lang)}</p>`}
      ${errorSummary({ errors: inputs.summary() }, lang)}
      ${task === 'correct' ? html`<p class="quiet">${t.correctLead}</p>` : task === 'replace' ? html`<p class="quiet">${t.replaceLead}</p>` : null}
      ${rivals.length === 0 ? null : html`<p class="quiet">${t.rivals}</p><ul>${rivals.map((id) => html`<li><a href="${address(lang, `edit/${id}`)}">${prose(wordsOfStatement(state, id), lang)}</a></li>`)}</ul>`}
      ${changeForm(page, {
        action: address(lang, page.path),
        to: address(lang, back === null ? page.path : `edit/${back}`),
        hidden,
        body: html`${task === 'replace' ? howChoice(typed, t.how, lang) : null}${body}${reasonField(new ChangeFields(typed), lang)}`,
        when: await draftChoice(page, typed),
        button: t.save,
        wide: true,
      })}`,
  };
}

/** A title that tells one statement from another, in a list of windows. */
const titleOf = (what: string, words: string): string => (words === '' ? what : `${what} – ${words}`);

function howChoice(typed: Typed, label: string, lang: Lang): Html {
  const options = (['REPLACES', 'CORRECTS'] as const).map((value) => ({ value, label: capital(labelOf(SupersessionType, value)[lang]) }));
  return new ChangeFields(typed).select({ name: 'how', label, options });
}

function wayBack({ lang, path }: FormRequest, section: FormSection, item: SeedItem | null, back: string | null): Html {
  const t = statementPhrases(section, lang);
  const others =
    item === null ? [] : (['correct', 'replace', 'withdraw'] as const).filter((one) => one !== 'replace' || section !== 'followUps');
  return html`<p class="editor-links">${back === null ? null : html`<a href="${address(lang, `edit/${back}`)}">${t.entity}</a> `}${item === null ? null : html`<a href="${address(lang, item.id)}">${t.see}</a> `}${others
    .map((one) => [one, `edit/${item?.id ?? ''}${one === 'correct' ? '' : `/${one}`}`] as const)
    .filter(([, to]) => to !== path)
    .map(([one, to]) => html`<a href="${address(lang, to, { from: back })}">${t[one]}</a> `)}</p>`;
}

async function withdrawal(page: FormRequest, section: FormSection, typed: Typed = UNTOUCHED): Promise<Page> {
  const { errors } = typed;
  const { lang, application, signedIn } = page;
  const t = statementPhrases(section, lang);
  const state = await editingState(page);
  const item = statementItem(page, state, section);
  if (!signedIn) throw notFound();
  const rehearsed = await rehearse(application.dataSource, signedIn.actor, (made) => removeRow(made, [section], { id: item.id }));
  const back = backTo(page, state, null, item.value);
  const [what, words] = [STATEMENT_TITLES[section].withdraw[lang], wordsOfStatement(state, item.id)];
  return {
    title: titleOf(what, words),
    status: errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    main: html`${wayBack(page, section, item, back)}<h1>${what}</h1><p class="lead">${prose(words, lang)}</p>
      ${errorSummary({ errors }, lang)}
      ${
        rehearsed.errors.length > 0
          ? html`<p>${t.cannot}</p>${refusal(rehearsed, state.wording, lang)}`
          : html`<p>${t.withdrawLead}</p>${consequences(rehearsed, lang)}
            ${changeForm(page, {
              action: address(lang, page.path),
              to: address(lang, back === null ? `history/of/${item.id}` : `edit/${back}`),
              hidden: [['version', typed.fields.get('version') ?? versionOf(state, item)]],
              body: reasonField(new ChangeFields(typed), lang),
              when: await draftChoice(page, typed),
              button: t.withdrawButton,
            })}`
      }`,
  };
}

async function withdraw(page: FormRequest, section: FormSection, sent: URLSearchParams): Promise<Reply> {
  const { id } = statementItem(page, await editingState(page), section);
  const change = { id, expectedVersion: versionSent(sent) };
  const { done, errors } = await sendChange(
    page,
    sent,
    async (given) => (await page.ask(RemoveStatementDocument, { input: { ...change, ...given } })).removeStatement,
    { nameOf: () => null },
  );
  return done ?? withdrawal(page, section, { fields: sent, errors });
}
