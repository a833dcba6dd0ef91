import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfText } from '../../src/core/text-bytes.js';
import { nextTurn, noteArrival } from '../../src/core/turns.js';
import { SharedBuild } from '../../src/graph/shared-build.js';
import type { Steps } from '../../src/graph/steps.js';
import { mostPiecesInATurn, turnsDuring } from '../support/turns.js';

/** However much is under way at once, one piece of work is done between two looks at what has come in. */

function* steps(piece: () => void): Steps<void> {
  for (let at = 0; at < 20; at += 1) {
    piece();
    yield;
  }
}

describe('turns', () => {
  it('come after all who have just arrived, one at each look; but work goes on where they never end', async () => {
    const piecesWhile = async (arrivals: number): Promise<number> => {
      let [pieces, left] = [0, arrivals];
      const arrive = (): void => {
        noteArrival();
        left -= 1;
        if (left > 0) setImmediate(arrive);
      };
      arrive();
      while (left > 0) {
        await nextTurn();
        pieces += 1;
      }
      return pieces;
    };
    expect(await piecesWhile(40)).toBe(1);
    const pieces = await piecesWhile(400);
    expect(pieces).toBeGreaterThan(5);
    expect(pieces).toBeLessThan(20);
  });

  it('are taken one at a time by works that go on at once', async () => {
    const most = await mostPiecesInATurn((piece) =>
      Promise.all(
        Array.from({ length: 30 }, async () => {
          await nextTurn();
          await new SharedBuild(steps(piece)).inTurns();
        }),
      ),
    );
    // Two where the look falls between what ends one work and begins the next.
    expect(most).toBeLessThanOrEqual(2);
  });

  it('go round among works, however many pieces each has waiting', async () => {
    const [large, small] = [{}, {}];
    const done: string[] = [];
    const piece = async (work: object, name: string): Promise<void> => {
      await nextTurn(work);
      done.push(name);
    };
    await Promise.all([...Array.from({ length: 5 }, () => piece(large, 'large')), piece(small, 'small'), piece(small, 'small')]);
    expect(done).toEqual(['large', 'small', 'large', 'small', 'large', 'large', 'large']);
  });
});

describe('a piece that comes first', () => {
  it('is done before the others of its work, and not before those of others', async () => {
    const [one, other] = [{}, {}];
    const done: string[] = [];
    const piece = async (name: string, ...given: Parameters<typeof nextTurn>): Promise<void> => {
      await nextTurn(...given);
      done.push(name);
    };
    await Promise.all([piece('other', other), piece('second', one), piece('first', one, true)]);
    expect(done).toEqual(['other', 'first', 'second']);
  });
});

describe('a text in pieces', () => {
  it('has the bytes that it has in one, whatever its letters', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\ud83d', '\ude00', '\n'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (some, most) => {
        expect((await bytesOfText(some, most)).toString('hex')).toBe(Buffer.from(some).toString('hex'));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('lets others in between them', async () => {
    expect(await turnsDuring(() => bytesOfText('é'.repeat(1_000), 100))).toBeGreaterThanOrEqual(10);
  });
});
