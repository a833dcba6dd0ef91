import { it } from 'vitest';
import { runs } from '../support/random.js';
import { leaveNoTrace, serverOfBases } from './hidden-traces.js';

const server = serverOfBases();

it('what a reader gets at any address, after any changes of hidden rows, is what they get of a base that never had them', async () => {
  await leaveNoTrace(server(), { cases: runs(30), addresses: 40, seconds: 60 });
});
