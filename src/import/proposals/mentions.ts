import type { TextSpan } from '../../core/character-map.js';
import type { FoundName } from '../../documents/gazetteer.js';
import { kindOfId } from '../../kinds/kind-of-id.js';
import { type Gazetteer, withoutArticle } from './known.js';
import type { Outline, OutlineBlock } from './outline.js';
import type { MentionProposal } from './proposal.js';
import { proposalKey } from './spans.js';

/** Every place where a known actor is named: by the rule of mentions of the whole program, less what is part of another body’s name. */

/** « ECPAT Luxembourg », « Caritas-Kosovo »: a name in one with another proper name is somebody else’s. */
const GOES_ON_AS_NAME = /^(?:[^\S\t\n]\p{Lu}[\p{L}’'-]+|-\p{Lu})/u;
const OF = /^\s(?:d[eu]s?\s|de la\s|(?:de l|d)[’'])\p{Lu}/u;
/** Words that may follow a name with a capital and are of no name. */
const NO_NAME =
  /^\s(?:Le|La|Les|L[’']|Un|Une|Il|Elle|Ce|Cette|Ces|En|Par|Pour|Dans|Suite|Lors|Selon|À|A|Au|Aux|D[’']|Et|Mme|M\.|Mr|Madame|Monsieur)(?![\p{Ll}])/u;

export function mentionsIn(outline: Outline, gazetteer: Gazetteer): MentionProposal[] {
  const blocks = outline.blocks.filter(({ zone }) => zone !== 'REPEATED');
  const named = blocks.flatMap((outlined) => {
    const { text, block } = outlined;
    return gazetteer
      .find(text)
      .filter(
        ({ start, end, entityId }) =>
          !isOfAnotherName(text, start, end, entityId) && !isNamesake(text, start, end, gazetteer.nameOf(entityId)),
      )
      .map(({ start, end, entityId }) => ({ outlined, start: block.start + start, end: block.start + end, entityId }));
  });
  const persons = gazetteer.findPersons(outline.reading.text, named).flatMap((name) => {
    const outlined = blocks.find(({ block }) => block.start <= name.start && name.end <= block.end);
    return outlined ? [{ outlined, ...name }] : [];
  });
  const all = persons.length === 0 ? named : [...named, ...persons].sort((a, b) => a.start - b.start);
  return all.map(({ outlined, start, end, entityId }) => proposalOf(outline, outlined, { start, end, entityId }, gazetteer));
}

function proposalOf(
  { reading, sentencesOf }: Outline,
  outlined: OutlineBlock,
  { start, end, entityId }: FoundName,
  gazetteer: Gazetteer,
): MentionProposal {
  const surface = reading.text.slice(start, end);
  return {
    kind: 'MENTION' as const,
    key: proposalKey('mention', { start, end }, entityId),
    passage: passageOf(sentencesOf(outlined), { start, end }, outlined.block),
    span: { start, end },
    surface,
    actor: entityId,
    confidence: surface.length > 12 ? 0.98 : 0.9,
    reason: {
      fr: `« ${surface} » est un nom de ${gazetteer.nameOf(entityId)}.`,
      en: `“${surface}” is a name of ${gazetteer.nameOf(entityId)}.`,
    },
  };
}

function passageOf(sentences: readonly TextSpan[], span: TextSpan, block: TextSpan): TextSpan {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return sentence ? { start: sentence.start, end: sentence.end } : { start: block.start, end: block.end };
}

/** « la Ville de Montbrun » where « la Ville » is that of Namelle: a short name that goes on as the full one does, with another name. */
function isNamesake(text: string, start: number, end: number, fullName: string): boolean {
  const surface = withoutArticle(text.slice(start, end));
  const full = withoutArticle(fullName);
  const goesOn = full.toLowerCase().startsWith(surface.toLowerCase()) ? full.slice(surface.length) : '';
  return OF.test(goesOn) && OF.test(text.slice(end));
}

function isOfAnotherName(text: string, start: number, end: number, id: string): boolean {
  const kind = kindOfId(id);
  if (kind !== 'ORGANIZATION' && kind !== 'GOVERNMENT_BODY') return false;
  const rest = text.slice(end);
  // Only one word in capitals begins such names; in lists of persons a name follows a body without a sign.
  const single = !/[\s-]/u.test(text.slice(start, end));
  return (
    single &&
    GOES_ON_AS_NAME.test(rest) &&
    !NO_NAME.test(rest) &&
    /^\s\p{Lu}\p{Ll}+(?:[\s,.;:)]|$)/u.test(rest) &&
    !/^\s\p{Lu}\p{Ll}+[\s-]\p{Lu}/u.test(rest)
  );
}
