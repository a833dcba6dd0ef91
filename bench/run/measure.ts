import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { QUESTION_NAMES, type QuestionName, type Variables } from '../questions.js';
import type { Load, Met } from './load.js';
import { requestOf, type Running, type SystemName, TITLES } from './systems.js';

/** What one system did with one question in one round. */
export interface Measured {
  readonly question: QuestionName;
  readonly system: SystemName;
  readonly round: number;
  readonly answers: number;
  /** Milliseconds of processor time of the server for each request. */
  readonly cpu: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of memory afterwards. */
  readonly memory: number;
}

export interface Plan {
  readonly rounds: number;
  /** How long each system is loaded with each question in a round. */
  readonly seconds: number;
  readonly connections: number;
}

/**
 * Loads each system with each question in each round, in an order that changes from round to round. A first round warms up
 * and is not reported.
 * @throws Error when a system fails under load
 */
export async function measure(
  systems: readonly Running[],
  parameters: Readonly<Record<QuestionName, readonly Variables[]>>,
  plan: Plan,
  log: (text: string) => void,
): Promise<Measured[]> {
  const loader = fork(fileURLToPath(new URL('load.js', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const measured: Measured[] = [];
  try {
    for (let round = 0; round <= plan.rounds; round += 1) {
      log(round === 0 ? 'warming up' : `round ${round} of ${plan.rounds}`);
      for (const question of QUESTION_NAMES) {
        for (const system of rotated(systems, round)) {
          const one = await measureOne(loader, system, question, parameters[question], plan);
          if (round === 0) continue;
          if (one.answers === 0)
            throw new Error(`${TITLES[system.name]} answered nothing on ${question} in ${plan.seconds} s: take longer with --seconds`);
          measured.push({ question, system: system.name, round, ...one });
        }
      }
    }
  } finally {
    loader.kill();
  }
  return measured;
}

/** Each system comes first, and each after each other one, about as often. */
function rotated<T>(all: readonly T[], round: number): T[] {
  const at = round % all.length;
  const turned = [...all.slice(at), ...all.slice(0, at)];
  return Math.floor(round / all.length) % 2 === 0 ? turned : turned.reverse();
}

type Figures = Omit<Measured, 'question' | 'system' | 'round'>;

async function measureOne(
  loader: ChildProcess,
  system: Running,
  question: QuestionName,
  parameters: readonly Variables[],
  { connections, seconds }: Plan,
): Promise<Figures> {
  const requests = parameters.map((variables) => requestOf(system.name, question, variables));
  const before = await system.used();
  const met = await loadWith(loader, { url: system.url, requests, connections, seconds });
  const after = await system.used();
  if (met.failures > 0) throw new Error(`${TITLES[system.name]} failed ${met.failures} times on ${question}`);
  return {
    answers: met.answers,
    cpu: (after.cpu - before.cpu) / met.answers,
    perSecond: (met.answers / met.elapsed) * 1000,
    p50: met.p50,
    p99: met.p99,
    memory: after.memory,
  };
}

async function loadWith(loader: ChildProcess, load: Load): Promise<Met> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    loader.send(load);
    const ended = once(loader, 'exit', { signal }).then(() => {
      throw new Error('the load ended by itself');
    });
    const [met] = (await Promise.race([once(loader, 'message', { signal }), ended])) as [Met];
    return met;
  } finally {
    settled.abort();
  }
}
