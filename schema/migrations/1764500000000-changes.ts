import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
} from 'typeorm';

/** Change sets, the chain of digests over the history, where headings stand, what was erased. */
export class Changes1764500000000 implements MigrationInterface {
  readonly name = 'Changes1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of addedColumns()) await runner.addColumns(table, columns);
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
    for (const [table, columns] of addedColumns().reverse()) await runner.dropColumns(table, columns);
  }
}

/** Built anew each time: TypeORM changes what it is given. */
function addedColumns(): [table: string, columns: TableColumn[]][] {
  const maybe = (...names: string[]): TableColumn[] => names.map((name) => new TableColumn({ name, type: 'text', isNullable: true }));
  return [
    ['agenda_item', maybe('heading', 'until')],
    ['revision', [...maybe('salt', 'digest', 'chain'), new TableColumn({ name: 'reverts', type: 'integer', isNullable: true })]],
    ['change', maybe('salt', 'digest')],
  ];
}

const text = { type: 'text' };
const maybe = { type: 'text', isNullable: true };
const whole = { type: 'integer' };
const key = { type: 'text', isPrimary: true };

function table(
  name: string,
  columns: Record<string, Partial<TableColumnOptions>>,
  parent?: [column: string, table: string, target: string],
): Table {
  return new Table({
    name,
    columns: Object.entries(columns).map(([column, options]) => ({ name: column, ...options }) as TableColumnOptions),
    ...(parent
      ? {
          foreignKeys: [
            new TableForeignKey({ columnNames: [parent[0]], referencedTableName: parent[1], referencedColumnNames: [parent[2]] }),
          ],
          indices: [new TableIndex({ columnNames: [parent[0]] })],
        }
      : {}),
  });
}

function tables(): Table[] {
  return [
    table(
      'change_set',
      {
        id: key,
        state: text,
        owner: text,
        ownerId: maybe,
        name: maybe,
        reason: text,
        createdAt: text,
        updatedAt: text,
        version: whole,
        publishedAs: { type: 'integer', isNullable: true },
      },
      ['publishedAs', 'revision', 'number'],
    ),
    table(
      'change_operation',
      {
        id: key,
        changeSetId: text,
        position: whole,
        operation: text,
        section: text,
        recordId: text,
        baseVersion: { type: 'integer', isNullable: true },
        input: maybe,
        before: maybe,
      },
      ['changeSetId', 'change_set', 'id'],
    ),
    table('idempotency_key', { hash: key, request: text, changeSetId: text, recordId: maybe }, ['changeSetId', 'change_set', 'id']),
    table('erasure', { hash: key, at: text }),
    table('erasure_key', { id: { type: 'integer', isPrimary: true }, secret: text }),
  ];
}
