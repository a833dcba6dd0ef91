import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions, TableForeignKey, TableIndex } from 'typeorm';

/** Minutes as they were received, what they propose, what was decided of it, and what is not to be proposed again. */
export class Imports1764770000000 implements MigrationInterface {
  readonly name = 'Imports1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
const maybe = (name: string): TableColumnOptions => ({ name, type: 'text', isNullable: true });
const key = (name: string, type = 'text'): TableColumnOptions => ({ name, type, isPrimary: true });

/** Built anew each time: TypeORM changes what it is given. */
function tables(): Table[] {
  const ofImport = (): TableForeignKey =>
    new TableForeignKey({ columnNames: ['importId'], referencedTableName: 'minutes_import', referencedColumnNames: ['id'] });
  return [
    new Table({
      name: 'minutes_import',
      columns: [
        key('id'),
        ...['state', 'owner', 'ownerId', 'fileName'].map(text),
        { name: 'byteLength', type: 'integer' },
        text('bytesHash'),
        ...['text', 'extractor', 'problem', 'outcome', 'changeSetId'].map(maybe),
        ...['createdAt', 'updatedAt'].map(text),
      ],
      foreignKeys: [
        new TableForeignKey({ columnNames: ['changeSetId'], referencedTableName: 'change_set', referencedColumnNames: ['id'] }),
      ],
      indices: [new TableIndex({ columnNames: ['ownerId'] }), new TableIndex({ columnNames: ['changeSetId'] })],
    }),
    new Table({
      name: 'minutes_import_part',
      columns: [key('importId'), key('position', 'integer'), text('data')],
      foreignKeys: [ofImport()],
    }),
    new Table({
      name: 'import_proposal',
      columns: [
        key('importId'),
        key('position', 'integer'),
        ...['block', 'state'].map(text),
        ...['start', 'end'].map((name) => ({ name, type: 'integer' })),
        text('content'),
        maybe('decision'),
      ],
      foreignKeys: [ofImport()],
    }),
    new Table({
      name: 'import_rejection',
      columns: [key('series'), key('surface'), key('actor'), ...['at', 'decidedBy'].map(text)],
    }),
  ];
}
