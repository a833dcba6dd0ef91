import { labelOf } from '../../core/enums.js';
import { type FactDefinition, factsOf } from '../../core/fact.js';
import { foldName } from '../../core/fold.js';
import type { Status } from '../../core/status.js';
import { COMPUTED_FIELDS, type ComputedFieldName } from '../../kinds/computed-fields.js';
import { ContactType } from '../../kinds/contact-detail.js';
import { type EntityKind, kindClass } from '../../kinds/index.js';
import { definitionOf, type KindClass, typeFactOf } from '../../kinds/kind.js';
import { IdentifierScheme } from '../../kinds/identifiers.js';
import { NameKind } from '../../kinds/names.js';
import { PublicationState } from '../../kinds/publication.js';
import type { OwnClaimRowFragment, ProperNameFragment, RefFragment, SourceFragment, WhenFragment } from '../operations.generated.js';
import { dateHtml, dateWords } from '../dates.js';
import { type Child, html, type Html, join } from '../html.js';
import { capital, type Lang, langAttribute, listing, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { statusLabel } from './badges.js';
import { kindName, kindPath, refList } from './links.js';

const T = phrases({
  fr: { read: 'lire le texte' },
  en: { read: 'read the text' },
});

/** What each type of computed field answers. */
interface ComputedAnswers {
  readonly dates: WhenFragment | null;
  readonly status: Status;
  readonly state: PublicationState;
  readonly entity: RefFragment | null;
  readonly entities: readonly RefFragment[];
  readonly claims: readonly { readonly id: string }[];
  readonly ownClaims: readonly OwnClaimRowFragment[];
  readonly documents: readonly { readonly id: string; readonly language: string; readonly audience: string | null }[];
}

type TypeOf<N extends ComputedFieldName> = (typeof COMPUTED_FIELDS)[N]['type'];

/** The computed fields of an entity: those that its kind names. */
type ComputedAnswer = { readonly [N in ComputedFieldName]?: ComputedAnswers[TypeOf<N>] };

/** What the fragment `Facts` answers; beside it, the facts of the kind, each under its field. */
export interface FactsAnswer extends RefFragment, ProperNameFragment, ComputedAnswer {
  readonly disambiguation: string | null;
  readonly url: string;
  readonly names: readonly {
    readonly value: string;
    readonly lang: string;
    readonly kind: keyof typeof NameKind;
    readonly since: string | null;
    readonly until: string | null;
    readonly source: SourceFragment | null;
  }[];
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string; readonly url: string }[];
  readonly summary: string | null;
  readonly summaryLang: string | null;
  readonly contacts: readonly { readonly type: keyof typeof ContactType; readonly value: string }[];
}

/** A term and what is said under it. */
export type EntityFact = readonly [term: string, value: Child];

/**
 * Kind, name, other names, summary and facts: how every page of an entity begins.
 * @param more what else its page says in short, after the facts of the kind
 */
export function entityHead(entity: FactsAnswer, lang: Lang, more: readonly EntityFact[] = []): Html {
  const kind: KindClass = kindClass(entity.kind);
  return html`<header class="entity-head">
    <p class="kicker">${kicker(entity, kind, lang)}</p>
    <h1${langAttribute(entity.nameLang, lang)}>${prose(entity.name, entity.nameLang)}</h1>
    ${otherNames(entity, lang)}
    ${entity.summary ? html`<p class="lead"${langAttribute(entity.summaryLang, lang)}>${prose(entity.summary, entity.summaryLang ?? lang)}</p>` : null}
    ${factsOf(kind)
      .filter(({ display }) => display === 'lead')
      .map((fact) => leadFact(entity, kind, fact, lang))}
    ${factList(entity, kind, more, lang)}
  </header>`;
}

/** « Organisation · association »: the kind, a link to all of it, and what sort. */
function kicker(entity: FactsAnswer, kind: KindClass, lang: Lang): Html {
  const link = html`<a href="${address(lang, kindPath(entity.kind))}">${kindName(entity.kind, lang)}</a>`;
  const fact = typeFactOf(kind);
  const type = fact && answered(entity, fact.field);
  return fact && type && type !== 'OTHER' ? html`${link} · ${labelOf(fact.values, type)[lang]}` : link;
}

/** The text that an answer has under a key; null where it has none. */
function answered(entity: FactsAnswer, key: string): string | null {
  const value: unknown = Reflect.get(entity, key);
  return typeof value === 'string' ? value : null;
}

/** Acronyms, aliases, former names; a name that no document uses comes with its source. */
function otherNames(entity: FactsAnswer, lang: Lang): Html | null {
  const name = foldName(entity.properName);
  const shown = entity.names.filter(({ value, kind }) => kind !== 'PREFERRED' && foldName(value) !== name);
  if (shown.length === 0) return null;
  const parts = shown.map(({ value, lang: nameLang, kind, since, until, source }) => {
    const said = [kind === 'PREFERRED' || kind === 'ALIAS' ? null : labelOf(NameKind, kind)[lang], borneWhen(since, until, lang)];
    const words = said.filter((word) => word !== null).join(', ');
    const label = words === '' ? null : html` <span class="quiet">(${words})</span>`;
    const written = html`<span${langAttribute(nameLang, lang)}>${prose(value, nameLang)}</span>${label}`;
    return source?.url ? html`${written} <a class="quiet" href="${source.url}" rel="external">${source.title}</a>` : written;
  });
  return html`<p class="names">${join(parts, ' · ')}</p>`;
}

