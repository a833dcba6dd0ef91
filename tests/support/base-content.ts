import type { DataSource } from 'typeorm';
import { imageOf, readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';

/** All that answers are made of: rows without where they came from, and ids that lead elsewhere or nowhere. */
export async function contentOf(dataSource: DataSource): Promise<unknown[]> {
  const records = Object.values(await readRecords(dataSource.manager)).flat();
  const rows = records.map((row) => {
    const { origin: _origin, editedBy: _editedBy, ...said } = imageOf(dataSource, row);
    return said as { id: string };
  });
  const former = (await dataSource.manager.find(FormerIdRow)).map(({ revision: _revision, ...row }) => ({
    ...row,
    id: `former ${row.id}`,
  }));
  return [...rows, ...former].sort((a, b) => (a.id < b.id ? -1 : 1));
}
