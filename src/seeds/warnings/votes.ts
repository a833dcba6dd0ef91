import { type Report, type Rows, within } from '../rows/rows.js';

/** A vote whose outcome its counts speak against: the two are most often exchanged. */
export function warnOfVotes(rows: Rows, report: Report): void {
  for (const row of rows.claims) {
    const { outcome, votesFor, votesAgainst } = row.value.vote ?? {};
    if (votesFor === undefined || votesAgainst === undefined) continue;
    const more = Number(votesFor) - Number(votesAgainst);
    if (!(outcome === 'ADOPTED' && more < 0) && !(outcome === 'REJECTED' && more > 0)) continue;
    report(within(row, 'vote', 'outcome'), {
      fr: `${outcome} avec ${votesFor} voix pour et ${votesAgainst} contre : est-ce bien ce que dit la phrase ?`,
      en: `${outcome} with ${votesFor} for and ${votesAgainst} against: is this what the sentence says?`,
    });
  }
}
