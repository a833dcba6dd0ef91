import { defineEnum } from './enums.js';

export const Certainty = defineEnum('Certainty', 'How firmly the source says it.', {
  STATED: ['affirmé', 'stated', 'The source says so.'],
  IMPLIED: ['déduit', 'implied', 'A reading of the source.'],
  UNCERTAIN: ['incertain', 'uncertain', 'The source hedges, or the reading is doubtful.'],
  DISPUTED: ['contesté', 'disputed', 'Another statement or a named actor contradicts it.'],
});
export type Certainty = keyof typeof Certainty;

const WORSE: readonly Certainty[] = ['STATED', 'IMPLIED', 'UNCERTAIN', 'DISPUTED'];

/** The worse of several certainties: what remains when all must hold. */
export function worstCertainty(...all: readonly Certainty[]): Certainty {
  return all.reduce((worst, next) => (WORSE.indexOf(next) > WORSE.indexOf(worst) ? next : worst), 'STATED');
}

/** A rank for sorting: 0 is the firmest. */
export function certaintyRank(certainty: Certainty): number {
  return WORSE.indexOf(certainty);
}
