import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as ids from '../../src/core/ids.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { removeTemporaryFolders } from '../support/temporary-folder.js';
import { BATCHES, rowsOf, writeByMutations, type Written } from './three-meetings-by-mutations.js';

/** The entries and first meeting of the base of three meetings, written by mutations, are row by row those from files; CI writes all of it. */

/** The ids that the next statements get, so that both bases can be compared to the letter. */
const minted = vi.hoisted((): string[] => []);
vi.mock('../../src/core/ids.js', async (original) => {
  const real = await original<typeof ids>();
  return {
    ...real,
    mintId: (taken: { has: (id: string) => boolean }) => (taken instanceof Set ? undefined : minted.shift()) ?? real.mintId(taken),
  };
});

describe('the first meeting of three, written by mutations alone', () => {
  let files: TestBase;
  let written: Written;
  beforeAll(async () => {
    files = await openBase(THREE_MEETINGS);
    written = await writeByMutations(BATCHES.slice(0, 2), minted);
  });
  afterAll(async () => {
    await written.base.close();
    await files.close();
    removeTemporaryFolders();
  });

  it('is as well as any', async () => {
    expect((await verifyBase(written.base.dataSource)).errors).toEqual([]);
    expect(written.mutations).toBeGreaterThan(50);
  });

  it('holds the same as from files, row by row', () => {
    // In which passage a mention stands depends on the passages of what is written later.
    const rows = (base: TestBase): Record<string, unknown>[] => rowsOf(base, 'EDITOR', null).map(({ passageId: _passage, ...row }) => row);
    const expected = new Map(rows(files).map((row) => [row.id, row]));
    const found = rows(written.base);
    expect(found.length).toBeGreaterThan(300);
    expect(found).toEqual(found.map(({ id }) => expected.get(id)));
  });
});
