import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { getDocumentProxy } from 'unpdf';
import type { ReadingLimits } from '../model/limits.js';
import { Refused } from '../model/refusals.js';

/** A run of letters of one font on a page, placed from its upper left corner, in points. */
export interface TextItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which the letters stand, downwards. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

/**
 * The letters of a PDF document, page by page, in the order in which they were printed.
 * @throws Refused where it is encrypted, damaged, or has too many pages
 */
export async function pdfPages(bytes: Uint8Array, limits: ReadingLimits): Promise<PdfPage[]> {
  const document = await open(bytes);
  try {
    if (document.numPages > limits.pages) throw new Refused('TOO_MANY_PAGES', document.numPages);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(document, number));
    return pages;
  } finally {
    await document.destroy();
  }
}

/** Nothing of the document is run and nothing is fetched: no scripts, no fonts, no pictures. */
async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'ENCRYPTED' : 'DAMAGED');
  }
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await getPage(document, number);
  const { height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  return {
    number,
    height,
    items: items.flatMap((item): TextItem[] => {
      if (!('str' in item)) return [];
      // Fonts without a table of characters give codes that no database keeps.
      const text = item.str.toWellFormed().replace(/\p{Cc}+/gu, ' ');
      if (text === '') return [];
      const [, , c, d, e, f] = multiply(transform, item.transform as number[]);
      return [{ text, left: e, right: e + item.width, baseline: f, size: Math.hypot(c, d), font: item.fontName }];
    }),
  };
}

async function getPage(document: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await document.getPage(number);
  } catch {
    throw new Refused('DAMAGED');
  }
}

type Matrix = [number, number, number, number, number, number];

/** What a viewport makes of the place of an item. */
function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
