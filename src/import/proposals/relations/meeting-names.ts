import type { Context } from '../context.js';
import type { ProposedEntity } from '../proposal.js';

/** What the meeting of a document is called before the base knows it: by its day. */
export function meetingOf({ dates: { day } }: Context): ProposedEntity {
  return meetingOn(day);
}

export function meetingOn(day: string): ProposedEntity {
  return { id: null, name: `réunion du ${inFrench(day)}`, kind: 'MEETING', candidates: [] };
}

/** The minutes of the meeting of a day. */
export function minutesOf(day: string): ProposedEntity {
  return { id: null, name: `Compte-rendu de la réunion du ${inFrench(day)}`, kind: 'PUBLICATION', candidates: [] };
}

const FRENCH_DAY = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param edtf a day in French; anything else as it is */
export function inFrench(edtf: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf) ? FRENCH_DAY.format(new Date(`${edtf}T00:00:00Z`)).replace(/^1 /, '1er ') : edtf;
}
