import { defineEnum } from './enums.js';

/** The closed sets that every part of the base shares. */

export const Visibility = defineEnum('Visibility', 'Who may read a row.', {
  PUBLIC: ['public', 'public', 'Everybody.'],
  MEMBERS: ['membres', 'members', 'Members of the coalition, editors and administrators.'],
  EDITORS: ['rédaction', 'editors', 'Editors and administrators.'],
});
export type Visibility = keyof typeof Visibility;

export const Role = defineEnum('Role', 'What the bearer of a token may do. Without a token: read what is public.', {
  ANONYMOUS: ['anonyme', 'anonymous', 'Reads what is public.'],
  MEMBER: ['membre', 'member', 'Reads what is public or for members.'],
  EDITOR: ['rédaction', 'editor', 'Reads everything, proposes and publishes.'],
  ADMINISTRATOR: ['administration', 'administrator', 'Reads everything, and keeps tokens.'],
});
export type Role = keyof typeof Role;

/** What each role may read. */
export const READABLE: Readonly<Record<Role, ReadonlySet<Visibility>>> = {
  ANONYMOUS: new Set<Visibility>(['PUBLIC']),
  MEMBER: new Set<Visibility>(['PUBLIC', 'MEMBERS']),
  EDITOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
  ADMINISTRATOR: new Set<Visibility>(['PUBLIC', 'MEMBERS', 'EDITORS']),
};

export const Status = defineEnum('Status', 'How far a thing has come, as of the date of the evidence.', {
  PROPOSED: ['proposé', 'proposed', 'An idea.'],
  PLANNED: ['prévu', 'planned', 'Announced, not begun.'],
  ONGOING: ['en cours', 'ongoing', 'Holds, or is under way.'],
  PAST: ['passé', 'past', 'Took place, or is over.'],
  CANCELLED: ['annulé', 'cancelled', 'Given up.'],
  UNKNOWN: ['non précisé', 'not said', 'The source does not say.'],
});
export type Status = keyof typeof Status;

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
