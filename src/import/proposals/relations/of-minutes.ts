import type { Message } from '../../../errors.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import { type Context, datesWithin, mentionsWithin } from '../context.js';
import type { HeaderProposal, NextMeetingProposal, ProposedDate, ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { inFrench, meetingOn, minutesOf } from './meeting-names.js';

/** Relations that follow from what minutes are: their meeting, convener and author; the next meeting; their annexes; titles of persons. */

export function relationsOfMinutes(
  context: Context,
  header: readonly HeaderProposal[],
  next: NextMeetingProposal | null,
): RelationProposal[] {
  const field = (name: HeaderProposal['field']): HeaderProposal | undefined => header.find((one) => one.field === name);
  const { day } = context.dates;
  const meeting = meetingOn(day);
  const minutes = minutesOf(day);
  const [title, author, convener] = [field('TITLE'), field('AUTHOR'), field('CONVENER')];
  const found: RelationProposal[] = [];
  if (title)
    found.push(
      relation('RECORDS', minutes, meeting, title.passage, {
        reason: { fr: 'Ce compte-rendu est celui de la réunion.', en: 'These are the minutes of the meeting.' },
      }),
    );
  if (author?.entity) found.push(relation('AUTHOR_OF', author.entity, minutes, author.passage, { status: 'PAST', reason: author.reason }));
  if (next) {
    const upcoming = meetingOn(next.date.edtf.slice(0, 10));
    if (convener?.entity)
      found.push(
        relation('ORGANIZES', convener.entity, upcoming, next.passage, { status: 'PLANNED', date: next.date, reason: next.reason }),
      );
    const venue = mentionsWithin(context, next.passage).find(({ span, actor }) => span.start > next.date.end && isActor(actor));
    if (venue)
      found.push(
        relation('HELD_AT', upcoming, context.gazetteer.known(venue.actor), next.passage, {
          status: 'PLANNED',
          reason: { fr: 'La phrase dit où elle se tient.', en: 'The sentence says where it is held.' },
        }),
      );
  }
  return [...found, ...annexes(context)];
}

/** « Lettre du Collectif adressée le … à … », « Compte-rendu de la réunion du … (adopté par …) ». */
function annexes(context: Context): RelationProposal[] {
  return context.outline.blocks
    .filter(({ zone, headsZone }) => zone === 'ANNEXES' && !headsZone)
    .flatMap(({ block, text }): RelationProposal[] => {
      const passage = { start: block.start, end: block.end };
      const mentions = mentionsWithin(context, passage);
      const dates = datesWithin(context, passage);
      const found: RelationProposal[] = [];
      const words = text.slice(block.wordsStart - block.start);
      const said = /^compte[- ]rendu de la r[ée]union/iu.test(words) ? dates[0] : undefined;
      if (said) {
        const old = minutesOf(said.edtf);
        found.push(
          relation('RECORDS', old, meetingOn(said.edtf), passage, {
            reason: { fr: 'L’annexe est le compte-rendu de cette réunion.', en: 'The annex is the minutes of that meeting.' },
          }),
        );
        const adopted = /adopt[ée]e?\s+par/iu.exec(text);
        const by = adopted ? mentions.find(({ span }) => span.start - block.start > adopted.index) : undefined;
        if (by)
          found.push(
            relation('ADOPTS', context.gazetteer.known(by.actor), old, passage, {
              status: 'PAST',
              date: dates.find(({ start }) => start > by.span.end) ?? null,
              reason: { fr: 'La parenthèse dit qui l’a adopté.', en: 'The brackets say who adopted it.' },
            }),
          );
        const on = by && dates.find(({ start }) => start > by.span.end);
        if (on?.edtf === context.dates.day)
          found.push(
            relation('ADOPTS', meetingOn(on.edtf), old, passage, {
              status: 'PAST',
              date: on,
              reason: { fr: 'La parenthèse dit qu’il l’a été ce jour-là.', en: 'The brackets say that it was on that day.' },
            }),
          );
      }
      const sent = /(?<![\p{L}\d])(?:adress[ée]e?|remise?|envoy[ée]e?)\s/iu.exec(text);
      if (sent) {
        const work: ProposedEntity = newOne(words.slice(0, 120).replace(/\s*(?:adress|remis|envoy).*$/iu, ''), 'PUBLICATION');
        const [date] = dates.filter(({ start }) => start - block.start > sent.index);
        const bracket = text.indexOf('(', sent.index);
        const reach = bracket < 0 ? text.length : bracket;
        const to = mentions.filter(
          ({ span, actor }) => span.start - block.start > sent.index && span.start - block.start < reach && isActor(actor),
        );
        const [from] = mentions.filter(({ span, actor }) => span.end - block.start < sent.index && isActor(actor));
        const named = said ? minutesOf(said.edtf) : date ? { ...work, name: `${work.name} du ${inFrench(date.edtf)}` } : work;
        // « Ada Lierre, préfète du Val »: the office beside the name is no second one.
        const isBeside = (at: number): boolean =>
          /^\s*,\s*(?:la\s|le\s|l[’'])?$/iu.test(
            text.slice((to[at - 1]?.span.end ?? 0) - block.start, (to[at]?.span.start ?? 0) - block.start),
          );
        for (const { actor } of to.filter(
          ({ actor: one }, at) => at === 0 || kindOfId(one) !== 'POST' || kindOfId(to[at - 1]?.actor ?? '') !== 'PERSON' || !isBeside(at),
        ))
          found.push(
            relation('ADDRESSED_TO', named, context.gazetteer.known(actor), passage, {
              status: 'PAST',
              date: date ?? null,
              reason: { fr: 'L’annexe dit à qui elle est adressée.', en: 'The annex says to whom it is addressed.' },
            }),
          );
        if (to.length > 0 && from && !said)
          found.push(
            relation('AUTHOR_OF', context.gazetteer.known(from.actor), named, passage, {
              status: 'PAST',
              reason: { fr: 'L’annexe dit de qui elle est.', en: 'The annex says whose it is.' },
            }),
          );
      }
      return found;
    });
}

interface More {
  readonly status?: RelationProposal['status'];
  readonly date?: ProposedDate | null;
  readonly reason: Message;
}

function relation(
  type: RelationProposal['type'],
  subject: ProposedEntity,
  object: ProposedEntity,
  passage: { start: number; end: number },
  { status = 'PAST', date = null, reason }: More,
): RelationProposal {
  return {
    kind: 'RELATION',
    key: proposalKey('relation', passage, type, subject.id ?? subject.name, object.id ?? object.name),
    passage,
    type,
    subject,
    object,
    role: null,
    status,
    date,
    certainty: 'STATED',
    confidence: 0.85,
    reason,
  };
}

function newOne(name: string, kind: ProposedEntity['kind']): ProposedEntity {
  return { id: null, name, kind, candidates: [] };
}
