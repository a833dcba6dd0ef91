import type { StatementSection } from '../../import/write/rows.js';
import { notFound } from '../../http/router.js';
import { decide } from '../../review/decide.js';
import type { StatementDraft } from '../../review/rows.js';
import { ChangeFields, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { wordsOfStatement } from '../editing/editing-state.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html, join } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';
import { readStatement, type SentStatement, statementPage, wrongFields } from './statement-form.js';

/** Saying what a sentence of received minutes says, where no proposal did: a relation, a claim, a follow-up, what became of one. */

const T = phrases({
  fr: {
    title: 'Ce que dit cette phrase',
    what: 'Ce que c’est',
    relations: 'Une relation',
    claims: 'Une affirmation',
    followUps: 'Un point à suivre',
    steps: 'La suite d’une promesse',
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
    followUp: 'Of which promise',
    choose: '(to be chosen)',
    chooseFirst: 'Choose the promise.',
  },
});

const SECTIONS: readonly StatementSection[] = ['claims', 'relations', 'followUps', 'steps'];

export const STATE: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/state`,
  description: 'Where an editor says what a sentence of received minutes says (`start`, `end`, `as`), where no proposal did.',
  needs: 'EDITOR',
  reply: async (page) => {
    const own = await readOwnImport(page);
    return form(page, own, placeIn(page.query, own));
  },
  submit: async (page, fields): Promise<Reply> => {
    const own = await readOwnImport(page);
    const place = placeIn(fields, own);
    const followUp = fields.get('followUp') ?? '';
    const draft = draftOf(own, place, followUp);
    const sent = readStatement(page, own, draft, fields);
    if (place.section === 'steps' && followUp === '')
      return form(page, own, place, { ...sent, errors: [...sent.errors, { field: null, message: T[page.lang].chooseFirst }] });
    if (sent.errors.length > 0) return form(page, own, place, sent);
    const { statement } = sent;
    const { start, end } = place;
    const { errors, batch } = await decide(page.application.dataSource, actorOf(page), own.row.id, { do: 'state', start, end, statement });
    if (errors.length > 0) return form(page, own, place, { ...sent, errors: wrongFields(statement.section, errors, own, page.lang) });
    return { redirect: `${address(page.lang, importPath(own.row.id, 'sentences'), { done: batch })}#s-${start}`, status: 303 };
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
  const section = SECTIONS.find((one) => one === (query.get('as') ?? 'claims'));
  const text = row.text ?? '';
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!isPlace || !section || !outcome.meeting || draft !== 'DRAFT') throw notFound();
  return { start, end, section, sentence: text.slice(start, end).replace(/\s+/g, ' ').trim() };
}

/** What a form holds at first: the actors that the sentence names, and its words. */
function draftOf({ proposals, outcome }: OwnImport, { start, end, section, sentence }: StatedPlace, followUp: string): StatementDraft {
  const meeting = outcome.meeting?.meetingId ?? '';
  const named = proposals.flatMap(({ proposal, place, state }) =>
    proposal.kind === 'MENTION' && state !== 'REJECTED' && place && place.start >= start && place.end <= end ? [proposal.actor] : [],
  );
  const [first, second] = [...new Set(named)];
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
  const path = importPath(own.row.id, 'state');
  const tabs = SECTIONS.map((one) =>
    one === section
      ? html`<strong aria-current="page">${T[lang][one]}</strong>`
      : html`<a href="${address(lang, path, { start, end, as: one })}">${T[lang][one]}</a>`,
  );
  return statementPage(
    page,
    own,
    {
      title: T[lang].title,
      lead: html`<nav class="tabs" aria-label="${T[lang].what}">${join(tabs, ' ')}</nav>`,
      sentence,
      draft: draftOf(own, place, ''),
      action: address(lang, path),
      hidden: [
        ['start', String(start)],
        ['end', String(end)],
        ['as', section],
      ],
      back: `${address(lang, importPath(own.row.id, 'sentences'))}#s-${start}`,
      ...(section === 'steps' ? { first: followUpField(own, refused?.fields.get('followUp') ?? '', lang) } : {}),
    },
    refused,
  );
}

/** All follow-ups, the newest first: what was done can be reopened. */
function followUpField({ state }: OwnImport, value: string, lang: FormRequest['lang']): Html {
  const all = [...state.base.compiled.items.values()].filter(({ section }) => section === 'followUps').reverse();
  const options: Option[] = all.map(({ id }) => ({ value: id, label: wordsOfStatement(state, id) }));
  return html`${new ChangeFields(UNTOUCHED).select({ name: 'followUp', label: T[lang].followUp, value, options: [{ value: '', label: T[lang].choose }, ...options] })}`;
}
