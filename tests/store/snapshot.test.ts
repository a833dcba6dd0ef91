import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import type { DataSource, EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../../src/changes/erase.js';
import { readSettings } from '../../src/config.js';
import type { Role } from '../../src/core/access.js';
import { sortByKey } from '../../src/core/sorted.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { Graph } from '../../src/graph/graph.js';
import { makeLog } from '../../src/log.js';
import { serveBase } from '../../src/serve.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { Claim } from '../../src/statements/claim.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { buildChanges } from '../support/record-builders.js';
import { NOT_RESIDENT } from '../../src/store/read.js';
import { readStored, type StoredState } from '../../src/store/read-changed.js';
import { SnapshotKeeper, type Told } from '../../src/store/snapshot/keeper.js';
import { snapshotFileOf } from '../../src/store/snapshot/snapshot.js';
import { openBase, SMALL_SEEDS, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { makeSqlite } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { randomChanges, RowChanger } from '../support/random-changes.js';
import { applyEdits, EACH_SORT, SORTS } from '../support/random-edits.js';
import { runs } from '../support/random.js';
import { contentOf } from '../support/view-content.js';

/** A snapshot gives what the tables give, or nothing: it is never older, damaged or of another base. */

const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];
const PERSON = 'person/basile-quernec';
const LATER = '2030-06-01T00:00:00.000Z';

let base: TestBase;
let file: string;
let told: Told[];
const open = async (folder: string): Promise<void> => {
  base = await openBase(folder);
  file = snapshotFileOf(base.dataSource) as string;
  told = [];
};
const keeperOf = (dataSource: DataSource, minRows = 0): SnapshotKeeper => new SnapshotKeeper(dataSource, (one) => told.push(one), minRows);

/** What the tables hold now. */
const stored = async (): Promise<StoredState> => (await readStored(base.dataSource.manager, null, { without: NOT_RESIDENT })).state;

/** Writes the snapshot of a state, by default the present one. */
async function write(state?: StoredState): Promise<void> {
  const keeper = keeperOf(base.dataSource);
  keeper.write(state ?? (await stored()));
  await keeper.written();
}

const read = (): Promise<StoredState | null> => keeperOf(base.dataSource).read();

/** Rows with their classes and the order of their properties, by id. */
const rowsIn = (state: StoredState): string[] =>
  Object.values(state.records)
    .flat()
    .map((row) => `${row.constructor.name} ${JSON.stringify(row)}`)
    .sort();

/** A graph that is opened from the snapshot answers what one does that reads the tables. */
async function expectSameFromSnapshot(): Promise<void> {
  const [kept, fresh] = [await Graph.open(base.dataSource, await read()), await Graph.open(base.dataSource)];
  const former = (await base.dataSource.manager.find(FormerIdRow)).map(({ id }) => id);
  for (const role of ROLES) expect(contentOf(kept.view(role), former)).toBe(contentOf(fresh.view(role), former));
}

afterEach(async () => {
  await base.close();
});

describe('the snapshot of a base', () => {
  it('holds every row as it is read from the tables', async () => {
    await open(THREE_MEETINGS);
    await write();
    const kept = (await read()) as StoredState;
    expect(rowsIn(kept)).toEqual(rowsIn(await stored()));
    const sorted = (rows: readonly StoredRecord[] = []): StoredRecord[] => sortByKey(rows, ({ id }) => id);
    for (const [name, rows] of Object.entries((await stored()).records)) expect(sorted(kept.records[name])).toEqual(sorted(rows));
    expect(told).toEqual(['WRITTEN', 'ROWS']);
  });

  it('holds whatever rows say', async () => {
    await open(SMALL_SEEDS);
    const changer = new RowChanger(base.dataSource);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), randomChanges(3), async (text, changes) => {
        await base.dataSource.query('UPDATE passage SET prefix = ?, suffix = ?, page = 5000000000', [text, `${text}\u0100`]);
        for (const change of changes) await changer.apply(change);
        await write();
        expect(rowsIn((await read()) as StoredState)).toEqual(rowsIn(await stored()));
      }),
      { numRuns: runs(10) },
    );
  });

  it('lets a start answer the same after any sort of edit since', async () => {
    await open(THREE_MEETINGS);
    await write();
    const edits = EACH_SORT.slice(0, SORTS.length);
    for (const some of [edits.slice(0, -1), edits.slice(-1)]) {
      await applyEdits(base.dataSource, some);
      await expectSameFromSnapshot();
    }
    await write();
    await expectSameFromSnapshot();
  });

  it('holds rows that changed since the base was read, and no ids of those that are gone', async () => {
    await open(THREE_MEETINGS);
    await applyEdits(base.dataSource, EACH_SORT.slice(0, 2 * SORTS.length));
    const before = (await stored()).records.statement as StoredRecord[];
    const gone = before.find((row) => row instanceof Claim && row.evidence.length > 0) as StoredRecord;
    await base.graph.refresh();
    const removeGone = (manager: EntityManager): Promise<unknown> =>
      writeChanges(manager, { actor: 'ada', reason: 'test', at: LATER }, buildChanges({ deletes: [gone] }));
    await inWritingTransaction(base.dataSource, removeGone);
    await base.graph.refresh();
    await write(base.graph.stored);
    expect(rowsIn((await read()) as StoredState)).toEqual(rowsIn(await stored()));
    expect(readFileSync(file).includes(gone.id)).toBe(false);
    expect(readFileSync(file).includes(before.find((row) => row !== gone)?.id ?? '')).toBe(true);
    await expectSameFromSnapshot();
  });

  it('is read by its owner alone', async () => {
    await open(SMALL_SEEDS);
    await write();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is not written again where nothing changed', async () => {
    await open(SMALL_SEEDS);
    await write();
    const keeper = keeperOf(base.dataSource);
    const graph = await Graph.open(base.dataSource, await keeper.read());
    keeper.write(graph.stored);
    await keeper.written();
    expect(told).toEqual(['WRITTEN', 'ROWS']);
  });

  it('is not made of a small base, and leaves nothing where its writing is stopped', async () => {
    await open(SMALL_SEEDS);
    for (const keeper of [keeperOf(base.dataSource, 1_000), keeperOf(base.dataSource)]) {
      keeper.write(await stored());
      await keeper.stop();
      expect(readdirSync(dirname(file)).filter((name) => name.includes('snapshot'))).toEqual([]);
    }
    expect(told).toEqual([]);
  });
});

