import { defineEnum } from '../core/enums.js';
import { Fact, TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const LegalTextType = defineEnum('LegalTextType', 'What sort of legal text.', {
  CONVENTION: ['convention', 'convention'],
  BILL: ['proposition ou projet de loi', 'bill'],
  ACT: ['loi', 'act'],
  ACTION_PLAN: ['plan d’action', 'action plan'],
  OTHER: ['autre', 'other'],
});
export type LegalTextType = keyof typeof LegalTextType;

@Kind({
  prefix: 'legal-text',
  plural: 'legalTexts',
  description: 'A convention, bill, act or action plan.',
  label: { fr: 'Texte juridique', en: 'Legal text' },
  labelPlural: { fr: 'Textes juridiques', en: 'Legal texts' },
  iri: 'https://schema.org/Legislation',
  computed: ['dates', 'ownClaims'],
})
export class LegalText extends Entity {
  static readonly kind = 'LEGAL_TEXT';

  @TypeFact({ field: 'legalTextType', values: LegalTextType, description: 'What sort of legal text.' })
  classification!: LegalTextType | null;

  @Fact({ type: 'url', label: { fr: 'En ligne', en: 'Online' }, description: 'Its address on the web.' })
  externalUrl!: string | null;
}
