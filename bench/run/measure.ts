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
  return withLoader((loader) => measureRounds(loader, systems, parameters, plan, log));
}

/** Starts the process that loads systems for as long as some work takes. */
export async function withLoader<T>(work: (loader: ChildProcess) => Promise<T>): Promise<T> {
  const loader = forkBeside('load.js');
  try {
    return await work(loader);
  } finally {
    loader.kill();
  }
}

/** Starts a process of this folder. */
export function forkBeside(name: string, ...given: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL(name, import.meta.url)), given, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** Fewer answers than this for each connection are too few: then it is asked for longer. */
const FEW = 5;
const LONGER = 5;

async function measureRounds(
  loader: ChildProcess,
  systems: readonly Running[],
  parameters: Readonly<Record<QuestionName, readonly Variables[]>>,
  plan: Plan,
  log: (text: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (let round = 0; round <= plan.rounds; round += 1) {
    log(round === 0 ? 'warming up' : `round ${round} of ${plan.rounds}`);
    for (const question of QUESTION_NAMES) {
      for (const system of rotated(systems, round)) {
        let one = await measureOne(loader, system, question, parameters[question], plan);
        if (round === 0) continue;
        // What was begun at the end is paid for and not counted as answered: that must not weigh much.
        if (one.answers < FEW * plan.connections)
          one = await measureOne(loader, system, question, parameters[question], { ...plan, seconds: plan.seconds * LONGER });
        if (one.answers === 0)
          throw new Error(`${TITLES[system.name]} answered nothing on ${question} in ${plan.seconds} s: take longer with --seconds`);
        measured.push({ question, system: system.name, round, ...one });
      }
    }
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
  const { met, cpu } = await loadSystem(loader, system, { requests, connections, seconds });
  return { answers: met.answers, cpu, perSecond: (met.answers / met.elapsed) * 1000, p50: met.p50, p99: met.p99 };
}

/**
 * Loads a system, and reads what it used meanwhile.
 * @throws Error when it fails
 */
export async function loadSystem(
  loader: ChildProcess,
  system: Running,
  load: Omit<Load, 'url'>,
): Promise<{ readonly met: Met; readonly cpu: number }> {
  const before = await system.used();
  const met = await loadWith(loader, { url: system.url, ...load });
  const after = await system.used();
  if (met.failures > 0) throw new Error(`${TITLES[system.name]} failed ${met.failures} times`);
  return { met, cpu: (after.cpu - before.cpu) / met.answers };
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
