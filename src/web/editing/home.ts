import { isAtLeast } from '../../core/access.js';
import { notFound } from '../../http/router.js';
import { datedList } from '../components/dated.js';
import { followUpList, isOverdue } from '../components/follow-ups.js';
import { refLink } from '../components/links.js';
import { statementLink } from '../components/succession.js';
import { readWhole } from '../connections.js';
import { instant } from '../dates.js';
import { type FormRequest, type FormRoute, hiddenFields, tokenField } from '../form-request.js';
import { html, type Html } from '../html.js';
import { count, phrases, prose } from '../i18n.js';
import {
  BodyNewsDocument,
  type BodyNewsQuery,
  BodyPeopleDocument,
  BodyTasksDocument,
  type DatedFragment,
  type FollowUpRowFragment,
  type RefFragment,
} from '../operations.generated.js';
import { address, type Page } from '../page-request.js';
import { ChangeFields, type Typed } from './change-fields.js';
import { ownDrafts } from './change-form.js';
import { followUpTasks } from './follow-up-tasks.js';

/** What those who signed in find first: what their own association owes, where it is invited, what was said of it, drafts under way. */

const T = phrases({
  fr: {
    title: 'Mon espace',
    newMinutes: 'Nouveau compte-rendu',
    of: 'Ce qui concerne',
    owes: 'Ce qu’elle doit faire',
    late: (number: number) => `dont ${number} en retard`,
    owesNothing: 'Rien n’est à faire de son côté, d’après la base.',
    invited: 'Où elle est invitée, et ce qui vient',
    invitedNowhere: 'La base n’annonce rien pour elle.',
    said: 'Ce qui en a été dit depuis votre dernière visite',
    since: (at: string) => `Votre visite précédente : ${at}.`,
    firstVisit:
      'C’est votre première visite. La prochaine fois, vous trouverez ici ce qui aura été dit d’elle entre-temps. Tout ce que la base en sait :',
    saidNothing: 'Rien de nouveau.',
    more: (number: number) => `et ${count('fr', number, 'autre', 'autres')}, sur sa fiche`,
    drafts: 'Brouillons en cours',
    noDrafts: 'Aucun. Ce que vous notez est publié tout de suite, sauf si vous choisissez dans le formulaire de le publier plus tard.',
    changed: (at: string) => `modifié ${at}`,
    choose: 'Pour quelle association venez-vous ?',
    chooseLead: 'Choisissez-la : cette page dira ce qu’elle doit faire, où elle est invitée et ce qu’on dit d’elle.',
    body: 'Association ou institution',
    button: 'Choisir',
    other: 'Changer d’association',
    gone: 'L’association que vous aviez choisie n’est plus dans la base.',
  },
  en: {
    title: 'My workplace',
    newMinutes: 'New minutes',
    of: 'What concerns',
    owes: 'What it has to do',
    late: (number: number) => `${number} of them overdue`,
    owesNothing: 'As far as the base knows, it has nothing to do.',
    invited: 'Where it is invited, what is coming',
    invitedNowhere: 'The base announces nothing for it.',
    said: 'What was said of it since your last visit',
    since: (at: string) => `Your previous visit: ${at}.`,
    firstVisit: 'This is your first visit. Next time you will find here what was said of it in between. All that the base knows of it:',
    saidNothing: 'Nothing new.',
    more: (number: number) => `and ${count('en', number, 'more', 'more')}, on its page`,
    drafts: 'Drafts under way',
    noDrafts: 'None: what you enter is published at once, unless a form puts it in a draft.',
    changed: (at: string) => `changed ${at}`,
    choose: 'Which organization do you represent?',
    chooseLead: 'Choose it: this page will say what it has to do, where it is invited and what is said of it.',
    body: 'Organization or institution',
    button: 'Choose',
    other: 'Choose another organization',
    gone: 'The organization that you had chosen is no longer in the base.',
  },
});

/** The page after signing in. */
export const WORKPLACE: FormRoute = {
  path: '/workplace',
  description: 'What concerns the association of whoever signed in, and their drafts.',
  needs: 'MEMBER',
  reply: workplacePage,
};

async function workplacePage(page: FormRequest): Promise<Page> {
  const { lang, session, signedIn } = page;
  if (!session || !signedIn) throw notFound();
  const t = T[lang];
  const { bodyId } = session.account;
  const people = bodyId === null ? null : await askPeople(page, bodyId);
  const body = people?.entity ?? null;
  const drafts = isAtLeast(signedIn.actor.role, 'EDITOR') ? await draftSection(page) : null;
  return {
    title: t.title,
    unlisted: true,
    hasForm: true,
    main: html`<div class="page-title"><h1>${t.title}</h1>${isAtLeast(signedIn.actor.role, 'EDITOR') ? html`<a class="button" href="${address(lang, 'import')}">${t.newMinutes}</a>` : null}</div>
      ${body && people ? await bodySections(page, body, people) : html`${bodyId === null ? null : html`<p class="notice">${t.gone}</p>`}<section aria-labelledby="choose"><h2 id="choose">${t.choose}</h2><p>${t.chooseLead}</p>${bodyForm(page, { fields: new URLSearchParams(), errors: [] })}</section>`}
      ${drafts}`,
  };
}

