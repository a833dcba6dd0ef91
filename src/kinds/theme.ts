import { Fact } from '../core/fact.js';
import type { LocalizedText } from '../core/lang.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'theme',
  plural: 'themes',
  description: 'A concept of the coalition’s vocabulary (SKOS).',
  label: { fr: 'Thème', en: 'Theme' },
  labelPlural: { fr: 'Thèmes', en: 'Themes' },
  iri: 'http://www.w3.org/2004/02/skos/core#Concept',
  computed: ['broader', 'narrower', 'usageNotes'],
})
export class Theme extends Entity {
  static readonly kind = 'THEME';

  @Fact({
    type: 'localized',
    label: { fr: 'Définition', en: 'Definition' },
    display: 'lead',
    description: 'What the concept means (skos:definition).',
  })
  definition!: LocalizedText | null;
}
