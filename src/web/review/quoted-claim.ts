import type { Span } from '../../documents/lines.js';
import type { StatementDraft } from '../../review/rows.js';
import type { OwnImport } from './own-import.js';

/** Whom a sentence of received minutes names, and what is noted of them where it is noted as it stands. */

/** The actors that a sentence names. */
export function actorsNamed({ proposals }: Pick<OwnImport, 'proposals'>, { start, end }: Span): string[] {
  const named = proposals.flatMap(({ proposal, place, state }) =>
    proposal.kind === 'MENTION' && state !== 'REJECTED' && place && place.start >= start && place.end <= end ? [proposal.actor] : [],
  );
  return [...new Set(named)];
}

/** A sentence as a claim in its own words: about all whom it names, else about whoever presents its section, else about the meeting. */
export function quotedClaim(own: OwnImport, place: Span): StatementDraft {
  const named = actorsNamed(own, place);
  const sections = own.proposals.filter(({ proposal, start }) => proposal.kind === 'SECTION' && start <= place.start);
  const section = sections.at(-1)?.proposal;
  const presenter = section?.kind === 'SECTION' ? section.presentedBy : null;
  const about = named.length > 0 ? named : [presenter ?? own.outcome.meeting?.meetingId ?? ''];
  const words = (own.row.text ?? '').slice(place.start, place.end).replace(/\s+/g, ' ').trim();
  return { section: 'claims', value: { kind: 'CIRCUMSTANCE', about, text: { fr: words } } };
}
