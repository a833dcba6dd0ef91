import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A second factor of accounts: the secret of an authenticator (TOTP), since when it holds, and its latest code that was used. */
export class SecondFactor1764760000000 implements MigrationInterface {
  readonly name = 'SecondFactor1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('account', [
      new TableColumn({ name: 'secondFactorSecret', type: 'text', isNullable: true }),
      new TableColumn({ name: 'secondFactorAt', type: 'text', isNullable: true }),
      new TableColumn({ name: 'secondFactorStep', type: 'integer', isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['secondFactorStep', 'secondFactorAt', 'secondFactorSecret']) await runner.dropColumn('account', column);
  }
}
