import { describe, expect, it } from 'vitest';
import { readGold } from '../../bench/import/gold.js';
import { measure } from '../../bench/import/measure.js';
import { f1, precision, recall } from '../../bench/import/score.js';

/** What the import reaches on the documents that it was written beside does not get worse unseen. */
describe('the import measure', () => {
  it.each(['2031-03-14-fiction.txt', '2031-03-14-fiction.md'])('holds on %s', async (name) => {
    const document = readGold('').find((one) => one.name === name);
    if (!document) throw new Error(`no gold for ${name}`);
    const scores = await measure(document);
    expect(scores.header.wrong).toEqual([]);
    expect(scores.anchors.wrong).toEqual([]);
    expect(f1(scores.sections)).toBeGreaterThanOrEqual(0.95);
    expect(f1(scores.participants)).toBeGreaterThanOrEqual(0.9);
    expect(f1(scores.dates)).toBeGreaterThanOrEqual(0.95);
    expect(precision(scores.mentions)).toBeGreaterThanOrEqual(0.99);
    expect(recall(scores.mentions)).toBeGreaterThanOrEqual(0.95);
    expect(recall(scores.promises)).toBeGreaterThanOrEqual(0.8);
    for (const part of ['followUps', 'decisions', 'relations'] as const) {
      expect(precision(scores[part]), part).toBeGreaterThanOrEqual(0.8);
      expect(recall(scores[part]), part).toBeGreaterThanOrEqual(0.5);
    }
  });
});
