import { inTurns } from '../../api/operation-work.js';
import { eachInSteps } from '../../graph/steps.js';
import type { Grade } from '../../themes/grade.js';
import {
  CoverageDocument,
  type CoverageOrder,
  CoveragePlaceDocument,
  type CoveragePlaceQuery,
  CoverageRowsDocument,
  CoverageSizeDocument,
  CoverageTableDocument,
  type CoverageTableQuery,
  type RefFragment,
} from '../operations.generated.js';
import { slicesOf } from '../csv.js';
import { eachPageOf, readWhole } from '../connections.js';
import { html, type Html } from '../html.js';
import { formatNumber, type Lang, phrases } from '../i18n.js';
import { coverageMatrix, type MatrixOrder, type MatrixRow } from '../components/coverage-matrix.js';
import { excelLink } from '../components/excel-link.js';
import { refLink, refList } from '../components/links.js';
import { address, choice, type Page, type PageRoute, type PageRequest } from '../page-request.js';
import type { CoverageRow } from '../tables/themes.js';
import { longDay } from './theme.js';

const T = phrases({
  fr: {
    title: 'Qui couvre quoi',
    lead: 'Thème par thème, les organisations et institutions qui y travaillent, d’après ce qui a été lu.',
    gaps: 'Sans acteur',
    gapsLead:
      'Pour ces thèmes, aucune phrase lue ne dit qu’une organisation ou une institution y travaille. Ce n’est pas la preuve que personne ne le fait.',
    read: (documents: number, latest: string) => `Lu : ${documents} ${documents < 2 ? 'document' : 'documents'}${latest}.`,
    upTo: (day: string) => `, jusqu’au ${day}`,
    cited: 'Des acteurs y sont seulement cités',
    notCited: 'Aucun acteur n’y est cité',
    table: 'Acteurs et thèmes',
    withMentioned: 'Montrer aussi ceux qui sont seulement cités',
    withoutMentioned: 'Sans ceux qui sont seulement cités',
    noGap: 'Chaque thème a au moins un acteur.',
    part: (first: string, last: string, all: string) => `Acteurs ${first} à ${last} sur ${all}.`,
    before: 'Acteurs précédents',
    after: 'Acteurs suivants',
  },
  en: {
    title: 'Who covers what',
    lead: 'Theme by theme, the organizations and public bodies that work on it, according to the documents read.',
    gaps: 'No actor',
    gapsLead:
      'For these themes, no sentence read says that an organization or public body works on them. That is no proof that nobody does.',
    read: (documents: number, latest: string) => `Read: ${documents} ${documents === 1 ? 'document' : 'documents'}${latest}.`,
    upTo: (day: string) => `, up to ${day}`,
    cited: 'Actors are only mentioned',
    notCited: 'No actor is mentioned',
    table: 'Actors and themes',
    withMentioned: 'Also show those that are only mentioned',
    withoutMentioned: 'Without those that are only mentioned',
    noGap: 'Every theme has at least one actor.',
    part: (first: string, last: string, all: string) => `Actors ${first} to ${last} of ${all}.`,
    before: 'Previous actors',
    after: 'Next actors',
  },
});

/**
 * The same as rows, actor by actor as they are read; each theme that nobody covers is a row of its own, at the end.
 * With the choice of the page: those who are only mentioned on a theme, too.
 */
export async function* coverageRows(page: PageRequest): AsyncGenerator<readonly CoverageRow[], void> {
  const { themes } = (await page.ask(CoverageDocument)).coverage;
  const all = withMentioned(page.query);
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const uncovered = new Set(themes);
  const pages = eachPageOf(
    (after) => page.ask(CoverageRowsDocument, { after, grades: all ? null : WORKING }),
    ({ coverage }) => coverage,
  );
  for await (const nodes of pages) {
    const rows: CoverageRow[] = [];
    for (const { actor, cells } of nodes) {
      for (const {
        theme: { id },
        grade,
        count,
      } of cells) {
        const theme = byId.get(id);
        if (!theme || (!all && !WORKING.includes(grade))) continue;
        uncovered.delete(theme);
        rows.push({ theme, actor, grade, count });
      }
    }
    yield* slicesOf(rows);
  }
  yield [...uncovered].map((theme) => ({ theme, actor: null, grade: null, count: null }));
}

