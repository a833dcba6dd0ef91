import { defineEnum } from '../core/enums.js';
import { Fact, TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const OrganizationType = defineEnum('OrganizationType', 'What sort of organization.', {
  ASSOCIATION: ['association', 'association'],
  FOUNDATION: ['fondation', 'foundation'],
  NETWORK: ['réseau, collectif ou plateforme', 'network, coalition or platform'],
  CHURCH_BODY: ['organisme d’Église', 'church body'],
  MEDIA: ['média', 'media'],
  PROFESSIONAL_BODY: ['ordre ou organisme professionnel', 'professional body'],
  COMPANY: ['entreprise', 'company'],
  PUBLISHER: ['éditeur', 'publisher'],
  EDUCATIONAL_BODY: ['établissement d’enseignement', 'educational body'],
  CULTURAL_BODY: ['établissement culturel', 'cultural body'],
  LEARNED_SOCIETY: ['société savante', 'learned society'],
  INFORMAL_GROUP: [
    'groupe informel',
    'informal group',
    'A group that documents name without its being an organization. Left out of lists and counts unless asked for.',
  ],
  OTHER: ['autre', 'other'],
});
export type OrganizationType = keyof typeof OrganizationType;

@Kind({
  prefix: 'organization',
  plural: 'organizations',
  description: 'An association, foundation, network, church body, media, company or other body that is not public.',
  label: { fr: 'Organisation', en: 'Organization' },
  labelPlural: { fr: 'Organisations', en: 'Organizations' },
  iri: 'https://schema.org/Organization',
  actor: true,
  computed: ['places', 'partOf'],
})
export class Organization extends Entity {
  static readonly kind = 'ORGANIZATION';

  @TypeFact({ field: 'organizationType', values: OrganizationType, description: 'What sort of organization.' })
  classification!: OrganizationType | null;

  @Fact({ type: 'url', label: { fr: 'Site', en: 'Website' }, description: 'Its website.' })
  website!: string | null;
}

/** Whether it is a group that documents name without its being an organization: left out of lists and counts unless asked for. */
export function isInformal(entity: Entity): boolean {
  return entity instanceof Organization && entity.classification === 'INFORMAL_GROUP';
}
