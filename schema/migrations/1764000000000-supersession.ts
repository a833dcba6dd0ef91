import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** When documents were said and issued, how firm statements are and why they are read so, and which supersede which. */
export class Supersession1764000000000 implements MigrationInterface {
  readonly name = 'Supersession1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('document', documentColumns());
    await runner.addColumns('statement', statementColumns());
    await runner.createTable(supersession());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('supersession');
    await runner.dropColumns('statement', statementColumns());
    await runner.dropColumns('document', documentColumns());
  }
}

function documentColumns(): TableColumn[] {
  return ['saidOn', 'issuedOn'].map((name) => new TableColumn({ name, type: 'text', isNullable: true }));
}

/** What was written before there was a modality is asserted. */
function statementColumns(): TableColumn[] {
  return [
    new TableColumn({ name: 'modality', type: 'text', default: `'ASSERTED'` }),
    new TableColumn({ name: 'editorialNote', type: 'text', isNullable: true }),
  ];
}

function supersession(): Table {
  const toStatement = (column: string): TableForeignKey =>
    new TableForeignKey({ columnNames: [column], referencedTableName: 'statement', referencedColumnNames: ['id'] });
  return new Table({
    name: 'supersession',
    columns: [
      { name: 'statementId', type: 'text', isPrimary: true },
      { name: 'supersededId', type: 'text', isPrimary: true },
      { name: 'type', type: 'text' },
    ],
    foreignKeys: [toStatement('statementId'), toStatement('supersededId')],
    indices: [new TableIndex({ columnNames: ['supersededId'] })],
  });
}
