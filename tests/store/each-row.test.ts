import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { nextTurn } from '../../src/core/turns.js';
import { openDatabase } from '../../src/store/data-source.js';
import { eachRow } from '../../src/store/each-row.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

const ROWS = 5_000;

describe.each(DATABASES)('going through the rows of a table on $name', ({ make }) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeEach(async () => {
    database = await make();
    dataSource = await openDatabase(database);
    const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})`;
    await dataSource.query(`CREATE TABLE many AS ${numbers} SELECT i AS number, 'row ' || i AS word FROM n`);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const some = (where: string, parameters: unknown[] = []) => ({ table: 'many', columns: ['word', 'number'], where, parameters });

  it('gives the columns asked for, in their order, of the rows asked for', async () => {
    const found: unknown[] = [];
    const isThat = `${dataSource.driver.escape('number')} = ${dataSource.driver.createParameter('number', 0)}`;
    await eachRow(dataSource.manager, some(isThat, [7]), (values) => found.push(values));
    expect(found).toEqual([['row 7', 7]]);
  });

  it('lets others in where it is told to, who may read from the same database', async () => {
    let others = 0;
    const turn = async (): Promise<void> => {
      await nextTurn();
      const [{ count }] = await dataSource.query<[{ count: number }]>('SELECT COUNT(*) AS count FROM many');
      expect(Number(count)).toBe(ROWS);
      others += 1;
    };
    let read = 0;
    await eachRow(dataSource.manager, some(''), () => (read += 1), turn);
    expect(read).toBe(ROWS);
    expect(others).toBeGreaterThanOrEqual(4);
  });

  it('says what fails as everything else does that asks the database', async () => {
    await expect(eachRow(dataSource.manager, { ...some(''), table: 'absent' }, () => undefined)).rejects.toThrow(/absent/);
    await expect(eachRow(dataSource.manager, { ...some(''), table: 'absent' }, () => undefined)).rejects.toMatchObject({
      name: 'QueryFailedError',
    });
  });
});
