import { foldSpaceMap } from '../core/fold.js';
import { elementAt } from '../core/sorted.js';
import { REDACTED } from './redacted.js';
import { FULL_LINE, ITEM, type Line, linesOf, type Span, usualWidth } from './lines.js';

/** Sentences of raw minutes. Pure; offsets are UTF-16 units. */

/** What begins a sentence besides an item of a list: a letter or a Roman number before it, an address. */
const BEGINNING = /^(?:[a-z]\)\s|[IVX]+\s?[-–.)]\s|https?:)/u;
const CAPITAL = /^[«“"(]?\s?[\p{Lu}\d█]/u;
const REDACTED_WORD = new RegExp(`${REDACTED}+`, 'gu');

/** Words that begin what the next line goes on with. */
const OPEN_END =
  /(?:^|[\s(«'’])(?:à|au|aux|de|du|des|la|le|les|un|une|et|ou|en|par|pour|sur|dans|avec|sans|que|qui|son|sa|ses|ce|cette|ces|leurs?)$/iu;
/** Words whose point does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(«'’])(?:M|MM|Mme|Mmes|Mlle|Dr|Me|Mgr|St|Ste|cf|Cf|p|pp|art|ex|n|no|vol|éd|av|bd|tél|resp|env|lun|mer|jeu|ven|sam|dim|\p{Lu})\.$/u;
/** A shortened month goes on with its year, or with a word in small letters: « sept. 2023 », « le 4 déc. au soir ». */
const SHORT_MONTH = /(?:^|[\s(«'’])(?:janv|f[ée]vr?|avr|juil|sept|oct|nov|d[ée]c)\.$/iu;
/** What numbers a sentence is no sentence. */
const NUMBER = /^(?:\d{1,2}|[IVX]+|[a-z])[.)]$/;
/** A question or exclamation inside a sentence that goes on: « 18 décembre ? 12 décembre ? ». */
const INNER_END = /[?!…][\s»”)]*$/u;
const GOES_ON = /^[\p{Ll}\d,;:)\]»”]/u;

/**
 * The sentences of a text, in order, without the white space around them.
 * @param headings where its headings stand: each begins a sentence, and ends one where it ends its line
 */
export function sentencesOf(text: string, headings: readonly Span[] = []): Span[] {
  return blocksOf(text, headings).flatMap((block) => sentencesOfBlock(text, block));
}

/** The smallest run of whole sentences that contains the span. */
export function sentenceAround(sentences: readonly Span[], span: Span): Span {
  const touched = sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  return { start: Math.min(span.start, ...touched.map((one) => one.start)), end: Math.max(span.end, ...touched.map((one) => one.end)) };
}

function blocksOf(text: string, headings: readonly Span[]): Span[] {
  const cuts = new Set([0, text.length, ...headings.map((heading) => heading.start)]);
  for (const { end } of headings) if (/^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 200))) cuts.add(end);
  const lines = linesOf(text);
  const width = usualWidth(lines);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || ITEM.test(line.text) || BEGINNING.test(line.text) || endsOnPurpose(before, line, width)) cuts.add(line.start);
  });
  for (const at of markupCuts(text, lines)) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => ({ start: elementAt(sorted, index), end }));
}

