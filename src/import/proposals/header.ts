import type { TextSpan } from '../../core/character-map.js';
import type { Message } from '../../errors.js';
import { authorOf, saysAuthor } from './author.js';
import { type Context, datesWithin } from './context.js';
import { convenerOf } from './convener.js';
import { addDays } from './dates/calendar.js';
import { type Add, LAST, linesOf, type Title } from './head-lines.js';
import { stateIn } from './minutes-state.js';
import type { OutlineBlock } from './outline.js';
import type { HeaderProposal, ProposedEntity } from './proposal.js';
import { proposalKey } from './spans.js';
import { placeBehindDay, placeOfMeeting } from './venue.js';
import { patternOf } from '../../core/pattern.js';

/** What the minutes say of themselves: title, day, place and day of signature, convener, author. */

const MINUTES = patternOf(
  /compte[s]?[- ]rendus?|proc[eè]s[- ]verbal|relev[ée] de|r[ée]union|conseil|assembl[ée]e|^minutes(?!\p{L})|(?<!\p{L})minutes of(?!\p{L})|meeting/iu,
);
/** What only minutes call themselves. */
const ITSELF = patternOf(
  /^\P{L}*(?:compte[s]?[- ]rendus?|proc[eè]s[- ]verbal|relev[ée] de (?:d[ée]cisions|conclusions)|(?:draft )?minutes) (?:de|du|des|d[’']|of|from)/iu,
);
/** « Bureau du 9/10/2053 – CR »: what nowhere calls itself a meeting. */
const GATHERING =
  /(?:^|\s)(?:CR|PV)(?:\s|$)|^(?:le\s)?(?:[Bb]ureau|[Cc]omité|[Cc]ommission|[Cc]oordination|[Rr]encontre|[Ss]éance|[Cc]opil|COPIL|[Pp]lénière|[Tt]able ronde|[Pp]oint|[Ee]ntretien)\s/u;
const LONGEST_TITLE = 160;
/** « Paris, le 26 novembre 2013 ». */
const SIGNED = patternOf(/^(?:fait\s+à\s+)?(\p{Lu}[\p{L}’' -]{1,40}),\s+le\s+/iu);
const INITIALLED = patternOf(/^\P{L}*(?:\p{Lu}\.\s?-?){2,3},?\s(?:le\s)?(?=\p{L}*\s?\d)/u);
/** « Diffusé le … », « établi par … le … », « Relecture du compte-rendu … »: the day of the paper, not of the meeting. */
const ISSUED = patternOf(
  /(?:(?<!\p{L})(?:diffus|r[ée]dig|[ée]tabli|publi|transmis|envoy|mis en ligne|mis à jour)\p{L}*\s[^.;]{0,60}?(?<!\p{L})le\s*(?::\s*)?|version\s(?:\p{L}+\s){0,2}(?:du|au)\s|(?<!\p{L})(?:issued|circulated|drafted|draft of|version of|dated|published)\s(?:on\s)?|date de (?:diffusion|r[ée]daction|publication|relecture)\s*:?\s*|(?:relecture|r[ée]daction|diffusion) du (?:compte[- ]rendu|pv|relev[ée])\s*:?\s*)/iu,
);
/** « Date : 22 juin 2035 » in the head of an e-mail: when it was sent, whatever day it tells of. */
const SENT = /^(?:date|sent|envoy[ée])\s*:\s/iu;
const SENDER = /^(?:de|from|exp[ée]diteur|exp[ée]ditrice)\s*:\s/iu;
/** « Objet : … »: what the paper is about. */
const SUBJECT = /^objet\s*:\s*/iu;
/** A title that says nothing but that it is a meeting and when. */
const ONLY_A_DAY = /^r[ée]union\s+(?:du|de)\s/iu;
/** « Séance du lundi 26 septembre 2044 »: the second line of a title. */
const SESSION = patternOf(/^(?:s[ée]ance|r[ée]union|session)\s(?:\p{L}+\s){0,3}(?:du|de)\s(?:\p{L}+\s)?\d[^.:]{0,40}$/iu);
export function headerOf(context: Context): HeaderProposal[] {
  const { outline } = context;
  const front = outline.blocks.filter(({ zone, headsZone }) => zone === 'HEADER' && !headsZone);
  const title = titleOf(front);
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
    add('TITLE', title.span, title.text, { fr: 'Le premier titre du document.', en: 'The first title of the document.' }, 0.95);
    const day = dayIn(context, title.whole);
    if (day) add('DATE', title.whole.block, day, { fr: 'Le jour que dit le titre.', en: 'The day that the title says.' }, 0.97);
    convenerOf(context, front, title, add);
  }
  const isMail = front.some(({ text }) => SENDER.test(text));
  for (const block of front) {
    issuedIn(context, block, add);
    if (isMail && SENT.test(block.text)) {
      const sent = dayIn(context, block);
      if (sent)
        add('ISSUED', block.block, sent, { fr: 'Le jour où le message a été envoyé.', en: 'The day when the message was sent.' }, 0.9);
      continue;
    }
    const signed = SIGNED.exec(block.text);
    const day = signed ? dayIn(context, block) : null;
    if (signed && day) {
      const reason = {
        fr: 'Le lieu et le jour que porte le document, comme sur une lettre.',
        en: 'The place and day that the paper bears, as a letter does.',
      };
      add('ISSUED', block.block, day, reason, 0.95);
      add('SIGNED_AT', block.block, signed[1] ?? '', reason, 0.9);
    } else if (block !== title?.whole && day === null && dayIn(context, block) && block.text.length < 160) {
      add(
        'DATE',
        block.block,
        dayIn(context, block) ?? '',
        { fr: 'Un jour seul, en tête du document.', en: 'A day alone, at the head of the document.' },
        0.8,
      );
    }
  }
  if (isMail) dayTold(context, front, found, add);
  const last = outline.blocks.filter(({ zone }) => zone !== 'REPEATED').slice(-LAST);
  placeOf(context, front, title, add);
  for (const block of outline.blocks.filter((one) => one.zone === 'PARTICIPANTS' && one.block.kind === 'TABLE'))
    issuedIn(context, block, add);
  for (const block of last) {
    if (saysAuthor(block.text) || /^\P{L}*version\s/iu.test(block.text)) issuedIn(context, block, add);
    // « A. L., le 9 mars 2034 »: whoever wrote signs so.
    const initialled = block.text.length < 60 && INITIALLED.test(block.text) ? dayIn(context, block) : null;
    if (initialled)
      add('ISSUED', block.block, initialled, { fr: 'Le jour auprès de la signature.', en: 'The day beside the signature.' }, 0.85);
    const signed = SIGNED.exec(block.text);
    const day = signed && block.text.length < 120 ? dayIn(context, block) : null;
    if (!signed || !day) continue;
    const reason = { fr: 'Le lieu et le jour au bas du document.', en: 'The place and day at the foot of the document.' };
    add('ISSUED', block.block, day, reason, 0.95);
    add('SIGNED_AT', block.block, signed[1] ?? '', reason, 0.9);
  }
  authorOf(context, last, add);
  stateOf(front, last, add);
  return found;
}

/** How far the minutes have come, where their head or their foot says it. */
function stateOf(front: readonly OutlineBlock[], last: readonly OutlineBlock[], add: Add): void {
  for (const line of [...front, ...last].flatMap(linesOf)) {
    const isFoot = !front.includes(line.whole);
    const state = line.text
      .split(/\n|(?<=[.;])\s/)
      .map((part) => stateIn(part, isFoot))
      .find((one) => one !== null);
    if (state)
      return add('STATE', line.span, state, { fr: 'Le document dit où il en est.', en: 'The document says how far it has come.' }, 0.8);
  }
}

/** « Voici ce qu’on s’est dit jeudi (le 4 mars) »: of an e-mail that says it nowhere else, the first day before it was sent. */
function dayTold(context: Context, front: readonly OutlineBlock[], found: readonly HeaderProposal[], add: Add): void {
  const sent = found.find(({ field }) => field === 'ISSUED')?.value;
  if (sent === undefined || found.some(({ field }) => field === 'DATE')) return;
  const first = context.outline.blocks.filter(({ zone }) => zone === 'BODY').slice(0, LAST);
  for (const { block, text } of [...front, ...first]) {
    if (SENT.test(text)) continue;
    const day = datesWithin(context, block).find(
      ({ edtf, relative }) => !relative && /^\d{4}-\d{2}-\d{2}$/.test(edtf) && edtf <= sent && edtf > addDays(sent, -LATE),
    );
    if (day)
      return add('DATE', block, day.edtf, { fr: 'Le premier jour que dit le message.', en: 'The first day that the message says.' }, 0.6);
  }
}

/** So many days after a meeting, its minutes are sent at the latest. */
const LATE = 31;

/** Where it was held: a line that says so, the first sentence, or what stands behind the day. */
function placeOf(context: Context, front: readonly OutlineBlock[], title: Title | null, add: Add): void {
  const { outline } = context;
  const first = outline.blocks.filter(({ zone }) => zone === 'BODY' || zone === 'PARTICIPANTS').slice(0, LAST);
  for (const block of [...front, ...first]) {
    const place = placeOfMeeting(block.text);
    if (place !== null)
      return add(
        'PLACE',
        block.block,
        place,
        { fr: 'Le document dit où la réunion a eu lieu.', en: 'The document says where the meeting was held.' },
        0.9,
      );
  }
  if (!title) return;
  for (const block of front.filter((one) => one.text.length < LONGEST_TITLE && !SIGNED.test(one.text))) {
    const day = datesWithin(context, block.block).find(({ relative, edtf }) => !relative && /^\d{4}-\d{2}-\d{2}$/.test(edtf));
    const place = day ? placeBehindDay(block.text.slice(day.end - block.block.start)) : null;
    if (place !== null)
      return add('PLACE', block.block, place, { fr: 'Le lieu qui suit le jour.', en: 'The place that follows the day.' }, 0.7);
  }
}

function dayIn(context: Context, { block, text }: OutlineBlock): string | null {
  const issued = SIGNED.test(text) ? -1 : (ISSUED.exec(text)?.index ?? -1);
  const days = datesWithin(context, block).filter(
    ({ start, edtf, relative }) => !relative && /^\d{4}-\d{2}-\d{2}$/.test(edtf) && (issued < 0 || start < block.start + issued),
  );
  return days.find(({ yearWritten }) => yearWritten)?.edtf ?? (text.length < 120 ? (days[0]?.edtf ?? null) : null);
}

/** What a document calls itself: its subject line, else the first line that speaks of minutes or a meeting, less what only says its day. */
function titleOf(front: readonly OutlineBlock[]): Title | null {
  const lines = front.flatMap(linesOf);
  const subject = lines.find(({ text }) => SUBJECT.test(text));
  if (subject) {
    const words = subject.text.replace(SUBJECT, '').replace(/\s+du\s+(?:\p{L}+\s+)?\d.*$/u, '');
    return { ...subject, text: words };
  }
  // « Conseil municipal », and below it « Procès-verbal de la séance du … ».
  const named =
    lines.find(({ text }) => ITSELF.test(text) && text.length < LONGEST_TITLE) ??
    lines.find(({ text }) => MINUTES.test(text)) ??
    lines.find(({ text }) => GATHERING.test(text) && /\d/u.test(text) && text.length < LONGEST_TITLE);
  if (named && ONLY_A_DAY.test(named.text)) {
    const above = front.find((one) => one.block.kind === 'HEADING' && one.block.start < named.span.start);
    if (above) return { text: above.text, span: above.block, whole: named.whole };
  }
  // « Procès-verbal du conseil », and below it « Séance du jeudi … »: both are its title.
  const below = named && lines[lines.indexOf(named) + 1];
  if (below && !/\d/u.test(named.text) && SESSION.test(below.text))
    return {
      text: `${named.text} – ${below.text}`,
      span: { start: named.span.start, end: below.span.end },
      whole: below.whole,
    };
  return named ?? lines[0] ?? null;
}

function issuedIn(context: Context, { block, text }: OutlineBlock, add: Add): void {
  const said = ISSUED.exec(text);
  if (!said) return;
  const from = block.start + said.index + said[0].length;
  const date = datesWithin(context, block).find(({ start, edtf }) => start >= from - 3 && /^\d{4}-\d{2}-\d{2}$/.test(edtf));
  if (date && date.start - from < 20)
    add('ISSUED', block, date.edtf, { fr: 'Le document dit quand il a été écrit.', en: 'The document says when it was written.' }, 0.85);
}
