import { type Context, datesWithin } from './context.js';
import { firstDay } from './dates/find-dates.js';
import type { NextMeetingProposal } from './proposal.js';
import { proposalKey } from './spans.js';
import { placeAfter, placeBefore } from './venue.js';

const NEXT =
  /prochaine?s?\s+(?:r[ée]union|s[ée]ance|rencontre|assembl[ée]e|pl[ée]ni[eè]re|session)|^[-–•*\s]*(?:le\s+)?prochain\s+(?:bureau|conseil|comit[ée]|copil|collectif|groupe|rendez-vous|point|ca|rencontre)(?!\p{L})|^(?:on|nous) (?:se|nous) (?:retrouv|revo[iy]|r[ée]uni)\p{L}*\s|(?:r[ée]union|s[ée]ance|rencontre|assembl[ée]e) suivante|(?<!\p{L})(?:next (?:\p{L}+ )?meeting|next meets|meets? again|will meet (?:again|next)|date of (?:the )?next)/iu;
/** Meetings of others: of a working group, with a ministry. */
const OF_OTHERS =
  /prochaine?s?\s+(?:r[ée]union|rencontre|s[ée]ance)\s+(?:du groupe|des\s|avec|organis[ée]e|entre)|next meeting (?:of the working group|with\s)/iu;
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
      // Under its heading a day alone says when.
      const alone = zone === 'NEXT' && /^[-–•\s]*(?:le\s+)?(?:\p{L}+\s+)?\d/iu.test(text);
      if ((!NEXT.test(text) && !alone) || OF_OTHERS.test(text)) return [];
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
    place: placeAfter(text.slice(date.end - sentence.start)) ?? placeBefore(text.slice(0, date.start - sentence.start)),
    confidence: Math.max(0.5, 0.6 + best.rank * 0.12),
    reason: { fr: 'La phrase annonce la prochaine réunion et son jour.', en: 'The sentence announces the next meeting and its day.' },
  };
}
