import { CLAIM_FIELDS, FOLLOW_UP_FIELDS, RELATION_FIELDS } from '../../api/inputs/mutation-inputs.js';
import { labelOf } from '../../core/enums.js';
import { notFound } from '../../http/router.js';
import { removeRow } from '../../changes/edits.js';
import { rehearse } from '../../changes/rehearse.js';
import type { ItemValue, SeedItem } from '../../seeds/decompile/items.js';
import { SupersessionType } from '../../statements/statement.js';
import { select } from '../components/form-parts.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { capital, phrases, prose } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { editingState, type EditingState } from './editing-state.js';
import { wordsOfStatement } from './entity-statements.js';
import { fieldsOf } from './format-fields.js';
import { FormInputs } from './form-inputs.js';
import {
  afterChange,
  changeFields,
  changeNotice,
  type ChangeOutcome,
  errorSummary,
  type FormError,
  formErrors,
  type MutationName,
  reasonField,
  runMutation,
} from './mutation-form.js';
import { changedFields, fieldOfPath, typedValues, type Values, valuesOf, versionOf, versionSent } from './record-form.js';
import { rehearsalShown } from './rehearsal.js';

const T = phrases({
  fr: {
    correct: 'Corriger',
    correctLead: 'La même affirmation, mieux écrite : son adresse ne change pas. Si les choses ont changé depuis, remplacez-la plutôt.',
    replace: 'Remplacer',
    replaceLead:
      'Une nouvelle affirmation prend la place de l’ancienne, qui reste lisible dans l’historique. Dites sur quoi la nouvelle repose.',
    how: 'Comment elle la remplace',
    withdraw: 'Retirer',
    withdrawLead: 'Pour ce qui n’aurait jamais dû être là. Elle peut être restaurée depuis l’historique. Voici ce qui changerait :',
    cannot: 'Elle ne peut pas être retirée :',
    withdrawButton: 'Retirer cette affirmation',
    newRelation: 'Ajouter une relation',
    newClaim: 'Ajouter un fait, une position, une question',
    save: 'Enregistrer',
    basis: 'Sur quoi elle repose',
    basisLead: 'La phrase mot pour mot, avec son document ; ou une source, si aucun document de la base ne le dit.',
    more: 'Plus de précisions',
    see: 'Voir',
    entity: 'Retour à la fiche',
  },
  en: {
    correct: 'Correct',
    correctLead: 'The same statement, better written: its address stays. If things have changed since, replace it instead.',
    replace: 'Replace',
    replaceLead: 'A new statement takes the place of the old one, which can still be read in the history. Say what the new one rests on.',
    how: 'How it supersedes it',
    withdraw: 'Withdraw',
    withdrawLead: 'For what should never have been there. It can be restored from the history. This is what would change:',
    cannot: 'It cannot be withdrawn:',
    withdrawButton: 'Withdraw this statement',
    newRelation: 'Add a relation',
    newClaim: 'Add a fact, a position, a question',
    save: 'Save',
    basis: 'What it rests on',
    basisLead: 'The sentence word for word, with its document; or a source, where no document of the base says so.',
    more: 'More precisely',
    see: 'See it',
    entity: 'Back to the entry',
  },
});

/** The statements that have forms: how their ids begin, and the mutation that saves them. */
const FORMS = {
  relations: {
    prefix: 'relation',
    save: 'saveRelation',
    input: RELATION_FIELDS,
    main: ['subject', 'type', 'object', 'role', 'dates', 'status', 'note', 'onBehalfOf', 'topics', 'visibility'],
  },
  claims: { prefix: 'claim', save: 'saveClaim', input: CLAIM_FIELDS, main: ['kind', 'about', 'text', 'dates', 'status', 'visibility'] },
  followUps: {
    prefix: 'follow-up',
    save: 'saveFollowUp',
    input: FOLLOW_UP_FIELDS,
    main: ['task', 'about', 'assignees', 'assigneeWording', 'due', 'visibility'],
  },
} as const satisfies Readonly<Record<string, { prefix: string; save: MutationName; input: unknown; main: readonly string[] }>>;

type FormSection = keyof typeof FORMS;
const SECTIONS = Object.keys(FORMS) as FormSection[];
const BASIS: readonly string[] = ['evidence', 'sources'];

type Task = 'correct' | 'replace' | 'new';

