import { type FactDefinition, factsOf } from '../core/fact.js';
import { SourceKind } from '../core/source.js';
import { Certainty } from '../core/certainty.js';
import { ContactType } from '../kinds/contact-detail.js';
import { KINDS } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import { NameKind } from '../kinds/names.js';
import { ALSO, claim, EVIDENCE, followUp, relation } from './schema-statements.js';
import { id, list, localized, mapping, oneOf, type Properties, ref, type Schema, text, visibility, flag } from './schema-words.js';

/**
 * The JSON Schema of a seed file, made from the registries: a new kind, fact, relation type or value follows by itself.
 * It says what each field looks like; what fields mean together is checked in code.
 */

/** Builds the schema, for the check and for editors. */
export function seedFileSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed file of Maillage',
    ...mapping('Knowledge for people to read and correct; docs/seeds.md says what each section means. Every section may be left out.', {
      visibility: visibility('Who may read the rows of this file that do not say otherwise; MEMBERS when not given.'),
      meeting: id('entity', 'The meeting in which the follow-ups of this file were opened, and whose agenda it gives.'),
      document: id('document', 'The document in which the quotes of this file stand.'),
      dataset: dataset(),
      entities: list('Actors, initiatives, places, themes…', entity()),
      documents: list('Texts of publications.', document()),
      agenda: list('The items of a meeting’s agenda, in order.', ref('agendaItem')),
      passages: list('Sentences, and what each says.', passage()),
      relations: list('Relations, each with its own evidence or sources.', relation(EVIDENCE)),
      claims: list('Claims, each with its own evidence or sources.', claim(EVIDENCE)),
      followUps: list('Follow-ups, each with its own evidence or sources.', followUp(EVIDENCE)),
      mentions: list('Names that no rule finds, and finds of the rule that are wrong.', mention()),
    }),
    definitions: { agendaItem: agendaItem(), localized: anyLanguage(), name: name(), quote: quote(), dates: dates(), source: source() },
  };
}

function quoteOf(description: string): Schema {
  return { ...ref('quote'), description };
}

function dataset(): Schema {
  return mapping(
    'What the base says of itself; once in all files.',
    {
      name: localized('The name of the base.'),
      description: localized('What it holds.'),
      coalition: id('entity', 'The organization whose base it is.'),
      timeZone: text('IANA name of the time zone of all clock times.', 'time-zone'),
      languages: list('The languages of the base, the main one first.', text('A language tag.', 'language'), {
        minItems: 1,
        uniqueItems: true,
      }),
      licence: localized('Under which terms it may be used.'),
      contact: localized('Where to write.'),
      visibility: visibility('Who may read this; PUBLIC when not given.'),
    },
    ['name', 'coalition', 'timeZone', 'languages', 'licence', 'contact'],
  );
}

function entity(): Schema {
  const common: Properties = {
    id: id('entity', '<prefix>/<slug>, kept for ever: the prefix says the kind.'),
    name: localized('The name it is shown under.'),
    names: list('Its other names.', ref('name')),
    summary: localized('What it is, in one to three sentences of our own.'),
    formerIds: list('Ids it had before: they redirect here for ever.', id('entity', 'A former id.'), { uniqueItems: true }),
    contacts: list('How to reach it; never public unless a line says so.', contact()),
    visibility: visibility('Who may read it.'),
  };
  const facts = Object.fromEntries(KINDS.flatMap((kind) => factsOf(kind)).map((fact) => [fact.name, { description: fact.description }]));
  return {
    ...mapping('An entity.', { ...common, ...facts }, ['id']),
    allOf: KINDS.map((kind) => ({
      if: { properties: { id: { type: 'string', pattern: `^${definitionOf(kind).prefix}/` } }, required: ['id'] },
      then: {
        title: definitionOf(kind).label.en,
        properties: Object.fromEntries(factsOf(kind).map((fact) => [fact.name, factSchema(fact)])),
        propertyNames: { enum: [...Object.keys(common), ...factsOf(kind).map((fact) => fact.name)] },
      },
    })),
  };
}

function factSchema(fact: FactDefinition): Schema {
  if (fact.type === 'localized') return localized(fact.description);
  if (fact.type === 'enum') return oneOf(fact.description, fact.values);
  return text(fact.description, fact.type === 'url' ? 'web-url' : 'short-text');
}

function name(): Schema {
  return mapping(
    'A name. A plain text is an ALIAS in French.',
    {
      value: text('The name as written.'),
      lang: text('Its language; fr when not given.', 'language'),
      kind: oneOf('How it stands to the entity; ALIAS when not given.', NameKind),
      source: { ...ref('source'), description: 'Where it comes from, when no document of the base uses it.' },
      shared: flag('Several entities may bear it: no mention is decided by it alone.'),
      scope: id('entity', 'The meeting in whose documents alone it names this entity.'),
      mentions: flag('false when it is searched but never taken as a mention.'),
    },
    ['value'],
    { orText: 'short-text' },
  );
}

