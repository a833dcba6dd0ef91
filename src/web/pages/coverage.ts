import { inTurns } from '../../api/operation-work.js';
import { eachInSteps, filterInSteps, flatMapInSteps, groupInSteps, sortByKeyInSteps, sortInSteps, type Steps } from '../../graph/steps.js';
import type { Grade } from '../../themes/grade.js';
import {
  CoverageDocument,
  type CoverageQuery,
  CoverageRowsDocument,
  type CoverageRowsQuery,
  type RefFragment,
} from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { html, type Html } from '../html.js';
import { formatNumber, type Lang, phrases } from '../i18n.js';
import { coverageMatrix, matrixOrder } from '../components/coverage-matrix.js';
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

/** Who relates to a theme, by grade. */
interface ThemeCoverage {
  readonly theme: RefFragment;
  readonly actors: Readonly<Record<Grade, readonly RefFragment[]>>;
}

async function askCoverage(page: PageRequest): Promise<Coverage> {
  const { nodes } = await readWhole(
    (after) => page.ask(CoverageRowsDocument, { after }),
    ({ coverage }) => coverage,
  );
  const { coverage } = await page.ask(CoverageDocument);
  return { ...coverage, nodes };
}

type Coverage = CoverageQuery['coverage'] & Pick<CoverageRowsQuery['coverage'], 'nodes'>;

/** The same as rows, theme by theme, the surest grade first; a theme without any actor is a row of its own. */
export async function readCoverageRows(page: PageRequest): Promise<CoverageRow[]> {
  const { nodes, themes } = await askCoverage(page);
  return inTurns(rowsInSteps(nodes, themes));
}

function* rowsInSteps(nodes: Coverage['nodes'], themes: Coverage['themes']): Steps<CoverageRow[]> {
  const all = yield* flatMapInSteps(nodes, ({ actor, cells }) => cells.map((cell) => ({ actor, ...cell })));
  const cells = yield* groupInSteps(all, ({ theme }) => [theme.id]);
  const rows: CoverageRow[] = [];
  for (const theme of themes) {
    const own = yield* sortByKeyInSteps(cells.get(theme.id) ?? [], ({ grade }) => String(GRADES.indexOf(grade)));
    if (own.length === 0) rows.push({ theme, actor: null, grade: null, count: null });
    for (const { actor, grade, count: number } of own) rows.push({ theme, actor, grade, count: number });
  }
  return rows;
}

const GRADES: readonly Grade[] = ['DECLARED', 'ACTIVE', 'MENTIONED'];

/** The whole table, theme by theme. */
function* byTheme({ nodes, themes }: Coverage): Steps<ThemeCoverage[]> {
  const actors = new Map<string, RefFragment[]>();
  yield* eachInSteps(nodes, ({ actor, cells }) => {
    for (const { theme, grade } of cells) {
      const key = `${theme.id} ${grade}`;
      const known = actors.get(key);
      if (known) known.push(actor);
      else actors.set(key, [actor]);
    }
  });
  const of = (theme: RefFragment, grade: Grade): RefFragment[] => actors.get(`${theme.id} ${grade}`) ?? [];
  return themes.map((theme) => ({
    theme,
    actors: { DECLARED: of(theme, 'DECLARED'), ACTIVE: of(theme, 'ACTIVE'), MENTIONED: of(theme, 'MENTIONED') },
  }));
}

/** Who covers what, and of what there is no trace. */
export const COVERAGE: PageRoute = {
  path: '/coverage',
  description: 'Who covers what, and of what there is no trace.',
  reply: coveragePage,
};

