import type { TextSpan } from '../../core/character-map.js';
import type { Message } from '../../errors.js';
import type { OutlineBlock } from './outline.js';
import type { HeaderProposal, ProposedEntity } from './proposal.js';

/** What the parts of the head of minutes are read from and told by. */

/** The author and the day of the paper may stand in so many blocks at the end. */
export const LAST = 4;

export type Add = (
  field: HeaderProposal['field'],
  passage: TextSpan,
  value: string,
  reason: Message,
  confidence: number,
  entity?: ProposedEntity | null,
) => void;

export interface Title {
  readonly text: string;
  readonly span: TextSpan;
  readonly whole: OutlineBlock;
}

/** The lines of a block: of a table its cells, line by line. */
export function linesOf(whole: OutlineBlock): Title[] {
  const { block, text } = whole;
  if (block.kind !== 'TABLE') return [{ text, span: block, whole }];
  return block.rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) =>
      [...text.slice(cell.start - block.start, cell.end - block.start).matchAll(/[^\n]+/gu)].map((match) => ({
        text: match[0].trim(),
        span: { start: cell.start + match.index, end: cell.start + match.index + match[0].length },
        whole,
      })),
    )
    .filter(({ text: line }) => line !== '');
}
