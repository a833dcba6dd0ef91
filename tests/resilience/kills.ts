import { createHash } from 'node:crypto';
import { cpSync, readdirSync, renameSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { expect } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { imageOf, latestRevision, readRecords } from '../../src/store/read.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { makeSqlite, type TestDatabase } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { random } from '../support/random.js';
import { runAndKill } from './run-and-kill.js';

/** The most milliseconds between the start of a program and a kill by the clock. */
const LONGEST = 700;
/** The most statements after which a program kills itself: three loads and more. */
const MAX_STATEMENTS = 900;
/** After so many kills the next program starts from nothing, so that making the tables is killed too. */
const FRESH = 4;

/** What many kills came to. */
export interface Killed {
  readonly kills: number;
  /** Changes that were acknowledged before a kill, all of them kept. */
  readonly acknowledged: number;
  /** Changes that were kept though the kill came before they were acknowledged. */
  readonly unsaid: number;
}

/**
 * Kills programs that load seeds, again and again, at points that follow from the seed: half of them before some
 * statement, half at some moment, which may be inside a commit. Each time the file must be sound, hold every
 * acknowledged change, and each change as a whole or not at all.
 * @param lanes how many bases are killed at the same time, each in its own line of as many kills
 */
export async function killWhileLoading(kills: number, seed: number, lanes = 1): Promise<Killed> {
  const folder = temporaryFolder();
  try {
    const versions = twoVersions(folder.path('one'), folder.path('other'));
    const whole = new Set([await hashOfVersion(versions[0]), await hashOfVersion(versions[1])]);
    const lines = Array.from({ length: lanes }, (_, lane) => killInLine(kills / lanes, seed + lane, versions, whole));
    const killed = await Promise.all(lines);
    const sum = (count: keyof Killed): number => killed.reduce((all, line) => all + line[count], 0);
    return { kills: sum('kills'), acknowledged: sum('acknowledged'), unsaid: sum('unsaid') };
  } finally {
    folder.remove();
  }
}

/** Kills one program after the other on the same base. */
async function killInLine(kills: number, seed: number, versions: readonly [string, string], whole: ReadonlySet<string>): Promise<Killed> {
  const next = random(seed);
  let database = await makeSqlite();
  let acknowledged = 0;
  let unsaid = 0;
  let last = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      if (kill % FRESH === 0) {
        await database.drop();
        database = await makeSqlite();
        last = 0;
      }
      const reported = await runAndKill(['tests/resilience/loading-child.mjs', database.DATABASE_FILE, ...versions], {
        next,
        maxStatements: MAX_STATEMENTS,
        longest: LONGEST,
      });
      const found = await inspect(database);
      const where = `kill ${kill} of seed ${seed}`;
      expect(found.problems, where).toEqual([]);
      expect(found.revision === 0 || whole.has(found.hash), `${where}: a change half done`).toBe(true);
      const promised = Math.max(last, ...reported);
      expect(found.revision, `${where}: an acknowledged change is lost`).toBeGreaterThanOrEqual(promised);
      expect(found.revision, `${where}: a change nobody made`).toBeLessThanOrEqual(promised + 1);
      acknowledged += reported.length;
      unsaid += found.revision > promised ? 1 : 0;
      last = found.revision;
    }
    return { kills, acknowledged, unsaid };
  } finally {
    await database.drop();
  }
}

/** Two folders of seeds that differ in every row: the second names its files otherwise. */
function twoVersions(one: string, other: string): [string, string] {
  cpSync(SMALL_SEEDS, one, { recursive: true });
  cpSync(SMALL_SEEDS, other, { recursive: true });
  for (const name of readdirSync(other, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))) {
    renameSync(`${other}/${name}`, `${other}/${name.replace(/\.yaml$/, '-autre.yaml')}`);
  }
  return [one, other];
}

async function hashOfVersion(folder: string): Promise<string> {
  const dataSource = await openDatabase({ DATABASE_FILE: ':memory:', DATABASE_URL: '' });
  await loadSeeds(dataSource, folder, { at: LOADED_AT });
  const hash = await hashOfRows(dataSource);
  await dataSource.destroy();
  return hash;
}

async function hashOfRows(dataSource: DataSource): Promise<string> {
  const records = Object.values(await readRecords(dataSource.manager)).flat();
  const images = records.map((row) => JSON.stringify(imageOf(dataSource, row))).sort();
  return createHash('sha256').update(images.join('\n')).digest('hex');
}

async function inspect(database: TestDatabase): Promise<{ problems: string[]; revision: number; hash: string }> {
  const dataSource = await openDatabase(database);
  try {
    const { errors: problems } = await verifyBase(dataSource);
    return {
      problems: problems.map((error) => error.en),
      revision: await latestRevision(dataSource.manager),
      hash: await hashOfRows(dataSource),
    };
  } finally {
    await dataSource.destroy();
  }
}
