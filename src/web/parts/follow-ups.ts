import type { FollowUpRow } from '../answers.js';
import { dueHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { badges, followUpBadge } from './badges.js';
import { evidenceHere, evidencePanel, holder } from './evidence.js';
import { anchor, refLink, refList } from './links.js';

const T = phrases({
  fr: {
    who: 'Qui :',
    nobody: 'personne n’est nommé',
    when: 'Pour quand :',
    undated: 'sans échéance',
    about: 'À propos de :',
    opened: 'Ouvert à :',
    closed: 'Clos à :',
    boxed: 'encadré « À suivre »',
  },
  en: {
    who: 'Who:',
    nobody: 'nobody is named',
    when: 'By when:',
    undated: 'no date',
    about: 'About:',
    opened: 'Opened at:',
    closed: 'Closed at:',
    boxed: '“À suivre” box',
  },
});

/** What a list leaves out of each follow-up because its place already says it. */
export interface Omit {
  readonly assignees?: boolean;
  /** The id of the meeting that opened most of them: the page says so once. */
  readonly openedIn?: string;
  /** How the sentences are shown: in a panel unless said; as links where the page holds the text; not where it shows them already. */
  readonly evidence?: 'links' | false;
  /** The number of the list, where one follow-up stands in several on a page: only the first has its anchor. */
  readonly list?: number;
}

/** Follow-ups as a list: the task, who, by when, and the sentence. */
export function followUpList(rows: readonly FollowUpRow[], lang: Lang, omit: Omit = {}): Html {
  return html`<ul class="statements follow-ups">${rows.map((row) => html`<li id="${anchor(row.id)}${omit.list ? `-${omit.list}` : null}">${followUpBlock(row, lang, omit)}</li>`)}</ul>`;
}

/** One follow-up. */
export function followUpBlock(row: FollowUpRow, lang: Lang, omit: Omit = {}): Html {
  const t = T[lang];
  const facts = [
    omit.assignees
      ? wordingOf(row)
      : html`<span class="fact"><span class="term">${t.who}</span> ${assignees(row, lang) ?? t.nobody}</span>`,
    html`<span class="fact"><span class="term">${t.when}</span> ${dueHtml(row.due, lang) ?? t.undated}</span>`,
    row.about.length > 0 ? html`<span class="fact"><span class="term">${t.about}</span> ${refList(row.about, lang)}</span>` : null,
    omit.openedIn || !row.openedIn
      ? null
      : html`<span class="fact"><span class="term">${t.opened}</span> ${refLink(row.openedIn, lang)}</span>`,
    row.closedIn ? html`<span class="fact"><span class="term">${t.closed}</span> ${refLink(row.closedIn, lang)}</span>` : null,
    holder(row, lang),
  ].filter((fact) => fact !== null);
  return html`<p class="said"><span${langAttribute(row.taskLang, lang)}>${prose(row.task, row.taskLang)}</span></p>
    <div class="foot"><span class="marks">${followUpBadge(row.followUpStatus, lang)}${badges({ certainty: row.certainty }, lang)}${row.boxed ? html` <span class="badge boxed">${t.boxed}</span>` : null}</span>
    <p class="facts">${join(facts, ' · ')}</p>${omit.evidence === false ? null : omit.evidence === 'links' ? evidenceHere(row, lang) : evidencePanel(row, lang)}</div>`;
}

/** Who is to do it: the entities, and the words of the source where they say something else. */
function assignees(row: FollowUpRow, lang: Lang): Html | null {
  const wording = wordingOf(row);
  if (row.assignees.length === 0) return wording;
  return wording ? html`${refList(row.assignees, lang)} (${wording})` : refList(row.assignees, lang);
}

function wordingOf({ assigneeWording, assignees: refs }: FollowUpRow): Html | null {
  return assigneeWording && !refs.some(({ name }) => name === assigneeWording) ? html`<q lang="fr">${assigneeWording}</q>` : null;
}
