import type { DocumentFormat } from './reading.js';
import { Refused, type RefusalReason } from './refusals.js';

/** What a document is, by what is in it; its name only helps to tell Markdown from text. */

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly reason: RefusalReason }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'IMAGE' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'IMAGE' },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: 'IMAGE' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], reason: 'IMAGE' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], reason: 'IMAGE' },
  { bytes: [...Buffer.from('{\\rtf')], reason: 'RTF' },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

/** How far into a file the header of a PDF may stand: readers allow mail headers before it. */
const PDF_HEADER_WITHIN = 1024;

/**
 * The container of a document: what must be looked into next.
 * @throws Refused for what can be named and cannot be read
 */
export function recognizeBytes(bytes: Uint8Array): 'PDF' | 'ZIP' | 'TEXT' {
  if (bytes.length === 0) throw new Refused('EMPTY');
  if (isZip(bytes)) return 'ZIP';
  if (startsWith(bytes, OLE)) throw new Refused(Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le') ? 'ENCRYPTED' : 'OLD_WORD');
  for (const { bytes: signature, reason } of SIGNATURES) if (startsWith(bytes, signature)) throw new Refused(reason);
  return isPdf(bytes) ? 'PDF' : 'TEXT';
}

/** Whether a document can unpack to more than it has bytes. */
export function isPacked(bytes: Uint8Array): boolean {
  return isZip(bytes) || isPdf(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).includes('%PDF-');
}

/**
 * What a ZIP archive holds, by the names of its parts.
 * @throws Refused unless it is a document of Word
 */
export function recognizeArchive(parts: readonly string[]): void {
  if (parts.includes('word/document.xml')) return;
  if (parts.includes('EncryptionInfo') || parts.includes('EncryptedPackage')) throw new Refused('ENCRYPTED');
  if (parts.includes('content.xml')) throw new Refused('OPEN_DOCUMENT');
  if (parts.includes('xl/workbook.xml')) throw new Refused('SPREADSHEET');
  if (parts.includes('ppt/presentation.xml')) throw new Refused('SLIDES');
  throw new Refused(parts.includes('[Content_Types].xml') ? 'DAMAGED' : 'UNKNOWN_TYPE');
}

/** What nobody writes in plain text, each counted once a line. */
const MARKDOWN_SIGNS = [
  /^#{1,6} \S/,
  /(?:^|\s)\*\*\S.*\S\*\*/,
  /(?:^|\s)__\S.*\S__(?:\s|$)/,
  /!?\[[^\]]+\]\([^)\s]+\)/,
  /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+/,
  /^\s*(?:```|~~~)/,
];

/** How many lines with such signs make a text Markdown, whose name does not say so. */
const ENOUGH_SIGNS = 3;

/**
 * Whether a text is Markdown.
 * @throws Refused for web pages, and for a text that is none
 */
export function recognizeText(text: string, name: string): DocumentFormat & ('TEXT' | 'MARKDOWN') {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text.slice(0, 2000))) throw new Refused('HTML');
  if (text.trim() === '') throw new Refused('EMPTY');
  if (/\.(?:md|markdown|mkd)$/i.test(name)) return 'MARKDOWN';
  let signs = 0;
  for (const line of text.slice(0, 200_000).split('\n')) {
    if (line.length < 2000 && MARKDOWN_SIGNS.some((sign) => sign.test(line))) signs += 1;
    if (signs >= ENOUGH_SIGNS) return 'MARKDOWN';
  }
  return 'TEXT';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
