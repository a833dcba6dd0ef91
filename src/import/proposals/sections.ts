import { isActor } from '../../kinds/kind-of-id.js';
import { wordsOf } from '../reading/model/reading.js';
import { type Context, mentionsWithin } from './context.js';
import { withoutArticle } from './known.js';
import { BOX } from './outline.js';
import type { SectionProposal } from './proposal.js';
import { proposalKey } from './spans.js';
import { patternOf } from '../../core/pattern.js';

/** The agenda as it is headed: numbered headings, bare phrases, and « À suivre » boxes. */
export function sectionsOf(context: Context): SectionProposal[] {
  const { outline } = context;
  const found: SectionProposal[] = [];
  const open: SectionProposal[] = [];
  for (const { block, zone, headsZone, text } of outline.blocks) {
    if (open[0] && zone !== 'BODY' && zone !== 'REPEATED') endAt(found, open.splice(0), { start: block.start, text });
    if (zone !== 'BODY' || headsZone) continue;
    const box = block.kind !== 'TABLE' ? BOX.exec(text) : null;
    if ((block.kind !== 'HEADING' && !box) || (block.marker === null && !box && isNoHeading(text))) continue;
    const passage = box ? { start: block.start, end: block.start + box[0].trimEnd().length } : { start: block.start, end: block.end };
    const title = box ? 'À suivre' : wordsOf(outline.reading, block).replace(/\s*:$/u, '').trim();
    const boxed = box !== null;
    // A box closes what is below the item in which it stands.
    const level = boxed ? (open[0]?.level ?? 0) + 1 : block.level;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.key ?? null;
    const section: SectionProposal = {
      kind: 'SECTION',
      key: proposalKey('section', passage),
      passage,
      number: block.marker !== null && /[\p{L}\d]/u.test(block.marker) ? block.marker.replace(/[\s.)/–—-]+$/u, '') : null,
      title,
      level: open.length + 1,
      parent,
      boxed,
      presentedBy: boxed ? null : presenterOf(context, passage, title),
      until: null,
      confidence: boxed || block.marker !== null ? 0.97 : 0.85,
      reason: reasonOf(boxed, block.marker),
    };
    found.push(section);
    if (!boxed) open.push({ ...section, level: block.level });
  }
  return found;
}

/** What is not of the agenda ends the item in which it would stand, and with it what is below that. */
function endAt(found: SectionProposal[], [root]: readonly SectionProposal[], { start, text }: { start: number; text: string }): void {
  const [line = ''] = text.split('\n');
  const until = { start, end: start + Math.min(line.trimEnd().length, LONGEST_END) };
  const at = found.findIndex(({ key }) => key === root?.key);
  const ended = found[at];
  if (ended && until.end > until.start) found[at] = { ...ended, until };
}

/** So many characters of a line say where a section ends. */
const LONGEST_END = 100;

/** A sentence that introduces a list (« Les critères reposent sur : »), or a reference (« Cf. diapos 4 à 13 »), is set like a heading and is none. */
const REFERENCE = patternOf(/^(?:cf\.?|voir|source|lien|nb|ps|n\.b\.)(?![\p{L}])|^[<>]/iu);
const INTRODUCES = patternOf(
  /(?<![\p{L}’'])(?:est|sont|sera|seront|ont|peut|peuvent|doit|doivent|fait|font|voici|ceci|suit|suivants?|suivantes?|propose(?:nt)?|concerne(?:nt)?|repose(?:nt)?|comprend|comprennent|permet(?:tent)?|pr[ée]sente(?:nt)?|souhaite(?:nt)?|demande(?:nt)?|rappelle(?:nt)?|\p{Ll}{2,}(?:erait|eraient|eront|aient))(?![\p{L}])[^.]*:$/iu,
);

function isNoHeading(text: string): boolean {
  return REFERENCE.test(text) || INTRODUCES.test(text.trim());
}

function reasonOf(boxed: boolean, marker: string | null): SectionProposal['reason'] {
  if (boxed) return { fr: 'Un encadré « À suivre » commence ici.', en: 'A box of things to be done begins here.' };
  if (marker !== null) return { fr: `Un titre numéroté « ${marker} ».`, en: `A heading numbered “${marker}”.` };
  return { fr: 'Une ligne mise en titre au-dessus d’un texte.', en: 'A line set as a heading above a text.' };
}

/** A heading that is nothing but the name of an actor: what stands below is what it presents. */
function presenterOf(context: Context, passage: { start: number; end: number }, title: string): string | null {
  const mentions = mentionsWithin(context, passage);
  const [first] = mentions;
  if (!first || !isActor(first.actor)) return null;
  const named = withoutArticle(title).replace(/\s*\([^)]*\)$/u, '');
  return mentions.every(({ actor }) => actor === first.actor) && withoutArticle(first.surface).length >= named.length - 2
    ? first.actor
    : null;
}
