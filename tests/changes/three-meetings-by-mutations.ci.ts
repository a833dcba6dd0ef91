import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../src/core/access.js';
import type * as ids from '../../src/core/ids.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { answerTo, expectations, isOrdered, plain } from '../graph/three-meetings/expectations.js';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { operation, OPERATIONS, VARIABLES } from '../support/operations.js';
import { removeTemporaryFolders } from '../support/temporary-folder.js';
import { BATCHES, items, rowsOf, writeByMutations, type Written } from './three-meetings-by-mutations.js';

/** The base of three meetings, written by mutations, answers like the one from files. */

/** The ids that the next statements get, so that both bases can be compared to the letter. */
const minted = vi.hoisted((): string[] => []);
vi.mock('../../src/core/ids.js', async (original) => {
  const real = await original<typeof ids>();
  return {
    ...real,
    mintId: (taken: { has: (id: string) => boolean }) => (taken instanceof Set ? undefined : minted.shift()) ?? real.mintId(taken),
  };
});

describe('the base of three meetings, written by mutations alone', () => {
  let files: TestBase;
  let written: Written;
  let base: TestBase;
  beforeAll(async () => {
    files = await openBase(THREE_MEETINGS);
    written = await writeByMutations(BATCHES, minted);
    ({ base } = written);
  });
  afterAll(async () => {
    await base.close();
    await files.close();
    removeTemporaryFolders();
  });

  it('has every row, and is as well as any', async () => {
    expect(items.filter(({ id, section }) => section !== 'dataset' && !written.there.has(id)).map(({ id }) => id)).toEqual([]);
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
    expect(written.mutations).toBeGreaterThan(250);
  });

  const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];
  const DAYS = [null, '2030-01-22', '2030-02-28', '2030-03-27', '2030-04-03', '2030-06-05', '2030-06-18'];

  it.each(ROLES)('holds the same for %s on every day', (role) => {
    for (const day of DAYS) {
      expect(rowsOf(base, role, day), String(day)).toEqual(rowsOf(files, role, day));
    }
  });

  it('answers all that is expected of it', async () => {
    for (const one of expectations) {
      const ordered = isOrdered(one);
      expect(plain(await answerTo(base, one), ordered), `${one.asOf} ${one.about} ${one.question}`).toEqual(plain(one.answer, ordered));
    }
  });

  it.each(ROLES)('answers the contract alike for %s, in both languages', async (role) => {
    const asked = Object.entries(VARIABLES).flatMap(([name, variables]) =>
      OPERATIONS[name]?.includes('$lang')
        ? ['FR', 'EN'].map((lang) => [name, { ...variables, lang }] as const)
        : [[name, variables] as const],
    );
    for (const [name, variables] of asked) {
      const [expected, found] = [
        await files.ask(operation(name), variables, { role }),
        await base.ask(operation(name), variables, { role }),
      ];
      expect([found.errors, masked(found.data)], name).toEqual([[], masked(expected.data)]);
    }
  });
});

/** An answer without what moves with every change, and without the change sets of who asks. */
function masked(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (['revision', 'updatedAt', 'changeSets'].includes(key) ? null : inner)));
}
