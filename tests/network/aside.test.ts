import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Aside from '../../src/network/aside.js';
import { layOut } from '../../src/network/layout.js';
import { network } from '../support/networks.js';

/** The built program lays networks out in a thread, which the sources run as they are do not have. */

let aside: Pick<typeof Aside, 'layOutAside'>;
beforeAll(async () => {
  aside = (await import(pathToFileURL(resolve('dist/src/network/aside.js')).href)) as typeof aside;
});

const { nodes, edges } = fc.sample(network(60), { numRuns: 20, seed: 4 }).find((one) => one.nodes.length > 30)!;

describe('the thread that lays networks out', () => {
  it('places them as anybody would, while others are served', async () => {
    let turns = 0;
    let done = false;
    const serve = (): void => {
      turns += 1;
      if (!done) setImmediate(serve);
    };
    setImmediate(serve);
    const places = await aside.layOutAside(nodes, edges);
    done = true;
    expect([...places]).toEqual([...layOut(nodes, edges)]);
    expect(turns).toBeGreaterThan(50);
  });

  it('refuses when too many wait, and goes on with those', async () => {
    const small = nodes.slice(0, 3);
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => aside.layOutAside(small, [])));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
    expect((await aside.layOutAside(small, [])).size).toBe(3);
  });
});
