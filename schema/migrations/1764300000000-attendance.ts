import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** Identifiers and sort names of entities, votes, amounts, and who attends how, for whom and how long. */
export class Attendance1764300000000 implements MigrationInterface {
  readonly name = 'Attendance1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('entity', ENTITY.map(text));
    await runner.addColumns('statement', [...STATEMENT.map(text), ...COUNTS.map(count)]);
    await runner.createForeignKey(
      'statement',
      new TableForeignKey({ columnNames: ['substituteForId'], referencedTableName: 'entity', referencedColumnNames: ['id'] }),
    );
    await runner.createIndex('statement', new TableIndex({ columnNames: ['substituteForId'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = await runner.getTable('statement');
    const ofSubstitute = ({ columnNames }: { columnNames: string[] }): boolean => columnNames.includes('substituteForId');
    await runner.dropIndices('statement', table?.indices.filter(ofSubstitute) ?? []);
    await runner.dropForeignKeys('statement', table?.foreignKeys.filter(ofSubstitute) ?? []);
    await runner.dropColumns('statement', [...STATEMENT, ...COUNTS]);
    await runner.dropColumns('entity', ENTITY);
  }
}

const ENTITY = ['sortName', 'identifiers'];
const STATEMENT = ['voteOutcome', 'amountValue', 'amountCurrency', 'attendanceMode', 'substituteForId', 'movements'];
const COUNTS = ['votesFor', 'votesAgainst', 'abstentions'];

const text = (name: string): TableColumn => new TableColumn({ name, type: 'text', isNullable: true });
const count = (name: string): TableColumn => new TableColumn({ name, type: 'integer', isNullable: true });
