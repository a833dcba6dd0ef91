import { it } from 'vitest';
import { runs } from '../support/random.js';
import { leaveNoTrace, serverOfBases } from './hidden-traces.js';

const server = serverOfBases();

// In parts, since one property takes at most fifteen seconds.
it.each([1, 2, 3, 4])(
  'what a reader gets at any address, after any changes of hidden rows, is what they get of a base that never had them: part %i',
  async (part) => {
    await leaveNoTrace(server(), { cases: runs(8), addresses: 40, part });
  },
);
