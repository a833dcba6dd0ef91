import { expect, it } from 'vitest';
import { IsNull, Not } from 'typeorm';
import { verifyBase } from '../../src/maintenance/verify.js';
import { ChangeOperationRow, ChangeSetRow, IdempotencyKeyRow } from '../../src/store/change-set-tables.js';
import { openDatabase } from '../../src/store/data-source.js';
import { latestRevision } from '../../src/store/read.js';
import { SMALL_SEEDS } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { random, SEED } from '../support/random.js';
import { runAndKill } from './run-and-kill.js';

/** The most milliseconds between the first change and a kill by the clock. */
const LONGEST = 300;
/** The most statements after which a program kills itself: several change sets. */
const MAX_STATEMENTS = 160;

/**
 * Kills programs that publish change sets, one after the other on one base, which has one revision: half before some statement, half at some moment. Each time
 * the base must be sound, hold every acknowledged change, and each change set with its operations, its key and its revision, or not at all.
 */
export async function killWhilePublishing(
  database: TestDatabase,
  kills: number,
  seed: number,
  onKill?: (kill: number) => void,
): Promise<{ kills: number; acknowledged: number }> {
  const next = random(seed);
  let acknowledged = 0;
  let last = 1;
  for (let kill = 0; kill < kills; kill += 1) {
    const reported = await runAndKill(['tests/resilience/publishing-child.mjs', database.DATABASE_FILE, database.DATABASE_URL], {
      next,
      maxStatements: MAX_STATEMENTS,
      longest: LONGEST,
    });
    const where = `kill ${kill} of seed ${seed}`;
    const dataSource = await openDatabase(database);
    const { errors } = await verifyBase(dataSource);
    expect(errors, where).toEqual([]);
    const revision = await latestRevision(dataSource.manager);
    expect(revision, `${where}: an acknowledged change is lost`).toBeGreaterThanOrEqual(Math.max(last, ...reported));
    expect(revision, `${where}: a change nobody made`).toBeLessThanOrEqual(Math.max(last, ...reported) + 1);
    const published = await dataSource.manager.countBy(ChangeSetRow, { publishedAs: Not(IsNull()), state: 'PUBLISHED' });
    expect(await dataSource.manager.count(ChangeSetRow), `${where}: half a change set`).toBe(published);
    // The load is a change set too, without operations of its own and without a key.
    for (const table of [ChangeOperationRow, IdempotencyKeyRow])
      expect(await dataSource.manager.count(table), `${where}: half a change set`).toBe(published - 1);
    expect(published, `${where}: a revision without its change set`).toBe(revision);
    await dataSource.destroy();
    acknowledged += reported.length;
    last = revision;
    onKill?.(kill + 1);
  }
  return { kills, acknowledged };
}

/**
 * The test of {@link killWhilePublishing} on each database.
 * @param kills how many on each, by its name
 */
export function keepAcknowledgedThroughKills(kills: Readonly<Record<string, number>>): void {
  it.each(DATABASES)(
    'keeps every acknowledged change set whole through kills while publishing, on $name',
    async ({ name, make }) => {
      const database = await makeLoadedDatabase(make, SMALL_SEEDS);
      const { acknowledged } = await killWhilePublishing(database, kills[name] ?? 0, SEED);
      expect(acknowledged).toBeGreaterThan(0);
      await database.drop();
    },
    900_000,
  );
}
