import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'project',
  plural: 'projects',
  description: 'An initiative with an aim, partners, a place, strands.',
  label: { fr: 'Projet', en: 'Project' },
  labelPlural: { fr: 'Projets', en: 'Projects' },
  iri: 'https://schema.org/Project',
  computed: ['dates', 'status', 'venues', 'places', 'partOf', 'ownClaims'],
})
export class Project extends Entity {
  static readonly kind = 'PROJECT';
}
