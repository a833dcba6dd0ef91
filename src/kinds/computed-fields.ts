import type { Message } from '../errors.js';
import type { EntityKind } from './list.js';

/**
 * What the value of a computed field is. The API has a GraphQL type for each, pages a way to ask for it and a way to show it.
 */
export type ComputedType = 'dates' | 'status' | 'state' | 'entity' | 'entities' | 'claims' | 'ownClaims' | 'documents';

/** A field that follows from statements or documents, never from a column. Kinds name those that they have. */
export interface ComputedField {
  readonly type: ComputedType;
  /** Of which kind the entities are, where they are all of one. */
  readonly of?: EntityKind;
  readonly description: string;
  /** What it is called on pages. */
  readonly label: Message;
}

/** The fields that kinds can have beside their facts; `src/api/resolvers/computed-fields.ts` says how each is read. */
export const COMPUTED_FIELDS = {
  dates: {
    type: 'dates',
    description: 'When it takes place or is dated: the accepted claim; rivals give a one-of set, DISPUTED.',
    label: { fr: 'Date', en: 'Date' },
  },
  status: {
    type: 'status',
    description: 'How far it has come: the accepted claim, UNKNOWN where nothing is said.',
    label: { fr: 'État', en: 'Status' },
  },
  state: {
    type: 'state',
    description: 'How far its text has come: the accepted claim, UNKNOWN where nothing is said.',
    label: { fr: 'État du texte', en: 'State of the text' },
  },
  venues: {
    type: 'entities',
    description: 'The bodies in whose rooms it takes place, as far as statements hold.',
    label: { fr: 'Dans les locaux de', en: 'Venue' },
  },
  places: {
    type: 'entities',
    of: 'PLACE',
    description: 'Where it takes place, is or acts, as far as statements hold.',
    label: { fr: 'Lieu', en: 'Place' },
  },
  convener: {
    type: 'entity',
    description: 'The body that convened it.',
    label: { fr: 'Convoquée par', en: 'Convened by' },
  },
  partOf: {
    type: 'entities',
    description: 'What it is part of, as far as statements hold.',
    label: { fr: 'Fait partie de', en: 'Part of' },
  },
  holders: {
    type: 'entities',
    of: 'PERSON',
    description: 'Who holds it, as far as statements hold.',
    label: { fr: 'Titulaire', en: 'Held by' },
  },
  broader: {
    type: 'entities',
    of: 'THEME',
    description: 'The broader concepts, by definition (skos:broader).',
    label: { fr: 'Relève de', en: 'Comes under' },
  },
  narrower: {
    type: 'entities',
    of: 'THEME',
    description: 'The narrower concepts, by definition (skos:narrower).',
    label: { fr: 'Comprend', en: 'Covers' },
  },
  usageNotes: {
    type: 'claims',
    description: 'How the term is used, or should not be, and who says so.',
    label: { fr: 'Emploi du terme', en: 'Usage' },
  },
  ownClaims: {
    type: 'ownClaims',
    description:
      'What was said of its own date, status or state, superseded or not, with how each stands to what it shows: that first, then the newest first.',
    label: { fr: 'Ce qui en a été dit', en: 'What was said of it' },
  },
  documents: {
    type: 'documents',
    description: 'The versions of its text that the base holds.',
    label: { fr: 'Texte', en: 'Text' },
  },
} as const satisfies Record<string, ComputedField>;

export type ComputedFieldName = keyof typeof COMPUTED_FIELDS;
