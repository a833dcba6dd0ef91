import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { makeCopy, type MakeDatabase, type TestDatabase } from './databases.js';

/**
 * A database that a folder of seeds was loaded into, which nobody changes.
 * @param at when it was loaded; by default when it was first asked for in this worker
 */
export function makeLoadedDatabase(make: MakeDatabase, folder: string, at?: string): Promise<TestDatabase> {
  return makeCopy(make, `${folder} ${at ?? 'now'}`, async (database) => {
    const dataSource = await openDatabase(database);
    await loadSeeds(dataSource, folder, { at: at ?? new Date().toISOString() });
    await dataSource.destroy();
  });
}
