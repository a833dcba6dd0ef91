#!/usr/bin/env node
import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { failed, fire, type Fired } from './requests.js';
import type { Used } from '../probe.js';
import { growthOf, megabytes } from './growth.js';
import { mixedRequests, type MixedRequest } from './mix.js';
import { type Server, startServer } from './server.js';

/** `npm run load`: what load the program holds, and whether its memory grows. Ends with 1 when anything was not answered well, or it does. */

interface Options {
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly long: number;
  readonly longConnections: number;
  readonly seeds: string;
  readonly databaseUrl?: string;
}

const whole =
  (least: number) =>
  (text: string): number => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`a whole number, ${least} at least, is expected`);
  };

async function run(options: Options): Promise<void> {
  print(`Node ${process.version}, ${availableParallelism()} processors, which the load shares with the server.`);
  const server = await startServer(options.seeds, options.databaseUrl ?? null);
  try {
    const requests = await mixedRequests(server.url);
    print(`${requests.length} operations in turn: ${requests.map(({ name }) => name).join(', ')}.`);
    await fire(server.url, requests, options.longConnections, options.warmUp);
    const errors = (await measureSteps(server, requests, options)).concat(await measureGrowth(server, requests, options));
    for (const error of errors) print(`FAILED: ${error}`);
    if (errors.length > 0) process.exitCode = 1;
  } finally {
    await server.end();
  }
}

async function measureSteps(server: Server, requests: readonly MixedRequest[], { connections, seconds }: Options): Promise<string[]> {
  print(`\nMemory before: ${memoryText(await server.held())}.\n`);
  print(
    '| connections | answers/s | computing ms/answer | p50 ms | p99 ms | most ms | answers | other status | GraphQL errors | timeouts | broken |',
  );
  print('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const steps: Fired[] = [];
  for (const one of connections) {
    const { cpu } = await server.used();
    const fired = await fire(server.url, requests, one, seconds);
    const computing = (await server.used()).cpu - cpu;
    steps.push(fired);
    const { throughput, p50, p99, most, answers, failures } = fired;
    print(
      `| ${[one, throughput, (computing / answers).toFixed(1), p50, p99, most, answers, ...Object.values<number>({ ...failures })].join(' | ')} |`,
    );
  }
  print(`\nMemory after: ${memoryText(await server.held())}.`);
  return steps
    .filter((step) => failed(step) > 0)
    .map((step) => `${failed(step)} requests over ${step.connections} connections were not answered well`);
}

async function measureGrowth(server: Server, requests: readonly MixedRequest[], { long, longConnections }: Options): Promise<string[]> {
  if (long === 0) return [];
  print(`\nLong run: ${long} s over ${longConnections} connections.`);
  const before = await server.held();
  const fired = await fire(server.url, requests, longConnections, long);
  const after = await server.held();
  print(`${fired.answers} answers, ${fired.throughput} a second, p50 ${fired.p50} ms, p99 ${fired.p99} ms, ${failed(fired)} failures.`);
  print(`Memory before: ${memoryText(before)}; after: ${memoryText(after)}.`);
  return [...growthOf(before, after), ...(failed(fired) > 0 ? [`${failed(fired)} requests of the long run were not answered well`] : [])];
}

function memoryText({ memory, held }: Used): string {
  return `${megabytes(memory)} resident, ${megabytes(held)} needed`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const program = new Command('load')
  .description(
    'Starts the built program on a base of its own, sends it the operations of the contract over more and more connections, and measures. ' +
      'Then sends them for longer and looks whether its memory grows: after that run it may hold a tenth more than before it.',
  )
  .option('--connections <list>', 'how many connections in each step', (text) => text.split(',').map(whole(1)), [1, 4, 16, 64, 256])
  .option('--seconds <n>', 'how long each step lasts', whole(1), 10)
  .option('--warm-up <n>', 'seconds of load before anything is measured', whole(1), 60)
  .option('--long <n>', 'seconds of the long run; 0 for none', whole(0), 180)
  .option('--long-connections <n>', 'connections of the long run', whole(1), 16)
  .option('--seeds <folder>', 'what the base is filled from; it must answer the contract', 'seeds')
  .option('--database-url <url>', 'an empty PostgreSQL database; without it a SQLite file')
  .action(run);

// Leaving through process.exit, so that the server goes too.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`load: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
