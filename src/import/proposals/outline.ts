import { foldName } from '../../core/fold.js';
import { isPersonName } from './person-names.js';
import { type Block, cellsOf, type Reading, type Sentence, textOf, wordsOf } from '../reading/model/reading.js';
import { patternOf } from '../../core/pattern.js';

/** Which part of the minutes each block is of: by the headings that all minutes know. */

export type Zone = 'HEADER' | 'CONTENTS' | 'ANNEXES' | 'NEXT' | 'PARTICIPANTS' | 'BODY' | 'CLOSING' | 'REPEATED';

export interface OutlineBlock {
  readonly at: number;
  readonly block: Block;
  readonly text: string;
  readonly zone: Zone;
  /** Whether it is the heading of its zone, and no part of what it heads. */
  readonly headsZone: boolean;
}

export interface Outline {
  readonly reading: Reading;
  readonly blocks: readonly OutlineBlock[];
  /** The sentences of each block. */
  readonly sentencesOf: (block: OutlineBlock) => readonly Sentence[];
}

const TITLE = patternOf(
  /^(?:compte[s]?[- ]rendus?|c\.?-?r\.?\s|proc[eè]s[- ]verbal|relev[ée] de (?:d[ée]cisions|conclusions)|r[ée]union(?![\p{L}\d])|conseil(?![\p{L}\d])|assembl[ée]e|minutes(?![\p{L}]))/iu,
);

/** « PROCÈS-VERBAL » in a line of its own, below the name of what met. */
const NOTHING_BUT_MINUTES =
  /^(?:projet de\s)?(?:compte[s]?[- ]rendus?|proc[eè]s[- ]verbal|relev[ée] de (?:d[ée]cisions|conclusions)|minutes)\s*$/iu;
