import { labelOf } from '../../core/enums.js';
import { type EntityKind, KINDS } from '../../kinds/index.js';
import { SearchField } from '../../search/searchable-texts.js';
import {
  type FacetFragment,
  type HitFragment,
  type MatchFragment,
  type RefFragment,
  SearchPageDocument,
  SuggestDocument,
} from '../operations.generated.js';
import { dateHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { capital, count, type Lang, langAttribute, phrases, prose, quoted } from '../i18n.js';
import { passageAddress } from '../components/evidence.js';
import { answerCard } from '../components/answer-card.js';
import { aboutEntity } from '../components/entity-field.js';
import { datesOf, statusOf } from '../components/dated.js';
import { excelLink } from '../components/excel-link.js';
import { kindName, refLink, refList } from '../components/links.js';
import { pager } from '../components/pager.js';
import { dayField } from '../day.js';
import { baseAnswer } from './base-answers.js';
import { address, choice, type Download, type Page, type PageRoute, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Rechercher',
    results: (text: string) => `Résultats pour ${text}`,
    lead: 'Un nom, un sigle, un thème, un lieu, une question, ou des mots d’une phrase. Les accents, les majuscules et les petites fautes ne comptent pas.',
    label: 'Que cherchez-vous ?',
    button: 'Rechercher',
    one: 'fiche',
    many: 'fiches',
    none: 'Rien ne correspond à ces mots dans la base. Essayez avec un mot de moins, ou parcourez les fiches.',
    facets: 'Par genre',
    all: 'Toutes',
    entries: 'Toutes les fiches',
    hidden: 'trouvé par un terme voisin',
    inText: 'dans le texte',
    also: 'Trouvés par les mêmes phrases :',
    more: 'Résultats suivants',
    first: 'Premiers résultats',
  },
  en: {
    title: 'Search',
    results: (text: string) => `Results for ${text}`,
    lead: 'A name, an acronym, a theme, a place, a question, or words of a sentence. Accents, capitals and small spelling mistakes do not matter.',
    label: 'What are you looking for?',
    button: 'Search',
    one: 'entry',
    many: 'entries',
    none: 'Nothing in the base matches these words. Try one word fewer, or browse the entries.',
    facets: 'By kind',
    all: 'All',
    entries: 'All entries',
    hidden: 'found by a related term',
    inText: 'in the text',
    also: 'Found by the same sentences:',
    more: 'Next results',
    first: 'First results',
  },
});

export const KIND_NAMES = KINDS.map(({ kind }) => kind);

/** Search: what was found, of what kinds, and why it matched. */
export const SEARCH: PageRoute = {
  path: '/search',
  description: 'Search results (`q`, `kind`, `after`), with facets and why each matched.',
  reply: searchPage,
};

/** What is found by what is being typed, for the fields that name an entity. */
export const SUGGESTIONS: PageRoute = {
  path: '/suggest',
  description: 'Suggestions for the fields that name an entity (`q`, `kind`), as JSON.',
  reply: suggestions,
};

async function suggestions(page: PageRequest): Promise<Download> {
  const text = (page.query.get('q') ?? '').trim();
  const kind = choice(page.query, 'kind', KIND_NAMES);
  const found = text === '' ? [] : (await page.ask(SuggestDocument, { text, kinds: kind ? [kind] : null })).search.nodes;
  const list = found.map(({ entity }) => ({
    id: entity.id,
    name: prose(entity.name, entity.nameLang),
    lang: entity.nameLang.toLowerCase(),
    about: aboutEntity(entity, page.lang),
    // What fields of forms take for it, which know namesakes by their ids.
    typed: entity.disambiguation === null ? entity.name : entity.name.replace(` (${entity.disambiguation})`, ` [${entity.id}]`),
  }));
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(list) };
}

