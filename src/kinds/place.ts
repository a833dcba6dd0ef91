import { defineEnum } from '../core/enums.js';
import { TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const PlaceType = defineEnum('PlaceType', 'What sort of place.', {
  COUNTRY: ['pays', 'country'],
  REGION: ['région', 'region'],
  CITY: ['ville', 'city'],
  DISTRICT: ['district', 'district'],
  ADDRESS: ['adresse', 'address'],
  VENUE: ['salle ou lieu', 'venue'],
  CONTINENT: ['continent', 'continent'],
  SEA: ['mer', 'sea'],
  OTHER: ['autre', 'other'],
});
export type PlaceType = keyof typeof PlaceType;

@Kind({
  prefix: 'place',
  plural: 'places',
  description: 'A country, region, city, address or venue.',
  label: { fr: 'Lieu', en: 'Place' },
  labelPlural: { fr: 'Lieux', en: 'Places' },
  iri: 'https://schema.org/Place',
  computed: ['partOf'],
})
export class Place extends Entity {
  static readonly kind = 'PLACE';

  @TypeFact({ field: 'placeType', values: PlaceType, description: 'What sort of place.' })
  classification!: PlaceType | null;
}
