import { expect, it } from 'vitest';
import { Entity } from '../../src/kinds/index.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords } from '../../src/store/read.js';
import { LOADED_AT } from '../support/base.js';
import { withRows } from '../support/seeds.js';

it('loads ten thousand rows', async () => {
  const dataSource = await openDatabase({ DATABASE_FILE: ':memory:', DATABASE_URL: '' });
  const people = Array.from({ length: 4_000 }, (_, index) => `  - { id: person/p-${index}, name: Personne Numéro ${index} }`);
  const rows = Array.from(
    { length: 6_000 },
    (_, index) =>
      `  - { id: ${String(index).padStart(8, '0')}, type: MEETS, subject: person/p-${index % 4_000}, object: person/ada, sources: [{ kind: DOCUMENT, title: T }] }`,
  );
  const folder = withRows(`entities:\n${people.join('\n')}\nrelations:\n${rows.join('\n')}\n`);
  const report = await loadSeeds(dataSource, folder, { at: LOADED_AT });
  expect(report.inserted).toMatchObject({ entity: 4_009, statement: 6_000 });
  expect((await loadSeeds(dataSource, folder, { at: LOADED_AT })).revision).toBeNull();
  const records = Object.values(await readRecords(dataSource.manager)).flat();
  expect(records.filter((record) => record instanceof Entity)).toHaveLength(4_009);
  await dataSource.destroy();
}, 180_000);
