import { defineEnum } from './enums.js';

export const Status = defineEnum('Status', 'How far a thing has come, as of the date of the evidence.', {
  PROPOSED: ['proposé', 'proposed', 'An idea.'],
  PLANNED: ['prévu', 'planned', 'Announced, not begun.'],
  ONGOING: ['en cours', 'ongoing', 'Holds, or is under way.'],
  PAST: ['passé', 'past', 'Took place, or is over.'],
  CANCELLED: ['annulé', 'cancelled', 'Given up.'],
  UNKNOWN: ['non précisé', 'not said', 'The source does not say.'],
});
export type Status = keyof typeof Status;
