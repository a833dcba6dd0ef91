import type { Static, TProperties, TUnsafe } from 'typebox';
import { entity, entityDefinitions } from './entities.js';
import { contextFields, evidenceDefinitions, quote } from './evidence.js';
import {
  definition,
  flag,
  id,
  idOrNull,
  list,
  type List,
  localized,
  localizedDefinition,
  mapping,
  numericText,
  optional,
  text,
  visibility,
} from './fields.js';
import { passage, statementSections } from './statements.js';

/**
 * The format of seed files: what every section and field looks like, as JSON Schema and as TypeScript types. A new kind, fact, relation
 * type or value follows by itself from the registries. What fields mean together is checked on rows (`../checks`).
 */

/** The JSON Schema of a seed file, for the check and for editors. */
export function seedFileSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed file of Maillage',
    ...seedFile(),
    definitions: {
      agendaItem: agendaItem(),
      localized: localizedDefinition('long-text'),
      shortLocalized: localizedDefinition('short-text'),
      ...entityDefinitions(),
      ...evidenceDefinitions(),
    },
  };
}

function seedFile() {
  return mapping('Knowledge for people to read and correct; docs/seeds.md says what each section means. Every section may be left out.', {
    ...fileDefaults(),
    dataset: optional(dataset()),
    entities: optional(list('Actors, initiatives, places, themes…', entity())),
    documents: optional(list('Texts of publications.', document())),
    agenda: optional(list('The items of a meeting’s agenda, in order.', agendaItemReference())),
    passages: optional(list('Sentences, and what each says.', passage())),
    ...statementSections(),
    mentions: optional(list('Names that no rule finds, and finds of the rule that are wrong.', mention())),
    removed: optional(list('Ids that name nothing any more, and that nothing else may have.', removal())),
  });
}

function removal() {
  return mapping('An id whose row was removed.', {
    id: text('The id; of a person who was erased, a keyed hash of it.'),
    erased: optional(flag('Whether a person asked for it.')),
    visibility: optional(visibility('Who may know that there was such a row.')),
  });
}

/** What holds for all rows of a file that do not say otherwise. */
function fileDefaults() {
  return {
    visibility: optional(visibility('Who may read the rows of this file that do not say otherwise; MEMBERS by default.')),
    meeting: optional(id('entity', 'The meeting that opened the follow-ups of this file and took its steps, and whose agenda it gives.')),
    document: optional(id('document', 'The document in which the quotes of this file stand.')),
  } satisfies TProperties;
}

function dataset() {
  return mapping('What the base says of itself; once in all files.', {
    name: localized('The name of the base.'),
    description: optional(localized('What it holds.')),
    coalition: id('entity', 'The organization or public body whose base it is.'),
    timeZone: text('IANA name of the time zone of all clock times.', 'time-zone'),
    languages: list('The languages of the base, the main one first.', text('A language tag.', 'language'), {
      minItems: 1,
      uniqueItems: true,
    }),
    licence: localized('Under which terms it may be used.'),
    contact: localized('Where to write.'),
    visibility: optional(visibility('Who may read this; PUBLIC by default.')),
  });
}

function document() {
  return mapping('One stored version of a publication’s text. It never changes: a new extraction is a new document.', {
    id: id('document', 'document/<slug>, which never changes.'),
    publication: id('entity', 'The publication whose text it is.'),
    file: text('The file of the text, beside this file; UTF-8.'),
    language: optional(text('The language of the text; fr by default.', 'language')),
    audience: optional(text('For whom this version was made.')),
    saidOn: optional(text('When it was said: of minutes, the day of the meeting; else the day on which it was written.', 'day')),
    issuedOn: optional(text('The day on the paper; of a corrected version, that of the correction. By default that of `saidOn`.', 'day')),
    visibility: optional(visibility('Who may read it, and its passages and mentions.')),
  });
}

function agendaItem() {
  return mapping('An item of an agenda. It reaches to the next heading, or to `until`.', {
    ...agendaFields(),
    items: optional(list('Its sub-headings.', agendaItemReference())),
  });
}

function agendaFields() {
  return {
    id: id('agendaItem', 'agenda-item/<meeting>/<number or title>, which never changes.'),
    meeting: optional(id('entity', 'The meeting, when it is not the file’s.')),
    number: optional(numericText('Its number as printed: II.', 'integer')),
    title: text('The heading.'),
    heading: optional(quote('Where it begins in the document.')),
    until: optional(quote('Where it ends, when that is before the next heading.')),
    presentedBy: optional(id('entity', 'The body or person whose item it is.')),
    summary: optional(localized('What was said under it, in our own words.')),
    visibility: optional(visibility('Who may read it; that of its meeting by default.')),
  } satisfies TProperties;
}

function agendaItemReference(): TUnsafe<AgendaInput> {
  return definition('agendaItem');
}

function mention() {
  return mapping('A span that names something, or does not.', {
    surface: text('The words.', 'quotation'),
    in: text('A quote that holds the words exactly once.', 'quotation'),
    ...contextFields(),
    entity: idOrNull('entity', 'What it names; null when the rule is wrong, or nobody knows yet.'),
    decidedBy: optional(text('Who decided so, where it was not the seed files.')),
  });
}

function makeOtherSchemas() {
  return { dataset: dataset(), documents: document(), agenda: agendaItem(), passages: passage(), mentions: mention(), removed: removal() };
}

/** Made once, as those of statements are. */
let otherSchemasMade: ReturnType<typeof makeOtherSchemas> | null = null;

/** The schemas of the rows that are neither entities nor statements, by section. */
export function otherSchemas(): ReturnType<typeof makeOtherSchemas> {
  return (otherSchemasMade ??= makeOtherSchemas());
}

export type FileInput = Static<ReturnType<typeof seedFile>>;
/** What holds for all rows of a file that do not say otherwise. */
export type FileDefaults = Pick<FileInput, 'visibility' | 'meeting' | 'document'>;
export type DatasetInput = Static<ReturnType<typeof dataset>>;
export type DocumentInput = Static<ReturnType<typeof document>>;
export type RemovalInput = Static<ReturnType<typeof removal>>;
export type MentionInput = Static<ReturnType<typeof mention>>;

type AgendaFields = Static<ReturnType<typeof mapping<ReturnType<typeof agendaFields>>>>;
/** An agenda item holds its sub-headings: an interface, because a type cannot refer to itself. */
export interface AgendaInput extends AgendaFields {
  items?: List<AgendaInput>;
}