/** Who is mentioned beside themes on which nobody works, by theme. */
async function readMentioned(page: PageRequest, gaps: readonly RefFragment[]): Promise<ReadonlyMap<string, readonly RefFragment[]>> {
  if (gaps.length === 0) return new Map();
  const themes = gaps.map(({ id }) => id);
  const { nodes } = await readWhole(
    (after) => page.ask(CoverageRowsDocument, { after, themes }),
    ({ coverage }) => coverage,
  );
  const mentioned = new Map<string, RefFragment[]>();
  await inTurns(
    eachInSteps(nodes, ({ actor, cells }) => {
      for (const { theme } of cells) {
        const known = mentioned.get(theme.id);
        if (known) known.push(actor);
        else mentioned.set(theme.id, [actor]);
      }
    }),
  );
  return mentioned;
}

/** Who covers what, and of what there is no trace. */
export const COVERAGE: PageRoute = {
  path: '/coverage',
  description: 'Who covers what, and of what there is no trace.',
  reply: coveragePage,
};

/** Whether those are asked for, too, who are only mentioned on a theme. */
function withMentioned(query: URLSearchParams): boolean {
  return choice(query, 'mentioned', ['all']) === 'all';
}

async function coveragePage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { themes, gaps, basis } = (await page.ask(CoverageDocument)).coverage;
  const mentioned = await readMentioned(page, gaps);
  const all = withMentioned(page.query);
  const query: Record<string, string> = all ? { mentioned: 'all' } : {};
  const order = choice(page.query, 'sort', ['name', 'count', ...themes.map(({ id }) => id)]) ?? 'count';
  const uncovered = new Set(gaps.map(({ id }) => id));
  const columns = themes.filter(({ id }) => !uncovered.has(id) || (all && mentioned.has(id)));
  const { rows, part, actors, size } = await readPart(page, { order, all, columns: columns.length });
  const matrix = await inTurns(coverageMatrix(rows, columns, order, query, lang));
  return {
    title: t.title,
    description: t.lead,
    files: [{ type: 'csv', href: address(lang, 'coverage.csv', query) }],
    section: 'coverage',
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <section aria-labelledby="gaps"><h2 id="gaps">${t.gaps}</h2>
        ${
          gaps.length === 0
            ? html`<p>${t.noGap}</p>`
            : html`<p>${t.gapsLead} ${t.read(basis.documents, basis.latest ? t.upTo(longDay(basis.latest, lang)) : '')}</p>${gapList(
                t.notCited,
                gaps.filter(({ id }) => !mentioned.has(id)),
                mentioned,
                lang,
              )}${gapList(
                t.cited,
                gaps.filter(({ id }) => mentioned.has(id)),
                mentioned,
                lang,
              )}`
        }
      </section>
      <section aria-labelledby="table"><h2 id="table">${t.table}</h2>
        <p class="downloads screen"><a href="${address(lang, 'coverage', { sort: page.query.get('sort'), mentioned: all ? null : 'all' })}#table">${all ? t.withoutMentioned : t.withMentioned}</a> · ${excelLink(lang, 'coverage.csv', query)}</p>
        ${matrix}${partsOf(page, { part, actors, size }, lang)}
      </section>`,
  };
}

/** How many actors the table has on one page, at most, and how many cells, blank ones too; all are in the CSV. */
const ROWS_OF_PAGE = 200;
const CELLS_OF_PAGE = 20_000;

/** How many rows of the table are read at once. */
const ROWS_AT_ONCE = 100;

interface Part {
  /** The part of the table that is shown, from 1. */
  readonly part: number;
  /** How many actors the whole table has. */
  readonly actors: number;
  /** How many a part has. */
  readonly size: number;
}

/**
 * The part of the table that is asked for.
 * @throws BAD_USER_INPUT for another than those that there are
 */
async function readPart(
  page: PageRequest,
  { order, all, columns }: { readonly order: MatrixOrder; readonly all: boolean; readonly columns: number },
): Promise<Part & { readonly rows: readonly MatrixRow[] }> {
  const asked = { grades: all ? null : WORKING, orderBy: orderBy(order) };
  const size = Math.min(ROWS_OF_PAGE, Math.max(1, Math.floor(CELLS_OF_PAGE / Math.max(1, columns))));
  const rows: MatrixRow[] = [];
  const read = async (after: string | null): Promise<CoverageTableQuery['coverage']> => {
    const { coverage } = await page.ask(CoverageTableDocument, { ...asked, after, first: Math.min(ROWS_AT_ONCE, size - rows.length) });
    rows.push(...coverage.nodes);
    return coverage;
  };
  const { totalCount: actors } = (await page.ask(CoverageSizeDocument, asked)).coverage;
  const part = partAsked(page.query, Math.max(1, Math.ceil(actors / size)));
  const first = (part - 1) * size;
  let after: string | null = null;
  for (let at = 0; at < first; at += ROWS_AT_ONCE) {
    const place: CoveragePlaceQuery = await page.ask(CoveragePlaceDocument, { ...asked, after, first: Math.min(ROWS_AT_ONCE, first - at) });
    after = place.coverage.pageInfo.endCursor;
  }
  while (rows.length < Math.min(size, actors - first)) after = (await read(after)).pageInfo.endCursor;
  return { rows, part, actors, size };
}

/** The grades of those who work on a theme. */
const WORKING: Grade[] = ['DECLARED', 'ACTIVE'];

function orderBy(order: MatrixOrder): CoverageOrder {
  if (order === 'name') return { field: 'NAME' };
  return order === 'count' ? { field: 'THEMES' } : { field: 'GRADE', theme: order };
}

/**
 * The part of the table that is asked for, from 1.
 * @throws BAD_USER_INPUT for another than those that there are
 */
function partAsked(query: URLSearchParams, parts: number): number {
  return Number(
    choice(
      query,
      'part',
      Array.from({ length: parts }, (_, index) => String(index + 1)),
    ) ?? 1,
  );
}

/** Which actors the page has, with links to those before and after; nothing where it has all. */
function partsOf(page: PageRequest, { part, actors, size }: Part, lang: Lang): Html | null {
  if (actors <= size) return null;
  const t = T[lang];
  const first = (part - 1) * size + 1;
  const last = Math.min(actors, part * size);
  const kept = { sort: page.query.get('sort'), mentioned: page.query.get('mentioned') };
  const link = (to: number, words: string): Html =>
    html`<a href="${address(lang, 'coverage', { ...kept, part: to === 1 ? null : to })}#table">${words}</a>`;
  return html`<p class="pager">${part > 1 ? html`${link(part - 1, t.before)} ` : null}${t.part(formatNumber(lang, first), formatNumber(lang, last), formatNumber(lang, actors))}${last < actors ? html` ${link(part + 1, t.after)}` : null}</p>`;
}

/** Themes without an actor, with those who are only mentioned there. */
function gapList(
  title: string,
  themes: readonly RefFragment[],
  mentioned: ReadonlyMap<string, readonly RefFragment[]>,
  lang: Lang,
): Html | null {
  if (themes.length === 0) return null;
  const cited = (refs: readonly RefFragment[] | undefined): Html | null =>
    refs ? html`<span class="quiet"> – ${refList(refs, lang)}</span>` : null;
  return html`<h3>${title}</h3><ul class="gaps">${themes.map((theme) => html`<li>${refLink(theme, lang)}${cited(mentioned.get(theme.id))}</li>`)}</ul>`;
}
