import { anchorSpan, findQuote, type FoldedText, foldText } from '../../documents/anchor.js';
import { sentencesOf } from '../../documents/sentences.js';
import { foldName, foldSpace, foldSpaceMap, spanOf } from '../../core/fold.js';
import { readWholeText } from '../components/minutes.js';
import { MeetingTextsDocument, type QuoteInput } from '../operations.generated.js';
import type { PageRequest } from '../page-request.js';

/** Sentences of minutes, to be found and quoted as evidence. */

/** A sentence, or the words of one, where they stand in a document. */
export interface Span {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its words, white space folded. */
export interface Sentence extends Span {
  readonly text: string;
}

/** All sentences of the texts of a meeting, in their order. */
export async function sentencesOfMeeting(page: PageRequest, meeting: string): Promise<Sentence[]> {
  const { meeting: found } = await page.ask(MeetingTextsDocument, { id: meeting });
  const documents = (found?.publications ?? []).flatMap((publication) => publication.documents);
  const texts = await Promise.all(documents.map(({ id }) => readWholeText(page, id)));
  return texts.flatMap((node) =>
    node === null
      ? []
      : sentencesOf(node.text).map(({ start, end }) => ({
          document: node.id,
          start,
          end,
          text: foldSpace(node.text.slice(start, end)),
        })),
  );
}

/** How many sentences are offered at once. */
const MAX_OFFERED = 8;

/** The sentences that hold most of some words, in the order of the text; none that holds none of them. */
export function bestSentences(sentences: readonly Sentence[], words: string): Sentence[] {
  const wanted = [...new Set(wordsOf(words))];
  const scored = sentences
    .map((sentence) => {
      const present = new Set(wordsOf(sentence.text));
      return { sentence, score: wanted.filter((word) => [...present].some((one) => one.startsWith(word))).length };
    })
    .filter(({ score }) => score > 0);
  const best = scored.sort((a, b) => b.score - a.score).slice(0, MAX_OFFERED);
  return best.map(({ sentence }) => sentence);
}

/** Short words say nothing of what a sentence is about. */
function wordsOf(text: string): string[] {
  return (foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2);
}

/** A span as the value of a field. */
export function spanValue({ document, start, end }: Span): string {
  return `${document} ${start} ${end}`;
}

/** The span that a field holds; null where it holds none. */
export function readSpan(value: string | null): Span | null {
  const [, document, start, end] = /^(document\/[\w.-]+) (\d{1,9}) (\d{1,9})$/.exec(value ?? '') ?? [];
  return document === undefined || Number(start) >= Number(end) ? null : { document, start: Number(start), end: Number(end) };
}

/** A span as evidence; null where the document is not there, or is shorter. */
export async function quoteOf(page: PageRequest, { document, start, end }: Span): Promise<QuoteInput | null> {
  const node = await readWholeText(page, document);
  if (node === null || end > node.text.length || node.text.slice(start, end).trim() === '') return null;
  return quoteIn(foldText(node.text), document, start, end);
}

/** A span of a text as evidence: by its words, and by which of the places they stand at where there are several. */
export function quoteIn(text: FoldedText, document: string, start: number, end: number): QuoteInput {
  const { quote } = anchorSpan(text, start, end);
  if (findQuote(text, { quote }).outcome === 'FOUND') return { document, quote };
  for (let occurrence = 1; ; occurrence += 1) {
    const found = findQuote(text, { quote, occurrence });
    if (found.outcome !== 'FOUND' || found.anchor.start >= start) return { document, quote, occurrence };
  }
}

/** Where some words stand in a text from an offset on, or else anywhere; white space does not count. */
export function placeOf(text: string, words: string, from: number): { readonly start: number; readonly end: number } | null {
  const folded = foldSpaceMap(text);
  const wanted = foldSpace(words);
  const after = folded.offsets.findIndex((offset) => offset >= from);
  const at = folded.text.indexOf(wanted, Math.max(0, after));
  const found = at >= 0 ? at : folded.text.indexOf(wanted);
  if (wanted === '' || found < 0) return null;
  return spanOf(folded, found, found + wanted.length);
}
