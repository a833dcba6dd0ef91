import type { Context, ReadSentence } from './context.js';
import type { ParticipantProposal } from './proposal.js';
import { proposalKey } from './spans.js';
import { patternOf } from '../../core/pattern.js';

/** Who was not there, as the body of the minutes tells it. */

const ABSENCE = patternOf(
  /(?<![\p{L}\d])(?:[ée]tai(?:t|ent)|est|sont|a [ée]t[ée]|ont [ée]t[ée])\s+(?:absente?s?|excus[ée]e?s?)(?![\p{L}\d])/iu,
);

/** « Les représentants de l’association étaient absents à la réunion … » under the heading of an association. */
export function absences(context: Context, sentences: readonly ReadSentence[]): ParticipantProposal[] {
  return sentences.flatMap((sentence): ParticipantProposal[] => {
    const match = ABSENCE.exec(sentence.text);
    if (!match || !/r[ée]union|s[ée]ance|s[’']excus/iu.test(sentence.text)) return [];
    const named = sentence.mentions.filter(({ span }) => span.end <= sentence.start + match.index);
    const actor =
      named.at(-1)?.actor ?? (/^(?:les repr[ée]sentant(?:e)?s de )?l[’']association/iu.test(sentence.text) ? sentence.presenter : null);
    if (actor === null) return [];
    const entity = context.gazetteer.known(actor);
    const isPerson = entity.kind === 'PERSON';
    return [
      {
        kind: 'PARTICIPANT',
        key: proposalKey('participant', sentence, actor),
        passage: { start: sentence.start, end: sentence.end },
        person: isPerson ? entity : null,
        body: isPerson ? null : entity,
        role: null,
        roles: [],
        status: /excus|en raison|du fait/iu.test(sentence.text) ? 'EXCUSED' : 'ABSENT',
        representedBy: null,
        note: /en raison d(?:u fait |e |’)(.+?)\.?$/iu.exec(sentence.text)?.[0] ?? null,
        confidence: 0.8,
        reason: { fr: 'La phrase dit une absence à la réunion.', en: 'The sentence tells of an absence from the meeting.' },
      },
    ];
  });
}