function contact(): Schema {
  return mapping(
    'A contact detail.',
    {
      type: oneOf('What sort.', ContactType),
      value: text('The address or number.'),
      visibility: visibility('Who may read it; EDITORS when not given.'),
    },
    ['type', 'value'],
  );
}

function document(): Schema {
  return mapping(
    'One stored version of a publication’s text. It never changes: a new extraction is a new document.',
    {
      id: id('document', 'document/<slug>, kept for ever.'),
      publication: id('entity', 'The publication whose text it is.'),
      file: text('The file of the text, beside this file; UTF-8.'),
      language: text('The language of the text; fr when not given.', 'language'),
      audience: text('For whom this version was made.'),
      visibility: visibility('Who may read it, and its passages and mentions.'),
    },
    ['id', 'publication', 'file'],
  );
}

function agendaItem(): Schema {
  return mapping(
    'An item of an agenda. It reaches to the next heading, or to `until`.',
    {
      id: id('agendaItem', 'agenda-item/<meeting>/<number or title>, kept for ever.'),
      meeting: id('entity', 'The meeting, when it is not the file’s.'),
      number: { ...text('Its number as printed: II.'), type: ['string', 'integer'] },
      title: text('The heading.'),
      heading: quoteOf('Where it begins in the document.'),
      until: quoteOf('Where it ends, when that is before the next heading.'),
      presentedBy: id('entity', 'The body or person whose item it is.'),
      summary: localized('What was said under it, in our own words.'),
      visibility: visibility('Who may read it; that of its meeting when not given.'),
      items: list('Its sub-headings.', ref('agendaItem')),
    },
    ['id', 'title'],
  );
}

function passage(): Schema {
  return mapping(
    'A sentence as it stands in the document, and what it says.',
    {
      ...quoteProperties(),
      relations: list('The relations that it states.', relation(ALSO)),
      claims: list('The claims that it makes.', claim(ALSO)),
      followUps: list('What it leaves to be taken up.', followUp(ALSO)),
    },
    ['quote'],
  );
}

function mention(): Schema {
  return mapping(
    'A span that names something, or does not.',
    {
      surface: text('The words.'),
      in: text('A quote that holds the words exactly once.', 'long-text'),
      prefix: text('The words before the quote, where it stands more than once.'),
      suffix: text('The words after the quote, where it stands more than once.'),
      document: id('document', 'The document, when it is not the file’s.'),
      entity: { ...id('entity', 'What it names; null when the rule is wrong, or nobody knows yet.'), type: ['string', 'null'] },
    },
    ['surface', 'in', 'entity'],
  );
}

function quoteProperties(): Properties {
  return {
    quote: text('The words as they stand, white space folded to single spaces; found exactly once.', 'long-text'),
    prefix: text('The words before, where the quote stands more than once.'),
    suffix: text('The words after, where the quote stands more than once.'),
    document: id('document', 'The document, when it is not the file’s.'),
  };
}

function quote(): Schema {
  return mapping('A quote.', quoteProperties(), ['quote'], { orText: 'long-text' });
}

function dates(): Schema {
  const properties: Properties = {
    edtf: { ...text('An EDTF date.', 'edtf'), type: ['string', 'integer'] },
    wording: text('The words of the source: « il y a deux semaines ».'),
    startTime: text('When it begins, "17:30".', 'clock-time'),
    endTime: text('When it ends, "19:00".', 'clock-time'),
    certainty: oneOf('How firmly the source gives the date; STATED when not given.', Certainty),
  };
  return {
    ...mapping('An EDTF date, alone or with more.', properties, [], { orText: 'edtf' }),
    type: ['string', 'integer', 'object'],
    minProperties: 1,
  };
}

function source(): Schema {
  return mapping(
    'A source outside the documents of the base.',
    {
      kind: oneOf('What sort of source.', SourceKind),
      title: text('What it is called.'),
      url: text('Where it stands on the web; of a URL source.', 'web-url'),
      accessed: text('When it was last read.', 'day'),
      editor: text('Who vouches for it; of a KNOWLEDGE source.'),
    },
    ['kind', 'title'],
  );
}

function anyLanguage(): Schema {
  return {
    type: ['string', 'object'],
    format: 'long-text',
    minProperties: 1,
    properties: { fr: text('In French.', 'long-text'), en: text('In English.', 'long-text') },
    propertyNames: { format: 'language' },
    additionalProperties: text('In the language of the key.', 'long-text'),
  };
}
