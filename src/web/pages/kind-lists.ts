import { KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass, typeFactOf } from '../../kinds/kind.js';
import { labelOf } from '../../core/enums.js';
import { composeDocument, type TypedDocument } from '../typed-document.js';
import { EntriesPageDocument, type EntryRowFragment, FRAGMENTS, type ListNodeFragment } from '../operations.generated.js';
import type { ConnectionPage } from '../connections.js';
import { html, type Html } from '../html.js';
import { capital, count, formatNumber, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { datedList, datesOf } from '../components/dated.js';
import { isEditor } from '../components/editor-links.js';
import { excelLink } from '../components/excel-link.js';
import { kindName, kindPath, refLink } from '../components/links.js';
import { pager } from '../components/pager.js';
import { dayField } from '../day.js';
import { address, choice, type Page, type PageRoute, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Toutes les fiches',
    newMinutes: 'Nouveau compte-rendu',
    lead: 'Tout ce que la base connaît, par genre.',
    filter: 'Nom contenant',
    sort: 'Type',
    any: 'Tous',
    button: 'Filtrer',
    one: 'fiche',
    many: 'fiches',
    none: 'Aucune fiche ne correspond à ces choix.',
    more: 'Suite de la liste',
    first: 'Début de la liste',
  },
  en: {
    title: 'All entries',
    newMinutes: 'New minutes',
    lead: 'Everything the base knows, by kind.',
    filter: 'Name containing',
    sort: 'Type',
    any: 'All',
    button: 'Filter',
    one: 'entry',
    many: 'entries',
    none: 'No entry matches these choices.',
    more: 'More of the list',
    first: 'Beginning of the list',
  },
});

/** All kinds with how many there are, and a list of each. Themes have a page of their own. */
export const ENTRIES_PAGES: readonly PageRoute[] = [
  { path: '/entries', description: 'All kinds of entries, with how many there are.', reply: entriesPage },
  ...KINDS.filter(({ kind }) => kind !== 'THEME').map((kind: KindClass) => ({
    path: `/${definitionOf(kind).prefix}`,
    description: `The list of ${definitionOf(kind).labelPlural.en.toLowerCase()} (\`text\`, \`sort\`, \`after\`).`,
    reply: (page: PageRequest) => kindPage(page, kind),
  })),
];

async function entriesPage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const { dataset } = await page.ask(EntriesPageDocument);
  return {
    title: t.title,
    description: t.lead,
    files: [{ type: 'csv', href: address(lang, 'entries.csv') }],
    main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
      <p class="downloads screen">${excelLink(lang, 'entries.csv')}</p>
      <ul class="kinds">${dataset.counts.map(({ kind, count: number }) => html`<li><a href="${address(lang, kindPath(kind))}">${kindName(kind, lang, 'many')}</a> <span class="quiet">${formatNumber(lang, number)}</span></li>`)}</ul>`,
  };
}

interface ListAnswer<Node> {
  readonly list: ConnectionPage<Node>;
}

interface ListVariables {
  readonly filter: { readonly text: string | null; readonly typeCodes?: readonly string[] };
  readonly after: string | null;
  readonly lang: Lang;
}

/** The operation of one kind's list: its field and its filter have names of their own. */
export function listDocument(kind: KindClass): TypedDocument<ListAnswer<ListNodeFragment>, ListVariables> {
  return composeList(kind, 'ListNode');
}

/** {@link listDocument} with what a table has of each. */
export function tableDocument(kind: KindClass): TypedDocument<ListAnswer<EntryRowFragment>, ListVariables> {
  return composeList(kind, 'EntryRow');
}

function composeList<Node>(kind: KindClass, fragment: string): TypedDocument<ListAnswer<Node>, ListVariables> {
  const { plural } = definitionOf(kind);
  return composeDocument(
    `query List($filter: ${kind.name}Filter, $after: String, $lang: Lang!) {
      list: ${plural}(filter: $filter, first: 100, after: $after) { totalCount pageInfo { ...PageInfo } nodes { ...${fragment} } }
    }`,
    FRAGMENTS,
  );
}

/** What a visitor chose of the list of a kind. */
interface ListChoices {
  readonly text: string;
  readonly sort: string | null;
  readonly filter: ListVariables['filter'];
}

/** @throws BAD_USER_INPUT */
export function listChoices({ query }: PageRequest, kind: KindClass): ListChoices {
  const sorts = typeFactOf(kind)?.values;
  const sort = sorts ? choice(query, 'sort', Object.keys(sorts)) : null;
  const text = (query.get('text') ?? '').trim();
  return { text, sort, filter: { text: text || null, ...(sort ? { typeCodes: [sort] } : {}) } };
}

async function kindPage(page: PageRequest, kind: KindClass): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const { prefix, labelPlural, listed } = definitionOf(kind);
  const sorts = typeFactOf(kind)?.values;
  const { text, sort, filter } = listChoices(page, kind);
  const { list } = await page.ask(listDocument(kind), { filter, after: query.get('after') });
  const { totalCount, nodes, pageInfo } = list;
  const title = labelPlural[lang];
  return {
    title,
    files: [{ type: 'csv', href: address(lang, `${prefix}.csv`, { text, sort }) }],
    ...(kind.kind === 'MEETING' ? { section: 'meeting' } : {}),
    unlisted: kind.kind === 'PERSON',
    main: html`<h1>${title}</h1>${kind.kind === 'MEETING' && isEditor(page) ? html`<p class="screen"><a class="button" href="${address(lang, 'import')}">${t.newMinutes}</a></p>` : null}
      <form class="pair" action="${sitePath(lang, prefix)}">${dayField()}
        <p class="field"><label for="text">${t.filter}</label><input id="text" name="text" value="${text}" maxlength="200"></p>
        ${sorts ? html`<p class="field"><label for="sort">${t.sort}</label><select id="sort" name="sort"><option value="">${t.any}</option>${Object.keys(sorts).map((one) => html`<option value="${one}"${one === sort ? html` selected` : null}>${capital(labelOf(sorts, one)[lang])}</option>`)}</select></p>` : null}
        <p class="field narrow"><button>${t.button}</button></p>
      </form>
      <p class="quiet">${totalCount === 0 ? t.none : html`${count(lang, totalCount, t.one, t.many)} <span class="screen">· ${excelLink(lang, `${prefix}.csv`, { text, sort })}</span>`}</p>
      ${totalCount === 0 ? null : listed === 'latest' ? datedList(latestFirst(nodes), lang, false) : nameList(nodes, lang)}
      ${pager(page, pageInfo, t, { text, sort })}`,
  };
}

/** The latest first; what has no date last. */
function latestFirst(nodes: readonly ListNodeFragment[]): ListNodeFragment[] {
  const key = (row: ListNodeFragment): string => {
    const dates = datesOf(row);
    return dates?.earliest ?? dates?.latest ?? '';
  };
  return [...nodes].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

function nameList(nodes: readonly ListNodeFragment[], lang: Lang): Html {
  const about = ({ summary, summaryLang }: ListNodeFragment): Html | null =>
    summary ? html`<p class="quiet"${langAttribute(summaryLang, lang)}>${prose(summary, summaryLang ?? lang)}</p>` : null;
  return html`<ul class="entries">${nodes.map((node) => html`<li>${refLink(node, lang)}${about(node)}</li>`)}</ul>`;
}
