import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, THREE_MEETINGS } from '../support/base.js';
import { contentOf } from '../support/base-content.js';
import { applyEdits, EACH_SORT, randomEdits, SORTS } from '../support/random-edits.js';
import { runs, SEED } from '../support/random.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** load(export(base)) is the base, whatever was done to one with texts: rows hidden, removed, restored, merged, superseded, people erased. */

const MEMORY = { DATABASE_FILE: ':memory:', DATABASE_URL: '' };
const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

it('is given again by the files of its export, after any edits', async () => {
  const done = new Map<string, number>();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(randomEdits, async (given) => {
      const dataSource = await openDatabase(MEMORY);
      await loadSeeds(dataSource, THREE_MEETINGS, { at: LOADED_AT });
      for (const sort of await applyEdits(dataSource, given)) done.set(sort, (done.get(sort) ?? 0) + 1);
      expect((await verifyBase(dataSource)).errors).toEqual([]);
      const to = folder.path(`export-${(number += 1)}`);
      await exportSeeds(dataSource, to);
      const other = await openDatabase(MEMORY);
      await loadSeeds(other, to, { at: LOADED_AT });
      expect(await contentOf(other)).toEqual(await contentOf(dataSource));
      await other.destroy();
      await dataSource.destroy();
    }),
    { seed: SEED, numRuns: runs(4), examples: [[EACH_SORT]] },
  );
  expect([...done.keys()].sort()).toEqual([...SORTS].sort());
}, 600_000);
