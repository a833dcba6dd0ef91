import fc from 'fast-check';
import { expect, it } from 'vitest';
import { READING_LIMITS } from '../../src/import/reading/model/limits.js';
import { read } from '../../src/import/reading/read.js';
import { Refused } from '../../src/import/reading/model/refusals.js';
import { docx, paragraph, table } from '../support/documents/docx.js';
import { minutesDocx, minutesMarkdown, minutesPdf, minutesText } from '../support/documents/minutes.js';

/** What became of a document: it was read, or refused in words. Anything else is a fault of the program. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const { raw } = await read(bytes, 'a', READING_LIMITS);
    expect(raw).not.toContain('\0');
    expect(raw.isWellFormed()).toBe(true);
    return 'read';
  } catch (error) {
    return error instanceof Refused ? 'refused' : String((error as Error).stack);
  }
}

const ORIGINALS = [minutesPdf(), minutesDocx(), ...[minutesText(), minutesMarkdown()].map((text) => new TextEncoder().encode(text))];

it('reads or refuses whatever becomes of a document on its way', async () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 6 }),
    remove: fc.nat({ max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: ORIGINALS.length - 1 }), fc.array(change, { minLength: 1, maxLength: 4 }), async (which, changes) => {
      let bytes = Buffer.from(ORIGINALS[which] as Uint8Array);
      for (const { at, bytes: put, remove } of changes) {
        const offset = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, offset), put, bytes.subarray(offset + remove)]);
      }
      expect(['read', 'refused']).toContain(await outcome(new Uint8Array(bytes)));
    }),
    { seed: 20, numRuns: 250 },
  );
});

it('reads or refuses any order of the elements of a document of Word', async () => {
  const piece = fc.constantFrom(
    ...[
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>mot</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:br w:type="page"/>',
    ],
    ...[
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:del>',
      '</w:del>',
      '<w:numPr><w:ilvl w:val="-3"/><w:numId w:val="2"/></w:numPr>',
      '<w:gridSpan w:val="99999999"/>',
      '<w:vMerge/>',
    ],
    ...[
      paragraph('Une phrase.'),
      table([['a', 'b'], ['c']]),
      '<w:pPr><w:pStyle w:val="Titre1"/><w:outlineLvl w:val="x"/></w:pPr>',
      '<w:body>',
      '</w:body>',
      '<w:sym/>',
    ],
  );
  const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      piece.filter((one) => !/^<\/?\w+:\w+>$/.test(one)),
      fc
        .tuple(
          fc.constantFrom('p', 'r', 'tbl', 'tr', 'tc', 'txbxContent', 'del', 'pPr', 'rPr', 'body', 'sdt'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, inside]) => `<w:${name}>${inside.join('')}</w:${name}>`),
    ),
  })).node;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(piece, { maxLength: 12 }), fc.array(element, { maxLength: 8 })), async (parts) => {
      expect(['read', 'refused']).toContain(await outcome(docx(parts.join(''))));
    }),
    { seed: 21, numRuns: 400 },
  );
});
