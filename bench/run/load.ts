import autocannon, { type Result } from 'autocannon';
import type { BenchRequest } from './systems.js';

/** The load, in a process of its own so that no server waits for it: many requests over a few connections, for a time. */

export interface Load {
  readonly url: string;
  readonly requests: readonly BenchRequest[];
  readonly connections: number;
  readonly seconds: number;
}

/** What the load met with. Times are in milliseconds. */
export interface Met {
  readonly answers: number;
  /** Answers that were no success, and connections that broke. */
  readonly failures: number;
  readonly elapsed: number;
  readonly p50: number;
  readonly p99: number;
}

async function put({ url, requests, connections, seconds }: Load): Promise<Met> {
  const times: number[] = [];
  const began = performance.now();
  let last = began;
  const result = await new Promise<Result>((resolve, reject) => {
    const options = {
      url,
      connections,
      duration: seconds,
      requests: requests.map(({ path, body }) => ({
        method: 'POST' as const,
        path,
        body,
        // As fetch asks: answers are kept by what is accepted, too.
        headers: { 'content-type': 'application/json', accept: '*/*' },
      })),
    };
    const running = autocannon(options, (error: Error | null, found) => {
      if (error) reject(error);
      else resolve(found);
    });
    // autocannon's own figures are whole milliseconds.
    running.on('response', (_client, _status, _bytes, milliseconds) => {
      times.push(milliseconds);
      last = performance.now();
    });
  });
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    failures: result.non2xx + result.errors + result.timeouts,
    elapsed: last - began,
    p50: shareOf(times, 0.5),
    p99: shareOf(times, 0.99),
  };
}

function shareOf(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

process.on('message', (load: Load) => {
  put(load).then(
    (met) => process.send?.(met),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
