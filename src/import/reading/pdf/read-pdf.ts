import type { Draft } from '../model/draft.js';
import type { ReadingLimits } from '../model/limits.js';
import { setFurnitureAside } from '../lines/furniture.js';
import { paragraphsOf } from '../lines/paragraphs.js';
import { Refused } from '../model/refusals.js';
import { pdfLines } from './pdf-lines.js';
import { pdfPages } from './pages.js';

/** Names this reader, in the version that decides what the raw text of a document is. A test holds it to the installed one. */
export const PDF_EXTRACTOR = 'unpdf 1.7.0';

/** Pages with fewer letters are pictures, or blank. */
const LEAST_LETTERS = 3;

/**
 * Reads a PDF document.
 * @throws Refused where it is encrypted, scanned, damaged or beyond the limits
 */
export async function readPdf(bytes: Uint8Array, limits: ReadingLimits): Promise<Draft> {
  const pages = await pdfPages(bytes, limits);
  const text = pdfLines(pages);
  const without = text.pages.filter(
    ({ rawStart, rawEnd }) => (text.raw.slice(rawStart, rawEnd).match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS,
  );
  if (without.length === pages.length) throw new Refused('SCANNED');
  const { setAside, ...rest } = setFurnitureAside(text, pages.length);
  return {
    format: 'PDF',
    extractor: PDF_EXTRACTOR,
    raw: text.raw,
    blocks: paragraphsOf(rest),
    pages: text.pages,
    pagesWithoutText: without.map(({ number }) => number),
    setAside,
  };
}
