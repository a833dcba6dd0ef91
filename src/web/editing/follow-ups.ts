import { notFound } from '../../http/router.js';
import { followUpBlock } from '../components/follow-ups.js';
import { type FormRequest, type FormRoute, localAddress } from '../form-request.js';
import { html, type Html, NOTHING } from '../html.js';
import { phrases } from '../i18n.js';
import {
  CarryOverFollowUpDocument,
  CloseFollowUpDocument,
  type DatedFragment,
  FollowUpFormDocument,
  type FollowUpFormQuery,
  ReopenFollowUpDocument,
  SaveFollowUpDocument,
} from '../operations.generated.js';
import { address, type Page, type Reply, sitePath } from '../page-request.js';
import { ChangeFields, type FieldError, fresh, refilled, type Typed } from './change-fields.js';
import { changeForm, draftChoice, errorSummary, type Given, listOf, sendChange, textOf } from './change-form.js';
import { readEntities } from './entity-choice.js';
import { type Action, ACTIONS, FOLLOW_UP_PATH } from './follow-up-tasks.js';
import { type MeetingChoice, meetingChoices, meetingOption, readSaidBy, saidByFields, type SaidBy } from './said-by.js';
import { dateHint, typedDateIn } from './typed-date.js';

/** The form by which editors say what became of a follow-up: done, carried over, dropped, assigned, open again; or add one. */

const T = phrases({
  fr: {
    doneTitle: 'C’est fait',
    carryTitle: 'Reporter à plus tard',
    dropTitle: 'Abandonner',
    assignTitle: 'Confier à quelqu’un',
    reopenTitle: 'Rouvrir',
    addTitle: 'Ajouter un point à suivre',
    doneButton: 'Noter que c’est fait',
    carryButton: 'Reporter',
    dropButton: 'Noter l’abandon',
    assignButton: 'Confier',
    reopenButton: 'Rouvrir',
    addButton: 'Ajouter',
    at: 'À la réunion',
    noMeeting: 'aucune : à la date ci-dessous',
    day: 'Ou pour le',
    who: 'À qui',
    whoHint: 'Une association ou une personne de la base.',
    second: 'Et à',
    nobody: 'Dites à qui : une association ou une personne de la base.',
    when: 'Dites à quelle réunion, ou pour quel jour.',
    task: 'Quoi',
    taskMissing: 'Dites ce qu’il faut faire.',
    idea: 'Est-ce promis, ou seulement une idée ?',
    open: 'promis ou demandé',
    proposed: 'une idée, à reprendre',
    about: 'À propos de',
    aboutHint: 'Une fiche de la base : association, projet, réunion, thème…',
    aboutMissing: 'Dites à propos de qui ou de quoi.',
  },
  en: {
    doneTitle: 'It was done',
    carryTitle: 'Carry over',
    dropTitle: 'Drop',
    assignTitle: 'Assign to somebody',
    reopenTitle: 'Reopen',
    addTitle: 'Add a follow-up',
    doneButton: 'Note that it was done',
    carryButton: 'Carry over',
    dropButton: 'Note that it was dropped',
    assignButton: 'Assign',
    reopenButton: 'Reopen',
    addButton: 'Add',
    at: 'To the meeting',
    noMeeting: 'none: to the date below',
    day: 'Or to',
    who: 'To whom',
    whoHint: 'An organization or a person of the base.',
    second: 'And to',
    nobody: 'Say to whom: an organization or a person of the base.',
    when: 'Say to which meeting, or to which day.',
    task: 'What',
    taskMissing: 'Say what is to be done.',
    idea: 'Is it promised, or only an idea?',
    open: 'promised or requested',
    proposed: 'an idea, to be taken up',
    about: 'About',
    aboutHint: 'An entry of the base: organization, project, meeting, theme…',
    aboutMissing: 'Say whom or what it is about.',
  },
});

type FollowUp = Extract<NonNullable<FollowUpFormQuery['node']>, { readonly task: unknown }>;