async function bodySections(
  page: FormRequest,
  body: RefFragment,
  { people, representatives, memberships }: Pick<Awaited<ReturnType<typeof askPeople>>, 'people' | 'representatives' | 'memberships'>,
): Promise<Html> {
  const { lang, session, application, at } = page;
  const t = T[lang];
  const persons = [
    ...people.nodes.map(({ subject }) => subject.id),
    ...representatives.nodes.filter(({ subject }) => subject.kind === 'PERSON').map(({ subject }) => subject.id),
  ];
  const today = at.slice(0, 10);
  const visit = session && (await application.sessions.lastVisit(session));
  const [rows, news] = await Promise.all([
    tasksOf(page, [...new Set([body.id, ...persons])].slice(0, 100)),
    page.ask(BodyNewsDocument, {
      id: body.id,
      list: [body.id],
      conveners: [body.id, ...memberships.nodes.map(({ object }) => object.id)],
      since: visit,
      today,
    }),
  ]);
  const sorted = byUrgency(rows, today);
  const late = sorted.filter((row) => isOverdue(row, today)).length;
  return html`<p class="lead">${t.of} ${refLink(body, lang)} <a class="quiet" href="${address(lang, 'account')}#body">${t.other}</a></p>
    <section aria-labelledby="owes"><h2 id="owes">${t.owes} <span class="quiet">${sorted.length}${late > 0 ? html`, ${t.late(late)}` : null}</span></h2>
      ${sorted.length > 0 ? followUpList(sorted, lang, { day: today, tasks: followUpTasks(page) }) : html`<p class="quiet">${t.owesNothing}</p>`}</section>
    ${invitedSection(page, news, today)}
    <section aria-labelledby="said"><h2 id="said">${t.said}</h2>${saidSection(page, body, news, visit)}</section>`;
}

const askPeople = (page: FormRequest, id: string) => page.ask(BodyPeopleDocument, { id, list: [id] });

async function tasksOf(page: FormRequest, assignees: string[]): Promise<FollowUpRowFragment[]> {
  const { nodes } = await readWhole(
    (after) => page.ask(BodyTasksDocument, { assignees, after }),
    ({ followUps }) => followUps,
  );
  return nodes;
}

/** What is overdue first, then what is due soonest; ideas, and what has no date, last. */
function byUrgency(rows: readonly FollowUpRowFragment[], today: string): FollowUpRowFragment[] {
  const key = (row: FollowUpRowFragment): string =>
    `${isOverdue(row, today) ? 0 : row.followUpStatus === 'OPEN' ? 1 : 2} ${row.due?.latest ?? '9999'}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function invitedSection({ lang }: FormRequest, { invitations, meetings }: BodyNewsQuery, today: string): Html {
  const t = T[lang];
  const coming = new Map<string, DatedFragment>();
  for (const one of [...invitations.nodes.map(({ object }) => object), ...meetings.nodes]) if (!isOver(one, today)) coming.set(one.id, one);
  return html`<section aria-labelledby="invited"><h2 id="invited">${t.invited}</h2>${
    coming.size > 0 ? datedList([...coming.values()], lang) : html`<p class="quiet">${t.invitedNowhere}</p>`
  }</section>`;
}

function isOver(one: DatedFragment, today: string): boolean {
  if (!('status' in one)) return false;
  const { latest = null } = one.dates ?? {};
  return one.status === 'PAST' || one.status === 'CANCELLED' || (latest !== null && latest < today);
}

function saidSection({ lang }: FormRequest, body: RefFragment, { entity }: BodyNewsQuery, before: string | null): Html {
  const t = T[lang];
  if (before === null) return html`<p>${t.firstVisit} ${refLink(body, lang)}.</p>`;
  const { nodes = [], totalCount = 0 } = entity?.statements ?? {};
  const rest = totalCount - nodes.length;
  const list = nodes.map((one) => html`<li>${statementLink(one, lang)}</li>`);
  return html`<p class="quiet">${t.since(instant(before, lang))}</p>${
    nodes.length > 0
      ? html`<ul>${list}${rest > 0 ? html`<li><a href="${address(lang, body.id)}">${t.more(rest)}</a></li>` : null}</ul>`
      : html`<p class="quiet">${t.saidNothing}</p>`
  }`;
}

async function draftSection(page: FormRequest): Promise<Html> {
  const { lang } = page;
  const t = T[lang];
  const drafts = await ownDrafts(page);
  return html`<section aria-labelledby="drafts"><h2 id="drafts"><a href="${address(lang, 'drafts')}">${t.drafts}</a></h2>${
    drafts.length > 0
      ? html`<ul>${drafts.map(({ id, name, nameLang, updatedAt }) => html`<li><a href="${address(lang, 'draft', { id })}">${prose(name, nameLang)}</a> <span class="quiet">${t.changed(instant(updatedAt, lang))}</span></li>`)}</ul>`
      : html`<p class="quiet">${t.noDrafts}</p>`
  }</section>`;
}

/** The form by which somebody says for which association they come; it is sent to « mon compte ». */
export function bodyForm(page: FormRequest, typed: Typed, current = ''): Html {
  const { lang } = page;
  const t = T[lang];
  return html`<form class="stacked" method="post" action="${address(lang, 'account')}">${tokenField(page)} ${hiddenFields([['do', 'body']])}
    ${new ChangeFields(typed).text({ name: 'body', label: t.body, value: current, maxlength: 200, suggest: address(lang, 'suggest') })}
    <p><button>${t.button}</button></p></form>`;
}
