import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Client from '../../src/network/layout-worker-client.js';
import { layOut } from '../../src/network/layout.js';
import { network } from '../support/network-arbitraries.js';

/** The built program lays networks out in a thread, which the sources run as they are do not have. */

let client: Pick<typeof Client, 'layOutInWorker'>;
beforeAll(async () => {
  client = (await import(pathToFileURL(resolve('dist/src/network/layout-worker-client.js')).href)) as typeof client;
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
    const places = await client.layOutInWorker(nodes, edges);
    done = true;
    expect([...places]).toEqual([...layOut(nodes, edges)]);
    expect(turns).toBeGreaterThan(50);
  });

  it('refuses when too many wait, and goes on with those', async () => {
    const small = nodes.slice(0, 3);
    const all = await Promise.allSettled(Array.from({ length: 30 }, () => client.layOutInWorker(small, [])));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
    expect((await client.layOutInWorker(small, [])).size).toBe(3);
  });

  it('takes turns: one who asks for many keeps nobody waiting long, nor out', async () => {
    const small = nodes.slice(0, 3);
    const done: string[] = [];
    const ask = (who: string): Promise<unknown> =>
      client.layOutInWorker(small, [], { client: who, isWanted: () => true }).then(() => done.push(who));
    const many = Array.from({ length: 30 }, () => ask('many'));
    const few = ask('few');
    const outcomes = await Promise.allSettled([...many, few]);
    expect(outcomes.at(-1)).toMatchObject({ status: 'fulfilled' });
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(11);
    expect(done.indexOf('few')).toBeLessThanOrEqual(2);
  });

  it('lays out nothing for those who left', async () => {
    const small = nodes.slice(0, 3);
    let left = false;
    const owner = { client: 'a', isWanted: () => !left };
    const [running, waiting] = [client.layOutInWorker(nodes, edges, owner), client.layOutInWorker(small, [], owner)];
    left = true;
    expect(await running).toHaveProperty('size', nodes.length);
    await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    left = false;
    expect((await client.layOutInWorker(small, [], owner)).size).toBe(3);
  });
});
