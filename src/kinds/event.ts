import { defineEnum } from '../core/enums.js';
import { TypeFact } from '../core/fact.js';
import { Entity } from './entity.js';
import { Kind } from './kind.js';

export const EventType = defineEnum('EventType', 'What sort of event.', {
  CONFERENCE: ['conférence', 'conference'],
  WORKSHOP: ['atelier', 'workshop'],
  CEREMONY: ['cérémonie', 'ceremony'],
  VISIT: ['visite', 'visit'],
  HEARING: ['audition', 'hearing'],
  AWARENESS_DAY: ['journée de sensibilisation', 'awareness day'],
  CONTEST: ['concours', 'contest'],
  CAMPAIGN: ['campagne', 'campaign'],
  GATHERING: ['rassemblement', 'gathering'],
  DELEGATION_MEETING: ['rencontre de délégations', 'meeting of delegations'],
  TALK: ['rencontre-débat', 'talk'],
  FESTIVITY: ['fête', 'festivity'],
  DEMONSTRATION: ['manifestation', 'demonstration'],
  TRIAL_OR_CASE: ['affaire judiciaire', 'legal case'],
  OTHER: ['autre', 'other'],
});
export type EventType = keyof typeof EventType;

@Kind({
  prefix: 'event',
  plural: 'events',
  description: 'A conference, workshop, ceremony, visit, hearing, awareness day, contest or other event.',
  label: { fr: 'Événement', en: 'Event' },
  labelPlural: { fr: 'Événements', en: 'Events' },
  iri: 'https://schema.org/Event',
  computed: ['dates', 'status', 'venues', 'places', 'partOf', 'ownClaims'],
  listed: 'latest',
})
export class Event extends Entity {
  static readonly kind = 'EVENT';

  @TypeFact({ field: 'eventType', values: EventType, description: 'What sort of event.' })
  classification!: EventType | null;
}
