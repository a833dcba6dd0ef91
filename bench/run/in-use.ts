import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { readSettings } from '../../src/config.js';
import { QUESTION_NAMES, type QuestionName, type Variables } from '../questions.js';
import { aidFile } from '../sql/helpers.js';
import type { Met } from './load.js';
import { forkBeside, loadSystem, type Measured, measure, type Plan, withLoader } from './measure.js';
import { askSystem, requestOf, type Running, startSystem, type SystemName } from './systems.js';
import type { ToWrite, Written } from './writer.js';

/**
 * What a system does in use: this program with the answers that it keeps, and all that read the file while it is written. Each is measured
 * by itself, on a copy of the base.
 */

/** Those that read the file again when it changes. */
export const LIVE_NAMES = ['program', 'apollo', 'sql'] as const satisfies readonly SystemName[];
export type LiveName = (typeof LIVE_NAMES)[number];

/** What a system does while a base changes. */
export interface Live {
  /** Milliseconds from when changes were committed until an answer showed them. */
  readonly seenAfter: readonly number[];
  /** All questions in turn, while nothing is written and while changes are. */
  readonly quiet: Met;
  readonly written: Met;
  /** How many changes a second were committed meanwhile. */
  readonly changesPerSecond: number;
}

export interface InUse {
  /** Answers that this program had kept. */
  readonly kept: readonly Measured[];
  readonly live: Readonly<Record<LiveName, Live>>;
}

type Parameters = Readonly<Record<QuestionName, readonly Variables[]>>;

export const CHANGES_PER_SECOND = 5;

/** How many different requests for each question are asked here: so few that all answers are kept. */
const KEPT_REQUESTS = 10;
/** How many changes are waited for. */
const SEEN = 5;
/** How often it is looked whether a change is seen, in milliseconds, and for how long. */
const LOOK_EVERY = 2;
const LOOK_FOR = 600_000;
/** How much longer than one question all of them are asked. */
const LONGER = 6;

/** @param file of the base, which stays as it is */
export async function measureInUse(file: string, parameters: Parameters, plan: Plan, log: (text: string) => void): Promise<InUse> {
  const few = Object.fromEntries(QUESTION_NAMES.map((name) => [name, parameters[name].slice(0, KEPT_REQUESTS)])) as unknown as Parameters;
  const copy = `${file}.written`;
  let kept: readonly Measured[] = [];
  const live: Partial<Record<LiveName, Live>> = {};
  for (const name of LIVE_NAMES) {
    copyFileSync(file, copy);
    copyFileSync(aidFile(file), aidFile(copy));
    log(`in use: starting ${name}`);
    const [variables = {}] = few.search;
    const settings = { ANSWER_CACHE_BYTES: String(readSettings({}).ANSWER_CACHE_BYTES) };
    const system = await startSystem(name, copy, { question: 'search', variables }, settings);
    try {
      for (const question of QUESTION_NAMES) for (const one of few[question]) await askSystem(system, question, one);
      if (name === 'program') kept = await measure([system], few, { ...plan, rounds: 3 }, () => undefined);
      log(`in use: writing beside ${name}`);
      live[name] = await measureLive(system, copy, few, plan);
    } finally {
      await system.stop();
      for (const written of [copy, aidFile(copy)])
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${written}${suffix}`, { force: true });
    }
  }
  return { kept, live: live as Record<LiveName, Live> };
}

async function measureLive(system: Running, file: string, parameters: Parameters, { connections, seconds }: Plan): Promise<Live> {
  const writer = forkBeside('writer.js', file);
  try {
    await once(writer, 'message');
    const ids = parameters.entity.map(({ id = '' }) => id);
    const seenAfter: number[] = [];
    for (const id of ids.slice(0, SEEN)) seenAfter.push(await timeUntilSeen(system, writer, id));
    const requests = QUESTION_NAMES.flatMap((question) =>
      parameters[question].map((variables) => requestOf(system.name, question, variables)),
    );
    const load = { requests, connections, seconds: seconds * LONGER };
    return await withLoader(async (loader) => {
      const { met: quiet } = await loadSystem(loader, system, load);
      const began = performance.now();
      send(writer, { ids, perSecond: CHANGES_PER_SECOND });
      const { met: written } = await loadSystem(loader, system, load);
      const count = answerOf<number>(writer);
      send(writer, 'stop');
      return { seenAfter, quiet, written, changesPerSecond: ((await count) * 1000) / (performance.now() - began) };
    });
  } finally {
    writer.kill();
  }
}

/** Changes an entity, and asks for it until the answer says so. */
async function timeUntilSeen(system: Running, writer: ChildProcess, id: string): Promise<number> {
  const answer = answerOf<Written>(writer);
  send(writer, { id });
  const { summary, at } = await answer;
  const deadline = performance.now() + LOOK_FOR;
  while (performance.now() < deadline) {
    const { entity } = (await askSystem(system, 'entity', { id })) as { entity: { summary: string | null } };
    if (entity.summary === summary) return performance.timeOrigin + performance.now() - at;
    await setTimeout(LOOK_EVERY);
  }
  throw new Error(`a change of ${id} was not seen`);
}

function send(writer: ChildProcess, wanted: ToWrite): void {
  writer.send(wanted);
}

async function answerOf<T>(writer: ChildProcess): Promise<T> {
  const [answer] = (await once(writer, 'message')) as [T];
  return answer;
}
