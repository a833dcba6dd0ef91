import { Entity } from './entity.js';
import { Kind } from './kind.js';

@Kind({
  prefix: 'meeting',
  plural: 'meetings',
  description: 'An event with a convener, an agenda and follow-ups.',
  label: { fr: 'Réunion', en: 'Meeting' },
  labelPlural: { fr: 'Réunions', en: 'Meetings' },
  iri: 'https://schema.org/Event',
  computed: ['dates', 'status', 'venues', 'places', 'convener', 'partOf', 'ownClaims'],
  listed: 'latest',
})
export class Meeting extends Entity {
  static readonly kind = 'MEETING';
}
