import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairQueue } from '../../src/network/fair-queue.js';

const clients = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });

it('gives each client its turn: in any round, nobody is served twice before one who waits', () => {
  fc.assert(
    fc.property(clients, (adding) => {
      const queue = new FairQueue<string>(100);
      adding.forEach((client, at) => queue.add(client, `${client}${at}`));
      const left = new Map<string, number>();
      for (const client of adding) left.set(client, (left.get(client) ?? 0) + 1);
      let served = new Set<string>();
      for (let next = queue.next(); next; next = queue.next()) {
        if (served.has(next.client)) {
          expect([...left].filter(([client, count]) => count > 0 && !served.has(client))).toEqual([]);
          served = new Set();
        }
        served.add(next.client);
        left.set(next.client, left.get(next.client)! - 1);
      }
      expect(queue.size).toBe(0);
    }),
  );
});

it('holds what it may, loses nothing unsaid, and shares its room', () => {
  fc.assert(
    fc.property(clients, (adding) => {
      const queue = new FairQueue<number>(8);
      const jobs = new Set<number>();
      adding.forEach((client, at) => {
        jobs.add(at);
        const out = queue.add(client, at);
        if (out !== null) expect(jobs.delete(out)).toBe(true);
        expect(queue.size).toBeLessThanOrEqual(8);
      });
      const counts = new Map<string, number>();
      const asked = new Map<string, number>();
      for (const client of adding) asked.set(client, (asked.get(client) ?? 0) + 1);
      for (let next = queue.next(); next; next = queue.next()) {
        expect(jobs.delete(next.job)).toBe(true);
        counts.set(next.client, (counts.get(next.client) ?? 0) + 1);
      }
      expect([...jobs]).toEqual([]);
      // Who asked for two at least, and all who did, have a share each.
      for (const [client, count] of asked) expect(counts.get(client) ?? 0).toBeGreaterThanOrEqual(Math.min(count, 2));
    }),
  );
});
