import { groupBy } from '../../core/group-by.js';
import { kindOfId } from '../../kinds/index.js';
import { FindThemeDocument, type ThemeNodeFragment, ThemesPageDocument } from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { html, type Html } from '../html.js';
import { count, type Lang, phrases } from '../i18n.js';
import { entityInput } from '../components/entity-field.js';
import { excelLink } from '../components/excel-link.js';
import { refLink } from '../components/links.js';
import { dayField } from '../day.js';
import { address, type PageRoute, type Reply, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Qui travaille sur…',
    lead: 'Choisissez un thème : sa page dit qui y travaille, et quelle phrase le dit.',
    label: 'Thème',
    button: 'Voir',
    tree: 'Tous les thèmes',
    treeLead:
      'Un thème placé sous un autre en fait partie. Les nombres comptent les organismes – associations, institutions, réseaux – qui y travaillent.',
    one: 'organisme',
    many: 'organismes',
  },
  en: {
    title: 'Who works on…',
    lead: 'Choose a theme: its page says who works on it, and which sentence says so.',
    label: 'Theme',
    button: 'See',
    tree: 'All themes',
    treeLead:
      'A theme placed under another is part of it. The numbers count the organizations – associations, public bodies, networks – that work on it.',
    one: 'organization',
    many: 'organizations',
  },
});

/** The themes as a tree, the way in to « who works on… ». With `q`, leads to the theme that answers it. */
export const THEMES: PageRoute = {
  path: '/theme',
  description: 'The themes as a tree; with `q`, leads to the theme it names.',
  reply: themesPage,
};

/** Above the themes that are part of no other: no theme has it for an id. */
const TOP = '';

/** Every theme, by name. */
export async function readThemes(page: PageRequest): Promise<ThemeNodeFragment[]> {
  const { nodes } = await readWhole(
    (after) => page.ask(ThemesPageDocument, { after }),
    ({ themes }) => themes,
  );
  return nodes;
}

async function themesPage(page: PageRequest): Promise<Reply> {
  const { lang, query } = page;
  const text = (query.get('q') ?? '').trim();
  if (text !== '') return themeNamed(page, text);
  const t = T[lang];
  const all = await readThemes(page);
  const ids = new Set(all.map(({ id }) => id));
  const under = groupBy(all, ({ broader }) => {
    const above = broader.flatMap(({ id }) => (ids.has(id) ? [id] : []));
    return above.length > 0 ? new Set(above) : [TOP];
  });
  const branch = (parent: string, above: readonly string[]): Html | null => {
    const rows = (under.get(parent) ?? []).filter(({ id }) => !above.includes(id));
    if (rows.length === 0) return null;
    return html`<ul class="tree${above.length === 0 ? ' forest' : null}">${rows.map((theme) => html`<li>${refLink(theme, lang)}${number(theme.actorCount, lang)}${branch(theme.id, [...above, theme.id])}</li>`)}</ul>`;
  };
  return {
    title: t.title,
    description: t.lead,
    files: [{ type: 'csv', href: address(lang, 'theme.csv') }],
    section: 'theme',
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${themeForm(lang)}
      <section aria-labelledby="tree"><h2 id="tree">${t.tree}</h2><p class="quiet">${t.treeLead}</p>${branch(TOP, [])}<p class="downloads screen">${excelLink(lang, 'theme.csv')}</p></section>`,
  };
}

/** Where one theme answers, its page; where several do, the results among themes. */
async function themeNamed(page: PageRequest, text: string): Promise<Reply> {
  const { lang } = page;
  if (kindOfId(text) === 'THEME') return { redirect: `${address(lang, text)}#who`, status: 302 };
  const { search } = await page.ask(FindThemeDocument, { text });
  const [first, second] = search.nodes;
  const clear = first !== undefined && (second === undefined || first.score > second.score);
  return { redirect: clear ? `${address(lang, first.entity.id)}#who` : address(lang, 'search', { q: text, kind: 'THEME' }), status: 302 };
}

/** The form that asks for a theme by name. */
export function themeForm(lang: Lang): Html {
  const t = T[lang];
  return html`<form class="big-search" action="${sitePath(lang, 'theme')}">${dayField()}
    <label for="theme-q">${t.label}</label>
    <span class="row">${entityInput({ id: 'theme-q', name: 'q', kind: 'THEME', submits: true }, lang)}<button>${t.button}</button></span>
  </form>`;
}

/** The themes with the most actors, as links. */
export function mostWorkedOn(themes: readonly ThemeNodeFragment[], lang: Lang, limit: number): Html {
  const ranked = themes.filter(({ actorCount }) => actorCount > 0).sort((a, b) => b.actorCount - a.actorCount);
  return html`<ul class="ranked">${ranked.slice(0, limit).map((theme) => html`<li>${refLink(theme, lang)}${number(theme.actorCount, lang)}</li>`)}</ul>`;
}

function number(actors: number, lang: Lang): Html | null {
  const t = T[lang];
  return actors > 0 ? html` <span class="quiet">${count(lang, actors, t.one, t.many)}</span>` : null;
}
