import { foldName } from '../../core/fold.js';
import { type Context, datesWithin } from './context.js';
import { firstDay } from './dates/find-dates.js';
import type { NextMeetingProposal } from './proposal.js';
import { proposalKey } from './spans.js';
import { placeAfter, placeBefore } from './venue.js';
import { patternOf } from '../../core/pattern.js';

const NEXT = patternOf(
  /prochaine?s?\s+(?:r[ée]union|fois\s*:|s[ée]ance|rencontre|assembl[ée]e|pl[ée]ni[eè]re|session|journ[ée]e pl[ée]ni[eè]re)|^[-–•*\s]*(?:le\s+)?prochain\s+(?:bureau|conseil|comit[ée]|copil|collectif|groupe|rendez-vous|point|ca|rencontre)(?!\p{L})|^(?:on|nous) (?:se|nous) (?:retrouv|revo[iy]|r[ée]uni)\p{L}*\s|(?:r[ée]union|s[ée]ance|rencontre|assembl[ée]e) suivante|prochaines?\s+dates?\s*:|(?<!\p{L})(?:next (?:\p{L}+ )?meeting|next meets|meets? again|will meet (?:again|next)|date of (?:the )?next)/iu,
);
/** Meetings of others: of a working group, with a ministry. */
const OF_OTHERS =
  /prochaine?s?\s+(?:r[ée]union|fois\s*:|rencontre|s[ée]ance)\s+(?:du groupe|des\s|avec|organis[ée]e|entre)|next meeting (?:of the working group|with\s)/iu;
/** « 12 mars à 14 h », « Collectif : vendredi 12 mars ». */
const ALONE = patternOf(/^[-–•*\s]*(?:([^:\d]{2,60}?)\s?:\s*)?(?:le\s+)?(?:\p{L}+\s+)?\d/iu);

/** How likely a line under « Prochaines réunions » tells of this meeting’s own series: one of a working group, and what a label behind the day names, are others’. */
function standingOf({ outline }: Context, label: string | undefined, behind: string): number {
  if (label === undefined) return /^[^:;]{0,20}:\s/u.test(behind) ? -1 : 0;
  const noun = foldName(/\p{L}{3,}/u.exec(label)?.[0] ?? '');
  const front = outline.blocks.filter(({ zone }) => zone === 'HEADER').map(({ text }) => foldName(text));
  return noun !== '' && front.some((text) => text.includes(noun)) ? 1 : -1;
}

/** The meeting that the minutes announce: a later day in a sentence that speaks of it, else under « Prochaines réunions ». */
export function nextMeetingOf(context: Context): NextMeetingProposal | null {
  const { outline } = context;
  const candidates = outline.blocks
    .filter(({ zone }) => zone !== 'REPEATED')
    .flatMap((block) => {
      const sentences = outline.sentencesOf(block);
      return (sentences.length > 0 ? sentences : [block.block]).map((sentence) => ({ sentence, zone: block.zone }));
    })
    .flatMap(({ sentence, zone }) => {
      const text = outline.reading.text.slice(sentence.start, sentence.end);
      // Under its heading a day alone says when, or one behind the name of what meets.
      const alone = zone === 'NEXT' ? ALONE.exec(text) : null;
      const isSaid = NEXT.test(text);
      if ((!isSaid && !alone) || OF_OTHERS.test(text)) return [];
      const date = datesWithin(context, sentence).find(
        ({ edtf, relative }) => !relative && (firstDay({ edtf }) ?? '') > context.dates.day && /^\d{4}-\d{2}/.test(edtf),
      );
      return date
        ? [
            {
              sentence,
              text,
              date,
              rank:
                (zone === 'NEXT' ? 2 : 0) +
                (isSaid ? 0 : standingOf(context, alone?.[1], text.slice(date.end - sentence.start))) +
                (/^[-–•\s]*(?:la )?prochaine|^[-–•\s]*(?:the )?next/iu.test(text) ? 1 : 0) -
                (/^\d{4}-\d{2}-\d{2}/.test(date.edtf) ? 0 : 4),
            },
          ]
        : [];
    })
    .sort((a, b) => b.rank - a.rank);
  const [best] = candidates;
  if (!best) return null;
  const { sentence, text, date } = best;
  return {
    kind: 'NEXT_MEETING',
    key: proposalKey('next', sentence, date.edtf),
    passage: { start: sentence.start, end: sentence.end },
    date,
    // Behind a semicolon stands another meeting.
    place:
      placeAfter(text.slice(date.end - sentence.start).replace(/;.*$/su, '')) ?? placeBefore(text.slice(0, date.start - sentence.start)),
    confidence: Math.max(0.5, 0.6 + best.rank * 0.12),
    reason: { fr: 'La phrase annonce la prochaine réunion et son jour.', en: 'The sentence announces the next meeting and its day.' },
  };
}
