import { defineEnum } from '../core/enums.js';

export const Grade = defineEnum('Grade', 'How an actor relates to a theme. The grades are never blurred.', {
  DECLARED: ['le déclare', 'declares it', 'A statement says that it works on the theme or a narrower one, or serves that public.'],
  ACTIVE: [
    'agit',
    'acts',
    'It runs, organizes, authors, grants, funds or belongs to something about the theme or a narrower one; a planned membership counts.',
  ],
  MENTIONED: ['seulement cité', 'only mentioned', 'It is only named in the same passage as the theme or a narrower one. Computed.'],
});
export type Grade = keyof typeof Grade;

/** The one that says most first. */
export const GRADES: readonly Grade[] = ['DECLARED', 'ACTIVE', 'MENTIONED'];

/** A rank for sorting: 0 says most. */
export function gradeRank(grade: Grade): number {
  return GRADES.indexOf(grade);
}