async function searchPage(page: PageRequest): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const text = (query.get('q') ?? '').trim();
  if (text === '')
    return {
      title: t.title,
      unlisted: true,
      searchesItself: true,
      main: html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>${searchForm(lang, '')}<p><a href="${address(lang, 'entries')}">${t.entries}</a></p>`,
    };
  const kind = choice(query, 'kind', KIND_NAMES);
  const { search } = await page.ask(SearchPageDocument, { text, kinds: kind ? [kind] : null, after: query.get('after') });
  const title = t.results(quoted(lang, text));
  const isFirst = !query.get('after') && !kind;
  const answer = isFirst ? await baseAnswer(page, text) : null;
  const best = isFirst && answer === null ? search.nodes[0] : undefined;
  const card = best ? await answerCard(page, best.entity) : null;
  return {
    title,
    unlisted: true,
    searched: text,
    searchesItself: search.totalCount === 0,
    main: html`<h1>${title}</h1>
      ${answer}
      ${
        search.totalCount === 0
          ? html`${answer === null ? html`<p class="lead">${t.none}</p>` : null}${searchForm(lang, text)}<p><a href="${address(lang, 'entries')}">${t.entries}</a></p>`
          : html`<p class="quiet">${count(lang, search.totalCount, t.one, t.many)} <span class="screen">· ${excelLink(lang, 'search.csv', { q: text, kind })}</span></p>
        <div class="beside">${facets(page, text, kind, search.facets) ?? html`<div></div>`}
          <div><ol class="results">${withoutRepeats(search.nodes).map((shown, index) => html`<li>${result(shown, lang, index === 0 ? card : null)}</li>`)}</ol>
          ${pager(page, search.pageInfo, t, { q: text, kind })}</div></div>`
      }`,
  };
}

/** A large search box, for the pages whose matter it is. */
export function searchForm(lang: Lang, text: string): Html {
  const t = T[lang];
  return html`<form class="big-search" role="search" aria-labelledby="big-label" action="${sitePath(lang, 'search')}">${dayField()}
    <label id="big-label" for="big-q">${t.label}</label>
    <span class="row"><input id="big-q" type="search" name="q" value="${text}" maxlength="200" autocomplete="off" data-suggest="${address(lang, 'suggest')}"><button>${t.button}</button></span>
  </form>`;
}

function facets({ lang }: PageRequest, text: string, kind: EntityKind | null, all: readonly FacetFragment[]): Html | null {
  const t = T[lang];
  if (all.length < 2 && !kind) return null;
  const total = all.reduce((sum, facet) => sum + facet.count, 0);
  const link = (to: EntityKind | null, label: string, number: number): Html =>
    html`<li><a href="${address(lang, 'search', { q: text, kind: to })}"${to === kind ? html` aria-current="true"` : null}>${label} <span class="quiet">${number}</span></a></li>`;
  return html`<nav class="facets" aria-label="${t.facets}"><ul>${link(null, t.all, total)}${all.map((facet) => link(facet.kind, kindName(facet.kind, lang, 'many'), facet.count))}</ul></nav>`;
}

/** A hit as it is shown. */
interface Shown {
  readonly entity: HitFragment['entity'];
  /** Its own texts that were found: names, summary, definition, kind. */
  readonly own: readonly MatchFragment[];
  /** What is said of it, without the sentences that stand under a better hit. */
  readonly said: readonly MatchFragment[];
  /** Hits that only such a sentence found. */
  readonly also: RefFragment[];
}

const SAID: readonly MatchFragment['field'][] = ['ROLE', 'CLAIM', 'TASK', 'PASSAGE'];
const MAX_SAID = 3;

/** One sentence is shown once, at the best of its hits, which names those that nothing else found. */
function withoutRepeats(hits: readonly HitFragment[]): Shown[] {
  const shown: Shown[] = [];
  const bySentence = new Map<string, Shown>();
  for (const { entity, matches } of hits) {
    const own = matches.filter(({ field }) => !SAID.includes(field));
    const said = matches.filter(({ field }) => SAID.includes(field));
    const fresh = [...new Map(said.filter(({ text }) => !bySentence.has(text)).map((one) => [one.text, one])).values()].slice(0, MAX_SAID);
    const first = own.length === 0 && fresh.length === 0 && said[0] ? bySentence.get(said[0].text) : undefined;
    if (first) {
      first.also.push(entity);
      continue;
    }
    const one: Shown = { entity, own, said: fresh, also: [] };
    shown.push(one);
    for (const match of fresh) if (match.field !== 'ROLE') bySentence.set(match.text, one);
  }
  return shown;
}

function result({ entity, own, said, also }: Shown, lang: Lang, card: Html | null): Html {
  const t = T[lang];
  const texts = own.filter(({ field, ranges }) => field !== 'KIND' || ranges.length > 0);
  const name = texts.find(({ field, text }) => field === 'NAME' && text === entity.properName);
  const others = [
    ...inOneLanguage(texts, entity.summary).filter((one) => one !== name && one.field !== 'NAME' && one.field !== 'KIND'),
    ...said,
  ].slice(0, MAX_SAID);
  const summary = others.some(({ field }) => field === 'SUMMARY') ? null : entity.summary;
  const title =
    name && name.ranges.length > 0
      ? html`<a href="${address(lang, entity.id)}"${langAttribute(entity.nameLang, lang)}>${marked(name.text, name.ranges)}${entity.name.slice(entity.properName.length)}</a>`
      : refLink(entity, lang);
  const hidden = texts.some(({ field, ranges }) => field === 'NAME' && ranges.length === 0);
  return html`<h2 class="result">${title}</h2>
    <p class="quiet">${join(
      [kindName(entity.kind, lang), dateHtml(datesOf(entity), lang, statusOf(entity)), hidden ? t.hidden : null].filter(
        (part) => part !== null,
      ),
      ' · ',
    )}</p>
    ${card}
    ${summary ? html`<p${langAttribute(entity.summaryLang, lang)}>${prose(summary, entity.summaryLang ?? lang)}</p>` : null}
    ${others.length > 0 ? html`<ul class="why">${others.map((one) => html`<li><span class="term">${capital(labelOf(SearchField, one.field)[lang])}</span> <span${langAttribute(languageOf(one, entity, lang), lang)}>${snippet(one.text, one.ranges)}</span>${one.passage ? html` <a class="in-text" href="${passageAddress(one.passage, lang)}">${t.inText}</a>` : null}</li>`)}</ul>` : null}
    ${also.length > 0 ? html`<p class="also"><span class="term">${t.also}</span> ${refList(also, lang)}</p>` : null}`;
}

/** The language of a text in which the words were found; '' where it is not known, as HTML has it. */
function languageOf({ field, text, textLang }: MatchFragment, entity: HitFragment['entity'], lang: Lang): string | null {
  // A summary or a definition that is not the one served in the language of the page is the one in the other language.
  const served = (own: string | null, ownLang: string | null): string | null => (text === own ? ownLang : lang === 'fr' ? 'en' : 'fr');
  if (field === 'SUMMARY') return served(entity.summary, entity.summaryLang);
  if (field === 'DEFINITION') return 'definition' in entity ? served(entity.definition, entity.definitionLang) : null;
  return textLang ?? entity.names.find(({ value }) => value === text)?.lang ?? '';
}

type Span = MatchFragment['ranges'][number];

/** Summaries and definitions are found in each language: one of each is enough, the one that the page shows if it is there. */
function inOneLanguage(texts: readonly MatchFragment[], summary: string | null): MatchFragment[] {
  const shown = texts.find(({ field, text }) => field === 'SUMMARY' && text === summary);
  return texts.filter((one) => {
    if (one.field !== 'SUMMARY' && one.field !== 'DEFINITION') return true;
    return one === (one.field === 'SUMMARY' && shown ? shown : texts.find(({ field }) => field === one.field));
  });
}

/** A text with the words of the search marked. */
function marked(text: string, spans: readonly Span[]): Html {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    if (start < at) return null;
    const part = html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`;
    at = end;
    return part;
  });
  return html`${parts}${text.slice(at)}`;
}

const SNIPPET = 240;

/** The part of a long text around the first words found. */
function snippet(text: string, spans: readonly Span[]): Html {
  if (text.length <= SNIPPET) return marked(text, spans);
  const first = spans[0]?.start ?? 0;
  const from = first < 80 ? 0 : text.lastIndexOf(' ', first - 60) + 1;
  const cut = text.lastIndexOf(' ', from + SNIPPET);
  const to = from + SNIPPET >= text.length || cut <= from ? Math.min(text.length, from + SNIPPET) : cut;
  const within = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return html`${from > 0 ? '… ' : null}${marked(text.slice(from, to), within)}${to < text.length ? ' …' : null}`;
}
