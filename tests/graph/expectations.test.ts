import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { answerTo, expectations, isOrdered, plain } from './three-meetings/expectations.js';

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

describe('the base of three meetings', () => {
  it('is asked 181 questions', () => {
    expect(expectations).toHaveLength(181);
  });

  it.each(expectations.map((one) => [one.asOf, one.about, one.question, one] as const))(
    'as of %s: %s, %s',
    async (_asOf, _about, _question, one) => {
      const answer = await answerTo(base, one);
      expect(answer, 'nobody knows how to ask it').not.toBeUndefined();
      expect(plain(answer, isOrdered(one)), one.why).toEqual(plain(one.answer, isOrdered(one)));
    },
  );
});
