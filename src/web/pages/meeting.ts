import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { PublicationState } from '../../kinds/publication.js';
import { type DatedFragment, MeetingPageDocument, type MeetingPageQuery, type PublicationRowFragment } from '../operations.generated.js';
import { dateHtml } from '../dates.js';
import { html, type Html, join, NOTHING } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { NETWORK_ASSETS, networkFigure, previewOf } from '../network/figure.js';
import { oembedLink } from '../network/oembed-link.js';
import { agendaList } from '../components/agenda.js';
import { attendanceList, restOfAttendance } from '../components/attendance.js';
import { citeAndDownload, entityFiles } from '../components/cite.js';
import { linkedData } from '../components/linked-data.js';
import { datedList } from '../components/dated.js';
import { excelLink } from '../components/excel-link.js';
import { addAgendaItem, addAttendance, correctionLinks, editorLinks, isEditor } from '../components/editor-links.js';
import { entityHead } from '../components/entity-head.js';
import { minutesMarks } from '../editing/minutes-marks.js';
import { addFollowUpLink, followUpTasks } from '../editing/follow-up-tasks.js';
import { readFacts } from '../components/entity-facts.js';
import { dutiesFirst, followUpList } from '../components/follow-ups.js';
import { refLink } from '../components/links.js';
import { documentOnPage, minutesText, readMinutes } from '../components/minutes.js';
import { isStory, ownClaimList, ownClaimTitle } from '../components/own-claims.js';
import { type Section, sectionList } from '../components/sections.js';
import { address, choice, type Page, type PageRequest } from '../page-request.js';

const T = phrases({
  fr: {
    network: 'Réseau',
    previous: 'Réunion précédente :',
    next: 'Réunion suivante :',
    neighbours: 'Autres réunions du même organisateur',
    attendance: 'Qui était là',
    expected: 'Qui y est attendu',
    agenda: 'Ordre du jour',
    inText: 'Dans le texte',
    opened: 'Ce qu’il faut suivre',
    openedShort: 'À suivre',
    assigned: 'Ce qu’elle a confié',
    carriedOver: 'Ce qu’elle a reporté',
    closed: 'Ce qu’elle a clos',
    notSpokenOf: 'Attendu d’ici là, et dont elle n’a pas parlé',
    dueByThen: 'Ce qui est attendu d’ici là',
    dueShort: 'Attendu',
    documents: 'Lettres, comptes-rendus, annexes',
    documentsShort: 'Documents',
    noText: 'la base n’en a pas le texte',
    hasText: 'lire le texte',
    upcoming: 'Ce qu’elle annonce',
    text: 'Le compte-rendu, phrase par phrase',
    textShort: 'Compte-rendu',
    textLead:
      'Les noms mènent à leur fiche. Le signe ¶, à la fin d’une phrase, montre ce qui en est tiré. Pour trouver un mot, cherchez-le dans la page (Ctrl+F) : le point où il se trouve s’ouvre.',
    unfoldAll: 'Tout déplier',
    foldAll: 'Tout replier',
    printText: 'Imprimer avec le compte-rendu',
    printed: 'Cette page s’imprime avec le compte-rendu.',
    printSheet: 'Imprimer sans lui',
    cite: 'Citer, télécharger',
    nobody: 'La base n’a pas de liste de présence pour cette réunion.',
    nobodyYet: 'La base ne dit pas qui y est attendu.',
  },
  en: {
    network: 'Network',
    previous: 'Previous meeting:',
    next: 'Next meeting:',
    neighbours: 'Other meetings of the same convener',
    attendance: 'Who was there',
    expected: 'Who is expected',
    agenda: 'Agenda',
    inText: 'In the text',
    opened: 'What is to be followed up',
    openedShort: 'Follow-ups',
    assigned: 'What it assigned',
    carriedOver: 'What it put off',
    closed: 'What it closed',
    notSpokenOf: 'Due by then, and not spoken of',
    dueByThen: 'What is due by then',
    dueShort: 'Due',
    documents: 'Letters, minutes, annexes',
    documentsShort: 'Documents',
    noText: 'the base does not have its text',
    hasText: 'read the text',
    upcoming: 'What it announces',
    text: 'The minutes, sentence by sentence',
    textShort: 'Minutes',
    textLead:
      'Names link to their entries. The ¶ sign at the end of a sentence shows what is drawn from it. To find a word, search the page (Ctrl+F): the item that holds it opens.',
    unfoldAll: 'Unfold all',
    foldAll: 'Fold all',
    printText: 'Print with the minutes',
    printed: 'This page prints with the minutes.',
    printSheet: 'Print without them',
    cite: 'Cite, download',
    nobody: 'The base has no attendance list for this meeting.',
    nobodyYet: 'The base does not say who is expected.',
  },
});

