import { labelOf } from '../../core/enums.js';
import { groupBy } from '../../core/group-by.js';
import { AttendanceRole, AttendanceStatus } from '../../statements/relation.js';
import { readWhole } from '../connections.js';
import { type AttendanceFragment, MoreAttendanceDocument, type PageInfoFragment } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { capital, count, langAttribute, type Lang, phrases, prose } from '../i18n.js';
import type { PageRequest } from '../page-request.js';
import { anchor, refLink } from './links.js';

const T = phrases({
  fr: { person: 'personne', people: 'personnes', body: 'organisation', bodies: 'organisations', inText: 'Dans le texte' },
  en: { person: 'person', people: 'people', body: 'organization', bodies: 'organizations', inText: 'In the text' },
});

const ORDER: readonly AttendanceFragment['attendanceStatus'][] = ['PRESENT', 'EXPECTED', 'REPRESENTED', 'EXCUSED', 'ABSENT'];

/** What follows the first page of the attendance list of a meeting: nothing, but for a long one. */
export async function restOfAttendance(
  page: PageRequest,
  id: string,
  { hasNextPage, endCursor }: PageInfoFragment,
): Promise<AttendanceFragment[]> {
  if (!hasNextPage) return [];
  const end = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const { nodes } = await readWhole(
    async (after) => (await page.ask(MoreAttendanceDocument, { id, after: after ?? endCursor })).meeting?.attendance ?? end,
    (attendance) => attendance,
  );
  return nodes;
}

/** Who came, by status; a body comes once, with those who came for it. */
export function attendanceList(rows: readonly AttendanceFragment[], lang: Lang): Html {
  const t = T[lang];
  return html`${ORDER.map((status) => {
    const of = rows.filter((row) => row.attendanceStatus === status);
    if (of.length === 0) return null;
    const people = new Set(of.flatMap(({ person }) => person?.id ?? [])).size;
    const bodies = groupBy(of, ({ onBehalfOf }) => [onBehalfOf?.id ?? '']);
    const named = [...bodies.keys()].filter((id) => id !== '').length;
    const counts = [
      people > 0 ? count(lang, people, t.person, t.people) : null,
      named > 0 ? count(lang, named, t.body, t.bodies) : null,
    ].filter((part) => part !== null);
    return html`<h3 class="attendance-head">${capital(labelOf(AttendanceStatus, status)[lang])}${of.length > 1 && lang === 'fr' ? 's' : ''} <span class="quiet">${join(counts, ', ')}</span></h3>
      <ul class="attendance">${[...bodies.values()].map((group) => html`<li>${attendanceGroup(group, lang)}</li>`)}</ul>`;
  })}`;
}

function attendanceGroup(group: readonly AttendanceFragment[], lang: Lang): Html {
  const body = group[0]?.onBehalfOf;
  const reasons = group.filter(({ reason }) => reason !== null);
  const people = group.flatMap((row) => (row.person ? [html`${refLink(row.person, lang)}${roles(row, lang)}`] : []));
  return html`${body ? html`<span class="body">${refLink(body, lang)}</span>${people.length > 0 ? ' – ' : ' '}` : null}
    ${people.length > 0 ? html`<span class="people">${join(people, ', ')}</span>` : roles(group[0], lang)}
    ${group.slice(0, 1).flatMap(({ evidence }) => evidence.slice(0, 1).map(({ id }) => html`<a class="pin" href="#${anchor(id)}"><span class="vh">${T[lang].inText}</span>¶</a>`))}
    ${reasons.map(({ reason, reasonLang }) => html`<span class="reason"${langAttribute(reasonLang, lang)}>${prose(reason ?? '', reasonLang ?? lang)}</span>`)}`;
}

function roles(row: AttendanceFragment | undefined, lang: Lang): Html | null {
  if (!row || row.roles.length === 0) return null;
  return html` <span class="quiet">(${row.roles.map((role) => labelOf(AttendanceRole, role)[lang]).join(', ')})</span>`;
}
