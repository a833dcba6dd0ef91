import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerCache, type KeptAnswer } from '../../src/api/answer-cache.js';
import { BEARER_ROLES, type Role } from '../../src/core/access.js';
import { SEED } from '../support/random.js';

/** What is kept of answers: within its bounds, never another role's, and nothing of a revision that is over. */

const ROLES: readonly Role[] = ['ANONYMOUS', ...BEARER_ROLES];

const answer = (text: string): KeptAnswer => ({
  type: 'application/json',
  headers: {},
  body: Buffer.from(text),
  tag: `W/"${text.slice(0, 20)}"`,
  operation: null,
  cost: 1,
});

const ANYBODY = { role: 'ANONYMOUS', revision: 'one' } as const;

describe('the store of answers', () => {
  it('keeps as many bytes as it may, and gives up what was asked for longest ago', () => {
    // `ANONYMOUS 0` to `ANONYMOUS 31`.
    const names = 10 * 11 + 22 * 12;
    const cache = new AnswerCache(64_000 + 34 * 12);
    const answers = cache.of(ANYBODY);
    const text = 'x'.repeat(1_000);
    // Each takes 2,000 bytes with its compressed copies: 32 have room.
    for (let number = 0; number < 32; number += 1) answers.set(`${number}`, answer(text));
    // Names are counted too.
    expect(cache.kept).toEqual({ answers: 32, bytes: 32 * 2_000 + names });
    expect(answers.get('0')).toBeDefined();
    answers.set('32', answer(text));
    answers.set('33', answer(text));
    expect(cache.kept.answers).toBe(32);
    expect(['0', '1', '2', '3', '33'].map((name) => answers.get(name) !== undefined)).toEqual([true, false, false, true, true]);
  });

  it('keeps none that would push many others out', () => {
    const cache = new AnswerCache(64_000);
    cache.of(ANYBODY).set('long', answer('x'.repeat(3_000)));
    expect(cache.kept).toEqual({ answers: 0, bytes: 0 });
  });

  it('keeps nothing where it may take no memory', () => {
    const cache = new AnswerCache(0);
    cache.of(ANYBODY).set('short', answer('x'));
    expect(cache.of(ANYBODY).get('short')).toBeUndefined();
    expect(cache.kept).toEqual({ answers: 0, bytes: 0 });
  });

  it('forgets a role’s answers with their revision, and keeps none that was begun before it', () => {
    const cache = new AnswerCache(64_000);
    const editor = cache.of({ role: 'EDITOR', revision: 'one' });
    const before = cache.of(ANYBODY);
    before.set('page', answer('before'));
    editor.set('page', answer('an editor’s'));
    const after = cache.of({ ...ANYBODY, revision: 'two' });
    before.set('late', answer('before, too'));
    expect([after.get('page'), after.get('late')]).toEqual([undefined, undefined]);
    expect(editor.get('page')?.body.toString()).toBe('an editor’s');
    expect(cache.kept.answers).toBe(1);
  });

  it('gives each role what it was given itself at the present revision, whatever comes in between', () => {
    const step = fc.record({
      role: fc.constantFrom(...ROLES),
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      length: fc.integer({ min: 1, max: 2_000 }),
      does: fc.constantFrom('ask', 'ask', 'ask', 'change'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const cache = new AnswerCache(32_000);
        const revisions = new Map<Role, number>();
        for (const { role, name, length, does } of steps) {
          if (does === 'change') revisions.set(role, (revisions.get(role) ?? 0) + 1);
          const revision = `${revisions.get(role) ?? 0}`;
          const answers = cache.of({ role, revision });
          const fresh = `${role} ${revision} ${name} `;
          const kept = answers.get(name);
          if (kept) expect(kept.body.toString().startsWith(fresh)).toBe(true);
          else answers.set(name, answer(fresh.padEnd(length, 'x')));
          expect(cache.kept.bytes).toBeLessThanOrEqual(32_000);
        }
      }),
      { seed: SEED },
    );
  });
});
