import autocannon from 'autocannon';
import { HEADERS, isAnswer, type MixedRequest } from './mix.js';

/** What a server did under one load. */
export interface Fired {
  readonly connections: number;
  readonly seconds: number;
  /** Answers in all. */
  readonly answers: number;
  /** Answers a second. */
  readonly throughput: number;
  /** Milliseconds within which half of the answers came, 99 in 100, and all. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly failures: Failures;
}

/** What was not answered well. */
interface Failures {
  /** Answers with another status than 2xx. */
  readonly status: number;
  /** Answers with GraphQL errors. */
  readonly errors: number;
  /** Requests that no answer came to within ten seconds. */
  readonly timeouts: number;
  /** Connections that broke. */
  readonly broken: number;
}

/**
 * Sends the mix over some connections for some seconds; each sends its next request as soon as it has its answer, and begins the mix
 * at another place, so that they do not all ask for the dearest at once.
 */
export async function fire(url: string, requests: readonly MixedRequest[], connections: number, seconds: number): Promise<Fired> {
  const all = requests.map(({ body }) => ({ method: 'POST' as const, headers: HEADERS, body }));
  let at = 0;
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: seconds,
    requests: all,
    setupClient: (client) => {
      client.setRequests([...all.slice(at), ...all.slice(0, at)]);
      at = (at + 1) % all.length;
    },
    verifyBody: (body) => isAnswer(String(body)),
  });
  const { latency } = result;
  return {
    connections,
    seconds: result.duration,
    answers: result.requests.total,
    throughput: Math.round(result.requests.total / result.duration),
    p50: latency.p50,
    p99: latency.p99,
    most: latency.max,
    failures: {
      status: result.non2xx,
      errors: result.mismatches - result.non2xx,
      timeouts: result.timeouts,
      broken: result.errors - result.timeouts,
    },
  };
}

/** How many requests were not answered well, whatever the reason. */
export function failed({ failures }: Fired): number {
  return failures.status + failures.errors + failures.timeouts + failures.broken;
}