async function coveragePage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const read = await askCoverage(page);
  const { gaps, basis } = read;
  const themes = await inTurns(byTheme(read));
  const uncovered = themes.filter(({ theme }) => gaps.some(({ id }) => id === theme.id));
  const all = page.query.get('mentioned') === 'all';
  const query: Record<string, string> = all ? { mentioned: 'all' } : {};
  const order = choice(page.query, 'sort', ['name', 'count', ...read.themes.map(({ id }) => id)]) ?? 'count';
  const rows = all ? read.nodes : await inTurns(filterInSteps(read.nodes, ({ cells }) => cells.some(({ grade }) => grade !== 'MENTIONED')));
  const shown = new Set<string>();
  await inTurns(
    eachInSteps(rows, ({ cells }) => {
      for (const { theme, grade } of cells) if (all || grade !== 'MENTIONED') shown.add(theme.id);
    }),
  );
  const columns = read.themes.filter(({ id }) => shown.has(id));
  const sorted = await inTurns(sortInSteps(rows, matrixOrder(order, lang)));
  const part = partAsked(page.query, Math.max(1, Math.ceil(sorted.length / ROWS_OF_PAGE)));
  const onPage = sorted.slice((part - 1) * ROWS_OF_PAGE, part * ROWS_OF_PAGE);
  const matrix = await inTurns(coverageMatrix(onPage, columns, order, query, lang));
  return {
    title: t.title,
    description: t.lead,
    files: [{ type: 'csv', href: address(lang, 'coverage.csv') }],
    section: 'coverage',
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <section aria-labelledby="gaps"><h2 id="gaps">${t.gaps}</h2>
        ${
          gaps.length === 0
            ? html`<p>${t.noGap}</p>`
            : html`<p>${t.gapsLead} ${t.read(basis.documents, basis.latest ? t.upTo(longDay(basis.latest, lang)) : '')}</p>${gapList(
                t.notCited,
                uncovered.filter(({ actors }) => actors.MENTIONED.length === 0),
                lang,
              )}${gapList(
                t.cited,
                uncovered.filter(({ actors }) => actors.MENTIONED.length > 0),
                lang,
              )}`
        }
      </section>
      <section aria-labelledby="table"><h2 id="table">${t.table}</h2>
        <p class="downloads screen"><a href="${address(lang, 'coverage', { sort: page.query.get('sort'), mentioned: all ? null : 'all' })}#table">${all ? t.withoutMentioned : t.withMentioned}</a> · ${excelLink(lang, 'coverage.csv')}</p>
        ${matrix}${partsOf(page, part, sorted.length, lang)}
      </section>`,
  };
}

/** How many actors the table has on one page; all are in the CSV. */
const ROWS_OF_PAGE = 200;

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
function partsOf(page: PageRequest, part: number, actors: number, lang: Lang): Html | null {
  if (actors <= ROWS_OF_PAGE) return null;
  const t = T[lang];
  const first = (part - 1) * ROWS_OF_PAGE + 1;
  const last = Math.min(actors, part * ROWS_OF_PAGE);
  const kept = { sort: page.query.get('sort'), mentioned: page.query.get('mentioned') };
  const link = (to: number, words: string): Html =>
    html`<a href="${address(lang, 'coverage', { ...kept, part: to === 1 ? null : to })}#table">${words}</a>`;
  return html`<p class="pager">${part > 1 ? html`${link(part - 1, t.before)} ` : null}${t.part(formatNumber(lang, first), formatNumber(lang, last), formatNumber(lang, actors))}${last < actors ? html` ${link(part + 1, t.after)}` : null}</p>`;
}

/** Themes without an actor, with those who are only mentioned there. */
function gapList(title: string, rows: readonly ThemeCoverage[], lang: Lang): Html | null {
  if (rows.length === 0) return null;
  const cited = (refs: readonly RefFragment[]): Html | null =>
    refs.length > 0 ? html`<span class="quiet"> – ${refList(refs, lang)}</span>` : null;
  return html`<h3>${title}</h3><ul class="gaps">${rows.map(({ theme, actors }) => html`<li>${refLink(theme, lang)}${cited(actors.MENTIONED)}</li>`)}</ul>`;
}
