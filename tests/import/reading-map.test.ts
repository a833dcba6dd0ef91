import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharacterMap } from '../../src/core/character-map.js';
import { readingOf } from '../../src/import/reading/compose.js';
import { READING_LIMITS } from '../../src/import/reading/model/limits.js';
import { read } from '../../src/import/reading/read.js';
import type { Reading, TextSpan } from '../../src/import/reading/model/reading.js';
import { minutesMarkdown, minutesText } from '../support/documents/minutes.js';

async function readHere(text: string, name: string): Promise<Reading> {
  return readingOf(await read(new TextEncoder().encode(text), name, READING_LIMITS), (segments) => new CharacterMap(segments));
}

/** What both texts have in common where one is a reading of the other: spelling in one form, without space, hyphens and unseen signs. */
const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\u034F\u2010\u2011-]+/gu, '');
const originalOf = ({ map, raw }: Reading, span: TextSpan): string =>
  map
    .toOriginal(span)
    .map(({ start, end }) => raw.slice(start, end))
    .join('');

const word = fc.constantFrom(
  ...[
    'été',
    'e\u0301te\u0301',
    'Orle\u0301ans',
    'L’été',
    'lo\u00ADcale',
    'lo-\ncale',
    'compte-\n rendu',
    'celle-\nci',
    'ﬁnance',
    'oﬃciel',
    'zero\u200Blarge',
    '\u202Aarabe\u202C',
  ],
  ...[
    'a\u00A0b',
    'c\u2009d',
    'vingt\u2011deux',
    'Å',
    'n\u0303o',
    '각',
    '\u1100\u1161',
    '😀',
    '12',
    '3.',
    '(M.',
    'Dupont),',
    'fin.',
    'Début',
    'les',
    'de',
    '«\u00A0mot\u00A0»',
    '\uFEFF',
  ],
);
const line = fc
  .tuple(fc.constantFrom('', '- ', '\uF0B7 ', '1. ', 'II- ', '   '), fc.array(word, { minLength: 1, maxLength: 14 }))
  .map(([mark, words]) => mark + words.join(' '));
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', ' \n\n \n', '\n\n\n');
const text = fc.array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 25 }).map((lines) => lines.flat().join(''));
/** The same page furniture on each of some pages. */
const pagedText = fc
  .array(text, { minLength: 2, maxLength: 4 })
  .map((pages) => pages.map((page, at) => `Le Val Perdu\n\n${page}\n${at + 1}/${pages.length}\n`).join('\f'));
const rows = fc
  .array(fc.tuple(word, word, word), { minLength: 2, maxLength: 6 })
  .map((cells) => cells.map((row) => row.map((cell) => cell.replace(/\s+/gu, '').padEnd(20)).join('')).join('\n'));
const document = fc
  .oneof(
    text,
    pagedText,
    fc.tuple(text, rows, text).map((parts) => parts.join('\n\n')),
  )
  .filter((one) => one.trim() !== '');
const markdown = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '# ', '- ', '> ', '1. '),
      fc.array(
        fc.oneof(
          word,
          word.map((one) => `**${one.trim()}**`),
          word.map((one) => `[${one}](https://x.example/y)`),
        ),
        { minLength: 1, maxLength: 8 },
      ),
    ),
  )
  .filter((lines) => lines.length > 0)
  .map((lines) => lines.map(([mark, words]) => mark + words.join(' ').replace(/\n/gu, ' ')).join('\n\n'));

/** Reads a text, or nothing where it is empty but for unseen signs. */
async function attempt(content: string, name: string): Promise<Reading | null> {
  try {
    return await readHere(content, name);
  } catch {
    return null;
  }
}

function check(reading: Reading): void {
  const { text: clean, blocks, sentences, map } = reading;
  expect(clean).toBe(clean.normalize('NFC'));
  expect(clean).not.toMatch(/[\u00AD\u200B\u202A-\u202E\uFEFF\u034F]/u);
  const spans: TextSpan[] = [
    ...sentences,
    ...blocks.flatMap((block) => block.rows.flatMap(({ cells }) => cells)),
    ...blocks.filter(({ kind }) => kind !== 'TABLE'),
  ];
  for (const span of spans) {
    expect(fold(originalOf(reading, span))).toBe(fold(clean.slice(span.start, span.end)));
    const hull = map.hull(span);
    if (hull) expect(map.toMade(hull).some(({ start, end }) => start <= span.start && end >= Math.min(span.end, start + 1))).toBe(true);
  }
}

/** The letters of the original that the clean reading neither has nor sets aside. */
function lostLetters(reading: Reading): string[] {
  const { raw, map, setAside } = reading;
  return [...raw.matchAll(/[\p{L}\p{N}]/gu)]
    .filter(({ index }) => !setAside.some(({ rawStart, rawEnd }) => index >= rawStart && index < rawEnd))
    .filter(({ index, 0: letter }) => map.toMade({ start: index, end: index + letter.length }).length === 0)
    .map(([letter]) => letter);
}

describe('the map between a clean reading and its raw text', () => {
  it('leads every block, cell and sentence to the same words in the original', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (content) => {
        const reading = await attempt(content, 'a.txt');
        if (reading) check(reading);
      }),
      { seed: 16, numRuns: 300 },
    );
  });

  it('leads any span to words that hold it', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.nat(), fc.nat({ max: 80 }), async (content, from, length) => {
        const reading = await attempt(content, 'a.txt');
        if (!reading) return;
        const start = from % (reading.text.length || 1);
        const span = { start, end: Math.min(reading.text.length, start + length) };
        const halves = /[\uD800-\uDFFF]/g;
        const words = reading.text.slice(span.start, span.end).replace(halves, '');
        expect(fold(originalOf(reading, span).replace(halves, ''))).toContain(fold(words));
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it('loses no letter: each is in the clean text or set aside', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (content) => {
        const reading = await attempt(content, 'a.txt');
        if (reading) expect(lostLetters(reading)).toEqual([]);
      }),
      { seed: 18, numRuns: 200 },
    );
  });

  it('holds in Markdown, whose markup is not shown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (content) => {
        const reading = await attempt(content, 'a.md');
        if (!reading) return;
        check(reading);
        expect(reading.text).not.toContain('**');
        expect(reading.text).not.toContain('https://x.example');
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it.each([
    ['a.txt', minutesText()],
    ['a.md', minutesMarkdown()],
  ])('holds in decomposed form too, with the same clean text (%s)', async (name, content) => {
    const composed = await readHere(content, name);
    const decomposed = await readHere(content.normalize('NFD'), name);
    expect(decomposed.text).toBe(composed.text);
    check(decomposed);
  });
});
