import { expect, it } from 'vitest';
import { readGold } from '../../bench/import/gold.js';
import { sameInFormats, sameTwice, shareOf } from '../../bench/import/same.js';

/** One document proposes the same in whichever format it comes: of two invented ones whose lines and tables were read apart. */

const named = (part: string): ReturnType<typeof readGold> => readGold().filter(({ name }) => name.includes(part));

it('reads a short title after a full line, and who wrote the minutes below a full row, in a text as in Markdown', async () => {
  const [pair] = await sameTwice(named('2031-05-16'));
  expect(pair?.differences).toEqual([]);
});

it('joins the cells of a printed row of which several go on in the next line', async () => {
  const [bureau] = named('2032-03-16');
  const printed = bureau ? (await sameInFormats(bureau)).find(({ what }) => what.endsWith('.pdf')) : undefined;
  expect(printed && shareOf(printed)).toBe(1);
});
