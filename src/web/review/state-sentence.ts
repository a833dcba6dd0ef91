import type { StatementSection } from '../../import/write/rows.js';
import type { Span } from '../../documents/lines.js';
import { notFound } from '../../http/router.js';
import { decide } from '../../review/decide.js';
import type { StatementDraft } from '../../review/rows.js';
import { ChangeFields, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { wordsOfStatement } from '../editing/editing-state.js';
import { clipped } from '../editing/form-inputs.js';
import { relatedStatements } from '../editing/related-statements.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html, join } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { messagesOf } from './answers.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { furtherPlaces, furtherSentences } from './further-sentences.js';
import { actorsNamed } from './quoted-claim.js';
import { isLook, readStatement, sentencePage, type SentStatement, statementPage, wrongFields } from './statement-form.js';

/** Saying what a sentence of received minutes says, where no proposal did: a relation, a claim, a follow-up, what became of one. */

const T = phrases({
  fr: {
    title: 'Ce que dit cette phrase',
    what: 'Ce que c’est',
    relations: 'Une relation',
    claims: 'Une affirmation',
    followUps: 'Un point à suivre',
    steps: 'La suite d’une promesse',
    known: 'Déjà dit par la base',
    which: 'L’affirmation que cette phrase appuie',
    knownLead: 'La phrase devient une preuve de plus d’une affirmation qui est déjà là, sur ceux qu’elle nomme.',
    knownNone: 'La base ne dit rien encore de ceux que cette phrase nomme, ou ce brouillon le change déjà.',
    chooseStatement: 'Choisissez l’affirmation.',
    support: 'Ajouter la phrase',
    followUp: 'De quelle promesse',
    choose: '(à choisir)',
    chooseFirst: 'Choisissez la promesse.',
  },
  en: {
    title: 'What this sentence says',
    what: 'What it is',
    relations: 'A relation',
    claims: 'A claim',
    followUps: 'A follow-up',
    steps: 'What became of a promise',
    known: 'Said by the base already',
    which: 'The statement that this sentence supports',
    knownLead: 'The sentence becomes further evidence of a statement that is there already, about those whom it names.',
    knownNone: 'The base says nothing yet of those whom this sentence names, or this draft changes it already.',
    chooseStatement: 'Choose the statement.',
    support: 'Add the sentence',
    followUp: 'Of which promise',
    choose: '(to be chosen)',
    chooseFirst: 'Choose the promise.',
  },
});

const SECTIONS: readonly StatementSection[] = ['claims', 'relations', 'followUps', 'steps'];
/** What a sentence can be: a new statement, or further evidence of one that is there. */
const TABS = [...SECTIONS, 'known'] as const;

export const STATE: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/state`,
  description: 'Where an editor says what a sentence of received minutes says (`start`, `end`, `as`), where no proposal did.',
  needs: 'EDITOR',
  reply: async (page) => {
    const own = await readOwnImport(page);
    const place = placeIn(page.query, own);
    return page.query.get('as') === 'known' ? supportForm(page, own, place) : form(page, own, place);
  },
  submit: async (page, fields): Promise<Reply> => {
    const own = await readOwnImport(page);
    const place = placeIn(fields, own);
    if (fields.get('as') === 'known') return support(page, own, place, fields);
    const followUp = fields.get('followUp') ?? '';
    const draft = draftOf(own, place, followUp);
    const sent = readStatement(page, own, draft, place, fields);
    if (isLook(fields)) return form(page, own, place, { ...sent, errors: [] });
    if (place.section === 'steps' && followUp === '')
      return form(page, own, place, { ...sent, errors: [...sent.errors, { field: null, message: T[page.lang].chooseFirst }] });
    if (sent.errors.length > 0) return form(page, own, place, sent);
    const { statement } = sent;
    const { start, end } = place;
    const { errors, batch } = await decide(page.application.dataSource, actorOf(page), own.row.id, { do: 'state', start, end, statement });
    if (errors.length > 0) return form(page, own, place, { ...sent, errors: wrongFields(statement.section, errors, own, page.lang) });
    return noted(page, own, place, batch);
  },
};

interface StatedPlace {
  readonly start: number;
  readonly end: number;
  readonly section: StatementSection;
  readonly sentence: string;
}

/** @throws NOT_FOUND for no place of the text, and before anybody said which meeting it is */
function placeIn(query: URLSearchParams, { outcome, row, draft }: OwnImport): StatedPlace {
  const [start, end] = [Number(query.get('start') ?? ''), Number(query.get('end') ?? '')];
  const asked = TABS.find((one) => one === (query.get('as') ?? 'claims'));
  const section = asked === 'known' ? 'claims' : asked;
  const text = row.text ?? '';
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!isPlace || !section || !outcome.meeting || draft !== 'DRAFT') throw notFound();
  return { start, end, section, sentence: text.slice(start, end).replace(/\s+/g, ' ').trim() };
}

/** What a form holds at first: the actors that the sentence names, and its words. */
function draftOf(own: OwnImport, { section, sentence, ...place }: StatedPlace, followUp: string): StatementDraft {
  const meeting = own.outcome.meeting?.meetingId ?? '';
  const [first, second] = actorsNamed(own, place);
  switch (section) {
    case 'relations':
      return { section, value: { ...(first ? { subject: first } : {}), ...(second ? { object: second } : {}) } };
    case 'claims':
      return { section, value: { kind: 'CIRCUMSTANCE', ...(first ? { about: first } : {}), text: { fr: sentence } } };
    case 'followUps':
      return { section, value: { openedIn: meeting, status: 'OPEN', task: { fr: sentence } } };
    case 'steps':
      return { section, value: { meeting, step: 'DONE', ...(followUp === '' ? {} : { followUp }) } };
  }
}

function form(page: FormRequest, own: OwnImport, place: StatedPlace, refused?: SentStatement): Page {
  const { lang } = page;
  const { start, end, section, sentence } = place;
  return statementPage(
    page,
    own,
    {
      title: T[lang].title,
      lead: tabs(own, place, section, lang),
      place,
      sentence,
      draft: draftOf(own, place, ''),
      action: address(lang, importPath(own.row.id, 'state')),
      hidden: [
        ['start', String(start)],
        ['end', String(end)],
        ['as', section],
      ],
      back: backTo(own, place, lang),
      ...(section === 'steps' ? { first: followUpField(own, refused?.fields.get('followUp') ?? '', lang) } : {}),
    },
    refused,
  );
}

function tabs({ row }: OwnImport, { start, end }: StatedPlace, current: (typeof TABS)[number], lang: FormRequest['lang']): Html {
  const t = T[lang];
  const all = TABS.map((one) =>
    one === current
      ? html`<strong aria-current="page">${t[one]}</strong>`
      : html`<a href="${address(lang, importPath(row.id, 'state'), { start, end, as: one })}">${t[one]}</a>`,
  );
  return html`<nav class="tabs" aria-label="${t.what}">${join(all, ' ')}</nav>`;
}

async function support(page: FormRequest, own: OwnImport, place: StatedPlace, fields: URLSearchParams): Promise<Reply> {
  const { lang, application } = page;
  const also = furtherPlaces(fields, place);
  const statement = fields.get('statement') ?? '';
  if (isLook(fields)) return supportForm(page, own, place, { statement, also, errors: [] });
  if (!supportable(own, place).includes(statement))
    return supportForm(page, own, place, { statement, also, errors: [T[lang].chooseStatement] });
  const places = [place, ...also].map(({ start, end }) => ({ start, end }));
  const { errors, batch } = await decide(application.dataSource, actorOf(page), own.row.id, { do: 'support', places, statement });
  if (errors.length > 0) return supportForm(page, own, place, { statement, also, errors: messagesOf(errors, own, lang) });
  return noted(page, own, place, batch);
}

/** The statements about those whom a sentence names that this draft leaves as they are. */
function supportable(own: OwnImport, place: StatedPlace): string[] {
  const { same, rivals } = relatedStatements(own.state, { section: 'followUps', value: {} }, actorsNamed(own, place));
  const drafted = new Set(own.operations.map(({ recordId }) => recordId));
  return [...rivals, ...same].filter((id) => !drafted.has(id));
}

interface SentSupport {
  readonly statement: string;
  readonly also: readonly Span[];
  readonly errors: readonly string[];
}

/** The form by which a sentence becomes further evidence of a statement that is there already. */
function supportForm(page: FormRequest, own: OwnImport, place: StatedPlace, sent?: SentSupport): Page {
  const { lang } = page;
  const t = T[lang];
  const { start, end } = place;
  const errors = (sent?.errors ?? []).map((message) => ({ field: 'statement', message }));
  const ids = supportable(own, place);
  const options = [
    { value: '', label: t.choose },
    ...ids.map((id) => ({ value: id, label: clipped(prose(wordsOfStatement(own.state, id), lang)) })),
  ];
  const fields = new ChangeFields({ ...UNTOUCHED, errors });
  return sentencePage(page, own, {
    title: t.title,
    lead: tabs(own, place, 'known', lang),
    sentence: place.sentence,
    told: ids.length === 0 ? t.knownNone : t.knownLead,
    errors,
    action: address(lang, importPath(own.row.id, 'state')),
    hidden: [
      ['start', String(start)],
      ['end', String(end)],
      ['as', 'known'],
    ],
    back: backTo(own, place, lang),
    button: t.support,
    body: html`${fields.select({ name: 'statement', label: t.which, value: sent?.statement ?? '', options })}${furtherSentences(own, place, sent?.also ?? [], lang)}`,
  });
}

function backTo({ row }: OwnImport, { start }: StatedPlace, lang: FormRequest['lang']): string {
  return `${address(lang, importPath(row.id, 'sentences'))}#s-${start}`;
}

function noted({ lang }: FormRequest, { row }: OwnImport, { start }: StatedPlace, batch: string | null): Reply {
  return { redirect: `${address(lang, importPath(row.id, 'sentences'), { done: batch })}#s-${start}`, status: 303 };
}

/** All follow-ups, the newest first: what was done can be reopened. */
function followUpField({ state }: OwnImport, value: string, lang: FormRequest['lang']): Html {
  const all = [...state.base.compiled.items.values()].filter(({ section }) => section === 'followUps').reverse();
  const options: Option[] = all.map(({ id }) => ({ value: id, label: wordsOfStatement(state, id) }));
  return html`${new ChangeFields(UNTOUCHED).select({ name: 'followUp', label: T[lang].followUp, value, options: [{ value: '', label: T[lang].choose }, ...options] })}`;
}
