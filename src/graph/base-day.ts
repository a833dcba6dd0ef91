import { latestDay } from '../statements/days.js';
import { meetingOfDocument } from './computed-fields.js';
import { perView } from './per-view.js';

/** The day of the base as a role reads it: the latest day of issue of minutes. Null when it reads none that has a day. */
export const dayOfBase = perView((view): string | null =>
  latestDay(view.documents.filter(({ id }) => meetingOfDocument(view, id) !== null).map(({ issuedOn }) => issuedOn)),
);
