import { it } from 'vitest';
import { leaveNoTrace, serverOfBases } from './hidden-traces.js';

const server = serverOfBases();

it('at every address, what a reader gets after any changes of hidden rows is what they get of a base that never had them', async () => {
  await leaveNoTrace(server(), { cases: 50, addresses: null, seconds: 3_000 });
}, 3_600_000);
