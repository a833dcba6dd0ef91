import { it } from 'vitest';
import { leaveNoTrace, serverOfBases } from './hidden-traces.js';

const server = serverOfBases();

/** How many cases in all, and in each part: what fails is said at the end of its part, and what held so far is seen. */
const [CASES, EACH] = [500, 25];

it.each(Array.from({ length: CASES / EACH }, (_, index) => index + 1))(
  'at every address, what a reader gets after any changes of hidden rows is what they get of a base that never had them: part %i',
  async (part) => {
    await leaveNoTrace(server(), { cases: EACH, addresses: null, part, seconds: 3_000 });
  },
  3_600_000,
);
