import { compose, type ReadingData } from './compose.js';
import { decodeText } from './decode-text.js';
import { readDocx } from './docx/read-docx.js';
import type { Draft } from './model/draft.js';
import { checkLegible } from './legibility.js';
import type { ReadingLimits } from './model/limits.js';
import { setFurnitureAside } from './lines/furniture.js';
import { paragraphsOf } from './lines/paragraphs.js';
import { textLines } from './lines/text-lines.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf/read-pdf.js';
import { recognizeBytes, recognizeText } from './model/recognize.js';
import { Refused } from './model/refusals.js';
import { withTypedMarkers } from './typed-markers.js';

/** Names the reader of text files, whose raw text is the file's own. */
const TEXT_EXTRACTOR = 'text';

/**
 * Reads a document in the thread that calls.
 * @throws Refused where it cannot be read
 */
export async function read(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<ReadingData> {
  const draft = await draftOf(bytes, name, limits);
  if (draft.raw.trim() === '') throw new Refused('EMPTY');
  checkLegible(draft.raw);
  if (draft.raw.length > limits.characters) throw new Refused('TOO_LONG', draft.raw.length);
  return compose(draft);
}

async function draftOf(bytes: Uint8Array, name: string, limits: ReadingLimits): Promise<Draft> {
  const container = recognizeBytes(bytes);
  if (container === 'PDF') return readPdf(bytes, limits);
  if (container === 'ZIP') return typed(readDocx(bytes, limits));
  const raw = decodeText(bytes);
  return recognizeText(raw, name) === 'MARKDOWN' ? typed(readMarkdown(raw, limits)) : readText(raw, limits);
}

function typed(draft: Draft): Draft {
  return { ...draft, blocks: withTypedMarkers(draft.raw, draft.blocks) };
}

function readText(raw: string, limits: ReadingLimits): Draft {
  const lines = textLines(raw);
  const pageCount = lines.lines.at(-1)?.page ?? 1;
  if (pageCount > limits.pages) throw new Refused('TOO_MANY_PAGES', pageCount);
  const { setAside, pages, ...text } = setFurnitureAside(lines, pageCount);
  return { format: 'TEXT', extractor: TEXT_EXTRACTOR, raw, blocks: paragraphsOf(text), pages, pagesWithoutText: [], setAside };
}
