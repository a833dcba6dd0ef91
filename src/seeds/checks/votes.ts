import { labelOf } from '../../core/enums.js';
import type { Message } from '../../errors.js';
import { VotePosition } from '../../statements/vote.js';
import { type ClaimRow, isWritten, type Report, type Rows, within } from '../rows/rows.js';

/** Only a decision was voted; who is named took one position, and no more took one than were counted. */
export function checkVotes(rows: Rows, report: Report): void {
  for (const row of rows.claims) {
    const { kind, vote } = row.value;
    if (kind !== undefined && kind !== 'DECISION' && isWritten(row.value, 'vote')) {
      report(within(row, 'vote'), {
        fr: `\`vote\` ne va qu’avec DECISION, pas avec ${kind}`,
        en: `\`vote\` goes with DECISION only, not with ${kind}`,
      });
    }
    if (vote) checkPositions(row, report);
  }
}

const COUNTS = { FOR: 'votesFor', AGAINST: 'votesAgainst', ABSTAINED: 'abstentions' } as const satisfies Record<VotePosition, string>;

function checkPositions(row: ClaimRow, report: Report): void {
  const { vote } = row.value;
  const positions = vote?.positions ?? [];
  const voted = new Set<string>();
  positions.forEach((position, index) => {
    if (position?.actor === undefined) return;
    if (voted.has(position.actor)) report(within(row, 'vote', 'positions', index, 'actor'), TWICE);
    voted.add(position.actor);
  });
  for (const position of Object.values(VotePosition)) {
    const named = positions.filter((one) => one?.position === position).length;
    const counted = vote?.[COUNTS[position]];
    if (counted === undefined || named <= Number(counted)) continue;
    report(within(row, 'vote', COUNTS[position]), {
      fr: `plus de votants sont nommés (${labelOf(VotePosition, position).fr} : ${named}) que de voix comptées (${counted})`,
      en: `more voters are named (${labelOf(VotePosition, position).en}: ${named}) than votes counted (${counted})`,
    });
  }
}

const TWICE: Message = {
  fr: 'cette position est déjà dite : on ne vote qu’une fois',
  en: 'this vote is given already: nobody votes twice',
};