/** The page of a meeting: who was there, what was spoken of, what follows, and the minutes themselves. */
export async function meetingPage(page: PageRequest, id: string): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const [{ meeting, dataset }, facts] = await Promise.all([page.ask(MeetingPageDocument, { id }), readFacts(page, id)]);
  if (!meeting || !facts) throw new MaillageError('NOT_FOUND', { fr: 'Cette réunion n’existe pas.', en: 'There is no such meeting.' });
  const attendance = [...meeting.attendance.nodes, ...(await restOfAttendance(page, id, meeting.attendance.pageInfo))];
  const { agenda, publications, upcoming } = meeting;
  // Who is said to have been there was there, and who is missed was missed, whether or not anything says that the meeting was held.
  const past = meeting.status === 'PAST' || attendance.some(({ attendanceStatus: one }) => one === 'PRESENT' || one === 'ABSENT');
  const printsText = choice(page.query, 'print', ['text']) !== null;
  const document = documentOnPage(publications);
  const minutes = document ? await readMinutes(page, document.id) : null;
  const marked = minutes ? minutesMarks(page, minutes) : undefined;
  const correct = correctionLinks(page);
  const network = await networkFigure(page, { around: [id], meetings: true, label: prose(meeting.name, meeting.nameLang) });
  const sections: readonly Section[] = [
    {
      id: 'attendance',
      title: past ? t.attendance : t.expected,
      body:
        attendance.length > 0
          ? html`${attendanceList(attendance, lang, correct)}${addAttendance(page, id)}<p class="downloads screen">${excelLink(lang, `${id}/attendance.csv`)}</p>`
          : html`<p class="quiet">${past ? t.nobody : t.nobodyYet}</p>${addAttendance(page, id)}`,
    },
    network === NOTHING ? null : { id: 'network', title: t.network, body: network, screen: true },
    ...followUpSections(meeting, page, { day: dataset.day, past, hasText: minutes !== null }),
    upcoming.length > 0 ? { id: 'upcoming', title: t.upcoming, body: datedList(upcoming, lang) } : null,
    isStory(facts.ownClaims ?? [])
      ? { id: 'own', title: ownClaimTitle(lang), body: ownClaimList(facts.ownClaims ?? [], lang, correct), screen: true }
      : null,
    agenda.length > 0 || isEditor(page)
      ? {
          id: 'agenda',
          title: t.agenda,
          body: html`${agendaList(agenda, page, minutes !== null, attendance)}${addAgendaItem(page, id)}`,
          screen: minutes !== null && !printsText,
        }
      : null,
    publications.length > 0
      ? { id: 'documents', title: t.documents, short: t.documentsShort, body: publicationList(publications, page), screen: true }
      : null,
    minutes
      ? {
          id: 'text',
          title: t.text,
          short: t.textShort,
          body: html`<p class="quiet screen">${t.textLead} ${printLink(page, id, printsText)}</p>${marked?.lead}
            <p class="screen"><button type="button" class="plain" data-unfold="text" data-fold="${t.foldAll}" hidden>${t.unfoldAll}</button></p>
            ${minutesText(minutes, agenda, lang, { level: 3, folds: printsText || marked ? 'open' : 'closed', ...(marked ? { marks: marked.marks } : {}) })}`,
          screen: !printsText,
        }
      : null,
    { id: 'cite', title: t.cite, body: citeAndDownload(meeting, dataset, lang), screen: true },
  ].filter((section) => section !== null);
  return {
    title: prose(meeting.name, meeting.nameLang),
    picture: previewOf(page, { around: [id], meetings: true }),
    ...(meeting.summary ? { description: meeting.summary } : {}),
    files: entityFiles(meeting.id, lang),
    section: 'meeting',
    unlisted: printsText,
    ...NETWORK_ASSETS,
    head: html`${oembedLink(page, prose(meeting.name, meeting.nameLang))}${linkedData(facts, [], page.publicUrl, lang)}`,
    main: html`${entityHead(facts, lang)}${editorLinks(page, id)} ${neighbours(meeting.previous, meeting.next, page)}
      ${sectionList(sections, lang)}`,
  };
}

