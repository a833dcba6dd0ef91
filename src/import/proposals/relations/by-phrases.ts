import type { Context, ReadSentence } from '../context.js';
import { isAsserted } from '../modality.js';
import type { ParticipantProposal, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { fits, tenseOf } from './links.js';
import { MORE_PHRASES } from './more-phrases.js';
import { PHRASES } from './phrases.js';
import { GATHERING_PHRASES } from './phrases-of-gatherings.js';
import { WORK_PHRASES } from './phrases-of-work.js';
import { scenesOf } from './scene.js';
import { bySection } from './by-section.js';

/** Relations by phrases, and by what a sentence says under the heading that it stands under. */
export function relationsByPhrases(
  context: Context,
  sentences: readonly ReadSentence[],
  participants: readonly ParticipantProposal[],
): RelationProposal[] {
  const found = new Map<string, RelationProposal>();
  for (const scene of scenesOf(context, sentences)) {
    const { sentence, isHeading } = scene;
    if (sentence.boxed) continue;
    const byPhrases = [...PHRASES, ...MORE_PHRASES, ...WORK_PHRASES, ...GATHERING_PHRASES]
      .filter(({ headings }) => (isHeading ? headings !== undefined : headings !== 'ONLY'))
      .flatMap((rule) => {
        const match = rule.pattern.exec(sentence.text);
        if (!match || (rule.isIdea !== true && !isAsserted(sentence.text, match.index))) return [];
        return rule.read(scene, match, match.index + match[0].length).map((link) => ({
          ...link,
          reason: rule.reason,
          certainty: rule.certainty ?? ('STATED' as const),
          status: rule.status ?? tenseOf(match[0], sentence.dates[0]?.edtf ?? null, context.dates.day),
        }));
      });
    for (const { type, subject, object, role = null, reason, certainty, status } of [...byPhrases, ...bySection(scene, participants)]) {
      const key = proposalKey('relation', sentence, type, subject.id ?? subject.name, object.id ?? object.name);
      if (found.has(key) || !fits({ type, subject, object })) continue;
      found.set(key, {
        kind: 'RELATION',
        key,
        passage: { start: sentence.start, end: sentence.end },
        type,
        subject,
        object,
        role,
        status,
        date: type === 'ATTENDS' || type === 'SPEAKS_AT' ? (sentence.dates[0] ?? null) : null,
        certainty,
        confidence: certainty === 'IMPLIED' ? 0.5 : subject.id !== null && object.id !== null ? 0.75 : 0.6,
        reason,
      });
    }
  }
  return [...found.values()];
}
