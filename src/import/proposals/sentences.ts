import type { Context, ReadSentence } from './context.js';
import { datesWithin, mentionsWithin } from './context.js';
import { BOX, type OutlineBlock } from './outline.js';
import { sectionsOf } from './sections.js';

/** The sentences that say something of the world: those of the body, and the items under « Annexes » and « Prochaines réunions ». */
export function readSentences(context: Context): ReadSentence[] {
  const sections = sectionsOf(context);
  const { outline } = context;
  let boxed = false;
  return outline.blocks.flatMap((block): ReadSentence[] => {
    if (block.block.kind === 'HEADING') {
      boxed = BOX.test(block.text);
      return [];
    }
    if (block.headsZone || !['BODY', 'ANNEXES', 'NEXT'].includes(block.zone)) return [];
    const inBox = boxed || BOX.test(block.text);
    const presenter = sections.findLast(({ passage, boxed: box }) => !box && passage.start <= block.block.start)?.presentedBy ?? null;
    return sentencesIn(context, block).map(({ start, end }) => ({
      start,
      end,
      text: outline.reading.text.slice(start, end),
      block,
      boxed: inBox,
      mentions: mentionsWithin(context, { start, end }),
      dates: datesWithin(context, { start, end }),
      presenter,
    }));
  });
}

function sentencesIn({ outline }: Context, block: OutlineBlock): readonly { start: number; end: number }[] {
  if (block.block.kind === 'TABLE') return block.block.rows.flatMap(({ cells }) => cells.filter(({ start, end }) => end > start));
  const sentences = outline.sentencesOf(block);
  return sentences.length > 0 ? sentences : [block.block];
}
