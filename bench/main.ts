import 'reflect-metadata';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeBase } from './base/write.js';
import { type Options, readOptions } from './options.js';
import { parametersOf } from './parameters.js';
import { startPostgraphile } from './postgraphile/start.js';
import { compareAnswers } from './run/compare.js';
import { measureInUse } from './run/in-use.js';
import { measure, type Plan } from './run/measure.js';
import { describeMachine, describeRun, type Run } from './run/report.js';
import { type Running, startSystem, SYSTEM_NAMES, type SystemName } from './run/systems.js';
import { aidFile, makeAid } from './sql/helpers.js';

/** `npm run bench`: see docs/benchmarks.md. */

const began = performance.now();

function log(text: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);
}

async function runAll(options: Options): Promise<void> {
  if (options.into !== undefined) readMarked(options.into);
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  mkdirSync(folder, { recursive: true });
  try {
    const runs: Run[] = [];
    for (const size of options.size) {
      const run = await runOne(size, folder, options);
      runs.push(run);
      process.stdout.write(`${describeRun(run)}\n\n`);
    }
    process.stdout.write(`${describeMachine()}\n`);
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(runs, null, 2)}\n`);
    if (options.into !== undefined) writeInto(options.into, [...runs.map(describeRun), describeMachine()].join('\n\n'));
  } finally {
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function runOne(size: number, folder: string, options: Options): Promise<Run> {
  const file = await baseFor(size, folder, options.seed);
  log('choosing what is asked');
  const database = new Database(file, { readonly: true });
  const parameters = parametersOf(database, options.seed, options.parameters);
  database.close();
  const { rounds, seconds, connections } = options;
  const plan = { rounds, seconds, connections };
  const side = await measureSideBySide(file, parameters, plan, options);
  return { size, seed: options.seed, plan, bytes: statSync(file).size, ...side, inUse: await measureInUse(file, parameters, plan, log) };
}

/** All systems at once, each with each question in each round. */
async function measureSideBySide(
  file: string,
  parameters: ReturnType<typeof parametersOf>,
  plan: Plan,
  { sample, postgraphile }: Pick<Options, 'sample' | 'postgraphile'>,
): Promise<Pick<Run, 'compared' | 'ready' | 'memory' | 'held' | 'measured'>> {
  const systems: Running[] = [];
  try {
    const [variables = {}] = parameters.search;
    const first = { question: 'search', variables } as const;
    for (const name of SYSTEM_NAMES) {
      log(`starting ${name}`);
      systems.push(await startSystem(name, file, first));
    }
    if (postgraphile) {
      log('filling PostgreSQL and starting postgraphile');
      systems.push(await startPostgraphile(file, first));
    }
    log('comparing answers');
    const compared = await compareAnswers(systems, parameters, sample);
    const measured = await measure(systems, parameters, plan, log);
    const memory = await ofEach(systems, async (system) => (await system.used()).memory);
    const held = await ofEach(systems, async (system) => (await system.held()).held);
    return { compared, ready: await ofEach(systems, ({ readyAfter }) => readyAfter), memory, held, measured };
  } finally {
    await Promise.all(systems.map((system) => system.stop()));
  }
}

async function ofEach<T>(systems: readonly Running[], read: (system: Running) => T | Promise<T>): Promise<Partial<Record<SystemName, T>>> {
  const all = await Promise.all(systems.map(async (system) => [system.name, await read(system)] as const));
  return Object.fromEntries(all);
}

/** The base of a size and seed with what stands beside it: made unless it stands there already, whole or not at all. */
async function baseFor(size: number, folder: string, seed: number): Promise<string> {
  const file = join(folder, `base-${size}-${seed}.sqlite`);
  if (existsSync(file) && existsSync(aidFile(file))) return file;
  log(`making a base of ${size} entities`);
  const unfinished = `${file}.unfinished`;
  await writeBase(unfinished, size, seed);
  makeAid(unfinished);
  renameSync(aidFile(unfinished), aidFile(file));
  renameSync(unfinished, file);
  return file;
}

const MARKED = /(?<=<!-- bench -->\n)[^]*?(?=<!-- \/bench -->)/;

/** @throws Error when a file has no place for the tables */
function readMarked(file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (MARKED.test(text)) return text;
  throw new Error(`${file} has no lines <!-- bench --> and <!-- /bench --> to write between`);
}

function writeInto(file: string, text: string): void {
  writeFileSync(
    file,
    readMarked(file).replace(MARKED, () => `${text}\n`),
  );
}

try {
  await runAll(readOptions());
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
