import { notFound } from '../../http/router.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { byAssignee, type Group, mailText } from '../pages/follow-ups.js';
import { readFollowUps } from '../pages/follow-ups-query.js';
import { address, type Page } from '../page-request.js';
import { readOwnImport } from './own-import.js';
import { IMPORTS_PATH } from './paths.js';

/** After publishing: what each association promised at the meeting, to be pasted into an e-mail. */

const T = phrases({
  fr: {
    title: 'Les promesses, association par association',
    lead: 'Ce que chacune a promis à cette réunion, prêt à coller dans un courriel.',
    none: 'Aucune promesse n’a été notée à cette réunion.',
    nobody: 'Personne n’est nommé',
    copy: 'Copier',
    copied: 'Copié',
    all: 'Toutes, avec leurs phrases',
    meeting: 'Voir la réunion',
  },
  en: {
    title: 'The promises, association by association',
    lead: 'What each promised at this meeting, ready to be pasted into an e-mail.',
    none: 'No promise was noted at this meeting.',
    nobody: 'Nobody is named',
    copy: 'Copy',
    copied: 'Copied',
    all: 'All of them, with their sentences',
    meeting: 'See the meeting',
  },
});

export const PROMISES: FormRoute = {
  path: `/${IMPORTS_PATH}/:slug/promises`,
  description: 'After minutes are published: what each association promised, to be pasted into an e-mail.',
  needs: 'EDITOR',
  reply: async (page): Promise<Page> => {
    const { lang } = page;
    const t = T[lang];
    const { outcome, draft } = await readOwnImport(page);
    const { meeting } = outcome;
    if (!meeting || draft !== 'PUBLISHED') throw notFound();
    const { rows, dataset } = await readFollowUps(page, { status: 'PENDING', assignee: '', meeting: meeting.meetingId });
    const groups = byAssignee(rows, '');
    return {
      title: t.title,
      unlisted: true,
      hasForm: true,
      section: 'follow-ups',
      styles: ['review.css'],
      main: html`<h1>${t.title}</h1><p class="lead">${rows.length === 0 ? t.none : t.lead}</p>
        ${groups.map((group, at) => mail(page, group, at, mailText([group], dataset, { ...page, query: queryOf(group, meeting.meetingId) })))}
        <p><a class="button" href="${address(lang, meeting.meetingId)}">${t.meeting}</a> <a href="${address(lang, 'follow-ups', { meeting: meeting.meetingId })}">${t.all}</a></p>`,
    };
  },
};

/** The address of the list of one association. */
function queryOf({ who }: Group, meeting: string): URLSearchParams {
  return new URLSearchParams({ meeting, ...(who ? { assignee: who.id } : {}) });
}

function mail({ lang }: FormRequest, { who, rows }: Group, at: number, text: string): Html {
  const t = T[lang];
  const name = who ? prose(who.name, who.nameLang) : t.nobody;
  return html`<section class="mail" aria-labelledby="mail-of-${at}"><h2 id="mail-of-${at}">${name} <span class="quiet">${rows.length}</span></h2>
    <p><textarea id="mail-${at}" rows="${Math.min(14, rows.length + 6)}" readonly aria-labelledby="mail-of-${at}">${text}</textarea></p>
    <p><button type="button" class="plain" data-copy="mail-${at}" data-done="${t.copied}" hidden>${t.copy}</button></p></section>`;
}
