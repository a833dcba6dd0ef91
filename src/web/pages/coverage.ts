import { groupBy } from '../../core/group-by.js';
import type { Grade } from '../../themes/grade.js';
import { type BasisFragment, CoveragePageDocument, type CoveragePageQuery, type RefFragment } from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { coverageMatrix } from '../components/coverage-matrix.js';
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
  },
});

/** Who relates to a theme, by grade. */
export interface ThemeCoverage {
  readonly theme: RefFragment;
  readonly actors: Readonly<Record<Grade, readonly RefFragment[]>>;
}

async function askCoverage(page: PageRequest): Promise<Coverage> {
  const { nodes, last } = await readWhole(
    (after) => page.ask(CoveragePageDocument, { after }),
    ({ coverage }) => coverage,
  );
  return { ...last.coverage, nodes };
}

type Coverage = CoveragePageQuery['coverage'];

/** The same as rows, theme by theme, the surest grade first; a theme without any actor is a row of its own. */
export async function readCoverageRows(page: PageRequest): Promise<CoverageRow[]> {
  const { nodes, themes } = await askCoverage(page);
  const cells = groupBy(
    nodes.flatMap(({ actor, cells: own }) => own.map(({ theme, grade, count: number }) => ({ id: theme.id, actor, grade, count: number }))),
    ({ id }) => [id],
  );
  const rank = (grade: Grade): number => GRADES.indexOf(grade);
  return themes.flatMap((theme): CoverageRow[] => {
    const own = [...(cells.get(theme.id) ?? [])].sort((a, b) => rank(a.grade) - rank(b.grade));
    if (own.length === 0) return [{ theme, actor: null, grade: null, count: null }];
    return own.map(({ actor, grade, count: number }) => ({ theme, actor, grade, count: number }));
  });
}

const GRADES: readonly Grade[] = ['DECLARED', 'ACTIVE', 'MENTIONED'];

/** Reads the whole table of who covers what, theme by theme. */
export async function readCoverage(
  page: PageRequest,
): Promise<{ themes: ThemeCoverage[]; gaps: readonly RefFragment[]; basis: BasisFragment }> {
  const coverage = await askCoverage(page);
  return { themes: byTheme(coverage), gaps: coverage.gaps, basis: coverage.basis };
}

function byTheme({ nodes, themes }: Coverage): ThemeCoverage[] {
  const cells = groupBy(
    nodes.flatMap(({ actor, cells: own }) => own.map((cell) => ({ actor, ...cell }))),
    ({ theme, grade }) => [`${theme.id} ${grade}`],
  );
  const of = (theme: RefFragment, grade: Grade): RefFragment[] => (cells.get(`${theme.id} ${grade}`) ?? []).map(({ actor }) => actor);
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
  const themes = byTheme(read);
  const uncovered = themes.filter(({ theme }) => gaps.some(({ id }) => id === theme.id));
  const all = page.query.get('mentioned') === 'all';
  const query: Record<string, string> = all ? { mentioned: 'all' } : {};
  const order = choice(page.query, 'sort', ['name', 'count', ...read.themes.map(({ id }) => id)]) ?? 'count';
  const rows = all ? read.nodes : read.nodes.filter(({ cells }) => cells.some(({ grade }) => grade !== 'MENTIONED'));
  const columns = read.themes.filter(({ id }) =>
    rows.some(({ cells }) => cells.some(({ theme, grade }) => theme.id === id && (all || grade !== 'MENTIONED'))),
  );
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
        ${coverageMatrix(rows, columns, order, query, lang)}
      </section>`,
  };
}

/** Themes without an actor, with those who are only mentioned there. */
function gapList(title: string, rows: readonly ThemeCoverage[], lang: Lang): Html | null {
  if (rows.length === 0) return null;
  const cited = (refs: readonly RefFragment[]): Html | null =>
    refs.length > 0 ? html`<span class="quiet"> – ${refList(refs, lang)}</span>` : null;
  return html`<h3>${title}</h3><ul class="gaps">${rows.map(({ theme, actors }) => html`<li>${refLink(theme, lang)}${cited(actors.MENTIONED)}</li>`)}</ul>`;
}
