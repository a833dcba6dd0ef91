import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableForeignKey } from 'typeorm';

/** Where change sets came from, who handed drafts over, and a change set for each load of seed files that there was. */
export class ChangeSetStory1764720000000 implements MigrationInterface {
  readonly name = 'ChangeSetStory1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('change_set', new TableColumn({ name: 'origin', type: 'text', default: "'ENTERED'" }));
    await runner.createTable(handovers());
    await addLoads(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM change_set WHERE origin = 'SEEDS'");
    await runner.dropTable('change_set_handover');
    await runner.dropColumn('change_set', 'origin');
  }
}

/** Built anew each time: TypeORM changes what it is given. */
function handovers(): Table {
  const text = (name: string): { name: string; type: string } => ({ name, type: 'text' });
  return new Table({
    name: 'change_set_handover',
    columns: [
      { ...text('changeSetId'), isPrimary: true },
      { name: 'position', type: 'integer', isPrimary: true },
      ...['at', 'actor', 'previousOwner', 'nextOwner', 'reason'].map(text),
    ],
    foreignKeys: [new TableForeignKey({ columnNames: ['changeSetId'], referencedTableName: 'change_set', referencedColumnNames: ['id'] })],
  });
}

/** What each load did is in the history of its revision. */
async function addLoads(runner: QueryRunner): Promise<void> {
  const q = (name: string): string => runner.connection.driver.escape(name);
  const loads = (await runner.query("SELECT number, at FROM revision WHERE actor = 'seeds' AND reason = 'load' ORDER BY number")) as {
    readonly number: number;
    readonly at: string;
  }[];
  for (const { number, at } of loads) {
    const row = {
      id: idOfLoad(number),
      state: 'PUBLISHED',
      origin: 'SEEDS',
      owner: 'seeds',
      ownerId: null,
      name: JSON.stringify({ fr: 'Chargement des fichiers', en: 'Load of seed files' }),
      reason: 'load',
      createdAt: at,
      updatedAt: at,
      version: 1,
      publishedAs: number,
    };
    const parameters = Object.keys(row).map((_, index) => runner.connection.driver.createParameter(`p${index}`, index));
    const columns = Object.keys(row).map(q);
    await runner.query(`INSERT INTO change_set (${columns.join(', ')}) VALUES (${parameters.join(', ')})`, Object.values(row));
  }
}

/** The id of the change set of a load, which follows from its revision: the same as the program gives. */
function idOfLoad(revision: number): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const digest = createHash('sha256')
    .update(JSON.stringify(['seeds', revision]))
    .digest();
  return `change-set/${[...digest.subarray(0, 16)].map((byte) => letters[byte % letters.length]).join('')}`;
}