const TITLE_GOES_ON = patternOf(/^(?:du|de la|de l[’']|des|of the)\s?\p{L}[^.:]*$/iu);

const STATUS =
  '(?:pr[ée]sent[·(-]?e?[·-]?s?\\)?|excus[ée][·(-]?e?[·-]?s?\\)?|absent[·(-]?e?[·-]?s?\\)?|repr[ée]sent[ée][·(-]?e?[·-]?s?\\)?|invit[ée][·(-]?e?[·-]?s?\\)?|apolog(?:y|ies)(?: for absence)?|(?:in )?attendance|attendees)';
const WHO =
  '(?:[ée]taient|[ée]tait|sont|membres?|personnes?|conseill[eè]re?s?|[ée]lue?s?|administrat(?:eurs?|rices?)|adh[ée]rente?s?|associations?|organismes?)';
/** « Présents », « Étaient excusés : », « Liste des participants », « ASSISTAIENT EGALEMENT A LA REUNION », « Membres présents (5) : ». */
const PARTICIPANTS_HEADING = patternOf(
  `^(?:\\d+\\s+)?(?:les\\s+)?(?:liste (?:des|de)\\s+)?(?:${WHO}(?:\\s+(?:d[eu]s?|de la|de l[’'])[a-zà-ÿ’' ]{1,40}?)?\\s+)*(?:[ée]galement\\s+)?(?:participant[·(-]?e?[·-]?s?\\)?|${STATUS}(?:(?:\\s*(?:et|ou|\\/|,)\\s*|\\s+)${STATUS})*|pr[ée]sences?|participation|[ée]tai(?:en)?t(?:\\s[ée]galement|\\saussi)?\\sl[àa]|s(?:e sont|[’']est) excus[ée]e?s?|(?:those\\s)?present were|(?:participent|participai(?:en)?t|assiste(?:nt)?|assistai(?:en)?t|si[ée]g(?:eaient|ent))(?:\\s[ée]galement|\\saussi)?(?:,?\\s(?:sans|avec)\\s[^:;.]{2,40})?|appel nominal|feuille de pr[ée]sence|pouvoirs?|procurations?|sur place|[àa] distance|en visio(?:conf[ée]rence)?|en distanciel|en pr[ée]sentiel|par t[ée]l[ée]phone|autour de la table|bureau de (?:la )?s[ée]ance|connect[ée]e?s|ont particip[ée]|ont r[ée]pondu pr[ée]sente?s?)(?:\\s+(?:[àa] la r[ée]union|[àa] la s[ée]ance|[àa] l[’']assembl[ée]e|pour|au titre d|du côté d|ayant donné|avec (?:pouvoir|procuration)|en (?:visio|distanciel|présentiel))[^:;.]*)?(?:\\s*\\([^)]*\\))?\\s*(?::|$)`,
  'iu',
);

const ZONE_HEADINGS: readonly (readonly [Zone, RegExp])[] = [
  ['CONTENTS', /^(?:sommaire|table des mati[eè]res|(?:l[’'])?ordre du jour)\s*:?\s*$/iu],
  ['ANNEXES', /^(?:(?:liste des )?annexes?|pi[eè]ces? jointes?|documents? joints?)\s*:?\s*$/iu],
  [
    'NEXT',
    /^(?:(?:l[ae]s?\s+)?prochaine?s?\s+(?:r[ée]unions?|rencontres?|s[ée]ances?|dates?|rendez-vous|assembl[ée]es?|[ée]ch[ée]ances?|conseils?|comit[ée]s?|bureau|copil|pl[ée]ni[eè]res?|sessions?)|date (?:et lieu )?de la prochaine (?:r[ée]union|s[ée]ance|rencontre)|(?:dates? of (?:the )?)?next meetings?|dates? [àa] retenir|calendrier)\s*:?\s*$/iu,
  ],
  ['PARTICIPANTS', PARTICIPANTS_HEADING],
];

const CLOSING =
  /^minutes\s(?:were\s)?(?:taken|written|drafted|prepared)\s+by|^(?:compte[- ]rendu|proc[eè]s[- ]verbal)\s+(?:r[ée]alis[ée]|r[ée]dig[ée]|[ée]tabli|dress[ée])\s+par/iu;
/** A line of names after a colon is a zone of its own heading and content. */
const INLINE_PARTICIPANTS = /^[^:]{1,80}:\s*\S/u;
const LONGEST_ZONE_HEADING = 110;
export const BOX = /^[àa] suivre\s*(?::|$)/iu;

export function outlineOf(reading: Reading): Outline {
  const texts = reading.blocks.map((block) => textOf(reading, block));
  const keys = texts.map(keyOf);
  const lastAt = new Map(keys.map((key, at) => [key, at]));
  let zone: Zone = 'HEADER';
  let titleSeen = false;
  const blocks = reading.blocks.map((block, at): OutlineBlock => {
    const text = texts[at] ?? '';
    const entry = (one: Zone, headsZone = false): OutlineBlock => ({ at, block, text, zone: one, headsZone });
    if (block.repeats !== null) return entry('REPEATED');
    const words = wordsOf(reading, block);
    const said = zoneNamed(words);
    // « 1) Calendrier » is a subject of the meeting.
    const named = said === 'NEXT' && block.marker !== null && !/prochain/iu.test(words) ? null : said;
    if (named === 'CLOSING') return entry((zone = 'CLOSING'));
    if (named && (block.kind !== 'LIST_ITEM' || block.marker === null)) {
      zone = named;
      return entry(zone, !(named === 'PARTICIPANTS' && INLINE_PARTICIPANTS.test(words)));
    }
    if (zone === 'HEADER' && tellsPresence(reading, block)) return entry((zone = 'PARTICIPANTS'));
    if (zone === 'HEADER' && ((!titleSeen && TITLE.test(words)) || NOTHING_BUT_MINUTES.test(words))) {
      titleSeen = true;
      return entry(zone);
    }
    // « DU COLLECTIF « … » »: the title goes on in a line of its own.
    if (zone === 'HEADER' && titleSeen && TITLE_GOES_ON.test(words) && TITLE.test(texts[at - 1] ?? '')) return entry(zone);
    // What stands again as a heading is a line of the contents.
    if (zone === 'CONTENTS' && ((lastAt.get(keys[at] ?? '') ?? at) > at || block.kind === 'LIST_ITEM')) return entry(zone);
    if (zone === 'CONTENTS' && /^prochaine r[ée]union(?![\p{L}\d])/iu.test(text)) return entry('NEXT');
    if (zone === 'PARTICIPANTS' && block.kind === 'PARAGRAPH' && isProse(words)) return entry((zone = 'BODY'));
    if (zone === 'PARTICIPANTS' && block.marker === null && isHeadOfNames(words, texts[at + 1] ?? '')) return entry(zone, true);
    if (beginsBody(zone, block, reading.blocks[at + 1], titleSeen)) zone = 'BODY';
    // What nowhere calls itself minutes has a head all the same, and it is over where somebody begins to tell.
    else if (zone === 'HEADER' && !titleSeen && endsUntitledHead(block, words, reading.blocks[at - 1])) zone = 'BODY';
    else if (zone === 'CONTENTS' && block.kind === 'PARAGRAPH') return entry('HEADER');
    return entry(zone);
  });
  return { reading, blocks, sentencesOf: sentencesByBlock(reading) };
}

/** « Organisme | Présents | Excusés »: a table whose titles say who was there, without a heading of its own. */
function tellsPresence(reading: Reading, block: Block): boolean {
  if (block.kind !== 'TABLE') return false;
  const [titles = []] = cellsOf(reading, block);
  return titles.filter((title) => title.length <= LONGEST_COLUMN_TITLE && PARTICIPANTS_HEADING.test(title.trim())).length > 1;
}

const LONGEST_COLUMN_TITLE = 40;

/** « Excusés : », « Prochaines réunions : »: a line that says what stands below it, and nothing of its own. */
export function isOnlyHeading(text: string): boolean {
  const named = zoneNamed(text);
  return named !== null && named !== 'CLOSING' && !INLINE_PARTICIPANTS.test(text);
}

function zoneNamed(text: string): Zone | null {
  const [head = ''] = text.split(/(?<=:)\s/u);
  if (CLOSING.test(text)) return 'CLOSING';
  if (head.length > LONGEST_ZONE_HEADING) return null;
  for (const [zone, pattern] of ZONE_HEADINGS) {
    if (!pattern.test(text)) continue;
    // « Présents : … » goes on with names; « Annexes : … » in a sentence is none.
    if (zone === 'PARTICIPANTS' || text.length <= LONGEST_ZONE_HEADING) return zone;
  }
  return null;
}

/** « Pour l’État : », « Collège des associations : » above names. */
function isHeadOfNames(words: string, below: string): boolean {
  if (words.length > LONGEST_ZONE_HEADING || !words.endsWith(':') || below.length > 200) return false;
  return below.split(/[,;:()–]|\s-\s/u).some((part) => isPersonName(part.trim()));
}

/** A sentence among names tells of the meeting, unless it says itself who was there. */
function isProse(text: string): boolean {
  if (
    !/\.["»”)]?$/u.test(text) ||
    text.length < 60 ||
    /pr[ée]sent|excus|absent|repr[ée]sent|pouvoir|particip|apolog/iu.test(text.slice(0, 200))
  )
    return false;
  const words = text.split(/\s+/u);
  return words.filter((word) => /^(?:[dl]’)?\p{Ll}/u.test(word)).length > words.length / 2;
}

function beginsBody(zone: Zone, block: Block, after: Block | undefined, titleSeen: boolean): boolean {
  if (zone === 'BODY') return false;
  if (block.kind !== 'HEADING') return false;
  if (zone !== 'HEADER') return true;
  return block.marker !== null || (titleSeen && after?.kind !== 'HEADING');
}

/** « Points examinés » after a table, or the first sentences of an e-mail; what says which meeting it was still heads them. */
function endsUntitledHead(block: Block, words: string, before: Block | undefined): boolean {
  if (block.kind === 'HEADING') return before?.kind === 'TABLE' || before?.kind === 'LIST_ITEM';
  return block.kind === 'PARAGRAPH' && isProse(words) && !WHICH_MEETING.test(words);
}

/** « notre réunion du mercredi 20 juin », “our meeting of 3 May”. */
const WHICH_MEETING = patternOf(
  /(?:r[ée]union|rencontre|s[ée]ance|assembl[ée]e|conseil|bureau|comit[ée])\s(?:du|de)\s(?:\p{L}+\s)?\d|meeting (?:of|on) (?:\p{L}+\s)?\d/iu,
);

function keyOf(text: string): string {
  return foldName(text).replace(/[^\p{L}]+/gu, '');
}

function sentencesByBlock({ sentences }: Reading): (block: OutlineBlock) => readonly Sentence[] {
  const byBlock = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const all = byBlock.get(sentence.block);
    if (all) all.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  return ({ at }) => byBlock.get(at) ?? [];
}
