import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** When the base was last archived and verified, so that a page can say it. */
export class MaintenanceRuns1764710000000 implements MigrationInterface {
  readonly name = 'MaintenanceRuns1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'maintenance_run',
        columns: [
          { name: 'kind', type: 'text', isPrimary: true },
          { name: 'at', type: 'text' },
          { name: 'revision', type: 'integer' },
          { name: 'errors', type: 'integer' },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('maintenance_run');
  }
}
