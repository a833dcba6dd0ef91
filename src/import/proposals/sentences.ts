import type { TextSpan } from '../../core/character-map.js';
import type { Context, ReadSentence } from './context.js';
import { datesWithin, mentionsWithin } from './context.js';
import { shortNamesOf, withShortNames } from './short-names.js';
import { BOX, type OutlineBlock } from './outline.js';
import type { MentionProposal } from './proposal.js';
import { sectionsOf } from './sections.js';

/** The sentences that say something of the world: those of the body, and the items under « Annexes » and « Prochaines réunions ». */
export function readSentences(context: Context): ReadSentence[] {
  const sections = sectionsOf(context);
  const { outline } = context;
  let boxed = false;
  const short = shortNamesOf(context);
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
      ...besideIn(context, block, start),
      mentions: withShortNames(context, short, withEllipses(context, mentionsWithin(context, { start, end }), { start, end }), {
        start,
        end,
      }),
      dates: datesWithin(context, { start, end }),
      presenter,
    }));
  });
}

function besideIn({ outline }: Context, { block }: OutlineBlock, start: number): Pick<ReadSentence, 'beside'> {
  const isOwn = (cell: TextSpan): boolean => cell.start <= start && start < cell.end;
  const row = block.kind === 'TABLE' ? block.rows.find(({ cells }) => cells.some(isOwn)) : undefined;
  const others = row?.cells.filter((cell) => !isOwn(cell) && cell.end > cell.start) ?? [];
  return row ? { beside: others.map((cell) => outline.reading.text.slice(cell.start, cell.end)) } : {};
}

/** « Caritas du Liban, d’Albanie, de Slovénie »: names that leave out what the first has said, where the base knows them in full. */
function withEllipses({ outline, gazetteer }: Context, mentions: MentionProposal[], { end }: TextSpan): MentionProposal[] {
  const more = mentions.flatMap((mention): MentionProposal[] => {
    const first = /^(.{3,}?)\s(?:du|de la|des|de|de l[’']|d[’'])\s?\p{Lu}[^\s]*$/u.exec(mention.surface)?.[1];
    if (first === undefined) return [];
    const found: MentionProposal[] = [];
    for (let at = mention.span.end; ;) {
      const next = /^(,?\s(?:et\s)?)((?:du|de la|des|de|de l[’']|d[’'])\s?\p{Lu}[\p{L}-]+)/u.exec(outline.reading.text.slice(at, end));
      const actor = next ? gazetteer.entity(`${first} ${next[2] ?? ''}`, 'ORGANIZATION').id : null;
      if (!next || actor === null) return found;
      const span = { start: at + (next[1]?.length ?? 0), end: at + next[0].length };
      found.push({ ...mention, span, surface: next[2] ?? '', actor });
      at = span.end;
    }
  });
  return more.length === 0 ? mentions : [...mentions, ...more].sort((a, b) => a.span.start - b.span.start);
}

function sentencesIn({ outline }: Context, block: OutlineBlock): readonly { start: number; end: number }[] {
  const sentences = outline.sentencesOf(block);
  return sentences.length > 0 ? sentences : [block.block];
}
