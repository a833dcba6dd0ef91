import { type Grade, GRADES } from '../../themes/grade.js';
import type { RefFragment } from '../operations.generated.js';
import type { Steps } from '../../graph/steps.js';
import { html, type Html } from '../html.js';
import { formatNumber, type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { refLink } from './links.js';

const T = phrases({
  fr: {
    caption: 'Tableau des acteurs et des thèmes',
    actor: 'Acteur',
    themes: 'Thèmes',
    sort: (what: string) => `Trier : ${what}`,
    order: 'Trier',
    DECLARED: 'le dit',
    ACTIVE: 'agit',
    MENTIONED: 'cité',
    cell: (actor: string, theme: string, grade: string) => `${actor}, ${theme} : ${grade}`,
  },
  en: {
    caption: 'Table of actors and themes',
    actor: 'Actor',
    themes: 'Themes',
    sort: (what: string) => `Sort: ${what}`,
    order: 'Sort',
    DECLARED: 'says so',
    ACTIVE: 'acts',
    MENTIONED: 'named',
    cell: (actor: string, theme: string, grade: string) => `${actor}, ${theme}: ${grade}`,
  },
});

const MEANINGS: Readonly<Record<Lang, Readonly<Record<Grade, string>>>> = {
  fr: {
    DECLARED: 'une phrase dit qu’il y travaille',
    ACTIVE: 'il mène ou finance une initiative à ce sujet, ou y prend part',
    MENTIONED: 'seulement nommé dans la même phrase',
  },
  en: {
    DECLARED: 'a sentence says that it works on it',
    ACTIVE: 'it runs or funds an initiative about it, or takes part in one',
    MENTIONED: 'only named in the same sentence',
  },
};

const SHAPES: Readonly<Record<Grade, string>> = { DECLARED: '●', ACTIVE: '◐', MENTIONED: '○' };

/** How many cells are written in a step: each row has one for every theme. */
const CELLS_AT_ONCE = 2_000;

/** An actor and its grade on each theme to which something ties it. */
export interface MatrixRow {
  readonly actor: RefFragment;
  readonly cells: readonly { readonly theme: { readonly id: string }; readonly grade: Grade }[];
}

/** What the rows of a matrix are sorted by: the actor's name, the number of its themes, or its grade on one theme (the theme's id). */
export type MatrixOrder = string;

/** Who covers what as a matrix: a row for each actor, a column for each theme, each grade as a shape and a word; in steps.
 * @param rows in their order
 */
export function* coverageMatrix(
  rows: readonly MatrixRow[],
  themes: readonly RefFragment[],
  order: MatrixOrder,
  query: Readonly<Record<string, string>>,
  lang: Lang,
): Steps<Html> {
  const t = T[lang];
  const body: Html[] = [];
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, themes.length)));
  for (const row of rows) {
    body.push(matrixRow(row, themes, lang));
    if (body.length % atOnce === 0) yield;
  }
  const sortLink = (key: string, words: string): Html =>
    html`<a class="sort" href="${address(lang, 'coverage', { ...query, sort: key })}#table" aria-label="${t.sort(words)}">${order === key ? '▼' : '▽'}</a>`;
  const sorted = (key: string): Html | null => (order === key ? html` aria-sort="${key === 'name' ? 'ascending' : 'descending'}"` : null);
  return html`<ul class="quiet matrix-legend">${GRADES.map((grade) => html`<li><span aria-hidden="true">${SHAPES[grade]}</span> <strong>${t[grade]}</strong> – ${MEANINGS[lang][grade]}</li>`)}</ul>
    <div class="matrix-box" tabindex="0" role="region" aria-label="${t.caption}"><table class="matrix"><thead><tr>
      <th scope="col"${sorted('name')}>${t.actor} ${sortLink('name', t.actor)}</th>
      <th scope="col" class="number"${sorted('count')}>${t.themes} ${sortLink('count', t.themes)}</th>
      ${themes.map((theme) => html`<th scope="col" class="turned"${sorted(theme.id)}><span>${refLink(theme, lang)}</span>${sortLink(theme.id, prose(theme.name, theme.nameLang))}</th>`)}
    </tr></thead><tbody>${body}</tbody></table></div>`;
}

function matrixRow({ actor, cells }: MatrixRow, themes: readonly RefFragment[], lang: Lang): Html {
  const t = T[lang];
  const grades = new Map(cells.map(({ theme, grade }) => [theme.id, grade]));
  return html`<tr><th scope="row">${refLink(actor, lang)}</th><td class="number">${formatNumber(lang, firm(cells))}</td>${themes.map(
    (theme) => {
      const grade = grades.get(theme.id);
      if (!grade) return html`<td></td>`;
      const name = prose(theme.name, theme.nameLang);
      return html`<td data-label="${name}"><a class="grade ${grade.toLowerCase()}" href="${address(lang, theme.id)}#who" aria-label="${t.cell(prose(actor.name, actor.nameLang), name, t[grade])}"><span aria-hidden="true">${SHAPES[grade]}</span> ${t[grade]}</a></td>`;
    },
  )}</tr>`;
}

/** On how many themes an actor works: to be named beside a theme is not to work on it. */
function firm(cells: MatrixRow['cells']): number {
  return cells.filter(({ grade }) => grade !== 'MENTIONED').length;
}