/** One form for each thing that can be done with a follow-up. */
export const FOLLOW_UP_FORM: FormRoute = {
  path: `/${FOLLOW_UP_PATH}`,
  description: 'What became of a follow-up (`do`: done, carry, drop, assign, reopen, of `id`), or adding one (`do`: add).',
  needs: 'EDITOR',
  reply: (page) => followUpForm(page, fresh(page)),
  refill: (page, fields) => followUpForm(page, refilled(page, fields)),
  submit: async (page, fields): Promise<Reply> => {
    if (fields.has('find')) return followUpForm(page, { fields, errors: [] });
    const action = actionIn(fields);
    const said = await readSaidBy(page, fields);
    const { errors, run } = await changeOf(page, action, fields, said);
    const wrong = [...said.errors, ...errors];
    if (wrong.length > 0 || !run) return followUpForm(page, { fields, errors: wrong });
    const sent = await sendChange(page, fields, run, { section: action === 'add' ? 'followUps' : 'steps' });
    return sent.done ?? followUpForm(page, { fields, errors: sent.errors });
  },
};

function actionIn(fields: URLSearchParams): Action {
  const action = ACTIONS.find((one) => one === fields.get('do'));
  if (!action) throw notFound();
  return action;
}

type Run = (given: Given) => ReturnType<Parameters<typeof sendChange>[2]>;

/** What a form asks of the API, or what is wrong with it. */
async function changeOf(
  page: FormRequest,
  action: Action,
  fields: URLSearchParams,
  said: SaidBy,
): Promise<{ readonly errors: readonly FieldError[]; readonly run?: Run }> {
  const t = T[page.lang];
  const { meeting, evidence, note, attributedTo, attributedAs } = said;
  const id = textOf(fields, 'id') ?? '';
  const version = Number(textOf(fields, 'expectedVersion') ?? Number.NaN);
  const expectedVersion = Number.isSafeInteger(version) ? version : null;
  const because = { evidence, note, attributedTo, attributedAs };
  const day = typedDateIn(fields, 'due.edtf', page.lang);
  // A date was typed, where a meeting may only have been offered.
  const at = textOf(fields, 'due.at');
  const due = day.date ?? (at === null ? null : { at });
  const who = await readEntities(page, 'assignees', listOf(fields, 'assignees'));
  const assignees = who.ids.length > 0 ? [...who.ids] : null;
  switch (action) {
    case 'done':
    case 'drop': {
      const followUpStatus = action === 'done' ? 'DONE' : 'DROPPED';
      return {
        errors: [],
        run: async (given) =>
          (
            await page.ask(CloseFollowUpDocument, {
              input: { ...given, ...because, id, expectedVersion, followUpStatus, closedIn: meeting },
            })
          ).closeFollowUp,
      };
    }
    case 'carry':
      return {
        errors: due === null && day.errors.length === 0 ? [{ field: 'due.at', message: t.when }] : day.errors,
        run: async (given) =>
          (await page.ask(CarryOverFollowUpDocument, { input: { ...given, ...because, id, expectedVersion, meeting, due } }))
            .carryOverFollowUp,
      };
    case 'assign':
      return {
        errors: who.errors.length > 0 || assignees ? who.errors : [{ field: 'assignees', message: t.nobody }],
        run: async (given) =>
          (
            await page.ask(SaveFollowUpDocument, {
              input: { ...given, id, expectedVersion, step: { ...because, step: 'ASSIGNED', meeting, assignees } },
            })
          ).saveFollowUp,
      };
    case 'reopen':
      return {
        errors: day.errors,
        run: async (given) =>
          (await page.ask(ReopenFollowUpDocument, { input: { ...given, ...because, id, expectedVersion, meeting, due } })).reopenFollowUp,
      };
    case 'add': {
      const about = await readEntities(page, 'about', listOf(fields, 'about'));
      const task = textOf(fields, 'task.fr');
      const sources =
        evidence === null
          ? [
              {
                kind: 'KNOWLEDGE' as const,
                title: note?.fr ?? 'Suivi',
                editor: page.session?.account.name ?? null,
                accessed: page.at.slice(0, 10),
              },
            ]
          : null;
      const followUpStatus = fields.get('followUpStatus') === 'PROPOSED' ? 'PROPOSED' : 'OPEN';
      return {
        errors: [
          ...(task === null ? [{ field: 'task.fr', message: t.taskMissing }] : []),
          ...(about.ids.length + about.errors.length === 0 ? [{ field: 'about', message: t.aboutMissing }] : about.errors),
          ...who.errors,
          ...day.errors,
        ],
        run: async (given) =>
          (
            await page.ask(SaveFollowUpDocument, {
              input: {
                ...given,
                task: { fr: task },
                about: [...about.ids],
                assignees,
                due,
                followUpStatus,
                evidence,
                sources,
                attributedTo,
                attributedAs,
              },
            })
          ).saveFollowUp,
      };
    }
  }
}