/** In Markdown: a heading, a row of a table, a rule. */
const MARKUP = /^(?:#{1,6}\s|\|.*\|$|(?:-{3,}|={3,}|\*{3,}|_{3,})$)/u;
/** The line under the first row of a table; where its rows have no bars at their ends, it alone says that they are rows. */
const TABLE_RULE = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?$/u;
/** The line under a heading. */
const UNDERLINE = /^(?:={3,}|-{3,})$/u;

/** Where Markdown says that a sentence ends: around headings and rows of tables, and after a list that an empty line ends. */
function markupCuts(text: string, lines: readonly Line[]): number[] {
  const isApart = (index: number): boolean => /\n[^\S\n]*\r?\n/.test(text.slice(lines[index - 1]?.end ?? 0, lines[index]?.start));
  const cuts: number[] = [];
  /** Whether the lines of the list follow each other: where all lines stand apart, an empty one says nothing. */
  let inList = false;
  let inTable = false;
  lines.forEach((line, index) => {
    const beginsTable = TABLE_RULE.test(lines[index + 1]?.text ?? '') && line.text.includes('|');
    inTable = beginsTable || (inTable && line.text.includes('|') && !isApart(index));
    if (ITEM.test(line.text)) inList = index === 0 || !isApart(index) || inList;
    else if (inList && isApart(index)) {
      inList = false;
      if (text[line.start - 1] === '\n' && CAPITAL.test(line.text)) cuts.push(line.start);
    }
    if (!inTable && !MARKUP.test(line.text)) return;
    const heading = UNDERLINE.test(line.text) ? lines[index - 1] : undefined;
    cuts.push(heading?.start ?? line.start);
    const next = lines[index + 1];
    if (next) cuts.push(next.start);
  });
  return cuts;
}

/** Whether a line has space left for the word that begins the next one. */
function endsOnPurpose(before: Line, line: Line, width: number): boolean {
  if (OPEN_END.test(before.text)) return false;
  const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return CAPITAL.test(line.text) && before.text.length + 1 + firstWord < width * FULL_LINE;
}

/** A text in which words that were taken out read as the names that they were: sentences begin and end where they did. */
function nameForRedacted(text: string): string {
  return text.includes(REDACTED) ? text.replace(REDACTED_WORD, (word) => `X${'x'.repeat(word.length - 1)}`) : text;
}

function sentencesOfBlock(text: string, block: Span): Span[] {
  const folded = foldSpaceMap(nameForRedacted(text.slice(block.start, block.end)));
  const spans: { from: number; to: number }[] = [];
  let from = 0;
  for (const to of sentenceEnds(folded.text).flatMap((end, at, all) => withEndsBeforeNumbers(folded.text, all[at - 1] ?? 0, end))) {
    const last = spans.at(-1);
    if (last && continues(folded.text.slice(Math.max(last.from, from - LOOK_BACK), from), folded.text.slice(from, to))) last.to = to;
    else spans.push({ from, to });
    from = to;
  }
  return spans.map(({ from, to }) => {
    const trimmedTo = from + folded.text.slice(from, to).trimEnd().length;
    return { start: block.start + elementAt(folded.offsets, from), end: block.start + elementAt(folded.offsets, trimmedTo) };
  });
}

/**
 * A full stop with a number behind it that counts or dates something: « … nos locaux. 120 personnes … », « … en mai. 3 h plus tard … ». The rules of
 * Unicode see none where small letters follow the number.
 */
const BEFORE_NUMBER =
  /(?<=(?:\p{Ll}{3}|\s(?:19|20)\d\d|[€%])[»”)]?\.)\s+(?=\d{1,3}(?:[ .\u202f]\d{3})*(?:,\d+)?\s(?:\p{Ll}{2}|[dl][’']|[€%]))/gu;

/** The ends in one sentence by the rules of Unicode: its own, and those before a number that begins another. */
function withEndsBeforeNumbers(text: string, start: number, end: number): number[] {
  const cuts = [...text.slice(start, end).matchAll(BEFORE_NUMBER)].map((cut) => ({
    end: start + cut.index + cut[0].length,
    before: text.slice(start + cut.index - LOOK_BACK < 0 ? 0 : start + cut.index - LOOK_BACK, start + cut.index),
  }));
  return [...cuts.filter(({ before }) => !COUNTS.test(before)).map((cut) => cut.end), end];
}

/** « art. 12 », « chap. 3 », « réf. 2034 », « env. 120 »: a shortened word goes on with its number. */
const COUNTS =
  /(?:^|[\s(«'’])(?:art|chap|fig|réf|env|tél|vol|ann|app|sect|tab|div|pag|dép|bât|num|lot|min|max|janv|f[ée]vr?|avr|juil|sept|oct|nov|d[ée]c|approx|ext|apt|appt)\.$/iu;

/** How much of a sentence says whether it goes on: its last word, or a number that is all of it. */
const LOOK_BACK = 60;

const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'sentence' });

/**
 * Where sentences end by the rules of Unicode (UAX 29). A long text is looked at in stretches: the segmenter takes a time that grows with the
 * square of the length. Where a stretch ends, its last two segments are looked at again with what follows: the rules look ahead from an end
 * over all that is neither a letter nor an end.
 * @param stretch in UTF-16 units
 */
export function sentenceEnds(text: string, stretch = 4000): number[] {
  const ends: number[] = [];
  let at = 0;
  let length = stretch;
  while (at < text.length) {
    const isLast = at + length >= text.length;
    const found = Array.from(SEGMENTER.segment(text.slice(at, at + length)), ({ segment, index }) => at + index + segment.length);
    const sure = isLast ? found : found.slice(0, -2);
    for (const end of sure) ends.push(end);
    at = sure.at(-1) ?? at;
    length = sure.length > 0 ? stretch : length * 2;
  }
  return ends;
}

function continues(before: string, segment: string): boolean {
  if (SHORT_MONTH.test(before.trimEnd())) return /^[\p{Ll}\d(]/u.test(segment);
  return NUMBER.test(before.trim()) || ABBREVIATION.test(before.trimEnd()) || (INNER_END.test(before) && GOES_ON.test(segment));
}
