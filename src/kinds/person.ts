import { Fact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'person',
  plural: 'people',
  description: 'Somebody acting in a public or professional role. Never a victim.',
  label: { fr: 'Personne', en: 'Person' },
  labelPlural: { fr: 'Personnes', en: 'People' },
  iri: 'https://schema.org/Person',
  actor: true,
})
export class Person extends Entity {
  static readonly kind = 'PERSON';

  @Fact({ type: 'text', label: { fr: 'Prénom', en: 'Given name' }, display: 'none', description: 'Given name.' })
  givenName!: string | null;

  @Fact({ type: 'text', label: { fr: 'Nom de famille', en: 'Family name' }, display: 'none', description: 'Family name.' })
  familyName!: string | null;
}

/** The persons among some entities whose given and family names are known. */
export function namedPersons(
  entities: readonly Entity[],
): { readonly id: string; readonly givenName: string; readonly familyName: string }[] {
  return entities.flatMap((entity) =>
    entity instanceof Person && entity.givenName !== null && entity.familyName !== null
      ? [{ id: entity.id, givenName: entity.givenName, familyName: entity.familyName }]
      : [],
  );
}