async function followUpForm(page: FormRequest, typed: Typed): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { fields } = typed;
  const action = actionIn(fields);
  const [row, meetings] = await Promise.all([
    action === 'add' ? null : readFollowUp(page, textOf(fields, 'id') ?? ''),
    meetingChoices(page),
  ]);
  const to = localAddress(fields.get('to'), lang);
  const title = t[`${action}Title`];
  const hidden: [string, string][] = [
    ['do', action],
    ...(row
      ? ([
          ['id', row.followUp.id],
          ['expectedVersion', fields.get('expectedVersion') ?? String(row.followUp.version ?? '')],
        ] satisfies [string, string][])
      : []),
  ];
  return {
    title,
    status: typed.errors.length > 0 ? 422 : 200,
    unlisted: true,
    hasForm: true,
    section: 'follow-ups',
    main: html`<h1>${title}</h1>
      ${errorSummary(typed, lang)}
      ${row ? html`<div class="subject">${followUpBlock(row.followUp, lang, row.day)}</div>` : null}
      ${changeForm(page, {
        action: sitePath(lang, FOLLOW_UP_PATH),
        to,
        hidden,
        body: html`${ownFields(page, action, typed, meetings, row?.followUp.dueAt?.id ?? null)}${await saidByFields(page, typed, meetings, row?.followUp.task ?? textOf(fields, 'task.fr') ?? '')}`,
        hasButtons: true,
        when: await draftChoice(page, typed),
        button: t[`${action}Button`],
      })}`,
  };
}

async function readFollowUp(page: FormRequest, id: string): Promise<{ readonly followUp: FollowUp; readonly day: string | null }> {
  const { node, dataset } = await page.ask(FollowUpFormDocument, { id });
  if (!node || !('task' in node)) throw notFound();
  return { followUp: node, day: dataset.day };
}

/** What only one of the forms asks. */
function ownFields(page: FormRequest, action: Action, typed: Typed, meetings: readonly MeetingChoice[], dueAt: string | null): Html {
  const { lang } = page;
  const t = T[lang];
  const change = new ChangeFields(typed);
  const coming = [...meetings].filter((one) => 'status' in one && one.status !== 'PAST' && one.status !== 'CANCELLED').reverse();
  const suggest = address(lang, 'suggest');
  const due = html`${change.select({
    name: 'due.at',
    label: t.at,
    value: action === 'carry' ? (coming.find((one) => one.isOurs && one.id !== dueAt && !isOver(one, page.at))?.id ?? '') : '',
    options: [...coming.map((one) => meetingOption(one, lang)), { value: '', label: t.noMeeting }],
  })}${change.text({ name: 'due.edtf', label: t.day, hint: dateHint(lang), maxlength: 200 })}`;
  const who = html`${change.text({ name: 'assignees', label: t.who, hint: t.whoHint, suggest })}`;
  if (action === 'carry' || action === 'reopen') return due;
  if (action === 'assign') return who;
  if (action !== 'add') return NOTHING;
  return html`${change.area({ name: 'task.fr', label: t.task, rows: 2, required: true })}
    ${change.choices({
      name: 'followUpStatus',
      label: t.idea,
      value: 'OPEN',
      options: [
        { value: 'OPEN', label: t.open },
        { value: 'PROPOSED', label: t.proposed },
      ],
    })}
    ${change.text({ name: 'about', label: t.about, hint: t.aboutHint, suggest, required: true })}
    ${who}${due}`;
}

/** Whether a meeting that was announced would be over by now: it is offered, and never chosen for anybody. */
function isOver(meeting: DatedFragment, at: string): boolean {
  const latest = 'dates' in meeting ? (meeting.dates?.latest ?? null) : null;
  return latest !== null && latest < at.slice(0, 10);
}
