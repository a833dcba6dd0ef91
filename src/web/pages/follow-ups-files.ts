import { inTurns } from '../../api/operation-work.js';
import { labelOf } from '../../core/enums.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { capital, phrases } from '../i18n.js';
import { icsInSteps } from '../ics.js';
import { address, type Download, type PageRequest } from '../page-request.js';
import { followUpColumns } from '../tables/follow-ups.js';
import { tableFile } from '../tables/table.js';
import { choicesOf, readFollowUps } from './follow-ups-query.js';

const T = phrases({
  fr: {
    title: 'À suivre',
    file: 'a-suivre',
    who: 'Qui',
    dueTask: (task: string) => `Échéance : ${task}`,
  },
  en: {
    title: 'Follow-ups',
    file: 'follow-ups',
    who: 'Who',
    dueTask: (task: string) => `Due: ${task}`,
  },
});

/** The follow-ups as a table for Excel. */
export async function followUpsCsv(page: PageRequest): Promise<Download> {
  const { rows, dataset } = await readFollowUps(page, choicesOf(page));
  return tableFile(page, { name: T[page.lang].file, columns: followUpColumns(dataset.day), rows });
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
  return { type: 'text/calendar; charset=utf-8', filename: `${T[lang].file}.ics`, body: await inTurns(icsInSteps(head, entries)) };
}