/** Paper has the sheet of the meeting alone; the other address has the minutes with it. */
function printLink({ lang }: PageRequest, id: string, printsText: boolean): Html {
  const t = T[lang];
  return printsText
    ? html`${t.printed} <a href="${address(lang, id)}#text">${t.printSheet}</a>`
    : html`<a href="${address(lang, id, { print: 'text' })}#text">${t.printText}</a>`;
}

type Meeting = NonNullable<MeetingPageQuery['meeting']>;

/** What the meeting opened, assigned, put off and closed, and what was due by then and not spoken of. */
function followUpSections(
  meeting: Meeting,
  page: PageRequest,
  { day, past, hasText }: { readonly day: string | null; readonly past: boolean; readonly hasText: boolean },
): readonly (Section | null)[] {
  const { lang } = page;
  const t = T[lang];
  const tasks = followUpTasks(page);
  const section = (
    id: string,
    title: string,
    rows: Meeting['followUpsOpened'],
    list: number,
    more: Partial<Section> = {},
  ): Section | null => (rows.length > 0 ? { id, title, body: followUpList(rows, lang, { day, list, tasks }), ...more } : null);
  const { followUpsOpened, followUpsAssigned, followUpsCarriedOver, followUpsClosed, followUpsNotSpokenOf } = meeting;
  return [
    section('follow-ups', t.opened, followUpsOpened, 0, {
      short: t.openedShort,
      body: html`${dutiesFirst(followUpsOpened, lang, { day, tasks, openedIn: meeting.id, ...(hasText ? { evidence: 'links' } : {}) })}${addFollowUpLink(page, { meeting: meeting.id })}`,
    }),
    section('assigned', t.assigned, followUpsAssigned, 1),
    section('carried-over', t.carriedOver, followUpsCarriedOver, 2),
    section('closed', t.closed, followUpsClosed, 3),
    section('due', past ? t.notSpokenOf : t.dueByThen, followUpsNotSpokenOf, 4, { short: t.dueShort }),
  ];
}

function neighbours(previous: DatedFragment | null, next: DatedFragment | null, { lang }: PageRequest): Html | null {
  if (!previous && !next) return null;
  const t = T[lang];
  const line = (label: string, meeting: DatedFragment): Html => html`<li><span class="term">${label}</span> ${refLink(meeting, lang)}</li>`;
  return html`<nav class="neighbours" aria-label="${t.neighbours}"><ul>${previous ? line(t.previous, previous) : null}${next ? line(t.next, next) : null}</ul></nav>`;
}

function publicationList(publications: readonly PublicationRowFragment[], page: PageRequest): Html {
  const { lang } = page;
  const correct = correctionLinks(page);
  const t = T[lang];
  return html`<ul class="publications">${publications.map((publication) => {
    const state = publication.state !== 'UNKNOWN' ? labelOf(PublicationState, publication.state)[lang] : null;
    const texts = publication.documents.map(
      ({ id, audience }) =>
        html`<a href="${address(lang, id)}">${t.hasText}${audience ? ` (${audience})` : null}</a>${correct?.(id, publication.name)}`,
    );
    const parts = [dateHtml(publication.dates, lang, null), state, texts.length > 0 ? join(texts, ', ') : t.noText].filter(
      (part) => part !== null,
    );
    return html`<li>${refLink(publication, lang)} <span class="quiet">${join(parts, ' · ')}</span></li>`;
  })}</ul>`;
}