describe('a snapshot that does not fit', () => {
  beforeEach(() => open(SMALL_SEEDS));

  it.each(['flipped', 'cut'] as const)('is deleted, where a bit was %s anywhere', async (how) => {
    await write();
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] as number) ^ (1 << bit);
        writeFileSync(file, how === 'cut' ? whole.subarray(0, at) : bytes);
        told = [];
        expect(await read()).toBeNull();
        expect([told, existsSync(file)]).toEqual([['DAMAGED'], false]);
      }),
      { numRuns: runs(20) },
    );
  });

  it('is deleted, where it is of another base', async () => {
    const other = await openBase(THREE_MEETINGS);
    const keeper = keeperOf(other.dataSource);
    keeper.write(other.graph.stored);
    await keeper.written();
    renameSync(snapshotFileOf(other.dataSource) as string, file);
    await other.close();
    expect(await read()).toBeNull();
    expect([told, existsSync(file)]).toEqual([['WRITTEN', 'FOREIGN'], false]);
  });

  it('is deleted, where it is of a later revision than the base', async () => {
    const before = await stored();
    await new RowChanger(base.dataSource).apply({ sort: 'rename', first: 0, second: 0 });
    await write({ ...(await stored()), number: before.number + 7 });
    expect(existsSync(file)).toBe(false);
    await write();
    await base.dataSource.query('UPDATE revision SET chain = ? WHERE chain = ?', ['of another history', (await stored()).chain]);
    expect(await read()).toBeNull();
    expect(told.at(-1)).toBe('FOREIGN');
  });

  it('is deleted, where the tables were changed by another version of the program', async () => {
    await write();
    await base.dataSource.query('UPDATE migration SET name = ? WHERE id = (SELECT MAX(id) FROM migration)', ['Another1']);
    expect(await read()).toBeNull();
    expect([told, existsSync(file)]).toEqual([['WRITTEN', 'FOREIGN'], false]);
  });
});

describe('the snapshot of somebody who is erased', () => {
  beforeEach(() => open(THREE_MEETINGS));

  it('is deleted with what holds them', async () => {
    await write();
    expect(readFileSync(file).includes('Quernec')).toBe(true);
    expect(await erasePerson(base.dataSource, { name: 'ada' }, PERSON)).toEqual([]);
    expect(existsSync(file)).toBe(false);
    await write();
    expect(readFileSync(file).includes('Quernec')).toBe(false);
  });

  it('does not come back by a server that was still writing it', async () => {
    const before = await stored();
    await erasePerson(base.dataSource, { name: 'ada' }, PERSON);
    await write(before);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('snapshot'))).toEqual([]);
  });
});

describe('a server', () => {
  it('writes the snapshot, starts from it, and says so', async () => {
    await open(SMALL_SEEDS);
    const database = await makeLoadedDatabase(makeSqlite, THREE_MEETINGS);
    const lines: string[] = [];
    const log = makeLog({ LOG_LEVEL: 'info' }, () => undefined, { write: (line) => lines.push(line) });
    const settings = readSettings({ PORT: '0', DATABASE_FILE: database.DATABASE_FILE, SEEDS: '/none' });
    const said = (): string[] => lines.map((line) => (JSON.parse(line) as { msg: string }).msg).filter((text) => text.includes('snapshot'));
    const start = async (): Promise<string> => {
      const served = await serveBase(settings, () => undefined, { log, snapshotFrom: 0 });
      const answer = await (await fetch(`${served.url}/graphql?query={revision{id}entities{totalCount}}`)).text();
      await served.snapshotWritten;
      await served.close();
      return answer;
    };
    const first = await start();
    expect(said()).toEqual(['snapshot written']);
    expect(await start()).toBe(first);
    expect(said()).toEqual(['snapshot written', 'rows read from the snapshot']);
    writeFileSync(`${database.DATABASE_FILE}.snapshot`, 'damaged');
    expect(await start()).toBe(first);
    expect(said().slice(2)).toEqual(['snapshot damaged: deleted', 'snapshot written']);
    await database.drop();
  });
});
