import { notFound } from '../../http/router.js';
import type { StatementSection } from '../../import/write/rows.js';
import { decide } from '../../review/decide.js';
import { draftedUnder } from '../../review/ends.js';
import { endsOf, isDecided, type ReviewedProposal } from '../../review/proposed.js';
import { type StatementDraft, statementOf } from '../../review/rows.js';
import type { ItemValue } from '../../seeds/decompile/items.js';
import { type FieldError, type Typed, UNTOUCHED } from '../editing/change-fields.js';
import { changeForm, errorSummary } from '../editing/change-form.js';
import { fieldsOf, type NamedField } from '../editing/format-fields.js';
import { FormInputs } from '../editing/form-inputs.js';
import { toInput } from '../editing/format-values.js';
import { fieldOfPath, typedValues, type Values, valuesOf } from '../editing/record-form.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { address, type Page, type Reply } from '../page-request.js';
import { proposalAt } from './answers.js';
import { wordsOfProposal } from './card-words.js';
import { actorOf, type OwnImport, readOwnImport } from './own-import.js';
import { IMPORTS_PATH, importPath } from './paths.js';

/** Correcting a proposal: the form of a statement, filled in with what was proposed, whose answer goes into the draft. */

const T = phrases({
  fr: {
    title: 'Corriger une proposition',
    lead: 'Ce qui est écrit ici est noté dans le brouillon, avec la phrase ci-dessous pour preuve.',
    button: 'Noter ainsi',
    back: 'Ne rien noter',
    more: 'Plus de précisions',
  },
  en: {
    title: 'Correct a proposal',
    lead: 'What is written here is noted in the draft, with the sentence below as its evidence.',
    button: 'Note it so',
    back: 'Note nothing',
    more: 'More precisely',
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
const GIVEN = new Set(['evidence', 'sources', 'visibility', 'openedIn', 'meeting', 'supersedes']);

export const CORRECT: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/correct/:position`,
  description: 'Where an editor corrects what minutes propose before it is noted in the draft.',
  needs: 'EDITOR',
  reply: async (page) => {
    const own = await readOwnImport(page);
    return form(page, own, reviewedIn(page, own));
  },
  submit: async (page, sent): Promise<Reply> => {
    const own = await readOwnImport(page);
    const reviewed = reviewedIn(page, own);
    const { section, value } = draftOf(own, reviewed);
    const fields = shownFields(section);
    const { values, errors } = typedValues(page, own.state, fields, sent, value);
    if (errors.length > 0) return form(page, own, reviewed, { errors, values, fields: sent });
    const statement: StatementDraft = { section, value: { ...keptOf(value), ...rowValues(fields, values) } };
    const { errors: wrong, batch } = await decide(page.application.dataSource, actorOf(page), own.row.id, {
      do: 'correct',
      position: reviewed.position,
      statement,
    });
    if (wrong.length > 0) {
      const nameOf = fieldOfPath(fields, (name) => name);
      const told = wrong.map(({ path, message }): FieldError => ({ field: nameOf(path), message: message[page.lang] }));
      return form(page, own, reviewed, { errors: told, values, fields: sent });
    }
    const query = { block: reviewed.block, at: reviewed.position, done: batch };
    return { redirect: `${address(page.lang, importPath(own.row.id), query)}#current`, status: 303 };
  },
};

/** @throws NOT_FOUND for what is decided, or is corrected on its card */
function reviewedIn({ parameters }: FormRequest, own: OwnImport): ReviewedProposal {
  const reviewed = proposalAt(own, Number(parameters.position));
  if (
    !reviewed ||
    isDecided(reviewed) ||
    !own.outcome.meeting ||
    ['HEADER', 'SECTION', 'MENTION', 'NEXT_MEETING'].includes(reviewed.proposal.kind)
  )
    throw notFound();
  return reviewed;
}

/** What is proposed as a row, as far as its names are known; others stand in it as they are written. */
function draftOf({ operations, outcome }: OwnImport, reviewed: ReviewedProposal): StatementDraft {
  const ids = new Map(
    Object.entries(endsOf(reviewed.proposal)).map(([field, { id, name, kind }]) => [
      field,
      id ?? draftedUnder({ drafted: operations }, name, kind) ?? name,
    ]),
  );
  const meetingId = outcome.meeting?.meetingId ?? '';
  const statement = statementOf(reviewed, ids, null, { meetingId });
  return statement ?? { section: 'claims', value: { kind: 'CIRCUMSTANCE', text: { fr: reviewed.sentence } } };
}

function shownFields(section: StatementSection): readonly NamedField[] {
  return fieldsOf(section).filter(({ name, isKept }) => !isKept && !GIVEN.has(name));
}

/** What the form does not show. */
function keptOf(value: ItemValue): ItemValue {
  return Object.fromEntries(Object.entries(value).filter(([name]) => GIVEN.has(name) || name === 'followUp'));
}

function rowValues(fields: readonly NamedField[], values: Values): ItemValue {
  return Object.fromEntries(
    fields.flatMap(({ name, field }) => {
      const value = toInput(field, values[name]);
      return value === null ? [] : [[name, value]];
    }),
  );
}

interface Refused extends Typed {
  readonly values: Values;
}

function form(page: FormRequest, own: OwnImport, reviewed: ReviewedProposal, refused?: Refused): Page {
  const { lang } = page;
  const t = T[lang];
  const { section, value } = draftOf(own, reviewed);
  const fields = shownFields(section);
  const values = refused?.values ?? valuesOf(fields, value);
  const typed: Typed = refused ?? UNTOUCHED;
  const inputs = new FormInputs(lang, own.state, typed.errors);
  const main = MAIN[section].flatMap((name) => fields.filter((one) => one.name === name));
  const rare = fields.filter((one) => !main.includes(one));
  const body = html`${inputs.render(main, values)}<details class="more-fields"${inputs.isWrong(rare) ? html` open` : null}><summary>${t.more}</summary>${inputs.render(rare, values)}</details>`;
  const back = address(lang, importPath(own.row.id), { block: reviewed.block, at: reviewed.position });
  return {
    title: t.title,
    status: refused ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'meeting',
    styles: ['review.css'],
    main: html`<h1>${t.title}</h1><p class="lead">${prose(wordsOfProposal(reviewed, own, lang), lang)}</p>
      ${errorSummary({ errors: inputs.summary() }, lang)}
      <blockquote class="subject" lang="${own.outcome.language}">${reviewed.sentence}</blockquote><p class="quiet">${t.lead}</p>
      ${changeForm(page, {
        action: address(lang, page.path),
        to: back,
        body,
        button: t.button,
        beside: html`<a href="${back}#p-${reviewed.position}">${t.back}</a>`,
        wide: true,
      })}`,
  };
}
