#!/usr/bin/env node
import 'reflect-metadata';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { Command } from 'commander';
import { writeBase } from '../base/write.js';
import { describeMachine } from '../run/report.js';
import { startServerOn, type Watched } from './server.js';
import { type DearOperation, dearOperations } from './operations.js';

/**
 * `npm run bench:dearest`: what the dearest that anybody may ask takes, in time and bytes, and for how long nothing else is served
 * meanwhile. Each is asked twice: the first time makes what is made once for a base.
 */

interface Row {
  readonly what: string;
  readonly status: number;
  readonly first: Asked;
  readonly again: Asked;
}

interface Asked {
  readonly status: number;
  readonly milliseconds: number;
  /** Of the answer, as it is before it is compressed. */
  readonly bytes: number;
  /** The longest that the server took nothing else, in milliseconds of processor time of its main thread. */
  readonly stall: number;
  /** The slowest answer of `/health` meanwhile, in milliseconds. */
  readonly health: number;
}

async function ask(server: Watched, health: Worker, { path, body }: DearOperation): Promise<Asked> {
  await server.stall();
  await slowestSince(health);
  const began = performance.now();
  const answer = await fetch(`${server.url}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: { 'accept-encoding': 'identity', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });
  const { byteLength } = await answer.arrayBuffer();
  const milliseconds = performance.now() - began;
  return {
    status: answer.status,
    milliseconds,
    bytes: byteLength,
    stall: await server.stall(),
    health: await slowestSince(health),
  };
}

/** The slowest answer of `/health` since this was asked before, in milliseconds. */
async function slowestSince(health: Worker): Promise<number> {
  const answer = once(health, 'message') as Promise<[number]>;
  health.postMessage('slowest');
  return (await answer)[0];
}

async function run({ size, keep, only }: { readonly size: number; readonly keep?: string; readonly only?: string }): Promise<void> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'maillage-dearest-'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `base-${size}-1.sqlite`);
  try {
    if (!existsSync(file)) await writeBase(file, size, 1);
    dateDocuments(file);
    const database = new Database(file, { readonly: true });
    const operations = dearOperations(database).filter(({ what }) => only === undefined || what.includes(only));
    database.close();
    const server = await startServerOn(file);
    const health = new Worker(new URL('health.js', import.meta.url), { workerData: server.url });
    try {
      const rows: Row[] = [];
      for (const operation of operations) {
        const first = await ask(server, health, operation);
        const again = await ask(server, health, operation);
        rows.push({ what: operation.what, status: first.status, first, again });
        print(lineOf(rows.at(-1) as Row));
      }
      report(rows, size);
    } finally {
      await health.terminate();
      await server.end();
    }
  } finally {
    if (keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** The days of two documents that follow each other. */
const DAYS_BETWEEN = 5;

/** Gives documents that have none a day, one after the other: of a base without any, every day is today. */
function dateDocuments(file: string): void {
  const database = new Database(file);
  database
    .prepare(
      `UPDATE document SET issuedOn = date('2000-01-01', (substr(id, length('document/') + 1) * ${DAYS_BETWEEN}) || ' days') WHERE issuedOn IS NULL`,
    )
    .run();
  database.exec('UPDATE document SET saidOn = issuedOn WHERE saidOn IS NULL');
  database.close();
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ');

function lineOf({ what, status, first, again }: Row): string {
  const cells = [
    what,
    status,
    whole(first.milliseconds),
    whole(again.milliseconds),
    whole(again.bytes),
    whole(first.stall),
    whole(again.stall),
    whole(Math.max(first.health, again.health)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function report(rows: readonly Row[], size: number): void {
  print(`\n### ${whole(size)} entities\n`);
  print('| asked | status | first ms | again ms | bytes | first stall ms | stall again ms | slowest /health ms |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const row of [...rows].sort((a, b) => b.again.milliseconds - a.again.milliseconds)) print(lineOf(row));
  const dearest = [...rows].sort((a, b) => b.again.milliseconds - a.again.milliseconds)[0];
  if (dearest) print(`\nThe dearest: ${dearest.what}, ${whole(dearest.again.milliseconds)} ms, ${whole(dearest.again.bytes)} bytes.`);
  print(describeMachine());
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await run(
  new Command('npm run bench:dearest --')
    .description('Asks a server over a made base the dearest that anybody may ask, and measures for how long nothing else is served.')
    .option('--size <number>', 'how many entities', (text: string) => Number(text), 10_000)
    .option('--keep <folder>', 'keep the base that is made there, and use the one that stands there')
    .option('--only <words>', 'only what has these words')
    .allowExcessArguments(false)
    .parse()
    .opts(),
);
