import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/graph/computed-fields.js';
import { Graph } from '../../src/graph/graph.js';
import { saidOn } from '../../src/graph/statements-of.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { MIGRATION_TABLE, openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, SMALL_SEEDS, THREE_MEETINGS } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { copySeeds, editSeed } from '../support/seeds.js';

/** Bases from before states were claims and roles had languages, brought forward. */

const OLD = 'tests/fixtures/releases/0.1.0.maillage.gz';

describe.each(DATABASES)('a base of version 0.1.0 on $name', ({ make }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
    await restoreBase(database, OLD, { at: '2026-02-01T08:00:00.000Z' });
  });
  afterEach(() => database.drop());

  it('answers the same states, by claims that rest on what the editors knew and are older than what has a day', async () => {
    const dataSource = await openDatabase(database);
    const graph = await Graph.open(dataSource);
    const view = graph.view('ADMINISTRATOR');
    expect([stateOf(view, 'publication/compte-rendu-2020-03-05'), stateOf(view, 'publication/compte-rendu-2020-06-11')]).toEqual([
      'ADOPTED',
      'TO_BE_VALIDATED',
    ]);
    expect(stateOf(view, 'publication/lettre-du-relais-du-pont')).toBe('UNKNOWN');
    const states = view.claims.filter(({ state }) => state !== null);
    expect(states).toHaveLength(2);
    for (const claim of states) {
      expect(claim).toMatchObject({ claimKind: 'STATUS', status: 'UNKNOWN', value: claim.state, valueType: 'STATE', visibility: 'PUBLIC' });
      expect(claim.sources).toMatchObject([{ kind: 'KNOWLEDGE', accessed: null }]);
      expect(saidOn(view, claim)).toBeNull();
      expect(claim.id).toMatch(/^claim\/[0-9a-hjkmnp-tv-z]{8}$/);
    }
    expect((await verifyBase(dataSource)).errors).toEqual([]);
    await dataSource.destroy();
  });

  it('keeps what the column said when seed files are loaded that do not say it: removing it is asked for', async () => {
    const dataSource = await openDatabase(database);
    await expect(loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT })).rejects.toThrow('State of the text: adopted.');
    await dataSource.destroy();
  });
});

describe.each(DATABASES)('a base on $name that goes back before and forward again', ({ make }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('has its roles in French again, in rows and in their history, and the same states', async () => {
    const dataSource = await openDatabase(database);
    await loadSeeds(dataSource, THREE_MEETINGS, { at: LOADED_AT });
    const folder = copySeeds(THREE_MEETINGS);
    editSeed(folder, 'meetings/2030-03-20/statements.yaml', 'fr: chargé de mission', 'fr: chargé d’études');
    await loadSeeds(dataSource, folder, { at: LOADED_AT });
    const rolesIn = async (): Promise<unknown> => ({
      row: await valueOf(dataSource, 'statement', 'id', 'role'),
      before: (JSON.parse((await valueOf(dataSource, 'change', 'rowId', 'before')) ?? '') as { role: unknown }).role,
    });
    await undoStatesAndRoles(dataSource);
    expect(await rolesIn()).toEqual({ row: 'chargé d’études', before: 'chargé de mission' });
    await dataSource.runMigrations();
    expect(await rolesIn()).toEqual({ row: JSON.stringify({ fr: 'chargé d’études' }), before: { fr: 'chargé de mission' } });
    const view = (await Graph.open(dataSource)).view('ANONYMOUS');
    expect([stateOf(view, 'publication/guide-de-l-accueil'), stateOf(view, 'publication/lettre-2030-02-28')]).toEqual([
      'ADOPTED',
      'UNKNOWN',
    ]);
    await dataSource.destroy();
  });
});

/** A column of the last row about one relation. */
async function valueOf(dataSource: DataSource, table: string, key: string, column: string): Promise<string | null> {
  const rows = await dataSource.query<Record<string, string>[]>(
    `SELECT "${column}" FROM "${table}" WHERE "${key}" = 'relation/m2hrb001' ORDER BY "revision"`,
  );
  return rows.at(-1)?.[column] ?? null;
}

/** SQLite makes a table anew for some changes, which what refers to its rows forbids; TypeORM lets it do so on the way forward alone. */
async function undoStatesAndRoles(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') await dataSource.query('PRAGMA foreign_keys = OFF');
  for (let undone = ''; undone !== 'StatesAndRoles1764100000000';) {
    const [last] = await dataSource.query<{ name: string }[]>(`SELECT "name" FROM "${MIGRATION_TABLE}" ORDER BY "timestamp" DESC LIMIT 1`);
    undone = last?.name ?? '';
    await dataSource.undoLastMigration();
  }
}