/** Where an editor corrects, replaces, withdraws and adds statements. */
export const STATEMENT_EDITING: readonly FormRoute[] = [
  ...SECTIONS.map((section): FormRoute => ({
    path: `/edit/${FORMS[section].prefix}/:slug`,
    description: `Where an editor corrects a ${FORMS[section].prefix}.`,
    needs: 'EDITOR',
    reply: (page) => statementForm(page, section, 'correct'),
    submit: (page, fields) => save(page, section, 'correct', fields),
  })),
  ...(['relations', 'claims'] as const).flatMap((section): FormRoute[] => [
    {
      path: `/edit/${FORMS[section].prefix}/:slug/replace`,
      description: `Where an editor replaces a ${FORMS[section].prefix} by a newer one.`,
      needs: 'EDITOR',
      reply: (page) => statementForm(page, section, 'replace'),
      submit: (page, fields) => save(page, section, 'replace', fields),
    },
    {
      path: `/edit/${FORMS[section].prefix}/new`,
      description: `Where an editor adds a ${FORMS[section].prefix}.`,
      needs: 'EDITOR',
      reply: (page) => statementForm(page, section, 'new'),
      submit: (page, fields) => save(page, section, 'new', fields),
    },
  ]),
  ...SECTIONS.map((section): FormRoute => ({
    path: `/edit/${FORMS[section].prefix}/:slug/withdraw`,
    description: `Where an editor withdraws a ${FORMS[section].prefix}, with what follows from it shown first.`,
    needs: 'EDITOR',
    reply: (page) => withdrawal(page, section),
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

/** What a form begins with. */
function beginning(page: FormRequest, section: FormSection, task: Task, item: SeedItem | null): ItemValue {
  if (task === 'correct') return item?.value ?? {};
  if (task === 'replace') {
    const {
      id: _id,
      evidence: _evidence,
      sources: _sources,
      supersedes: _supersedes,
      formerIds: _formerIds,
      contradicts: _rivals,
      ...said
    } = item?.value ?? {};
    return said;
  }
  const { query } = page;
  return section === 'relations'
    ? { subject: query.get('subject') ?? undefined, object: query.get('object') ?? undefined, visibility: 'MEMBERS' }
    : { about: query.getAll('about'), visibility: 'MEMBERS' };
}

const apiNameOf =
  (section: FormSection) =>
  (name: string): string =>
    FORMS[section].input.apiName(name);

async function save(page: FormRequest, section: FormSection, task: Task, sent: URLSearchParams): Promise<Reply> {
  const state = await editingState(page);
  const item = task === 'new' ? null : statementItem(page, state, section);
  const fields = fieldsOf(section).filter((one) => task !== 'replace' || one.name !== 'supersedes');
  const apiName = apiNameOf(section);
  const was = task === 'correct' ? (item?.value ?? {}) : {};
  const { values, errors } = typedValues(page, state, fields, sent, was);
  if (errors.length > 0) return statementForm(page, section, task, { errors, values, sent });
  const changed = changedFields(fields, values, was, apiName);
  const back = backTo(page, state, sent, values);
  const next = back === null ? page.path : `edit/${back}`;
  if (task === 'correct' && Object.keys(changed).length === 0) return afterChange(page, { changeSet: null, userErrors: [] }, next);
  const outcome = await runMutation(page, sent, FORMS[section].save, { ...target(task, item, sent), ...changed });
  const wrong = formErrors(outcome, fieldOfPath(fields, apiName));
  return wrong.length > 0 ? statementForm(page, section, task, { errors: wrong, values, sent }) : afterChange(page, outcome, next);
}

/** What a mutation says beside the fields: which statement it changes, or which one it supersedes. */
function target(task: Task, item: SeedItem | null, sent: URLSearchParams): Readonly<Record<string, unknown>> {
  if (task === 'new' || item === null) return {};
  if (task === 'correct') return { id: item.id, expectedVersion: versionSent(sent) };
  const type = sent.get('how') === 'CORRECTS' ? 'CORRECTS' : 'REPLACES';
  return { supersedes: [{ type, statement: item.id }] };
}

interface Refused {
  readonly errors: readonly FormError[];
  readonly values: Values;
  readonly sent: URLSearchParams;
}

async function statementForm(page: FormRequest, section: FormSection, task: Task, refused?: Refused): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const state = await editingState(page);
  const item = task === 'new' ? null : statementItem(page, state, section);
  const fields = fieldsOf(section).filter((one) => task !== 'replace' || one.name !== 'supersedes');
  const main = FORMS[section].main.flatMap((name) => fields.filter((one) => one.name === name));
  const basis = BASIS.flatMap((name) => fields.filter((one) => one.name === name));
  const rare = fields.filter((one) => !main.includes(one) && !basis.includes(one));
  const start = beginning(page, section, task, item);
  const values = refused?.values ?? valuesOf(fields, start);
  const inputs = new FormInputs(lang, state, refused?.errors ?? []);
  const isRareOpen = inputs.isWrong(rare);
  const body = html`${inputs.render(main, values)}
    <fieldset class="fields basis"><legend>${t.basis}</legend><p class="quiet">${t.basisLead}</p>${inputs.render(basis, values)}</fieldset>
    <details class="more-fields"${isRareOpen ? html` open` : null}><summary>${t.more}</summary>${inputs.render(rare, values)}</details>`;
  const words = item === null ? '' : wordsOfStatement(state, item.id);
  const what = task === 'new' ? (section === 'relations' ? t.newRelation : t.newClaim) : t[task];
  const back = backTo(page, state, refused?.sent ?? null, start);
  const hidden = {
    ...(back === null ? {} : { from: back }),
    ...(task === 'correct' && item ? { version: refused?.sent.get('version') ?? versionOf(state, item) } : {}),
  };
  return {
    title: what,
    status: refused ? 400 : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css', 'record-form.css'],
    main: html`${wayBack(page, item, back)}<h1>${what}</h1>${words === '' ? null : html`<p class="lead">${prose(words, lang)}</p>`}
      ${errorSummary(page, inputs.summary())}${refused ? null : await changeNotice(page)}
      ${task === 'correct' ? html`<p class="quiet">${t.correctLead}</p>` : task === 'replace' ? html`<p class="quiet">${t.replaceLead}</p>` : null}
      <form class="record-form" method="post" action="${address(lang, page.path)}">${changeFields(page, hidden)}
        ${task === 'replace' ? howChoice(page, refused?.sent.get('how') ?? '') : null}
        ${body}${reasonField(page, refused?.sent.get('reason') ?? '')}<p><button>${t.save}</button></p></form>`,
  };
}

function howChoice({ lang }: FormRequest, chosen: string): Html {
  const options = (['REPLACES', 'CORRECTS'] as const).map((value) => ({ value, label: capital(labelOf(SupersessionType, value)[lang]) }));
  return select('how', T[lang].how, options, { chosen });
}

function wayBack({ lang, path }: FormRequest, item: SeedItem | null, back: string | null): Html {
  const t = T[lang];
  const others =
    item === null ? [] : (['correct', 'replace', 'withdraw'] as const).filter((one) => one !== 'replace' || item.section !== 'followUps');
  return html`<p class="editor-links">${back === null ? null : html`<a href="${address(lang, `edit/${back}`)}">${t.entity}</a> `}${item === null ? null : html`<a href="${address(lang, item.id)}">${t.see}</a> `}${others
    .map((one) => [one, `edit/${item?.id ?? ''}${one === 'correct' ? '' : `/${one}`}`] as const)
    .filter(([, to]) => to !== path)
    .map(([one, to]) => html`<a href="${address(lang, to, { from: back })}">${t[one]}</a> `)}</p>`;
}

async function withdrawal(page: FormRequest, section: FormSection, errors: readonly FormError[] = []): Promise<Page> {
  const { lang, application, signedIn } = page;
  const t = T[lang];
  const state = await editingState(page);
  const item = statementItem(page, state, section);
  if (!signedIn) throw notFound();
  const rehearsed = await rehearse(application.dataSource, signedIn.actor, (made) => removeRow(made, [section], { id: item.id }));
  const back = backTo(page, state, null, item.value);
  return {
    title: t.withdraw,
    status: errors.length > 0 ? 400 : 200,
    unlisted: true,
    hasForm: true,
    styles: ['account.css', 'record-form.css'],
    main: html`${wayBack(page, item, back)}<h1>${t.withdraw}</h1><p class="lead">${prose(wordsOfStatement(state, item.id), lang)}</p>
      ${errorSummary(page, errors)}
      ${
        rehearsed.errors.length > 0
          ? html`<p>${t.cannot}</p><ul>${rehearsed.errors.map(({ message }) => html`<li>${prose(message[lang], lang)}</li>`)}</ul>`
          : html`<p>${t.withdrawLead}</p>${rehearsalShown(rehearsed, lang)}
            <form class="record-form" method="post" action="${address(lang, page.path)}">${changeFields(page, { version: versionOf(state, item), ...(back === null ? {} : { from: back }) })}${reasonField(page)}<p><button>${t.withdrawButton}</button></p></form>`
      }`,
  };
}

async function withdraw(page: FormRequest, section: FormSection, sent: URLSearchParams): Promise<Reply> {
  const state = await editingState(page);
  const item = statementItem(page, state, section);
  const back = backTo(page, state, sent, item.value);
  const outcome: ChangeOutcome = await runMutation(page, sent, 'removeStatement', { id: item.id, expectedVersion: versionSent(sent) });
  const errors = formErrors(outcome, () => '');
  return errors.length > 0
    ? withdrawal(page, section, errors)
    : afterChange(page, outcome, back === null ? `history/of/${item.id}` : `edit/${back}`);
}
