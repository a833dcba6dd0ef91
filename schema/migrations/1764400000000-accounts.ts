import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** People's accounts and sessions; when a token ends and when it was last used. */
export class Accounts1764400000000 implements MigrationInterface {
  readonly name = 'Accounts1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
    await runner.addColumns('token', tokenColumns());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('token', tokenColumns());
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const text = { type: 'text' };
const maybe = { type: 'text', isNullable: true };

/** Tokens made before had no end, and have none. */
function tokenColumns(): TableColumn[] {
  return ['expiresAt', 'lastUsedAt'].map((name) => new TableColumn({ name, ...maybe }));
}

function tables(): Table[] {
  return [
    new Table({
      name: 'account',
      columns: [
        { name: 'id', ...text, isPrimary: true },
        { name: 'name', ...text },
        { name: 'email', ...text, isUnique: true },
        { name: 'role', ...text },
        { name: 'passphraseHash', ...maybe },
        { name: 'passphraseSetAt', ...maybe },
        { name: 'invitationHash', ...maybe },
        { name: 'invitationExpiresAt', ...maybe },
        { name: 'createdAt', ...text },
        { name: 'suspendedAt', ...maybe },
      ],
      indices: [new TableIndex({ columnNames: ['invitationHash'] })],
    }),
    new Table({
      name: 'session',
      columns: [
        { name: 'id', ...text, isPrimary: true },
        { name: 'accountId', ...text },
        { name: 'hash', ...text, isUnique: true },
        { name: 'deviceHash', ...text },
        { name: 'deviceName', ...text },
        { name: 'createdAt', ...text },
        { name: 'lastSeenAt', ...text },
        { name: 'endedAt', ...maybe },
      ],
      foreignKeys: [new TableForeignKey({ columnNames: ['accountId'], referencedTableName: 'account', referencedColumnNames: ['id'] })],
      indices: [new TableIndex({ columnNames: ['accountId'] })],
    }),
  ];
}
