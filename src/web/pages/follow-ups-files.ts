import { labelOf } from '../../core/enums.js';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import type { RefFragment } from '../operations.generated.js';
import { csv } from '../csv.js';
import { capital, type Lang, phrases } from '../i18n.js';
import { ics } from '../ics.js';
import { isOverdue } from '../components/follow-ups.js';
import { address, type Download, type PageRequest } from '../page-request.js';
import { choicesOf, readFollowUps } from './follow-ups-query.js';

const T = phrases({
  fr: {
    title: 'À suivre',
    who: 'Qui',
    yes: 'oui',
    dueTask: (task: string) => `Échéance : ${task}`,
    columns: [
      'Tâche',
      'État',
      'Qui',
      'Selon la source',
      'Échéance au plus tôt',
      'Échéance au plus tard',
      'Échéance selon la source',
      'Échéance à la réunion',
      'Première échéance',
      'Nombre de reports',
      'En retard',
      'À propos de',
      'Ouvert lors de',
      'Clos lors de',
      'Certitude',
      'Phrase',
      'Lien',
    ].join('|'),
  },
  en: {
    title: 'Follow-ups',
    who: 'Who',
    yes: 'yes',
    dueTask: (task: string) => `Due: ${task}`,
    columns: [
      'Task',
      'Status',
      'Who',
      'In the source',
      'Due from',
      'Due by',
      'Due in the source',
      'Due at the meeting',
      'First due by',
      'Times put off',
      'Overdue',
      'About',
      'Opened at',
      'Closed at',
      'Certainty',
      'Sentence',
      'Link',
    ].join('|'),
  },
});

/** The follow-ups as a table for Excel. */
export async function followUpsCsv(page: PageRequest): Promise<Download> {
  const { lang } = page;
  const { rows, dataset } = await readFollowUps(page, choicesOf(page));
  const names = (refs: readonly RefFragment[]): string => refs.map(({ name }) => name).join(', ');
  const table = rows.map((row) => [
    row.task,
    labelOf(FollowUpStatus, row.followUpStatus)[lang],
    names(row.assignees),
    row.assigneeWording ?? '',
    row.due?.earliest ?? '',
    row.due?.latest ?? '',
    row.due?.wording ?? '',
    row.dueAt?.name ?? '',
    row.firstDue?.latest ?? '',
    String(row.timesPutOff),
    isOverdue(row, dataset.day) ? T[lang].yes : '',
    names(row.about),
    row.openedIn?.name ?? '',
    row.closedIn?.name ?? '',
    [labelOf(Certainty, row.certainty)[lang], ...firmness(row.modality, lang)].join(', '),
    row.evidence.map(({ quote }) => quote).join('\n'),
    `${page.publicUrl}${address(lang, row.id)}`,
  ]);
  return {
    type: 'text/csv; charset=utf-8',
    filename: lang === 'fr' ? 'a-suivre.csv' : 'follow-ups.csv',
    body: csv([T[lang].columns.split('|'), ...table], lang),
  };
}

/** How firm the source is, in words, where it does not simply assert. */
function firmness(modality: Modality, lang: Lang): string[] {
  return modality === 'ASSERTED' ? [] : [labelOf(Modality, modality)[lang]];
}

const CALENDAR_STATUS = { OPEN: 'CONFIRMED', PROPOSED: 'TENTATIVE', DONE: 'CONFIRMED', DROPPED: 'CANCELLED' } as const;

/** The due dates as all-day entries of a calendar. */
export async function followUpsIcs(page: PageRequest): Promise<Download> {
  const { lang } = page;
  const { rows, dataset } = await readFollowUps(page, choicesOf(page));
  const entries = rows.flatMap((row) => {
    const to = row.due?.latest;
    if (!to) return [];
    const who = row.assignees.map(({ name }) => name).join(', ') || row.assigneeWording;
    const status = labelOf(FollowUpStatus, row.followUpStatus)[lang];
    const description = [
      capital(status),
      who ? `${T[lang].who} : ${who}` : null,
      row.due.wording,
      ...row.evidence.map(({ quote }) => quote),
    ]
      .filter(Boolean)
      .join('\n');
    const url = `${page.publicUrl}${address(lang, row.id)}`;
    return [
      {
        id: row.id,
        summary: T[lang].dueTask(row.task),
        description,
        url,
        from: to,
        to,
        status: CALENDAR_STATUS[row.followUpStatus],
        free: true,
        sequence: row.course.length - 1,
      },
    ];
  });
  const head = {
    name: `${T[lang].title} – ${dataset.name}`,
    timeZone: dataset.timeZone,
    stamp: dataset.updatedAt,
    base: dataset.coalition?.slug ?? 'maillage',
  };
  return { type: 'text/calendar; charset=utf-8', filename: lang === 'fr' ? 'a-suivre.ics' : 'follow-ups.ics', body: ics(head, entries) };
}
