import { isActor } from '../../../kinds/kind-of-id.js';
import { type Context, mentionsWithin } from '../context.js';
import type { HeaderProposal, NextMeetingProposal, RelationProposal } from '../proposal.js';
import { relationsOfAnnexes } from './annexes.js';
import { calledBy, meetingOn } from './meeting-names.js';
import { newOne } from './scene.js';
import { stated } from './stated.js';

/** Relations that follow from what minutes are: their meeting, convener and author; the next meeting; their annexes; titles of persons. */

export function relationsOfMinutes(
  context: Context,
  header: readonly HeaderProposal[],
  next: NextMeetingProposal | null,
): RelationProposal[] {
  const field = (name: HeaderProposal['field']): HeaderProposal | undefined => header.find((one) => one.field === name);
  const { day } = context.dates;
  const [title, author, convener] = [field('TITLE'), field('AUTHOR'), field('CONVENER')];
  const { text } = context.outline.reading;
  const { meeting, minutes } = calledBy(title?.value ?? '', author ? text.slice(author.passage.start, author.passage.end) : '', day);
  const found: RelationProposal[] = [];
  if (title)
    found.push(
      stated('RECORDS', minutes, meeting, title.passage, {
        reason: { fr: 'Ce compte-rendu est celui de la réunion.', en: 'These are the minutes of the meeting.' },
      }),
    );
  if (author?.entity) found.push(stated('AUTHOR_OF', author.entity, minutes, author.passage, { status: 'PAST', reason: author.reason }));
  if (next) {
    const upcoming = meetingOn(next.date.edtf.slice(0, 10));
    if (convener?.entity)
      found.push(stated('ORGANIZES', convener.entity, upcoming, next.passage, { status: 'PLANNED', date: next.date, reason: next.reason }));
    const venue = mentionsWithin(context, next.passage).find(({ span, actor }) => span.start > next.date.end && isActor(actor));
    if (!venue && next.place !== null)
      found.push(
        stated('TAKES_PLACE_IN', upcoming, newOne(next.place, 'PLACE'), next.passage, {
          status: 'PLANNED',
          reason: { fr: 'La phrase dit où elle se tient.', en: 'The sentence says where it is held.' },
        }),
      );
    if (venue)
      found.push(
        stated('HELD_AT', upcoming, context.gazetteer.known(venue.actor), next.passage, {
          status: 'PLANNED',
          reason: { fr: 'La phrase dit où elle se tient.', en: 'The sentence says where it is held.' },
        }),
      );
  }
  return [...found, ...relationsOfAnnexes(context)];
}
