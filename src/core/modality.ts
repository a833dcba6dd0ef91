import { defineEnum } from './enums.js';

export const Modality = defineEnum('Modality', 'How firm the source is. How sure its reading is, the certainty says.', {
  ASSERTED: ['affirmé', 'asserted', 'The source asserts it.'],
  HEDGED: ['avec réserve', 'hedged', 'The source hedges: « semble », « il serait ».'],
  POSSIBLE: ['envisagé', 'possible', 'The source says that it could be: « pourrait », « envisageable ».'],
  RECOMMENDED: ['souhaité', 'recommended', 'The source says that it should be: « il faudrait », « essentiel ».'],
  DENIED: ['nié', 'denied', 'The source says that it is not so.'],
});
export type Modality = keyof typeof Modality;
