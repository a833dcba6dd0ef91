import { foldName } from '../../core/fold.js';
import type { FollowUpStatus } from '../../statements/follow-up.js';
import type { FollowUpRowFragment } from '../operations.generated.js';
import { dateText, dueHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { count, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { badges, followUpBadge, overdueBadge } from './badges.js';
import { courseDetails } from './course.js';
import { editorialNote, evidenceHere, evidencePanel, holder } from './evidence.js';
import { anchor, refLink, refList } from './links.js';
import { narrowFold } from './narrow-fold.js';

const T = phrases({
  fr: {
    task: 'Tâche',
    who: 'Qui',
    nobody: 'personne n’est nommé',
    when: 'Pour quand',
    undated: 'sans échéance',
    state: 'État',
    about: 'À propos de :',
    opened: 'Ouvert lors de :',
    closed: 'Clos lors de :',
    boxed: 'encadré « À suivre »',
    said: 'Dans le texte :',
    atMeeting: 'lors de :',
    details: 'Détails',
    putOff: (times: number) => (times === 1 ? 'reporté une fois' : `reporté ${times} fois`),
    firstDue: (date: string) => `d’abord pour : ${date}`,
    idea: 'idée',
    ideas: 'idées',
    over: 'point fait ou abandonné',
    overs: 'points faits ou abandonnés',
  },
  en: {
    task: 'Task',
    who: 'Who',
    nobody: 'nobody is named',
    when: 'By when',
    undated: 'no date',
    state: 'Status',
    about: 'About:',
    opened: 'Opened at:',
    closed: 'Closed at:',
    boxed: '“À suivre” box',
    said: 'In the text:',
    atMeeting: 'at:',
    details: 'Details',
    putOff: (times: number) => (times === 1 ? 'put off once' : `put off ${times} times`),
    firstDue: (date: string) => `first due: ${date}`,
    idea: 'idea',
    ideas: 'ideas',
    over: 'done or dropped',
    overs: 'done or dropped',
  },
});

/** How a list shows follow-ups, and what it leaves out of each because its place already says it. */
export interface Omit {
  /** The day of the base: what was due before it and is open is overdue. Nothing is where it has none. */
  readonly day?: string | null;
  readonly assignees?: boolean;
  /** The id of the meeting that opened those of the list: the page says so once. */
  readonly openedIn?: string;
  /** How the sentences are shown: in a panel by default; as links where the page holds the text. */
  readonly evidence?: 'links';
  /** The number of the list, where one follow-up is in several on a page: only the first has its anchor. */
  readonly list?: number;
  /** What its reader can do with each: of editors. */
  readonly tasks?: ((row: FollowUpRowFragment) => Html) | undefined;
}

/** Follow-ups as a table: the task with its sentence, who, by when, how far. In the hand, each row is a block. */
export function followUpList(rows: readonly FollowUpRowFragment[], lang: Lang, omit: Omit = {}): Html {
  const t = T[lang];
  return html`<table class="follow-ups stacked">
    <thead><tr><th scope="col">${t.task}</th>${omit.assignees ? null : html`<th scope="col" class="who">${t.who}</th>`}<th scope="col" class="by">${t.when}</th><th scope="col" class="state">${t.state}</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr id="${anchor(row.id)}${omit.list ? `-${omit.list}` : null}">
      <td>${task(row, lang)}${omit.tasks?.(row)}${omit.assignees ? inTheText(row, lang) : null}${details(row, lang, omit)}${omit.evidence === 'links' ? evidenceHere(row, lang) : evidencePanel(row, lang)}${courseDetails(row, lang)}</td>
      ${omit.assignees ? null : html`<td data-label="${t.who}">${assignees(row, lang)}</td>`}
      <td data-label="${t.when}">${due(row, lang)}</td>
      <td data-label="${t.state}">${state(row, lang, omit.day)}</td></tr>`,
    )}</tbody>
  </table>`;
}

/** What is to be done, and folded below it ideas and what is over; open where there is nothing else. */
export function dutiesFirst(rows: readonly FollowUpRowFragment[], lang: Lang, omit: Omit = {}): Html {
  const t = T[lang];
  const is = (...statuses: readonly FollowUpStatus[]): readonly FollowUpRowFragment[] =>
    rows.filter(({ followUpStatus }) => statuses.includes(followUpStatus));
  const duties = is('OPEN');
  const folded = (some: readonly FollowUpRowFragment[], words: string): Html | null =>
    some.length === 0
      ? null
      : html`<details class="more-rows"${duties.length === 0 ? html` open` : null}><summary><span>${words}</span></summary>${followUpList(some, lang, omit)}</details>`;
  const [ideas, over] = [is('PROPOSED'), is('DONE', 'DROPPED')];
  return html`${duties.length > 0 ? followUpList(duties, lang, omit) : null}${folded(ideas, count(lang, ideas.length, t.idea, t.ideas))}${folded(over, count(lang, over.length, t.over, t.overs))}`;
}

/** One follow-up on its own, without its sentences. */
export function followUpBlock(row: FollowUpRowFragment, lang: Lang, day: string | null): Html {
  const t = T[lang];
  return html`${task(row, lang)}
    <p>${state(row, lang, day)}</p>
    <dl class="facts-list"><div><dt>${t.who}</dt><dd>${assignees(row, lang)}</dd></div><div><dt>${t.when}</dt><dd>${due(row, lang)}</dd></div></dl>
    ${links(row, lang, {})}${editorialNote(row, lang)}`;
}

function task({ task: text, taskLang }: FollowUpRowFragment, lang: Lang): Html {
  return html`<p class="said"${langAttribute(taskLang, lang)}>${prose(text, taskLang)}</p>`;
}

/** By when, at which meeting, and how often it was put off since the first date. */
function due(row: FollowUpRowFragment, lang: Lang): Html {
  const t = T[lang];
  const { dueAt, timesPutOff, firstDue } = row;
  const when = dueHtml(row.due, lang);
  const meeting = dueAt ? html`<span class="quiet at-meeting">${t.atMeeting} ${refLink(dueAt, lang)}</span>` : null;
  const given = timesPutOff > 0 && firstDue ? dateText(firstDue, lang) : '';
  // Where no date had been given before, the first is that of today.
  const first = row.due && given === dateText(row.due, lang) ? '' : given;
  const putOff =
    timesPutOff > 0
      ? html`<p class="note">${join(
          [t.putOff(timesPutOff), ...(first ? [t.firstDue(first)] : [])].map((part) => html`${part}`),
          ', ',
        )}</p>`
      : null;
  const date =
    when || meeting
      ? join(
          [when, meeting].filter((part) => part !== null),
          ' ',
        )
      : html`<span class="nothing">${t.undated}</span>`;
  return html`${date}${putOff}`;
}

/** Whether a promise was due before a day, and is open. */
export function isOverdue({ followUpStatus, due: when }: Pick<FollowUpRowFragment, 'followUpStatus' | 'due'>, day: string | null): boolean {
  return day !== null && followUpStatus === 'OPEN' && when?.latest !== null && when !== null && when.latest < day;
}

function state(row: FollowUpRowFragment, lang: Lang, day: string | null = null): Html {
  return html`${followUpBadge(row.followUpStatus, lang)}${isOverdue(row, day) ? overdueBadge(lang) : null}${badges({ certainty: row.certainty, modality: row.modality }, lang)}${row.boxed ? html` <span class="badge boxed">${T[lang].boxed}</span>` : null}`;
}

/** What is said beside the task: its links, and the note of the editors. */
function details(row: FollowUpRowFragment, lang: Lang, omit: Omit): Html | null {
  const body = html`${links(row, lang, omit)}${editorialNote(row, lang)}`;
  return body.text === '' ? null : narrowFold(T[lang].details, body);
}

/** What it is about, where it was opened and closed, and who says so, in one line. */
function links(row: FollowUpRowFragment, lang: Lang, { openedIn }: Omit): Html | null {
  const t = T[lang];
  const line = [
    row.about.length > 0 ? html`<span class="term">${t.about}</span> ${refList(row.about, lang)}` : null,
    row.openedIn && row.openedIn.id !== openedIn ? html`<span class="term">${t.opened}</span> ${refLink(row.openedIn, lang)}` : null,
    row.closedIn ? html`<span class="term">${t.closed}</span> ${refLink(row.closedIn, lang)}` : null,
    holder(row, lang),
  ].filter((part) => part !== null);
  return line.length > 0 ? html`<p class="links">${join(line, ' · ')}</p>` : null;
}

/** Who is to do it: the entities, and the words of the source where they say something else. */
function assignees(row: FollowUpRowFragment, lang: Lang): Html {
  const wording = wordingOf(row);
  if (row.assignees.length === 0) return wording ?? html`<span class="nothing">${T[lang].nobody}</span>`;
  return wording ? html`${refList(row.assignees, lang)} <span class="quiet">(${wording})</span>` : refList(row.assignees, lang);
}

/** The words of the source for who is to do it, where the page says the rest in a heading. */
function inTheText(row: FollowUpRowFragment, lang: Lang): Html | null {
  const wording = wordingOf(row);
  return wording && row.assignees.length > 0 ? html`<p class="note">${T[lang].said} ${wording}</p>` : null;
}

/** Words that differ from the name by more than capitals and the article. */
function wordingOf({ assigneeWording, assignees: refs }: FollowUpRowFragment): Html | null {
  const key = (text: string): string => foldName(text).replace(/^(?:les? |la |l['’ ])/, '');
  return assigneeWording && !refs.some(({ properName }) => key(properName) === key(assigneeWording))
    ? html`<q lang="fr">${assigneeWording}</q>`
    : null;
}
