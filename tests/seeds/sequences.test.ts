import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { verifyBase } from '../../src/maintenance/verify.js';
import { checkSeeds } from '../../src/seeds/check.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { imageOf, readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { openTables } from '../support/databases.js';
import { BASE, copySeeds, writeSeeds } from '../support/seeds.js';
import { GOOD } from './mistakes.js';

/** Whatever a person does to a folder, putting it back gives the base back. */

const AT = '2026-01-31T10:00:00.000Z';
const ANY = 1_000;

async function images(dataSource: DataSource): Promise<string[]> {
  const rows = Object.values(await readRecords(dataSource.manager)).flat();
  return rows.map((row) => JSON.stringify(imageOf(dataSource, row))).sort();
}

/** Loads a folder if it can be loaded, as somebody who allows every removal would. */
async function load(dataSource: DataSource, folder: string): Promise<boolean> {
  if (checkSeeds(folder).diagnostics.length > 0) return false;
  await loadSeeds(dataSource, folder, { at: AT, allowRemovals: ANY });
  return true;
}

const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();

type Step = (folder: string, pick: number) => void;

const everywhere = (folder: string, find: RegExp, put: string): void => {
  for (const path of yamlIn(folder)) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(find, put));
  }
};

/** What people do to a folder; `pick` chooses what they do it to. */
const STEPS: Readonly<Record<string, Step>> = {
  removeFile: (folder, pick) => {
    const paths = yamlIn(folder).filter((path) => path !== 'base.yaml');
    if (paths.length > 0) rmSync(join(folder, paths[pick % paths.length] as string));
  },
  renameFileForNotepad: (folder, pick) => {
    const paths = yamlIn(folder).filter((path) => path !== 'base.yaml');
    const path = paths[pick % Math.max(paths.length, 1)];
    if (path) renameSync(join(folder, path), join(folder, `${path}.txt`));
  },
  removePassage: (folder) => {
    everywhere(folder, /  - quote: L’Atelier du Port s’occupe[^]*?unit: local\n/g, '');
  },
  removeFollowUp: (folder) => {
    everywhere(folder, /  - quote: "À suivre[^]*$/g, '');
  },
  renameEntity: (folder, pick) => {
    const [from, to] = pick % 2 === 0 ? ['organization/atelier', 'organization/atelier-du-port'] : ['person/ada', 'person/ada-lierre'];
    everywhere(folder, new RegExp(`\\{ id: ${from}(?=,)`, 'g'), `{ id: ${to}, formerIds: [${from}]`);
    everywhere(folder, new RegExp(`(subject|object|about): ${from}(?![-\\w])`, 'g'), `$1: ${to}`);
  },
  renameEntityAgain: (folder) => {
    everywhere(
      folder,
      /\{ id: organization\/atelier-du-port, formerIds: \[organization\/atelier\]/g,
      '{ id: organization/ap, formerIds: [organization/atelier-du-port]',
    );
    everywhere(folder, /(subject|object|about): organization\/atelier-du-port/g, '$1: organization/ap');
  },
  renameWithoutSaying: (folder) => {
    everywhere(folder, /organization\/atelier(?![-\w\]])/g, 'organization/autre-nom');
  },
  changeText: (folder, pick) => {
    everywhere(folder, /task: Écrire à la mairie.*/g, `task: Écrire à la mairie ${pick}`);
  },
  hide: (folder) => {
    everywhere(folder, /^visibility: PUBLIC/gm, 'visibility: EDITORS');
  },
};

const WRONG = 'wrongFolder';
const BACK = 'putBack';

it('whatever is done to a folder, putting it back gives the base back', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS), WRONG, WRONG, BACK), fc.nat(9));
  const tried = { steps: 0, wrong: 0 };
  const loaded = { steps: 0, wrong: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const original = writeSeeds(GOOD);
      const folder = copySeeds(original);
      const dataSource = await openTables();
      await load(dataSource, folder);
      const before = await images(dataSource);
      const replaceBy = (other: string): void => {
        rmSync(folder, { recursive: true });
        cpSync(other, folder, { recursive: true });
      };
      const putBack = (): void => {
        replaceBy(original);
      };
      for (const [name, pick] of steps) {
        if (name === WRONG) {
          const wrong = writeSeeds({
            ...BASE,
            'base.yaml': (BASE['base.yaml'] as string).replaceAll('organization/coalition', 'organization/autre'),
          });
          tried.wrong += 1;
          if (await load(dataSource, wrong)) loaded.wrong += 1;
          continue;
        }
        const kept = copySeeds(folder);
        if (name === BACK) putBack();
        else STEPS[name]?.(folder, pick);
        tried.steps += 1;
        if (await load(dataSource, folder)) loaded.steps += 1;
        // What was refused is taken back, or the rest would be refused too.
        else replaceBy(kept);
      }
      putBack();
      expect(await load(dataSource, folder)).toBe(true);
      expect(await images(dataSource)).toEqual(before);
      expect((await verifyBase(dataSource)).errors).toEqual([]);
      const ids = new Set(Object.values(await readRecords(dataSource.manager)).flatMap((rows) => rows.map(({ id }) => id)));
      expect((await dataSource.manager.find(FormerIdRow)).filter(({ id }) => ids.has(id))).toEqual([]);
      await dataSource.destroy();
    }),
    { numRuns: 16, seed: 13 },
  );
  // Folders that cannot be loaded prove nothing: most of those that were drawn before time was up must have been.
  expect(loaded.steps).toBeGreaterThan(tried.steps / 2);
  expect(loaded.wrong).toBeGreaterThanOrEqual(tried.wrong / 2);
});
