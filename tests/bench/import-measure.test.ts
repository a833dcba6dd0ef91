import { describe, expect, it } from 'vitest';
import { readGold } from '../../bench/import/gold.js';
import { measure, type Part } from '../../bench/import/measure.js';
import { f1, precision, recall, type Score, sum } from '../../bench/import/score.js';

/** What the import reaches on the documents that it was written beside does not get worse unseen. */
describe('the import measure', () => {
  it.each(['2031-03-14-fiction.txt', '2031-03-14-fiction.md'])('holds on %s', async (name) => {
    const document = readGold().find((one) => one.name === name);
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

  it('counts votes with their counts, and new names, arrivals and departures, of what is gold for them', async () => {
    const measured = await Promise.all(
      readGold()
        .filter(({ name }) => ['2031-03-14-fiction.txt', '2032-06-08-ag.md'].includes(name))
        .map((document) => measure(document)),
    );
    const [votes, changes] = (['votes', 'changes'] as const).map((part) => sum(measured.map((one) => one[part]))) as [Score, Score];
    expect([votes.found, votes.missed, votes.wrong]).toEqual([votes.expected, [], []]);
    expect(votes.expected).toBeGreaterThan(1);
    expect([changes.found, changes.missed, changes.wrong]).toEqual([4, [], []]);
  });

  it('holds on the layouts of others together', async () => {
    // Those of the first reader: of the others, what was found at first sight is told beside the gold.
    const documents = readGold().filter(({ gold, name }) => gold.document.layout === 'OTHER' && !gold.heldOut && name < '2036');
    expect(documents).toHaveLength(11);
    const measured = await Promise.all(documents.map((document) => measure(document)));
    const all = (part: Part): Score => sum(measured.map((one) => one[part]));
    for (const part of ['header', 'sections', 'participants', 'dates', 'mentions', 'promises'] as const)
      expect([...all(part).missed, ...all(part).wrong], part).toEqual([]);
    expect(all('anchors').wrong).toEqual([]);
    for (const part of ['followUps', 'decisions', 'relations'] as const) {
      expect(precision(all(part)), part).toBeGreaterThanOrEqual(0.8);
      expect(recall(all(part)), part).toBeGreaterThanOrEqual(0.5);
    }
  });
});
