import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** For which association or body the holder of an account comes: what concerns it stands on the page that they find after signing in. */
export class AccountBodies1764700000000 implements MigrationInterface {
  readonly name = 'AccountBodies1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', new TableColumn({ name: 'bodyId', type: 'text', isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('account', 'bodyId');
  }
}
