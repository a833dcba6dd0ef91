import { labelOf } from '../../core/enums.js';
import { factsOf } from '../../core/fact.js';
import { foldName } from '../../core/fold.js';
import { Status } from '../../core/status.js';
import { kindClass } from '../../kinds/index.js';
import { NameKind } from '../../kinds/names.js';
import { ContactType } from '../../kinds/contact-detail.js';
import type { Ref, Source, When } from '../answers.js';
import { dateHtml } from '../dates.js';
import { type Child, html, type Html, join } from '../html.js';
import { capital, type Lang, langAttribute, phrases, prose } from '../i18n.js';
import { kindName, kindPath, refList } from './links.js';
import { address } from '../page-request.js';

const T = phrases({
  fr: {
    dates: 'Date',
    status: 'État',
    places: 'Lieu',
    partOf: 'Fait partie de',
    holders: 'Titulaire',
    website: 'Site',
    externalUrl: 'En ligne',
    state: 'État du texte',
    level: 'Échelle',
    convener: 'Convoquée par',
    contact: 'Contact',
  },
  en: {
    dates: 'Date',
    status: 'Status',
    places: 'Place',
    partOf: 'Part of',
    holders: 'Held by',
    website: 'Website',
    externalUrl: 'Online',
    state: 'State of the text',
    level: 'Level',
    convener: 'Convened by',
    contact: 'Contact',
  },
});

/** What the fragment `Facts` answers; which facts depends on the kind. */
export interface FactsAnswer extends Ref {
  readonly url: string;
  readonly names: readonly {
    readonly value: string;
    readonly lang: string;
    readonly kind: keyof typeof NameKind;
    readonly source: Source | null;
  }[];
  readonly summary: string | null;
  readonly summaryLang: string | null;
  readonly contacts: readonly { readonly type: keyof typeof ContactType; readonly value: string }[];
  readonly organizationType?: string | null;
  readonly governmentBodyType?: string | null;
  readonly eventType?: string | null;
  readonly publicationType?: string | null;
  readonly legalTextType?: string | null;
  readonly placeType?: string | null;
  readonly level?: string | null;
  readonly state?: string | null;
  readonly status?: Status;
  readonly dates?: When | null;
  readonly places?: readonly Ref[];
  readonly partOf?: readonly Ref[];
  readonly holders?: readonly Ref[];
  readonly convener?: Ref | null;
  readonly website?: string | null;
  readonly externalUrl?: string | null;
}

/** Kind, name, other names, summary and facts: how every page of an entity begins. */
export function entityHead(entity: FactsAnswer, lang: Lang): Html {
  return html`<header class="entity-head">
    <p class="kicker">${kicker(entity, lang)}</p>
    <h1${langAttribute(entity.nameLang, lang)}>${prose(entity.name, entity.nameLang)}</h1>
    ${otherNames(entity, lang)}
    ${entity.summary ? html`<p class="lead"${langAttribute(entity.summaryLang, lang)}>${prose(entity.summary, entity.summaryLang ?? lang)}</p>` : null}
    ${factList(entity, lang)}
  </header>`;
}

/** « Organisation · association »: the kind, a link to all of it, and what sort. */
function kicker(entity: FactsAnswer, lang: Lang): Html {
  const sort =
    entity.organizationType ??
    entity.governmentBodyType ??
    entity.eventType ??
    entity.publicationType ??
    entity.legalTextType ??
    entity.placeType;
  const kind = html`<a href="${address(lang, kindPath(entity.kind))}">${kindName(entity.kind, lang)}</a>`;
  return sort && sort !== 'OTHER' ? html`${kind} · ${termOf(entity, 'classification', sort, lang)}` : kind;
}

/** The label of a value of one of the kind's closed sets. */
function termOf(entity: Ref, fact: string, value: string, lang: Lang): string {
  const found = factsOf(kindClass(entity.kind)).find(({ name }) => name === fact);
  return found?.type === 'enum' ? labelOf(found.values, value)[lang] : value;
}

/** Acronyms, aliases, former names; a name that no document uses tells its source. */
function otherNames(entity: FactsAnswer, lang: Lang): Html | null {
  const name = foldName(entity.name);
  const shown = entity.names.filter(({ value, kind }) => kind !== 'PREFERRED' && foldName(value) !== name);
  if (shown.length === 0) return null;
  const parts = shown.map(({ value, lang: nameLang, kind, source }) => {
    const label = kind === 'PREFERRED' || kind === 'ALIAS' ? null : html` <span class="quiet">(${labelOf(NameKind, kind)[lang]})</span>`;
    const written = html`<span${langAttribute(nameLang, lang)}>${prose(value, nameLang)}</span>${label}`;
    return source?.url ? html`${written} <a class="quiet" href="${source.url}" rel="external">${source.title}</a>` : written;
  });
  return html`<p class="names">${join(parts, ' · ')}</p>`;
}

/** What is known of the entity itself, as a list of terms. */
function factList(entity: FactsAnswer, lang: Lang): Html | null {
  const t = T[lang];
  const link = (url: string | null | undefined): Html | null => (url ? html`<a href="${url}" rel="external">${shownUrl(url)}</a>` : null);
  const refs = (list: readonly Ref[] | undefined): Html | null => (list && list.length > 0 ? refList(list, lang) : null);
  const rows: readonly (readonly [string, Child])[] = [
    [t.dates, entity.dates ? dateHtml(entity.dates, lang) : null],
    [t.status, entity.status && entity.status !== 'UNKNOWN' ? capital(labelOf(Status, entity.status)[lang]) : null],
    [t.places, refs(entity.places)],
    [t.convener, entity.convener ? refList([entity.convener], lang) : null],
    [t.partOf, refs(entity.partOf)],
    [t.holders, refs(entity.holders)],
    [t.level, entity.level ? capital(termOf(entity, 'level', entity.level, lang)) : null],
    [t.state, entity.state && entity.state !== 'UNKNOWN' ? capital(termOf(entity, 'state', entity.state, lang)) : null],
    [t.website, link(entity.website)],
    [t.externalUrl, link(entity.externalUrl)],
    ...entity.contacts.map(({ type, value }) => [capital(labelOf(ContactType, type)[lang]), value] as const),
  ];
  const given = rows.filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return html`<dl class="facts-list">${given.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function shownUrl(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
