import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/import/reading/read-document.js';
import { cellsOf, type Reading, textOf, wordsOf } from '../../src/import/reading/model/reading.js';
import { HEADINGS, minutesDocx, minutesMarkdown, minutesPdf, minutesText, ROWS, SENTENCES, TITLE } from '../support/documents/minutes.js';

const FORMATS = [
  ['TEXT', 'minutes.txt', minutesText],
  ['MARKDOWN', 'minutes.md', minutesMarkdown],
  ['DOCX', 'minutes.docx', minutesDocx],
  ['PDF', 'minutes.pdf', minutesPdf],
] as const;

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
const sentencesOf = (reading: Reading): string[] =>
  reading.sentences
    .filter(({ block }) => !['TABLE', 'HEADING'].includes(reading.blocks[block]?.kind as string))
    .map((sentence) => textOf(reading, sentence));

describe.each(FORMATS)('minutes in %s', (format, name, make) => {
  it('are the same blocks, sentences and rows as in any other format', async () => {
    const reading = await readDocument(bytesOf(make()), { name });
    expect(reading.format).toBe(format);
    expect(reading.language).toBe('fr');
    expect(sentencesOf(reading)).toEqual(SENTENCES);
    const headings = reading.blocks.filter(({ kind }) => kind === 'HEADING');
    expect(headings.map((heading) => wordsOf(reading, heading))).toEqual([TITLE, ...HEADINGS]);
    expect(headings.map(({ marker }) => marker)).toEqual([null, 'I-', 'II-', 'III-']);
    const tables = reading.blocks.filter(({ kind }) => kind === 'TABLE');
    expect(tables.map((table) => cellsOf(reading, table))).toEqual([ROWS]);
    expect(reading.blocks.filter(({ kind }) => kind === 'LIST_ITEM').map((item) => [item.level, textOf(reading, item)])).toEqual(
      SENTENCES.slice(5, 8).map((text) => [1, text]),
    );
  });

  it('are recognized without their name', async () => {
    const { format: found } = await readDocument(bytesOf(make()));
    // Two signs of Markdown are in many texts: there, the name decides.
    expect(found).toBe(format);
  });

  it('point at the original: each sentence is found in the raw text by its map, and back', async () => {
    const reading = await readDocument(bytesOf(make()), { name });
    const bare = (text: string): string => text.replace(/[\s\p{P}|]+/gu, '');
    for (const sentence of reading.sentences) {
      const parts = reading.map.toOriginal(sentence);
      expect(bare(parts.map(({ start, end }) => reading.raw.slice(start, end)).join(''))).toBe(bare(textOf(reading, sentence)));
      const back = reading.map.toMade(reading.map.hull(sentence) as { start: number; end: number });
      expect(back[0]?.start).toBe(sentence.start);
    }
  });
});

describe('a printed document', () => {
  it('has its headers, footers and page numbers set aside, and tells them', async () => {
    const { raw, setAside, text } = await readDocument(minutesPdf(), { name: 'minutes.pdf' });
    expect(setAside.map(({ reason, rawStart, rawEnd }) => [reason, raw.slice(rawStart, rawEnd)])).toEqual([
      ['HEADER_OR_FOOTER', 'Coordination du Val Perdu'],
      ['PAGE_NUMBER', '1 / 2'],
      ['HEADER_OR_FOOTER', 'Coordination du Val Perdu'],
      ['PAGE_NUMBER', '2 / 2'],
    ]);
    expect(text).not.toContain('1 / 2');
  });

  it('joins a sentence that goes on overleaf, whose passage is then in two parts', async () => {
    const reading = await readDocument(minutesPdf(), { name: 'minutes.pdf' });
    const sentence = reading.sentences.find((one) => textOf(reading, one).startsWith('Selon Bruno Sorbier'));
    expect(sentence?.page).toBe(1);
    const parts = reading.map.toOriginal(sentence as { start: number; end: number });
    expect(parts.length).toBe(2);
    expect(
      reading.pages.map(({ number, rawStart, rawEnd }) => [
        number,
        parts.filter(({ start }) => start >= rawStart && start < rawEnd).length,
      ]),
    ).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('joins a word that was broken at the end of a line', async () => {
    const { raw, text } = await readDocument(minutesPdf(), { name: 'minutes.pdf' });
    expect(raw).toContain('nou-\nvelle');
    expect(text).toContain('une nouvelle édition');
  });
});
