import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LayoutOwner } from '../../src/network/layout-worker-client.js';
import { positionsOf } from '../../src/network/layout-cache.js';
import type * as Layout from '../../src/network/layout.js';
import { crowdedSeeds } from '../support/crowded-seeds.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

/** A network is laid out for the client that asked for it, whose turn it takes, and for as long as that client waits. */

type Layouts = Parameters<typeof Layout.layOut>;

interface Asked {
  readonly owner: LayoutOwner;
  readonly finish: () => void;
}

/** The layouts that wait, in the order in which they were asked for. */
const waiting = vi.hoisted(() => [] as Asked[]);

vi.mock('../../src/network/layout-worker-client.js', async () => {
  const { layOut } = await vi.importActual<typeof Layout>('../../src/network/layout.js');
  return {
    layOutInWorker: (nodes: Layouts[0], edges: Layouts[1], owner: LayoutOwner) =>
      new Promise((resolve) => waiting.push({ owner, finish: () => resolve(layOut(nodes, edges)) })),
  };
});

/** It has more neighbours than any test shows: of each maximum its network is another, and laid out anew. */
const centre = 'organization/les-quatre-vents';

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(crowdedSeeds(), { RATE_LIMIT: '0', TRUST_PROXY: '1' });
});
afterAll(() => site.close());

const nextAsked = (): Promise<Asked> => vi.waitFor(() => waiting.shift() ?? Promise.reject(new Error('nothing is laid out')), 60_000);

it.each([
  ['/fr/network', 3],
  ['/embed/network', 4],
  ['/network.svg', 5],
  ['/network.json', 6],
])('%s: of the address that asks, behind proxies too', async (address, max) => {
  const answer = site.get(`${address}?around=${centre}&max=${max}`, { ...HTML, 'x-forwarded-for': `203.0.113.${max}` });
  const { owner, finish } = await nextAsked();
  expect([owner.client, owner.isWanted()]).toEqual([`203.0.113.${max}`, true]);
  finish();
  expect((await answer).status).toBe(200);
});

it('is wanted until whoever asked has left', async () => {
  const leaving = new AbortController();
  fetch(`${site.url}/network.svg?around=${centre}&max=7`, { signal: leaving.signal }).catch(() => undefined);
  const { owner } = await nextAsked();
  expect(owner.isWanted()).toBe(true);
  leaving.abort();
  await vi.waitFor(() => expect(owner.isWanted()).toBe(false), 60_000);
});

it('is wanted until the last of those who share it has left', async () => {
  const view = site.base.graph.view('ANONYMOUS');
  const network = { nodes: [], relations: [], total: 0, truncatedBy: null };
  const query = { centres: [centre], depth: 1, maxNodes: 8, kinds: null, themes: null, meetings: null, types: null, includeDerived: false };
  const left = new Set<string>();
  const ask = (client: string): unknown => positionsOf(view, query, network, { client, hasLeft: () => left.has(client) });
  ask('first');
  const { owner } = await nextAsked();
  ask('second');
  const wanted = ['first', 'second'].map((client) => {
    left.add(client);
    return owner.isWanted();
  });
  expect(wanted).toEqual([true, false]);
  expect(waiting).toEqual([]);
});
