import { labelOf } from '../../core/enums.js';
import { FollowUpStepKind } from '../../statements/follow-up-step.js';
import type { CourseStepFragment, FollowUpRowFragment } from '../operations.generated.js';
import { dateText, dateWords, dueText } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { capital, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { badges } from './badges.js';
import { editorialNote, evidencePanel, holder, quotation } from './evidence.js';
import { anchor, refLink, refList } from './links.js';

const T = phrases({
  fr: {
    course: 'Ce qu’il en est advenu',
    due: 'échéance :',
    atMeeting: 'lors de :',
    who: 'qui :',
  },
  en: {
    course: 'What became of it',
    due: 'due:',
    atMeeting: 'at:',
    who: 'who:',
  },
});

/** What became of a follow-up, to be opened; nothing where nothing more was said of it. */
export function courseDetails({ course }: FollowUpRowFragment, lang: Lang): Html | null {
  if (course.length < 2) return null;
  return html`<details class="evidence course"><summary>${T[lang].course}</summary>${steps(course, lang, (step) => evidencePanel(step.statement, lang))}</details>`;
}

/** What became of a follow-up, each step with its sentences. */
export function courseSection({ course }: FollowUpRowFragment, lang: Lang): Html {
  return html`<section class="course"><h2>${T[lang].course}</h2>${steps(
    course,
    lang,
    ({ statement }) =>
      html`${statement.evidence.map((passage) => quotation(passage, lang))}${statement.evidence.length === 0 ? evidencePanel(statement, lang) : null}`,
    true,
  )}</section>`;
}

function steps(
  course: readonly CourseStepFragment[],
  lang: Lang,
  evidence: (step: CourseStepFragment) => Html | null,
  anchors = false,
): Html {
  return html`<ol class="steps">${course.map(
    (step, index) =>
      // The first is the follow-up itself, whose note stands above.
      html`<li${anchors ? html` id="${anchor(step.statement.id)}"` : null}>${line(step, lang)}${index > 0 ? editorialNote(step.statement, lang) : null}${evidence(step)}</li>`,
  )}</ol>`;
}

/** « 20 mars 2030 – reporté (Réunion du 20 mars), échéance : septembre 2030 ». */
function line(step: CourseStepFragment, lang: Lang): Html {
  const t = T[lang];
  const { date, meeting, due, dueAt, assignees, assigneeWording, note, noteLang, statement } = step;
  const day = date ? html`<time datetime="${date}">${dateWords(date, lang)}</time> – ` : null;
  const label = labelOf(FollowUpStepKind, step.step)[lang];
  const when = due ? dueText(due, lang) || dateText(due, lang) : '';
  const parts = [
    meeting ? refLink(meeting, lang) : null,
    when ? html`<span class="term">${t.due}</span> ${when}` : null,
    dueAt ? html`<span class="term">${when ? t.atMeeting : `${t.due} ${t.atMeeting}`}</span> ${refLink(dueAt, lang)}` : null,
    assignees.length > 0
      ? html`<span class="term">${t.who}</span> ${refList(assignees, lang)}`
      : assigneeWording
        ? html`<span class="term">${t.who}</span> <q lang="fr">${assigneeWording}</q>`
        : null,
    note ? html`<span${langAttribute(noteLang, lang)}>${prose(note, noteLang ?? lang)}</span>` : null,
    holder(statement, lang),
  ].filter((part) => part !== null);
  return html`<p>${day}<strong>${day ? label : capital(label)}</strong>${badges(statement, lang)}${parts.length > 0 ? html` <span class="links">${join(parts, ' · ')}</span>` : null}</p>`;
}
