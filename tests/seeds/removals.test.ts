import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { MaillageError } from '../../src/errors.js';
import { runDrySeed, runSeed } from '../../src/seeds/commands.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { imageOf, latestRevision, readRecords } from '../../src/store/read.js';
import { forEachDatabase, openTables } from '../support/databases.js';
import { BASE, copySeeds, editSeed, type Files, writeSeeds } from '../support/seeds.js';

const AT = '2026-01-31T10:00:00.000Z';
const SMALL = 'tests/fixtures/seeds';

const load = (dataSource: DataSource, folder: string, allowRemovals?: number) => loadSeeds(dataSource, folder, { at: AT, allowRemovals });

async function images(dataSource: DataSource): Promise<string> {
  const rows = Object.values(await readRecords(dataSource.manager)).flat();
  return rows
    .map((row) => JSON.stringify(imageOf(dataSource, row)))
    .sort()
    .join('\n');
}

async function refusalOf(work: Promise<unknown>): Promise<MaillageError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MaillageError)) throw new Error('it was not refused', { cause: error });
  return error;
}

/** {@link BASE} with some claims in a file of their own. */
function withClaims(count: number): Files {
  if (count === 0) return BASE;
  const claims = Array.from(
    { length: count },
    (_one, index) =>
      `  - { id: "0000000${index}", kind: FIGURE, about: organization/atelier, text: Chiffre ${index}, value: "${index}", valueType: INTEGER, sources: [{ kind: DOCUMENT, title: T }] }\n`,
  );
  return { ...BASE, 'claims.yaml': `claims:\n${claims.join('')}` };
}

forEachDatabase((open) => {
  describe('loading the wrong folder', () => {
    it('stops, says what would go and how to go on, and changes nothing', async () => {
      const dataSource = await open();
      await load(dataSource, SMALL);
      const before = await images(dataSource);
      const wrong = writeSeeds(BASE);
      const { code, text, details } = await refusalOf(load(dataSource, wrong));
      expect(code).toBe('REMOVALS_REFUSED');
      expect(details).toMatchObject({ removed: 96, added: 8 });
      expect(text.en.replaceAll(wrong, 'WRONG').split('\n')).toEqual([
        expect.stringMatching(
          /^Nothing was written\. Loading WRONG would remove from the base: 26 entities, 2 contact details, 3 documents, 5 agenda items, 54 statements, 6 mentions; and add: 7 entities, 1 document\.$/,
        ),
        'The base is that of organization/coordination-du-val-perdu (Coordination du Val Perdu), the files are those of organization/coalition (Coalition).',
        'These rows stand in no file of the folder and would go:',
        ...Array.from({ length: 10 }, () => expect.stringMatching(/^ {2}\S+ \(.+\)$/) as string),
        '  … and 86 more',
        'If it is the wrong folder, or half of it, give the right one. If all this is meant to go: maillage seed WRONG --allow-removals 96',
      ]);
      expect(text.fr).toMatch(/^Rien n’a été écrit\. Charger \S+ retirerait de la base : .*26 fiches/);
      expect(text.fr).toMatch(/La base est celle de organization\/coordination-du-val-perdu .*\n/);
      expect(await images(dataSource)).toBe(before);
      expect(await latestRevision(dataSource.manager)).toBe(1);
    });

    it('goes on when exactly that many removals are allowed, and not with one less', async () => {
      const dataSource = await open();
      await load(dataSource, SMALL);
      const wrong = writeSeeds(BASE);
      expect((await refusalOf(load(dataSource, wrong, 95))).code).toBe('REMOVALS_REFUSED');
      expect(await load(dataSource, wrong, 96)).toMatchObject({ revision: 2, removed: { statement: 54 } });
    });
  });

  describe('loading half of the folder', () => {
    it('stops although the base is the same', async () => {
      const dataSource = await open();
      const folder = writeSeeds(withClaims(3));
      await load(dataSource, folder);
      rmSync(`${folder}/claims.yaml`);
      const { text } = await refusalOf(load(dataSource, folder));
      expect(text.en).toMatch(/would remove from the base: 3 statements; and add: none\.\n/);
      expect(text.en).toContain('\n  claim/00000000 (Chiffre 0)\n');
      expect(text.en).not.toContain('The base is that of');
    });
  });
});

const small = async (): Promise<DataSource> => {
  const dataSource = await openTables();
  await load(dataSource, SMALL);
  return dataSource;
};

