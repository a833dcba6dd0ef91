import { it } from 'vitest';
import { runs } from '../support/random.js';
import { leaveNoTrace, serverOfBases } from './hidden-traces.js';

const server = serverOfBases();

// In parts, which other files of tests run between. Each is drawn to its end on a busy machine too: fifteen seconds, as others have, were too short there.
it.each([1, 2, 3, 4])(
  'what a reader gets at any address, after any changes of hidden rows, is what they get of a base that never had them: part %i',
  async (part) => {
    await leaveNoTrace(server(), { cases: runs(8), addresses: 40, part, seconds: 150 });
  },
);
