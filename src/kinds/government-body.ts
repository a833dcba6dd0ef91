import { defineEnum } from '../core/enums.js';
import { Fact, TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const GovernmentBodyType = defineEnum('GovernmentBodyType', 'What sort of public body.', {
  STATE: ['État', 'State'],
  MINISTRY: ['ministère', 'ministry'],
  CABINET: ['cabinet', 'cabinet'],
  MISSION: ['mission', 'mission'],
  PARLIAMENT: ['parlement', 'parliament'],
  LOCAL_AUTHORITY: ['collectivité territoriale', 'local authority'],
  INTERNATIONAL_ORGANIZATION: ['organisation internationale', 'international organization'],
  EUROPEAN_INSTITUTION: ['institution européenne', 'European institution'],
  ADVISORY_BODY: ['instance consultative', 'advisory body'],
  WORKING_GROUP: ['groupe de travail', 'working group'],
  OTHER: ['autre', 'other'],
});
export type GovernmentBodyType = keyof typeof GovernmentBodyType;

export const GovernmentLevel = defineEnum('GovernmentLevel', 'At which level a public body acts.', {
  LOCAL: ['local', 'local'],
  NATIONAL: ['national', 'national'],
  EUROPEAN: ['européen', 'European'],
  INTERNATIONAL: ['international', 'international'],
});
export type GovernmentLevel = keyof typeof GovernmentLevel;

@Kind({
  prefix: 'government-body',
  plural: 'governmentBodies',
  description:
    'A State, ministry, cabinet, mission, parliament, local authority, European or international institution, or a working group of one.',
  label: { fr: 'Institution publique', en: 'Government body' },
  labelPlural: { fr: 'Institutions publiques', en: 'Government bodies' },
  iri: 'https://schema.org/GovernmentOrganization',
  actor: true,
  computed: ['places', 'partOf'],
})
export class GovernmentBody extends Entity {
  static readonly kind = 'GOVERNMENT_BODY';

  @TypeFact({ field: 'governmentBodyType', values: GovernmentBodyType, description: 'What sort of public body.' })
  classification!: GovernmentBodyType | null;

  @Fact({ type: 'enum', values: GovernmentLevel, label: { fr: 'Échelle', en: 'Level' }, description: 'At which level it acts.' })
  level!: GovernmentLevel | null;

  @Fact({ type: 'url', label: { fr: 'Site', en: 'Website' }, description: 'Its website.' })
  website!: string | null;
}
