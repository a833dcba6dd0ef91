import { defineEnum } from '../core/enums.js';
import { Fact, TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const PublicationType = defineEnum('PublicationType', 'What sort of work.', {
  BOOK: ['livre', 'book'],
  REPORT: ['rapport', 'report'],
  ARTICLE: ['article', 'article'],
  LETTER: ['lettre', 'letter'],
  EMAIL: ['courriel', 'e-mail'],
  MINUTES: ['compte-rendu', 'minutes'],
  ANNEX: ['annexe', 'annex'],
  WEBSITE: ['site web', 'website'],
  VIDEO: ['vidéo', 'video'],
  STATEMENT: ['déclaration', 'statement'],
  QUESTION: ['question', 'question'],
  OTHER: ['autre', 'other'],
});
export type PublicationType = keyof typeof PublicationType;

export const PublicationState = defineEnum('PublicationState', 'How far a text has come.', {
  DRAFT: ['brouillon', 'draft'],
  TO_BE_VALIDATED: ['à valider', 'to be validated'],
  CORRECTED: ['corrigé', 'corrected'],
  ADOPTED: ['adopté', 'adopted'],
  PUBLISHED: ['publié', 'published'],
  UNKNOWN: ['non précisé', 'not said'],
});
export type PublicationState = keyof typeof PublicationState;

@Kind({
  prefix: 'publication',
  plural: 'publications',
  description:
    'A book, report, article, letter, e-mail, minutes, annex, website, video or other work, whether the base holds its text or not.',
  label: { fr: 'Publication', en: 'Publication' },
  labelPlural: { fr: 'Publications', en: 'Publications' },
  iri: 'https://schema.org/CreativeWork',
  computed: ['dates', 'state', 'documents', 'ownClaims'],
})
export class Publication extends Entity {
  static readonly kind = 'PUBLICATION';

  @TypeFact({ field: 'publicationType', values: PublicationType, description: 'What sort of work.' })
  classification!: PublicationType | null;

  @Fact({ type: 'url', label: { fr: 'En ligne', en: 'Online' }, description: 'Its address on the web.' })
  externalUrl!: string | null;
}
