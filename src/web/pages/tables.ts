import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { SearchField } from '../../search/searchable-texts.js';
import { eachPageOf } from '../connections.js';
import { capital, phrases } from '../i18n.js';
import {
  AttendanceTableDocument,
  CalendarTableDocument,
  EntriesTableDocument,
  IdentityDocument,
  type SearchTableRowFragment,
  SearchTableDocument,
  ThemeActorsTableDocument,
} from '../operations.generated.js';
import { choice, type Download, type PageRequest, type PageRoute, type Reply } from '../page-request.js';
import { ATTENDANCE_COLUMNS } from '../tables/attendance.js';
import { ENTRY_COLUMNS } from '../tables/entries.js';
import { type Columns, tableFile } from '../tables/table.js';
import { COVERAGE_COLUMNS, THEME_ACTOR_COLUMNS } from '../tables/themes.js';
import { day, THE_BEGINNING } from './calendar.js';
import { coverageRows } from './coverage.js';
import { movedTo } from './entity.js';
import { listChoices, tableDocument } from './kind-lists.js';
import { KIND_NAMES } from './search.js';

const T = phrases({
  fr: { entries: 'fiches', search: 'recherche', calendar: 'calendrier', coverage: 'couverture', attendance: 'presence', actors: 'acteurs' },
  en: { entries: 'entries', search: 'search', calendar: 'calendar', coverage: 'coverage', attendance: 'attendance', actors: 'actors' },
});

/** What the pages list, as tables for Excel: each whole, with the choices of its page. Those of follow-ups and of entities are with their pages. */
export const TABLES: readonly PageRoute[] = [
  { path: '/entries.csv', description: 'All entries as CSV.', reply: entriesTable },
  ...KINDS.map((kind: KindClass) => ({
    path: `/${definitionOf(kind).prefix}.csv`,
    description: `The list of ${definitionOf(kind).labelPlural.en.toLowerCase()} as CSV.`,
    reply: (page: PageRequest) => kindTable(page, kind),
  })),
  { path: '/search.csv', description: 'Search results as CSV (`q`, `kind`).', reply: searchTable },
  { path: '/calendar.csv', description: 'What is dated as CSV (`from`, `to`).', reply: calendarTable },
  { path: '/coverage.csv', description: 'Who covers what as CSV (`mentioned`).', reply: coverageTable },
  { path: '/theme/:slug/actors.csv', description: 'Who works on a theme, and why, as CSV.', reply: actorsTable },
  ...(['meeting', 'event'] as const).map((prefix) => ({
    path: `/${prefix}/:slug/attendance.csv`,
    description: `Who was there (${prefix}), as CSV.`,
    reply: attendanceTable,
  })),
];

async function entriesTable(page: PageRequest): Promise<Download> {
  const rows = eachPageOf(
    (after) => page.ask(EntriesTableDocument, { after }),
    ({ entities }) => entities,
  );
  return tableFile(page, { name: T[page.lang].entries, columns: ENTRY_COLUMNS, rows });
}

async function kindTable(page: PageRequest, kind: KindClass): Promise<Download> {
  const { filter } = listChoices(page, kind);
  const rows = eachPageOf(
    (after) => page.ask(tableDocument(kind), { filter, after }),
    ({ list }) => list,
  );
  return tableFile(page, { name: definitionOf(kind).prefix, columns: ENTRY_COLUMNS, rows });
}

/** Entries found, with what the words were found in. */
const SEARCH_COLUMNS: Columns<SearchTableRowFragment> = [
  ...ENTRY_COLUMNS.map(([column, cell]): Columns<SearchTableRowFragment>[number] => [column, ({ entity }, words) => cell(entity, words)]),
  [
    'found',
    ({ matches }, { lang, isRaw }) =>
      matches
        .map(({ field, text }) => (isRaw ? `${field}: ${text}` : `${capital(labelOf(SearchField, field)[lang])} : ${text}`))
        .join('\n'),
  ],
];

async function searchTable(page: PageRequest): Promise<Download> {
  const text = (page.query.get('q') ?? '').trim();
  const kind = choice(page.query, 'kind', KIND_NAMES);
  const kinds = kind ? [kind] : null;
  const found =
    text === ''
      ? null
      : eachPageOf(
          (after) => page.ask(SearchTableDocument, { text, kinds, after }),
          ({ search }) => search,
        );
  return tableFile(page, { name: T[page.lang].search, columns: SEARCH_COLUMNS, rows: found ?? [] });
}

async function calendarTable(page: PageRequest): Promise<Download> {
  const [from, to] = [day(page, 'from') ?? THE_BEGINNING, day(page, 'to')];
  const rows = eachPageOf(
    (after) => page.ask(CalendarTableDocument, { from, to, after }),
    ({ calendar }) => calendar,
  );
  return tableFile(page, { name: T[page.lang].calendar, columns: ENTRY_COLUMNS, rows });
}

function coverageTable(page: PageRequest): Promise<Download> {
  return tableFile(page, { name: T[page.lang].coverage, columns: COVERAGE_COLUMNS, rows: coverageRows(page) });
}

async function actorsTable(page: PageRequest): Promise<Reply> {
  const { id, moved } = await ownerOf(page, 'actors.csv');
  if (moved) return moved;
  const rows = eachPageOf(
    (after) => page.ask(ThemeActorsTableDocument, { id, after }),
    ({ whoWorksOn }) => whoWorksOn ?? END,
  );
  return tableFile(page, { name: `${T[page.lang].actors}-${slugOf(id)}`, columns: THEME_ACTOR_COLUMNS, rows });
}

async function attendanceTable(page: PageRequest): Promise<Reply> {
  const { id, moved } = await ownerOf(page, 'attendance.csv');
  if (moved) return moved;
  const rows = eachPageOf(
    (after) => page.ask(AttendanceTableDocument, { id, after }),
    ({ entity }) => (entity && 'attendance' in entity ? entity.attendance : END),
  );
  return tableFile(page, { name: `${T[page.lang].attendance}-${slugOf(id)}`, columns: ATTENDANCE_COLUMNS, rows });
}

const END = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const slugOf = (id: string): string => id.split('/').at(-1) ?? id;

/**
 * The entity whose table is asked for; a redirect where it has another id by now.
 * @throws NOT_FOUND, GONE
 */
async function ownerOf(page: PageRequest, file: string): Promise<{ readonly id: string; readonly moved: Reply | null }> {
  const asked = decodeURIComponent(page.path.slice(0, -`/${file}`.length));
  const { entity } = await page.ask(IdentityDocument, { id: asked });
  if (!entity)
    throw page.isErased(asked)
      ? new MaillageError('GONE', { fr: 'Cette fiche a été retirée.', en: 'This entry was removed.' })
      : new MaillageError('NOT_FOUND', { fr: 'Cette fiche n’existe pas.', en: 'There is no such entry.' });
  return { id: entity.id, moved: entity.id === asked ? null : movedTo(page, `${entity.id}/${file}`) };
}
