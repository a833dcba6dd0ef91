import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** The end of the history, kept apart from the history itself: one that was cut at its end is not what this row says. */
export class HistoryHead1764750000000 implements MigrationInterface {
  readonly name = 'HistoryHead1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'history_head',
        columns: [
          { name: 'id', type: 'integer', isPrimary: true },
          { name: 'revision', type: 'integer' },
          { name: 'chain', type: 'text' },
        ],
      }),
    );
    // A base whose last revision is older than the chain begins it with its next.
    await runner.query(
      'INSERT INTO history_head (id, revision, chain) SELECT 1, number, chain FROM revision ' +
        'WHERE number = (SELECT max(number) FROM revision) AND chain IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('history_head');
  }
}