describe('a load', () => {
  it('that removes no more than it adds needs no word, unless a lower number is given', async () => {
    const dataSource = await openTables();
    const folder = writeSeeds(withClaims(3));
    await load(dataSource, folder);
    editSeed(folder, 'claims.yaml', '"00000000"', '"00000009"');
    expect((await refusalOf(load(dataSource, folder, 0))).details).toMatchObject({ removed: 1, added: 1 });
    expect(await load(dataSource, folder)).toMatchObject({ inserted: { statement: 1 }, removed: { statement: 1 } });
    await dataSource.destroy();
  });

  it('that renames, the coalition too, removes nothing', async () => {
    const dataSource = await openTables();
    const folder = writeSeeds(BASE);
    await load(dataSource, folder);
    editSeed(folder, 'base.yaml', 'coalition: organization/coalition', 'coalition: organization/collectif');
    editSeed(folder, 'base.yaml', '{ id: organization/coalition,', '{ id: organization/collectif, formerIds: [organization/coalition],');
    expect(await load(dataSource, folder, 0)).toMatchObject({ revision: 2, redirected: 1 });
    await dataSource.destroy();
  });

  it('of another coalition’s files stops even where it adds more than it removes', async () => {
    const dataSource = await openTables();
    await load(dataSource, writeSeeds(BASE));
    const { details, text } = await refusalOf(load(dataSource, SMALL));
    expect(details).toMatchObject({ removed: 8, added: 95 });
    expect(text.fr).toContain('La base est celle de organization/coalition (Coalition)');
    await dataSource.destroy();
  });

  it('removes more than it adds only when that many are allowed, whatever goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.option(fc.nat(7)),
        async (first, second, allowed) => {
          const dataSource = await openTables();
          await load(dataSource, writeSeeds(withClaims(first)));
          const before = await images(dataSource);
          const goes = Math.max(0, first - second);
          const loading = load(dataSource, writeSeeds(withClaims(second)), allowed ?? undefined);
          if (goes > (allowed ?? 0)) {
            expect((await refusalOf(loading)).details).toMatchObject({ removed: goes });
            expect(await images(dataSource)).toBe(before);
          } else {
            await loading;
            expect((await readRecords(dataSource.manager)).statement).toHaveLength(second);
          }
          await dataSource.destroy();
        },
      ),
      { numRuns: 25, seed: 9 },
    );
  });
});

describe('maillage seed --dry-run', () => {
  it('says what would change, row by row and in either language, and writes nothing', async () => {
    const dataSource = await small();
    const before = await images(dataSource);
    const folder = copySeeds(SMALL);
    editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'dates: 2020-07, status: ONGOING');
    editSeed(folder, 'entities.yaml', /^entities:\n/m, 'entities:\n  - { id: place/moulin-neuf, name: Moulin Neuf }\n');
    const { ok, text } = await runDrySeed(dataSource, folder, {});
    expect(ok).toBe(true);
    expect(text.split('\n')).toEqual([
      'A rehearsal: nothing was written. Loading would do this:',
      'inserted: 1 entity',
      'updated: 1 statement',
      expect.stringMatching(/^unchanged: 28 entities, /),
      'removed: none',
      'conflicts, left as they are: 0',
      // Two of the folder's rows are public and rest on a letter for members, on purpose.
      expect.stringMatching(/: warning: this row is PUBLIC, but rests on /),
      expect.stringMatching(/: warning: this row is PUBLIC, but rests on /),
      '+ place/moulin-neuf (Moulin Neuf)',
      expect.stringMatching(/^~ relation\/m2mem001 \(.+ — .+ — .+\): dates, status$/),
    ]);
    expect((await runDrySeed(dataSource, folder, { lang: 'fr' })).text).toMatch(/^Un essai : rien n’a été écrit\. .*\najouté : 1 fiche\n/);
    expect(await images(dataSource)).toBe(before);
    expect((await runSeed(dataSource, folder, { at: AT })).report).toMatchObject({ inserted: { entity: 1 }, updated: { statement: 1 } });
    expect((await runDrySeed(dataSource, folder, {})).text).toMatch(/^A rehearsal: loading would change nothing\.\n/);
    await dataSource.destroy();
  });

  it('says that the load would stop, and is not ok then', async () => {
    const dataSource = await small();
    const { ok, text } = await runDrySeed(dataSource, writeSeeds(BASE), {});
    expect(ok).toBe(false);
    expect(text).toMatch(/\n- relation\/\S+ \(.+\)\n/);
    expect(text).toMatch(/\nIt would stop and ask:\nLoading \S+ would remove from the base: /);
    expect(await runDrySeed(dataSource, writeSeeds(BASE), { allowRemovals: 96 })).toMatchObject({ ok: true });
    await dataSource.destroy();
  });
});
