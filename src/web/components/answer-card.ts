import { MeetingAnswerDocument, type RefFragment, ThemeAnswerDocument } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { count, formatNumber, type Lang, listing, phrases } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';
import { refLink } from './links.js';

const T = phrases({
  fr: {
    answer: 'La réponse',
    actor: 'acteur y travaille',
    actors: 'acteurs y travaillent',
    nobody: 'Aucun acteur n’y travaille d’après cette base',
    mentioned: (number: string, one: boolean) => `${number} seulement ${one ? 'cité' : 'cités'}`,
    more: (number: string) => `${number} autres`,
    who: 'Qui y travaille, et quelle phrase le dit',
    open: 'promesse à tenir',
    opens: 'promesses à tenir',
    idea: 'idée',
    ideas: 'idées',
    followUps: 'Ce qu’il faut suivre',
    attendance: 'Qui était là, qui manquait',
    text: 'Le compte-rendu',
  },
  en: {
    answer: 'The answer',
    actor: 'actor works on it',
    actors: 'actors work on it',
    nobody: 'No actor works on it according to this base',
    mentioned: (number: string) => `${number} only mentioned`,
    more: (number: string) => `${number} more`,
    who: 'Who works on it, and which sentence says so',
    open: 'promise to keep',
    opens: 'promises to keep',
    idea: 'idea',
    ideas: 'ideas',
    followUps: 'What is to be followed up',
    attendance: 'Who was there, and who was not',
    text: 'The minutes',
  },
});

/** What the best hit of a search answers at once: of a theme, who works on it; of a meeting, what follows. Null for other kinds. */
export async function answerCard(page: PageRequest, { id, kind }: RefFragment): Promise<Html | null> {
  const lines = kind === 'THEME' ? await themeLines(page, id) : kind === 'MEETING' ? await meetingLines(page, id) : [];
  return lines.length === 0 ? null : answerBox(lines, page.lang);
}

/** What answers a question at once, line by line. */
export function answerBox(lines: readonly Html[], lang: Lang): Html {
  return html`<div class="answer" role="group" aria-label="${T[lang].answer}">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}

interface Counted {
  readonly totalCount: number;
}

/** How many promises are to be kept and how many ideas there are; null where there is neither. */
export function followUpNumbers({ open, ideas }: { readonly open: Counted; readonly ideas: Counted }, lang: Lang): Html | null {
  const t = T[lang];
  const numbers = [
    open.totalCount > 0 ? html`<strong>${count(lang, open.totalCount, t.open, t.opens)}</strong>` : null,
    ideas.totalCount > 0 ? html`${count(lang, ideas.totalCount, t.idea, t.ideas)}` : null,
  ].filter((one) => one !== null);
  return numbers.length > 0 ? join(numbers, ', ') : null;
}

/** The link to what is to be followed up. */
export function followUpsButton(lang: Lang, query: Readonly<Record<string, string>> = {}): Html {
  return html`<a class="button" href="${address(lang, 'follow-ups', query)}">${T[lang].followUps}</a>`;
}

async function themeLines(page: PageRequest, id: string): Promise<Html[]> {
  const { lang } = page;
  const t = T[lang];
  const { working, mentioned } = await page.ask(ThemeAnswerDocument, { id });
  if (!working || !mentioned) return [];
  const names = working.nodes.map(({ actor }) => refLink(actor, lang));
  const rest = working.totalCount - names.length;
  const all = rest > 0 ? [...names, html`${t.more(formatNumber(lang, rest))}`] : names;
  const only =
    mentioned.totalCount > 0 ? ` (${t.mentioned(formatNumber(lang, mentioned.totalCount), isOne(lang, mentioned.totalCount))})` : '';
  return [
    working.totalCount === 0
      ? html`<strong>${t.nobody}</strong>${only}.`
      : html`<strong>${count(lang, working.totalCount, t.actor, t.actors)}</strong>${only}${lang === 'fr' ? '\u00a0:' : ':'} ${listing(lang, all)}.`,
    html`<a class="button" href="${address(lang, id)}#who">${t.who}</a>`,
  ];
}

function isOne(lang: Lang, number: number): boolean {
  return lang === 'fr' ? number < 2 : number === 1;
}

async function meetingLines(page: PageRequest, id: string): Promise<Html[]> {
  const { lang } = page;
  const t = T[lang];
  const { open, ideas, meeting } = await page.ask(MeetingAnswerDocument, { id, ids: [id] });
  const numbers = followUpNumbers({ open, ideas }, lang);
  const links = [
    numbers === null ? null : followUpsButton(lang, { meeting: id }),
    meeting && meeting.attendance.totalCount > 0 ? html`<a href="${address(lang, id)}#attendance">${t.attendance}</a>` : null,
    meeting?.publications.some(({ documents }) => documents.length > 0) ? html`<a href="${address(lang, id)}#text">${t.text}</a>` : null,
  ].filter((link) => link !== null);
  return [numbers, links.length > 0 ? join(links, ' ') : null].filter((line) => line !== null);
}
