import { type Static, type TProperties, type TSchema, type TUnsafe, Type } from 'typebox';
import { type FactDefinition, factsOf } from '../../core/fact.js';
import { ContactType } from '../../kinds/contact-detail.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { IdentifierScheme } from '../../kinds/identifiers.js';
import { NameKind } from '../../kinds/names.js';
import { source } from './evidence.js';
import {
  definition,
  flag,
  id,
  list,
  localized,
  type LocalizedInput,
  mapping,
  numericText,
  oneOf,
  optional,
  shortLocalized,
  text,
  textOrMapping,
  visibility,
} from './fields.js';

/** Entities, with the facts of their kinds. */

function nameMapping() {
  return mapping('A name. A plain text is an ALIAS in French.', {
    value: text('The name as written.'),
    lang: optional(text('Its language; fr by default.', 'language')),
    kind: optional(oneOf('How it relates to the entity; ALIAS by default.', NameKind)),
    since: optional(text('The first day on which it bore the name.', 'day')),
    until: optional(text('The last day on which it bore the name.', 'day')),
    source: optional(source('Where it comes from, when no document of the base uses it.')),
    shared: optional(flag('Several entities may bear it: no mention is decided by it alone.')),
    scope: optional(id('entity', 'Where alone it names this entity: the documents of a meeting, or those of all meetings of a convener.')),
    mentions: optional(flag('false when it is searched but never taken as a mention.')),
  });
}

function contact() {
  return mapping('A contact detail.', {
    type: oneOf('What sort.', ContactType),
    value: text('The address or number.'),
    visibility: optional(visibility('Who may read it; EDITORS by default.')),
  });
}

function identifier() {
  return mapping('An identifier in a register outside the base.', {
    scheme: oneOf('The register.', IdentifierScheme),
    value: numericText('As the register writes it; white space is folded away.', 'integer'),
  });
}

/** The fields of every entity, whatever its kind. */
function commonFields() {
  return {
    id: id('entity', '<prefix>/<slug>, which never changes: the prefix says the kind.'),
    name: optional(shortLocalized('The name it is shown under.')),
    names: optional(list('Its other names.', definition<string | NameInput>('name'))),
    sortName: optional(text('The name that sorts it in lists, where particles or titles need another: « Orme, Chloé d’ ».')),
    identifiers: optional(list('Its identifiers in registers: SIREN, RNA, ISNI, ORCID, Wikidata, VIAF.', identifier())),
    summary: optional(localized('What it is, in one to three sentences of our own.')),
    formerIds: optional(list('Ids it had before: they redirect here.', id('entity', 'A former id.'), { uniqueItems: true })),
    contacts: optional(list('How to reach it; public only where a line says so.', contact())),
    visibility: optional(visibility('Who may read it.')),
  } satisfies TProperties;
}

/** Made once, as those of statements are. */
let commonFieldsMade: TProperties | null = null;

/** The names of the fields that every entity may have, whatever its kind. */
export function commonFieldSchemas(): TProperties {
  return (commonFieldsMade ??= commonFields());
}

function commonMapping() {
  return mapping('An entity.', commonFields());
}

export type NameInput = Static<ReturnType<typeof nameMapping>>;
/** The facts of its kind stand beside these fields: {@link factInput}. */
export type EntityInput = Static<ReturnType<typeof commonMapping>>;

/** The definitions that entities refer to. */
export function entityDefinitions() {
  return { name: textOrMapping('short-text', nameMapping()) };
}

/** An entity: the fields of all, and by the prefix of its id the facts of its kind and no others. */
export function entity(): TUnsafe<EntityInput> {
  const common = commonMapping();
  const facts = Object.fromEntries(KINDS.flatMap((kind) => factsOf(kind)).map((fact) => [fact.name, { description: fact.description }]));
  return Type.Unsafe({
    ...common,
    properties: { ...common.properties, ...facts },
    allOf: KINDS.map((kind) => ({
      if: { properties: { id: { type: 'string', pattern: `^${definitionOf(kind).prefix}/` } }, required: ['id'] },
      then: {
        title: definitionOf(kind).label.en,
        properties: Object.fromEntries(factsOf(kind).map((fact) => [fact.name, factSchema(fact)])),
        propertyNames: { enum: [...Object.keys(common.properties), ...factsOf(kind).map((fact) => fact.name)] },
      },
    })),
  });
}

function factSchema(fact: FactDefinition): TSchema {
  if (fact.type === 'localized') return localized(fact.description);
  if (fact.type === 'enum') return oneOf(fact.description, fact.values);
  return text(fact.description, fact.type === 'url' ? 'web-url' : 'short-text');
}

/** What an entity's row says of a fact. Which facts there are follows from the kinds, at run time: the compiler cannot know them. */
export function factInput(input: Partial<EntityInput>, fact: FactDefinition): LocalizedInput | undefined {
  return (input as Readonly<Record<string, LocalizedInput | undefined>>)[fact.name];
}
