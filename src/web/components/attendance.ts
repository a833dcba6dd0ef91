import { labelOf } from '../../core/enums.js';
import { groupBy } from '../../core/group-by.js';
import { AttendanceMode, AttendanceRole, MovementMoment } from '../../statements/attendance.js';
import { readWhole } from '../connections.js';
import {
  type AttendanceFragment,
  MoreAttendanceDocument,
  type PageInfoFragment,
  type ProperNameFragment,
  type RefFragment,
} from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { clock } from '../dates.js';
import { count, langAttribute, type Lang, phrases, prose, quoted } from '../i18n.js';
import type { PageRequest } from '../page-request.js';
import type { CorrectionLink } from './editor-links.js';
import { anchor, refLink, refList } from './links.js';

const T = phrases({
  fr: {
    person: 'personne',
    people: 'personnes',
    body: 'organisation',
    bodies: 'organisations',
    inText: 'Dans le texte',
    then: 'alors',
    substitute: 'supplée',
    proxyOf: 'a le pouvoir de',
    proxyTo: 'pouvoir donné à',
    ARRIVES: 'a rejoint la séance',
    LEAVES: 'a quitté la séance',
    item: 'le point',
    at: 'à',
    PRESENT: 'Présences',
    EXPECTED: 'Présences annoncées',
    REPRESENTED: 'Absences avec pouvoir',
    EXCUSED: 'Absences excusées',
    ABSENT: 'Absences',
  },
  en: {
    person: 'person',
    people: 'people',
    body: 'organization',
    bodies: 'organizations',
    inText: 'In the text',
    then: 'then',
    substitute: 'standing in for',
    proxyOf: 'holds the proxy of',
    proxyTo: 'proxy given to',
    ARRIVES: 'joined',
    LEAVES: 'left',
    item: 'item',
    at: 'at',
    PRESENT: 'Present',
    EXPECTED: 'Expected',
    REPRESENTED: 'Represented',
    EXCUSED: 'Excused',
    ABSENT: 'Absent',
  },
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
export function attendanceList(rows: readonly AttendanceFragment[], lang: Lang, correct?: CorrectionLink): Html {
  const t = T[lang];
  return html`${ORDER.map((status) => {
    const of = rows.filter((row) => row.attendanceStatus === status);
    if (of.length === 0) return null;
    const people = new Set(of.flatMap(({ person }) => person?.id ?? [])).size;
    const own = of.filter((row) => !isProxy(row));
    // Who holds a proxy is there with it; where a proxy is all that is said of them, it is a row of its own.
    const attending = new Set(own.flatMap(({ person }) => person?.id ?? []));
    const proxiesOnly = of.filter((row) => isProxy(row) && !attending.has(row.person?.id ?? ''));
    const alone = [...groupBy(proxiesOnly, ({ person }) => [person?.id ?? '']).values()]
      .map(([row]) => row)
      .filter((row) => row !== undefined);
    const bodies = groupBy([...own, ...alone.map((row) => ({ ...row, onBehalfOf: null }))], ({ onBehalfOf }) => [onBehalfOf?.id ?? '']);
    const named = [...bodies.keys()].filter((id) => id !== '').length;
    const counts = [
      people > 0 ? count(lang, people, t.person, t.people) : null,
      named > 0 ? count(lang, named, t.body, t.bodies) : null,
    ].filter((part) => part !== null);
    return html`<h3 class="attendance-head">${t[status]} <span class="quiet">${join(counts, ', ')}</span></h3>
      <ul class="attendance">${[...bodies.values()].map((group) => html`<li>${attendanceGroup(group, rows, lang)}${correct ? corrections(group, correct) : null}</li>`)}</ul>`;
  })}`;
}

/** The link by which each row of a group is corrected; the first row of several that say one thing. */
function corrections(group: readonly AttendanceFragment[], correct: CorrectionLink): Html {
  const rows = group.filter(({ relation }, at) => group.findIndex((one) => one.relation.id === relation.id) === at);
  return html`${rows.map(({ relation, person, onBehalfOf }) => correct(relation.id, person?.name ?? onBehalfOf?.name ?? ''))}`;
}

function attendanceGroup(group: readonly AttendanceFragment[], all: readonly AttendanceFragment[], lang: Lang): Html {
  const [first] = group;
  const body = first?.onBehalfOf;
  const reasons = group.filter(({ reason }) => reason !== null);
  const people = group.flatMap((row) => (row.person ? [personOfRow(row, row.person, all, lang)] : []));
  return html`${body ? html`<span class="body">${refLink(body, lang)}${formerly(body, first.onBehalfOfName, first.onBehalfOfNameLang, lang)}</span>${people.length > 0 ? ' – ' : ' '}` : null}
    ${people.length > 0 ? html`<span class="people">${join(people, ', ')}</span>` : inBrackets(first ? rolesOf(first, lang) : [])}
    ${group.slice(0, 1).flatMap(({ evidence }) => evidence.slice(0, 1).map(({ id }) => pin(id, lang)))}
    ${reasons.map(({ reason, reasonLang }) => html`<span class="reason"${langAttribute(reasonLang, lang)}>${prose(reason ?? '', reasonLang ?? lang)}</span>`)}`;
}

/** « Tancrède Bellorme (supplée Irène Malvoisel), a quitté la séance avant le point III ¶ ». */
function personOfRow(
  row: AttendanceFragment,
  person: NonNullable<AttendanceFragment['person']>,
  all: readonly AttendanceFragment[],
  lang: Lang,
): Html {
  const t = T[lang];
  const holders = all.filter((other) => isProxy(other) && other.onBehalfOf?.id === person.id).flatMap((other) => other.person ?? []);
  const given = all.filter((other) => isProxy(other) && other.person?.id === person.id).flatMap((other) => other.onBehalfOf ?? []);
  const remarks = [
    ...rolesOf(row, lang),
    row.substituteFor ? html`${t.substitute} ${refLink(row.substituteFor, lang)}` : null,
    given.length > 0 ? html`${t.proxyOf} ${refList(given, lang)}` : null,
    holders.length > 0 ? html`${t.proxyTo} ${refList(holders, lang)}` : null,
  ].filter((remark) => remark !== null);
  return html`${refLink(person, lang)}${formerly(person, row.personName, row.personNameLang, lang)}${inBrackets(remarks)}${row.movements.map((movement) => html`, ${movementWords(movement, lang)}`)}`;
}

function isProxy({ onBehalfOf, person }: AttendanceFragment): boolean {
  return person !== null && onBehalfOf?.kind === 'PERSON';
}

/** « (alors La Passerelle Indigo) »: the name of the day, where it is not today's. */
function formerly({ properName }: ProperNameFragment, name: string | null, nameLang: string | null, lang: Lang): Html | null {
  if (name === null || name === properName) return null;
  return html` <span class="quiet">(${T[lang].then} <span${langAttribute(nameLang, lang)}>${prose(name, nameLang ?? lang)}</span>)</span>`;
}

function movementWords({ kind, when, time, agendaItem, passage }: AttendanceFragment['movements'][number], lang: Lang): Html {
  const t = T[lang];
  const item = agendaItem && (agendaItem.number ? `${t.item} ${agendaItem.number}` : `${t.item} ${quoted(lang, agendaItem.title)}`);
  const moment = when && item ? `${labelOf(MovementMoment, when)[lang]} ${item}` : time ? `${t.at} ${clock(time, lang)}` : '';
  return html`${t[kind]} ${moment}${passage ? html` ${pin(passage.id, lang)}` : null}`;
}

function pin(passageId: string, lang: Lang): Html {
  return html`<a class="pin" href="#${anchor(passageId)}"><span class="vh">${T[lang].inText}</span>¶</a>`;
}

/** What somebody does there beside attending, and whether from elsewhere. */
function rolesOf({ roles, mode }: AttendanceFragment, lang: Lang): string[] {
  return [...roles.map((role) => labelOf(AttendanceRole, role)[lang]), ...(mode ? [labelOf(AttendanceMode, mode)[lang]] : [])];
}

function inBrackets(remarks: readonly (string | Html)[]): Html | null {
  return remarks.length === 0
    ? null
    : html` <span class="quiet">(${remarks.map((remark, index) => html`${index > 0 ? ', ' : null}${remark}`)})</span>`;
}

/** Those of an attendance list who were not there for an item, though they were at the meeting. */
export function missedBy(rows: readonly AttendanceFragment[], present: ReadonlySet<string>): RefFragment[] {
  return rows
    .filter((row) => row.attendanceStatus === 'PRESENT' && !isProxy(row) && !present.has(row.relation.id))
    .flatMap(({ person, onBehalfOf }) => person ?? onBehalfOf ?? []);
}
