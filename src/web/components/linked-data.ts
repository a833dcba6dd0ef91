import { kindClass } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { relationTypeOf, type RelationType } from '../../statements/vocabulary.js';
import type { Html } from '../html.js';
import { linkedDataScript } from '../html.js';
import type { Lang } from '../i18n.js';
import type { RefFragment } from '../operations.generated.js';
import type { FactsAnswer } from './entity-head.js';

const SCHEMA = 'https://schema.org/';

/**
 * An entity as JSON-LD, in the terms that its kind and the vocabulary name: https://schema.org, else the whole address of the term.
 * Pages that search engines are to leave out have none.
 */
export function linkedData(entity: FactsAnswer, themes: readonly RefFragment[], publicUrl: string, lang: Lang): Html {
  const { dates, status, venues = [], places = [], summary } = entity;
  const isEvent = entity.kind === 'EVENT' || entity.kind === 'MEETING';
  const day = (value: string | null | undefined): string | undefined => value ?? undefined;
  const refs = (list: readonly RefFragment[]): object[] =>
    list.map((one) => ({ '@type': typeOf(one), '@id': `${publicUrl}/${one.id}`, name: one.name }));
  const data = {
    '@context': 'https://schema.org',
    '@type': typeOf(entity),
    '@id': entity.url,
    name: entity.properName,
    ...(entity.disambiguation === null ? {} : { disambiguatingDescription: entity.disambiguation }),
    ...filled('alternateName', [
      ...new Set(entity.names.filter(({ kind, value }) => kind !== 'PREFERRED' && value !== entity.properName).map(({ value }) => value)),
    ]),
    ...(summary ? { description: summary } : {}),
    ...filled(
      'identifier',
      entity.identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ),
    ...filled(
      'sameAs',
      entity.identifiers.map(({ url }) => url),
    ),
    ...(isEvent ? { startDate: day(dates?.earliest), endDate: day(dates?.latest) } : {}),
    ...(isEvent && status === 'CANCELLED' ? { eventStatus: `${SCHEMA}EventCancelled` } : {}),
    // The rooms of a body are a place of their own: the body itself is none.
    ...(isEvent ? filled(term('TAKES_PLACE_IN'), [...venues.map(({ name }) => ({ '@type': 'Place', name })), ...refs(places)]) : {}),
    ...filled(term(isActor(entity) ? 'WORKS_ON' : 'ABOUT'), refs(themes)),
    mainEntityOfPage: `${publicUrl}/${lang}/${entity.id}`,
  };
  return linkedDataScript(data);
}

function typeOf({ kind }: Pick<RefFragment, 'kind'>): string {
  return short(definitionOf(kindClass(kind)).iri);
}

function isActor({ kind }: RefFragment): boolean {
  return kind === 'ORGANIZATION' || kind === 'GOVERNMENT_BODY';
}

/** The term of the vocabulary for a relation, as a property. */
function term(type: RelationType): string {
  return short(relationTypeOf(type).iri ?? '');
}

function short(iri: string): string {
  return iri.startsWith(SCHEMA) ? iri.slice(SCHEMA.length) : iri;
}

/** A property with several values; none where there are none. */
function filled(name: string, values: readonly unknown[]): Record<string, unknown> {
  return values.length > 0 ? { [name]: values } : {};
}
