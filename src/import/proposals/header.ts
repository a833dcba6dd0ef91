import type { TextSpan } from '../../core/character-map.js';
import type { Message } from '../../errors.js';
import { kindOfId } from '../../kinds/index.js';
import { type Context, datesWithin, mentionsWithin } from './context.js';
import type { OutlineBlock } from './outline.js';
import { isPersonName } from './person-names.js';
import type { HeaderProposal, ProposedEntity } from './proposal.js';
import { proposalKey } from './spans.js';

/** What the minutes say of themselves: title, day, place and day of signature, convener, author. */

const MINUTES = /compte[s]?[- ]rendus?|proc[eè]s[- ]verbal|relev[ée] de|r[ée]union|conseil|assembl[ée]e/iu;
/** « Paris, le 26 novembre 2013 ». */
const SIGNED = /^(\p{Lu}[\p{L}’' -]{1,40}),\s+le\s+/u;
const AUTHOR = /(?:r[ée]alis[ée]|r[ée]dig[ée]|[ée]tabli|dress[ée])\s+par\s+(?:M\.|Mme|Madame|Monsieur)?\s*([^,.;(]+)/iu;
/** « DU COLLECTIF « … » »: whose meeting it was. */
const CONVENER =
  /(?<![\p{L}\d])(?:du|de la|de l[’']|des)\s+((?:collectif|comit[ée]|groupe de travail|gt|conseil|bureau|commission|association|r[ée]seau|f[ée]d[ée]ration)(?![\p{L}\d]).*)$/iu;

export function headerOf(context: Context): HeaderProposal[] {
  const { outline } = context;
  const front = outline.blocks.filter(({ zone, headsZone }) => zone === 'HEADER' && !headsZone);
  const title = front.find(({ text }) => MINUTES.test(text)) ?? front[0];
  const found: HeaderProposal[] = [];
  const add = (
    field: HeaderProposal['field'],
    passage: TextSpan,
    value: string,
    reason: Message,
    confidence: number,
    entity: ProposedEntity | null = null,
  ): void => {
    if (found.some((one) => one.field === field)) return;
    found.push({
      kind: 'HEADER',
      key: proposalKey('header', passage, field),
      field,
      passage: { start: passage.start, end: passage.end },
      value,
      entity,
      reason,
      confidence,
    });
  };
  if (title) {
    add('TITLE', title.block, title.text, { fr: 'Le premier titre du document.', en: 'The first title of the document.' }, 0.95);
    const day = dayIn(context, title);
    if (day) add('DATE', title.block, day, { fr: 'Le jour que dit le titre.', en: 'The day that the title says.' }, 0.97);
    convenerOf(context, title, add);
  }
  for (const block of front) {
    const signed = SIGNED.exec(block.text);
    const day = signed ? dayIn(context, block) : null;
    if (signed && day) {
      const reason = {
        fr: 'Le lieu et le jour que porte le document, comme sur une lettre.',
        en: 'The place and day that the paper bears, as a letter does.',
      };
      add('ISSUED', block.block, day, reason, 0.95);
      add('SIGNED_AT', block.block, signed[1] ?? '', reason, 0.9);
    } else if (block !== title && day === null && dayIn(context, block) && block.text.length < 160) {
      add(
        'DATE',
        block.block,
        dayIn(context, block) ?? '',
        { fr: 'Un jour seul, en tête du document.', en: 'A day alone, at the head of the document.' },
        0.8,
      );
    }
  }
  for (const block of outline.blocks.filter(({ zone }) => zone === 'CLOSING' || zone === 'HEADER')) {
    const name = AUTHOR.exec(block.text)?.[1]?.trim();
    if (name === undefined) continue;
    const entity = context.gazetteer.entity(name, 'PERSON');
    if (entity.id !== null || isPersonName(name))
      add('AUTHOR', block.block, name, { fr: 'Le document dit qui l’a rédigé.', en: 'The document says who wrote it.' }, 0.95, entity);
  }
  return found;
}

function dayIn(context: Context, { block, text }: OutlineBlock): string | null {
  const days = datesWithin(context, block).filter(({ edtf, relative }) => !relative && /^\d{4}-\d{2}-\d{2}$/.test(edtf));
  return days.find(({ yearWritten }) => yearWritten)?.edtf ?? (text.length < 120 ? (days[0]?.edtf ?? null) : null);
}

function convenerOf(
  context: Context,
  title: OutlineBlock,
  add: (field: 'CONVENER', passage: TextSpan, value: string, reason: Message, confidence: number, entity: ProposedEntity | null) => void,
): void {
  const body = mentionsWithin(context, title.block).find(({ actor }) =>
    ['ORGANIZATION', 'GOVERNMENT_BODY'].includes(kindOfId(actor) ?? ''),
  );
  if (body) {
    const entity = context.gazetteer.known(body.actor);
    add('CONVENER', body.span, entity.name, { fr: 'Le titre nomme l’organisateur.', en: 'The title names the convener.' }, 0.95, entity);
    return;
  }
  const named = CONVENER.exec(title.text)?.[1];
  if (named === undefined) return;
  add(
    'CONVENER',
    title.block,
    named,
    { fr: 'Le titre dit de qui est la réunion.', en: 'The title says whose meeting it is.' },
    0.6,
    context.gazetteer.entity(named, 'ORGANIZATION'),
  );
}