/** « jusqu’au 28 février 2030 »: when a name was borne, as far as that is known. */
function borneWhen(since: string | null, until: string | null, lang: Lang): string | null {
  return since === null && until === null ? null : dateWords(`${since ?? '..'}/${until ?? '..'}`, lang);
}

/** A fact that says in a sentence what the entity is: a paragraph, without a label. */
function leadFact(entity: FactsAnswer, kind: KindClass, fact: FactDefinition, lang: Lang): Html | null {
  const shown = factValue(entity, kind, fact, lang);
  return shown === null ? null : html`<p class="definition"${langAttribute(answered(entity, `${fact.field}Lang`), lang)}>${shown}</p>`;
}

/** What is known of the entity itself, as a list of terms: computed fields, facts, how to reach it. */
function factList(entity: FactsAnswer, kind: KindClass, more: readonly EntityFact[], lang: Lang): Html | null {
  const rows: readonly EntityFact[] = [
    ...(definitionOf(kind).computed ?? []).map(
      (name) => [COMPUTED_FIELDS[name].label[lang], computedValue(entity, name, { lang, kind: entity.kind })] as const,
    ),
    ...factsOf(kind)
      .filter(({ display }) => display === 'list')
      .map((fact) => [fact.label[lang], listedFact(entity, kind, fact, lang)] as const),
    ...entity.identifiers.map(
      ({ scheme, value, url }) => [labelOf(IdentifierScheme, scheme)[lang], html`<a href="${url}" rel="external">${value}</a>`] as const,
    ),
    ...entity.contacts.map(({ type, value }) => [capital(labelOf(ContactType, type)[lang]), value] as const),
    ...more,
  ];
  const given = rows.filter(([, value]) => value !== null);
  if (given.length === 0) return null;
  return html`<dl class="facts-list">${given.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** How the value of each type of computed field is shown; null where there is nothing to show. */
const SHOW: {
  readonly [T in keyof ComputedAnswers]: (
    value: ComputedAnswers[T],
    lang: Lang,
    of: { readonly kind: EntityKind; readonly status?: Status | undefined },
  ) => Child;
} = {
  dates: (value, lang, { status }) => dateHtml(value, lang, status ?? null),
  status: (value, lang, { kind }) => (value === 'UNKNOWN' ? null : capital(statusLabel(value, lang, kind))),
  state: (value, lang) => (value === 'UNKNOWN' ? null : capital(labelOf(PublicationState, value)[lang])),
  entity: (value, lang) => (value ? refList([value], lang) : null),
  entities: (value, lang) => (value.length > 0 ? refList(value, lang) : null),
  // Both come with their evidence among what is said of the entity.
  claims: () => null,
  ownClaims: () => null,
  documents: (value, lang) =>
    value.length > 0
      ? listing(
          lang,
          value.map(({ id, audience }) => html`<a href="${address(lang, id)}">${T[lang].read}${audience ? ` (${audience})` : null}</a>`),
        )
      : null,
};

function computedValue<N extends ComputedFieldName>(
  entity: ComputedAnswer,
  name: N,
  { lang, kind }: { readonly lang: Lang; readonly kind: EntityKind },
): Child {
  const type: TypeOf<N> = COMPUTED_FIELDS[name].type;
  const value: ComputedAnswers[TypeOf<N>] | undefined = entity[name];
  return value === undefined ? null : SHOW[type](value, lang, { kind, status: entity.status });
}

/** How the value of a fact is shown; null where it is unknown. */
function factValue(entity: FactsAnswer, kind: KindClass, fact: FactDefinition, lang: Lang): Child {
  const value = answered(entity, fact.field);
  if (value === null) return null;
  if (fact.type === 'url') return html`<a href="${value}" rel="external">${shownUrl(value)}</a>`;
  if (fact.type === 'enum') return value === 'UNKNOWN' ? null : capital(labelOf(fact.values, value)[lang]);
  return prose(value, answered(entity, `${fact.field}Lang`) ?? lang);
}

/** The value of a fact, marked with its language where that is not the page's. */
function listedFact(entity: FactsAnswer, kind: KindClass, fact: FactDefinition, lang: Lang): Child {
  const value = factValue(entity, kind, fact, lang);
  const textLang = fact.type === 'localized' ? answered(entity, `${fact.field}Lang`) : null;
  return value !== null && textLang !== null && langAttribute(textLang, lang).text !== ''
    ? html`<span${langAttribute(textLang, lang)}>${value}</span>`
    : value;
}

function shownUrl(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
