import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'award',
  plural: 'awards',
  description: 'A prize, or one edition of it.',
  label: { fr: 'Prix', en: 'Award' },
  labelPlural: { fr: 'Prix', en: 'Awards' },
  iri: 'https://schema.org/Thing',
  computed: ['dates', 'partOf', 'ownClaims'],
})
export class Award extends Entity {
  static readonly kind = 'AWARD';
}
